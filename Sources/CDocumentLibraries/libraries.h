#ifndef LIBRARIES_H
#define LIBRARIES_H

#include <stdbool.h>

/// Loads the first library of a list of names that ends with NULL.
void *library_open(const char *const *names);

/// Puts the address of a library's function into a pointer to it.
///
/// - Returns: whether the library has it.
bool library_find(void *library, const char *name, void *pointer);

#endif
