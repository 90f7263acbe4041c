#ifndef GRAPHVIZ_CONTEXT_H
#define GRAPHVIZ_CONTEXT_H

#include "CGraphviz.h"

#include <gvc.h>

/// The process's one context, or NULL before `graphviz_start`.
GVC_t *graphviz_context(void);

/// A graph that cgraph has opened, to be closed by `graphviz_close`. NULL when memory runs out; the graph is then left.
graphviz_graph *graphviz_adopt(Agraph_t *graph);
/// What `graphviz_adopt` was given.
Agraph_t *graphviz_opened(graphviz_graph *graph);

#endif
