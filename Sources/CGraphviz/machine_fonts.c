// Texts in the machine's fonts, for PNG and PDF.
//
// Cairo's renderer draws what pango's text plugin has left in a span, and nothing where another plugin measured it. So
// the span keeps the size that our measure gave it, which makes the picture the same as the SVG, and pango sets the text
// into it. Pango's plugin is found in the process once Graphviz has loaded it for its renderer; nothing of this is
// loaded before a PNG or a PDF is asked for.

#define _GNU_SOURCE
#include "CGraphviz.h"
#include "context.h"
#include "text_measure.h"
#include "text_width.h"

#include <gvplugin_textlayout.h>

#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#else
#include <link.h>
#endif

static struct gvtextlayout_engine_s *pango = NULL;
static void (*set_indent)(void *layout, int units) = NULL;
static void *plugin = NULL;

// Draws one dot, which makes Graphviz load cairo's renderer and, in the same library, pango's text plugin.
static void load_plugin(void) {
    Agraph_t *graph = agopen((char *)"plugin", Agundirected, NULL);
    if (!graph) return;
    agattr(graph, AGNODE, (char *)"shape", (char *)"point");
    agattr(graph, AGNODE, (char *)"label", (char *)"");
    agnode(graph, (char *)"dot", 1);
    graphviz_graph *drawn = graphviz_adopt(graph);
    if (!drawn) {
        agclose(graph);
        return;
    }
    size_t length = 0;
    char *data = graphviz_layout(drawn, "neato", false) == 0 ? graphviz_render(drawn, "png:cairo", &length) : NULL;
    if (data) graphviz_free_rendering(data);
    graphviz_close(drawn);
}

static bool is_plugin(const char *path) { return path && strstr(path, "gvplugin_pango"); }

#ifdef __APPLE__
static void find_plugin(void) {
    for (uint32_t image = 0; image < _dyld_image_count(); image++)
        if (is_plugin(_dyld_get_image_name(image)))
            plugin = dlopen(_dyld_get_image_name(image), RTLD_LAZY | RTLD_NOLOAD);
}
#else
static int visit(struct dl_phdr_info *library, size_t size, void *path) {
    (void)size;
    if (!is_plugin(library->dlpi_name)) return 0;
    *(char **)path = strdup(library->dlpi_name);
    return 1;
}

static void find_plugin(void) {
    char *path = NULL;
    dl_iterate_phdr(visit, &path);
    if (path) plugin = dlopen(path, RTLD_LAZY | RTLD_NOLOAD);
    free(path);
}
#endif

graphviz_fonts graphviz_start_machine_fonts(void) {
    if (!graphviz_start()) return graphviz_fonts_no_plugin;
    if (!pango) {
        load_plugin();
        find_plugin();
        const gvplugin_library_t *library = plugin ? dlsym(plugin, "gvplugin_pango_LTX_library") : NULL;
        for (const gvplugin_api_t *api = library ? library->apis : NULL; api && api->types; api++)
            if (api->api == API_textlayout) pango = api->types->engine;
        set_indent = plugin ? (void (*)(void *, int))dlsym(plugin, "pango_layout_set_indent") : NULL;
    }
    if (!pango) return graphviz_fonts_no_plugin;
    char family[256];
    // Without any font pango ends the process. Where there is no fontconfig, the system has fonts of its own.
    return dlsym(plugin, "FcFontMatch") && !graphviz_font_for("Helvetica", family, sizeof family)
        ? graphviz_fonts_no_font : graphviz_fonts_ready;
}

void *cairo_function(const char *name) { return plugin ? dlsym(plugin, name) : NULL; }

