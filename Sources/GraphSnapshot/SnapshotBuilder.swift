import GraphCore
import TextTools

/// Collects the nodes and edges of a graph and writes them as a snapshot.
///
/// ```swift
/// var builder = SnapshotBuilder()
/// let city = try builder.addNode(id: "city:genova", kind: "city", name: "Genova")
/// let port = try builder.addNode(id: "port:genova", kind: "port", name: "Porto di Genova")
/// try builder.addEdge(from: city, to: port, relation: "has")
/// try builder.write(to: "graph.snapshot")
/// ```
///
/// The file's form is described at `SnapshotFormat`. The same calls make the same bytes.
public struct SnapshotBuilder: Sendable {
    private var kinds = Register()
    private var relations = Register()
    private var ids = TextList()
    private var names = TextList()
    private var nodeKinds: [UInt8] = []
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    private var edgeRelations: [UInt8] = []
    private var silentNodes: [UInt32] = []
    private var roles = Register(first: "")
    /// One for each edge up to the last that has one.
    private var edgeRoles: [UInt8] = []
    /// One for each edge up to the last that has another than 1.
    private var weights: [Double] = []
    private var fields = Register()
    private var passages = TextList()
    private var passageNodes: [UInt32] = []
    private var passageFields: [UInt8] = []
    private let isDirected: Bool

    /// - Parameter isDirected: whether it matters from which end of an edge to which it goes.
    public init(isDirected: Bool = true) { self.isDirected = isDirected }

    /// How many nodes were added.
    public var nodeCount: Int { nodeKinds.count }

    /// Adds a node.
    ///
    /// - Parameters:
    ///   - id: what names it alone; that it is unique is checked by ``write(to:)``.
    ///   - kind: one of at most 256 different ones.
    ///   - name: what people call it; need not be unique.
    ///   - relates: whether to have it in common says something; a search does not go on through what doesn't.
    /// - Throws: ``SnapshotError/tooMany(_:limit:)``: a snapshot holds 2³² - 2 nodes, 256 kinds, and 4 GiB each of ids
    ///   and names.
    @discardableResult
    public mutating func addNode(
        id: String, kind: String, name: String, relates: Bool = true
    ) throws(SnapshotError) -> NodeIndex {
        guard nodeKinds.count < UInt32.max - 1 else { throw .tooMany(.nodes, limit: Int(UInt32.max) - 1) }
        guard let kind = kinds.number(of: kind) else { throw .tooMany(.kinds, limit: 256) }
        guard ids.fits(id), names.fits(name) else { throw .tooMany(.textBytes, limit: Int(UInt32.max)) }
        ids.append(id)
        names.append(name)
        if !relates { silentNodes.append(UInt32(nodeKinds.count)) }
        nodeKinds.append(kind)
        return NodeIndex(rawValue: UInt32(nodeKinds.count - 1))
    }

    /// Adds an edge. Parallel edges and loops are allowed.
    ///
    /// - Parameters:
    ///   - relation: what it stands for, one of at most 256 different ones.
    ///   - role: in what role its source stands in it, one of at most 255 different ones; none where empty.
    ///   - weight: a finite number above 0.
    /// - Throws: ``SnapshotError/unknownNode(_:)`` when an end has not been added before,
    ///   ``SnapshotError/tooMany(_:limit:)`` from 2³² - 1 edges on, ``SnapshotError/weight(_:)``.
    public mutating func addEdge(
        from source: NodeIndex, to target: NodeIndex, relation: String, role: String = "", weight: Double = 1
    ) throws(SnapshotError) {
        for end in [source, target] where Int(end.rawValue) >= nodeKinds.count { throw .unknownNode(end) }
        guard sources.count < UInt32.max - 1 else { throw .tooMany(.edges, limit: Int(UInt32.max) - 1) }
        guard weight.isFinite, weight > 0 else { throw .weight(weight) }
        guard let relation = relations.number(of: relation) else { throw .tooMany(.relations, limit: 256) }
        guard let role = roles.number(of: role) else { throw .tooMany(.roles, limit: 255) }
        if role > 0 {
            edgeRoles.append(contentsOf: repeatElement(0, count: sources.count - edgeRoles.count))
            edgeRoles.append(role)
        }
        if weight != 1 {
            weights.append(contentsOf: repeatElement(1, count: sources.count - weights.count))
            weights.append(weight)
        }
        sources.append(source.rawValue)
        targets.append(target.rawValue)
        edgeRelations.append(relation)
    }

    /// Adds a passage: a text of a node beside its name, in which searches look as well.
    ///
    /// - Parameters:
    ///   - field: what it is of the node, such as `alias`; one of at most 256 different ones.
    /// - Throws: ``SnapshotError/unknownNode(_:)`` when the node has not been added before,
    ///   ``SnapshotError/tooMany(_:limit:)``: a snapshot holds 4 GiB of passages, 2³² - 2 in number.
    public mutating func addPassage(
        _ text: String, field: String, of node: NodeIndex
    ) throws(SnapshotError) {
        guard Int(node.rawValue) < nodeKinds.count else { throw .unknownNode(node) }
        guard passages.fits(text), passageNodes.count < UInt32.max - 1 else {
            throw .tooMany(.textBytes, limit: Int(UInt32.max))
        }
        guard let field = fields.number(of: field) else { throw .tooMany(.fields, limit: 256) }
        passages.append(text)
        passageNodes.append(node.rawValue)
        passageFields.append(field)
    }

