"""Writes directions.json beside this file: the figures of peers that NetworkFigureTests compares with.

    pip install networkx==3.6.1 igraph==1.0.0 leidenalg==0.12.0 scikit-learn==1.9.1 scipy==1.17.1
    python figures.py .build/debug/pdo

The network is that of the directions in Data/milano-2024-2026 that share transversal goals and collaborations; what each has is
what 'pdo neighbours' prints, and the three weights are NetworkX's projections. Where NetworkX and igraph both have a measure, they
are checked against each other here.
"""

import csv
import io
import json
import math
import pathlib
import random
import subprocess
import sys

import igraph
import leidenalg
import networkx as nx
import numpy as np
import sklearn
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent.parent
SOURCE = {
    "networkx": nx.__version__, "igraph": igraph.__version__, "leidenalg": leidenalg.version,
    "scikit-learn": sklearn.__version__,
}


def pdo(*arguments, text=""):
    command = [str(pathlib.Path(sys.argv[1]).resolve()), *arguments]
    return subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, check=True).stdout


def agree(one, other, what):
    for a, b in zip(one, other, strict=True):
        assert (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=1e-8, abs_tol=1e-9), (what, a, b)


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


def figures(G, groups):
    n = len(G)
    nodes = range(n)
    edges = sorted((min(u, v), max(u, v)) for u, v in G.edges())
    w = [G.edges[e]["weight"] for e in edges]
    g = igraph.Graph(n, edges)

    def listed(values):
        return [float(values[node]) for node in nodes]

    m = {"strength": listed(dict(G.degree(weight="weight"))), "degree": listed(dict(G.degree()))}
    m["betweenness"] = listed(nx.betweenness_centrality(G))
    agree([b * (n - 1) * (n - 2) / 2 for b in m["betweenness"]], g.betweenness(), "betweenness")
    m["closeness"] = listed(nx.closeness_centrality(G))
    m["harmonic"] = [h / (n - 1) for h in listed(nx.harmonic_centrality(G))]
    agree(m["harmonic"], g.harmonic_centrality(), "harmonic")
    lengths = [1 / x for x in w]
    for e, length in zip(edges, lengths):
        G.edges[e]["length"] = length
    # Not NetworkX's, which takes lengths that differ by a rounding error for different.
    m["betweennessInverseWeight"] = g.betweenness(weights=lengths)
    m["closenessInverseWeight"] = listed(nx.closeness_centrality(G, distance="length"))
    m["harmonicInverseWeight"] = [h / (n - 1) for h in listed(nx.harmonic_centrality(G, distance="length"))]
    agree(m["harmonicInverseWeight"], g.harmonic_centrality(weights=lengths), "harmonic")
    values, vectors = np.linalg.eigh(nx.to_numpy_array(G, nodelist=nodes, weight="weight"))
    m["eigenvector"] = [abs(float(x)) for x in vectors[:, -1]]
    scaled = g.eigenvector_centrality(scale=True, weights=w)
    agree([x / max(m["eigenvector"]) for x in m["eigenvector"]], scaled, "eigenvector")
    m["pageRank"] = listed(nx.pagerank(G, tol=1e-15, max_iter=10000))
    agree(m["pageRank"], g.pagerank(weights=w), "pagerank")
    m["pageRank50"] = listed(nx.pagerank(G, alpha=0.5, tol=1e-15, max_iter=10000))
    # Isolated nodes have neither, which is nan in both and null in JSON.
    constraint = listed(nx.constraint(G, weight="weight"))
    agree(constraint, g.constraint(weights=w), "constraint")
    m["constraint"] = [None if math.isnan(x) else x for x in constraint]
    # With the nodes given, NetworkX goes by the definition. Without them it uses sparse matrices, and divides weights by the
    # greatest of the wrong node (3.6.1).
    effective = listed(nx.effective_size(G, nodes=list(nodes), weight="weight"))
    m["effectiveSize"] = [None if math.isnan(x) else x for x in effective]
    m["triangles"] = listed(nx.triangles(G))
    m["clustering"] = listed(nx.clustering(G))
    m["transitivity"] = [nx.transitivity(G)]
    agree(m["transitivity"], [g.transitivity_undirected()], "transitivity")
    m["coreNumbers"] = listed(nx.core_number(G))
    m["components"] = sorted(float(len(c)) for c in nx.connected_components(G))
    m["eccentricities"] = g.eccentricity()
    m["diameter"] = [max(nx.diameter(G.subgraph(c)) for c in nx.connected_components(G))]
    agree(m["diameter"], [g.diameter()], "diameter")
    m["density"] = [nx.density(G)]
    m["degreeAssortativity"] = [nx.degree_pearson_correlation_coefficient(G)]
    agree(m["degreeAssortativity"], [g.assortativity_degree(directed=False)], "degree assortativity")
    nx.set_node_attributes(G, dict(enumerate(groups)), "group")
    m["assortativityOfGroups"] = [nx.attribute_assortativity_coefficient(G, "group")]
    agree(m["assortativityOfGroups"], [g.assortativity_nominal(groups, directed=False)], "assortativity")
    m["articulationPoints"] = sorted(nx.articulation_points(G))
    m["bridges"] = [x for e in sorted((min(e), max(e)) for e in nx.bridges(G)) for x in e]
    m["modularityOfGroups"] = [g.modularity(groups, weights=w)]
    m["modularityOfGroups70"] = [g.modularity(groups, weights=w, resolution=0.7)]
    m["bestModularity"] = [best_modularity(g, w, 1)]
    m["bestModularity70"] = [best_modularity(g, w, 0.7)]
    m["bestModularity150"] = [best_modularity(g, w, 1.5)]
    return m


def main():
    ids = [row["id"] for row in csv.DictReader(io.StringIO(pdo("list", "direction", "--format", "csv")))]
    # What a direction has, by an edge or through an objective: no more than two edges away.
    rows = csv.DictReader(io.StringIO(pdo(
        "neighbours", "-", "--depth", "2", "--kind", "goal", "--kind", "collaboration", "--format", "csv",
        text="\n".join(ids))))
    memberships = {(row["start"], row["id"]) for row in rows}
    B = nx.Graph()
    B.add_nodes_from(ids)
    B.add_edges_from(memberships)
    number = {id: place for place, id in enumerate(ids)}
    # Any grouping will do to compare modularity, agreement and roles by.
    groups = [place % 3 for place in range(len(ids))]
    others = [place % 4 for place in range(len(ids))]
    out = {"source": SOURCE, "members": ids, "groups": groups, "otherGroups": others, "networks": {}}
    out["adjustedRand"] = adjusted_rand_score(groups, others)
    out["mutualInformation"] = normalized_mutual_info_score(groups, others)
    for name, project in [
        ("sharedCount", nx.bipartite.weighted_projected_graph),
        ("newman", nx.bipartite.collaboration_weighted_projected_graph),
        ("jaccard", nx.bipartite.overlap_weighted_projected_graph),
    ]:
        P = nx.relabel_nodes(project(B, ids), number)
        G = nx.Graph()
        G.add_nodes_from(range(len(ids)))
        G.add_edges_from(P.edges(data=True))
        edges = sorted([min(u, v), max(u, v), d["weight"]] for u, v, d in G.edges(data=True))
        out["networks"][name] = {"edges": edges, "figures": figures(G, groups)}
    text = json.dumps(out, separators=(",", ":")).replace('":[', '":\n[').replace(',"', ',\n"')
    json.loads(text)
    (HERE / "directions.json").write_text(text + "\n")


main()
