// PDF on a surface of our own: in the old, simple form of the file, which every version of cairo can write and to which
// PDFDocument.swift adds what people with a screen reader need. Cairo itself would write newer forms in newer versions.

#include "CGraphviz.h"
#include "context.h"
#include "text_measure.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    char *bytes;
    size_t length;
    size_t room;
} buffer;

// Cairo's callback: 0 for success, 11 (CAIRO_STATUS_WRITE_ERROR) when memory runs out.
static int append(void *closure, const unsigned char *data, unsigned length) {
    buffer *to = closure;
    if (to->room - to->length < length) {
        size_t room = (to->length + length) * 2;
        char *bytes = realloc(to->bytes, room);
        if (!bytes) return 11;
        to->bytes = bytes;
        to->room = room;
    }
    memcpy(to->bytes + to->length, data, length);
    to->length += length;
    return 0;
}

char *graphviz_render_pdf(graphviz_graph *graph, double width, double height, size_t *length) {
    void *(*create_surface)(int (*)(void *, const unsigned char *, unsigned), void *, double, double) =
        (void *(*)(int (*)(void *, const unsigned char *, unsigned), void *, double, double))
            cairo_function("cairo_pdf_surface_create_for_stream");
    void (*restrict_to_version)(void *, int) =
        (void (*)(void *, int))cairo_function("cairo_pdf_surface_restrict_to_version");
    void *(*create)(void *) = (void *(*)(void *))cairo_function("cairo_create");
    void (*destroy)(void *) = (void (*)(void *))cairo_function("cairo_destroy");
    void (*finish)(void *) = (void (*)(void *))cairo_function("cairo_surface_finish");
    int (*status)(void *) = (int (*)(void *))cairo_function("cairo_surface_status");
    void (*destroy_surface)(void *) = (void (*)(void *))cairo_function("cairo_surface_destroy");
    if (!create_surface || !restrict_to_version || !create || !destroy || !finish || !status || !destroy_surface)
        return NULL;

    buffer written = {NULL, 0, 0};
    void *surface = create_surface(append, &written, width, height);
    restrict_to_version(surface, 0);  // CAIRO_PDF_VERSION_1_4
    void *cairo = create(surface);
    int result = gvRenderContext(graphviz_context(), graphviz_opened(graph), "pdf:cairo", cairo);
    destroy(cairo);
    finish(surface);
    if (result == 0) result = status(surface);
    destroy_surface(surface);
    if (result != 0) {
        free(written.bytes);
        return NULL;
    }
    *length = written.length;
    return written.bytes;
}

void graphviz_free_pdf(char *pdf) { free(pdf); }
