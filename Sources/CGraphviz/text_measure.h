#ifndef GRAPHVIZ_TEXT_MEASURE_H
#define GRAPHVIZ_TEXT_MEASURE_H

#include <gvc.h>
#include <gvplugin.h>

#include <stdbool.h>

/// The plugin that measures texts by `graphviz_text_width`, of higher quality than any of Graphviz's own.
extern gvplugin_library_t text_measure_library;

/// Whether texts that are measured from now on are set in the machine's fonts as well, as cairo's renderer needs them.
/// `set_text_in_machine_font` must be ready for it.
void measure_for_cairo(bool on);

/// A function of cairo's, or NULL before `graphviz_start_machine_fonts` and where there is none.
void *cairo_function(const char *name);

/// Sets the text of a span in a font of the machine, for a width and a place that are given: no size is changed.
/// False when it failed.
bool set_text_in_machine_font(textspan_t *span);

#endif
