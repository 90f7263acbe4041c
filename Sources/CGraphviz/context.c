// The process's one Graphviz context, with a text measure of our own, and the messages that Graphviz gives.

#include "context.h"
#include "counted_ids.h"
#include "text_width.h"

#include <gvplugin.h>
#include <gvplugin_textlayout.h>

#include <string.h>

#define UNUSED __attribute__((unused))

// MARK: Text measure

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
static gvplugin_installed_t text_types[] = {{0, "textlayout", 1000, &text_engine, NULL}, {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t text_apis[] = {{API_textlayout, text_types}, {(api_t)0, NULL}};
static gvplugin_library_t text_library = {"builtin_text_width", text_apis};

// MARK: Messages

// One operation's messages, at most. What is longer is cut off.
static char messages[65536];
static size_t message_length = 0;

static void append_message(const char *text, size_t length) {
    size_t room = sizeof messages - 1 - message_length;
    if (length > room) length = room;
    memcpy(messages + message_length, text, length);
    message_length += length;
    messages[message_length] = 0;
}

// Graphviz calls this with "Error" or "Warning", then ": ", then the text.
static int receive_message(char *fragment) {
    if (strcmp(fragment, "Error") == 0) append_message("\x1E" "E", 2);
    else if (strcmp(fragment, "Warning") == 0) append_message("\x1E" "W", 2);
    else if (strcmp(fragment, ": ") != 0) append_message(fragment, strlen(fragment));
    return 0;
}

void graphviz_forget_messages(void) {
    message_length = 0;
    messages[0] = 0;
    agreseterrors();
}

const char *graphviz_messages(void) { return messages; }

// MARK: Context

static GVC_t *context = NULL;

GVC_t *graphviz_context(void) { return context; }

bool graphviz_start(void) {
    if (context) return true;
    static lt_symlist_t builtins[] = {{"gvplugin_builtin_text_width_LTX_library", &text_library}, {NULL, NULL}};
    agseterrf(receive_message);
    // The default rather than each graph's own, since the engines make graphs for themselves.
    AgIdDisc = counted_ids;
    context = gvContextPlugins(builtins, 1);
    return context != NULL;
}

const char *graphviz_version(void) { return graphviz_start() ? gvcVersion(context) : NULL; }
