import ArgumentParser
import Plan
import PlanExchange

/// How a table is printed.
enum TableFormat: String, ResultFormat {
    case table, json, csv, tsv, markdown
    /// The ids alone, one a line, for the next command.
    case ids
}

/// Rows of cells, printed for people or for programs.
struct Table {
    struct Column {
        /// The key in JSON and the heading in CSV, which are the same in every language.
        let key: String
        let heading: String
        /// Whether long texts are broken into lines when the width is limited.
        let wraps: Bool
        let isNumber: Bool

        init(_ key: String, heading: String? = nil, wraps: Bool = false, isNumber: Bool = false) {
            self.key = key
            self.heading = heading ?? key
            self.wraps = wraps
            self.isNumber = isNumber
        }
    }

    enum Cell: Encodable {
        case text(String)
        case number(Int)
        /// Rounded to a number of places behind the point, or with as many digits as tell it from every other number; empty where
        /// it is not a finite number.
        case decimal(Double, places: Int?)
        /// Lists for JSON; elsewhere their items stand in one cell with spaces between them.
        case texts([String])
        case numbers([Int])
        /// What there is none of: null in JSON, elsewhere empty.
        case absent

        /// As a cell of a file that spreadsheets open.
        var guarded: String {
            switch self {
            case .text, .texts: text.guardedAgainstFormulas.escapingControlCharacters
            case .number, .decimal, .numbers, .absent: text
            }
        }

        var text: String {
            switch self {
            case .text(let text): text
            case .number(let number): String(number)
            case .decimal(let number, _) where !number.isFinite: ""
            case .decimal(let number, let places?): number.rounded(toPlaces: places)
            // Zero has no sign for readers.
            case .decimal(let number, nil): number == 0 ? "0.0" : String(number)
            case .texts(let texts): texts.joined(separator: " ")
            case .numbers(let numbers): numbers.map(String.init).joined(separator: " ")
            case .absent: ""
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .texts(let texts): try container.encode(texts)
            case .numbers(let numbers): try container.encode(numbers)
            case .absent: try container.encodeNil()
            case .decimal:
                if let number = Double(text) { try container.encode(number) } else { try container.encodeNil() }
            }
        }
    }

    let columns: [Column]
    private(set) var rows: [[Cell]] = []
    /// How numbers are written for people.
    var decimalMark: Character = "."

    private func words(_ cell: Cell) -> String {
        guard case .decimal = cell else { return cell.text.onOneLine.escapingControlCharacters }
        return decimalMark == "." ? cell.text : String(cell.text.map { $0 == "." ? decimalMark : $0 })
    }

    /// The rows as JSON has them.
    var objects: [[String: Cell]] {
        rows.map { Dictionary(zip(columns.map(\.key), $0), uniquingKeysWith: { $1 }) }
    }

    init(columns: [Column]) { self.columns = columns }

    /// Adds a row with a cell for each column.
    mutating func add(_ cells: [Cell]) { rows.append(cells) }

    /// Leaves out the rows beyond a number of them, and tells how many these are.
    mutating func keep(_ count: Int) -> Int {
        let leftOut = max(0, rows.count - count)
        rows.removeLast(leftOut)
        return leftOut
    }

    func rendered(as format: TableFormat, width: Int?) throws -> String {
        switch format {
        // A no-break space has kept words together; it is not to be printed.
        case .table: aligned(width: width).replacing("\u{A0}", with: " ")
        case .json:
            try CanonicalJSON.text(objects)
        case .csv: csvText([columns.map(\.key)] + rows.map { $0.map(\.guarded) })
        case .tsv: tabSeparated()
        case .markdown: markdown().replacing("\u{A0}", with: " ")
        case .ids: ids()
        }
    }

