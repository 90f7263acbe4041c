#include "CDocumentLibraries.h"
#include "libraries.h"

#include <pthread.h>
#include <stdlib.h>

// What sqlite3.h declares, and has declared since version 3.23.
struct sqlite3;

enum { SQLITE_OK = 0 };

static struct {
    int (*open)(const char *, struct sqlite3 **);
    int (*close)(struct sqlite3 *);
    int (*exec)(struct sqlite3 *, const char *, int (*)(void *, int, char **, char **), void *, char **);
    const char *(*message)(struct sqlite3 *);
    unsigned char *(*serialize)(struct sqlite3 *, const char *, long long *, unsigned int);
    void (*free)(void *);
} library;

static bool is_loaded;

static void load(void) {
    static const char *const names[] = {"libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", NULL};
    void *handle = library_open(names);
    is_loaded = handle && library_find(handle, "sqlite3_open", &library.open)
        && library_find(handle, "sqlite3_close", &library.close) && library_find(handle, "sqlite3_exec", &library.exec)
        && library_find(handle, "sqlite3_errmsg", &library.message)
        && library_find(handle, "sqlite3_serialize", &library.serialize)
        && library_find(handle, "sqlite3_free", &library.free);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

struct sqlite_writer {
    struct sqlite3 *database;
};

sqlite_writer *sqlite_writer_open(void) {
    pthread_once(&once, load);
    if (!is_loaded) return NULL;
    sqlite_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    if (library.open(":memory:", &writer->database) != SQLITE_OK) {
        library.close(writer->database);
        free(writer);
        return NULL;
    }
    return writer;
}

void sqlite_writer_close(sqlite_writer *writer) {
    library.close(writer->database);
    free(writer);
}

bool sqlite_writer_run(sqlite_writer *writer, const char *sql) {
    return library.exec(writer->database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

const char *sqlite_writer_message(sqlite_writer *writer) { return library.message(writer->database); }

void *sqlite_writer_bytes(sqlite_writer *writer, ptrdiff_t *count) {
    long long size = 0;
    void *bytes = library.serialize(writer->database, "main", &size, 0);
    *count = (ptrdiff_t)size;
    return bytes;
}

void sqlite_writer_free(void *bytes) { library.free(bytes); }
