import Plan

/// What an import made of a document.
public struct ImportResult: Sendable {
    /// The plan; none when there is an error among the diagnostics.
    public let plan: PlanOfObjectives?
    /// Everything noticed: first in the document, then in the profile, each by line.
    public let diagnostics: [Diagnostic]
}

/// Reads the document of a plan with the help of its profile.
///
/// ```swift
/// let result = PlanImporter.read(
///     document: try String(contentsOfFile: "pdo.md", encoding: .utf8), named: "pdo.md",
///     profile: try String(contentsOfFile: "profile.yaml", encoding: .utf8), named: "profile.yaml")
/// result.diagnostics.forEach { print($0) }
/// ```
public enum PlanImporter {
    /// Reads a plan.
    ///
    /// - Parameters:
    ///   - document: the plan as text, its tables as lines with tabs, as Markdown pipe tables or as HTML.
    ///   - documentName: the document's path, for the diagnostics.
    ///   - profile: the content of the profile.
    ///   - profileName: the profile's path, for the diagnostics.
    /// - Returns: a plan if there is no error, and everything that was noticed. It never throws or traps, whatever the texts.
    /// - Complexity: near linear in the texts' length; cubic in the number of matrix rows of one direction that all resemble
    ///   its objectives without being the same.
    public static func read(
        document: String, named documentName: String, profile yaml: String, named profileName: String
    ) -> ImportResult {
        let (profile, faults) = Profile.read(yaml: yaml, file: profileName)
        guard faults.isEmpty else { return ImportResult(plan: nil, diagnostics: faults) }
        var diagnostics = DiagnosticList(file: documentName)
        var profileDiagnostics = DiagnosticList(file: profileName)
        let plan = read(Document(text: document), profile, &diagnostics, &profileDiagnostics)
        let all = diagnostics.byLine + profileDiagnostics.byLine
        let failed = all.contains { $0.severity == .error }
        return ImportResult(plan: failed ? nil : plan, diagnostics: all)
    }

    private static func read(
        _ document: Document, _ profile: Profile, _ diagnostics: inout DiagnosticList,
        _ profileDiagnostics: inout DiagnosticList
    ) -> PlanOfObjectives {
        var plan = PlanOfObjectives(
            title: profile.title, municipality: profile.municipality, source: profile.source, years: profile.years)
        readSections(document, profile, into: &plan, &diagnostics)
        let textLines = readTables(document, profile, into: &plan, &diagnostics, &profileDiagnostics)
        // What the profile says can't be judged by tables that were not read.
        if diagnostics.hasErrors { return plan }
        let mentions = plan.objectives.map { Mentions($0, lines: textLines[$0.id] ?? [:]) }
        addContributions(profile, to: &plan, mentions: mentions, &profileDiagnostics)
        addGenericPartners(profile, to: &plan, mentions: mentions, &profileDiagnostics)
        plan.collaborations = CollaborationFinder(plan: plan, profile: profile, mentions: mentions)
            .collaborations(diagnostics: &diagnostics, profileDiagnostics: &profileDiagnostics)
        return plan
    }

    private static func readSections(
        _ document: Document, _ profile: Profile, into plan: inout PlanOfObjectives,
        _ diagnostics: inout DiagnosticList
    ) {
        var lines: [String: Int] = [:]
        func isNew(_ id: String, _ line: Int) -> Bool {
            guard let earlier = lines.updateValue(line, forKey: id) else { return true }
            diagnostics.add(
                .error, .duplicateID, line: line, "\(id) stands on line \(earlier) already; name one of them otherwise")
            return false
        }
        for line in document.transversalGoals(&diagnostics) {
            let name = line.plainText
            let topic = profile.transversalGoals.first { Words.key($0.name.value) == Words.key(name) }
            let id = NodeKind.transversalGoal.id(topic?.id ?? name)
            if isNew(id, line.number) {
                plan.transversalGoals.append(
                    TransversalGoal(
                        id: id, name: name, shortName: topic?.shortName, phrases: topic?.phrases.map(\.value) ?? [],
                        line: line.number))
            }
        }
        let (promised, sections) = document.strategicDimensions(&diagnostics)
        for section in sections {
            let name = section.title.plainText
            let id = NodeKind.strategicDimension.id(name)
            if isNew(id, section.title.number) {
                plan.strategicDimensions.append(
                    StrategicDimension(
                        id: id, name: name, text: section.paragraphs.map(\.text.trimmed).joined(separator: "\n\n"),
                        line: section.title.number))
            }
        }
        if let promised, promised.count != sections.count {
            diagnostics.add(
                .warning, .countMismatch, line: promised.line,
                "the title speaks of \(promised.count) dimensions, and \(sections.count) were found")
        }
    }

