#ifndef CMEMORY_H
#define CMEMORY_H

/// Tells the C library's allocator that the process lives a short while on few threads: one arena, large steps, nothing given
/// back before the end. To be called before threads are started. Does nothing where the C library is not glibc.
void memory_for_a_short_life(void);

#endif
