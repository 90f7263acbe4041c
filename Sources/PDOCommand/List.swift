import ArgumentParser
import CommandConsole
import GraphCore
import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo list`
struct List: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "list", ListHelp.self) }

    @Argument(help: ArgumentHelp(ListHelp.kind, .kind))
    var kindArgument: FreeChoice<NodeKind>?

    private var kind: NodeKind? { kindArgument?.known }

    @Option(help: ArgumentHelp(ListHelp.columns, .columns), completion: .listColumns)
    var columns: [String] = []

    @OptionGroup var selectionOptions: SelectionOptions

    @Option(
        help: ArgumentHelp(ListHelp.year, .year), completion: .years)
    var year: [Int] = []

    @Option(help: ArgumentHelp(ListHelp.sort, .sort))
    var sort: ListOrder?

    @Option(help: ArgumentHelp(ListHelp.limit, .limit))
    var limit: Int?

    @OptionGroup var result: OutputOptions<TableForms>
    @OptionGroup var snapshotOptions: SnapshotOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        try snapshotOptions.check(
            options, result.format,
            selectionOptions.ofPlans + [
                ("--year", !year.isEmpty), ("--columns", !columns.isEmpty),
                ("--sort " + (sort?.rawValue ?? ""), sort != nil && sort != .id && sort != .name),
            ])
        let kind = kindArgument?.rawValue
        if kind == nil, result.format == .ids { throw ValidationError(ListUsage.idsNeedAKind) }
        if kind == nil, sort != nil || limit != nil { throw ValidationError(ListUsage.orderNeedsAKind) }
        if kind == nil, !columns.isEmpty { throw ValidationError(ListUsage.columnsNeedAKind) }
        if let limit, limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
        if let kind = self.kind, let sort, !ListOrder.orders(of: kind).contains(sort) {
            throw ValidationError(
                ListUsage.wrongOrder(
                    order: sort.rawValue, kind: kind, orders: ListOrder.orders(of: kind).map(\.rawValue)))
        }
    }

    func run() throws {
        if let source = try snapshotOptions.source() { return try ask(source) }
        let graph = try options.graph(years: year)
        let selection = graph.selection(try selectionOptions.query(in: graph, years: graph.plan.checked(year)))
        let isForPeople = result.format.isForPeople
        let (table, leftOut) = try table(of: selection, isForPeople: isForPeople)
        // A table for people is not left with headings alone; one for programs is.
        if !table.rows.isEmpty || !isForPeople {
            try result.write(Rendition(.list, table.objects, rows: { table }) { TextDocument(table) })
        }
        note(isEmpty: table.rows.isEmpty, leftOut: leftOut, isForPeople: isForPeople)
        if table.rows.isEmpty { throw ExitCode(2) }
    }

    private func ask(_ source: SnapshotSource) throws {
        let language = languageOptions.language
        guard let kind = kindArgument else {
            let answer = try source { (snapshot) throws(SnapshotError) in try snapshot.kindsAnswer() }
            return try result.write(Rendition(list: answer.table(in: language)))
        }
        let wanted = try source.kind(typed: kind.typed, known: kind.known?.rawValue)
        let list = try source { (snapshot) throws(SnapshotError) in try snapshot.list(wanted, by: sort, limit: limit) }
        guard let list else {
            Console.current.note(language(LimitMessage.nothing(isFiltered: false)) + "\n")
            throw ExitCode(2)
        }
        try result.write(Rendition(list: list.table(in: language)))
        Console.current.noteLeftOut(list.leftOut, shown: list.rows.count, of: nil, language)
    }

    private func table(of selection: GraphSelection, isForPeople: Bool) throws -> (table: Table, leftOut: Int) {
        let language = languageOptions.language
        if let kind, !columns.isEmpty, result.format != .ids {
            let list = selection.list(kind, try chosenColumns(of: kind, in: selection.graph), by: sort, limit: limit)
            return (list.table(in: language), list.leftOut)
        }
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

    private func chosenColumns(of kind: NodeKind, in graph: PlanGraph) throws -> [ListColumn] {
        do {
            return try ListColumn.columns(named: columns, of: kind, in: graph.plan)
        } catch {
            throw ValidationError(ListUsage.wrongColumn(name: error.name, kind: kind, known: error.known))
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
