import ArgumentParser
import CommandConsole
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanReports
import PlanWording
import TextTools

/// `pdo compare`
struct Compare: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "compare", CompareHelp.self) }

    enum Grouping: String, ArgumentChoice {
        case direction, programme, goal

        var kind: NodeKind {
            switch self {
            case .direction: .direction
            case .programme: .programme
            case .goal: .transversalGoal
            }
        }
    }

    @Argument(help: ArgumentHelp(CompareHelp.old, .old), completion: .yearsOrPaths)
    var old: String

    @Argument(help: ArgumentHelp(CompareHelp.new, .new), completion: .yearsOrPaths)
    var new: String

    @Option(help: ArgumentHelp(CompareHelp.by, .by))
    var by: Grouping = .direction

    @Option(help: ArgumentHelp(CompareHelp.only, .status))
    var only: [ComparisonRequest.Selection] = []

    @Option(
        help: ArgumentHelp(CompareHelp.direction, .node),
        completion: .nodes(of: [.direction]))
    var direction: String?

    @OptionGroup var result: OutputOptions<ComparisonForms>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if (Int(old) == nil) != (Int(new) == nil) {
            throw ValidationError(ComparisonUsage.yearAndPath(year: Int(old) == nil ? new : old))
        }
        if let old = Int(old), let new = Int(new), old == new { throw ValidationError(ComparisonUsage.sameYears) }
        if let old = Int(old), let new = Int(new), old > new {
            throw ValidationError(ComparisonUsage.laterYearFirst)
        }
        if result.format == .svg, !only.isEmpty || by != .direction {
            throw ValidationError(ComparisonUsage.pictureShowsAll)
        }
        if result.format == .json, by != .direction {
            throw ValidationError(ComparisonUsage.jsonHasNoGroups)
        }
        if Int(old) != nil, only.contains(.moved) {
            throw ValidationError(ComparisonUsage.nothingMovesInAPlan)
        }
        if Int(old) == nil, options.plan != nil {
            throw ValidationError(ComparisonUsage.plansAreArguments)
        }
    }

    func run() throws {
        let comparison = try comparison()
        var request = ComparisonRequest()
        request.grouping = by.kind
        request.only = only.isEmpty ? nil : Set(only)
        request.direction = try direction.map { try Self.direction(typed: $0, in: comparison) }
        request.names = (old, new)
        let answer = comparison.answer(request)
        let language = languageOptions.language
        var rendition = Rendition(.comparison, answer) { answer.document(in: language) }
        let directions = answer.directions?.sorted() ?? []
        rendition.others[.svg] = { try picture(of: comparison, directions) }
        rendition.report = {
            let title = language(ReportMessage.comparison)
            return try PlanReport(answer.document(in: language), of: comparison.new, title: title, language: language)
                .file { try map(of: comparison, directions) }
        }
        if !answer.isEmpty || !result.format.isForPeople { try result.write(rendition) }
        if answer.isEmpty, result.format != .svg {
            Console.current.note(language(ComparisonMessage.nothingMatches) + "\n")
            throw ExitCode(2)
        }
    }

    /// Both years, or both plans, side by side.
    private func picture(of comparison: PlanComparison, _ directions: [String]) throws -> String {
        let language = languageOptions.language
        do {
            return try map(of: comparison, directions).svg()
        } catch MapError.empty {
            Console.current.note(language(ComparisonMessage.nothingToDraw) + "\n")
            throw ExitCode(2)
        } catch let error as MapDefinitionError {
            throw Failure(error, file: nil)
        } catch {
            throw Failure(error, of: nil)
        }
    }

    private func map(of comparison: PlanComparison, _ directions: [String]) throws -> PlanMap {
        let language = languageOptions.language
        guard let old = comparison.oldYear, let new = comparison.newYear else {
            return try PlanMap(comparison, directions: directions, language: language)
        }
        let definition = MapDefinition.ofYears([old, new], directions: directions)
        return try PlanMap(comparison.new, definition, language: language)
    }

    private func comparison() throws -> PlanComparison {
        guard let oldYear = Int(old), let newYear = Int(new) else {
            func graph(_ path: String) throws -> PlanGraph {
                try PlanFolders.graph(ofPlan: PlanFolders.location(of: path).file)
            }
            return PlanComparison(from: try graph(old), to: try graph(new))
        }
        let graph = try options.graph()
        for year in [oldYear, newYear] where !graph.plan.years.contains(year) {
            throw Failure(PlanFailure.noYear(year: year, years: graph.plan.years))
        }
        return graph.comparison(from: oldYear, to: newYear)
    }

    /// The id of a direction of either plan: of the old one where nothing in the new one is called so.
    private static func direction(typed query: String, in comparison: PlanComparison) throws -> String {
        func isKnown(in graph: PlanGraph) -> Bool {
            if case .unknown = graph.resolve(query, among: [.direction]) { false } else { true }
        }
        let graph = isKnown(in: comparison.new) || !isKnown(in: comparison.old) ? comparison.new : comparison.old
        let node = graph[try graph.node(typed: query, among: [.direction])]
        guard node.kind == .direction else {
            throw Failure(NodeFailure.notADirection(id: node.id, kind: node.kind, name: node.sentenceName))
        }
        return node.id
    }
}

extension ComparisonRequest.Selection: ArgumentChoice {}
