import GraphCore
import Plan

extension PlanComparison {
    /// A link in one of the states that are compared; what it says decides whether it is the same as another.
    struct Link {
        struct Key: Hashable {
            let relation: Relation
            let role: Role?
            let source: String
            let target: String
        }

        let edge: EdgeIndex
        let key: Key

        /// - Parameter source: what stands for the edge's source in both states.
        init(edge: EdgeIndex, graph: PlanGraph, source: String) {
            self.edge = edge
            key = Key(
                relation: graph[edge].relation, role: graph[edge].role, source: source,
                target: graph[graph.structure.target(of: edge)].id)
        }
    }

    static func changes(from old: [Link], to new: [Link]) -> [LinkChange] {
        let newEdges = Dictionary(new.map { ($0.key, $0.edge) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Link.Key> = []
        var changes: [LinkChange] = []
        for link in old where seen.insert(link.key).inserted {
            let newEdge = newEdges[link.key]
            changes.append(
                newEdge.map { LinkChange(status: .unchanged, edge: $0, counterpart: link.edge) }
                    ?? LinkChange(status: .ended, edge: link.edge, counterpart: nil))
        }
        for link in new where seen.insert(link.key).inserted {
            changes.append(LinkChange(status: .started, edge: link.edge, counterpart: nil))
        }
        return changes
    }

    /// Returns the links of some directions and of their objectives, as these directions see them: one whose objective
    /// went to another direction ended, one whose objective came from another started.
    ///
    /// What tables say is left out of objectives that came or went, as it is of those that started or ended.
    ///
    /// Complexity: linear in the links.
    ///
    /// - Parameter directions: their ids, those that are the same direction in either plan (``ids(ofDirection:)``)
    ///   together.
    /// - Returns: in the order of ``links``.
    public func links(of directions: Set<String>) -> [LinkChange] {
        func isTheirs(_ edge: EdgeIndex, in graph: PlanGraph) -> Bool {
            let source = graph.structure.source(of: edge)
            let carriers = graph.directions(carrying: source)
            return (carriers.isEmpty ? [source] : carriers).contains { directions.contains(graph[$0].id) }
        }
        return links.compactMap { link in
            guard link.status == .unchanged, let counterpart = link.counterpart else {
                return isTheirs(link.edge, in: graph(of: link)) ? link : nil
            }
            let isFromTable = new[link.edge].basis == nil
            switch (isTheirs(counterpart, in: old), isTheirs(link.edge, in: new)) {
            case (true, true): return link
            case (false, false): return nil
            case (true, false):
                return isFromTable ? nil : LinkChange(status: .ended, edge: counterpart, counterpart: link.edge)
            case (false, true):
                return isFromTable ? nil : LinkChange(status: .started, edge: link.edge, counterpart: counterpart)
            }
        }
    }

    /// Of a link that came or went with its objective, the direction that has it on the other side.
    public func otherDirection(of link: LinkChange) -> PlanNode? {
        guard link.isMoved, let counterpart = link.counterpart else { return nil }
        let graph = link.status == .ended ? new : old
        return graph.direction(of: graph.structure.source(of: counterpart)).map { graph[$0] }
    }

    /// Returns the links but those of a direction that only say again what links of its objectives say: where the parts
    /// of its objectives in a collaboration end, start or remain, so does the direction's, as an owner.
    ///
    /// - Returns: in the order given. A direction's part as partner or supervisor is always among them, and as owner
    ///   where no objective of its own among these links is there when it is.
    public func withoutRepetitions(_ links: [LinkChange]) -> [LinkChange] {
        enum State { case before, after, ended, started }
        struct Part: Hashable {
            let state: State
            let collaboration: String
            let direction: String
        }
        /// The part of a direction in the collaboration that is an edge's target.
        func part(_ state: State, _ edge: EdgeIndex, of direction: NodeIndex, in graph: PlanGraph) -> Part {
            Part(
                state: state, collaboration: graph[graph.structure.target(of: edge)].id,
                direction: graph[direction].id)
        }
        /// The states in which a link is there, each with its edge.
        func states(of link: LinkChange) -> [(state: [State], edge: EdgeIndex, graph: PlanGraph)] {
            switch link.status {
            case .ended: [([.ended, .before], link.edge, old)]
            case .started: [([.started, .after], link.edge, new)]
            case .changed, .unchanged: [([.before], link.counterpart ?? link.edge, old), ([.after], link.edge, new)]
            }
        }
        var told: Set<Part> = []
        for link in links where graph(of: link)[link.edge].relation == .shares {
            for (states, edge, graph) in states(of: link) {
                guard let direction = graph.direction(of: graph.structure.source(of: edge)) else { continue }
                for state in states { told.insert(part(state, edge, of: direction, in: graph)) }
            }
        }
        return links.filter { link in
            guard graph(of: link)[link.edge].role == .owner else { return true }
            return !states(of: link).allSatisfy { states, edge, graph in
                told.contains(part(states[0], edge, of: graph.structure.source(of: edge), in: graph))
            }
        }
    }
}
