#include "CDocumentLibraries.h"

#include <stdlib.h>
#include <string.h>

/// How much lighter or darker the two sides of an edge are at least.
enum { LEAST_CONTRAST = 12 };

static bool differ(uint8_t one, uint8_t other) {
    return one > other ? one - other >= LEAST_CONTRAST : other - one >= LEAST_CONTRAST;
}

typedef struct {
    raster_edge *edges;
    size_t count, room, most;
} edge_list;

static bool add(edge_list *list, int at, int from, int to, bool is_vertical) {
    if (list->count >= list->most) return false;
    if (list->count == list->room) {
        size_t room = list->room * 2 + 256;
        raster_edge *wider = realloc(list->edges, room * sizeof *wider);
        if (!wider) return false;
        list->edges = wider;
        list->room = room;
    }
    list->edges[list->count++] = (raster_edge){at, from, to, is_vertical};
    return true;
}

enum { COLUMNS = 64 };

/// Sixteen pixels, and which of them have a mark.
typedef uint8_t pixels16 __attribute__((ext_vector_type(16)));
typedef bool marks16 __attribute__((ext_vector_type(16)));

/// Marks where pixels of two rows differ, one bit for each.
static void mark(const uint8_t *one, const uint8_t *other, size_t count, uint64_t *marks) {
    memset(marks, 0, (count + COLUMNS - 1) / COLUMNS * sizeof *marks);
    if (memcmp(one, other, count) == 0) return;
    size_t x = 0;
    for (; x + 16 <= count; x += 16) {
        pixels16 first, second;
        memcpy(&first, one + x, sizeof first);
        memcpy(&second, other + x, sizeof second);
        pixels16 contrast = __builtin_elementwise_max(first, second) - __builtin_elementwise_min(first, second);
        marks16 own = __builtin_convertvector(contrast >= (pixels16)(uint8_t)LEAST_CONTRAST, marks16);
        uint16_t bits;
        memcpy(&bits, &own, sizeof bits);
        marks[x / COLUMNS] |= (uint64_t)bits << x % COLUMNS;
    }
    for (; x < count; x++)
        if (differ(one[x], other[x])) marks[x / COLUMNS] |= 1ULL << x % COLUMNS;
}

/// Keeps of marks only those with which that many others follow without a gap.
static void keep_runs(uint64_t *marks, size_t words, int least) {
    for (int known = 1; known < least;) {
        int step = known < least - known ? known : least - known;
        if (step >= COLUMNS) step = COLUMNS - 1;
        for (size_t i = 0; i < words; i++) {
            uint64_t next = i + 1 < words ? marks[i + 1] : 0;
            marks[i] &= marks[i] >> step | next << (COLUMNS - step);
        }
        known += step;
    }
}

/// Adds the runs of marks that are at least so long, between a row and the next.
static bool add_runs(edge_list *list, uint64_t *marks, size_t words, int least, int at) {
    keep_runs(marks, words, least);
    uint64_t left = 0;
    int start = 0;
    for (size_t i = 0; i < words; i++) {
        uint64_t own = marks[i];
        for (uint64_t rest = own ^ (own << 1 | left); rest; rest &= rest - 1) {
            int bit = __builtin_ctzll(rest), x = (int)i * COLUMNS + bit;
            if (own >> bit & 1)
                start = x;
            else if (!add(list, at, start, x + least - 1, false))
                return false;
        }
        left = own >> (COLUMNS - 1);
    }
    return true;
}

