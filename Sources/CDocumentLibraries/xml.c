#include "CDocumentLibraries.h"
#include "libraries.h"
#include "namespaces.h"

#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// What libxml2's parser.h and xmlerror.h declare, and have declared since version 2.6.
typedef unsigned char xmlChar;
struct _xmlParserCtxt;

typedef struct {
    int domain, code;
    char *message;
    int level;
    char *file;
    int line;
} xml_error;

enum {
    HTML_PARSE_RECOVER = 1 << 0, HTML_PARSE_NOERROR = 1 << 5, HTML_PARSE_NOWARNING = 1 << 6,
    HTML_PARSE_IGNORE_ENC = 1 << 21, XML_CHAR_ENCODING_UTF8 = 1
};
enum { XML_ERR_FATAL = 3, XML_PARSE_NOENT = 1 << 1, XML_PARSE_NONET = 1 << 11 };

typedef struct {
    void (*internalSubset)(void *, const xmlChar *, const xmlChar *, const xmlChar *);
    void *unused[13];
    /// Of HTML.
    void (*startElement)(void *, const xmlChar *, const xmlChar **);
    void (*endElement)(void *, const xmlChar *);
    void *reference;
    void (*characters)(void *, const xmlChar *, int);
    void (*ignorableWhitespace)(void *, const xmlChar *, int);
    void *processingInstruction, *comment, *warning, *error, *fatalError, *getParameterEntity;
    void (*cdataBlock)(void *, const xmlChar *, int);
    void *externalSubset;
    unsigned int initialized;
    void *private;
    void (*startElementNs)(
        void *, const xmlChar *, const xmlChar *, const xmlChar *, int, const xmlChar **, int, int, const xmlChar **);
    void (*endElementNs)(void *, const xmlChar *, const xmlChar *, const xmlChar *);
    void (*serror)(void *, xml_error *);
} xml_handler;

static const unsigned int XML_SAX2_MAGIC = 0xDEEDBEAF;

static struct {
    void (*init)(void);
    struct _xmlParserCtxt *(*create)(xml_handler *, void *, const char *, int, const char *);
    int (*use_options)(struct _xmlParserCtxt *, int);
    int (*parse)(struct _xmlParserCtxt *, const char *, int, int);
    void (*stop)(struct _xmlParserCtxt *);
    void (*free)(struct _xmlParserCtxt *);
    int (*line)(void *);
    struct _xmlParserCtxt *(*create_html)(xml_handler *, void *, const char *, int, const char *, int);
    int (*use_html_options)(struct _xmlParserCtxt *, int);
    int (*parse_html)(struct _xmlParserCtxt *, const char *, int, int);
    void (*free_html)(struct _xmlParserCtxt *);
} library;

static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
        "libxml2.so.2", "libxml2.so.16", "libxml2.so", "libxml2.2.dylib", "libxml2.16.dylib", "libxml2.dylib", NULL};
    void *handle = library_open(names);
    is_loaded = handle && library_find(handle, "xmlInitParser", &library.init)
        && library_find(handle, "xmlCreatePushParserCtxt", &library.create)
        && library_find(handle, "xmlCtxtUseOptions", &library.use_options)
        && library_find(handle, "xmlParseChunk", &library.parse)
        && library_find(handle, "xmlStopParser", &library.stop)
        && library_find(handle, "xmlFreeParserCtxt", &library.free)
        && library_find(handle, "xmlSAX2GetLineNumber", &library.line)
        && library_find(handle, "htmlCreatePushParserCtxt", &library.create_html)
        && library_find(handle, "htmlCtxtUseOptions", &library.use_html_options)
        && library_find(handle, "htmlParseChunk", &library.parse_html)
        && library_find(handle, "htmlFreeParserCtxt", &library.free_html);
    if (is_loaded) library.init();
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

/// A name as libxml2 gives it: both texts are the same for the same name, since it keeps each once.
typedef struct {
    const xmlChar *local, *uri;
    int32_t name;
} known_name;

enum { NAME_SLOTS = 1 << 12, MOST_NAMES = NAME_SLOTS / 2, MOST_HTML_NAMES = 200 };