    /// Writes the snapshot, whole or not at all, with the permissions of the file whose place it takes. A symbolic link
    /// is followed; a folder, device or pipe is not written to.
    ///
    /// - Throws: ``SnapshotError/duplicateID(_:)``, or ``SnapshotError/file(reason:)``.
    /// - Complexity: linear in nodes and edges, besides sorting ids, names and words.
    public func write(to path: String) throws(SnapshotError) {
        let byID = ids.order()
        for (one, other) in zip(byID, byID.dropFirst()) where ids[Int(one)] == ids[Int(other)] {
            throw .duplicateID(String(decoding: ids[Int(one)], as: UTF8.self))
        }
        let words = try WordIndex(names: names)
        let outgoing = rows(by: sources, to: targets)
        let incoming = rows(by: targets, to: sources)
        var file = try SnapshotOutput(
            path: path, nodeCount: nodeCount, edgeCount: sources.count, isDirected: isDirected)
        for section in SnapshotSection.allCases {
            switch section {
            case .kindPlaces: try file.add(section, kinds.texts.places)
            case .kindTexts: try file.add(section, kinds.texts.bytes)
            case .relationPlaces: try file.add(section, relations.texts.places)
            case .relationTexts: try file.add(section, relations.texts.bytes)
            case .idPlaces: try file.add(section, ids.places)
            case .idTexts: try file.add(section, ids.bytes)
            case .namePlaces: try file.add(section, names.places)
            case .nameTexts: try file.add(section, names.bytes)
            case .wordPlaces: try file.add(section, words.words.places)
            case .wordTexts: try file.add(section, words.words.bytes)
            case .nodeKinds: try file.add(section, nodeKinds)
            case .outgoingStarts: try file.add(section, outgoing.starts)
            case .outgoingNodes: try file.add(section, outgoing.nodes)
            case .outgoingRelations: try file.add(section, outgoing.relations)
            case .incomingStarts: try file.add(section, incoming.starts)
            case .incomingNodes: try file.add(section, incoming.nodes)
            case .incomingRelations: try file.add(section, incoming.relations)
            case .nodesByID: try file.add(section, byID)
            case .nodesByName: try file.add(section, words.nodesByName)
            case .wordStarts: try file.add(section, words.starts)
            case .wordNodes: try file.add(section, words.nodes)
            case .silentNodes: try file.add(section, silentNodes)
            case .rolePlaces: try file.add(section, roles.texts.places)
            case .roleTexts: try file.add(section, roles.texts.bytes)
            case .outgoingRoles: try file.add(section, roles(outgoing.order))
            case .outgoingWeights: try file.add(section, weights(outgoing.order))
            case .incomingRoles: try file.add(section, roles(incoming.order))
            case .incomingWeights: try file.add(section, weights(incoming.order))
            case .fieldPlaces: try file.add(section, fields.texts.places)
            case .fieldTexts: try file.add(section, fields.texts.bytes)
            case .passageNodes: try file.add(section, passageNodes)
            case .passageFields: try file.add(section, passageFields)
            case .passagePlaces: try file.add(section, passages.places)
            case .passageTexts: try file.add(section, passages.bytes)
            }
        }
        try file.finish()
    }

    /// The edges in rows: counting sorts by the other end, by relation, and by the row's node, each keeping the order
    /// before.
    private func rows(
        by nodes: [UInt32], to others: [UInt32]
    ) -> (starts: [UInt32], nodes: [UInt32], relations: [UInt8], order: [UInt32]) {
        func sorted(_ edges: [UInt32], count: Int, key: (Int) -> Int) -> (edges: [UInt32], starts: [UInt32]) {
            var starts = [UInt32](repeating: 0, count: count + 1)
            for edge in edges { starts[key(Int(edge)) + 1] += 1 }
            for place in 0..<count { starts[place + 1] += starts[place] }
            var next = starts
            var result = [UInt32](repeating: 0, count: edges.count)
            for edge in edges {
                let place = key(Int(edge))
                result[Int(next[place])] = edge
                next[place] += 1
            }
            return (result, starts)
        }
        var edges = Array(0..<UInt32(sources.count))
        edges = sorted(edges, count: nodeCount) { Int(others[$0]) }.edges
        edges = sorted(edges, count: 256) { Int(edgeRelations[$0]) }.edges
        let (order, starts) = sorted(edges, count: nodeCount) { Int(nodes[$0]) }
        return (starts, order.map { others[Int($0)] }, order.map { edgeRelations[Int($0)] }, order)
    }

    /// The roles of edges in an order; none where no edge has one.
    private func roles(_ order: [UInt32]) -> [UInt8] {
        edgeRoles.isEmpty ? [] : order.map { $0 < edgeRoles.count ? edgeRoles[Int($0)] : 0 }
    }

    /// The weights of edges in an order, in the file's form; none where all are 1.
    private func weights(_ order: [UInt32]) -> [UInt64] {
        weights.isEmpty
            ? [] : order.map { ($0 < weights.count ? weights[Int($0)] : 1).bitPattern.littleEndian }
    }
}

/// Texts that are numbered as they come.
private struct Register: Sendable {
    private var numbers: [String: UInt8] = [:]
    private(set) var texts = TextList()

    init() {}

    /// A register in which a text has the number 0.
    init(first: String) { _ = number(of: first) }

    /// Nil when there are 256 others.
    mutating func number(of text: String) -> UInt8? {
        if let number = numbers[text] { return number }
        guard let number = UInt8(exactly: numbers.count), texts.fits(text) else { return nil }
        numbers[text] = number
        texts.append(text)
        return number
    }
}