size_t raster_edges(const uint8_t *pixels, int width, int height, int least, size_t most, raster_edge **edges) {
    edge_list list = {.most = most};
    *edges = NULL;
    // By bit: where a row differs from the next; by row, of the last ones, where its pixels differ from their right
    // neighbours, where they have done so for that many rows, and since when.
    size_t words = (size_t)width / COLUMNS + 1, rows = (size_t)least;
    uint64_t *marks = calloc(words * (rows + 3), sizeof *marks);
    int *since = calloc(words * COLUMNS, sizeof *since);
    if (!marks || !since || least < 1) goto end;
    uint64_t *below = marks, *open = marks + words, *now = marks + 2 * words, *last = marks + 3 * words;
    bool is_same = false;
    for (int y = 0; y <= height; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        uint64_t *beside = last + (size_t)y % rows * words;
        if (y == height)
            memset(beside, 0, words * sizeof *beside);
        else if (is_same)
            memcpy(beside, last + (size_t)(y + least - 1) % rows * words, words * sizeof *beside);
        else
            mark(row, row + 1, (size_t)width - 1, beside);
        for (size_t i = 0; i < words; i++) {
            now[i] = beside[i];
            for (size_t other = 0; other < rows && now[i]; other++) now[i] &= last[other * words + i];
            for (uint64_t rest = now[i] ^ open[i]; rest; rest &= rest - 1) {
                int bit = __builtin_ctzll(rest), x = (int)i * COLUMNS + bit;
                if (now[i] >> bit & 1)
                    since[x] = y - least + 1;
                else if (!add(&list, x + 1, since[x], y, true))
                    goto end;
            }
            open[i] = now[i];
        }
        if (y + 1 >= height) continue;
        is_same = memcmp(row, row + width, (size_t)width) == 0;
        if (is_same) continue;
        mark(row, row + width, (size_t)width, below);
        if (!add_runs(&list, below, words, least, y + 1)) goto end;
    }
end:
    free(marks);
    free(since);
    *edges = list.edges;
    return list.count;
}

/// How many pixels of a rectangle are of one grey.
static int count_of(uint8_t grey, const uint8_t *pixels, int width, int left, int top, int right, int bottom) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        for (int x = left; x < right; x++) count += row[x] == grey;
    }
    return count;
}

bool raster_is_blank(const uint8_t *pixels, int width, int height, int left, int top, int right, int bottom) {
    if (left < 0) left = 0;
    if (top < 0) top = 0;
    if (right > width) right = width;
    if (bottom > height) bottom = height;
    if (left >= right || top >= bottom) return false;
    uint8_t first = pixels[(size_t)top * (size_t)width + (size_t)left];
    for (int y = top; y < bottom; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        bool is_blank = true;
        for (int x = left; x < right; x++) is_blank &= !differ(row[x], first);
        if (!is_blank) return false;
    }
    return true;
}

/// What most pixels of a rectangle have: mostly white.
static int ground_of(const uint8_t *pixels, int width, int left, int top, int right, int bottom) {
    int ground = 255, half = (right - left) * (bottom - top) / 2;
    if (count_of((uint8_t)ground, pixels, width, left, top, right, bottom) > half) return ground;
    int counts[256] = {0};
    for (int y = top; y < bottom; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        for (int x = left; x < right; x++)
            if (++counts[row[x]] > counts[ground]) ground = row[x];
    }
    return ground;
}

/// How much darker or lighter than the ground is what is drawn on it.
enum { DARK = 3 * LEAST_CONTRAST };

raster_run raster_longest_line(
    const uint8_t *pixels, int width, int height, int left, int top, int right, int bottom
) {
    raster_run longest = {0, 0};
    if (left < 0) left = 0;
    if (top < 1) top = 1;
    if (right > width) right = width;
    if (bottom > height - 1) bottom = height - 1;
    if (left >= right || top >= bottom) return longest;
    int ground = ground_of(pixels, width, left, top - 1, right, bottom + 1);
    for (int y = top; y < bottom; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        int start = left;
        for (int x = left; x <= right; x++) {
            if (x < right && abs(row[x] - ground) >= DARK) continue;
            if (x - start > longest.to - longest.from) longest = (raster_run){start, x};
            start = x + 1;
        }
    }
    return longest;
}

raster_run raster_widest_gap(
    const uint8_t *pixels, int width, int height, int left, int top, int right, int bottom
) {
    raster_run widest = {0, 0};
    if (left < 0) left = 0;
    if (top < 0) top = 0;
    if (right > width) right = width;
    if (bottom > height) bottom = height;
    if (left >= right || top >= bottom) return widest;
    int ground = ground_of(pixels, width, left, top, right, bottom), start = left;
    for (int x = left; x <= right; x++) {
        bool is_blank = x < right;
        for (int y = top; y < bottom && is_blank; y++)
            is_blank = abs(pixels[(size_t)y * (size_t)width + (size_t)x] - ground) < LEAST_CONTRAST;
        if (is_blank) continue;
        if (x - start > widest.to - widest.from) widest = (raster_run){start, x};
        start = x + 1;
    }
    return widest;
}