typedef struct {
    xml_tree *tree;
    struct _xmlParserCtxt *parser;
    size_t node_room, attribute_room, byte_room, most_nodes;
    int depth, most_depth;
    /// The elements that are open, and the last child of each so far.
    int32_t *open, *last;
    known_name slots[NAME_SLOTS];
} builder;

static void fail(builder *build, xml_fault fault) {
    if (build->tree->fault == XML_FAULT_NONE) build->tree->fault = fault;
    if (build->parser) library.stop(build->parser);
}

/// Makes room for some more elements of an array.
static bool reserve(builder *build, void *array, size_t size, size_t count, size_t *room, size_t more) {
    if (count + more <= *room) return true;
    size_t wanted = *room * 2 > count + more ? *room * 2 : count + more + 64;
    void *old;
    memcpy(&old, array, sizeof old);
    void *new = realloc(old, wanted * size);
    if (!new) {
        fail(build, XML_FAULT_MEMORY);
        return false;
    }
    memcpy(array, &new, sizeof new);
    *room = wanted;
    return true;
}

static bool append_bytes(builder *build, const xmlChar *bytes, size_t count) {
    xml_tree *tree = build->tree;
    if (tree->byte_count + count > UINT32_MAX) {
        fail(build, XML_FAULT_SIZE);
        return false;
    }
    if (!reserve(build, &tree->bytes, 1, tree->byte_count, &build->byte_room, count)) return false;
    memcpy(tree->bytes + tree->byte_count, bytes, count);
    tree->byte_count += count;
    return true;
}

static int32_t name_of(builder *build, const xmlChar *local, const xmlChar *uri) {
    size_t slot = (((uintptr_t)local >> 3) * 31 + ((uintptr_t)uri >> 3)) % NAME_SLOTS;
    while (build->slots[slot].local) {
        if (build->slots[slot].local == local && build->slots[slot].uri == uri) return build->slots[slot].name;
        slot = (slot + 1) % NAME_SLOTS;
    }
    xml_tree *tree = build->tree;
    // No kind of document has as many; those that follow are none that anybody asks for.
    if (tree->name_count >= MOST_NAMES) return 0;
    const char *prefix = uri ? namespace_prefix((const char *)uri) : "";
    if (!prefix) prefix = "?";
    size_t length = strlen(prefix) + 1 + strlen((const char *)local) + 1;
    char *name = malloc(length);
    if (!name) {
        fail(build, XML_FAULT_MEMORY);
        return 0;
    }
    name[0] = 0;
    strcat(name, prefix);
    if (uri) strcat(name, ":");
    strcat(name, (const char *)local);
    tree->names[tree->name_count] = name;
    build->slots[slot] = (known_name){local, uri, (int32_t)tree->name_count};
    return (int32_t)tree->name_count++;
}

/// As `name_of`, for names that need not be the same text each time.
static int32_t html_name(builder *build, const xmlChar *name) {
    xml_tree *tree = build->tree;
    for (size_t i = 0; i < tree->name_count; i++)
        if (strcmp(tree->names[i], (const char *)name) == 0) return (int32_t)i;
    if (tree->name_count >= MOST_HTML_NAMES) return 0;
    char *copy = strdup((const char *)name);
    if (!copy) {
        fail(build, XML_FAULT_MEMORY);
        return 0;
    }
    tree->names[tree->name_count] = copy;
    return (int32_t)tree->name_count++;
}

static uint32_t line_of(builder *build) {
    int line = build->parser && library.line ? library.line(build->parser) : 0;
    return line > 0 ? (uint32_t)line : 0;
}

