/// How each value of a plan stands in canonical JSON: its keys in alphabetical order. A property that is added to one
/// of these types must be added here too, or every file that has it is left to `JSONDecoder`.
extension PlanOfObjectives {
    private typealias Reader = CanonicalJSONReader
    typealias Unusual = CanonicalJSONReader.Unusual

    /// - Throws: `Unusual` for whatever is not written as ``json()`` writes it, or is of another version.
    init(canonicalJSON bytes: UnsafeRawBufferPointer) throws(Unusual) {
        self = try Self.planAndLayout(bytes).plan
    }

    fileprivate static func planAndLayout(
        _ bytes: UnsafeRawBufferPointer
    ) throws(Unusual) -> (plan: PlanOfObjectives, layout: PlanFileLayout) {
        var reader = Reader(bytes)
        let plan = try reader.object(Self.plan)
        try reader.end()
        return (plan, reader.layout)
    }

    /// The line on which reading stops, counted from 1.
    static func firstUnusualLine(_ bytes: UnsafeRawBufferPointer) -> Int {
        var reader = Reader(bytes)
        _ = try? reader.object(Self.plan)
        return 1 + bytes.prefix(reader.place).count { $0 == UInt8(ascii: "\n") }
    }

    private static func plan(_ reader: inout Reader) throws(Unusual) -> PlanOfObjectives {
        let collaborations = try reader.list("collaborations", collaboration)
        let declarations = try reader.listIfPresent("declarations", declaration)
        let directions = try reader.list("directions", direction)
        let document = try reader.wordsIfPresent("document")
        let drivers = try reader.list("drivers", category)
        let ids = try reader.wordsIfPresent("ids")
        let language = try reader.stringIfPresent("language")
        let licence = try reader.stringIfPresent("licence")
        let municipality = try reader.string("municipality")
        let objectives = try reader.list("objectives", objective)
        let places = try reader.wordsIfPresent("places")
        let programmes = try reader.list("programmes", programme)
        guard try reader.integer("schemaVersion") == currentSchemaVersion else { throw Unusual() }
        let source = try reader.string("source")
        let strategicDimensions = try reader.list("strategicDimensions", strategicDimension)
        let strategicObjectives = try reader.listIfPresent("strategicObjectives", strategicObjective)
        let title = try reader.string("title")
        let transversalGoals = try reader.list("transversalGoals", transversalGoal)
        let valueDimensions = try reader.list("valueDimensions", category)
        var plan = PlanOfObjectives(
            title: title, municipality: municipality, source: source, years: try reader.integers("years"),
            language: language, licence: licence, ids: ids, strategicDimensions: strategicDimensions,
            transversalGoals: transversalGoals, directions: directions,
            objectives: objectives, programmes: programmes, valueDimensions: valueDimensions, drivers: drivers,
            collaborations: collaborations, strategicObjectives: strategicObjectives,
            declarations: declarations)
        (plan.document, plan.places) = (document, places)
        return plan
    }

    private static func collaboration(_ reader: inout Reader) throws(Unusual) -> Collaboration {
        let contributions = try reader.arrayIfPresent("contributions", contribution)
        let (id, name) = (try reader.string("id"), try reader.string("name"))
        let objectives = try reader.array("objectives", sharedObjective)
        let participants = try reader.array("participants", participant)
        let phrases = try reader.strings("phrases")
        return Collaboration(
            id: id, name: name, shortName: try reader.stringIfPresent("shortName"), phrases: phrases,
            objectives: objectives, participants: participants, contributions: contributions)
    }

    private static func declaration(_ reader: inout Reader) throws(Unusual) -> Declaration {
        let (by, date) = (try reader.stringIfPresent("by"), try reader.stringIfPresent("date"))
        let evidence = try reader.arrayIfPresent("evidence", evidence)
        let (fingerprint, reason) = (try reader.stringIfPresent("fingerprint"), try reader.stringIfPresent("reason"))
        let source = try reader.stringIfPresent("source")
        let staleness = try reader.stringIfPresent("staleness").map { (word) throws(Unusual) in
            guard let staleness = Declaration.Staleness(rawValue: word) else { throw Unusual() }
            return staleness
        }
        let subject = try reader.string("subject")
        let target = try reader.string("target")
        guard let verdict = Declaration.Verdict(rawValue: try reader.string("verdict")) else { throw Unusual() }
        let words = try reader.stringIfPresent("words")
        return Declaration(
            subject: subject, target: target, verdict: verdict, reason: reason ?? "", words: words, source: source,
            by: by, date: date, years: reader.has("years") ? try reader.integers("years") : [],
            fingerprint: fingerprint, evidence: evidence, staleness: staleness)
    }

