import AtomicFiles
import GraphCore
import Plan
import PlanGraph

/// What a question is about.
public enum PlanReach: Hashable, Sendable {
    /// What is at most some steps away from a node.
    case steps(Int)
    /// The nodes of a node's own kind that have things of some kinds in common with it, and these.
    case sharing(Set<NodeKind>)
    /// The shortest paths from one node to another.
    case path
    /// The page on a node.
    case page
}

extension PlanIndex {
    /// Returns the things that a question is about; nil where that is better answered by the plan as a whole.
    ///
    /// - Parameter starts: the nodes that are asked about, in the order of the question.
    /// - Complexity: linear in the things and their ties; of a path, in all.
    func part(of starts: [Int], _ reach: PlanReach) -> Set<Int>? {
        var part: Set<Int>?
        switch reach {
        case .steps(let count): part = ball(around: starts, count)
        case .sharing(let kinds): part = sharing(starts, kinds)
        case .path: part = starts.count == 2 ? path(from: starts[0], to: starts[1]) : nil
        case .page: part = starts.count == 1 ? page(on: starts[0]) : nil
        }
        return part.map(completed)
    }

    func ball(around starts: [Int], _ steps: Int) -> Set<Int> {
        var (found, next) = (Set(starts), starts)
        for _ in 0..<steps where !next.isEmpty {
            let from = next.filter { starts.contains($0) || relates($0) }
            next = from.flatMap { neighbours(of: $0) }.filter { found.insert($0).inserted }
        }
        return found
    }

    /// As far as `PlanGraph.neighbours(of:via:query:minimumWeight:)` looks.
    private func sharing(_ starts: [Int], _ kinds: Set<NodeKind>) -> Set<Int>? {
        var part = Set(starts)
        for start in starts {
            guard let kind = kind(start) else { return nil }
            if kind == .direction, kinds.contains(.objective) {
                guard let same = same(as: Set(neighbours(of: start))) else { return nil }
                part.formUnion(same)
            }
            var things: Set<Int> = []
            hold(start, kinds, &part) { things.insert($0) }
            for thing in things { hold(thing, [kind], &part) { _ in } }
        }
        return part
    }

    /// What a node is tied to of some kinds, by an edge or through an objective; these, and the objectives, are part.
    private func hold(_ node: Int, _ kinds: Set<NodeKind>, _ part: inout Set<Int>, _ note: (Int) -> Void) {
        let isObjective = kind(node) == .objective
        for neighbour in neighbours(of: node) {
            guard let kind = kind(neighbour) else { continue }
            if kinds.contains(kind) {
                part.insert(neighbour)
                note(neighbour)
            }
            guard kind == .objective, !isObjective else { continue }
            for end in neighbours(of: neighbour) where self.kind(end).map(kinds.contains) == true {
                part.formUnion([neighbour, end])
                note(end)
            }
        }
    }

    /// All nodes on shortest paths that go through what relates; nil where there is none.
    private func path(from start: Int, to end: Int) -> Set<Int>? {
        guard start != end else { return nil }
        let (there, back) = (distances(from: start, to: end), distances(from: end, to: start))
        let length = there[end]
        guard length != .max else { return nil }
        return Set(
            (0..<nodeCount).filter { node in
                there[node] != .max && back[node] != .max && there[node] + back[node] <= length
            })
    }

    /// How far nodes are from one, up to another and as far as that; `Int.max` for those that are not reached.
    private func distances(from start: Int, to end: Int) -> [Int] {
        var (distances, next, distance) = (Array(repeating: Int.max, count: nodeCount), [start], 0)
        distances[start] = 0
        while !next.isEmpty, distances[end] == .max {
            distance += 1
            var further: [Int] = []
            for node in next where node == start || relates(node) {
                for neighbour in neighbours(of: node) where distances[neighbour] == .max {
                    distances[neighbour] = distance
                    further.append(neighbour)
                }
            }
            next = further
        }
        return distances
    }

    /// The objectives of other directions that have the text of one of some nodes; nil where the index does not know.
    private func same(as nodes: Set<Int>) -> [Int]? {
        let pairs = numbers(.same)
        if pairs.first == Self.noNode { return nil }
        return stride(from: 0, to: pairs.count - 1, by: 2).filter { nodes.contains(Int(pairs[$0])) }
            .map { Int(pairs[$0 + 1]) }.filter { $0 < nodeCount }
    }

