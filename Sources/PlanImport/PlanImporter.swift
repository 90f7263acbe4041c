import Plan
import TextTools

/// What an import made of a document.
public struct ImportResult: Sendable {
    /// The plan; none when there is an error among the diagnostics.
    public let plan: PlanOfObjectives?
    /// Everything noticed: first in the document, then in the profile and in the files of links, each by
    /// line.
    public let diagnostics: [Diagnostic]
    /// What was made of each line of the document, or of the table of objectives, the first line first; empty where the
    /// profile can't be read, or rows of the table stand for other lines.
    public let lines: [LineReading]
    /// The plan as far as it was read, also if there is an error.
    let draft: PlanOfObjectives?
    /// The texts of objectives by the lines on which they stand.
    var passages: [Int: [String]] = [:]
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
    ///   - links: what persons say of single links.
    /// - Returns: a plan if there is no error, and everything that was noticed. It never throws or traps, whatever the
    ///   texts.
    /// - Complexity: near linear in the texts' length; cubic in the number of matrix rows of one direction that all
    ///   resemble its objectives without being the same.
    public static func read(
        document: String, named documentName: String, profile yaml: String, named profileName: String,
        links: [LinksFile] = []
    ) -> ImportResult {
        let list = DiagnosticList(file: documentName)
        var diagnostics = SourceDiagnostics(directions: list, objectives: list, matrix: list, goals: list)
        return read(profile: yaml, named: profileName, links, isDocument: true, &diagnostics) { profile, diagnostics in
            let document = Document(text: diagnostics.objectives.readable(document))
            return (PlanSource(document, profile, &diagnostics), document.lines)
        }
    }

    /// Reads a plan from tables instead of a document.
    ///
    /// - Parameters:
    ///   - tables: the content of `objectives.csv` and of the files beside it.
    ///   - folder: the path of their folder, for the diagnostics.
    ///   - profile: the content of the profile.
    ///   - profileName: the profile's path, for the diagnostics.
    ///   - links: what persons say of single links.
    /// - Returns: as ``read(document:named:profile:named:)``. Lines are those of the column `line`, or else of the
    ///   tables.
    public static func read(
        tables: PlanTables, in folder: String, profile yaml: String, named profileName: String,
        links: [LinksFile] = []
    ) -> ImportResult {
        let prefix = folder.isEmpty ? "" : folder + "/"
        var diagnostics = SourceDiagnostics(
            directions: DiagnosticList(file: prefix + "directions.csv"),
            objectives: DiagnosticList(file: prefix + "objectives.csv"),
            matrix: DiagnosticList(file: prefix + "matrix.csv"), goals: DiagnosticList(file: prefix + "goals.csv"))
        return read(profile: yaml, named: profileName, links, isDocument: false, &diagnostics) { profile, diagnostics in
            (PlanSource(tables, profile, &diagnostics), tables.linesOfObjectives)
        }
    }

    private static func read(
        profile yaml: String, named profileName: String, _ files: [LinksFile], isDocument: Bool,
        _ diagnostics: inout SourceDiagnostics,
        source: (Profile, inout SourceDiagnostics) -> (PlanSource, lines: [Document.Line])
    ) -> ImportResult {
        let (profile, faults) = Profile.read(yaml: yaml, file: profileName)
        guard faults.isEmpty else { return ImportResult(plan: nil, diagnostics: faults, lines: [], draft: nil) }
        var profileDiagnostics = DiagnosticList(file: profileName)
        let (source, lines) = source(profile, &diagnostics)
        var passages: [Int: [String]] = [:]
        var linkDiagnostics: [Diagnostic] = []
        let plan = plan(
            from: source, profile, files, isDocument: isDocument, &passages, &diagnostics, &profileDiagnostics,
            &linkDiagnostics)
        for (statement, line) in source.unusedEntries { profileDiagnostics.add(.warning, statement, line: line) }
        let all = diagnostics.all + profileDiagnostics.byLine + linkDiagnostics
        let failed = all.contains { $0.severity == .error }
        return ImportResult(
            plan: failed ? nil : plan, diagnostics: all, lines: source.readings(of: lines, isTable: !isDocument),
            draft: plan, passages: passages)
    }

