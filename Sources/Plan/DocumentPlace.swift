/// Where something stands in a document that is no plain text, as a person finds it there. All numbers are counted from 1.
///
/// Lines of such a document are those of the text that an import makes of it; a plan says of each line that it names
/// which place that is (``PlanOfObjectives/place(ofLine:)``).
public enum DocumentPlace: Hashable, Sendable {
    /// A line of the document's own text, such as a page of the web.
    case line(Int)
    /// A paragraph outside tables that is not empty.
    case paragraph(Int)
    /// A cell of a table of a text document: the table's number, the row, and the cell's number in the row.
    case tableCell(table: Int, row: Int, cell: Int)
    /// A cell of a spreadsheet, as in `B7`.
    case sheetCell(sheet: String, cell: String)
    case sheet(String)
    case page(Int)
}

extension DocumentPlace {
    /// As it stands in files: `line:12`, `paragraph:12`, `table:3/5/2`, `cell:B7/Obiettivi`, `sheet:Obiettivi`, `page:4`.
    public var code: String {
        switch self {
        case .line(let number): "line:\(number)"
        case .paragraph(let number): "paragraph:\(number)"
        case .tableCell(let table, let row, let cell): "table:\(table)/\(row)/\(cell)"
        case .sheetCell(let sheet, let cell): "cell:\(cell)/\(sheet)"
        case .sheet(let name): "sheet:\(name)"
        case .page(let number): "page:\(number)"
        }
    }

    /// - Parameter code: as ``code`` writes it.
    /// - Returns: nil for what is none.
    public init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let rest = parts[1]
        switch parts[0] {
        case "line":
            guard let number = Int(rest) else { return nil }
            self = .line(number)
        case "paragraph":
            guard let number = Int(rest) else { return nil }
            self = .paragraph(number)
        case "page":
            guard let number = Int(rest) else { return nil }
            self = .page(number)
        case "sheet": self = .sheet(String(rest))
        case "cell":
            let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else { return nil }
            self = .sheetCell(sheet: String(parts[1]), cell: String(parts[0]))
        case "table":
            let numbers = rest.split(separator: "/").compactMap { Int($0) }
            guard numbers.count == 3 else { return nil }
            self = .tableCell(table: numbers[0], row: numbers[1], cell: numbers[2])
        default: return nil
        }
    }
}

extension PlanOfObjectives {
    /// The place in the document that a line stands for; nil where the document is a text, whose lines are its own.
    public func place(ofLine line: Int) -> DocumentPlace? {
        places.isEmpty ? nil : places[String(line)].flatMap(DocumentPlace.init(code:))
    }

    /// The name of the file that the plan was read from, and a fingerprint of its bytes; nil where that is a text.
    public var documentFile: (name: String, fingerprint: String)? {
        guard let name = document["file"], let fingerprint = document["fingerprint"] else { return nil }
        return (name, fingerprint)
    }

    /// Says from which file the plan was read, and what its lines stand for there.
    ///
    /// - Parameter place: nil for lines that are none of the document's.
    public mutating func setDocument(
        file: String, fingerprint: String, place: (Int) -> DocumentPlace?
    ) {
        document = ["file": file, "fingerprint": fingerprint]
        places = [:]
        for line in Set(lines) {
            if let place = place(line) { places[String(line)] = place.code }
        }
    }
}
