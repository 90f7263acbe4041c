import ArgumentParser
import CommandConsole
import Graphviz
import Plan
import PlanGraph
import PlanMaps
import PlanWording

/// What is asked of a map besides what its definition says.
struct MapOptions: ParsableArguments {
    @Option(help: ArgumentHelp(FilterHelp.year, .year), completion: .years)
    var year: [Int] = []

    @Option(help: ArgumentHelp(MapHelp.kind, .kind))
    var kind: [FreeChoice<NodeKind>] = []

    @Option(help: ArgumentHelp(FilterHelp.basis, .basis))
    var basis: [Basis] = []

    @Option(help: ArgumentHelp(MapHelp.page, .page))
    var page: MapDefinition.Page?

    @Option(help: ArgumentHelp(MapHelp.engine, .engine))
    var engine: Engine?

    @Option(help: ArgumentHelp(MapHelp.sort, .sort))
    var sort: MapDefinition.Sort?

    var changes: MapDefinition.Changes {
        var changes = MapDefinition.Changes()
        (changes.kinds, changes.bases, changes.years) = (Set(kind.compactMap(\.known)), Set(basis), Set(year))
        (changes.page, changes.engine, changes.sort) = (page, engine, sort)
        return changes
    }
}

extension MapDefinition.Page: ArgumentChoice {}
extension MapDefinition.Sort: ArgumentChoice {}
extension Engine: ArgumentChoice {
    public static var allValueStrings: [String] { MapDefinition.engines.map(\.rawValue) }

    public init?(argument: String) {
        guard let engine = MapDefinition.engines.first(where: { $0.rawValue == argument }) else { return nil }
        self = engine
    }
}
