import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import StrictReader

/// What is wrong in a map definition.
public struct MapDefinitionFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    public let problem: MapDefinitionProblem

    public var description: String { "\(line): error: \(problem.english)" }
}

/// All that is wrong in a map definition, in the order of the lines.
public struct MapDefinitionError: Error, Hashable, Sendable {
    public let faults: [MapDefinitionFault]
}

extension MapDefinition {
    private static let kind = YAMLShape.word(NodeKind.self)
    private static let text = YAMLShape.either([.text, .mapping(languages)])
    fileprivate static let languages = YAMLKeys(.required("it"), .required("en"))
    fileprivate static let (depths, years, leasts, widths) = (1...20, 1000...9999, 1...1_000_000, 5...500)
    fileprivate static let projectionTable = YAMLKeys(
        .optional("of", kind), .optional("through", .list(kind)),
        .optional("weighting", .word(ProjectionWeight.self)), .optional("strongest", .number(leasts)))
    /// The keys of a definition, by which it is read and its schema is made.
    fileprivate static let file = YAMLKeys(
        .optional("title", text), .optional("subtitle", text), .optional("note", text),
        .optional("form", .word(Form.self)), .optional("each", kind), .optional("nodes", .list(kind)),
        .optional("relations", .list(.word(Relation.self))), .optional("projection", .mapping(projectionTable)),
        .optional("focus", .list(.text)), .optional("depth", .number(depths)),
        .optional("years", .list(.number(years))), .optional("directions", .list(.text)),
        .optional("programmes", .list(.text)), .optional("basis", .list(.word(Basis.self))),
        .optional("minimumLinks", .number(leasts)), .optional("rows", .list(kind)),
        .optional("columns", .list(.either([kind, .list(kind)]))), .optional("clusters", .word(Clusters.self)),
        .optional("engine", .word(engines.map(\.rawValue))), .optional("orientation", .word(Orientation.self)),
        .optional("page", .word(Page.self)), .optional("size", .word(Size.self)),
        .optional("colour", .word(Colour.self)), .optional("labels", .word(Labels.self)),
        .optional("wrap", .number(widths)), .optional("through", .list(kind)), .optional("sort", .word(Sort.self)))

    static var keys: [String] { file.names }
    static var projectionKeys: [String] { projectionTable.names }

    /// Returns the JSON Schema of a map's definition, for editors.
    public static func jsonSchema() throws -> String {
        try file.jsonSchema(title: "A map of pdo-graph (Graphs/*.yaml)", isEmptyAllowed: true)
    }

    /// Reads a definition.
    ///
    /// - Throws: ``MapDefinitionError`` with everything that is not understood.
    public init(yaml: String) throws(MapDefinitionError) {
        var reader = YAMLReader<MapDefinitionProblem>()
        self = reader.mapDefinition(yaml)
        guard reader.faults.isEmpty else {
            throw MapDefinitionError(
                faults: reader.faults.sorted { $0.line < $1.line }.map {
                    MapDefinitionFault(line: $0.line, problem: $0.problem)
                })
        }
    }
}

extension MapDefinition {
    /// The keys that its form doesn't have.
    var unreadKeys: [String] {
        let ofNetworks = [
            "nodes", "projection", "depth", "clusters", "engine", "orientation", "size", "colour", "labels", "wrap",
        ]
        return switch form {
        case .network:
            ["through", "sort"]
                + (projection == nil
                    ? [] : ["columns", "clusters", "engine", "orientation", "size", "colour", "labels", "wrap"])
        case .matrix: ofNetworks + ["each", "focus", "through"]
        case .years: ofNetworks + ["relations", "minimumLinks", "columns"] + (through.isEmpty ? ["basis"] : [])
        case .combinations, .losses, .objectives:
            ofNetworks + ["relations", "minimumLinks", "columns", "each", "focus"]
        case .contributors: ofNetworks + ["relations", "minimumLinks", "columns", "through", "sort"]
        case .partners: ofNetworks + ["relations", "columns", "sort"]
        }
    }
}

extension YAMLReader<MapDefinitionProblem> {
    fileprivate mutating func mapDefinition(_ yaml: String) -> MapDefinition {
        var definition = MapDefinition()
        guard let root = compose(yaml, ifEmpty: nil),
            let keys = mapping(root, .map, MapDefinition.file)
        else { return definition }
        definition.form = choice(keys["form"], .form) ?? .network
        if let title = text(keys["title"]) { definition.title = title }
        definition.subtitle = text(keys["subtitle"])
        definition.note = text(keys["note"])
        definition.each = keys["each"].flatMap { kind($0) }
        if keys["nodes"] != nil {
            let faultCount = faults.count
            definition.query.kinds = Set(kinds(keys["nodes"]))
            if definition.query.kinds.isEmpty, faults.count == faultCount {
                fail(line: keys["nodes"]?.line ?? 1, .noKinds)
            }
            definition.columns = []
        }
        if keys["relations"] != nil {
            definition.query.relations = Set(list(keys["relations"]) { $0.choice($1, .relation) })
        }
        definition.projection = keys["projection"].flatMap { projection($0) }
        definition.names.focus = strings(keys["focus"])
        if let depth = number(keys["depth"], in: MapDefinition.depths) { definition.depth = depth }
        for year in list(
            keys["years"],
            { reader, node in reader.number(node, in: MapDefinition.years).map { Located(value: $0, line: node.line) } }
        )
        where !definition.names.years.contains(where: { $0.value == year.value }) {
            definition.names.years.append(year)
        }
        definition.names.directions = strings(keys["directions"])
        definition.names.programmes = strings(keys["programmes"])
        definition.query.bases = Set(list(keys["basis"]) { $0.choice($1, .basis) })
        if let least = number(keys["minimumLinks"], in: MapDefinition.leasts) { definition.minimumLinks = least }
        if keys["columns"] != nil {
            definition.columns = list(keys["columns"]) { reader, node in
                node.sequence == nil ? reader.kind(node).map { [$0] } : reader.kinds(node)
            }
        }
        definition.rows = kinds(keys["rows"])
        definition.clusters = choice(keys["clusters"], .clusters) ?? .none
        if let node = keys["engine"] {
            let allowed = (MapDefinition.engines + [.fdp]).map(\.rawValue)
            definition.engine = word(node, .engine, among: allowed).flatMap { Engine(rawValue: $0.value) }
        }
        definition.orientation = choice(keys["orientation"], .orientation) ?? .horizontal
        definition.page = choice(keys["page"], .page)
        definition.size = choice(keys["size"], .size) ?? .links
        definition.colour = choice(keys["colour"], .colour) ?? .hub
        definition.labels = choice(keys["labels"], .labels) ?? .short
        definition.wrap = number(keys["wrap"], in: MapDefinition.widths)
        definition.through = kinds(keys["through"])
        definition.sort = choice(keys["sort"], .sort) ?? .pattern
        checkTogether(definition, keys: keys)
        return definition
    }

