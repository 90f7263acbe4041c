import GraphCore
import Plan

extension PlanComparison {
    /// The objectives that belong to one node.
    public struct Group: Sendable {
        /// The direction, programme or goal; none for objectives that belong to none.
        public let node: PlanNode?
        /// In the order of the comparison.
        public let objectives: [ObjectiveChange]
    }

    /// The links to one node.
    public struct Target: Sendable {
        /// As the old plan has it, or if it lacks it the new one.
        public let node: PlanNode
        /// In the order of ``PlanComparison/links``, without those that ``PlanComparison/withoutRepetitions(_:)``
        /// leaves out.
        public let links: [LinkChange]
        /// How many of these links there were before and are after.
        public let oldCount: Int
        public let newCount: Int
        /// The ids of the directions that took part before and do after, if the node is a collaboration: it takes two
        /// to be one. One that took another's place has that one's id.
        public let oldDirections: Set<String>
        public let newDirections: Set<String>
    }

    /// Returns the objectives by direction, programme or goal.
    ///
    /// - Parameters:
    ///   - kind: the kind of node: `direction`, or one that objectives have edges to.
    ///   - changes: those to group; all where nil.
    /// - Returns: groups in the order of the old plan, then those that only the new one has, then the objectives that
    ///   belong to none. An objective is in each group that it belongs to before or after. A direction that took
    ///   another's place has no group of its own; its objectives are in the other's.
    public func groups(by kind: NodeKind, of changes: [ObjectiveChange]? = nil) -> [Group] {
        var members: [String: [ObjectiveChange]] = [:]
        var others: [ObjectiveChange] = []
        for change in changes ?? objectives {
            let ids = owners(of: change, kind: kind)
            for id in ids where !ids.contains(predecessors[id] ?? "") {
                members[predecessors[id] ?? id, default: []].append(change)
            }
            if ids.isEmpty { others.append(change) }
        }
        let groups = nodes(of: kind).compactMap { node in
            members[node.id].map { Group(node: node, objectives: $0) }
        }
        return groups + (others.isEmpty ? [] : [Group(node: nil, objectives: others)])
    }

    /// Returns the links by goal, dimension, collaboration and so on: what a reader takes in at a glance.
    ///
    /// - Returns: in the order of `NodeKind`, of one kind in the order of the old plan, then those that only the new
    ///   one has.
    public func targets(of links: [LinkChange]? = nil) -> [Target] {
        var members: [String: [LinkChange]] = [:]
        for link in links ?? self.links {
            let graph = graph(of: link)
            members[graph[graph.structure.target(of: link.edge)].id, default: []].append(link)
        }
        return NodeKind.allCases.flatMap { nodes(of: $0) }.compactMap { node in
            members[node.id].map { all in
                let links = withoutRepetitions(all)
                return Target(
                    node: node, links: links, oldCount: links.count { $0.status != .started },
                    newCount: links.count { $0.status != .ended },
                    oldDirections: participants(in: all.filter { $0.status != .started }),
                    newDirections: participants(in: all.filter { $0.status != .ended }))
            }
        }
    }

    /// The ids of the directions that take part by these links; of those that took another's place, that one's.
    private func participants(in links: [LinkChange]) -> Set<String> {
        Set(
            links.compactMap { link -> String? in
                let graph = graph(of: link)
                guard graph[link.edge].relation == .participates else { return nil }
                let id = graph[graph.structure.source(of: link.edge)].id
                return predecessors[id] ?? id
            })
    }

    /// Returns the ids of the nodes of a kind that an objective belongs to before or after, each once; of years, only
    /// by what stands in them.
    public func owners(of change: ObjectiveChange, kind: NodeKind) -> [String] {
        var ids: [String] = []
        func add(_ node: NodeIndex?, of graph: PlanGraph, in year: Int?) {
            guard let node else { return }
            for (edge, neighbour) in graph.structure.edges(at: node)
            where graph[neighbour].kind == kind && !graph[edge].isInvolvement {
                let stands = year.map(graph.years(of: edge).contains) ?? true
                if stands, !ids.contains(graph[neighbour].id) { ids.append(graph[neighbour].id) }
            }
        }
        add(change.old, of: old, in: oldYear)
        add(change.new, of: new, in: newYear)
        return ids
    }

    private func nodes(of kind: NodeKind) -> [PlanNode] {
        let nodes = old.graph.nodes.filter { $0.kind == kind }
        return nodes + new.graph.nodes.filter { $0.kind == kind && old.node(withID: $0.id) == nil }
    }
}
