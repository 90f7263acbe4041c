"""Graph libraries of Python, each doing the operations of the benchmark on the same graph.

Usage: peers.py LIBRARY FOLDER, where FOLDER holds edges.bin and queries.json. For each line of the input, the name of an
operation, one line of JSON is printed: {"seconds": …, "result": […]}, or {} where the library has no such operation.
"""

import gc
import json
import sys
import time

import numpy as np

with open(sys.argv[2] + "/queries.json") as file:
    QUERIES = json.load(file)
NUMBERS = np.fromfile(sys.argv[2] + "/edges.bin", dtype=np.uint32)
NODE_COUNT, EDGE_COUNT = int(NUMBERS[0]), int(NUMBERS[1])
PAIRS = NUMBERS[2:].reshape(-1, 2)


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


class Library:
    """What takes no time of the measurement: the input in the form that the library wants."""

    graph = None
    bytes_per_edge = None

    def build(self):
        before = resident()
        self.graph = None
        self.graph = self.built()
        if self.bytes_per_edge is None:
            self.bytes_per_edge = (resident() - before) / EDGE_COUNT
        return self.size()

    def ready(self):
        if self.graph is None:
            self.build()


class NetworkX(Library):
    def __init__(self):
        self.edges = [tuple(pair) for pair in PAIRS.tolist()]

    def built(self):
        import networkx

        graph = networkx.Graph()
        graph.add_nodes_from(range(NODE_COUNT))
        graph.add_edges_from(self.edges)
        return graph

    def size(self):
        return [self.graph.number_of_nodes(), self.graph.number_of_edges()]

    def neighbours(self):
        return [sum(sum(self.graph[node]) for node in QUERIES["neighbours"])]

    def two_edges(self):
        import networkx

        return [
            sum(
                len(networkx.single_source_shortest_path_length(self.graph, node, cutoff=2))
                for node in QUERIES["twoEdges"]
            )
        ]

    def distances(self):
        import networkx

        return [
            sum(networkx.single_source_shortest_path_length(self.graph, start).values()) for start in QUERIES["starts"]
        ]

    def components(self):
        import networkx

        return [networkx.number_connected_components(self.graph)]

    def path(self):
        import networkx

        lengths = []
        for source, target in QUERIES["pairs"]:
            try:
                lengths.append(len(networkx.bidirectional_shortest_path(self.graph, source, target)) - 1)
            except networkx.NetworkXNoPath:
                lengths.append(-1)
        return lengths


class Igraph(Library):
    def __init__(self):
        self.edges = np.ascontiguousarray(PAIRS.astype(np.int64))

    def built(self):
        import igraph

        return igraph.Graph(n=NODE_COUNT, edges=self.edges)

    def size(self):
        return [self.graph.vcount(), self.graph.ecount()]

    def neighbours(self):
        neighbours = self.graph.neighbors
        return [sum(sum(neighbours(node)) for node in QUERIES["neighbours"])]

    def two_edges(self):
        return [sum(self.graph.neighborhood_size(QUERIES["twoEdges"], order=2))]

    def distances(self):
        return [
            float(sum(distance for distance in self.graph.distances(source=start)[0] if distance != float("inf")))
            for start in QUERIES["starts"]
        ]

    def components(self):
        return [len(self.graph.connected_components())]

    def path(self):
        return [len(self.graph.get_shortest_path(*pair)) - 1 for pair in QUERIES["pairs"]]


class Rustworkx(Library):
    def __init__(self):
        self.edges = [tuple(pair) for pair in PAIRS.tolist()]

    def built(self):
        import rustworkx

        graph = rustworkx.PyGraph(multigraph=True)
        graph.add_nodes_from([None] * NODE_COUNT)
        graph.add_edges_from_no_data(self.edges)
        return graph

    def size(self):
        return [self.graph.num_nodes(), self.graph.num_edges()]

    def neighbours(self):
        neighbours = self.graph.neighbors
        return [sum(sum(neighbours(node)) for node in QUERIES["neighbours"])]

    def distances(self):
        import rustworkx

        sums = []
        for start in QUERIES["starts"]:
            layers = rustworkx.bfs_layers(self.graph, [start]) if hasattr(rustworkx, "bfs_layers") else None
            if layers is None:
                return None
            sums.append(sum(depth * len(layer) for depth, layer in enumerate(layers)))
        return sums

    def components(self):
        import rustworkx

        return [rustworkx.number_connected_components(self.graph)]


