#ifndef C_DOCUMENT_LIBRARIES_H
#define C_DOCUMENT_LIBRARIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Reads archives and XML by libarchive and libxml2, which are loaded when a document is read and not before: to link
// them would cost every answer 1.5 ms, most of it for the 30 MB of tables that libxml2 brings along.
//
// Writes archives and databases by libarchive and SQLite, which are loaded when an export asks for one.
//
// What the libraries declare is declared anew in the sources, so that no build needs their headers.

/// The library that could not be loaded, if a function failed for that.
typedef enum document_library { DOCUMENT_LIBRARY_NONE, DOCUMENT_LIBRARY_ARCHIVE, DOCUMENT_LIBRARY_XML } document_library;

// MARK: Archives

typedef struct zip_reader zip_reader;

/// Opens a ZIP archive in memory, which must stay where it is.
///
/// - Returns: NULL where libarchive can't be loaded or has no memory.
zip_reader *zip_reader_open(const void *bytes, size_t count);
void zip_reader_close(zip_reader *reader);

typedef enum zip_step { ZIP_ENTRY, ZIP_END, ZIP_DAMAGED } zip_step;

/// Goes on to the next entry.
zip_step zip_reader_next(zip_reader *reader);
/// The entry's name; NULL where it has none. Valid until the next one.
const char *zip_reader_name(zip_reader *reader);
/// Whether the entry can't be read without a password.
bool zip_reader_is_encrypted(zip_reader *reader);
/// Reads what follows of the entry's content.
///
/// - Returns: how many bytes; 0 at the end, a negative number where the archive is damaged.
ptrdiff_t zip_reader_read(zip_reader *reader, void *buffer, size_t size);

typedef struct zip_writer zip_writer;

/// Takes some bytes of an archive, in their order.
typedef void (*zip_writer_take)(void *context, const void *bytes, size_t count);

/// Begins a ZIP archive.
///
/// - Returns: NULL where libarchive can't be loaded or has no memory.
zip_writer *zip_writer_open(zip_writer_take take, void *context);
/// Adds a file, with no time and no owner.
bool zip_writer_add(zip_writer *writer, const char *name, const void *bytes, size_t count);
/// Ends the archive: hands over what is left, and frees the writer.
bool zip_writer_close(zip_writer *writer);

// MARK: SQLite

typedef struct sqlite_writer sqlite_writer;

/// Makes a database in memory.
///
/// - Returns: NULL where SQLite can't be loaded or has no memory.
sqlite_writer *sqlite_writer_open(void);
void sqlite_writer_close(sqlite_writer *writer);
/// Runs statements.
///
/// - Returns: false where one fails; the message then says why.
bool sqlite_writer_run(sqlite_writer *writer, const char *sql);
const char *sqlite_writer_message(sqlite_writer *writer);
/// The database as its file has it, to be given back by sqlite_writer_free; NULL without memory.
void *sqlite_writer_bytes(sqlite_writer *writer, ptrdiff_t *count);
void sqlite_writer_free(void *bytes);

// MARK: XML

/// A piece of a document: an element, or text.
typedef struct xml_node {
    /// The place of the element's name among the names; -1 for text.
    int32_t name;
    /// -1 where there is none.
    int32_t parent, first_child, next;
    /// For text, where it lies in the tree's bytes; for an element, where its attributes lie, and how many there are.
    uint32_t start, count;
    /// The line of the document on which it ends, for an element its tag; 0 where that isn't known.
    uint32_t line;
} xml_node;

typedef struct xml_attribute {
    int32_t name;
    uint32_t start, count;
} xml_attribute;

typedef enum xml_fault {
    XML_FAULT_NONE, XML_FAULT_LIBRARY, XML_FAULT_MEMORY, XML_FAULT_MALFORMED, XML_FAULT_DECLARATIONS, XML_FAULT_DEPTH,
    XML_FAULT_SIZE
} xml_fault;

