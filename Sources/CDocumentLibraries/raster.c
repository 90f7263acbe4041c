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

size_t raster_edges(const uint8_t *pixels, int width, int height, int least, size_t most, raster_edge **edges) {
    edge_list list = {.most = most};
    *edges = NULL;
    // How long an edge between two columns is by now, and how many there are in each eight columns: most of a page is empty.
    int *runs = calloc((size_t)width + 8, sizeof *runs);
    uint8_t *busy = calloc((size_t)width / 8 + 1, sizeof *busy);
    if (!runs || !busy) goto end;
    for (int y = 0; y < height; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        // Edges between this row and the next.
        const uint8_t *next = row + width;
        if (y + 1 < height && memcmp(row, next, (size_t)width) != 0) {
            int start = -1;
            for (int x = 0; x <= width; x++) {
                if (start < 0 && x + 8 <= width && load(row + x) == load(next + x)) {
                    x += 7;
                    continue;
                }
                bool is_edge = x < width && differ(row[x], next[x]);
                if (is_edge && start < 0) start = x;
                if (!is_edge && start >= 0) {
                    if (x - start >= least && !add(&list, y + 1, start, x, false)) goto end;
                    start = -1;
                }
            }
        }
        // Edges between columns, each as long as it goes on from row to row.
        if (y > 0 && memcmp(row, row - width, (size_t)width) == 0) {
            for (int x = 0; x + 1 < width; x++) {
                if (x % 8 == 0 && !busy[x / 8])
                    x += 7;
                else if (runs[x])
                    runs[x]++;
            }
            continue;
        }
        for (int x = 0; x + 1 < width; x++) {
            if (x % 8 == 0 && !busy[x / 8] && x + 9 <= width && load(row + x) == load(row + x + 1)) {
                x += 7;
            } else if (differ(row[x], row[x + 1])) {
                if (!runs[x]++) busy[x / 8]++;
            } else if (runs[x]) {
                if (runs[x] >= least && !add(&list, x + 1, y - runs[x], y, true)) goto end;
                runs[x] = 0;
                busy[x / 8]--;
            }
        }
    }
    for (int x = 0; x + 1 < width; x++)
        if (runs[x] >= least && !add(&list, x + 1, height - runs[x], height, true)) break;
end:
    free(runs);
    free(busy);
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
        for (int x = left; x < right; x++) counts[row[x]]++;
    }
    for (int grey = 0; grey < 256; grey++)
        if (counts[grey] > counts[ground]) ground = grey;
    for (int y = top; y < bottom && left < right; y++) {
        const uint8_t *row = pixels + (size_t)y * (size_t)width;
        int run = 0;
        for (int x = left; x < right; x++) {
            run = abs(row[x] - ground) >= 3 * LEAST_CONTRAST ? run + 1 : 0;
            if (run > longest) longest = run;
        }
    }
    return right > left ? (double)longest / (double)(right - left) : 0;
}