bool graphviz_font_for(const char *name, char *family, size_t room) {
    if (!plugin || room == 0) return false;
    void *(*parse)(const unsigned char *) = (void *(*)(const unsigned char *))dlsym(plugin, "FcNameParse");
    int (*substitute)(void *, void *, int) = (int (*)(void *, void *, int))dlsym(plugin, "FcConfigSubstitute");
    void (*substitute_defaults)(void *) = (void (*)(void *))dlsym(plugin, "FcDefaultSubstitute");
    void *(*match)(void *, void *, int *) = (void *(*)(void *, void *, int *))dlsym(plugin, "FcFontMatch");
    int (*get)(void *, const char *, int, unsigned char **) =
        (int (*)(void *, const char *, int, unsigned char **))dlsym(plugin, "FcPatternGetString");
    void (*destroy)(void *) = (void (*)(void *))dlsym(plugin, "FcPatternDestroy");
    if (!parse || !substitute || !substitute_defaults || !match || !get || !destroy) return false;

    void *wanted = parse((const unsigned char *)name);
    if (!wanted) return false;
    substitute(NULL, wanted, 0);
    substitute_defaults(wanted);
    int result = 0;
    void *found = match(NULL, wanted, &result);
    unsigned char *text = NULL;
    unsigned char *file = NULL;
    bool has_font = found && get(found, "file", 0, &file) == 0 && get(found, "family", 0, &text) == 0;
    if (has_font) {
        strncpy(family, (const char *)text, room - 1);
        family[room - 1] = 0;
    }
    if (found) destroy(found);
    destroy(wanted);
    return has_font;
}

// The text with what the stand-ins stand for, to be freed. NULL when memory runs out.
static char *restored_text(const char *text, bool is_markup) {
    static const char zero_width_space[] = "\xE2\x80\x8B";
    char *result = malloc(4 * strlen(text) + 1);
    if (!result) return NULL;
    char *end = result;
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        if (at[0] != 0xEF || at[1] != 0xB7 || at[2] < 0x90) {
            *end++ = (char)*at;
            continue;
        }
        unsigned index = at[2] - 0x90u;
        if (index < sizeof GRAPHVIZ_STAND_INS - 1) *end++ = GRAPHVIZ_STAND_INS[index];
        // Bold and slanted text goes through markup, where old versions take `&amp;` for an entity.
        if (index == 0 && is_markup) end = stpcpy(end, zero_width_space);
        at += 2;
    }
    *end = 0;
    return result;
}

// How much of the room that a text doesn't fill is to be at its left.
static double left_share(const textspan_t *span) {
    const unsigned char *text = (const unsigned char *)span->str;
    // A run of a formatted label says it by its mark, U+FDE0 to U+FDE2; `just` means nothing there.
    if (text[0] == 0xEF && text[1] == 0xB7 && text[2] >= 0xA0) return (text[2] - 0xA0) / 2.0;
    return span->just == 'l' ? 0 : span->just == 'r' ? 1 : 0.5;
}

bool set_text_in_machine_font(textspan_t *span) {
    if (!pango) return false;
    char *text = restored_text(span->str, span->font->flags != 0);
    if (!text) return false;
    textspan_t set = *span;
    textfont_t font = *span->font;
    set.str = text;
    set.font = &font;
    bool succeeded = false;
    // A font that is wider than the room is set smaller, and again where its widths don't follow its size exactly.
    for (int attempt = 0; attempt < 4; attempt++) {
        set.layout = NULL;
        set.free_layout = NULL;
        succeeded = pango->textlayout(&set, NULL) && set.layout;
        if (!succeeded || set.size.x <= span->size.x || attempt == 3) break;
        if (set.free_layout) set.free_layout(set.layout);
        font.size *= span->size.x / set.size.x * 0.99;
    }
    free(text);
    if (!succeeded) return false;
    span->layout = set.layout;
    span->free_layout = set.free_layout;
    span->yoffset_layout = set.yoffset_layout;
    // The renderer begins at the left of the room, also for centred text. Pango's unit is 1/1024 of 1/96 inch.
    double room = span->size.x - set.size.x;
    double share = left_share(span);
    if (set_indent && room > 0 && share > 0) set_indent(span->layout, (int)(room * share * 96 / 72 * 1024));
    return true;
}
