import Plan
import Testing

@testable import PlanImport

/// Marks in any order lose no line, and no word that is not told.
@Suite struct MarkupLawTests {
    private struct Generator {
        var state: UInt64
        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    private static let marks = [
        "<!--", "-->", "~~", "{--", "--}", "{++", "++}", "{~~", "~>", "~~}", "{>>", "<<}", "[", "]{.deletion}",
        "]{.insertion}", "<del>", "</del>", "<s>", "</s>", "<span class=\"deletion\">", "<span>", "</span>", "<td",
        " class='a'>", "<p>", "</p>", "<table>", "</table>", "<tr><td>", "|", "| ", "\t", "\n", "\n", "\n\n", "\\", "<",
        ">", "&amp;", "<br>", "<li>", "<h1>", "<head>", "</head>", "<body>", "<style>", "</style>", "-\n", "*",
    ]

    /// A text of words, each with a number of its own, and marks.
    private func text(_ seed: UInt64) -> String {
        var generator = Generator(state: seed)
        return (0..<40).map { number in
            generator.next(3) == 0
                ? "Parola\(number)" : Self.marks[generator.next(Self.marks.count)] + (generator.next(3) == 0 ? " " : "")
        }.joined()
    }

    @Test(arguments: UInt64(1)...600) func linesStayInTheirPlaces(seed: UInt64) {
        let document = Document(text: text(seed))
        var cleaner = MarkupCleaner(document.lines)
        cleaner.clean()
        #expect(cleaner.result.map(\.number) == document.lines.map(\.number))
        // Of what has neither comments nor heads every word stays or is told.
        let source = document.lines.map { String($0.text) }.joined(separator: "\n")
        guard !["<!--", "{>>", "<head>", "<style>"].contains(where: source.contains) else { return }
        let kept = cleaner.result.map { String($0.text) }.joined(separator: "\n")
        let told = cleaner.struck.map(\.text).joined(separator: "\n")
        for word in source.matches(of: /Parola\d+/) {
            #expect(kept.contains(word.0) || told.contains(word.0), "\(source.debugDescription)")
        }
    }

    /// Every word outside of marks that take it out is in a block, whatever its form.
    @Test(arguments: UInt64(601)...1_200) func blocksHaveEveryWord(seed: UInt64) {
        let document = Document(text: text(seed))
        var diagnostics = DiagnosticList(file: "pdo.md")
        let cleaned = document.withoutMarkup(&diagnostics)
        let blocks = cleaned.blocks(DocumentWords(cleaned.lines), &diagnostics)
        var read = ""
        for block in blocks {
            switch block {
            case .text(let line, _): read += line.text + "\n"
            case .rows(let rows, _): read += rows.flatMap(\.cells).map(\.text).joined(separator: "\n") + "\n"
            }
        }
        // What stands within a tag is no text.
        let words = cleaned.lines.map { String($0.text) }.joined(separator: "\n").replacing(/<[^<>]*>/, with: "<>")
            .matches(of: /Parola\d+/)
        for word in words {
            #expect(read.contains(word.0), "\(cleaned.lines.map(\.text)) \(read.debugDescription)")
        }
    }
}
