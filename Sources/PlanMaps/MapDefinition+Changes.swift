import Graphviz
import Plan
import PlanGraph
import PlanWording

extension MapDefinition {
    /// The engines that may place nodes: fdp puts them elsewhere in each run.
    public static let engines = Engine.allCases.filter { ![.fixedPositions, .fdp].contains($0) }
    static let enginesWithClusters: [Engine] = [.dot, .osage, .patchwork]

    /// What is asked of a map besides what its definition says; what is empty or nil stays as it is.
    public struct Changes: Equatable, Sendable {
        /// The kinds to keep, besides directions.
        public var kinds: Set<NodeKind> = []
        public var bases: Set<Basis> = []
        public var years: Set<Int> = []
        public var page: Page?
        public var engine: Engine?
        public var sort: Sort?

        public init() {}

        /// Names the changes for the end of a file's name, in a fixed order, as in `2025-theme-A4`; empty where there
        /// are none.
        public var fileName: String {
            let words =
                years.sorted().map(String.init) + NodeKind.allCases.filter(kinds.contains).map(\.idPrefix)
                + Basis.allCases.filter(bases.contains).map(\.rawValue)
                + [page?.rawValue, engine?.rawValue, sort?.rawValue].compactMap(\.self)
            return words.joined(separator: "-")
        }

        /// The keys of a definition that are changed besides the kinds.
        fileprivate var keys: [String] {
            [
                bases.isEmpty ? nil : "basis", years.isEmpty ? nil : "years", page == nil ? nil : "page",
                engine == nil ? nil : "engine", sort == nil ? nil : "sort",
            ].compactMap(\.self)
        }
    }

    /// Returns the definition with some changes.
    ///
    /// ```swift
    /// var changes = MapDefinition.Changes()
    /// changes.years = [2025]
    /// let map = try PlanMap(graph, definition.changed(by: changes), language: .italian)
    /// ```
    ///
    /// - Throws: `MapDefinitionProblem` for a key that the form does not have, or where no kind is left.
    public func changed(by changes: Changes) throws(MapDefinitionProblem) -> MapDefinition {
        for key in changes.keys where unreadKeys.contains(key) {
            throw .keyOfOtherForm(key, form: form.rawValue)
        }
        if clusters != .none, let engine = changes.engine, !Self.enginesWithClusters.contains(engine) {
            throw .noClusters(engine: engine.rawValue)
        }
        var definition = self
        if !changes.kinds.isEmpty { try definition.keep(changes.kinds.union([.direction])) }
        if !changes.bases.isEmpty { definition.query.bases = changes.bases }
        if !changes.years.isEmpty { (definition.query.years, definition.names.years) = (changes.years, []) }
        definition.page = changes.page ?? page
        definition.engine = changes.engine ?? engine
        definition.sort = changes.sort ?? sort
        return definition
    }

    /// Leaves out what is of other kinds.
    private mutating func keep(_ kinds: Set<NodeKind>) throws(MapDefinitionProblem) {
        func kept(_ kinds: [NodeKind], _ wanted: Set<NodeKind>) throws(MapDefinitionProblem) -> [NodeKind] {
            let rest = kinds.filter(wanted.contains)
            if rest.isEmpty, !kinds.isEmpty { throw .noKinds }
            return rest
        }
        switch form {
        case .matrix:
            rows = try kept(rows, kinds)
            columns = [try kept(columns.flatMap(\.self), kinds)]
        case .network:
            guard let through = projection?.through else { break }
            projection?.through = try kept(through, kinds)
        default:
            if sharedKinds.isEmpty { throw .keyOfOtherForm("kind", form: form.rawValue) }
            through = try kept(sharedKinds, kinds)
        }
        guard form == .network, projection == nil else { return }
        query.kinds.formIntersection(kinds)
        columns = columns.map { $0.filter(kinds.contains) }.filter { !$0.isEmpty }
        if query.kinds.count < 2 { throw .noKinds }
    }
}
