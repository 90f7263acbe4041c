import GraphCore

/// A node of a snapshot.
public struct SnapshotNode: Hashable, Sendable {
    /// Its number in the snapshot, by which edges are asked for.
    public let index: NodeIndex
    /// Unique in the snapshot.
    public let id: String
    /// A word, such as `direction`.
    public let kind: String
    /// What people read.
    public let name: String
}

/// The edges of one relation at a node of a snapshot, all outgoing or all incoming.
public struct SnapshotEdges: Hashable, Sendable {
    /// A word, such as `assigns`.
    public let relation: String
    /// The relation's number, in the order in which relations were used first.
    public let number: UInt8
    /// Whether they lead from the node to its neighbours rather than the other way.
    public let isOutgoing: Bool
    /// Where the neighbours stand in the section of targets or sources.
    let places: Range<Int>

    /// How many edges there are, parallel ones included.
    public var count: Int { places.count }
}

extension Snapshot {
    /// Returns the values of a node.
    ///
    /// - Precondition: its number is below ``nodeCount``; every node that a snapshot gives is.
    /// - Throws: ``SnapshotError/damaged(_:)``.
    /// - Complexity: constant.
    public func node(_ node: NodeIndex) throws(SnapshotError) -> SnapshotNode {
        precondition(node.rawValue < nodeCount, "the snapshot has no node \(node.rawValue)")
        let number = Int(node.rawValue)
        let kind = Int(bytes(.nodeKinds)[number])
        guard kind < Numbers(bytes: bytes(.kindPlaces)).count - 1 else {
            throw .damaged(.kind)
        }
        return SnapshotNode(
            index: node, id: try string(number, .idPlaces, .idTexts), kind: try string(kind, .kindPlaces, .kindTexts),
            name: try string(number, .namePlaces, .nameTexts))
    }

    /// Returns the edges at a node, by relation: the outgoing ones, then the incoming ones, each in the order in which
    /// relations were used first.
    ///
    /// - Precondition: its number is below ``nodeCount``.
    /// - Throws: ``SnapshotError/damaged(_:)``.
    /// - Complexity: logarithmic in their number, for each relation.
    public func edges(at node: NodeIndex) throws(SnapshotError) -> [SnapshotEdges] {
        precondition(node.rawValue < nodeCount, "the snapshot has no node \(node.rawValue)")
        var edges: [SnapshotEdges] = []
        for isOutgoing in [true, false] {
            let relations = bytes(isOutgoing ? .outgoingRelations : .incomingRelations)
            var rest = try row(Int(node.rawValue), isOutgoing ? .outgoingStarts : .incomingStarts, count: edgeCount)
            while let first = rest.first {
                let relation = relations[first]
                guard relation < Numbers(bytes: bytes(.relationPlaces)).count - 1 else {
                    throw .damaged(.relation)
                }
                let end = try firstPlace(in: first + 1..<rest.upperBound) { (place) throws(SnapshotError) in
                    relations[place] != relation
                }
                edges.append(
                    SnapshotEdges(
                        relation: try string(Int(relation), .relationPlaces, .relationTexts), number: relation,
                        isOutgoing: isOutgoing, places: first..<end))
                rest = end..<rest.upperBound
            }
        }
        return edges
    }

    /// Returns the nodes at the other ends of edges, ascending; a node stands once for each edge.
    ///
    /// - Parameters:
    ///   - edges: of this snapshot.
    ///   - limit: how many to give at most.
    /// - Throws: ``SnapshotError/damaged(_:)``.
    public func neighbours(_ edges: SnapshotEdges, limit: Int = .max) throws(SnapshotError) -> [NodeIndex] {
        let nodes = Numbers(bytes: bytes(edges.isOutgoing ? .outgoingNodes : .incomingNodes))
        var neighbours: [NodeIndex] = []
        neighbours.reserveCapacity(min(edges.count, limit))
        for place in edges.places.prefix(limit) { neighbours.append(try checked(nodes[place])) }
        return neighbours
    }

    /// Returns which of some edges lead to a node, counted from 0, in the order of ``neighbours(_:limit:)``.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``.
    /// - Complexity: logarithmic in their number.
    public func numbers(of edges: SnapshotEdges, to node: NodeIndex) throws(SnapshotError) -> Range<Int> {
        let nodes = Numbers(bytes: bytes(edges.isOutgoing ? .outgoingNodes : .incomingNodes))
        let first = try firstPlace(in: edges.places) { (place) throws(SnapshotError) in
            try nodes[place] >= node.rawValue
        }
        let end = try firstPlace(in: first..<edges.places.upperBound) { (place) throws(SnapshotError) in
            try nodes[place] > node.rawValue
        }
        return first - edges.places.lowerBound..<end - edges.places.lowerBound
    }

