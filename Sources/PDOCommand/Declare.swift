import ArgumentParser
import CommandConsole
import Plan
import PlanGraph
import PlanImport
import PlanWording

/// `pdo declare`
struct Declare: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "declare", DeclareHelp.self) }

    @Argument(help: ArgumentHelp(DeclareHelp.subject, .node), completion: .nodes)
    var subject: String

    @Argument(help: ArgumentHelp(DeclareHelp.target, .node), completion: .nodes)
    var target: String

    @Option(help: ArgumentHelp(DeclareHelp.because, .text))
    var because: String?

    @Flag(help: ArgumentHelp(DeclareHelp.no))
    var no = false

    @Flag(help: ArgumentHelp(DeclareHelp.open))
    var open = false

    @Option(help: ArgumentHelp(DeclareHelp.words, .text))
    var words: String?

    @Option(help: ArgumentHelp(DeclareHelp.source, .text))
    var source: String?

    @Option(help: ArgumentHelp(DeclareHelp.by, .text))
    var by: String?

    @Option(help: ArgumentHelp(DeclareHelp.date, .text))
    var date: String?

    @Option(help: ArgumentHelp(DeclareHelp.year, .year), completion: .years)
    var year: [Int] = []

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if no, open { throw ValidationError(LinksFailure.twoVerdicts) }
        if !no, !open, because == nil, words == nil { throw ValidationError(LinksFailure.noReason) }
    }

    func run() throws {
        let (file, graph) = (try options.location().file, try options.graph())
        let from = graph[try graph.node(typed: subject, among: [.objective, .collaboration])]
        let targets: Set<NodeKind> = [.transversalGoal, .strategicDimension, .collaboration]
        let to = graph[try graph.node(typed: target, among: targets)]
        guard from.kind == .objective || from.kind == .collaboration, targets.contains(to.kind),
            from.kind == .objective || to.kind != .collaboration
        else { throw Failure(LinksFailure.noSuchLink(from: from.id, to: to.id)) }
        let entry = LinkEntry(
            on: from.id, to.id, in: graph.plan, verdict: no ? .no : open ? .open : .yes, reason: because ?? "",
            words: words, source: source, by: by, date: date ?? Console.today,
            years: try graph.plan.checked(year).sorted())
        var editor = try LinksEditor(besides: file)
        let replaced = try editor.record(entry, on: from.id, to.id, in: graph.plan).replaced
        try Console.current.write(
            said(LinksReport.written(entry.verdict, from: from.id, to: to.id, path: editor.path, line: replaced)) + "\n"
        )
    }
}
