import Plan
import TextTools

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
    /// - Returns: a plan if there is no error, and everything that was noticed. It never throws or traps, whatever the
    ///   texts.
    /// - Complexity: near linear in the texts' length; cubic in the number of matrix rows of one direction that all
    ///   resemble its objectives without being the same.
    public static func read(
        document: String, named documentName: String, profile yaml: String, named profileName: String
    ) -> ImportResult {
        let list = DiagnosticList(file: documentName)
        var diagnostics = SourceDiagnostics(directions: list, objectives: list, matrix: list, goals: list)
        return read(profile: yaml, named: profileName, &diagnostics) { diagnostics in
            PlanSource(Document(text: diagnostics.objectives.readable(document)), &diagnostics)
        }
    }

    /// Reads a plan from tables instead of a document.
    ///
    /// - Parameters:
    ///   - tables: the content of `objectives.csv` and of the files beside it.
    ///   - folder: the path of their folder, for the diagnostics.
    ///   - profile: the content of the profile.
    ///   - profileName: the profile's path, for the diagnostics.
    /// - Returns: as ``read(document:named:profile:named:)``. Lines are those of the column `line`, or else of the
    ///   tables.
    public static func read(
        tables: PlanTables, in folder: String, profile yaml: String, named profileName: String
    ) -> ImportResult {
        let prefix = folder.isEmpty ? "" : folder + "/"
        var diagnostics = SourceDiagnostics(
            directions: DiagnosticList(file: prefix + "directions.csv"),
            objectives: DiagnosticList(file: prefix + "objectives.csv"),
            matrix: DiagnosticList(file: prefix + "matrix.csv"), goals: DiagnosticList(file: prefix + "goals.csv"))
        return read(profile: yaml, named: profileName, &diagnostics) { PlanSource(tables, &$0) }
    }

    private static func read(
        profile yaml: String, named profileName: String, _ diagnostics: inout SourceDiagnostics,
        source: (inout SourceDiagnostics) -> PlanSource
    ) -> ImportResult {
        let (profile, faults) = Profile.read(yaml: yaml, file: profileName)
        guard faults.isEmpty else { return ImportResult(plan: nil, diagnostics: faults) }
        var profileDiagnostics = DiagnosticList(file: profileName)
        let plan = plan(from: source(&diagnostics), profile, &diagnostics, &profileDiagnostics)
        let all = diagnostics.all + profileDiagnostics.byLine
        let failed = all.contains { $0.severity == .error }
        return ImportResult(plan: failed ? nil : plan, diagnostics: all)
    }

    private static func plan(
        from source: PlanSource, _ profile: Profile, _ diagnostics: inout SourceDiagnostics,
        _ profileDiagnostics: inout DiagnosticList
    ) -> PlanOfObjectives {
        var plan = PlanOfObjectives(
            title: profile.title, municipality: profile.municipality, source: profile.source, years: profile.years)
        addGoals(source, profile, to: &plan, &diagnostics.goals)
        let tables = DirectionTables(
            tables: source.objectiveTables, years: profile.years, diagnostics: &diagnostics.objectives)
        plan.directions = tables.directions
        plan.objectives = tables.objectives
        // What the matrix and the profile say can't be judged by tables that were not read.
        if diagnostics.hasErrors { return plan }
        addAliases(profile, to: &plan, &profileDiagnostics)
        addMatrix(source.matrix, profile, to: &plan, &diagnostics, &profileDiagnostics)
        if diagnostics.hasErrors { return plan }
        let mentions = plan.objectives.map { Mentions($0, lines: tables.textLines[$0.id] ?? [:]) }
        addContributions(profile, to: &plan, mentions: mentions, &profileDiagnostics)
        addGenericPartners(profile, to: &plan, mentions: mentions, &profileDiagnostics)
        plan.collaborations = CollaborationFinder(plan: plan, profile: profile, mentions: mentions)
            .collaborations(diagnostics: &diagnostics.objectives, profileDiagnostics: &profileDiagnostics)
        return plan
    }

    private static func addGoals(
        _ source: PlanSource, _ profile: Profile, to plan: inout PlanOfObjectives, _ diagnostics: inout DiagnosticList
    ) {
        var lines: [String: Int] = [:]
        func isNew(_ id: String, _ line: Int) -> Bool {
            guard let earlier = lines.updateValue(line, forKey: id) else { return true }
            diagnostics.add(
                .error, .duplicateID, line: line, "\(id) stands on line \(earlier) already; name one of them otherwise")
            return false
        }
        for goal in source.goals {
            let topic = profile.transversalGoals.first { Words.key($0.name.value) == Words.key(goal.name) }
            let id = NodeKind.transversalGoal.id(topic?.id ?? goal.name)
            if isNew(id, goal.line) {
                plan.transversalGoals.append(
                    TransversalGoal(
                        id: id, name: goal.name, shortName: topic?.shortName,
                        phrases: topic?.phrases.map(\.value) ?? [],
                        line: goal.line))
            }
        }
        for dimension in source.dimensions {
            let id = NodeKind.strategicDimension.id(dimension.name)
            if isNew(id, dimension.line) {
                plan.strategicDimensions.append(
                    StrategicDimension(id: id, name: dimension.name, text: dimension.text, line: dimension.line))
            }
        }
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
        _ diagnostics: inout SourceDiagnostics, _ profileDiagnostics: inout DiagnosticList
    ) {
        let join = MatrixJoin(
            rows: matrix.rows, directions: plan.directions, objectives: plan.objectives,
            diagnostics: &diagnostics.matrix)
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
            profile.crossProgrammes.map { (Words.key($0.value), $0) },
            uniquingKeysWith: { first, _ in first })
        plan.programmes = programmes.entries(&diagnostics.matrix).map {
            Programme(
                id: $0.id, name: $0.name, crossProgramme: crossProgrammes.removeValue(forKey: $0.key) != nil,
                line: $0.line)
        }
        for unused in profile.crossProgrammes where crossProgrammes[Words.key(unused.value)] != nil {
            profileDiagnostics.add(
                .warning, .unusedEntry, line: unused.line, "the matrix has no programme \"\(unused.value)\"")
        }
        plan.valueDimensions = valueDimensions.entries(&diagnostics.matrix).map {
            MatrixCategory(id: $0.id, name: $0.name, line: $0.line)
        }
        plan.drivers = drivers.entries(&diagnostics.matrix).map {
            MatrixCategory(id: $0.id, name: $0.name, line: $0.line)
        }
        guard !matrix.rows.isEmpty else { return }
        for objective in plan.objectives where objective.matrixRows.count != 1 {
            if objective.matrixRows.isEmpty {
                diagnostics.objectives.add(
                    .warning, .missingRow, line: objective.line,
                    "no row of the matrix speaks of the objective: \(objective.firstText.excerpt)")
            } else {
                let lines = objective.matrixRows.map { String($0.line) }.joined(separator: " and ")
                diagnostics.objectives.add(
                    .warning, .severalRows, line: objective.line,
                    "the matrix rows on lines \(lines) speak of the same objective; all are kept")
            }
        }
    }
}
