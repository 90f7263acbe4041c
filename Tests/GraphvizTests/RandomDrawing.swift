@testable import Graphviz

/// Drawings of all that there is, drawn by lot from within what is allowed.
struct RandomDrawing {
    private var generator: SeededGenerator
    private(set) var drawing: Drawing
    let engine: Engine

    /// - Parameter texts: labels, tooltips and ids to choose from.
    init(seed: Int, texts: [String] = ["a", "Direzione Casa", "x\ny", "\\N & <b>"]) {
        generator = SeededGenerator(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        for _ in 0..<4 { _ = generator.next() }
        engine = Engine.allCases.randomElement(using: &generator) ?? .dot
        drawing = Drawing(name: "random", isDirected: Bool.random(using: &generator))
        let count = Int.random(in: 1...7, using: &generator)
        drawing.nodes = (0..<count).map { Drawing.Node("n\($0)") }
        addEdges(count)
        if engine != .fdp { addClusters(count) }
        for index in drawing.nodes.indices { decorate(node: index, texts) }
        for index in drawing.edges.indices { decorate(edge: index, texts) }
        if engine == .dot, chance(4) {
            let constraint = Drawing.RankGroup.Constraint.allCases.randomElement(using: &generator) ?? .same
            let first = drawing.clusters.first?.nodes ?? []
            let free = first.isEmpty ? drawing.nodes.map(\.id) : first
            drawing.ranks = [
                Drawing.RankGroup(constraint, nodes: Array(free.prefix(1 + Int.random(in: 0...2, using: &generator))))
            ]
        }
        for _ in 0..<Int.random(in: 0...6, using: &generator) { addKnownAttribute() }
    }

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

    private mutating func addEdges(_ count: Int) {
        for _ in 0..<Int.random(in: 0...9, using: &generator) {
            let ends = (0..<2).map { _ in "n\(Int.random(in: 0..<count, using: &generator))" }
            drawing.edges.append(Drawing.Edge(from: ends[0], to: ends[1]))
        }
    }

    private mutating func addClusters(_ count: Int) {
        guard chance(2) else { return }
        var members: [[String]] = [[], [], []]
        for index in 0..<count {
            let place = Int.random(in: 0...3, using: &generator)
            if place < 3 { members[place].append("n\(index)") }
        }
        let inner = Drawing.Cluster("c2", [.label("inner")], nodes: members[2])
        drawing.clusters = [
            Drawing.Cluster("c0", nodes: members[0], clusters: chance(2) ? [inner] : []),
            Drawing.Cluster("c1", [.tooltip("second")], nodes: members[1]),
        ]
    }

    private mutating func decorate(node index: Int, _ texts: [String]) {
        if engine == .fixedPositions || chance(8) {
            let place = (0..<2).map { _ in Double(Int.random(in: -300...300, using: &generator)) }
            drawing.nodes[index].attributes.append(.position(x: place[0], y: place[1]))
        }
        let text = texts.randomElement(using: &generator) ?? ""
        let table = LabelTable(rows: [[LabelTable.Cell(text, port: "p"), LabelTable.Cell("q", url: "x.html")]])
        let choices: [[Attribute]] = [
            [.label(text)], [.shape(Shape.allCases.randomElement(using: &generator) ?? .box)], [.tooltip(text)],
            [.externalLabel(text)], [.title(text)], [.url("a/b.html?x=1&y='2'")], [.tableLabel(table)],
            [.formattedLabel(FormattedText(TextRun(text, .bold), TextRun(" more", fontSize: 9)))],
            [.width(inches: 2), .height(inches: 0.2), .fixedSize(true)],
            [.fillColor("#fea"), .style(.filled, .rounded)],
            [.cssClass("one two")], [.identifier("id-\(index)")],
        ]
        for choice in choices where chance(6) { drawing.nodes[index].attributes += choice }
    }

    private mutating func decorate(edge index: Int, _ texts: [String]) {
        let text = texts.randomElement(using: &generator) ?? ""
        let choices: [[Attribute]] = [
            [.label(text)], [.externalLabel(text)], [.tooltip(text)], [.title(text)], [.penWidth(2), .color("red")],
            [.arrowHead(Arrow.allCases.randomElement(using: &generator) ?? .vee), .arrowDirection(.both)],
            [.tailSide(.right)], [.weight(3), .minimumLength(2)], [.isRankConstraint(false)],
            Attribute.isClipped(false),
        ]
        for choice in choices where chance(7) { drawing.edges[index].attributes += choice }
    }

    private mutating func addKnownAttribute() {
        let names = KnownAttribute.all.keys.sorted()
        guard let name = names.randomElement(using: &generator), let known = KnownAttribute.all[name], name != "id",
            let value = value(known.values, name)
        else { return }
        let attribute = Attribute.raw(name, value)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: drawing.attributes.append(attribute)
        case 1 where known.owners.contains(.cluster) && !drawing.clusters.isEmpty:
            drawing.clusters[0].attributes.append(attribute)
        case 2 where known.owners.contains(.node):
            if chance(3), name != "pos" {
                drawing.nodeDefaults.append(attribute)
            } else {
                let index = Int.random(in: 0..<drawing.nodes.count, using: &generator)
                drawing.nodes[index].attributes.append(attribute)
            }
        case 3 where known.owners.contains(.edge) && !drawing.edges.isEmpty && name != "pos":
            if chance(3) {
                drawing.edgeDefaults.append(attribute)
            } else {
                let index = Int.random(in: 0..<drawing.edges.count, using: &generator)
                drawing.edges[index].attributes.append(attribute)
            }
        default: if known.owners.contains(.graph) { drawing.attributes.append(attribute) }
        }
    }

