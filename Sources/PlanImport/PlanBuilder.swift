import Plan
import TextTools

/// Puts together to a plan what a document says: offices with their ids, objectives with theirs, what stands above
/// them.
struct PlanBuilder {
    let profile: Profile
    private(set) var plan: PlanOfObjectives
    /// The line of each objective's text in each year, and of its description, which may be others than its own.
    private(set) var textLines: [String: [Int: Int]] = [:]
    private(set) var descriptionLines: [String: Int] = [:]
    var offices: OfficeRegister
    private var levels = LevelRegister()
    private var places: [String: Int] = [:]
    /// How many objectives each direction has so far.
    private var counts: [String: Int] = [:]
    /// The first objective with a text in a direction, by both; nil where no row needs it.
    private var placesByText: [String: Int]?
    private var tableOfObjective: [Int] = []
    private var levelsOfObjective: [[SourceObjective.Level]] = []
    var persons: [Int] = []
    var withoutOffice: Int?
    var lastCell: (cell: OfficeCell, places: [Int])?

    /// What the offices of a cell depend on.
    struct OfficeCell: Equatable {
        let text: String
        let lines: [String]
        let word: String?
        let parent: Int?
        let isOneOffice: Bool
        /// How many offices there are already.
        let known: Int
    }

    init(_ profile: Profile, _ plan: PlanOfObjectives, _ offices: OfficeRegister) {
        self.profile = profile
        self.plan = plan
        self.offices = offices
    }

    /// Adds all objectives with their offices.
    mutating func add(_ source: PlanSource, _ diagnostics: inout SourceDiagnostics) {
        levels = LevelRegister(source.levels)
        let objectives = source.objectives.map(\.withPartnersApart)
        let carriers = objectives.map { owners(of: $0, &diagnostics.objectives) }
        let partners = objectives.map { involved(in: $0, &diagnostics.objectives) }
        for objective in source.objectives { addCoOwners(of: objective, &diagnostics.objectives) }
        offices.giveIDs(&diagnostics.objectives)
        let ids = offices.all.map(\.id)
        plan.directions = offices.all.map { office in
            Direction(
                id: office.id, name: office.name, line: office.line, word: office.word,
                parent: office.parent.map { ids[$0] })
        }
        if source.objectives.contains(where: { $0.isOfRow && $0.code == nil }) { placesByText = [:] }
        plan.objectives.reserveCapacity(source.objectives.count)
        for (index, objective) in objectives.enumerated() {
            add(objective, owners: carriers[index], involved: partners[index], &diagnostics.objectives)
        }
        plan.strategicObjectives = levels.all
        sortObjectives()
        if let line = withoutOffice, !diagnostics.hasErrors {
            diagnostics.objectives.add(.warning, .noOffice(body: profile.municipality), line: line)
        }
        if let line = persons.first {
            diagnostics.objectives.add(.note, .personLeftOut(lines: Set(persons).count), line: line)
        }
        tellUnlisted(&diagnostics.objectives)
    }

    /// The texts and descriptions of objectives by the lines on which they stand.
    var passages: [Int: [String]] {
        var passages: [Int: [String]] = [:]
        for objective in plan.objectives {
            let lines = textLines[objective.id] ?? [:]
            for (year, text) in objective.texts.sorted(by: { $0.key < $1.key }) {
                passages[lines[year] ?? objective.line, default: []].append(text)
            }
            if let text = objective.description {
                passages[descriptionLines[objective.id] ?? objective.line, default: []].append(text)
            }
        }
        return passages
    }

