import AtomicFiles
import GraphCore
import Plan
import PlanGraph
import TextTools

extension PlanIndex {
    /// Returns the content of an index's file.
    ///
    /// - Parameters:
    ///   - json: the plan's file.
    ///   - stamps: that of the plan's file and those of the files beside it, with their names.
    /// - Returns: nil for what is not written as this program writes plans, has ids with capitals, or is larger than
    ///   numbers of 32 bits tell; the same bytes for the same plan and stamps.
    /// - Complexity: linear in the plan.
    static func contents(
        of json: UnsafeRawBufferPointer, stamp: FileStamp, beside: [(name: String, stamp: FileStamp)]
    ) -> [UInt8]? {
        guard json.count <= Int(Int32.max), let (plan, layout) = PlanFileLayout.read(json),
            let graph = try? PlanGraph(plan)
        else { return nil }
        let nodes = graph.graph.nodeIndices.map { graph[$0] }
        guard nodes.allSatisfy({ $0.id == $0.id.lowercased() && !$0.id.contains("\n") }) else { return nil }
        var tables: [Table: [UInt32]] = [:]
        tables[.kinds] = nodes.map { code(of: $0.kind) + ($0.relates ? 256 : 0) }
        var places: [NodeKind: [Range<Int>]] = [:]
        for list in layout.lists {
            let kind = kind(ofList: list.key)
            tables[.lists, default: []] += numbers(of: list.content) + [kind.map(code) ?? declarationsCode]
            if let kind { places[kind] = list.elements } else { addDeclarations(list.elements, of: graph, to: &tables) }
        }
        // Nodes of a kind stand in the order of its list.
        var next: [NodeKind: Int] = [:]
        for node in nodes {
            let place = next[node.kind, default: 0]
            guard let ranges = places[node.kind], place < ranges.count else { return nil }
            tables[.places, default: []] += numbers(of: ranges[place])
            next[node.kind] = place + 1
        }
        (tables[.neighbourStarts], tables[.neighbours]) = neighbours(in: graph.structure)
        tables[.same] = same(in: graph.plan)
        let names = graph.foldedNames()
        tables[.nameStarts] = names.starts
        var (ids, idStarts): ([UInt8], [UInt32]) = ([], [])
        for node in nodes {
            ids.append(UInt8(ascii: "\n"))
            idStarts.append(UInt32(ids.count))
            ids += node.id.utf8
        }
        tables[.idStarts] = idStarts + [UInt32(ids.count + 1)]
        let words = words(in: graph)
        tables.merge(words.numbers) { one, _ in one }
        let texts: [Table: [UInt8]] = [
            .names: names.text, .ids: ids + [UInt8(ascii: "\n")],
            .files: Array(beside.map(\.name).joined(separator: "\n").utf8),
            .officeWord: Array((plan.officeWord ?? "").utf8),
        ]
        return file(
            stamps: [stamp] + beside.map(\.stamp), tables, texts.merging(words.texts) { one, _ in one })
    }

    private static func code(of kind: NodeKind) -> UInt32 {
        UInt32(NodeKind.allCases.firstIndex(of: kind) ?? NodeKind.allCases.count)
    }

    /// The kind of what a list in a plan's file has; nil for declarations.
    private static func kind(ofList key: String) -> NodeKind? {
        NodeKind.allCases.first { $0.rawValue + "s" == key }
    }

    private static func numbers(of range: Range<Int>) -> [UInt32] {
        [UInt32(range.lowerBound), UInt32(range.upperBound)]
    }

    private static func addDeclarations(
        _ places: [Range<Int>], of graph: PlanGraph, to tables: inout [Table: [UInt32]]
    ) {
        for (place, declaration) in zip(places, graph.plan.declarations) {
            let nodes = [declaration.subject, declaration.target].map { graph.node(withID: $0)?.rawValue ?? noNode }
            tables[.declarations, default: []] += numbers(of: place) + nodes
        }
    }

    private static func neighbours(in structure: GraphStructure) -> (starts: [UInt32], neighbours: [UInt32]) {
        var (starts, all): ([UInt32], [UInt32]) = ([0], [])
        for node in 0..<structure.nodeCount {
            let neighbours = Set(structure.edges(at: NodeIndex(rawValue: UInt32(node))).map(\.neighbour.rawValue))
            all += neighbours.sorted()
            starts.append(UInt32(all.count))
        }
        return (starts, all)
    }

    /// How many pairs of objectives are kept at most.
    private static let mostPairs = 100_000

    private static func same(in plan: PlanOfObjectives) -> [UInt32] {
        var numbers = WordNumbers()
        var (places, bags, owners): ([[Int32]: Int], [[Int32]], [[Int]]) = ([:], [], [])
        for (objective, texts) in plan.objectives.map(\.texts.values).enumerated() {
            for text in Set(texts).sorted() {
                let bag = numbers.bag(of: Words(text))
                guard bag.count >= WordBag.leastWordsOfObjective else { continue }
                let place = places[bag] ?? bags.count
                if place == bags.count {
                    places[bag] = place
                    bags.append(bag)
                    owners.append([])
                }
                if owners[place].last != objective { owners[place].append(objective) }
            }
        }
        let similar = similarPairs(bags, numberCount: numbers.count, threshold: WordBag.sameObjective)
        var pairs: Set<[Int]> = []
        for (one, other) in similar.map({ ($0.earlier, $0.later) }) + bags.indices.map({ ($0, $0) }) {
            guard pairs.count + owners[one].count * owners[other].count <= mostPairs else { return [noNode] }
            for one in owners[one] {
                for other in owners[other] where plan.objectives[one].direction != plan.objectives[other].direction {
                    pairs.formUnion([[one, other], [other, one]])
                }
            }
        }
        // Objectives stand behind directions.
        return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.flatMap { $0 }
            .map { UInt32($0 + plan.directions.count) }
    }

    private static func file(stamps: [FileStamp], _ tables: [Table: [UInt32]], _ texts: [Table: [UInt8]]) -> [UInt8] {
        func bytes(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number.littleEndian, Array.init) }
        let header = 8 * (4 + FileStamp.count * stamps.count + 2 * Table.allCases.count)
        var (places, content): ([UInt64], [UInt8]) = ([], [])
        for table in Table.allCases {
            let start = content.count
            if table.isText {
                content += texts[table] ?? []
            } else {
                for number in tables[table] ?? [] { withUnsafeBytes(of: number.littleEndian) { content += $0 } }
            }
            places += [UInt64(header + start), UInt64(content.count - start)]
            content += Array(repeating: 0, count: (4 - content.count % 4) % 4)
        }
        let numbers =
            [signature, version, UInt64(header + content.count), UInt64(stamps.count)] + stamps.flatMap(\.numbers)
            + places
        return numbers.flatMap(bytes) + content
    }
}
