#ifndef GRAPHVIZ_COUNTED_IDS_H
#define GRAPHVIZ_COUNTED_IDS_H

#include <gvc.h>

/// From now on gives the objects of new graphs ids in the order in which they are made. To be called once.
void use_counted_ids(void);

#endif
