#include "yardstick.h"

#include <stdlib.h>
#include <string.h>

#ifdef __linux__
#include <sys/mman.h>
#endif

/// Memory in pages of 2 MB where it is much: the first touch of each small page takes about as long as writing it.
static void *great_memory(size_t size) {
#ifdef __linux__
    const size_t page = 2 << 20;
    if (size >= 2 * page) {
        void *memory = aligned_alloc(page, (size + page - 1) / page * page);
        if (memory) madvise(memory, size, MADV_HUGEPAGE);
        return memory;
    }
#endif
    return malloc(size);
}

yardstick_graph yardstick_build(uint32_t node_count, const uint32_t *pairs, uint64_t edge_count) {
    yardstick_graph graph = {node_count, calloc((size_t)node_count + 2, 4), great_memory(8 * (size_t)edge_count + 4)};
    if (!graph.starts || !graph.neighbours) return graph;
    uint32_t *next = graph.starts + 1;
    for (uint64_t edge = 0; edge < edge_count; edge++) {
        graph.starts[pairs[2 * edge] + 2]++;
        graph.starts[pairs[2 * edge + 1] + 2]++;
    }
    for (uint32_t node = 0; node < node_count; node++) graph.starts[node + 2] += graph.starts[node + 1];
    for (uint64_t edge = 0; edge < edge_count; edge++) {
        uint32_t one = pairs[2 * edge], other = pairs[2 * edge + 1];
        graph.neighbours[next[one]++] = other;
        graph.neighbours[next[other]++] = one;
    }
    for (uint32_t node = 0; node < node_count; node++) {
        uint32_t begin = graph.starts[node], end = graph.starts[node + 1];
        for (uint32_t place = begin + 1; place < end; place++) {
            uint32_t entry = graph.neighbours[place], hole = place;
            for (; hole > begin && graph.neighbours[hole - 1] > entry; hole--)
                graph.neighbours[hole] = graph.neighbours[hole - 1];
            graph.neighbours[hole] = entry;
        }
    }
    return graph;
}

void yardstick_free(yardstick_graph graph) {
    free(graph.starts);
    free(graph.neighbours);
}

uint64_t yardstick_distances(const yardstick_graph *graph, uint32_t start, uint32_t *distances, uint32_t *queue) {
    const uint32_t none = UINT32_MAX, count = graph->node_count;
    const uint32_t *starts = graph->starts, *neighbours = graph->neighbours;
    size_t words = ((size_t)count + 63) / 64;
    uint64_t *frontier = malloc(words * 8);
    memset(distances, 0xFF, (size_t)count * 4);
    distances[start] = 0;
    queue[0] = start;
    size_t begin = 0, end = 1;
    uint64_t left = starts[count], work = starts[start + 1] - starts[start];
    left -= work;
    for (uint32_t depth = 0; begin < end; depth++) {
        size_t next = end;
        uint64_t found = 0;
        if (work > left / 15) {
            memset(frontier, 0, words * 8);
            for (size_t place = begin; place < end; place++) frontier[queue[place] >> 6] |= 1ull << (queue[place] & 63);
            for (uint32_t node = 0; node < count; node++) {
                if (distances[node] != none) continue;
                for (uint32_t entry = starts[node]; entry < starts[node + 1]; entry++) {
                    uint32_t neighbour = neighbours[entry];
                    if (!(frontier[neighbour >> 6] >> (neighbour & 63) & 1)) continue;
                    distances[node] = depth + 1;
                    queue[next++] = node;
                    found += starts[node + 1] - starts[node];
                    break;
                }
            }
        } else {
            for (size_t place = begin; place < end; place++) {
                uint32_t node = queue[place];
                for (uint32_t entry = starts[node]; entry < starts[node + 1]; entry++) {
                    uint32_t neighbour = neighbours[entry];
                    if (distances[neighbour] != none) continue;
                    distances[neighbour] = depth + 1;
                    queue[next++] = neighbour;
                    found += starts[neighbour + 1] - starts[neighbour];
                }
            }
        }
        begin = end;
        end = next;
        work = found;
        left -= found;
    }
    free(frontier);
    uint64_t sum = 0;
    for (uint32_t node = 0; node < count; node++) sum += distances[node] == none ? 0 : distances[node];
    return sum;
}

static void link_nodes(uint32_t *labels, uint32_t one, uint32_t other) {
    one = labels[one];
    other = labels[other];
    while (one != other) {
        uint32_t high = one > other ? one : other, low = one > other ? other : one, above = labels[high];
        if (above == high) {
            labels[high] = low;
            return;
        }
        one = low;
        other = above;
    }
}

uint64_t yardstick_components(const yardstick_graph *graph, uint32_t *labels) {
    const uint32_t count = graph->node_count, *starts = graph->starts;
    for (uint32_t node = 0; node < count; node++) labels[node] = node;
    for (uint32_t node = 0; node < count; node++)
        for (uint32_t entry = starts[node]; entry < starts[node + 1] && entry < starts[node] + 2; entry++)
            link_nodes(labels, node, graph->neighbours[entry]);
    for (uint32_t node = 0; node < count; node++) labels[node] = labels[labels[node]];
    // The greatest component is that of the middle node more often than not; where it isn't, this is only slower.
    uint32_t greatest = count ? labels[count / 2] : 0;
    for (uint32_t node = 0; node < count; node++) {
        if (labels[node] == greatest) continue;
        for (uint32_t entry = starts[node] + 2; entry < starts[node + 1]; entry++)
            link_nodes(labels, node, graph->neighbours[entry]);
    }
    uint64_t components = 0;
    for (uint32_t node = 0; node < count; node++) {
        labels[node] = labels[labels[node]];
        components += labels[node] == node;
    }
    return components;
}

int yardstick_pagerank(
    const yardstick_graph *graph, double tolerance, double damping, int maximum_steps, double *ranks, double *shares,
    double *sums) {
    const uint32_t count = graph->node_count, *starts = graph->starts, *neighbours = graph->neighbours;
    for (uint32_t node = 0; node < count; node++) ranks[node] = 1.0 / count;
    for (int step = 1;; step++) {
        double stranded = 0, change = 0;
        for (uint32_t node = 0; node < count; node++) {
            uint32_t degree = starts[node + 1] - starts[node];
            if (degree) shares[node] = ranks[node] / degree;
            else stranded += ranks[node];
        }
        // Each edge once, both ways, from its higher end.
        for (uint32_t node = 0; node < count; node++) {
            double sum = 0, share = shares[node];
            for (uint32_t entry = starts[node]; entry < starts[node + 1] && neighbours[entry] < node; entry++) {
                sum += shares[neighbours[entry]];
                sums[neighbours[entry]] += share;
            }
            sums[node] = sum;
        }
        double base = (1 - damping + damping * stranded) / count;
        for (uint32_t node = 0; node < count; node++) {
            double rank = base + damping * sums[node];
            change += rank > ranks[node] ? rank - ranks[node] : ranks[node] - rank;
            ranks[node] = rank;
        }
        if (change * damping <= tolerance * (1 - damping) || step == maximum_steps) return step;
    }
}
