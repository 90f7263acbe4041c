import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

/// A map of which objectives tie directions to each collaboration, or to what else they share: a list.
struct ObjectivesMap: ComposedMap {
    typealias Group = ContributorsMap.Group

    /// A collaboration, and the texts of its objectives with the directions that have them.
    struct Section {
        let thing: NodeIndex
        let groups: [Group]

        var directionCount: Int { Set(groups.flatMap(\.contributors).map(\.direction)).count }
    }

    let context: MapContext
    let years: [Int]
    /// Those of most directions first; without what only one direction has.
    let sections: [Section]
    /// Of all sections, those of the first one first.
    let contributors: [ContributorsMap.Contributor]
    let bases: Set<Basis>
    let partsOnce = Once<[[Piece]]>()
    let placesOnce = Once<Places>()
    let summaryOnce = Once<String>()

    init(_ context: MapContext) {
        self.context = context
        let (graph, definition) = (context.graph, context.definition)
        let kinds = Set(definition.sharedKinds)
        var query = definition.query
        query.kinds = kinds.union([.direction])
        let selection = graph.selection(query)
        let links = MapContent.links(selection, MapDefinition()).filter { kinds.contains(graph[$0.target].kind) }
        let years = definition.query.years.isEmpty ? graph.plan.years : definition.query.years.sorted()
        var bases: Set<Basis> = []
        let sections = Dictionary(grouping: links, by: \.target).sorted { $0.key < $1.key }.compactMap {
            thing, links -> Section? in
            let groups = ContributorsMap.groups(links, to: [thing], years: years, among: selection)
            let section = Section(thing: thing, groups: groups.groups)
            guard section.directionCount > 1 else { return nil }
            bases.formUnion(groups.bases)
            return section
        }.map { (section: $0, count: $0.directionCount) }
        let bySize = sections.sorted { ($1.count, $0.section.thing) < ($0.count, $1.section.thing) }.map(\.section)
        self.years = years
        self.sections = definition.sorted(bySize, by: \.thing, in: graph)
        contributors = self.sections.flatMap(\.groups).flatMap(\.contributors)
        self.bases = bases
    }

    var isEmpty: Bool { sections.isEmpty }

    var objectiveCount: Int { Set(contributors.flatMap(\.objectives)).count }

    var summary: String {
        summaryOnce {
            language(
                ObjectivesMapMessage.summary(
                    objectives: objectiveCount, things: graph.counts(of: sections.map(\.thing)),
                    directions: Set(contributors.map(\.direction)).count))
        }
    }

    var longDescription: String {
        let sentences = sections.prefix(8).map { section in
            let directions = section.groups.flatMap(\.contributors).map(\.direction)
            return language(
                ContributorsMapMessage.group(
                    graph[section.thing].name.shortened(to: 120),
                    Set(directions).sorted().map { graph[$0].shortName }))
        }
        return
            (["\(summary)."] + sentences + [language(ObjectivesMapMessage.caution)]
            + context.filterNotes(hiddenNodes: [], hiddenLinks: 0) + context.closingNotes).joined(separator: " ")
    }

    var table: MapTable {
        MapTable(
            header: [
                context.definition.sharedKinds.map { $0.name(in: language) }.joined(separator: " / "),
                NodeKind.objective.name(in: language), NodeKind.direction.name(in: language),
                language(ChangesMapMessage.number),
            ] + years.map(String.init) + [language(NetworkMapMessage.words)],
            rows: sections.flatMap { section in
                section.groups.flatMap { group in
                    group.contributors.map { contributor in
                        let numbers = contributor.objectives.compactMap { graph.objective($0)?.label }
                        return [
                            graph[section.thing].name, group.text, graph[contributor.direction].name,
                            numbers.joined(separator: ", "),
                        ] + contributor.holds.map { $0 ? "×" : "" }
                            + [contributor.evidence.map(context.quotation).joined(separator: " ")]
                    }
                }
            })
    }
}
