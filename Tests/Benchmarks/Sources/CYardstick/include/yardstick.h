// The operations in plain C over the same compressed rows: what the machine can do.
#include <stdint.h>

typedef struct {
    uint32_t node_count;
    uint32_t *starts;
    uint32_t *neighbours;
} yardstick_graph;

/// From pairs of nodes, without loops or parallel edges; rows ascend. NULL arrays when memory runs out.
yardstick_graph yardstick_build(uint32_t node_count, const uint32_t *pairs, uint64_t edge_count);
void yardstick_free(yardstick_graph graph);

/// Direction-optimising breadth-first search; the sum of all distances. `distances` and `queue` hold a number for each node.
uint64_t yardstick_distances(const yardstick_graph *graph, uint32_t start, uint32_t *distances, uint32_t *queue);

/// The number of connected components; `labels` holds a number for each node.
uint64_t yardstick_components(const yardstick_graph *graph, uint32_t *labels);

/// PageRank to an error, or so many steps; `ranks`, `shares` and `sums` hold a number for each node. Returns the number of steps.
int yardstick_pagerank(
    const yardstick_graph *graph, double tolerance, double damping, int maximum_steps, double *ranks, double *shares,
    double *sums);