    private static func plan(
        from source: PlanSource, _ profile: Profile, _ files: [LinksFile], isDocument: Bool,
        _ passages: inout [Int: [String]], _ diagnostics: inout SourceDiagnostics,
        _ profileDiagnostics: inout DiagnosticList, _ linkDiagnostics: inout [Diagnostic]
    ) -> PlanOfObjectives {
        var plan = PlanOfObjectives(
            title: profile.title, municipality: profile.municipality, source: profile.source, years: profile.years,
            language: profile.language, licence: profile.licence, ids: profile.ids)
        var builder = PlanBuilder(profile, plan, source.offices)
        builder.add(source, &diagnostics)
        plan = builder.plan
        passages = builder.passages
        addGoals(source, profile, to: &plan, builder, &diagnostics.goals)
        if isDocument, plan.transversalGoals.isEmpty {
            if let title = source.doubtfulTitles.first {
                diagnostics.goals.add(.warning, .unreadSection(title.plainText.excerpt), line: title.number)
            } else {
                diagnostics.goals.add(.warning, .noGoals, line: 1)
            }
        }
        for office in profile.offices.list
        where !plan.directions.contains(where: { Words.key($0.name) == Words.key(office.value) }) {
            profileDiagnostics.add(.warning, .unusedOffice(office.value), line: office.line)
        }
        // What the matrix and the profile say can't be judged by tables that were not read.
        if diagnostics.hasErrors { return plan }
        addAliases(profile, to: &plan, &profileDiagnostics)
        addMatrix(
            source.matrix, builder.rowsOfTables, source.programmeParents, profile, to: &plan, &diagnostics,
            &profileDiagnostics)
        addIDs(profile, to: &plan, &profileDiagnostics)
        if diagnostics.hasErrors { return plan }
        let mentions = plan.objectives.map {
            Mentions($0, lines: builder.textLines[$0.id] ?? [:], descriptionLine: builder.descriptionLines[$0.id])
        }
        addContributions(profile, to: &plan, mentions: mentions, &profileDiagnostics)
        addStatedContributions(builder.statedGoals, to: &plan, &diagnostics.objectives)
        addGenericPartners(profile, to: &plan, mentions: mentions, &profileDiagnostics)
        var links = DeclaredLinks(files, of: plan, profile)
        links.deny(in: &plan)
        let found = CollaborationFinder(plan: plan, profile: profile, mentions: mentions)
            .collaborations(&links, diagnostics: &diagnostics.objectives, profileDiagnostics: &profileDiagnostics)
        plan.collaborations = found.collaborations
        for (place, explanations) in found.explained {
            for index in plan.objectives[place].contributions.indices
            where explanations.contains(plan.objectives[place].contributions[index].target) {
                plan.objectives[place].contributions[index].add(.sameText)
            }
        }
        links.declare(in: &plan, mentions)
        linkDiagnostics = links.diagnostics
        return plan
    }

    private static func addGoals(
        _ source: PlanSource, _ profile: Profile, to plan: inout PlanOfObjectives, _ builder: PlanBuilder,
        _ diagnostics: inout DiagnosticList
    ) {
        var lines: [String: Int] = [:]
        func isNew(_ id: String, _ line: Int) -> Bool {
            guard let earlier = lines.updateValue(line, forKey: id) else { return true }
            diagnostics.add(.error, .repeatedID(id, line: earlier), line: line)
            return false
        }
        for goal in source.goals {
            let topic = profile.transversalGoals.first { Words.key($0.name.value) == Words.key(goal.name) }
            let id = NodeKind.transversalGoal.id(topic?.id ?? goal.name)
            if isNew(id, goal.line) {
                plan.transversalGoals.append(
                    TransversalGoal(
                        id: id, name: goal.name, shortName: topic?.shortName, acronym: topic?.acronym,
                        phrases: topic?.phrases.map(\.value) ?? [], about: topic?.about,
                        line: goal.line, code: goal.code, weight: goal.weight,
                        indicators: goal.measures.map(builder.indicator),
                        attributes: goal.attributes.map { NamedAttribute(name: $0.name, value: $0.value) },
                        ids: topic?.ids ?? [:]))
            }
        }
        if source.goals.isEmpty {
            // Where the document names none, those of the profile are what a person declares.
            for topic in profile.transversalGoals {
                plan.transversalGoals.append(
                    TransversalGoal(
                        id: NodeKind.transversalGoal.id(topic.id ?? topic.name.value), name: topic.name.value,
                        shortName: topic.shortName, acronym: topic.acronym, phrases: topic.phrases.map(\.value),
                        about: topic.about, line: 0, ids: topic.ids))
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
                let nearest = Spelling.nearest(to: names.name.value, in: plan.directions.map(\.name)).first
                diagnostics.add(
                    .error, .unknownName(.direction, names.name.value, nearest: nearest), line: names.name.line)
                continue
            }
            plan.directions[index].shortName = names.shortName
            for alias in names.aliases {
                let key = Words.key(alias.value)
                let owner = plan.directions.first { ([$0.name] + $0.aliases).map(Words.key).contains(key) }
                if let owner {
                    diagnostics.add(.error, .nameTaken(alias.value, by: owner.name), line: alias.line)
                } else {
                    plan.directions[index].aliases.append(alias.value)
                }
            }
        }
    }

