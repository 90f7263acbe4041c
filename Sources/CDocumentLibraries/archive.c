#include "CDocumentLibraries.h"
#include "libraries.h"

#include <pthread.h>
#include <stdlib.h>

// What libarchive's archive.h and archive_entry.h declare, and have declared since version 3.0.
struct archive;
struct archive_entry;

enum { ARCHIVE_EOF = 1, ARCHIVE_OK = 0, ARCHIVE_WARN = -20 };

static struct {
    struct archive *(*read_new)(void);
    int (*support_zip)(struct archive *);
    int (*open_memory)(struct archive *, const void *, size_t);
    int (*next_header)(struct archive *, struct archive_entry **);
    ptrdiff_t (*read_data)(struct archive *, void *, size_t);
    int (*read_free)(struct archive *);
    const char *(*pathname_utf8)(struct archive_entry *);
    const char *(*pathname)(struct archive_entry *);
    int (*is_data_encrypted)(struct archive_entry *);
} library;

static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
        "libarchive.so.13", "libarchive.so", "libarchive.13.dylib", "libarchive.2.dylib", "libarchive.dylib", NULL};
    void *handle = library_open(names);
    is_loaded = handle && library_find(handle, "archive_read_new", &library.read_new)
        && library_find(handle, "archive_read_support_format_zip_seekable", &library.support_zip)
        && library_find(handle, "archive_read_open_memory", &library.open_memory)
        && library_find(handle, "archive_read_next_header", &library.next_header)
        && library_find(handle, "archive_read_data", &library.read_data)
        && library_find(handle, "archive_read_free", &library.read_free)
        && library_find(handle, "archive_entry_pathname_utf8", &library.pathname_utf8)
        && library_find(handle, "archive_entry_pathname", &library.pathname)
        && library_find(handle, "archive_entry_is_data_encrypted", &library.is_data_encrypted);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

struct zip_reader {
    struct archive *archive;
    struct archive_entry *entry;
};

zip_reader *zip_reader_open(const void *bytes, size_t count) {
    pthread_once(&once, load);
    if (!is_loaded) return NULL;
    zip_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    reader->archive = library.read_new();
    if (!reader->archive) {
        free(reader);
        return NULL;
    }
    // What is no archive shows with the first entry.
    library.support_zip(reader->archive);
    library.open_memory(reader->archive, bytes, count);
    return reader;
}

void zip_reader_close(zip_reader *reader) {
    library.read_free(reader->archive);
    free(reader);
}

zip_step zip_reader_next(zip_reader *reader) {
    int status = library.next_header(reader->archive, &reader->entry);
    if (status == ARCHIVE_EOF) return ZIP_END;
    // A warning is about names in unknown encodings, and dates.
    return status == ARCHIVE_OK || status == ARCHIVE_WARN ? ZIP_ENTRY : ZIP_DAMAGED;
}

const char *zip_reader_name(zip_reader *reader) {
    const char *name = library.pathname_utf8(reader->entry);
    return name ? name : library.pathname(reader->entry);
}

bool zip_reader_is_encrypted(zip_reader *reader) { return library.is_data_encrypted(reader->entry) != 0; }

ptrdiff_t zip_reader_read(zip_reader *reader, void *buffer, size_t size) {
    return library.read_data(reader->archive, buffer, size);
}
