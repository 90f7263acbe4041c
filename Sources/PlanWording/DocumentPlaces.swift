import Plan
import Synchronization

/// What the lines of the plan that sentences are about stand for in its document, where that is no text: sentences then
/// name the sheet and cell, or the table and row, in the place of the line.
///
/// A task-local value for the same reason as ``OfficeWord``.
public final class DocumentPlaces: Sendable {
    /// Those that sentences go by; outside all scopes none, so that lines are lines.
    @TaskLocal public static var current: DocumentPlaces?

    private struct Lookup: Sendable {
        let place: @Sendable (Int) -> DocumentPlace?
    }

    private let lookup = Mutex(Lookup { _ in nil })

    public init() {}

    /// Goes by the places of a plan from now on.
    public func set(_ plan: PlanOfObjectives) { set { plan.place(ofLine: $0) } }

    /// Goes by some places from now on.
    public func set(_ place: @escaping @Sendable (Int) -> DocumentPlace?) {
        let new = Lookup(place: place)
        lookup.withLock { $0 = new }
    }

    /// What a line stands for; nil where it is one of a text.
    static func place(ofLine line: Int) -> DocumentPlace? {
        current?.lookup.withLock { $0 }.place(line)
    }

    /// The lines of the document's own text that lines stand for; nil where one stands for something else.
    static func ownLines(_ lines: [Int]) -> [Int]? {
        var own: [Int] = []
        for line in lines {
            switch place(ofLine: line) {
            case nil: own.append(line)
            case .line(let number)?: own.append(number)
            default: return nil
            }
        }
        return own
    }
}

extension DocumentPlace {
    /// The place in words, as in "cella B7 del foglio «Obiettivi»"; in Italian feminine, as "riga" is.
    public func name(in language: Language) -> String {
        switch language {
        case .italian:
            switch self {
            case .line(let number): "riga \(number)"
            case .paragraph(let number): "riga del paragrafo \(number)"
            case .tableCell(let table, let row, _): "riga \(row) della tabella \(table)"
            case .sheetCell(let sheet, let cell): "cella \(cell) del foglio «\(sheet)»"
            case .sheet(let name): "intestazione del foglio «\(name)»"
            case .page(let number): "pagina \(number)"
            }
        case .english:
            switch self {
            case .line(let number): "line \(number)"
            case .paragraph(let number): "paragraph \(number)"
            case .tableCell(let table, let row, _): "row \(row) of table \(table)"
            case .sheetCell(let sheet, let cell): "cell \(cell) of sheet \"\(sheet)\""
            case .sheet(let name): "sheet \"\(name)\""
            case .page(let number): "page \(number)"
            }
        }
    }
}

extension Language {
    /// A line of the plan's document in words: "riga 12", or what it stands for.
    func line(_ number: Int) -> String {
        DocumentPlaces.place(ofLine: number)?.name(in: self) ?? (self == .italian ? "riga \(number)" : "line \(number)")
    }

    /// Lines in words: "righe 3, 7–9", or what they stand for, each once.
    func lines(_ numbers: [Int], limit: Int) -> String {
        if numbers.count == 1 { return line(numbers[0]) }
        let isText = DocumentPlaces.ownLines(numbers) != nil
        return (isText ? (self == .italian ? "righe " : "lines ") : "") + ranges(of: numbers, limit: limit)
    }

    /// As ``lines(_:limit:)``, without a word for lines.
    func ranges(of numbers: [Int], limit: Int) -> String {
        if let own = DocumentPlaces.ownLines(numbers) { return lineRanges(own, limit: limit) }
        var names: [String] = []
        for name in numbers.compactMap({ DocumentPlaces.place(ofLine: $0)?.name(in: self) })
        where !names.contains(name) {
            guard names.count < limit else { return names.joined(separator: ", ") + ", …" }
            names.append(name)
        }
        return names.isEmpty ? lineRanges(numbers, limit: limit) : names.joined(separator: ", ")
    }

    /// The number of a line, or what it stands for.
    func place(_ line: Int) -> String {
        DocumentPlaces.ownLines([line]).map { String($0[0]) } ?? DocumentPlaces.place(ofLine: line)?.name(in: self)
            ?? String(line)
    }

    /// As ``line(_:)``, of where something stands: "on line 12", "in cell B7".
    func onLine(_ number: Int) -> String {
        switch (self, DocumentPlaces.place(ofLine: number)) {
        case (.english, .page?), (.english, .line?), (.english, nil): "on " + line(number)
        case (.english, _?): "in " + line(number)
        case (.italian, _): "alla " + line(number)
        }
    }
}

/// Where something stands, for people: "righe 205, 310; 2024, 2025".
func linesAndYears(_ lines: [Int], _ years: [Int], _ language: Language, lines word: String) -> String {
    let own = DocumentPlaces.ownLines(lines)
    let isText = own != nil
    var names: [String] = []
    let all = isText && lines.count > 1 ? (own ?? []).map(String.init) : lines.map(language.line)
    for name in all where !names.contains(name) {
        names.append(name)
    }
    let places = (isText && lines.count > 1 ? word + " " : "") + names.joined(separator: ", ")
    return [
        lines.isEmpty ? nil : places,
        years.isEmpty ? nil : yearRange(years),
    ].compactMap(\.self).joined(separator: "; ")
}
