// Building, laying out, rendering and reading a graph.

#include "CGraphviz.h"
#include "context.h"
#include "text_measure.h"

#include <stdlib.h>
#include <string.h>

struct graphviz_graph {
    Agraph_t *graph;
    bool has_layout;
};

graphviz_graph *graphviz_adopt(Agraph_t *graph) {
    graphviz_graph *result = calloc(1, sizeof *result);
    if (result) result->graph = graph;
    return result;
}

Agraph_t *graphviz_opened(graphviz_graph *graph) { return graph->graph; }

graphviz_graph *graphviz_open(const char *name, bool directed) {
    Agraph_t *graph = agopen((char *)name, directed ? Agdirected : Agundirected, NULL);
    graphviz_graph *result = graph ? graphviz_adopt(graph) : NULL;
    if (graph && !result) agclose(graph);
    return result;
}

void graphviz_close(graphviz_graph *graph) {
    // In another order Graphviz crashes.
    if (graph->has_layout) gvFreeLayout(graphviz_context(), graph->graph);
    agclose(graph->graph);
    free(graph);
}

graphviz_object *graphviz_root(graphviz_graph *graph) { return (graphviz_object *)graph->graph; }

graphviz_object *graphviz_add_group(graphviz_object *parent, const char *name) {
    return (graphviz_object *)agsubg((Agraph_t *)parent, (char *)name, 1);
}

graphviz_object *graphviz_add_node(graphviz_graph *graph, const char *name) {
    return (graphviz_object *)agnode(graph->graph, (char *)name, 1);
}

bool graphviz_put_node(graphviz_object *group, graphviz_object *node) {
    return agsubnode((Agraph_t *)group, (Agnode_t *)node, 1) != NULL;
}

graphviz_object *graphviz_add_edge(graphviz_graph *graph, graphviz_object *tail, graphviz_object *head) {
    return (graphviz_object *)agedge(graph->graph, (Agnode_t *)tail, (Agnode_t *)head, NULL, 1);
}

bool graphviz_declare(graphviz_graph *graph, graphviz_kind kind, const char *name, const char *value) {
    int of = kind == graphviz_kind_graph ? AGRAPH : kind == graphviz_kind_node ? AGNODE : AGEDGE;
    return agattr(graph->graph, of, (char *)name, (char *)value) != NULL;
}

bool graphviz_set(graphviz_object *object, const char *name, const char *value) {
    Agsym_t *symbol = agattrsym(object, (char *)name);
    return symbol && agxset(object, symbol, (char *)value) == 0;
}

// Since version 13 `agxset` takes any value for plain text, and this function sets HTML-like ones. Before, `agxset` sees
// by the string itself what it is. The headers have no version, so the linker finds out whether it is there.
extern int agxset_html(void *object, Agsym_t *symbol, const char *value) __attribute__((weak));

bool graphviz_set_formatted(graphviz_graph *graph, graphviz_object *object, const char *name, const char *value) {
    Agsym_t *symbol = agattrsym(object, (char *)name);
    if (!symbol) return false;
    if (agxset_html) return agxset_html(object, symbol, value) == 0;
    char *formatted = agstrdup_html(graph->graph, (char *)value);
    return formatted && agxset(object, symbol, formatted) == 0;
}

int graphviz_layout(graphviz_graph *graph, const char *engine, bool for_cairo) {
    measure_for_cairo(for_cairo);
    // Both generators, since the engines differ in which they use.
    srand(1);
    srand48(1);
    int result = gvLayout(graphviz_context(), graph->graph, engine);
    graph->has_layout = true;
    return result;
}

char *graphviz_render(graphviz_graph *graph, const char *format, size_t *length) {
    char *data = NULL;
    // `unsigned *` before Graphviz 13, `size_t *` since. The type of the fifth parameter can't be had from C directly,
    // but that of the whole function can.
    unsigned count = 0;
    size_t size = 0;
    int result = _Generic(&gvRenderData,
        int (*)(GVC_t *, graph_t *, const char *, char **, size_t *):
            gvRenderData(graphviz_context(), graph->graph, format, &data, (void *)&size),
        default:
            gvRenderData(graphviz_context(), graph->graph, format, &data, (void *)&count));
    // After a failure `data` is garbage.
    if (result != 0 || !data) return NULL;
    *length = count > 0 ? count : size;
    return data;
}

void graphviz_free_rendering(char *rendering) { gvFreeRenderData(rendering); }

void graphviz_node_geometry(graphviz_object *node, double *x, double *y, double *width, double *height) {
    Agnode_t *of = (Agnode_t *)node;
    *x = ND_coord(of).x;
    *y = ND_coord(of).y;
    *width = ND_width(of) * 72;
    *height = ND_height(of) * 72;
}

void graphviz_box(graphviz_object *graph_or_cluster, double *left, double *bottom, double *right, double *top) {
    Agraph_t *of = (Agraph_t *)graph_or_cluster;
    *left = GD_bb(of).LL.x;
    *bottom = GD_bb(of).LL.y;
    *right = GD_bb(of).UR.x;
    *top = GD_bb(of).UR.y;
}

size_t graphviz_curve_count(graphviz_object *edge) {
    splines *of = ED_spl((Agedge_t *)edge);
    return of ? (size_t)of->size : 0;
}

size_t graphviz_curve_size(graphviz_object *edge, size_t curve) {
    return (size_t)ED_spl((Agedge_t *)edge)->list[curve].size;
}

void graphviz_curve_point(graphviz_object *edge, size_t curve, size_t point, double *x, double *y) {
    pointf at = ED_spl((Agedge_t *)edge)->list[curve].list[point];
    *x = at.x;
    *y = at.y;
}

bool graphviz_curve_tip(graphviz_object *edge, size_t curve, bool at_end, double *x, double *y) {
    bezier *of = &ED_spl((Agedge_t *)edge)->list[curve];
    pointf tip = at_end ? of->ep : of->sp;
    *x = tip.x;
    *y = tip.y;
    return at_end ? of->eflag : of->sflag;
}
