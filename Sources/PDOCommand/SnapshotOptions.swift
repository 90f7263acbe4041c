import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument

/// A word that plans know, or, where a snapshot is asked (`--graph`), any.
struct FreeChoice<Choice: ArgumentChoice & Hashable>: ArgumentChoice, Hashable {
    /// As it was typed, and what it means where it is a plan's.
    let typed: String
    let known: Choice?

    var rawValue: String { known?.rawValue ?? typed }

    init?(rawValue: String) { self.init(argument: rawValue) }

    init?(argument: String) {
        (typed, known) = (argument, Choice(argument: argument))
        if known == nil, !Console.current.asksSnapshot { return nil }
    }

    static var allCases: [Self] { Choice.allCases.compactMap { Self(rawValue: $0.rawValue) } }
    static var allValueStrings: [String] { Choice.allValueStrings }
    static var defaultCompletionKind: CompletionKind { Choice.defaultCompletionKind }
}

/// Whether a snapshot is asked rather than a plan.
struct SnapshotOptions: ParsableArguments {
    @Option(help: ArgumentHelp(SnapshotOptionHelp.graph, .file), completion: .file())
    var graph: String?

    /// - Parameter others: options of which only a plan knows, and whether they are given.
    /// - Throws: `ValidationError` where one is, and for forms that only a plan's answers have.
    func check(_ plan: PlanOptions, _ format: AnswerFormat, _ others: [(name: String, isGiven: Bool)] = []) throws {
        guard graph != nil else { return }
        let given = ([("--plan", plan.plan != nil)] + others).filter(\.1).map(\.0)
        if !given.isEmpty { throw ValidationError(SnapshotUsage.needsPlan(options: given)) }
        if [.svg, .dot, .docx].contains(format) { throw ValidationError(SnapshotUsage.noPicture) }
    }

    func source() throws -> SnapshotSource? { try graph.map(SnapshotSource.init) }
}

extension SnapshotSource {
    func kinds(_ kinds: [FreeChoice<NodeKind>]) throws -> [String] {
        try kinds.map { try kind(typed: $0.typed, known: $0.known?.rawValue) }
    }

    func relations(_ relations: [FreeChoice<Relation>]) throws -> [String] {
        try relations.map { try relation(typed: $0.typed, known: $0.known?.rawValue) }
    }

    func query(_ options: FilterOptions, kinds: [FreeChoice<NodeKind>] = []) throws -> SnapshotQuery {
        var query = SnapshotQuery()
        query.kinds = Set(try self.kinds(kinds))
        query.relations = Set(try relations(options.relation))
        query.allowed = Set(options.allow.map { $0 == .crossProgramme ? NodeKind.programme.rawValue : $0.rawValue })
        return query
    }
}
