import ArgumentParser
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// `pdo compare`
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", _superCommandName: "pdo",
        abstract: "What continues, changes, starts and ends between two years of a plan, or two plans.",
        discussion: """
            EXAMPLES
              pdo compare 2024 2025                     what became of everything
              pdo compare 2024 2025 --only ended        what ends after 2024
              pdo compare 2024 2026 --only changed --direction cultura
              pdo compare 2025 2026 --by goal
              pdo compare 2024 2025 --by programme -o changes.md
              pdo compare 2024 2025 -o years.svg            a picture: a square an objective
              pdo compare Data/last-year Data/this-year   two plans
              pdo compare Data/last-year Data/this-year -o plans.svg

            Two years are compared within the plan; two paths are two plans, of which objectives with similar texts \
            are the same one (60 % of their words, or 50 % and the same id). An objective is there in a year if it \
            has a text for it. In changed texts [-gone-] and {+new+} words are marked, and it is said where only \
            punctuation or capitals changed; what continues with the same words is only counted, unless it is asked \
            for with --only unchanged. What started is told as new. An objective that ends and has a text again in a \
            later year is told and counted as paused, one that starts and had a text in an earlier year as resumed: \
            --only ended gives the paused as well, and --only started the resumed.

            Of two plans it is also told which objectives moved to another direction, in the same words or in \
            others, and which directions are new, gone or replaced by another, in which more than half of their \
            objectives continue; the objectives that went there with theirs are told one by one with --only moved. \
            With --direction what moved is counted as that direction's before or after.

            Below the objectives stand the goals, dimensions and collaborations to which links appear or vanish: \
            words of a year's text show them or don't. Where an objective's part in a collaboration appears or \
            vanishes, that of its direction is not told again.

            The picture (--format svg) has a row for each direction and in it a square for each objective, in the \
            same place before and after; its signs are explained below it, the texts stand under the pointer. Of two \
            plans it also shows by arrows which objectives went to another direction.

            A folder whose name is a number is given as ./2024. The exit code is 2 if nothing fits what was asked \
            for.
            """)

    enum Format: String, ResultFormat {
        case table, markdown, json, svg
    }

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

    @Argument(help: "The earlier year; or a plan.json or its folder.", completion: .yearsOrPaths)
    var old: String

    @Argument(help: "The later year; or a plan.json or its folder.", completion: .yearsOrPaths)
    var new: String

    @Option(help: "What to group the objectives by.")
    var by: Grouping = .direction

    @Option(
        help: ArgumentHelp(
            "Only what has this fate, or of two plans what went to another direction (moved); may be repeated.",
            valueName: "fate"))
    var only: [ComparisonRequest.Selection] = []

    @Option(
        help: ArgumentHelp("Only the objectives and links of this direction.", valueName: "node"),
        completion: .nodes(of: [.direction]))
    var direction: String?

    @OptionGroup var result: OutputOptions<Format>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if (Int(old) == nil) != (Int(new) == nil) {
            throw ValidationError(
                "Give two years, or two plans; a folder whose name is a number is given as ./\(Int(old) == nil ? new : old)."
            )
        }
        if let old = Int(old), let new = Int(new), old == new { throw ValidationError("The two years are the same.") }
        if let old = Int(old), let new = Int(new), old > new {
            throw ValidationError("The comparison goes from the earlier year to the later; give them in that order.")
        }
        if result.format == .svg, !only.isEmpty || by != .direction {
            throw ValidationError("The picture shows all fates by direction; leave out --only and --by.")
        }
        if result.format == .json, by != .direction {
            throw ValidationError(
                "JSON names the directions, programmes and goals of each objective and has no groups; leave out --by.")
        }
        if Int(old) != nil, only.contains(.moved) {
            throw ValidationError(
                "Between two years of a plan no objective goes to another direction; leave out --only moved.")
        }
        if Int(old) == nil, options.plan != nil {
            throw ValidationError("--plan names the plan whose years are compared; two plans are named by themselves.")
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
        let document = answer.document(in: languageOptions.language)
        switch result.format {
        case .svg: return try result.write(picture(of: comparison, answer.directions?.sorted() ?? []))
        case .table where !answer.isEmpty: try result.write(document.text(width: result.width))
        case .markdown where !answer.isEmpty: try result.write(document.markdown())
        case .table, .markdown: break
        case .json: try result.write(CanonicalJSON.text(AnswerDocument(.comparison, answer)))
        }
        if answer.isEmpty {
            Console.current.note(languageOptions.language(ComparisonMessage.nothingMatches) + "\n")
            throw ExitCode(2)
        }
    }

    /// Both years, or both plans, side by side.
    private func picture(of comparison: PlanComparison, _ directions: [String]) throws -> String {
        let language = languageOptions.language
        do {
            guard let old = comparison.oldYear, let new = comparison.newYear else {
                return try PlanMap(comparison, directions: directions, language: language).svg()
            }
            let definition = MapDefinition.ofYears([old, new], directions: directions)
            return try PlanMap(comparison.new, definition, language: language).svg()
        } catch MapError.empty {
            Console.current.note(language(ComparisonMessage.nothingToDraw) + "\n")
            throw ExitCode(2)
        } catch let error as MapDefinitionError {
            throw Failure(error, file: nil)
        } catch {
            throw Failure("\(error)")
        }
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
            throw Failure(
                "the plan has no year \(year); its years are \(graph.plan.years.map(String.init).joined(separator: ", "))"
            )
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
        guard node.kind == .direction else { throw Failure("\(node.id) is not a direction; see 'pdo list direction'") }
        return node.id
    }
}

extension ComparisonRequest.Selection: ArgumentChoice {}