    /// Tab-separated values as IANA registers them: tabs and line feeds within a cell become spaces.
    private func tabSeparated() -> String {
        ([columns.map(\.key)] + rows.map { $0.map(\.guarded) }).map { cells in
            cells.map(\.onOneLine).joined(separator: "\t") + "\n"
        }.joined()
    }

    private func markdown() -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        return line(columns.map(\.heading.escapedForMarkdown)) + line(columns.map { $0.isNumber ? "---:" : "---" })
            + rows.map { line($0.map { words($0).escapedForMarkdown }) }.joined()
    }

    /// The cells of the column `id`, each once.
    private func ids() -> String {
        guard let column = columns.firstIndex(where: { $0.key == "id" }) else { return "" }
        var seen: Set<String> = []
        return rows.map { $0[column].text.escapingControlCharacters }.filter { seen.insert($0).inserted }.map {
            $0 + "\n"
        }.joined()
    }

    /// Columns aligned with two spaces between them, each row on one line; the wrapping column is broken into lines where the
    /// width is limited. A first cell that would take more than two fifths of the width, or leave the wrapping column too little,
    /// has a line of its own. Where the others alone take too much, each row takes several lines: the first cell, and below it the
    /// others.
    private func aligned(width: Int?) -> String {
        var widths = columns.indices.map { column in
            rows.reduce(headingWidth(column)) { max($0, words($1[column]).count) }
        }
        if let width, let wrapping = columns.firstIndex(where: \.wraps) {
            // Sentences need more room than names.
            let least = min(widths[wrapping] > 120 ? 40 : 24, widths[wrapping])
            if wrapping > 0 {
                let numbers = widths.indices.dropFirst().filter { $0 != wrapping }.reduce(2) { $0 + widths[$1] + 2 }
                let limit = max(columns[0].heading.count, min(width * 2 / 5, width - numbers - least))
                widths[0] = rows.reduce(columns[0].heading.count) { widest, row in
                    let count = words(row[0]).count
                    return count > limit ? widest : max(widest, count)
                }
            }
            let others = widths.indices.filter { $0 != wrapping }.reduce(0) { $0 + widths[$1] + 2 }
            if width - others < least { return stacked(width: width) }
            widths[wrapping] = min(widths[wrapping], width - others)
        }
        let heading = line(columns.map { $0.heading.uppercased() }, widths: widths, isHeading: true)
        return heading + rows.map { line($0.map(words), widths: widths) }.joined()
    }

    /// The least width of a column for its heading, which over numbers may take several lines.
    private func headingWidth(_ column: Int) -> Int {
        let words = columns[column].heading.split(separator: " ")
        return columns[column].isNumber ? words.map(\.count).max() ?? 0 : columns[column].heading.count
    }

    private func line(_ cells: [String], widths: [Int], isHeading: Bool = false) -> String {
        if let first = cells.first, first.count > widths[0], cells.count > 1, !columns[0].wraps {
            return first + "\n" + line([""] + cells.dropFirst(), widths: widths)
        }
        let wrapped = columns.indices.map { column in
            columns[column].wraps || isHeading ? cells[column].wrapped(to: widths[column]) : [cells[column]]
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { row in
            var text = ""
            for column in columns.indices {
                let cell = row < wrapped[column].count ? wrapped[column][row] : ""
                let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
                text += (columns[column].isNumber ? space + cell : cell + space) + "  "
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }

    private func stacked(width: Int) -> String {
        rows.map { row in
            let short = columns.indices.dropFirst().filter { !columns[$0].wraps }
                .map { "\(columns[$0].heading): \(words(row[$0]))" }.joined(separator: ", ")
            let long = columns.indices.dropFirst().filter { columns[$0].wraps }
                .flatMap { words(row[$0]).wrapped(to: width - 4) }
            let first = columns[0].wraps ? words(row[0]).wrapped(to: width) : [words(row[0])]
            return (first + (long + short.wrapped(to: width - 4)).map { "    " + $0 }).joined(separator: "\n") + "\n"
        }.joined()
    }
}
