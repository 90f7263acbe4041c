// Declares memmem with the GNU library.
#define _GNU_SOURCE

#include "CDocumentLibraries.h"

#include <string.h>

bool bytes_hold(const void *bytes, size_t count, const void *sought, size_t size) {
    return memmem(bytes, count, sought, size) != NULL;
}
