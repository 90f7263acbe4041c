#ifndef GRAPHVIZ_CONTEXT_H
#define GRAPHVIZ_CONTEXT_H

#include <gvc.h>

/// The process's one context, or NULL before `graphviz_start`.
GVC_t *graphviz_context(void);

#endif