    private mutating func add(
        _ source: SourceObjective, owners: [(place: Int, piece: SourceObjective.Piece?)],
        involved: (offices: [(place: Int, piece: SourceObjective.Piece)], open: [SourceObjective.Piece]),
        _ diagnostics: inout DiagnosticList
    ) {
        guard let owner = owners.first else { return }
        let direction = offices.all[owner.place]
        let texts = texts(of: source)
        if texts.isEmpty, let text = source.text, let year = source.years?.first {
            diagnostics.add(.warning, .otherYear(year, column: text.text.excerpt), line: source.line)
            return
        }
        let code = source.code?.text
        var id = NodeKind.objectiveID(
            direction: direction.id, code: code ?? String(counts[direction.id, default: 0] + 1))
        if let known = places[id] ?? sameRow(source, in: direction.id) {
            if isSame(source, as: known, texts) { return merge(source, texts, involved.offices, into: known) }
            if code == nil || plan.objectives[known].code == nil {
                id = unused(id)
            } else if tableOfObjective[known] != source.table && !isGoingOn(source, after: known) {
                diagnostics.add(
                    .warning,
                    .repeatedCode(code ?? "", office: direction.name, line: plan.objectives[known].line),
                    line: source.code?.line ?? source.line, column: source.column)
                id = unused(id)
            } else {
                return diagnostics.add(
                    .error, .repeatedCode(code ?? "", office: direction.name, line: plan.objectives[known].line),
                    line: source.code?.line ?? source.line, column: source.column)
            }
        }
        let description = source.wholeDescription
        var objective = Objective(
            id: id, direction: direction.id, code: code, line: source.line, texts: texts.mapValues(\.text),
            description: description?.text, weight: source.weight, type: source.type,
            deadline: source.deadline)
        objective.owner = source.owner.flatMap { ownerToKeep($0) }
        let coOwners = coOwners(of: source)
        objective.offices = (owners.dropFirst() + coOwners.filter { one in !owners.contains { $0.place == one.place } })
            .map {
                place, piece in
                OfficePart(
                    direction: offices.all[place].id, role: .coOwner, text: piece?.text ?? offices.all[place].name,
                    line: piece?.line ?? source.line)
            }
        objective.offices += involved.offices.filter { part in !owners.contains { $0.place == part.place } }.map {
            OfficePart(direction: offices.all[$0.place].id, role: .involved, text: $0.piece.text, line: $0.piece.line)
        }
        objective.genericPartners = involved.open.map {
            Evidence(text: $0.text, line: $0.line, years: texts.keys.sorted(), rules: [])
        }
        objective.indicators = source.measures.map { indicator($0) }
        objective.attributes = source.attributes.compactMap { name, value in
            guard profile.persons != .keep, OfficeVocabulary.isPerson(value, under: name) else {
                return NamedAttribute(name: name, value: value)
            }
            persons.append(source.line)
            return nil
        }
        objective.parent = source.levels.reduce(nil) { parent, level in levels.id(of: level, parent: parent) }
        statedGoals += source.goals.map { (id, $0) }
        if source.programme != nil || source.valueDimension != nil || source.driver != nil {
            rowsOfTables.append(
                RowOfTable(
                    objective: id, programme: source.programme, valueDimension: source.valueDimension,
                    driver: source.driver, text: source.text?.text ?? "", line: source.line,
                    parent: source.programmeLevels.reduce(nil) { parent, level in levels.id(of: level, parent: parent) }
                ))
        }
        textLines[id] = texts.mapValues(\.line)
        if let line = description?.line { descriptionLines[id] = line }
        places[id] = plan.objectives.count
        counts[direction.id, default: 0] += 1
        noteText(of: objective, at: plan.objectives.count)
        tableOfObjective.append(source.table)
        levelsOfObjective.append(source.levels)
        plan.objectives.append(objective)
    }

    /// What a table of objectives says of their programme, value dimension and driver.
    struct RowOfTable {
        let objective: String
        let programme: SourceObjective.Piece?
        let valueDimension: SourceObjective.Piece?
        let driver: SourceObjective.Piece?
        let text: String
        let line: Int
        /// What stands above the programme.
        let parent: String?
    }
    private(set) var rowsOfTables: [RowOfTable] = []
    /// The goals that a column states, by the ids of objectives.
    private(set) var statedGoals: [(objective: String, goal: SourceObjective.Piece)] = []

    /// The text of each year.
    private func texts(of source: SourceObjective) -> [Int: SourceObjective.Piece] {
        guard let text = source.text else { return source.textsByYear }
        let years = source.years ?? profile.years
        return Dictionary(
            years.filter(profile.years.contains).map { ($0, text) }, uniquingKeysWith: { first, _ in first })
    }

    /// The objective that a further row of a long table, or a repeated row, is of, where they have no codes.
    private func sameRow(_ source: SourceObjective, in direction: String) -> Int? {
        guard source.code == nil, source.isOfRow, let text = source.text else { return nil }
        return placesByText?[Self.key(direction, text.text)]
    }

    private mutating func noteText(of objective: Objective, at place: Int) {
        guard placesByText != nil else { return }
        let key = Self.key(objective.direction, objective.firstText)
        if placesByText?[key] == nil { placesByText?[key] = place }
    }

    private static func key(_ direction: String, _ text: String) -> String { direction + " " + Words.key(text) }

