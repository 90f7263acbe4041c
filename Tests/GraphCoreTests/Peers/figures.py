"""Writes the figures of peers that PeerTests compares with: one JSON file for each graph, beside this file.

    pip install networkx==3.6.1 igraph==1.0.0 leidenalg==0.12.0 scikit-learn==1.9.1 scipy==1.17.1
    PYTHONHASHSEED=0 python figures.py

The graphs are those that NetworkX holds: Zachary's karate club (Zachary 1977), the Florentine families (Padgett 1994), Les
Misérables (Knuth 1993), and the Southern women (Davis, Gardner and Gardner 1941) as members of events. Where NetworkX and
igraph both have a measure, they are checked against each other here.
"""

import json
import math
import pathlib
import random

import igraph
import leidenalg
import networkx as nx
import numpy as np
import sklearn
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

HERE = pathlib.Path(__file__).parent
SOURCE = {
    "networkx": nx.__version__,
    "igraph": igraph.__version__,
    "leidenalg": leidenalg.version,
    "scikit-learn": sklearn.__version__,
}


def agree(one, other, what):
    for a, b in zip(one, other, strict=True):
        assert (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=1e-8, abs_tol=1e-9), (what, a, b)


def write(name, value):
    text = json.dumps({"source": SOURCE, **value}, indent=1).replace("NaN", "null")
    # Numbers of one list on one line.
    lines, buffer = [], None
    for line in text.split("\n"):
        stripped = line.strip()
        if buffer is not None:
            buffer += stripped + (" " if stripped.endswith(",") else "")
            if stripped.startswith("]") and buffer.count("[") == buffer.count("]"):
                lines.append(buffer)
                buffer = None
        elif stripped.endswith("["):
            buffer = line
        else:
            lines.append(line)
    text = "\n".join(lines) + "\n"
    json.loads(text)
    (HERE / f"{name}.json").write_text(text)


def best_modularity(g, weights, resolution):
    best = -1.0
    for seed in range(100):
        found = leidenalg.find_partition(
            g, leidenalg.RBConfigurationVertexPartition, weights=weights, resolution_parameter=resolution,
            seed=seed, n_iterations=-1)
        best = max(best, g.modularity(found.membership, weights=weights, resolution=resolution))
        random.seed(seed)
        found = g.community_leiden("modularity", weights=weights, resolution=resolution, n_iterations=-1)
        best = max(best, g.modularity(found.membership, weights=weights, resolution=resolution))
    return best


