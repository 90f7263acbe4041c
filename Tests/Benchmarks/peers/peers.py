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


# The bipartite graph of directions and objectives, as pairs: both ends are nodes of a city.
SHARED = 412
OWNERSHIP = PAIRS[(PAIRS >= SHARED).all(axis=1)]
IS_DIRECTION = (np.arange(NODE_COUNT) >= SHARED) & ((np.arange(NODE_COUNT) - SHARED) % 177 < 27)


def part(count):
    return PAIRS[(PAIRS < count).all(axis=1)]


def compared(values):
    return [values[node] / values[QUERIES["compared"][0]] for node in QUERIES["compared"]]


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


class Library:
    """What takes no time of the measurement: the input in the form that the library wants."""

    graph = None
    bytes_per_edge = None
    parts = {}

    def small(self, name):
        """A subgraph of the nodes with the lowest numbers, made once and outside of the measurement."""
        if name not in self.parts:
            self.parts[name] = self.small_graph(QUERIES[name])
        return self.parts[name]

    def prepare_betweenness(self):
        self.small("nodesOfCity")

    def prepare_sampled_betweenness(self):
        self.small("nodesOfPart")

    def prepare_sampled_betweenness_2_threads(self):
        self.small("nodesOfPart")

    def prepare_communities(self):
        self.small("nodesOfPart")

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


    def small_graph(self, count):
        import networkx

        graph = networkx.Graph()
        graph.add_nodes_from(range(count))
        graph.add_edges_from(part(count).tolist())
        return graph

    def page_rank(self):
        import networkx

        ranks = networkx.pagerank(self.graph, tol=2e-5 / NODE_COUNT)
        return compared(ranks)

    def betweenness(self):
        import networkx

        return compared(networkx.betweenness_centrality(self.small("nodesOfCity"), normalized=False))


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


    def small_graph(self, count):
        import igraph

        return igraph.Graph(n=count, edges=part(count).tolist())

    def page_rank(self):
        ranks = self.graph.pagerank(damping=0.85)
        return compared(ranks)

    def prepare_projection(self):
        import igraph

        if not hasattr(self, "bipartite"):
            self.bipartite = igraph.Graph.Bipartite(IS_DIRECTION.tolist(), OWNERSHIP.tolist())

    def projection(self):
        projected = self.bipartite.bipartite_projection(multiplicity=True, which=1)
        return [projected.ecount(), 2 * sum(projected.es["weight"])]

    def betweenness(self):
        return compared(self.small("nodesOfCity").betweenness(directed=False))

    def sampled_betweenness(self):
        return compared(self.small("nodesOfPart").betweenness(directed=False, sources=QUERIES["sources"]))

    # It has one thread in any case.
    sampled_betweenness_2_threads = sampled_betweenness

    def communities(self):
        graph = self.small("nodesOfPart")
        found = graph.community_leiden(objective_function="modularity", n_iterations=-1)
        return [graph.modularity(found)]


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


    def small_graph(self, count):
        import rustworkx

        graph = rustworkx.PyGraph(multigraph=True)
        graph.add_nodes_from([None] * count)
        graph.add_edges_from_no_data([tuple(pair) for pair in part(count).tolist()])
        return graph

    def page_rank(self):
        return None

    def betweenness(self):
        import rustworkx

        return compared(rustworkx.betweenness_centrality(self.small("nodesOfCity"), normalized=False))


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


    def small_graph(self, count):
        import networkit

        pairs = part(count).astype(np.uint64)
        return networkit.GraphFromCoo((np.ascontiguousarray(pairs[:, 0]), np.ascontiguousarray(pairs[:, 1])), count)

    def page_rank(self):
        import networkit

        search = networkit.centrality.PageRank(
            self.graph, damp=0.85, tol=1.8e-5, distributeSinks=networkit.centrality.SinkHandling.DistributeSinks
        )
        search.norm = networkit.centrality.Norm.L1_NORM
        search.run()
        ranks = search.scores()
        return compared(ranks)

    def page_rank_10_steps(self):
        import networkit

        search = networkit.centrality.PageRank(
            self.graph, damp=0.85, tol=1e-300, distributeSinks=networkit.centrality.SinkHandling.DistributeSinks
        )
        search.maxIterations = 10
        search.run()
        return compared(search.scores())

    def sampled_betweenness_2_threads(self):
        import networkit

        networkit.setNumberOfThreads(2)
        search = networkit.centrality.EstimateBetweenness(
            self.small("nodesOfPart"), len(QUERIES["sources"]), normalized=False, parallel=True
        )
        search.run()
        networkit.setNumberOfThreads(1)
        return compared(search.scores())

    def betweenness(self):
        import networkit

        search = networkit.centrality.Betweenness(self.small("nodesOfCity"))
        search.run()
        return compared(search.scores())

    def communities(self):
        import networkit

        graph = self.small("nodesOfPart")
        # Until it gets no better, as the others do; with the default of 3 the modularity is lower by some thousandths.
        search = networkit.community.ParallelLeiden(graph, iterations=30)
        search.run()
        return [networkit.community.Modularity().getQuality(search.getPartition(), graph)]


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

    def prepare_neighbours(self):
        self.asked = np.asarray(QUERIES["neighbours"])

    def neighbours(self):
        # All rows by one call: a loop over them in Python takes twenty times as long.
        return [int(self.graph[self.asked].indices.sum(dtype=np.int64))]

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


    def page_rank(self):
        return self.ranks(1e-4, None)

    def page_rank_10_steps(self):
        return self.ranks(0, 10)

    def ranks(self, tolerance, steps):
        matrix, damping = self.floats, 0.85
        degrees = np.diff(matrix.indptr).astype(float)
        inverse = np.divide(1.0, degrees, out=np.zeros_like(degrees), where=degrees > 0)
        stranded = degrees == 0
        ranks = np.full(NODE_COUNT, 1 / NODE_COUNT)
        step = 0
        while True:
            step += 1
            base = (1 - damping + damping * ranks[stranded].sum()) / NODE_COUNT
            following = base + damping * (matrix @ (ranks * inverse))
            change = np.abs(following - ranks).sum()
            ranks = following
            if step == steps or change * damping <= tolerance * (1 - damping):
                return compared(ranks)

    def prepare_page_rank_10_steps(self):
        self.prepare_page_rank()

    def prepare_page_rank(self):
        if not hasattr(self, "floats"):
            self.floats = self.graph.astype(np.float64)

    def prepare_projection(self):
        import scipy.sparse

        if not hasattr(self, "bipartite"):
            directions = np.where(IS_DIRECTION[OWNERSHIP[:, 0]], OWNERSHIP[:, 0], OWNERSHIP[:, 1])
            objectives = np.where(IS_DIRECTION[OWNERSHIP[:, 0]], OWNERSHIP[:, 1], OWNERSHIP[:, 0])
            self.bipartite = scipy.sparse.csr_array(
                (np.ones(len(directions), dtype=np.int32), (directions.astype(np.int32), objectives.astype(np.int32))),
                shape=(NODE_COUNT, NODE_COUNT),
            )

    def projection(self):
        product = self.bipartite @ self.bipartite.T
        product.setdiag(0)
        product.eliminate_zeros()
        return [product.nnz // 2, int(product.sum())]


class Graphblas(Library):
    """SuiteSparse GraphBLAS; the algorithms are those of LAGraph."""

    def __init__(self):
        import graphblas

        graphblas.ss.config["nthreads"] = 1
        rows, columns = PAIRS[:, 0].astype(np.uint64), PAIRS[:, 1].astype(np.uint64)
        self.rows = (np.concatenate([rows, columns]), np.concatenate([columns, rows]))

    def built(self):
        return self.matrix(*self.rows, NODE_COUNT)

    def matrix(self, rows, columns, count):
        import graphblas

        matrix = graphblas.Matrix.from_coo(rows, columns, True, nrows=count, ncols=count)
        matrix.wait()
        return matrix

    def size(self):
        self.bytes_per_edge = self.graph.ss.export("csr", raw=True, sort=False)
        self.bytes_per_edge = (self.bytes_per_edge["indptr"].nbytes + self.bytes_per_edge["col_indices"].nbytes) / EDGE_COUNT
        return [NODE_COUNT, self.graph.nvals // 2]

    def small_graph(self, count):
        pairs = part(count).astype(np.uint64)
        return self.matrix(
            np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]]), count)

    def prepare_neighbours(self):
        self.asked = np.asarray(QUERIES["neighbours"], dtype=np.uint64)

    def neighbours(self):
        _, columns, _ = self.graph[self.asked, :].new().to_coo(values=False)
        return [int(columns.sum(dtype=np.int64))]

    def distances(self):
        from graphblas import Vector, semiring

        sums = []
        for start in QUERIES["starts"]:
            reached, front = Vector(bool, NODE_COUNT), Vector(bool, NODE_COUNT)
            front[start] = True
            reached[start] = True
            depth = total = 0
            while front.nvals:
                total += depth * front.nvals
                depth += 1
                front(~reached.S, replace=True) << semiring.any_pair(front @ self.graph)
                reached(front.S) << True
            sums.append(total)
        return sums

    def components(self):
        """By FastSV, as LAGraph has it: each node ends with the least number of its component."""
        from graphblas import Vector, binary, semiring

        numbers = np.arange(NODE_COUNT, dtype=np.uint64)
        parents = Vector.from_dense(numbers)
        grand, least = parents.dup(), parents.dup()
        while True:
            least(binary.min) << semiring.min_second(self.graph @ grand)
            own = parents.to_dense()
            # Parents hook onto the least of what their children see.
            hooked = own.copy()
            np.minimum.at(hooked, own, least.to_dense())
            hooked = np.minimum(hooked, np.minimum(least.to_dense(), grand.to_dense()))
            following = hooked[hooked]
            parents = Vector.from_dense(hooked)
            if np.array_equal(following, grand.to_dense()):
                return [int((hooked == numbers).sum())]
            grand = Vector.from_dense(following)

    def page_rank(self):
        return self.ranks(1e-4, None)

    def page_rank_10_steps(self):
        return self.ranks(0, 10)

    def prepare_page_rank_10_steps(self):
        self.prepare_page_rank()

    def prepare_page_rank(self):
        if not hasattr(self, "inverse"):
            degrees = np.zeros(NODE_COUNT)
            np.add.at(degrees, PAIRS.ravel(), 1)
            self.stranded = degrees == 0
            self.inverse = np.divide(1.0, degrees, out=np.zeros_like(degrees), where=degrees > 0)

    def ranks(self, tolerance, steps):
        from graphblas import Vector, semiring

        damping = 0.85
        ranks = np.full(NODE_COUNT, 1 / NODE_COUNT)
        step = 0
        while True:
            step += 1
            base = (1 - damping + damping * ranks[self.stranded].sum()) / NODE_COUNT
            shares = Vector.from_dense(ranks * self.inverse)
            following = base + damping * semiring.plus_second(self.graph @ shares).new().to_dense(fill_value=0)
            change = np.abs(following - ranks).sum()
            ranks = following
            if step == steps or change * damping <= tolerance * (1 - damping):
                return compared(ranks)

    def prepare_projection(self):
        import graphblas

        if not hasattr(self, "bipartite"):
            directions = np.where(IS_DIRECTION[OWNERSHIP[:, 0]], OWNERSHIP[:, 0], OWNERSHIP[:, 1]).astype(np.uint64)
            objectives = np.where(IS_DIRECTION[OWNERSHIP[:, 0]], OWNERSHIP[:, 1], OWNERSHIP[:, 0]).astype(np.uint64)
            self.bipartite = graphblas.Matrix.from_coo(
                directions, objectives, True, nrows=NODE_COUNT, ncols=NODE_COUNT)
            self.bipartite.wait()

    def projection(self):
        from graphblas import monoid, select, semiring

        product = semiring.plus_pair(self.bipartite @ self.bipartite.T).new("int64")
        product << select.offdiag(product)
        return [product.nvals // 2, int(product.reduce_scalar(monoid.plus).value)]

    def prepare_betweenness(self):
        self.small("nodesOfCity")

    def betweenness(self):
        graph = self.small("nodesOfCity")
        return compared(self.centrality(graph, np.arange(graph.nrows), 64))

    def sampled_betweenness(self):
        return compared(self.centrality(self.small("nodesOfPart"), np.asarray(QUERIES["sources"]), 32))

    def centrality(self, graph, sources, batch):
        """Brandes' algorithm for many sources at a time."""
        import graphblas
        from graphblas import Matrix, binary, monoid, semiring

        total = np.zeros(graph.nrows)
        for first in range(0, len(sources), batch):
            own = sources[first : first + batch].astype(np.uint64)
            front = Matrix.from_coo(np.arange(len(own)), own, 1.0, nrows=len(own), ncols=graph.nrows)
            paths, levels = front.dup(), [front]
            while True:
                following = Matrix(float, len(own), graph.nrows)
                following(~paths.S, replace=True) << semiring.plus_first(front @ graph)
                if following.nvals == 0:
                    break
                paths(following.S) << following
                levels.append(following)
                front = following
            update = Matrix.from_dense(np.ones((len(own), graph.nrows)))
            for depth in range(len(levels) - 1, 0, -1):
                weights = Matrix(float, len(own), graph.nrows)
                weights(levels[depth].S, replace=True) << binary.truediv(update & paths)
                shares = Matrix(float, len(own), graph.nrows)
                shares(levels[depth - 1].S, replace=True) << semiring.plus_first(weights @ graph)
                update(binary.plus) << binary.times(shares & paths)
            sums = update.reduce_columnwise(monoid.plus).new().to_dense(fill_value=0) - len(own)
            # Paths that begin at a source do not lead through it.
            dense = update.to_dense(fill_value=1.0)
            sums[own.astype(np.int64)] -= dense[np.arange(len(own)), own.astype(np.int64)] - 1
            total += sums
        return total


class Icebug(Networkit):
    """A fork of NetworKit, whose module has its name: it needs an interpreter of its own. Its graphs share rows with Arrow."""

    def __init__(self):
        self.rows = PAIRS

    def built(self):
        import networkit

        networkit.setNumberOfThreads(1)
        return self.graph_of(PAIRS, NODE_COUNT)

    def graph_of(self, pairs, count):
        import networkit
        import pyarrow
        import scipy.sparse

        ends = np.concatenate([pairs, pairs[:, ::-1]]).astype(np.int32)
        rows = scipy.sparse.coo_array(
            (np.ones(len(ends), dtype=np.int8), (ends[:, 0], ends[:, 1])), shape=(count, count)).tocsr()
        return networkit.graph.Graph.fromCSR(
            count, False, pyarrow.array(rows.indices.astype(np.uint64)), pyarrow.array(rows.indptr.astype(np.uint64)))

    def small_graph(self, count):
        return self.graph_of(part(count), count)


class GraphTool(Library):
    """Of Debian's packages, since none is in Python's index."""

    def built(self):
        import graph_tool

        graph_tool.openmp_set_num_threads(1)
        return self.graph_of(PAIRS, NODE_COUNT)

    def graph_of(self, pairs, count):
        import graph_tool

        graph = graph_tool.Graph(directed=False)
        graph.add_vertex(count)
        graph.add_edge_list(pairs)
        return graph

    def size(self):
        return [self.graph.num_vertices(), self.graph.num_edges()]

    def small_graph(self, count):
        return self.graph_of(part(count), count)

    def neighbours(self):
        neighbours = self.graph.get_all_neighbors
        return [sum(int(neighbours(node).sum()) for node in QUERIES["neighbours"])]

    def distances(self):
        from graph_tool.topology import shortest_distance

        sums = []
        for start in QUERIES["starts"]:
            distances = shortest_distance(self.graph, source=start).a
            sums.append(float(distances[distances < NODE_COUNT].sum(dtype=np.int64)))
        return sums

    def components(self):
        from graph_tool.topology import label_components

        return [len(label_components(self.graph)[1])]

    def page_rank(self):
        from graph_tool.centrality import pagerank

        return compared(pagerank(self.graph, damping=0.85, epsilon=1.8e-5).a)

    def betweenness(self):
        from graph_tool.centrality import betweenness

        return compared(betweenness(self.small("nodesOfCity"), norm=False)[0].a)

    def sampled_betweenness(self):
        from graph_tool.centrality import betweenness

        return compared(betweenness(self.small("nodesOfPart"), pivots=QUERIES["sources"], norm=False)[0].a)


LIBRARIES = {
    "networkx": NetworkX,
    "igraph": Igraph,
    "rustworkx": Rustworkx,
    "networkit": Networkit,
    "scipy": Scipy,
    "graphblas": Graphblas,
    "icebug": Icebug,
    "graph-tool": GraphTool,
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
                        getattr(library, "prepare_" + name.replace("-", "_"), lambda: None)()
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
