// Declares memmem with the GNU library.
#define _GNU_SOURCE

#include "CDocumentLibraries.h"

#include <string.h>

bool bytes_hold(const void *bytes, size_t count, const void *sought, size_t size) {
    return memmem(bytes, count, sought, size) != NULL;
}

/// - Parameter end: that of the number.
static double number(const uint8_t *digits, const uint8_t *end) {
    double value = 0, scale = 1;
    bool is_negative = false, is_fraction = false;
    for (; digits < end; digits++) {
        if (*digits >= '0' && *digits <= '9') {
            value = 10 * value + (*digits - '0');
            if (is_fraction) scale *= 10;
        } else if (*digits == '.') {
            is_fraction = true;
        } else if (*digits == '-') {
            is_negative = true;
        } else {
            return 0;
        }
    }
    return (is_negative ? -value : value) / scale;
}

size_t bytes_numbers(const uint8_t *bytes, size_t count, double *numbers, size_t most) {
    const uint8_t *end = bytes + count, *start = NULL;
    size_t found = 0;
    for (const uint8_t *place = bytes; place < end && *place != '>' && found < most; place++) {
        if (*place != '"') continue;
        if (start) numbers[found++] = number(start, place);
        start = start ? NULL : place + 1;
    }
    return found;
}