    /// - Returns: the line of each objective's text in each year.
    private static func readTables(
        _ document: Document, _ profile: Profile, into plan: inout PlanOfObjectives,
        _ diagnostics: inout DiagnosticList, _ profileDiagnostics: inout DiagnosticList
    ) -> [String: [Int: Int]] {
        let all = document.tables(&diagnostics)
        let objectiveTables = all.filter { DocumentVocabulary.numberColumn($0.header.cells.map(\.text)) != nil }
        let matrixTables = all.filter { DocumentVocabulary.numberColumn($0.header.cells.map(\.text)) == nil }
        if objectiveTables.isEmpty {
            diagnostics.add(
                .error, .noTables, line: 1,
                "no table of objectives found: a line \"ID\", tab, a column for each year, below a heading that names the direction"
            )
            return [:]
        }
        let tables = DirectionTables(tables: objectiveTables, years: profile.years, diagnostics: &diagnostics)
        plan.directions = tables.directions
        plan.objectives = tables.objectives
        if diagnostics.hasErrors { return tables.textLines }
        addAliases(profile, to: &plan, &profileDiagnostics)

        let matrix = PublicValueMatrix(tables: matrixTables, diagnostics: &diagnostics)
        addMatrix(matrix, profile, to: &plan, &diagnostics, &profileDiagnostics)
        return tables.textLines
    }

    private static func addAliases(
        _ profile: Profile, to plan: inout PlanOfObjectives, _ diagnostics: inout DiagnosticList
    ) {
        for names in profile.directions {
            guard let index = plan.directions.firstIndex(where: { Words.key($0.name) == Words.key(names.name.value) })
            else {
                diagnostics.add(
                    .error, .profile, line: names.name.line,
                    "the document has no direction \"\(names.name.value)\""
                        + Spelling.suggestion(for: names.name.value, in: plan.directions.map(\.name)))
                continue
            }
            for alias in names.aliases {
                let key = Words.key(alias.value)
                let owner = plan.directions.first { ([$0.name] + $0.aliases).map(Words.key).contains(key) }
                if let owner {
                    diagnostics.add(
                        .error, .profile, line: alias.line, "\"\(alias.value)\" is a name of \"\(owner.name)\" already")
                } else {
                    plan.directions[index].aliases.append(alias.value)
                }
            }
        }
    }

    private static func addMatrix(
        _ matrix: PublicValueMatrix, _ profile: Profile, to plan: inout PlanOfObjectives,
        _ diagnostics: inout DiagnosticList, _ profileDiagnostics: inout DiagnosticList
    ) {
        let join = MatrixJoin(
            rows: matrix.rows, directions: plan.directions, objectives: plan.objectives, diagnostics: &diagnostics)
        var programmes = NameRegister(kind: .programme)
        var valueDimensions = NameRegister(kind: .valueDimension)
        var drivers = NameRegister(kind: .driver)
        for (row, objective) in zip(matrix.rows, join.objectiveOfRow) {
            let matrixRow = MatrixRow(
                programme: programmes.add(row.programme, line: row.line),
                valueDimension: valueDimensions.add(row.valueDimension, line: row.line),
                driver: drivers.add(row.driver, line: row.line), text: row.objective, line: row.line)
            if let objective { plan.objectives[objective].matrixRows.append(matrixRow) }
        }
        var crossProgrammes = Dictionary(
            profile.crossProgrammes.map { (NodeKind.programme.id($0.value), $0) },
            uniquingKeysWith: { first, _ in first })
        plan.programmes = programmes.entries(&diagnostics).map {
            Programme(
                id: $0.id, name: $0.name, crossProgramme: crossProgrammes.removeValue(forKey: $0.id) != nil,
                line: $0.line)
        }
        for unused in profile.crossProgrammes where crossProgrammes[NodeKind.programme.id(unused.value)] != nil {
            profileDiagnostics.add(
                .warning, .unusedEntry, line: unused.line, "the matrix has no programme \"\(unused.value)\"")
        }
        plan.valueDimensions = valueDimensions.entries(&diagnostics).map {
            MatrixCategory(id: $0.id, name: $0.name, line: $0.line)
        }
        plan.drivers = drivers.entries(&diagnostics).map { MatrixCategory(id: $0.id, name: $0.name, line: $0.line) }
        guard !matrix.rows.isEmpty else { return }
        for objective in plan.objectives where objective.matrixRows.count != 1 {
            if objective.matrixRows.isEmpty {
                diagnostics.add(
                    .warning, .missingRow, line: objective.line,
                    "no row of the matrix speaks of the objective: \(objective.firstText.excerpt)")
            } else {
                let lines = objective.matrixRows.map { String($0.line) }.joined(separator: " and ")
                diagnostics.add(
                    .warning, .severalRows, line: objective.line,
                    "the matrix rows on lines \(lines) speak of the same objective; all are kept")
            }
        }
    }
}