    private static func sharedObjective(_ reader: inout Reader) throws(Unusual) -> SharedObjective {
        let (basis, evidence) = (try reader.basis(), try reader.array("evidence", evidence))
        let objective = try reader.string("objective")
        return SharedObjective(
            objective: objective, basis: basis, otherBases: try reader.basesIfPresent(), evidence: evidence)
    }

    private static func participant(_ reader: inout Reader) throws(Unusual) -> Participant {
        let (basis, direction) = (try reader.basis(), try reader.string("direction"))
        let evidence = try reader.array("evidence", evidence)
        let others = try reader.basesIfPresent()
        guard let role = Role(rawValue: try reader.string("role")) else { throw Unusual() }
        return Participant(direction: direction, role: role, basis: basis, otherBases: others, evidence: evidence)
    }

    private static func evidence(_ reader: inout Reader) throws(Unusual) -> Evidence {
        let (line, rules) = (try reader.integer("line"), try reader.strings("rules"))
        return Evidence(
            text: try reader.string("text"), line: line, years: try reader.integers("years"), rules: rules)
    }

    private static func direction(_ reader: inout Reader) throws(Unusual) -> Direction {
        let (aliases, id) = (try reader.strings("aliases"), try reader.string("id"))
        let line = try reader.integer("line")
        let (name, parent) = (try reader.string("name"), try reader.stringIfPresent("parent"))
        let shortName = try reader.stringIfPresent("shortName")
        return Direction(
            id: id, name: name, shortName: shortName, aliases: aliases, line: line,
            word: try reader.stringIfPresent("word"), parent: parent)
    }

    private static func category(_ reader: inout Reader) throws(Unusual) -> MatrixCategory {
        let (id, line) = (try reader.string("id"), try reader.integer("line"))
        return MatrixCategory(id: id, name: try reader.string("name"), line: line)
    }

    private static func programme(_ reader: inout Reader) throws(Unusual) -> Programme {
        try reader.key("crossProgramme")
        let crossProgramme = try reader.boolean()
        let id = try reader.string("id")
        let (ids, line) = (try reader.wordsIfPresent("ids"), try reader.integer("line"))
        let name = try reader.string("name")
        return Programme(
            id: id, name: name, crossProgramme: crossProgramme, line: line,
            parent: try reader.stringIfPresent("parent"), ids: ids)
    }

    private static func strategicDimension(_ reader: inout Reader) throws(Unusual) -> StrategicDimension {
        let (id, line) = (try reader.string("id"), try reader.integer("line"))
        return StrategicDimension(
            id: id, name: try reader.string("name"), text: try reader.string("text"), line: line)
    }

    private static func strategicObjective(_ reader: inout Reader) throws(Unusual) -> StrategicObjective {
        let (code, id) = (try reader.stringIfPresent("code"), try reader.string("id"))
        let ids = try reader.wordsIfPresent("ids")
        let (level, line) = (try reader.string("level"), try reader.integer("line"))
        let name = try reader.string("name")
        return StrategicObjective(
            id: id, level: level, code: code, name: name, line: line, parent: try reader.stringIfPresent("parent"),
            ids: ids)
    }

    private static func transversalGoal(_ reader: inout Reader) throws(Unusual) -> TransversalGoal {
        let (about, acronym) = (try reader.stringIfPresent("about"), try reader.stringIfPresent("acronym"))
        let attributes = try reader.arrayIfPresent("attributes", attribute)
        let (code, id) = (try reader.stringIfPresent("code"), try reader.string("id"))
        let ids = try reader.wordsIfPresent("ids")
        let indicators = try reader.arrayIfPresent("indicators", indicator)
        let line = try reader.integer("line")
        let (name, phrases) = (try reader.string("name"), try reader.strings("phrases"))
        let shortName = try reader.stringIfPresent("shortName")
        return TransversalGoal(
            id: id, name: name, shortName: shortName, acronym: acronym, phrases: phrases, about: about, line: line,
            code: code, weight: try reader.stringIfPresent("weight"), indicators: indicators, attributes: attributes,
            ids: ids)
    }

    private static func objective(_ reader: inout Reader) throws(Unusual) -> Objective {
        let attributes = try reader.arrayIfPresent("attributes", attribute)
        let code = try reader.stringIfPresent("code")
        let contributions = try reader.array("contributions", contribution)
        let deadline = try reader.stringIfPresent("deadline")
        let description = try reader.stringIfPresent("description")
        let direction = try reader.string("direction")
        let genericPartners = try reader.array("genericPartners", evidence)
        let id = try reader.string("id")
        let indicators = try reader.arrayIfPresent("indicators", indicator)
        let line = try reader.integer("line")
        let matrixRows = try reader.array("matrixRows", matrixRow)
        let offices = try reader.arrayIfPresent("offices", officePart)
        let (owner, parent) = (try reader.stringIfPresent("owner"), try reader.stringIfPresent("parent"))
        try reader.key("texts")
        let texts = try reader.numbered { (reader: inout Reader) throws(Unusual) in try reader.string() }
        let type = try reader.stringIfPresent("type")
        return Objective(
            id: id, direction: direction, code: code, line: line, texts: texts, description: description,
            weight: try reader.stringIfPresent("weight"), owner: owner, type: type, deadline: deadline,
            parent: parent, offices: offices, indicators: indicators, attributes: attributes, matrixRows: matrixRows,
            contributions: contributions, genericPartners: genericPartners)
    }

