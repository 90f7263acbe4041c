import ArgumentParser
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo list`
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: "pdo",
        abstract: "List the nodes of one kind, or say how many there are of each.",
        discussion: """
            EXAMPLES
              pdo list                            how many nodes there are of each kind
              pdo list direction
              pdo list objective --direction casa --year 2026
              pdo list direction --goal piano-aria-clima
              pdo list programme --goal piano-aria-clima --basis named
              pdo list direction --sort goals --limit 5
              pdo list objective -o objectives.csv

            Kinds: \(NodeKind.allCases.map(\.rawValue).joined(separator: ", ")); plurals, "goal", "dimension" and "value" do \
            as well.

            The filters choose objectives: those of a direction, with a text in a year, of a programme, that serve a goal, with \
            a link of some basis. Of the other kinds the nodes tied to such objectives are listed, and their numbers count these \
            alone. Collaborations that a direction joins without an objective of its own are listed with it as well. The exit code is \
            2 if there is nothing to list.

            For programs objectives come with the ids of what they are tied to; an objective may have several programmes, values \
            and drivers.
            """)

    @Argument(help: ArgumentHelp("The kind of nodes.", valueName: "kind"))
    var kind: NodeKind?

    @OptionGroup var selectionOptions: SelectionOptions

    @Option(
        help: ArgumentHelp("Only what stands in this year; may be repeated.", valueName: "year"), completion: .years)
    var year: [Int] = []

    @Option(
        help:
            "What to sort by; of numbers the greatest first, and equal ones stay in the plan's order. (default: the plan's order)"
    )
    var sort: ListOrder?

    @Option(help: "How many nodes to give, at most.")
    var limit: Int?

    @OptionGroup var result: OutputOptions<TableFormat>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if kind == nil, result.format == .ids { throw ValidationError("--format ids needs a kind: kinds have no ids.") }
        if kind == nil, sort != nil || limit != nil { throw ValidationError("--limit and --sort need a kind to list.") }
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
        if let kind, let sort, !ListOrder.orders(of: kind).contains(sort) {
            let words = ListOrder.orders(of: kind).map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "--sort \(sort.rawValue) is not for \(kind.plural(in: .english)); they are sorted by \(words).")
        }
    }

    func run() throws {
        let graph = try options.graph(years: year)
        let selection = try selectionOptions.selection(in: graph, years: try graph.plan.checked(year))
        let isForPeople = result.format == .table || result.format == .markdown
        let (table, leftOut) = table(of: selection, isForPeople: isForPeople)
        // A table for people is not left with headings alone; one for programs is.
        if !table.rows.isEmpty || !isForPeople {
            try result.write(rendered(table))
        }
        note(isEmpty: table.rows.isEmpty, leftOut: leftOut, isForPeople: isForPeople)
        if table.rows.isEmpty { throw ExitCode(2) }
    }

    private func rendered(_ table: Table) throws -> String {
        result.format == .json
            ? try CanonicalJSON.text(AnswerDocument(.list, table.objects))
            : try table.rendered(as: result.format, width: result.width)
    }

    private func table(of selection: PlanSelection, isForPeople: Bool) -> (table: Table, leftOut: Int) {
        let language = languageOptions.language
        switch kind {
        case nil: return (selection.counts().table(in: language), 0)
        case .objective?:
            let list = selection.listObjectives(by: sort, limit: limit)
            return (isForPeople ? list.shortTable(in: language) : list.table(), list.leftOut)
        case let kind?:
            let list = selection.list(kind, by: sort, limit: limit)
            return (list.table(isShort: isForPeople, in: language), list.leftOut)
        }
    }

    private func note(isEmpty: Bool, leftOut: Int, isForPeople: Bool) {
        let language = languageOptions.language
        let isFiltered = !selectionOptions.isEmpty || !year.isEmpty
        guard !isEmpty else {
            return Console.current.note(language(LimitMessage.nothing(isFiltered: isFiltered)) + "\n")
        }
        if isFiltered, kind != nil, kind != .objective, isForPeople {
            Console.current.note(language(LimitMessage.countsAreFiltered) + "\n")
        }
        if leftOut > 0, let limit {
            Console.current.note(language(LimitMessage.shown(limit, of: limit + leftOut)) + "\n")
        }
    }
}

extension ListOrder: ArgumentChoice {}