    /// What the page on a node has, but for what would overturn that a direction shares nothing.
    private func page(on node: Int) -> Set<Int>? {
        let around = ball(around: [node], 1)
        // What stands below a level is named with all levels above.
        let levels = nodes(of: .strategicObjective)
        switch kind(node) {
        case .objective:
            let kinds = Set(around.compactMap(kind))
            // Whether there is a matrix in which it is not, only the whole tells.
            guard let same = same(as: [node]), kinds.contains(.valueDimension) || kinds.contains(.driver) else {
                return nil
            }
            return around.union(same).union(kinds.contains(.strategicObjective) ? levels : [])
        case .direction:
            // Whether its word is an unusual one, all directions tell.
            return sharing([node], [.transversalGoal, .collaboration])?
                .union(beside(around, [.objective, .collaboration])).union(nodes(of: .direction)).union(levels)
        case .transversalGoal: return sharing([node], [.objective])?.union(around)
        case .collaboration: return sharing([node], [.direction])?.union(around)
        case .programme: return sharing([node], [.direction])?.union(around).union(levels)
        case .valueDimension, .driver: return beside(around, [.objective])
        case .strategicObjective: return around.union(levels)
        case .strategicDimension: return around
        case nil: return nil
        }
    }

    /// Some nodes and what those of some kinds among them are tied to.
    private func beside(_ nodes: Set<Int>, _ kinds: Set<NodeKind>) -> Set<Int> {
        nodes.union(nodes.filter { kind($0).map(kinds.contains) == true }.flatMap { neighbours(of: $0) })
    }

    private func nodes(of kind: NodeKind) -> [Int] { (0..<nodeCount).filter { self.kind($0) == kind } }

    /// A part with what answers say of its things besides: the directions of objectives, the collaborations through
    /// which they serve goals, and what persons declare.
    func completed(_ part: Set<Int>) -> Set<Int> {
        var completed = part
        for node in part where kind(node) == .objective {
            for neighbour in neighbours(of: node) where [.direction, .collaboration].contains(kind(neighbour)) {
                completed.insert(neighbour)
            }
        }
        let declarations = numbers(.declarations)
        for place in stride(from: 0, to: declarations.count - 3, by: 4) {
            let nodes = [declarations[place + 2], declarations[place + 3]]
            guard nodes.contains(where: { part.contains(Int($0)) }) else { continue }
            for node in nodes where node < nodeCount { completed.insert(Int(node)) }
        }
        return completed
    }
}

extension PlanIndex {
    /// Returns a plan that has only some of the things, and what the plan says of itself.
    ///
    /// - Parameters:
    ///   - part: the things.
    ///   - file: the plan's.
    ///   - greatest: up to how much of the file it pays to read a part.
    /// - Returns: nil where the part is more than that, or the file does not have what the index says.
    func excerpt(_ part: Set<Int>, from file: OpenFile, upTo greatest: Double = 0.5) -> PlanOfObjectives? {
        let (places, declarations, lists) = (numbers(.places), numbers(.declarations), numbers(.lists))
        var pieces: [UInt32: [Range<Int>]] = [:]
        let size = file.size
        func range(_ numbers: Numbers, _ place: Int) -> Range<Int>? {
            let (start, end) = (Int(numbers[place]), Int(numbers[place + 1]))
            return start <= end && end <= size ? start..<end : nil
        }
        for node in part.sorted() {
            guard let range = range(places, 2 * node) else { return nil }
            pieces[numbers(.kinds)[node] & 255, default: []].append(range)
        }
        for place in stride(from: 0, to: declarations.count - 3, by: 4) {
            guard [declarations[place + 2], declarations[place + 3]].contains(where: { part.contains(Int($0)) })
            else { continue }
            guard let range = range(declarations, place) else { return nil }
            pieces[Self.declarationsCode, default: []].append(range)
        }
        let taken = pieces.values.joined().reduce(0) { $0 + $1.count }
        guard Double(taken) <= greatest * Double(size) else { return nil }
        var (json, end): ([UInt8], Int) = ([], 0)
        json.reserveCapacity(taken + 4096)
        for place in stride(from: 0, to: lists.count - 2, by: 3) {
            guard let content = range(lists, place), content.lowerBound >= end,
                file.read(end..<content.lowerBound, into: &json)
            else { return nil }
            for (index, range) in (pieces[lists[place + 2]] ?? []).enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                guard file.read(range, into: &json) else { return nil }
            }
            end = content.upperBound
        }
        guard file.read(end..<size, into: &json) else { return nil }
        return json.withUnsafeBytes { PlanOfObjectives.excerpt($0) }
    }
}
