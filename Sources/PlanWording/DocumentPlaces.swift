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
}

extension DocumentPlace {
    /// The place in words, as in "cella B7 del foglio «Obiettivi»"; in Italian feminine, as "riga" is.
    public func name(in language: Language) -> String {
        switch language {
        case .italian:
            switch self {
            case .paragraph(let number): "riga del paragrafo \(number)"
            case .tableCell(let table, let row, _): "riga \(row) della tabella \(table)"
            case .sheetCell(let sheet, let cell): "cella \(cell) del foglio «\(sheet)»"
            case .sheet(let name): "intestazione del foglio «\(name)»"
            case .page(let number): "pagina \(number)"
            }
        case .english:
            switch self {
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

    /// The number of a line, or what it stands for.
    func place(_ line: Int) -> String { DocumentPlaces.place(ofLine: line)?.name(in: self) ?? String(line) }

    /// As ``line(_:)``, of where something stands: "on line 12", "in cell B7".
    func onLine(_ number: Int) -> String {
        switch (self, DocumentPlaces.place(ofLine: number)) {
        case (.english, .page?), (.english, nil): "on " + line(number)
        case (.english, _?): "in " + line(number)
        case (.italian, _): "alla " + line(number)
        }
    }
}
