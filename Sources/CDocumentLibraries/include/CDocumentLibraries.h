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
void xml_tree_free(xml_tree *tree);

#endif
