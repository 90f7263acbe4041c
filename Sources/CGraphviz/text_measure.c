// The text measure of every layout: widths from tables, so that positions are the same on every machine and in every
// format.

#include "text_measure.h"
#include "text_width.h"

#include <gvplugin_textlayout.h>

#include <string.h>

#define UNUSED __attribute__((unused))

static bool for_cairo = false;

void measure_for_cairo(bool on) { for_cairo = on; }

static void measure(textspan_t *span) {
    const char *name = span->font->name ? span->font->name : "";
    bool is_bold = (span->font->flags & HTML_BF) || strstr(name, "Bold") || strstr(name, "bold");
    bool is_monospaced = strstr(name, "Courier") || strstr(name, "Mono") || strstr(name, "mono");
    double size = span->font->size;
    span->size.x = graphviz_text_width(span->str ? span->str : "", size, is_bold, is_monospaced);
    span->size.y = size * 1.2;
    span->yoffset_layout = 0;
    span->yoffset_centerline = size * 0.1;
    span->layout = NULL;
    span->free_layout = NULL;
    if (for_cairo && span->str) set_text_in_machine_font(span);
}

// The result's type is `boolean` (an unsigned char) in old versions and `bool` since; C picks the function that fits.
UNUSED static bool measure_bool(textspan_t *span, char **font_path) {
    (void)font_path;
    measure(span);
    return true;
}
UNUSED static unsigned char measure_boolean(textspan_t *span, char **font_path) {
    (void)font_path;
    measure(span);
    return 1;
}

static struct gvtextlayout_engine_s text_engine = {
    .textlayout = _Generic(((struct gvtextlayout_engine_s *)0)->textlayout,
        bool (*)(textspan_t *, char **): measure_bool,
        default: measure_boolean),
};

// The quality decides between plugins of a kind: pango has 10, gd 2.
static gvplugin_installed_t types[] = {{0, "textlayout", 1000, &text_engine, NULL}, {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t apis[] = {{API_textlayout, types}, {(api_t)0, NULL}};
gvplugin_library_t text_measure_library = {"builtin_text_width", apis};