static int32_t add_node(builder *build, int32_t name, size_t start, size_t count) {
    xml_tree *tree = build->tree;
    if (tree->node_count >= build->most_nodes) {
        fail(build, XML_FAULT_SIZE);
        return -1;
    }
    if (!reserve(build, &tree->nodes, sizeof *tree->nodes, tree->node_count, &build->node_room, 1)) return -1;
    int32_t index = (int32_t)tree->node_count++;
    int32_t parent = build->depth > 0 ? build->open[build->depth - 1] : -1;
    tree->nodes[index] = (xml_node){name, parent, -1, -1, (uint32_t)start, (uint32_t)count, line_of(build)};
    if (parent >= 0) {
        int32_t last = build->last[build->depth - 1];
        if (last < 0) tree->nodes[parent].first_child = index;
        else tree->nodes[last].next = index;
        build->last[build->depth - 1] = index;
    }
    return index;
}

static void start_element(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes
) {
    (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
    builder *build = context;
    xml_tree *tree = build->tree;
    if (tree->fault) return;
    if (build->depth >= build->most_depth) return fail(build, XML_FAULT_DEPTH);
    size_t start = tree->attribute_count;
    for (int i = 0; i < attribute_count; i++) {
        // Name, prefix, namespace, beginning and end of the value.
        const xmlChar **attribute = attributes + 5 * i;
        size_t count = (size_t)(attribute[4] - attribute[3]), place = tree->byte_count;
        if (tree->attribute_count >= 4 * build->most_nodes) return fail(build, XML_FAULT_SIZE);
        if (!append_bytes(build, attribute[3], count)
            || !reserve(
                build, &tree->attributes, sizeof *tree->attributes, tree->attribute_count, &build->attribute_room, 1))
            return;
        int32_t name = name_of(build, attribute[0], attribute[2]);
        tree->attributes[tree->attribute_count++] = (xml_attribute){name, (uint32_t)place, (uint32_t)count};
    }
    int32_t index = add_node(build, name_of(build, local, uri), start, tree->attribute_count - start);
    if (index < 0) return;
    build->open[build->depth] = index;
    build->last[build->depth++] = -1;
}

static void end_element(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    (void)local, (void)prefix, (void)uri;
    builder *build = context;
    if (!build->tree->fault && build->depth > 0) build->depth--;
}

static void characters(void *context, const xmlChar *text, int count) {
    builder *build = context;
    xml_tree *tree = build->tree;
    if (tree->fault || build->depth == 0 || count <= 0) return;
    size_t start = tree->byte_count;
    if (!append_bytes(build, text, (size_t)count)) return;
    int32_t last = build->last[build->depth - 1];
    // What libxml2 gives in pieces is one text.
    if (last >= 0 && tree->nodes[last].name < 0 && tree->nodes[last].start + tree->nodes[last].count == start)
        tree->nodes[last].count += (uint32_t)count;
    else
        add_node(build, -1, start, (size_t)count);
}

static void start_html_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    builder *build = context;
    xml_tree *tree = build->tree;
    if (tree->fault) return;
    if (build->depth >= build->most_depth) return fail(build, XML_FAULT_DEPTH);
    size_t start = tree->attribute_count;
    for (const xmlChar **attribute = attributes; attribute && attribute[0]; attribute += 2) {
        const char *value = attribute[1] ? (const char *)attribute[1] : "";
        size_t count = strlen(value), place = tree->byte_count;
        if (tree->attribute_count >= 4 * build->most_nodes) return fail(build, XML_FAULT_SIZE);
        if (!append_bytes(build, (const xmlChar *)value, count)
            || !reserve(
                build, &tree->attributes, sizeof *tree->attributes, tree->attribute_count, &build->attribute_room, 1))
            return;
        int32_t known = html_name(build, attribute[0]);
        tree->attributes[tree->attribute_count++] = (xml_attribute){known, (uint32_t)place, (uint32_t)count};
    }
    int32_t index = add_node(build, html_name(build, name), start, tree->attribute_count - start);
    if (index < 0) return;
    build->open[build->depth] = index;
    build->last[build->depth++] = -1;
}

static void end_html_element(void *context, const xmlChar *name) {
    builder *build = context;
    if (build->tree->fault || build->depth == 0) return;
    // What ends without having begun is none of the elements that are open.
    int32_t known = html_name(build, name);
    for (int depth = build->depth - 1; depth >= 0; depth--) {
        if (build->tree->nodes[build->open[depth]].name != known) continue;
        build->depth = depth;
        return;
    }
}

