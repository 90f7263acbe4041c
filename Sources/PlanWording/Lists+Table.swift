import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension KindCounts {
    /// Returns a row for each kind.
    public func table(in language: Language) -> Table {
        var table = Table(columns: [
            .init("kind", heading: language(ListMessage.kind)),
            .init("count", heading: language(ListMessage.count), isNumber: true),
            .init("name", heading: language(ListMessage.name), wraps: true),
        ])
        for count in counts {
            let name = count.count == 1 ? count.kind.name(in: language) : count.kind.plural(in: language)
            table.add([.text(count.kind.rawValue), .number(count.count), .text(name)])
        }
        return table
    }
}

extension NodeList {
    /// Returns a row for each node.
    ///
    /// - Parameter isShort: for people: with the names by which all answers call the nodes.
    public func table(isShort: Bool, in language: Language) -> Table {
        let others = ListOrder.orders(of: kind).dropFirst(2)
        var table = Table(
            columns: [.init("id")]
                + zip(others, ListOrder.kinds(of: kind)).map {
                    .init($0.rawValue, heading: $1.plural(in: language), isNumber: true)
                } + [.init("name", heading: language(ListMessage.name), wraps: true)])
        for row in rows {
            let name = isShort ? row.node.label : row.node.name
            table.add([.text(row.node.id)] + row.counts.map { .number($0.count) } + [.text(name)])
        }
        return table
    }
}

extension ObjectiveList {
    /// For people: id, years and first text of each.
    public func shortTable(in language: Language) -> Table {
        var table = Table(columns: [
            .init("id"), .init("years", heading: language(ListMessage.years)),
            .init("text", heading: language(ListMessage.text), wraps: true),
        ])
        for row in rows {
            let years = (row.node.objective?.years ?? []).map(String.init).joined(separator: " ")
            table.add([.text(row.node.id), .text(years), .text(row.node.name + language.newTexts(of: row.node))])
        }
        return table
    }

    /// For programs: texts of all years, and the ids of what each objective is tied to.
    public func table() -> Table {
        var table = Table(
            columns: [
                .init("id"), .init("direction"), .init("number"), .init("line"), .init("programme"),
                .init("valueDimension"), .init("driver"),
            ] + years.map { .init("text\($0)") })
        for objective in rows.map(\.objective) {
            let beginning: [Table.Cell] = [
                .text(objective.id), .text(objective.direction),
                objective.number.map { .number($0) } ?? .text(objective.label), .number(objective.line),
            ]
            let ids = [\MatrixRow.programme, \.valueDimension, \.driver].map { Self.ids(objective, $0) }
            table.add(beginning + ids + years.map { year in objective.texts[year].map { .text($0) } ?? .absent })
        }
        return table
    }

    /// The ids that an objective's rows of the matrix have in a column, each once.
    private static func ids(_ objective: Objective, _ column: KeyPath<MatrixRow, String?>) -> Table.Cell {
        var ids: [String] = []
        for id in objective.matrixRows.compactMap({ $0[keyPath: column] }) where !ids.contains(id) { ids.append(id) }
        return .texts(ids)
    }
}

extension ColumnList {
    /// Returns a row for each node, with the columns that were asked for.
    public func table(in language: Language) -> Table {
        var table = Table(
            columns: columns.map { column in
                Table.Column(
                    column.key, heading: heading(column, language), wraps: column == wrapping,
                    isNumber: [.field(.objectives), .field(.directions), .field(.collaborations)].contains(column))
            })
        for row in rows {
            table.add(
                row.map { value in
                    switch value {
                    case .text(let text): .text(text)
                    case .number(let number): .number(number)
                    case .numbers(let numbers): .numbers(numbers)
                    case .ids(let ids): .texts(ids)
                    case .phrases(let phrases): .phrases(phrases)
                    case .absent: .absent
                    }
                })
        }
        return table
    }

    /// The column with the longest texts; an id is never broken.
    private var wrapping: ListColumn? {
        columns.indices.filter { ![.field(.id), .field(.direction), .field(.parent)].contains(columns[$0]) }
            .max { longest($0) < longest($1) }.map { columns[$0] }
    }

    private func longest(_ column: Int) -> Int {
        rows.map { row in
            switch row[column] {
            case .text(let text): text.count
            case .phrases(let texts): texts.joined().count
            case .number, .numbers, .ids, .absent: 0
            }
        }.max() ?? 0
    }

    private func heading(_ column: ListColumn, _ language: Language) -> String {
        switch column {
        case .field(let field): language(ListMessage.column(field))
        case .text(let year): "\(language(ListMessage.text)) \(year)"
        case .attribute(let name): name
        }
    }
}