    /// Links objectives to the goals that a column or line of the document states.
    private static func addStatedContributions(
        _ stated: [(objective: String, goal: SourceObjective.Piece)], to plan: inout PlanOfObjectives,
        _ diagnostics: inout DiagnosticList
    ) {
        guard !stated.isEmpty else { return }
        let places = Dictionary(
            plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func goal(named name: String) -> TransversalGoal? {
            plan.transversalGoals.first { goal in
                Words.key(goal.name) == Words.key(name)
                    || goal.code.map { Words.key($0) == Words.key(name) || name.hasPrefix($0 + " ") } == true
            }
        }
        /// "T1, T2" and "T1 e T2" are two where each is a goal's.
        func names(in text: String) -> [String] {
            if plan.transversalGoals.contains(where: { Words.key($0.name) == Words.key(text) }) { return [text] }
            for marks in [",", "/", " e ", " ed ", " and ", " - "] {
                let pieces = text.split(separator: marks).map { String($0).trimmed }
                if pieces.count > 1, pieces.allSatisfy({ goal(named: $0) != nil }) { return pieces }
            }
            return [text]
        }
        for (id, piece) in stated {
            guard let place = places[id] else { continue }
            let parts = piece.text.split(whereSeparator: { ";\n".contains($0) }).map { String($0).trimmed }
            for name in parts.flatMap(names) where !Words.key(name).isEmpty {
                guard let goal = goal(named: name) else {
                    diagnostics.add(
                        .warning,
                        .unknownName(
                            .transversalGoal, name.excerpt,
                            nearest: Spelling.nearest(to: name, in: plan.transversalGoals.map(\.name)).first),
                        line: piece.line)
                    continue
                }
                let evidence = Evidence(
                    text: piece.text, line: piece.line, years: plan.objectives[place].texts.keys.sorted(), rules: [])
                if let known = plan.objectives[place].contributions.firstIndex(where: { $0.target == goal.id }) {
                    plan.objectives[place].contributions[known].basis = .stated
                    plan.objectives[place].contributions[known].evidence.insert(evidence, at: 0)
                } else {
                    plan.objectives[place].contributions.append(
                        Contribution(target: goal.id, basis: .stated, evidence: [evidence]))
                }
            }
        }
    }

    private static func addMatrix(
        _ matrix: PublicValueMatrix, _ rowsOfTables: [PlanBuilder.RowOfTable],
        _ parentsOfProgrammes: [String: String], _ profile: Profile,
        to plan: inout PlanOfObjectives, _ diagnostics: inout SourceDiagnostics,
        _ profileDiagnostics: inout DiagnosticList
    ) {
        let join = MatrixJoin(
            rows: matrix.rows, directions: plan.directions, objectives: plan.objectives,
            diagnostics: &diagnostics.matrix)
        var programmes = NameRegister(kind: .programme)
        var valueDimensions = NameRegister(kind: .valueDimension)
        var drivers = NameRegister(kind: .driver)
        for (row, objective) in zip(matrix.rows, join.objectiveOfRow) {
            let matrixRow = MatrixRow(
                programme: row.programme.map { programmes.add($0, line: row.line) },
                valueDimension: row.valueDimension.map { valueDimensions.add($0, line: row.line) },
                driver: row.driver.map { drivers.add($0, line: row.line) }, text: row.objective, line: row.line)
            if let objective { plan.objectives[objective].matrixRows.append(matrixRow) }
        }
        let parents = addRows(rowsOfTables, to: &plan, &programmes, &valueDimensions, &drivers)
        var crossProgrammes = Dictionary(
            profile.crossProgrammes.map { (Words.key($0.value), $0) },
            uniquingKeysWith: { first, _ in first })
        plan.programmes = programmes.entries(&diagnostics.matrix).map {
            Programme(
                id: $0.id, name: $0.name, crossProgramme: crossProgrammes.removeValue(forKey: $0.key) != nil,
                line: $0.line, parent: parents[$0.id] ?? parentsOfProgrammes[$0.key])
        }
        for unused in profile.crossProgrammes where crossProgrammes[Words.key(unused.value)] != nil {
            profileDiagnostics.add(.warning, .unusedProgramme(unused.value), line: unused.line)
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
                    .warning, .missingRow(text: objective.firstText.excerpt), line: objective.line)
            } else {
                diagnostics.objectives.add(
                    .warning, .severalRows(lines: objective.matrixRows.map(\.line)), line: objective.line)
            }
        }
    }

    /// Adds what tables of objectives say of programmes and the like, as rows of a matrix would.
    ///
    /// - Returns: what stands above each programme.
    private static func addRows(
        _ rows: [PlanBuilder.RowOfTable], to plan: inout PlanOfObjectives, _ programmes: inout NameRegister,
        _ valueDimensions: inout NameRegister, _ drivers: inout NameRegister
    ) -> [String: String] {
        guard !rows.isEmpty else { return [:] }
        let places = Dictionary(
            plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var parents: [String: String] = [:]
        for row in rows {
            guard let place = places[row.objective] else { continue }
            let matrixRow = MatrixRow(
                programme: row.programme.map { programmes.add($0.text, line: $0.line) },
                valueDimension: row.valueDimension.map { valueDimensions.add($0.text, line: $0.line) },
                driver: row.driver.map { drivers.add($0.text, line: $0.line) },
                text: row.text.isEmpty ? plan.objectives[place].firstText : row.text, line: row.line)
            if let programme = matrixRow.programme, parents[programme] == nil { parents[programme] = row.parent }
            plan.objectives[place].matrixRows.append(matrixRow)
        }
        return parents
    }
}