def figures(name, G, groups, weighted):
    G = nx.convert_node_labels_to_integers(G)
    if not weighted:
        G = nx.Graph(G.edges())
        G = nx.Graph()
        G.add_nodes_from(range(len(groups)))
        G.add_edges_from(EDGES)
    else:
        EDGES[:] = list(G.edges())
    n = len(G)
    edges = sorted((min(u, v), max(u, v)) for u, v in G.edges())
    g = igraph.Graph(n, edges)
    weight = "weight" if weighted else None
    w = [G.edges[e]["weight"] for e in edges] if weighted else None
    nodes = range(n)

    def listed(values):
        return [float(values[node]) for node in nodes]

    out = {"name": name, "nodeCount": n, "edges": [[*e, w[i]] if weighted else list(e) for i, e in enumerate(edges)]}
    out["groups"] = groups
    m = {}
    m["strength"] = listed(dict(G.degree(weight=weight)))
    m["betweenness"] = listed(nx.betweenness_centrality(G))
    m["betweennessRaw"] = listed(nx.betweenness_centrality(G, normalized=False))
    agree(m["betweennessRaw"], g.betweenness(), "betweenness")
    m["closeness"] = listed(nx.closeness_centrality(G))
    m["harmonic"] = [h / (n - 1) for h in listed(nx.harmonic_centrality(G))]
    agree(m["harmonic"], g.harmonic_centrality(), "harmonic")
    lengths = [1 / x for x in w] if weighted else [1] * len(edges)
    for e, length in zip(edges, lengths):
        G.edges[e]["length"] = length
    m["betweennessInverseWeight"] = g.betweenness(weights=lengths)
    try:
        agree(m["betweennessInverseWeight"],
              listed(nx.betweenness_centrality(G, normalized=False, weight="length")), name)
    except AssertionError as error:
        print("NetworkX takes equal lengths for different:", error)
    m["closenessInverseWeight"] = listed(nx.closeness_centrality(G, distance="length"))
    if nx.is_connected(G):
        agree(m["closenessInverseWeight"], g.closeness(weights=lengths), "closeness")
    m["harmonicInverseWeight"] = [h / (n - 1) for h in listed(nx.harmonic_centrality(G, distance="length"))]
    agree(m["harmonicInverseWeight"], g.harmonic_centrality(weights=lengths), "harmonic")
    A = nx.to_numpy_array(G, weight=weight)
    values, vectors = np.linalg.eigh(A)
    m["eigenvector"] = [abs(float(x)) for x in vectors[:, -1]]
    scaled = g.eigenvector_centrality(scale=True, weights=w)
    agree([x / max(m["eigenvector"]) for x in m["eigenvector"]], scaled, "eigenvector")
    m["pageRank"] = listed(nx.pagerank(G, weight=weight, tol=1e-15, max_iter=10000))
    agree(m["pageRank"], g.pagerank(weights=w), "pagerank")
    m["pageRank50"] = listed(nx.pagerank(G, alpha=0.5, weight=weight, tol=1e-15, max_iter=10000))
    m["constraint"] = listed(nx.constraint(G, weight=weight))
    agree(m["constraint"], g.constraint(weights=w), "constraint")
    # With the nodes given, NetworkX goes by the definition. Without them it uses sparse matrices, and divides weights by the
    # greatest of the wrong node (3.6.1).
    m["effectiveSize"] = listed(nx.effective_size(G, nodes=list(nodes), weight="weight"))
    m["clustering"] = listed(nx.clustering(G))
    m["transitivity"] = [nx.transitivity(G)]
    agree(m["transitivity"], [g.transitivity_undirected()], "transitivity")
    m["triangles"] = listed(nx.triangles(G))
    m["coreNumbers"] = listed(nx.core_number(G))
    m["eccentricities"] = g.eccentricity()
    m["diameter"] = [g.diameter(unconn=True)]
    m["density"] = [nx.density(G)]
    m["degreeAssortativity"] = [nx.degree_pearson_correlation_coefficient(G)]
    agree(m["degreeAssortativity"], [g.assortativity_degree(directed=False)], "degree assortativity")
    nx.set_node_attributes(G, dict(enumerate(groups)), "group")
    m["assortativity"] = [nx.attribute_assortativity_coefficient(G, "group")]
    agree(m["assortativity"], [g.assortativity_nominal(groups, directed=False)], "assortativity")
    m["articulationPoints"] = sorted(nx.articulation_points(G))
    m["bridges"] = [x for e in sorted((min(e), max(e)) for e in nx.bridges(G)) for x in e]
    # Each edge leads from its lower node to the higher one, and back where their sum can be divided by 3.
    arcs = edges + [(v, u) for u, v in edges if (u + v) % 3 == 0]
    m["reciprocity"] = [nx.overall_reciprocity(nx.DiGraph(arcs))]
    agree(m["reciprocity"], [igraph.Graph(n, arcs, directed=True).reciprocity()], "reciprocity")
    sample = random.Random(7).sample(list(G.nodes()), 6)
    m["sources"] = sample
    m["betweennessSampled"] = listed(nx.betweenness_centrality(G, k=6, seed=random.Random(7)))
    m["modularity"] = [g.modularity(groups, weights=w)]
    m["modularity70"] = [g.modularity(groups, weights=w, resolution=0.7)]
    parts = [set(i for i in nodes if groups[i] == k) for k in set(groups)]
    agree(m["modularity70"], [nx.community.modularity(G, parts, weight=weight, resolution=0.7)], "modularity")
    m["bestModularity"] = [best_modularity(g, w, 1)]
    m["bestModularity70"] = [best_modularity(g, w, 0.7)]
    m["bestModularity150"] = [best_modularity(g, w, 1.5)]
    third = [node % 3 for node in nodes]
    m["adjustedRandWithThirds"] = [adjusted_rand_score(groups, third)]
    m["mutualInformationWithThirds"] = [normalized_mutual_info_score(groups, third)]
    out["figures"] = m
    write(name, out)


def southern_women():
    G = nx.davis_southern_women_graph()
    women, events = G.graph["top"], G.graph["bottom"]
    out = {"name": "southernWomen", "memberCount": len(women), "groupCount": len(events)}
    out["memberships"] = sorted([women.index(u), events.index(v)] for u, v in G.edges())
    for name, P in [
        ("sharedCount", nx.bipartite.weighted_projected_graph(G, women)),
        ("newman", nx.bipartite.collaboration_weighted_projected_graph(G, women)),
        ("jaccard", nx.bipartite.overlap_weighted_projected_graph(G, women)),
    ]:
        out[name] = sorted(
            [*sorted((women.index(u), women.index(v))), d["weight"]] for u, v, d in P.edges(data=True))
    write("southernWomen", out)


EDGES = []
karate = nx.karate_club_graph()
clubs = [0 if karate.nodes[v]["club"] == "Mr. Hi" else 1 for v in karate]
figures("karateWeighted", karate, clubs, True)
figures("karate", karate, clubs, False)
families = nx.florentine_families_graph()
order = {v: i for i, v in enumerate(families)}
EDGES[:] = [(order[u], order[v]) for u, v in families.edges()]
figures("florentineFamilies", families, [order[v] % 2 for v in families], False)
miserables = nx.les_miserables_graph()
by_degree = [min(d, 12) // 4 for _, d in miserables.degree()]
figures("lesMiserablesWeighted", miserables, by_degree, True)
figures("lesMiserables", miserables, by_degree, False)
southern_women()
