import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

/// A map of who contributes to a goal or takes part in a collaboration: its objectives, each text once, with the
/// directions that have it, and the years.
struct ContributorsMap: ComposedMap {
    /// A direction that has a text, and what ties that to the goal.
    struct Contributor {
        let direction: NodeIndex
        let objectives: [NodeIndex]
        let evidence: [Evidence]
        /// For each year whether words of it show the link.
        let holds: [Bool]

        var last: Int { holds.lastIndex(of: true) ?? -1 }
    }

    /// A text, and who has it.
    struct Group {
        let text: String
        /// Those that have it longest first.
        let contributors: [Contributor]

        var objectiveCount: Int { contributors.reduce(0) { $0 + $1.objectives.count } }
        var last: Int { contributors.map(\.last).max() ?? -1 }
        /// How many lines lead to it.
        var lineCount: Int { max(1, objectiveCount) }
    }

    let context: MapContext
    let years: [Int]
    /// Those of most directions first, of equal ones those that last longest.
    let groups: [Group]
    let bases: Set<Basis>
    let partsOnce = Once<[[Piece]]>()

    init(_ context: MapContext) {
        self.context = context
        let (graph, definition) = (context.graph, context.definition)
        let focus = Set(context.focus)
        var query = definition.query
        query.kinds = Set([.direction] + focus.map { graph[$0].kind })
        years = definition.query.years.isEmpty ? graph.plan.years : definition.query.years.sorted()
        let selection = graph.selection(query)
        (groups, bases) = Self.groups(
            MapContent.links(selection, MapDefinition()), to: focus, years: years, among: selection)
    }

    /// Who contributes to some nodes by which texts, and what shows that.
    ///
    /// - Parameter links: all of the selection.
    static func groups(
        _ links: [MapContent.Link], to focus: Set<NodeIndex>, years: [Int], among selection: GraphSelection
    ) -> (groups: [Group], bases: Set<Basis>) {
        let graph = selection.graph
        let links = links.filter { focus.contains($0.target) && graph[$0.source].kind == .direction }
        var contributors: [String: [Contributor]] = [:]
        var texts: [String: String] = [:]
        func add(_ direction: NodeIndex, _ objectives: [NodeIndex], _ evidence: [Evidence], _ text: String) {
            // What a table ties holds in the years of the objective.
            let held =
                evidence.isEmpty
                ? objectives.flatMap { graph.objective($0).map { Array($0.texts.keys) } ?? [] }
                : evidence.flatMap(\.years)
            let holds = years.map(held.contains)
            let key = Words.key(text)
            texts[key] = texts[key] ?? text
            if let place = contributors[key]?.firstIndex(where: { $0.direction == direction }),
                let other = contributors[key]?[place]
            {
                contributors[key]?[place] = Contributor(
                    direction: direction, objectives: other.objectives + objectives,
                    evidence: other.evidence + evidence, holds: zip(other.holds, holds).map { $0 || $1 })
            } else {
                contributors[key, default: []].append(
                    Contributor(direction: direction, objectives: objectives, evidence: evidence, holds: holds))
            }
        }
        for link in links {
            for objective in link.objectives {
                let evidence = graph.structure.edges(at: objective).filter { focus.contains($0.neighbour) }
                    .compactMap { selection.edge($0.edge) }.flatMap(\.evidence)
                add(link.source, [objective], evidence, graph[objective].name)
            }
            if link.objectives.isEmpty { add(link.source, [], link.evidence, "") }
        }
        let groups = contributors.map { key, contributors in
            Group(
                text: texts[key] ?? "",
                contributors: contributors.sorted { ($1.last, $0.direction) < ($0.last, $1.direction) })
        }.map { group in
            let first = group.contributors.first.map { Int($0.direction.rawValue) } ?? 0
            let text = group.contributors.first?.objectives.first.map { Int($0.rawValue) } ?? .max
            return (group: group, key: [-group.contributors.count, -group.last, first, text])
        }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.group)
        return (groups, Set(links.compactMap(\.basis)))
    }

    var isEmpty: Bool { groups.isEmpty }

    var contributors: [Contributor] { groups.flatMap(\.contributors) }
    var directionCount: Int { Set(contributors.map(\.direction)).count }
    var objectiveCount: Int { groups.reduce(0) { $0 + $1.objectiveCount } }

    /// How many directions there are in each year.
    var directionCounts: [Int] {
        years.indices.map { year in Set(contributors.filter { $0.holds[year] }.map(\.direction)).count }
    }

    var summary: String {
        language(
            ContributorsMapMessage.summary(
                objectives: objectiveCount, texts: groups.count, directions: directionCount))
    }

    var longDescription: String {
        let counts = language(
            SupportMapMessage.directionsByYear(context.focusNames, zip(years, directionCounts).map { $0 }))
        let sentences = groups.prefix(8).map { group in
            language(
                ContributorsMapMessage.group(
                    group.text.shortened(to: 120), group.contributors.map { graph[$0.direction].shortName }))
        }
        return
            (["\(summary). \(counts)"] + sentences + [language(ContributorsMapMessage.caution)]
            + context.filterNotes(hiddenNodes: [], hiddenLinks: 0) + context.closingNotes).joined(separator: " ")
    }

    var table: MapTable {
        MapTable(
            header: [
                NodeKind.objective.name(in: language), NodeKind.direction.name(in: language),
                language(ChangesMapMessage.number),
            ] + years.map(String.init) + [language(NetworkMapMessage.words)],
            rows: groups.flatMap { group in
                group.contributors.map { contributor in
                    let numbers = contributor.objectives.compactMap { graph.objective($0)?.label }
                    return [group.text, graph[contributor.direction].name, numbers.joined(separator: ", ")]
                        + contributor.holds.map { $0 ? "×" : "" }
                        + [contributor.evidence.map(context.quotation).joined(separator: " ")]
                }
            })
    }
}