class Networkit(Library):
    def __init__(self):
        self.rows = (np.ascontiguousarray(PAIRS[:, 0].astype(np.uint64)), np.ascontiguousarray(PAIRS[:, 1].astype(np.uint64)))

    def built(self):
        import networkit

        networkit.setNumberOfThreads(1)
        return networkit.GraphFromCoo(self.rows, NODE_COUNT)

    def size(self):
        return [self.graph.numberOfNodes(), self.graph.numberOfEdges()]

    def neighbours(self):
        neighbours = self.graph.iterNeighbors
        return [sum(sum(neighbours(node)) for node in QUERIES["neighbours"])]

    def distances(self):
        import networkit

        sums = []
        for start in QUERIES["starts"]:
            search = networkit.distance.BFS(self.graph, start, storePaths=False)
            search.run()
            distances = np.asarray(search.getDistances(asarray=True))
            sums.append(float(distances[distances < NODE_COUNT].sum()))
        return sums

    def components(self):
        import networkit

        found = networkit.components.ConnectedComponents(self.graph)
        found.run()
        return [found.numberOfComponents()]

    def path(self):
        import networkit

        lengths = []
        for source, target in QUERIES["pairs"]:
            search = networkit.distance.BidirectionalBFS(self.graph, source, target)
            search.run()
            distance = search.getDistance()
            lengths.append(distance if distance < NODE_COUNT else -1)
        return lengths


class Scipy(Library):
    def __init__(self):
        self.rows = (PAIRS[:, 0].astype(np.int32), PAIRS[:, 1].astype(np.int32))

    def built(self):
        import scipy.sparse

        rows, columns = self.rows
        return scipy.sparse.coo_array(
            (np.ones(2 * EDGE_COUNT, dtype=np.int8), (np.concatenate([rows, columns]), np.concatenate([columns, rows]))),
            shape=(NODE_COUNT, NODE_COUNT),
        ).tocsr()

    def size(self):
        matrix = self.graph
        self.bytes_per_edge = (matrix.indptr.nbytes + matrix.indices.nbytes + matrix.data.nbytes) / EDGE_COUNT
        return [NODE_COUNT, matrix.nnz // 2]

    def neighbours(self):
        starts, indices = self.graph.indptr, self.graph.indices
        return [sum(int(indices[starts[node] : starts[node + 1]].sum(dtype=np.int64)) for node in QUERIES["neighbours"])]

    def near(self, maximum_degree):
        starts, indices = self.graph.indptr, self.graph.indices
        total = 0
        for node in QUERIES["twoEdges"]:
            found = np.zeros(NODE_COUNT, dtype=bool)
            own = indices[starts[node] : starts[node + 1]]
            found[node] = True
            found[own] = True
            for neighbour in own:
                row = indices[starts[neighbour] : starts[neighbour + 1]]
                if len(row) <= maximum_degree:
                    found[row] = True
            total += int(found.sum())
        return [total]

    def two_edges(self):
        return self.near(NODE_COUNT)

    def two_edges_without_hubs(self):
        return self.near(QUERIES["maximumDegree"])

    def distances(self):
        from scipy.sparse.csgraph import breadth_first_order

        sums = []
        for start in QUERIES["starts"]:
            order, predecessors = breadth_first_order(self.graph, start, directed=True)
            distances = np.zeros(NODE_COUNT, dtype=np.int64)
            # Level by level: a node's predecessor stands before it.
            begin, end, depth = 0, 1, 0
            place = np.empty(NODE_COUNT, dtype=np.int64)
            place[order] = np.arange(len(order))
            parents = place[predecessors[order[1:]]]
            total = 0
            while end < len(order):
                following = 1 + int(np.searchsorted(parents, end, side="left"))
                depth += 1
                total += depth * (following - end)
                begin, end = end, following
            sums.append(total)
        return sums

    def components(self):
        from scipy.sparse.csgraph import connected_components

        return [int(connected_components(self.graph, directed=True, connection="weak", return_labels=True)[0])]


LIBRARIES = {
    "networkx": NetworkX,
    "igraph": Igraph,
    "rustworkx": Rustworkx,
    "networkit": Networkit,
    "scipy": Scipy,
}


def main():
    library = LIBRARIES[sys.argv[1]]()
    for line in sys.stdin:
        name = line.strip()
        try:
            if name == "memory":
                library.ready()
                answer = {"seconds": library.bytes_per_edge, "result": []}
            else:
                operation = getattr(library, name.replace("-", "_"), None)
                if operation is None:
                    answer = {}
                else:
                    if name != "build":
                        library.ready()
                    gc.collect()
                    gc.disable()
                    start = time.perf_counter()
                    result = operation()
                    seconds = time.perf_counter() - start
                    gc.enable()
                    answer = {"seconds": seconds, "result": [float(number) for number in result]} if result is not None else {}
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


main()