    /// Returns the weight of one of some edges, counted from 0; 1 where none was given.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``.
    public func weight(_ edges: SnapshotEdges, _ number: Int) throws(SnapshotError) -> Double {
        try weight(edges.places.lowerBound + number, edges.isOutgoing ? .outgoingWeights : .incomingWeights)
    }

    /// Returns in what role the source stands in one of some edges, counted from 0; nil where it has none.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``.
    public func role(_ edges: SnapshotEdges, _ number: Int) throws(SnapshotError) -> String? {
        let roles = bytes(edges.isOutgoing ? .outgoingRoles : .incomingRoles)
        guard !roles.isEmpty else { return nil }
        let role = Int(roles[edges.places.lowerBound + number])
        guard role > 0 else { return nil }
        guard role < Numbers(bytes: bytes(.rolePlaces)).count - 1 else { throw .damaged(.role) }
        return try string(role, .rolePlaces, .roleTexts)
    }

    /// Whether any edge has a weight other than 1.
    public var hasWeights: Bool { !bytes(.outgoingWeights).isEmpty }

    private func weight(_ place: Int, _ section: SnapshotSection) throws(SnapshotError) -> Double {
        let weights = Numbers(bytes: bytes(section))
        guard !weights.bytes.isEmpty else { return 1 }
        let weight = Double(bitPattern: try weights.number(at: 8 * place))
        guard weight.isFinite, weight > 0 else { throw .damaged(.weight) }
        return weight
    }

    /// Returns the graph of all edges, for the searches of GraphCore: the outgoing edges of one node after those of
    /// another, as ``edges(at:)`` gives them. It is copied into memory.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``.
    /// - Complexity: linear in nodes and edges.
    public func structure() throws(SnapshotError) -> GraphStructure {
        var (sources, ends): ([UInt32], [UInt32]) = ([], [])
        sources.reserveCapacity(edgeCount)
        ends.reserveCapacity(edgeCount)
        let targets = Numbers(bytes: bytes(.outgoingNodes))
        for node in 0..<nodeCount {
            for place in try row(node, .outgoingStarts, count: edgeCount) {
                sources.append(UInt32(node))
                ends.append(try checked(targets[place]).rawValue)
            }
        }
        return GraphStructure(nodeCount: nodeCount, sources: sources, targets: ends)
    }

    /// Returns the graph without directions, loops and parallel edges, whose weights are added, for the measures of
    /// GraphCore. It is copied into memory.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``, or ``SnapshotError/tooMany(_:limit:)`` from 2³¹ edges on.
    /// - Complexity: linear in nodes and edges.
    public func undirectedGraph() throws(SnapshotError) -> UndirectedGraph {
        let targets = Numbers(bytes: bytes(.outgoingNodes))
        var edges: [(UInt32, UInt32)] = []
        edges.reserveCapacity(edgeCount)
        var weights: [Double] = []
        for node in 0..<nodeCount {
            for place in try row(node, .outgoingStarts, count: edgeCount) {
                edges.append((UInt32(node), try targets[place]))
                if hasWeights { weights.append(try weight(place, .outgoingWeights)) }
            }
        }
        do {
            return try UndirectedGraph(nodeCount: nodeCount, edges: edges, weights: hasWeights ? weights : nil)
        } catch .unknownNode {
            throw .damaged(.edge)
        } catch .weight {
            throw .damaged(.weight)
        } catch {
            throw .tooMany(.measuredEdges, limit: Int(UInt32.max / 2))
        }
    }

    /// The places between two numbers in a row of a list of places, whose last is the count of what they lead to.
    func row(_ number: Int, _ starts: SnapshotSection, count: Int) throws(SnapshotError) -> Range<Int> {
        let places = Numbers(bytes: bytes(starts))
        let (begin, end) = (Int(try places[number]), Int(try places[number + 1]))
        guard begin <= end, end <= count else { throw .damaged(.row(section: "\(starts)")) }
        return begin..<end
    }

    func checked(_ node: UInt32) throws(SnapshotError) -> NodeIndex {
        guard node < nodeCount else { throw .damaged(.node) }
        return NodeIndex(rawValue: node)
    }

    /// A text of a list, as bytes.
    func text(
        _ number: Int, _ places: SnapshotSection, _ texts: SnapshotSection
    ) throws(SnapshotError) -> UnsafeRawBufferPointer {
        let texts = bytes(texts)
        return UnsafeRawBufferPointer(rebasing: texts[try row(number, places, count: texts.count)])
    }

    func string(_ number: Int, _ places: SnapshotSection, _ texts: SnapshotSection) throws(SnapshotError) -> String {
        guard let string = String(validating: try text(number, places, texts), as: UTF8.self) else {
            throw .damaged(.text)
        }
        return string
    }
}
