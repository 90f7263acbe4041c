#include "CDocumentLibraries.h"

#include <stdlib.h>
#include <string.h>

/// How much lighter or darker the two sides of an edge are at least.
enum { LEAST_CONTRAST = 12 };

static bool differ(uint8_t one, uint8_t other) {
    return one > other ? one - other >= LEAST_CONTRAST : other - one >= LEAST_CONTRAST;
}

/// Eight pixels.
static uint64_t load(const uint8_t *pixels) {
    uint64_t all;
    memcpy(&all, pixels, sizeof all);
    return all;
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

/// Which of eight marks is the first, on machines whose first byte is the lowest, as those of Swift are.
static int first(uint64_t marks) { return __builtin_ctzll(marks) / 8; }

/// Marks where pixels of two rows differ; several at once, where the machine can.
static void mark(const uint8_t *one, const uint8_t *other, size_t count, uint8_t *marks) {
    for (size_t x = 0; x < count; x++) {
        uint8_t lighter = one[x] > other[x] ? one[x] : other[x];
        uint8_t darker = one[x] > other[x] ? other[x] : one[x];
        marks[x] = (uint8_t)(lighter - darker) >= LEAST_CONTRAST;
    }
}

size_t raster_edges(const uint8_t *pixels, int width, int height, int least, size_t most, raster_edge **edges) {
    edge_list list = {.most = most};
    *edges = NULL;
    // Where the row differs from the next, and where its pixels, and those of the row above, differ from their right
    // neighbours, with zeros up to a multiple of eight; and since which row the latter do.
    size_t room = (size_t)width / 8 * 8 + 16;
    uint8_t *marks = calloc(room, 3);
    int *since = calloc((size_t)width + 1, sizeof *since);
    if (!marks || !since) goto end;
    uint8_t *below = marks, *beside = marks + room, *before = marks + 2 * room;
    bool is_same = false;
    for (int y = 0; y < height; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        // Edges between columns go on in a row that is as the one above.
        if (!is_same) {
            mark(row, row + 1, (size_t)width - 1, beside);
            for (int all = 0; all < width; all += 8)
                for (uint64_t rest = load(beside + all) ^ load(before + all); rest; rest &= rest - 1) {
                    int x = all + first(rest);
                    if (beside[x])
                        since[x] = y;
                    else if (y - since[x] >= least && !add(&list, x + 1, since[x], y, true))
                        goto end;
                }
            uint8_t *last = before;
            before = beside;
            beside = last;
        }
        // Edges between this row and the next.
        is_same = y + 1 < height && memcmp(row, row + width, (size_t)width) == 0;
        if (is_same || y + 1 == height) continue;
        mark(row, row + width, (size_t)width, below);
        uint64_t left = 0;
        int start = 0;
        for (int all = 0; all <= width; all += 8) {
            uint64_t own = load(below + all);
            for (uint64_t rest = own ^ (own << 8 | left); rest; rest &= rest - 1) {
                int x = all + first(rest);
                if (below[x])
                    start = x;
                else if (x - start >= least && !add(&list, y + 1, start, x, false))
                    goto end;
            }
            left = own >> 56;
        }
    }
    for (int x = 0; x + 1 < width; x++)
        if (before[x] && height - since[x] >= least && !add(&list, x + 1, since[x], height, true)) break;
end:
    free(marks);
    free(since);
    *edges = list.edges;
    return list.count;
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
        for (int x = left; x < right; x++)
            if (differ(row[x], first)) return false;
    }
    return true;
}

double raster_line_within(
    const uint8_t *pixels, int width, int height, int left, int top, int right, int bottom
) {
    if (left < 0) left = 0;
    if (top < 1) top = 1;
    if (right > width) right = width;
    if (bottom > height - 1) bottom = height - 1;
    // What most pixels have is the ground.
    int counts[256] = {0}, ground = 255, longest = 0;
    for (int y = top - 1; y <= bottom && left < right; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        for (int x = left; x < right; x++)
            if (++counts[row[x]] > counts[ground]) ground = row[x];
    }
    for (int y = top; y < bottom && left < right; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        if (abs(row[(left + right) / 2] - ground) < 3 * LEAST_CONTRAST) continue;
        int run = 0;
        for (int x = left; x < right; x++) {
            run = abs(row[x] - ground) >= 3 * LEAST_CONTRAST ? run + 1 : 0;
            if (run > longest) longest = run;
        }
    }
    return right > left ? (double)longest / (double)(right - left) : 0;
}
