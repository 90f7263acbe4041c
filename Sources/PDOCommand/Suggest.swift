import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanGraph
import PlanImport
import PlanWording
import TextDocument
import TextTools

/// `pdo suggest`
struct Suggest: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "suggest", SuggestHelp.self) }

    @Argument(help: ArgumentHelp(SuggestHelp.folder, .folder))
    var folder: String?

    @Option(
        name: .customLong("for"), help: ArgumentHelp(SuggestHelp.target, .node),
        completion: .nodes(of: CandidateSearch.kinds))
    var targets: [String] = []

    @Option(help: ArgumentHelp(SuggestHelp.limit, .limit))
    var limit = 20

    @Option(help: ArgumentHelp(SuggestHelp.sort, .sort))
    var sort: CandidatesRequest.Order = .score

    @Flag(help: ArgumentHelp(SuggestHelp.measure))
    var measure = false

    @OptionGroup var result: OutputOptions<CandidateForms>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    /// The file of links that candidates are compared with.
    private var reading: String? {
        measure ? folder.flatMap { path in [".csv", ".yaml"].contains { path.hasSuffix($0) } ? path : nil } : nil
    }

    func validate() throws {
        if limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
        if measure, !targets.isEmpty, reading == nil { throw ValidationError(UsageFailure.measureNeedsReading) }
        if targets.isEmpty, reading == nil, ![.table, .yaml].contains(result.format) {
            throw ValidationError(UsageFailure.formatNeedsTarget(format: result.format.rawValue))
        }
    }

    func run() throws {
        if let reading {
            try writeMeasures(of: reading)
        } else if targets.isEmpty {
            try writeSuggestionsForProfile()
        } else {
            try writeCandidates()
        }
    }

    // MARK: Candidates

    private func graph() throws -> PlanGraph {
        let named = reading == nil ? folder ?? options.plan : options.plan
        return try PlanFolders.graph(ofPlan: PlanFolders.location(of: named).file)
    }

    private func writeCandidates() throws {
        let graph = try graph()
        var request = CandidatesRequest(
            for: try TypedNodes.all(targets) { try graph.node(typed: $0, option: "--for", CandidateSearch.kinds) })
        (request.limit, request.order) = (limit, sort)
        let answer = try graph.answer(request)
        let language = languageOptions.language
        for list in answer.lists where list.candidates.isEmpty {
            Console.current.note(language(CandidateMessage.none(list.target)) + "\n")
        }
        let isEmpty = answer.lists.allSatisfy(\.candidates.isEmpty)
        var rendition = Rendition(.candidates, answer) { answer.document(in: language) }
        rendition.others = [.yaml: { answer.yaml(in: language) }, .csv: answer.csv]
        if !isEmpty || [.csv, .json].contains(result.format) { try result.write(rendition) }
        if isEmpty { throw ExitCode(2) }
    }

    private func writeMeasures(of path: String) throws {
        let graph = try graph()
        // A reading of which a part is passed over would be measured against another.
        let declarations = try PlanSourceFiles.declarations(in: path, of: graph.plan)
        let table = graph.measures(against: declarations).table(in: languageOptions.language)
        try result.write(Rendition(.candidates, table.objects, rows: { table }) { TextDocument(table) })
    }

    // MARK: What the profile could list

    private func writeSuggestionsForProfile() throws {
        let (documentPath, profilePath, _) = try PlanFolders.sources(of: folder ?? options.plan)
        let profile = try Files.readText(profilePath)
        let result = try PlanSourceFiles(document: documentPath).imported(profile: profile, named: profilePath)
        let suggestions = try PlanImporter.suggestions(
            for: result.readPlan(), profile: profile, named: profilePath, limit: limit, measuring: measure)
        try self.result.write(suggestions.text(in: Console.current.language))
    }
}

extension CandidatesRequest.Order: ArgumentChoice {}