    private func isSame(_ source: SourceObjective, as known: Int, _ texts: [Int: SourceObjective.Piece]) -> Bool {
        guard let text = source.text else { return false }
        if source.isOfRow {
            return Set(texts.keys).isDisjoint(with: plan.objectives[known].texts.keys)
                || Words.key(text.text) == Words.key(plan.objectives[known].firstText)
        }
        return Words.key(text.text) == Words.key(plan.objectives[known].firstText)
            && (tableOfObjective[known] == source.table || source.code != nil && !source.measures.isEmpty)
    }

    /// Whether a table continues an earlier objective's: the levels above both are the same.
    private func isGoingOn(_ source: SourceObjective, after known: Int) -> Bool {
        levelsOfObjective[known].map(\.text) == source.levels.map(\.text) && plan.objectives[known].type == source.type
            && source.code?.text.allSatisfy(\.isNumber) == true
    }

    private mutating func merge(
        _ source: SourceObjective, _ texts: [Int: SourceObjective.Piece],
        _ involved: [(place: Int, piece: SourceObjective.Piece)], into known: Int
    ) {
        let here = plan.objectives[known]
        plan.objectives[known].weight = here.weight ?? source.weight
        plan.objectives[known].type = here.type ?? source.type
        plan.objectives[known].deadline = here.deadline ?? source.deadline
        plan.objectives[known].owner = here.owner ?? source.owner.flatMap { ownerToKeep($0) }
        for (place, piece) in involved {
            let direction = offices.all[place].id
            guard !here.owners.contains(direction),
                !plan.objectives[known].offices.contains(where: { $0.direction == direction })
            else { continue }
            plan.objectives[known].offices.append(
                OfficePart(direction: direction, role: .involved, text: piece.text, line: piece.line))
        }
        for (year, text) in texts where plan.objectives[known].texts[year] == nil {
            plan.objectives[known].texts[year] = text.text
            textLines[plan.objectives[known].id]?[year] = text.line
        }
        noteText(of: plan.objectives[known], at: known)
        for measure in source.measures {
            let new = indicator(measure)
            if let place = plan.objectives[known].indicators.firstIndex(where: { $0.name == new.name }) {
                plan.objectives[known].indicators[place].targets.merge(new.targets) { first, _ in first }
                plan.objectives[known].indicators[place].results.merge(new.results) { first, _ in first }
            } else {
                plan.objectives[known].indicators.append(new)
            }
        }
        for (name, value) in source.attributes
        where !plan.objectives[known].attributes.contains(NamedAttribute(name: name, value: value)) {
            plan.objectives[known].attributes.append(NamedAttribute(name: name, value: value))
        }
    }

    private func unused(_ id: String) -> String {
        var number = 2
        while places["\(id)-\(number)"] != nil { number += 1 }
        return "\(id)-\(number)"
    }

    /// An owner that is a role or an office; a person only where the profile says so.
    private mutating func ownerToKeep(_ owner: SourceObjective.Piece) -> String? {
        if profile.persons == .keep || OfficeVocabulary.isRole(owner.text) { return owner.text }
        persons.append(owner.line)
        return nil
    }

    /// A target belongs to the plan's year where it has only one.
    func indicator(_ measure: SourceObjective.Measure) -> Indicator {
        func byYear(_ values: [(year: Int?, value: String)]) -> [String: String] {
            var result: [String: String] = [:]
            for (year, value) in values {
                let year = year ?? (profile.years.count == 1 ? profile.years[0] : nil)
                let key = year.map(String.init) ?? ""
                result[key] = result[key].map { $0 + "; " + value } ?? value
            }
            return result
        }
        return Indicator(
            name: measure.name.text, unit: measure.unit, formula: measure.formula, source: measure.source,
            baseline: measure.baseline?.value, baselineYear: measure.baseline?.year,
            targets: byYear(measure.targets), results: byYear(measure.results))
    }

    /// Directions in the order of the document, and within each its objectives by number where all have one, else in
    /// the order of the document.
    private mutating func sortObjectives() {
        let order = Dictionary(
            plan.directions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var areNumbered = Set(plan.directions.map(\.id))
        for objective in plan.objectives where objective.number == nil { areNumbered.remove(objective.direction) }
        let keys = plan.objectives.enumerated().map { place, objective in
            (
                direction: order[objective.direction] ?? 0,
                number: areNumbered.contains(objective.direction) ? objective.number ?? 0 : 0, place: place
            )
        }
        let sorted = keys.sorted { ($0.direction, $0.number, $0.place) < ($1.direction, $1.number, $1.place) }
        plan.objectives = sorted.map { plan.objectives[$0.place] }
    }
}