    private static func attribute(_ reader: inout Reader) throws(Unusual) -> NamedAttribute {
        let name = try reader.string("name")
        return NamedAttribute(name: name, value: try reader.string("value"))
    }

    private static func indicator(_ reader: inout Reader) throws(Unusual) -> Indicator {
        let baseline = try reader.stringIfPresent("baseline")
        let baselineYear = reader.has("baselineYear") ? try reader.integer("baselineYear") : nil
        let (formula, name) = (try reader.stringIfPresent("formula"), try reader.string("name"))
        let (results, source) = (try reader.wordsIfPresent("results"), try reader.stringIfPresent("source"))
        let targets = try reader.wordsIfPresent("targets")
        return Indicator(
            name: name, unit: try reader.stringIfPresent("unit"), formula: formula, source: source,
            baseline: baseline, baselineYear: baselineYear, targets: targets, results: results)
    }

    private static func officePart(_ reader: inout Reader) throws(Unusual) -> OfficePart {
        let (direction, line) = (try reader.string("direction"), try reader.integer("line"))
        guard let role = Role(rawValue: try reader.string("role")) else { throw Unusual() }
        return OfficePart(direction: direction, role: role, text: try reader.string("text"), line: line)
    }

    private static func contribution(_ reader: inout Reader) throws(Unusual) -> Contribution {
        let (basis, evidence) = (try reader.basis(), try reader.array("evidence", evidence))
        let (others, target) = (try reader.basesIfPresent(), try reader.string("target"))
        return Contribution(
            target: target, basis: basis, otherBases: others, evidence: evidence,
            through: try reader.stringIfPresent("through"))
    }

    private static func matrixRow(_ reader: inout Reader) throws(Unusual) -> MatrixRow {
        let (driver, line) = (try reader.stringIfPresent("driver"), try reader.integer("line"))
        let (programme, text) = (try reader.stringIfPresent("programme"), try reader.string("text"))
        return MatrixRow(
            programme: programme, valueDimension: try reader.stringIfPresent("valueDimension"), driver: driver,
            text: text, line: line)
    }
}

extension PlanFileLayout {
    /// Reads a plan's file, and where the elements of its lists stand.
    ///
    /// - Returns: nil for what is not written as ``PlanOfObjectives/json()`` writes it, and for what is no plan.
    /// - Complexity: linear in the bytes.
    package static func read(_ json: UnsafeRawBufferPointer) -> (plan: PlanOfObjectives, layout: PlanFileLayout)? {
        guard let (plan, layout) = try? PlanOfObjectives.planAndLayout(json) else { return nil }
        do { try plan.checkReferences() } catch { return nil }
        return (plan, layout)
    }
}

extension CanonicalJSONReader {
    fileprivate mutating func string(_ key: StaticString) throws(Unusual) -> String {
        try self.key(key)
        return try string()
    }

    fileprivate mutating func stringIfPresent(_ key: StaticString) throws(Unusual) -> String? {
        has(key) ? try string(key) : nil
    }

    /// An object of texts; empty where the key is not there.
    fileprivate mutating func wordsIfPresent(_ key: StaticString) throws(Unusual) -> [String: String] {
        guard has(key) else { return [:] }
        try self.key(key)
        return try words()
    }

    /// An array of objects; empty where the key is not there.
    fileprivate mutating func arrayIfPresent<Element>(
        _ key: StaticString, _ element: (inout Self) throws(Unusual) -> Element
    ) throws(Unusual) -> [Element] {
        has(key) ? try array(key, element) : []
    }

    /// As ``list(_:_:)``; empty where the key is not there.
    fileprivate mutating func listIfPresent<Element>(
        _ key: StaticString, _ element: (inout Self) throws(Unusual) -> Element
    ) throws(Unusual) -> [Element] {
        has(key) ? try list(key, element) : []
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

    /// The bases besides the strongest; none where the key is not there.
    fileprivate mutating func basesIfPresent() throws(Unusual) -> [Basis] {
        guard has("otherBases") else { return [] }
        var bases: [Basis] = []
        for word in try strings("otherBases") {
            guard let basis = Basis(rawValue: word) else { throw Unusual() }
            bases.append(basis)
        }
        return bases
    }
}
