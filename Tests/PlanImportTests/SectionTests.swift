import Plan
import Testing

@testable import PlanImport

/// Headings, goals and dimensions, as documents write them.
@Suite struct SectionTests {
    private func line(_ text: String) -> Document.Line { Document.Line(number: 1, text: text[...]) }

    private func goals(_ text: String) -> (goals: [String], told: [String]) {
        let list = DiagnosticList(file: "f")
        var diagnostics = SourceDiagnostics(directions: list, objectives: list, matrix: list, goals: list)
        var reader = DocumentReader(Profile())
        reader.read(Document(text: text), &diagnostics)
        return (
            reader.source.goals.map { "\($0.line) \($0.name)" },
            diagnostics.goals.all.map { "\($0.line) \($0.severity) \($0.code.rawValue)" }
        )
    }

    private func dimensions(_ text: String) -> (promised: [Int], sections: [[String]], told: [Int]) {
        var diagnostics = DiagnosticList(file: "f")
        let (promised, sections) = Document(text: text).strategicDimensions(&diagnostics)
        return (
            promised.map { [$0.count, $0.line] } ?? [],
            sections.map { [$0.title.plainText] + $0.paragraphs.map(\.plainText) }, diagnostics.all.map(\.line)
        )
    }

    @Test(arguments: [
        ("## **Casa** ##", "Casa"), ("- una voce", "una voce"), ("• voce:", "voce:"), ("  a  b  ", "a  b"), ("***", ""),
        ("_x_", "x"), ("> citata", "citata"), ("7 dimensioni", "7 dimensioni"), ("– dopo –", "dopo –"),
    ]) func marksOfMarkdownAreLeftOut(text: String, plain: String) { #expect(line(text).plainText == plain) }

    @Test(arguments: [
        ("", true), (" ", true), ("\u{A0}", true), ("\u{2003}\t", true), ("a", false), (" a", false), ("~", false),
        ("!", false),
        ("è", false),
    ]) func blankLinesHaveNoText(text: String, isBlank: Bool) { #expect(line(text).isBlank == isBlank) }

    @Test func linesEndInAnyWay() {
        func lines(_ text: String) -> [String] { Document(text: text).lines.map { String($0.text) } }
        #expect(lines("a\nb\r\nc\rd") == ["a", "b", "c", "d"])
        #expect(lines("a\n") == ["a", ""] && lines("") == [""] && lines("\r\r\n\n") == ["", "", "", ""])
        #expect(lines("\u{FEFF}a\n\u{FEFF}") == ["a", "\u{FEFF}"])
        #expect(Document(text: "a\n\nb").lines.map(\.number) == [1, 2, 3])
    }

    @Test func goalsAreTheParagraphsOfTheirPages() {
        let page = "Obiettivi trasversali\n\nAcqua\nAria\n\n- Fiera\n"
        #expect(goals(page) == (["3 Acqua", "4 Aria", "6 Fiera"], []))
        #expect(goals("Premessa\n\n\n" + page) == (["6 Acqua", "7 Aria", "9 Fiera"], []))
        #expect(goals("Premessa\n\n" + page).goals == ["5 Acqua", "6 Aria", "8 Fiera"])
        #expect(
            goals("## OBIETTIVI TRASVERSALI (1/2)\n\nAcqua\n\n\nAltro\n\n\n\nObiettivi trasversali (2 di 2)\n\nAria")
                .goals == ["3 Acqua", "12 Aria"])
        #expect(goals("Obiettivi trasversali del borgo\n\nAcqua").goals == ["3 Acqua"])
        #expect(goals("Obiettivi del borgo\n\nAcqua").goals == [])
        // A dash alone has no words to be read.
        #expect(
            goals("Obiettivi trasversali\n\nSono questi:\n–\nAcqua") == (["5 Acqua"], ["3 warning unread-text"]))
        // Up to the heading of a table, of whatever form.
        for table in ["ID\t2031", "| ID | 2031 |", "<table><tr><td>ID<td>2031</table>"] {
            #expect(goals("Obiettivi trasversali\n\nAcqua\n\nCasa\n\n\(table)\nAria").goals == ["3 Acqua"])
            #expect(goals("Obiettivi trasversali\n\n\(table)\nAria").goals == [])
        }
        #expect(goals("Obiettivi trasversali\n\nAcqua\nCasa – Obiettivi di Direzione\nAria").goals == ["3 Acqua"])
        #expect(
            goals("Obiettivi trasversali\n\nAcqua\nObiettivi trasversali\nAria").goals == ["3 Acqua", "5 Aria"])
    }

    @Test func dimensionsAreHeadingsWithTheirParagraphs() {
        let page = "2 Dimensioni, un borgo solo\n\nBorgo vivo\n\nÈ vivo.\nAncora.\n\nBorgo asciutto\nSenza punto\n"
        let sections = [["Borgo vivo", "È vivo.", "Ancora."], ["Borgo asciutto", "Senza punto"]]
        #expect(dimensions(page) == ([2, 1], sections, []))
        // The text goes on on a further page with such a title; the first promise counts.
        #expect(
            dimensions(page + "\n\n3 dimensioni\nE poi.\n") == ([2, 1], [sections[0], sections[1] + ["E poi."]], []))
        #expect(dimensions("1 Dimensione\n\nPrima.\nBorgo\n") == ([1, 1], [["Borgo"]], [3]))
        #expect(dimensions("Dimensioni\n\nBorgo\n") == ([], [], []))
        #expect(dimensions("Due dimensioni\n\nBorgo\n") == ([], [], []))
    }

    @Test(arguments: [
        ("Borgo vivo", true), ("Borgo vivo.", false), ("Borgo vivo:", false), ("Vivo?", false), ("Vivo!", false),
        ("Vivo,", false), ("Vivo;", false), ("- Vivo", false), ("* Vivo", false), ("• Vivo", false), ("**Vivo**", true),
        ("## Vivo", true), ("2031 vivo", false), ("«Vivo»", false), (String(repeating: "a", count: 80), true),
        (String(repeating: "a", count: 81), false),
    ]) func aHeadingIsShortAndNoSentence(text: String, isHeading: Bool) {
        #expect(dimensions("1 dimensione\n\nPrimo\n\nTesto.\n\n\(text)\n").sections.count == (isHeading ? 2 : 1))
    }

    @Test(arguments: [
        ("Casa – Obiettivi di Direzione", "Casa"), ("Obiettivi Casa", "Casa"),
        ("Obiettivi: Casa e Verde (1/2)", "Casa e Verde"),
        ("Direzione Piazze (1/2) – Obiettivi di Direzione", "Direzione Piazze"),
        ("Direzione Piazze(2 di 2) – Obiettivi di Direzione (2/2)", "Direzione Piazze"),
        ("Casa", "Casa"), ("Casa (1 di 12)", "Casa"), ("Casa (sede)", "Casa (sede)"), ("Obiettivi", "Obiettivi"),
        ("Obiettivi di Direzione Casa", "Direzione Casa"), ("Obiettivi del Settore Tecnico", "Settore Tecnico"),
        ("– Casa –", "Casa"),
        ("Casa ( 1 / 2 )", "Casa"), ("Casa (1234567890/1234567890)", "Casa (1234567890/1234567890)"),
    ]) func theHeadingOfATableNamesItsDirection(heading: String, name: String) {
        #expect(DocumentVocabulary.directionName(heading: heading) == name)
    }

    @Test(arguments: [
        ("Obiettivi Casa", true), ("Casa – Obiettivi di Direzione 2031", true), ("Obiettivi trasversali", false),
        ("Obiettivi", false), ("Casa", false), ("gli obiettivi della Direzione", false), ("", false),
        ("Obiettivi trasversali e Casa", false), ("Obiettivi annuali 2031", false),
        ("Casa – Obiettivi 2031-2032", true),
        ("Casa – Obiettivi di mandato", false),
    ]) func someHeadingsSayWhatFollows(heading: String, isMarked: Bool) {
        #expect(DocumentVocabulary.isMarkedHeading(heading) == isMarked)
    }

    @Test func aTitleSaysHowManyDimensionsFollow() {
        #expect(DocumentVocabulary.dimensionCount(title: "5 Dimensioni, un unico obiettivo") == 5)
        #expect(
            DocumentVocabulary.dimensionCount(title: "5 dimensione") == 5
                && DocumentVocabulary.dimensionCount(title: "5") == nil)
    }
}
