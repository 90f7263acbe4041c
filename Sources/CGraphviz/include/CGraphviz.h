// What Swift needs of Graphviz, as plain functions: no macros, no variadic functions, no structures whose layout
// changes between versions. Graphviz 2.42 to 14.
//
// Nothing here is safe to call from two threads at once, except `graphviz_text_width` and
// `graphviz_run_on_large_stack`. The Swift module Graphviz holds one lock round everything else.

#ifndef CGRAPHVIZ_H
#define CGRAPHVIZ_H

#include <stdbool.h>
#include <stddef.h>

/// A graph while it is being drawn. Owned by the caller until `graphviz_close`.
typedef struct graphviz_graph graphviz_graph;
/// A node, an edge, a cluster or the graph itself. Owned by its graph.
typedef struct graphviz_object graphviz_object;

typedef enum { graphviz_kind_graph, graphviz_kind_node, graphviz_kind_edge } graphviz_kind;

typedef enum { graphviz_fonts_ready, graphviz_fonts_no_plugin, graphviz_fonts_no_font } graphviz_fonts;

/// Makes the process's one Graphviz context, with the built-in text measure. False when Graphviz can't be started.
bool graphviz_start(void);

/// The version that Graphviz gives itself, such as "2.43.0". NULL when it can't be started.
const char *graphviz_version(void);

/// Forgets the messages so far. To be called at the beginning of an operation.
void graphviz_forget_messages(void);
/// The messages since then: each is a record separator (U+001E), `E` or `W`, and the text.
const char *graphviz_messages(void);

/// Loads what draws PNG and PDF and sets text in the machine's fonts. Done once; nothing else loads them.
graphviz_fonts graphviz_start_machine_fonts(void);
/// The family of the machine's font that stands for the named one. False when there is none, or no fontconfig, or before
/// `graphviz_start_machine_fonts`.
bool graphviz_font_for(const char *name, char *family, size_t room);

/// The names of the plugins of a kind ("device", "layout", …), each followed by a newline, to be freed by
/// `graphviz_free_names`. NULL when there is none.
char *graphviz_plugins(const char *kind);
void graphviz_free_names(char *names);

/// A new empty graph that allows several edges between the same two nodes. NULL when memory runs out.
graphviz_graph *graphviz_open(const char *name, bool directed);
/// Frees the graph, and before it its layout when it has one.
void graphviz_close(graphviz_graph *graph);

graphviz_object *graphviz_root(graphviz_graph *graph);
/// A group of nodes within the graph or another group. A name that begins with "cluster" makes it a cluster.
graphviz_object *graphviz_add_group(graphviz_object *parent, const char *name);
graphviz_object *graphviz_add_node(graphviz_graph *graph, const char *name);
/// Puts an existing node into a group.
bool graphviz_put_node(graphviz_object *group, graphviz_object *node);
graphviz_object *graphviz_add_edge(graphviz_graph *graph, graphviz_object *tail, graphviz_object *head);

/// Declares an attribute for all objects of a kind, with the value of those that don't set it themselves.
bool graphviz_declare(graphviz_graph *graph, graphviz_kind kind, const char *name, const char *value);
/// Sets an attribute that was declared before.
bool graphviz_set(graphviz_object *object, const char *name, const char *value);

/// Sets an attribute that was declared before to an HTML-like text, without its outer `<` and `>`.
bool graphviz_set_formatted(graphviz_graph *graph, graphviz_object *object, const char *name, const char *value);

/// Computes positions. 0 when it succeeded. For a rendering by cairo, texts are set in the machine's fonts as well, which
/// needs `graphviz_start_machine_fonts` before and doesn't change positions.
int graphviz_layout(graphviz_graph *graph, const char *engine, bool for_cairo);
/// Renders a graph that has a layout. NULL when it failed; else to be freed with `graphviz_free_rendering`.
char *graphviz_render(graphviz_graph *graph, const char *format, size_t *length);
void graphviz_free_rendering(char *rendering);

/// Renders a graph that has a layout for cairo as PDF 1.4 on a page of this size, in points. NULL when it failed; else to be
/// freed with `graphviz_free_pdf`. Needs `graphviz_start_machine_fonts` before.
char *graphviz_render_pdf(graphviz_graph *graph, double width, double height, size_t *length);
void graphviz_free_pdf(char *pdf);

/// After a layout: the centre and the size of a node, in points.
void graphviz_node_geometry(graphviz_object *node, double *x, double *y, double *width, double *height);
/// After a layout: the box of the graph or of a cluster, in points.
void graphviz_box(graphviz_object *graph_or_cluster, double *left, double *bottom, double *right, double *top);

/// After a layout: how many curves an edge has; usually one, none when it is not drawn.
size_t graphviz_curve_count(graphviz_object *edge);
/// The number of control points of a curve: one, and three for each Bézier segment.
size_t graphviz_curve_size(graphviz_object *edge, size_t curve);
void graphviz_curve_point(graphviz_object *edge, size_t curve, size_t point, double *x, double *y);
/// The tip of the arrow at the curve's beginning or end. False when there is no arrow.
bool graphviz_curve_tip(graphviz_object *edge, size_t curve, bool at_end, double *x, double *y);

/// The width of a line of UTF-8 text, in points, as the layout reckons with it. Pure.
double graphviz_text_width(const char *utf8, double font_size, bool bold, bool monospaced);

/// Runs `body` on a new thread with a stack of the given size and the C locale, and waits for its end.
/// False when no such thread could be made; `body` was then not run.
bool graphviz_run_on_large_stack(size_t stack_size, void (*body)(void *), void *argument);

#endif