    /// A value that is allowed, the ends of a range among them; nil where none is.
    private mutating func value(_ values: KnownAttribute.Values, _ name: String) -> String? {
        func number(_ range: ClosedRange<Double>, _ generator: inout SeededGenerator) -> String {
            let choices = [
                range.lowerBound, range.upperBound, 0, 0.5, 1, 2, 10, Double.random(in: range, using: &generator),
            ].filter(range.contains)
            return (try? Attribute.decimal(choices.randomElement(using: &generator) ?? 1)) ?? "1"
        }
        switch values {
        case .refused: return nil
        case .text:
            return name == "root"
                ? "n0"
                : ["a", "b", "a:b", "\\G \\N\\l", "cluster_c0", "1", "all", ","].randomElement(using: &generator)
        case .flag: return ["true", "false", "yes", "no"].randomElement(using: &generator)
        case .number(let range): return number(range, &generator)
        case .integer(let range):
            return [range.lowerBound, range.upperBound, 2, 3].filter(range.contains).randomElement(using: &generator)
                .map(String.init)
        case .numbers(let counts, let range, let prefix, let suffix):
            let count = Int.random(in: counts, using: &generator)
            let text = (0..<count).map { _ in number(range, &generator) }.joined(separator: ",")
            return (chance(2) ? prefix : "") + text + (chance(2) ? suffix : "")
        case .words(let words): return words.randomElement(using: &generator)
        case .list(let words):
            return (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
                words.randomElement(using: &generator)
            }
            .joined(separator: ",")
        case .either(let words, let other):
            return chance(2) ? words.randomElement(using: &generator) : value(other, name)
        case .color:
            return ["red", "#abc", "#11223344", "0.5 0.2 1", "/blues9/3", "nope"].randomElement(using: &generator)
        case .colors:
            return ["red", "red:blue", "red;0.3:#abc", "a:b:c", "red;0.5:blue;0.5:green", "transparent"].randomElement(
                using: &generator)
        case .arrows:
            return ["normal", "olbox", "crowodot", "none", "teelcurve", "nope"].randomElement(using: &generator)
        case .packing:
            return ["node", "clust", "graph", "array_c3", "array_itl2", "array"].randomElement(using: &generator)
        case .port: return ["n", "se", "c", "_", "p:w", "nowhere"].randomElement(using: &generator)
        }
    }
}