    /// What is right by itself and yet doesn't fit together.
    private mutating func checkTogether(_ definition: MapDefinition, keys: [String: YAMLNode]) {
        func lineOf(_ key: String) -> Int { keys[key].map(\.line) ?? 1 }
        if definition.form == .matrix {
            for (key, value) in [
                ("rows", definition.rows),
                ("columns", keys["columns"] == nil ? [] : definition.columns[...].flatMap(\.self)),
            ]
            where value.isEmpty {
                fail(line: lineOf(key), .matrixNeeds(key: key))
            }
        } else if keys["rows"] != nil {
            fail(line: lineOf("rows"), .rowsOfNoMatrix)
        }
        if definition.form == .network {
            for kind in definition.columns.flatMap(\.self) where !definition.query.kinds.contains(kind) {
                fail(line: lineOf("columns"), .columnIsNoNode(kind))
            }
            if !definition.columns.isEmpty {
                let kinds = definition.columns.flatMap(\.self)
                for kind in NodeKind.allCases where definition.query.kinds.contains(kind) && !kinds.contains(kind) {
                    fail(line: lineOf("nodes"), .nodeIsInNoColumn(kind))
                }
            }
        }
        if definition.form == .combinations, definition.through.isEmpty {
            fail(line: lineOf("through"), .needsThrough)
        }
        if [.contributors, .partners].contains(definition.form), definition.each == nil, definition.names.focus.isEmpty
        {
            fail(line: lineOf("form"), .needsCentre)
        }
        if definition.form == .partners, definition.names.focus.count > 1 {
            fail(line: lineOf("focus"), .onlyOneCentre)
        }
        if definition.through.contains(where: { [.direction, .objective].contains($0) }) {
            fail(line: lineOf("through"), .throughOffices)
        }
        for key in definition.unreadKeys where keys[key] != nil {
            fail(line: lineOf(key), .keyOfOtherForm(key, form: definition.form.rawValue))
        }
        if definition.projection != nil, keys["minimumLinks"] != nil {
            fail(line: lineOf("minimumLinks"), .minimumOfProjection)
        }
        if definition.clusters != .none, definition.form == .network, definition.projection == nil,
            !definition.columns.isEmpty
        {
            fail(line: lineOf("clusters"), .clustersAndColumns)
        }
        if definition.clusters != .none, let engine = definition.engine,
            !MapDefinition.enginesWithClusters.contains(engine)
        {
            fail(line: lineOf("engine"), .noClusters(engine: engine.rawValue))
        }
        if definition.engine == .fdp {
            fail(line: lineOf("engine"), .unsteadyEngine)
        }
    }

    private mutating func projection(_ node: YAMLNode) -> MapDefinition.Projection? {
        guard let keys = mapping(node, .projection, MapDefinition.projectionTable) else { return nil }
        var projection = MapDefinition.Projection()
        if let of = keys["of"].flatMap({ kind($0) }) { projection.of = of }
        if keys["through"] != nil { projection.through = kinds(keys["through"]) }
        if let weighting: ProjectionWeight = choice(keys["weighting"], .weighting) {
            projection.weighting = weighting
        }
        projection.strongest = number(keys["strongest"], in: MapDefinition.leasts)
        return projection
    }

    /// A text, or one for each language.
    private mutating func text(_ node: YAMLNode?) -> MapDefinition.Text? {
        guard let node else { return nil }
        guard node.mapping != nil else { return string(node).map { MapDefinition.Text($0.value, $0.value) } }
        guard let keys = mapping(node, .text, MapDefinition.languages),
            let italian = string(keys["it"]), let english = string(keys["en"])
        else { return nil }
        return MapDefinition.Text(italian.value, english.value)
    }

    private mutating func kinds(_ node: YAMLNode?) -> [NodeKind] { Self.distinct(list(node) { $0.kind($1) }) }

    /// Each value once, where it stands first.
    private static func distinct<Value: Equatable>(_ values: [Value]) -> [Value] {
        values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private mutating func kind(_ node: YAMLNode) -> NodeKind? { choice(node, .kind) }
}
