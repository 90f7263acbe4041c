/// How each value of a plan stands in canonical JSON: its keys in alphabetical order. A property that is added to one
/// of these types must be added here too, or every file that has it is left to `JSONDecoder`.
extension PlanOfObjectives {
    private typealias Reader = CanonicalJSONReader
    typealias Unusual = CanonicalJSONReader.Unusual

    /// - Throws: `Unusual` for whatever is not written as ``json()`` writes it, or is of another version.
    init(canonicalJSON bytes: UnsafeRawBufferPointer) throws(Unusual) {
        var reader = Reader(bytes)
        self = try reader.object(Self.plan)
        try reader.end()
    }

    /// The line on which reading stops, counted from 1.
    static func firstUnusualLine(_ bytes: UnsafeRawBufferPointer) -> Int {
        var reader = Reader(bytes)
        _ = try? reader.object(Self.plan)
        return 1 + bytes.prefix(reader.place).count { $0 == UInt8(ascii: "\n") }
    }

    private static func plan(_ reader: inout Reader) throws(Unusual) -> PlanOfObjectives {
        let collaborations = try reader.array("collaborations", collaboration)
        let directions = try reader.array("directions", direction)
        let drivers = try reader.array("drivers", category)
        let municipality = try reader.string("municipality")
        let objectives = try reader.array("objectives", objective)
        let programmes = try reader.array("programmes", programme)
        guard try reader.integer("schemaVersion") == currentSchemaVersion else { throw Unusual() }
        let source = try reader.string("source")
        let strategicDimensions = try reader.array("strategicDimensions", strategicDimension)
        let title = try reader.string("title")
        let transversalGoals = try reader.array("transversalGoals", transversalGoal)
        let valueDimensions = try reader.array("valueDimensions", category)
        return PlanOfObjectives(
            title: title, municipality: municipality, source: source, years: try reader.integers("years"),
            strategicDimensions: strategicDimensions, transversalGoals: transversalGoals, directions: directions,
            objectives: objectives, programmes: programmes, valueDimensions: valueDimensions, drivers: drivers,
            collaborations: collaborations)
    }

    private static func collaboration(_ reader: inout Reader) throws(Unusual) -> Collaboration {
        let (id, name) = (try reader.string("id"), try reader.string("name"))
        let objectives = try reader.array("objectives", sharedObjective)
        let participants = try reader.array("participants", participant)
        return Collaboration(
            id: id, name: name, phrases: try reader.strings("phrases"), objectives: objectives,
            participants: participants)
    }

    private static func sharedObjective(_ reader: inout Reader) throws(Unusual) -> SharedObjective {
        let (basis, evidence) = (try reader.basis(), try reader.array("evidence", evidence))
        return SharedObjective(objective: try reader.string("objective"), basis: basis, evidence: evidence)
    }

    private static func participant(_ reader: inout Reader) throws(Unusual) -> Participant {
        let (basis, direction) = (try reader.basis(), try reader.string("direction"))
        let evidence = try reader.array("evidence", evidence)
        guard let role = Role(rawValue: try reader.string("role")) else { throw Unusual() }
        return Participant(direction: direction, role: role, basis: basis, evidence: evidence)
    }

    private static func evidence(_ reader: inout Reader) throws(Unusual) -> Evidence {
        let (line, rules) = (try reader.integer("line"), try reader.strings("rules"))
        return Evidence(
            text: try reader.string("text"), line: line, years: try reader.integers("years"), rules: rules)
    }

    private static func direction(_ reader: inout Reader) throws(Unusual) -> Direction {
        let (aliases, id) = (try reader.strings("aliases"), try reader.string("id"))
        let line = try reader.integer("line")
        return Direction(id: id, name: try reader.string("name"), aliases: aliases, line: line)
    }

    private static func category(_ reader: inout Reader) throws(Unusual) -> MatrixCategory {
        let (id, line) = (try reader.string("id"), try reader.integer("line"))
        return MatrixCategory(id: id, name: try reader.string("name"), line: line)
    }

    private static func programme(_ reader: inout Reader) throws(Unusual) -> Programme {
        try reader.key("crossProgramme")
        let crossProgramme = try reader.boolean()
        let (id, line) = (try reader.string("id"), try reader.integer("line"))
        return Programme(id: id, name: try reader.string("name"), crossProgramme: crossProgramme, line: line)
    }

    private static func strategicDimension(_ reader: inout Reader) throws(Unusual) -> StrategicDimension {
        let (id, line) = (try reader.string("id"), try reader.integer("line"))
        return StrategicDimension(
            id: id, name: try reader.string("name"), text: try reader.string("text"), line: line)
    }

    private static func transversalGoal(_ reader: inout Reader) throws(Unusual) -> TransversalGoal {
        let (id, line) = (try reader.string("id"), try reader.integer("line"))
        let (name, phrases) = (try reader.string("name"), try reader.strings("phrases"))
        let shortName = reader.has("shortName") ? try reader.string("shortName") : nil
        return TransversalGoal(id: id, name: name, shortName: shortName, phrases: phrases, line: line)
    }

    private static func objective(_ reader: inout Reader) throws(Unusual) -> Objective {
        let contributions = try reader.array("contributions", contribution)
        let direction = try reader.string("direction")
        let genericPartners = try reader.array("genericPartners", evidence)
        let (id, line) = (try reader.string("id"), try reader.integer("line"))
        let matrixRows = try reader.array("matrixRows", matrixRow)
        let number = try reader.integer("number")
        try reader.key("texts")
        let texts = try reader.numbered { (reader: inout Reader) throws(Unusual) in try reader.string() }
        return Objective(
            id: id, direction: direction, number: number, line: line, texts: texts, matrixRows: matrixRows,
            contributions: contributions, genericPartners: genericPartners)
    }

    private static func contribution(_ reader: inout Reader) throws(Unusual) -> Contribution {
        let (basis, evidence) = (try reader.basis(), try reader.array("evidence", evidence))
        return Contribution(target: try reader.string("target"), basis: basis, evidence: evidence)
    }

    private static func matrixRow(_ reader: inout Reader) throws(Unusual) -> MatrixRow {
        let (driver, line) = (try reader.string("driver"), try reader.integer("line"))
        let (programme, text) = (try reader.string("programme"), try reader.string("text"))
        return MatrixRow(
            programme: programme, valueDimension: try reader.string("valueDimension"), driver: driver, text: text,
            line: line)
    }
}

extension CanonicalJSONReader {
    fileprivate mutating func string(_ key: StaticString) throws(Unusual) -> String {
        try self.key(key)
        return try string()
    }

    fileprivate mutating func integer(_ key: StaticString) throws(Unusual) -> Int {
        try self.key(key)
        return try integer()
    }

    fileprivate mutating func strings(_ key: StaticString) throws(Unusual) -> [String] {
        try self.key(key)
        return try array { (reader: inout Self) throws(Unusual) in try reader.string() }
    }

    fileprivate mutating func integers(_ key: StaticString) throws(Unusual) -> [Int] {
        try self.key(key)
        return try array { (reader: inout Self) throws(Unusual) in try reader.integer() }
    }

    /// An array of objects.
    fileprivate mutating func array<Element>(
        _ key: StaticString, _ element: (inout Self) throws(Unusual) -> Element
    ) throws(Unusual) -> [Element] {
        try self.key(key)
        return try array { (reader: inout Self) throws(Unusual) in try reader.object(element) }
    }

    fileprivate mutating func basis() throws(Unusual) -> Basis {
        guard let basis = Basis(rawValue: try string("basis")) else { throw Unusual() }
        return basis
    }
}
