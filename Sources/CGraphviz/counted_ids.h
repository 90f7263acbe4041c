#ifndef GRAPHVIZ_COUNTED_IDS_H
#define GRAPHVIZ_COUNTED_IDS_H

#include <gvc.h>

#include <stdbool.h>

/// Gives objects ids in the order in which they are made.
extern const Agiddisc_t counted_ids;

#endif
