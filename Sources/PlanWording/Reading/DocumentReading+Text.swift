import PlanImport
import TextDocument

extension DocumentReading {
    /// Returns the document line by line for a terminal, with what was made of each line; blank lines are left out.
    /// Ids, links and what was noticed stand below their line; at the end how many lines were read as what.
    ///
    /// - Parameters:
    ///   - width: of a line in characters; nil for no limit.
    ///   - marks: how words that make links look.
    public func text(in language: Language, width: Int?, marks: StyledText.Marks = .plain) -> String {
        let shown = lines.filter { $0.reading != .blank }
        let numbers = String(lines.last?.number ?? 0).count
        let names = Set(shown.map(\.reading)).map { $0.name(in: language).count }.max() ?? 0
        // On a narrow terminal what a line was read as stands above its text.
        let isNarrow = width.map { $0 < names + 60 } ?? false
        let indent = isNarrow ? numbers + 4 : numbers + names + 6
        let room = width.map { max(20, $0 - indent) }
        let margin = String(repeating: " ", count: indent)
        var text = ""
        for line in shown {
            let number = String(line.number)
            let name = line.reading.name(in: language)
            text += String(repeating: " ", count: 2 + numbers - number.count) + number + "  "
            text += isNarrow ? name + "\n" + margin : name.padded(to: names) + "  "
            text += line.styled.lines(width: room, marks).joined(separator: "\n" + margin) + "\n"
            let details =
                line.ids.map { "= " + $0 }
                + line.links.map { "→ \(language.quoted($0.words.onOneLine)): \($0.explanation(in: language))" }
                + line.diagnostics.map { "! \($0.short(in: language))" }
            for detail in details {
                let lines = StyledText(detail).lines(width: room.map { $0 - 2 }, .plain)
                text += margin + lines.joined(separator: "\n" + margin + "  ") + "\n"
            }
        }
        if !otherDiagnostics.isEmpty {
            text += "\n" + language(ReadingMessage.otherFiles) + "\n"
            for diagnostic in otherDiagnostics {
                let line = StyledText("\(diagnostic.file):\(diagnostic.line): \(diagnostic.short(in: language))")
                text +=
                    "  " + line.lines(width: width.map { max(20, $0 - 4) }, .plain).joined(separator: "\n    ") + "\n"
            }
        }
        return text + "\n" + language(ImportReport.coverage(coverage))
    }
}

extension DocumentReading.Line {
    /// The text with the words marked that make links; bars stand for the tabs between cells.
    fileprivate var styled: StyledText {
        pieces.map { piece in
            let text = piece.text.replacing("\t", with: " │ ")
            return piece.links.isEmpty ? StyledText(text) : StyledText(text, .found)
        }.reduce(StyledText()) { $0 + $1 }
    }
}

extension Diagnostic {
    /// What was noticed without its place: "warning: … [unread-text]".
    func short(in language: Language) -> String {
        let remedy = hint(in: language).map { " (\(language(DiagnosticWord.hint)): \($0))" } ?? ""
        return "\(language(severity)): \(message(in: language))\(remedy) [\(code.rawValue)]"
    }
}