static void declarations(void *context, const xmlChar *name, const xmlChar *id, const xmlChar *system) {
    (void)name, (void)id, (void)system;
    fail(context, XML_FAULT_DECLARATIONS);
}

static void note_error(void *context, xml_error *error) {
    builder *build = context;
    if (!error || error->level < XML_ERR_FATAL || build->tree->fault) return;
    build->tree->fault = XML_FAULT_MALFORMED;
    build->tree->line = error->line;
}

static xml_tree *read(const void *bytes, size_t count, size_t most_nodes, int most_depth, bool is_html, bool is_utf8) {
    xml_tree *tree = calloc(1, sizeof *tree);
    if (!tree) return NULL;
    pthread_once(&once, load);
    builder *build = is_loaded ? calloc(1, sizeof *build) : NULL;
    tree->names = calloc(MOST_NAMES, sizeof *tree->names);
    if (build) {
        build->open = malloc((size_t)most_depth * sizeof *build->open);
        build->last = malloc((size_t)most_depth * sizeof *build->last);
    }
    if (!is_loaded) {
        tree->fault = XML_FAULT_LIBRARY;
    } else if (!build || !tree->names || !build->open || !build->last) {
        tree->fault = XML_FAULT_MEMORY;
    } else if (count == 0) {
        tree->fault = XML_FAULT_MALFORMED;
    } else if (count > INT_MAX / 2) {
        tree->fault = XML_FAULT_SIZE;
    } else {
        xml_handler handler = {
            .internalSubset = declarations, .characters = characters, .ignorableWhitespace = characters,
            .cdataBlock = characters, .initialized = XML_SAX2_MAGIC, .startElementNs = start_element,
            .endElementNs = end_element, .serror = note_error};
        xml_handler html_handler = {
            .startElement = start_html_element, .endElement = end_html_element, .characters = characters,
            .ignorableWhitespace = characters, .cdataBlock = NULL, .initialized = 1};
        build->tree = tree;
        build->most_nodes = most_nodes;
        build->most_depth = most_depth;
        int first = count < 4 ? (int)count : 4;
        build->parser = is_html ? library.create_html(&html_handler, build, NULL, 0, NULL, is_utf8 ? XML_CHAR_ENCODING_UTF8 : 0)
                                : library.create(&handler, build, bytes, first, NULL);
        if (build->parser && is_html) {
            library.use_html_options(
                build->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | XML_PARSE_NONET
                                   | (is_utf8 ? HTML_PARSE_IGNORE_ENC : 0));
            library.parse_html(build->parser, bytes, (int)count, 0);
            if (!tree->fault) library.parse_html(build->parser, "", 0, 1);
            library.free_html(build->parser);
            if (!tree->fault && tree->node_count == 0) tree->fault = XML_FAULT_MALFORMED;
        } else if (!build->parser) {
            tree->fault = XML_FAULT_MEMORY;
        } else {
            // Without declarations there are only the entities of XML itself, which attributes would else keep.
            library.use_options(build->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
            library.parse(build->parser, (const char *)bytes + first, (int)count - first, 1);
            library.free(build->parser);
            if (!tree->fault && tree->node_count == 0) tree->fault = XML_FAULT_MALFORMED;
        }
    }
    if (build) {
        free(build->open);
        free(build->last);
        free(build);
    }
    return tree;
}

xml_tree *xml_tree_read(const void *bytes, size_t count, size_t most_nodes, int most_depth) {
    return read(bytes, count, most_nodes, most_depth, false, false);
}

xml_tree *xml_tree_read_html(const void *bytes, size_t count, bool is_utf8, size_t most_nodes, int most_depth) {
    return read(bytes, count, most_nodes, most_depth, true, is_utf8);
}

void xml_tree_free(xml_tree *tree) {
    for (size_t i = 0; i < tree->name_count; i++) free(tree->names[i]);
    free(tree->names);
    free(tree->nodes);
    free(tree->attributes);
    free(tree->bytes);
    free(tree);
}
