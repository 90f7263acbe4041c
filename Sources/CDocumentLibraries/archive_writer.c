#include "CDocumentLibraries.h"
#include "libraries.h"

#include <pthread.h>
#include <stdlib.h>

// What libarchive's archive.h and archive_entry.h declare, and have declared since version 3.0.
struct archive;
struct archive_entry;

typedef int (*archive_step)(struct archive *, void *);
typedef ptrdiff_t (*archive_write_step)(struct archive *, void *, const void *, size_t);

enum { ARCHIVE_OK = 0, REGULAR_FILE = 0100000, PERMISSIONS = 0644 };

static struct {
    struct archive *(*write_new)(void);
    int (*set_format_zip)(struct archive *);
    int (*set_bytes_in_last_block)(struct archive *, int);
    int (*open)(struct archive *, void *, archive_step, archive_write_step, archive_step);
    int (*write_header)(struct archive *, struct archive_entry *);
    ptrdiff_t (*write_data)(struct archive *, const void *, size_t);
    int (*write_close)(struct archive *);
    int (*write_free)(struct archive *);
    struct archive_entry *(*entry_new)(void);
    void (*entry_free)(struct archive_entry *);
    void (*set_pathname)(struct archive_entry *, const char *);
    void (*set_size)(struct archive_entry *, int64_t);
    void (*set_filetype)(struct archive_entry *, unsigned int);
    void (*set_perm)(struct archive_entry *, unsigned int);
} library;

static bool is_loaded;

static void load(void) {
    static const char *const names[] = {
        "libarchive.so.13", "libarchive.so", "libarchive.13.dylib", "libarchive.2.dylib", "libarchive.dylib", NULL};
    void *handle = library_open(names);
    is_loaded = handle && library_find(handle, "archive_write_new", &library.write_new)
        && library_find(handle, "archive_write_set_format_zip", &library.set_format_zip)
        && library_find(handle, "archive_write_set_bytes_in_last_block", &library.set_bytes_in_last_block)
        && library_find(handle, "archive_write_open", &library.open)
        && library_find(handle, "archive_write_header", &library.write_header)
        && library_find(handle, "archive_write_data", &library.write_data)
        && library_find(handle, "archive_write_close", &library.write_close)
        && library_find(handle, "archive_write_free", &library.write_free)
        && library_find(handle, "archive_entry_new", &library.entry_new)
        && library_find(handle, "archive_entry_free", &library.entry_free)
        && library_find(handle, "archive_entry_set_pathname", &library.set_pathname)
        && library_find(handle, "archive_entry_set_size", &library.set_size)
        && library_find(handle, "archive_entry_set_filetype", &library.set_filetype)
        && library_find(handle, "archive_entry_set_perm", &library.set_perm);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

struct zip_writer {
    struct archive *archive;
    zip_writer_take take;
    void *context;
};

static ptrdiff_t hand_over(struct archive *archive, void *context, const void *bytes, size_t count) {
    (void)archive;
    zip_writer *writer = context;
    writer->take(writer->context, bytes, count);
    return (ptrdiff_t)count;
}

zip_writer *zip_writer_open(zip_writer_take take, void *context) {
    pthread_once(&once, load);
    if (!is_loaded) return NULL;
    zip_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    writer->take = take;
    writer->context = context;
    writer->archive = library.write_new();
    // Without the blanks that a tape would want at the end.
    if (writer->archive && library.set_format_zip(writer->archive) == ARCHIVE_OK
        && library.set_bytes_in_last_block(writer->archive, 1) == ARCHIVE_OK
        && library.open(writer->archive, writer, NULL, hand_over, NULL) == ARCHIVE_OK)
        return writer;
    if (writer->archive) library.write_free(writer->archive);
    free(writer);
    return NULL;
}

bool zip_writer_add(zip_writer *writer, const char *name, const void *bytes, size_t count) {
    struct archive_entry *entry = library.entry_new();
    if (!entry) return false;
    library.set_pathname(entry, name);
    library.set_size(entry, (int64_t)count);
    library.set_filetype(entry, REGULAR_FILE);
    library.set_perm(entry, PERMISSIONS);
    bool is_written = library.write_header(writer->archive, entry) == ARCHIVE_OK
        && library.write_data(writer->archive, bytes, count) == (ptrdiff_t)count;
    library.entry_free(entry);
    return is_written;
}

bool zip_writer_close(zip_writer *writer) {
    bool is_written = library.write_close(writer->archive) == ARCHIVE_OK;
    library.write_free(writer->archive);
    free(writer);
    return is_written;
}
