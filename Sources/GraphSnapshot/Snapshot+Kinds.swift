import GraphCore

/// What nodes are, and which words they are called by.
extension Snapshot {
    /// Returns the kinds of nodes, in the order in which they were used first. Complexity: linear in their number.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``, as do all that follow.
    public func kinds() throws(SnapshotError) -> [String] { try texts(.kindPlaces, .kindTexts) }

    /// Returns the relations that edges stand for, in the order in which they were used first.
    public func relations() throws(SnapshotError) -> [String] { try texts(.relationPlaces, .relationTexts) }

    private func texts(_ places: SnapshotSection, _ texts: SnapshotSection) throws(SnapshotError) -> [String] {
        var all: [String] = []
        for number in 0..<Numbers(bytes: bytes(places)).count - 1 { all.append(try string(number, places, texts)) }
        return all
    }

    /// Returns where a node's kind stands among ``kinds()``. Complexity: constant.
    ///
    /// - Precondition: the node's number is below ``nodeCount``.
    public func kindNumber(of node: NodeIndex) -> Int { Int(bytes(.nodeKinds)[Int(node.rawValue)]) }

    /// Returns the nodes of a kind, ascending. Complexity: linear in the number of all nodes.
    ///
    /// - Parameter kind: where it stands among ``kinds()``.
    public func nodes(ofKind kind: Int) -> [NodeIndex] {
        bytes(.nodeKinds).enumerated().filter { $0.element == kind }.map { NodeIndex(rawValue: UInt32($0.offset)) }
    }

    /// Returns how many nodes there are of each kind, in the order of ``kinds()``. Complexity: linear in the nodes.
    public func kindCounts() throws(SnapshotError) -> [(kind: String, count: Int)] {
        var counts = [Int](repeating: 0, count: 256)
        for kind in bytes(.nodeKinds) { counts[Int(kind)] += 1 }
        return zip(try kinds(), counts).map { ($0, $1) }
    }

    /// Returns the nodes of which to have one in common says nothing, so that searches do not go on through them.
    ///
    /// - Complexity: linear in their number.
    public func silentNodes() throws(SnapshotError) -> Set<NodeIndex> {
        let numbers = Numbers(bytes: bytes(.silentNodes))
        var nodes: Set<NodeIndex> = []
        for place in 0..<numbers.count { nodes.insert(try checked(numbers[place])) }
        return nodes
    }

    /// Returns where an edge's relation stands among ``relations()``. Complexity: constant.
    ///
    /// - Parameter edge: its number in ``structure()``.
    /// - Precondition: it is below ``edgeCount``.
    public func relationNumber(of edge: EdgeIndex) -> Int { Int(bytes(.outgoingRelations)[Int(edge.rawValue)]) }

    /// Returns how many edges there are at a node, of all relations and both ways. Complexity: constant.
    public func edgeCount(at node: NodeIndex) throws(SnapshotError) -> Int {
        let number = Int(node.rawValue)
        return try row(number, .outgoingStarts, count: edgeCount).count
            + row(number, .incomingStarts, count: edgeCount).count
    }

    /// Returns the nodes in whose names a word stands, in one of its forms, ascending.
    ///
    /// - Parameters:
    ///   - beginning: how the forms begin, folded; not empty.
    ///   - isForm: whether a folded word is one of the forms.
    /// - Complexity: linear in the words that begin so and the nodes that have one of the forms, besides sorting.
    public func nodes(
        withWordBeginning beginning: String, where isForm: (String) -> Bool
    ) throws(SnapshotError) -> [NodeIndex] {
        var found: [NodeIndex] = []
        let nodes = Numbers(bytes: bytes(.wordNodes))
        var number = try place(ofWord: beginning)
        while number < wordCount {
            let word = try string(number, .wordPlaces, .wordTexts)
            guard word.utf8.starts(with: beginning.utf8) else { break }
            if isForm(word) {
                for place in try row(number, .wordStarts, count: nodes.count) {
                    found.append(try checked(nodes[place]))
                }
            }
            number += 1
        }
        var last: NodeIndex?
        return found.sorted().filter { node in
            defer { last = node }
            return node != last
        }
    }
}
