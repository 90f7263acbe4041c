import Graphviz
import Testing

/// Clusters within clusters, and nodes whose layers are tied.
@Suite struct GroupTests {
    /// A chain of clusters, each round the next and round one node.
    func nested(_ depth: Int, withNodes: Bool = true) -> Drawing {
        var drawing = Drawing(name: "nested")
        var cluster: Drawing.Cluster?
        for level in (0..<depth).reversed() {
            let id = "n\(level)"
            if withNodes { drawing.nodes.append(Drawing.Node(id)) }
            cluster = Drawing.Cluster(
                "c\(level)", [.label("Cluster \(level)")], nodes: withNodes ? [id] : [],
                clusters: cluster.map { [$0] } ?? [])
        }
        drawing.clusters = cluster.map { [$0] } ?? []
        return drawing
    }

    @Test(arguments: [Engine.dot, .osage]) func innerClustersAreInside(_ engine: Engine) throws {
        let layout = try nested(8).layout(using: engine)
        #expect(layout.clusters.map(\.id) == (0..<8).map { "c\($0)" })
        for (outer, inner) in zip(layout.clusters, layout.clusters.dropFirst()) {
            #expect(outer.box.left < inner.box.left && inner.box.right < outer.box.right)
            #expect(outer.box.bottom < inner.box.bottom && inner.box.top < outer.box.top)
        }
        for (level, cluster) in layout.clusters.enumerated() {
            let node = try #require(layout["n\(level)"]).box
            #expect(cluster.box.left <= node.left && node.right <= cluster.box.right)
        }
    }

    @Test func deepClusters() throws {
        #expect(try nested(100).svg(using: .dot).text.components("class=\"cluster\"") == 100)
        for depth in [101, 1000] {
            for drawing in [nested(depth), nested(depth, withNodes: false)] {
                let error = #expect(throws: GraphvizError.self) { try drawing.svg(using: .neato) }
                #expect(error?.reason == .invalidDrawing)
                #expect(error?.explanation.contains("100 deep") == true)
            }
        }
    }

    static let rows = [["a", "b"], ["c", "d"], ["e", "f"]]
    static var ladder: Drawing {
        var drawing = Drawing(name: "ranks", nodes: rows.flatMap { $0 }.map { Drawing.Node($0) })
        drawing.edges = [("a", "c"), ("c", "e"), ("b", "d"), ("d", "f")].map { Drawing.Edge(from: $0, to: $1) }
        drawing.nodes.append(Drawing.Node("x"))
        return drawing
    }

    @Test(arguments: [
        (Drawing.RankGroup.Constraint.minimum, "a"), (.source, "a"), (.maximum, "e"), (.sink, "e"), (.same, "c"),
    ])
    func tiedLayers(_ constraint: Drawing.RankGroup.Constraint, _ level: String) throws {
        var drawing = Self.ladder
        let others = constraint == .same ? ["c"] : constraint == .source || constraint == .sink ? [level] : []
        drawing.ranks = [Drawing.RankGroup(constraint, nodes: ["x"] + others)]
        let rendering = try drawing.svg(using: .dot)
        #expect(rendering.warnings.isEmpty)
        let layout = try drawing.layout(using: .dot)
        #expect(try #require(layout["x"]).y == (try #require(layout[level])).y)
        if constraint == .source { #expect(try #require(layout["b"]).y < (try #require(layout["x"])).y) }
        if constraint == .sink { #expect(try #require(layout["f"]).y > (try #require(layout["x"])).y) }
        #expect(try drawing.dot().contains("{ rank=\(constraint.rawValue); \"x\""))
        #expect(try drawing.layout(using: .neato).nodes.count == 7)
    }

    @Test func tiedLayersWithinAClusterKeepItsNodes() throws {
        var drawing = Self.ladder
        drawing.clusters = [
            Drawing.Cluster("o", nodes: ["x"], clusters: [Drawing.Cluster("i", nodes: ["a", "d", "f"])])
        ]
        drawing.ranks = [Drawing.RankGroup(.same, nodes: ["a", "d"])]
        drawing.layers = [["b", "c"]]
        let layout = try drawing.layout(using: .dot)
        #expect(layout.warnings.isEmpty)
        #expect(try #require(layout["a"]).y == (try #require(layout["d"])).y)
        #expect(try #require(layout["b"]).y == (try #require(layout["c"])).y)
        let inner = try #require(layout.clusters.first { $0.id == "i" }).box
        for id in ["a", "d", "f"] {
            let box = try #require(layout[id]).box
            #expect(
                inner.left < box.left && box.right < inner.right && inner.bottom < box.bottom && box.top < inner.top)
        }
        #expect(try drawing.dot().contains("            { rank=same; \"a\"; \"d\" }\n"))
        for mixed in [["a", "b"], ["a", "x"]] {
            drawing.ranks = [Drawing.RankGroup(.same, nodes: mixed)]
            let error = #expect(throws: GraphvizError.self) { try drawing.svg(using: .dot) }
            #expect(error?.reason == .unsupportedCombination)
        }
        drawing.ranks = [Drawing.RankGroup(.source, nodes: ["a"]), Drawing.RankGroup(.sink, nodes: ["a"])]
        #expect(throws: GraphvizError.self) { try drawing.svg(using: .dot) }
        drawing.ranks = [Drawing.RankGroup(.sink, nodes: ["nobody"])]
        #expect(throws: GraphvizError.self) { try drawing.svg(using: .dot) }
    }

    @Test func anyTiesCanBeDrawn() throws {
        var generator = SeededGenerator(seed: 11)
        for round in 0..<400 {
            var drawing = Self.ladder
            let ids = drawing.nodes.map(\.id)
            var untied = ids.shuffled(using: &generator)[...]
            if round % 2 == 1 {
                let inner = Drawing.Cluster("i", nodes: Array(untied.suffix(2)))
                drawing.clusters = [Drawing.Cluster("o", nodes: [untied[0]], clusters: [inner])]
                untied = untied.dropFirst().dropLast(2)
            }
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let members = untied.prefix(Int.random(in: 0...4, using: &generator))
                untied = untied.dropFirst(members.count)
                let constraint = Drawing.RankGroup.Constraint.allCases.randomElement(using: &generator) ?? .same
                drawing.ranks.append(Drawing.RankGroup(constraint, nodes: Array(members)))
            }
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                guard
                    let (tail, head) = ids.randomElement(using: &generator).flatMap({ tail in
                        ids.randomElement(using: &generator).map { (tail, $0) }
                    })
                else { continue }
                drawing.edges.append(Drawing.Edge(from: tail, to: head))
            }
            #expect(throws: Never.self) { try drawing.layout(using: .dot) }
        }
    }
}
