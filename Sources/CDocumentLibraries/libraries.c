#include "libraries.h"

#include <dlfcn.h>
#include <string.h>

void *library_open(const char *const *names) {
    for (; *names; names++) {
        void *library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
        if (library) return library;
    }
    return NULL;
}

bool library_find(void *library, const char *name, void *pointer) {
    void *address = dlsym(library, name);
    memcpy(pointer, &address, sizeof address);
    return address != NULL;
}
