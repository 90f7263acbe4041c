// The process's one Graphviz context, with a text measure of our own, and the messages that Graphviz gives.

#define _GNU_SOURCE
#include "context.h"
#include "counted_ids.h"
#include "text_measure.h"

#include <stdlib.h>
#include <string.h>

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

static GVC_t *context = NULL;

GVC_t *graphviz_context(void) { return context; }

bool graphviz_start(void) {
    if (context) return true;
    static lt_symlist_t builtins[] = {{"gvplugin_builtin_text_width_LTX_library", &text_measure_library}, {NULL, NULL}};
    agseterrf(receive_message);
    // The default rather than each graph's own, since the engines make graphs for themselves.
    use_counted_ids();
    context = gvContextPlugins(builtins, 1);
    return context != NULL;
}

char *graphviz_plugins(const char *kind) {
    if (!graphviz_start()) return NULL;
    int count = 0;
    // Until version 8 the function has a fourth parameter, which it doesn't use.
    typedef char **(*with_three)(GVC_t *, const char *, int *);
    typedef char **(*with_four)(GVC_t *, const char *, int *, char *);
    void (*list)(void) = (void (*)(void))gvPluginList;
    char **names = _Generic(&gvPluginList, with_three: true, default: false)
        ? ((with_three)list)(context, kind, &count) : ((with_four)list)(context, kind, &count, NULL);
    if (!names) return NULL;
    size_t size = 1;
    for (int index = 0; index < count; index++) size += strlen(names[index]) + 1;
    char *result = malloc(size);
    char *end = result;
    for (int index = 0; index < count; index++) {
        if (end) end = stpcpy(stpcpy(end, names[index]), "\n");
        free(names[index]);
    }
    if (end) *end = 0;
    free(names);
    return result;
}

void graphviz_free_names(char *names) { free(names); }

const char *graphviz_version(void) { return graphviz_start() ? gvcVersion(context) : NULL; }