/// A whole document; the first node is its root.
typedef struct xml_tree {
    xml_node *nodes;
    xml_attribute *attributes;
    uint8_t *bytes;
    /// Zero-terminated, with one prefix for each known namespace, as in `w:p`, whatever the document's own is.
    char **names;
    size_t node_count, attribute_count, byte_count, name_count;
    xml_fault fault;
    /// The line of the document at which the fault is.
    int line;
} xml_tree;

/// Reads XML. Declarations of a document type, which could name entities, are a fault.
///
/// - Returns: NULL only without memory for the tree itself.
xml_tree *xml_tree_read(const void *bytes, size_t count, size_t most_nodes, int most_depth);
/// Reads HTML as browsers do, whatever is wrong with it. Names have no prefixes.
///
/// - Parameter is_utf8: whether the bytes are UTF-8, whatever the document says.
xml_tree *xml_tree_read_html(const void *bytes, size_t count, bool is_utf8, size_t most_nodes, int most_depth);
void xml_tree_free(xml_tree *tree);

// MARK: Programs

/// A program that runs on some bytes, without a shell. A thread of its own reads what it writes.
typedef struct program_run program_run;

/// How a program has ended: by itself, with a failure, or because it wrote or took more than it may.
typedef enum program_end { PROGRAM_ENDED, PROGRAM_FAILED, PROGRAM_TOO_SLOW, PROGRAM_TOO_MUCH } program_end;

/// Starts a program.
///
/// - Parameters:
///   - arguments: its name, sought in `PATH`, and what follows it; NULL at the end.
///   - input: what it reads from its standard input, a file without a name.
///   - seconds: after which it is ended.
///   - most_output: after how many bytes it is ended.
///   - most_waiting: how many bytes are kept at once; the program waits until they are taken.
///   - most_memory: how much it may have, where the system can limit that.
///   - is_missing: set where there is no such program.
/// - Returns: NULL where it can't be started.
program_run *program_start(
    const char *const *arguments, const void *input, size_t count, double seconds, size_t most_output,
    size_t most_waiting, size_t most_memory, bool *is_missing);
/// Reads what follows of its output, waiting for it; fewer bytes than are asked for only at its end.
size_t program_read(program_run *run, void *buffer, size_t size);
/// Ends it, if it has not ended, and frees it.
///
/// - Parameter messages: for what it wrote to standard error, zero-terminated.
program_end program_finish(program_run *run, char *messages, size_t size);

/// Whether some bytes have others in them.
bool bytes_hold(const void *bytes, size_t count, const void *sought, size_t size);
/// Reads the decimal numbers between quotation marks up to a `>`, at most so many; what is none is 0.
size_t bytes_numbers(const uint8_t *bytes, size_t count, double *numbers, size_t most);

// MARK: Pictures of pages

/// A straight line between lighter and darker pixels.
typedef struct raster_edge {
    /// Between which rows it lies (above `at`), or columns (left of `at`).
    int32_t at;
    /// Where it begins and ends along.
    int32_t from, to;
    bool is_vertical;
} raster_edge;

/// Finds the edges of a grey picture that are at least so long, by their rows, at most so many.
///
/// - Parameter edges: to be freed by the caller.
size_t raster_edges(const uint8_t *pixels, int width, int height, int least, size_t most, raster_edge **edges);
/// Whether all pixels of a rectangle look the same; false for one without pixels.
bool raster_is_blank(const uint8_t *pixels, int width, int height, int left, int top, int right, int bottom);
/// Pixels beside each other, of which `to` is none.
typedef struct raster_run {
    int32_t from, to;
} raster_run;

/// The longest run of pixels in a row of a rectangle that are not as most of it is.
raster_run raster_longest_line(
    const uint8_t *pixels, int width, int height, int left, int top, int right, int bottom
);
/// The widest run of columns of a rectangle in which all pixels are as most of it is.
raster_run raster_widest_gap(
    const uint8_t *pixels, int width, int height, int left, int top, int right, int bottom
);

#endif
