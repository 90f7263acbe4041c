import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

/// What is asked of the plan as a whole, once for all languages.
struct SiteAnalysis {
    let overview: NetworkOverview?
    let bridges: NetworkBridges?
    let audit: [AuditFinding]
    let mentions: Mentions
    /// Two directions that have most in common, and how many things.
    let closest: (one: NodeReference, other: NodeReference, count: Int)?
    /// The goal or collaboration that most directions have to do with, and how many.
    let mostShared: (thing: NodeReference, count: Int)?

    init(of graph: PlanGraph) {
        let analysis = try? NetworkAnalysis(of: graph)
        let network = analysis.flatMap { $0.isEmpty ? nil : $0 }
        overview = try? network?.overview()
        bridges = try? network?.bridges(limit: nil)
        audit = graph.audit()
        mentions = Mentions(in: graph)
        let directions = graph.graph.nodeIndices.filter { graph[$0].kind == .direction }
        var closest: (one: NodeReference, other: NodeReference, count: Int)?
        var holders: [NodeIndex: Set<NodeIndex>] = [:]
        for direction in directions {
            let shared = graph.neighbours(of: direction, via: [.transversalGoal, .collaboration])
            for neighbour in shared {
                if neighbour.weight > closest?.count ?? 1 {
                    closest = (
                        graph.reference(to: direction), graph.reference(to: neighbour.node), neighbour.weight
                    )
                }
                for thing in neighbour.shared {
                    holders[thing.node, default: []].formUnion([direction, neighbour.node])
                }
            }
        }
        self.closest = closest
        mostShared = holders.map { (node: $0.key, count: $0.value.count) }
            .min { ($1.count, $0.node) < ($0.count, $1.node) }
            .map { (graph.reference(to: $0.node), $0.count) }
    }
}

/// The findings that the home page tells, five at most.
struct SiteFindings {
    let site: SiteContext
    let analysis: SiteAnalysis
    /// The address of the collaboration map, if there is one.
    let map: String?

    private var language: Language { site.language }

    var values: [Values] {
        let all: [Values?] = [mostShared, closest, connector, isolated, oneSided, sameText]
        return Array(all.compactMap(\.self).prefix(5))
    }

    private func finding(_ text: String, _ href: String, _ fragility: FragilityReference? = nil) -> Values {
        ["text": text, "href": href, "fragility": fragility.map { language($0.message) }.orNothing]
    }

    private var mostShared: Values? {
        guard let (thing, count) = analysis.mostShared, let map else { return nil }
        let all = site.graph.graph.nodes.count { $0.kind == .direction }
        let id = site.identifiers[Int(thing.index.rawValue)]
        return finding(language(SiteMessage.mostShared(thing, count: count, of: all)), map + "#" + id)
    }

    private var closest: Values? {
        analysis.closest.map { one, other, count in
            finding(
                language(SiteMessage.closestPair(one, other, count: count)),
                site.pages[one.index] + "#" + NodePages.anchor(site.pages[other.index]))
        }
    }

    private var connector: Values? {
        guard let overview = analysis.overview, let point = overview.articulationPoints.first else { return nil }
        return finding(
            language(point.sentence(.direction)), "network.html", point.fragility)
    }

    private var isolated: Values? {
        guard let overview = analysis.overview, !overview.network.isolated.isEmpty else { return nil }
        return finding(
            language(NetworkMessage.isolated(overview.network.isolated, .direction)), "network.html", overview.isolation
        )
    }

    private var oneSided: Values? {
        let count = analysis.audit.count { $0.code == .oneSided }
        return count == 0
            ? nil : finding(language(SiteMessage.oneSided(count)), "audit.html#" + AuditCode.oneSided.rawValue)
    }

    private var sameText: Values? {
        let graph = site.graph
        let count = graph.graph.nodeIndices.count { node in
            graph.structure.edges(at: node, .outgoing).contains { graph[$0.edge].bases.contains(.sameText) }
                && graph[node].kind == .objective
        }
        return count == 0
            ? nil : finding(language(SiteMessage.sameText(count)), "map/shared-objectives.html")
    }
}
