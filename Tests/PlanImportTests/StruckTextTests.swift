import Plan
import Testing

@testable import PlanImport

/// What a document strikes out is left out, and told.
@Suite struct StruckTextTests {
    private func told(_ body: String) -> [String] {
        MarkedUpPlan.read(body).diagnostics.compactMap { diagnostic in
            guard case .struckText(let text) = diagnostic.statement else { return nil }
            return "\(diagnostic.line) \(diagnostic.severity) \(text)"
        }
    }

    private static let forms: [(text: String, read: String, struck: String)] = [
        ("Dragare ~~Vecchio fiume~~ rive", "Dragare rive", "Vecchio fiume"),
        ("<del>ponti</del><ins>argini</ins>", "argini", "ponti"), ("ar<s>ti</s>gini", "argini", "ti"),
        ("<STRIKE>ponti</STRIKE> argini", "argini", "ponti"),
        ("<span class=\"deletion\">vecchio</span> <span class=\"insertion\">nuovo</span>", "nuovo", "vecchio"),
        ("<span class=\"deletion\" data-author=\"a > b\">vec<span>chi</span>o</span>nuovo", "nuovo", "vec chi o"),
        ("<span style=\"text-decoration: line-through\">vecchio</span> nuovo", "nuovo", "vecchio"),
        ("{--tolto--}{++nuovo++}", "nuovo", "tolto"),
        ("piano {~~vecchio~>nuovo~~} e {==caro==}", "piano nuovo e caro", "vecchio"),
        ("[vecchio]{.deletion author=\"A\"}[nuovo]{.insertion author=\"A\"}", "nuovo", "vecchio"),
        ("nuovo {>>che ne dici?<<}", "nuovo", ""),
    ]

    @Test(arguments: forms.indices) func isLeftOutOfCells(place: Int) throws {
        let (text, read, struck) = Self.forms[place]
        for body in [
            MarkedUpPlan.pipeHeader + "| 1 | \(text) | |\n", "\nID\t2031\t2032\n1\t\(text)\t\n",
            "<table>\n\(MarkedUpPlan.htmlHeader)\n<tr><td>1</td><td>\(text)</td><td></td></tr></table>",
        ] {
            let all = try MarkedUpPlan.objectives(body).map { $0.split(separator: " ").joined(separator: " ") }
            #expect(all == ["argini/1: \(read)"])
            let words = told(body).map { $0.split(separator: " ").joined(separator: " ") }
            #expect(words == (struck.isEmpty ? [] : ["10 note \(struck)"]))
        }
    }

    @Test func isLeftOutOfHeadingsAndGoals() throws {
        let head =
            "Obiettivi trasversali\n\n- ~~Piano Fumi~~\n- Piano Acque\n\n\n~~Direzione Piazze~~\n\nDirezione Argini ~~e Rive~~\n\n"
        let result = MarkedUpPlan.read(MarkedUpPlan.pipeHeader + "| 1 | Dragare | |\n", head: head)
        let plan = try #require(result.plan, "\(result.diagnostics)")
        #expect(plan.transversalGoals.map(\.name) == ["Piano Acque"])
        #expect(plan.directions.map(\.name) == ["Direzione Argini"])
        #expect(result.places(of: .struckText) == ["3 note", "7 note", "9 note"])
    }

    @Test func aRowThatIsStruckOutIsAnEmptyRow() throws {
        let body = MarkedUpPlan.pipeHeader + "| 1 | Dragare | |\n| ~~2~~ | ~~Vecchio~~ | |\n| 3 | Rialzare | |\n"
        #expect(try MarkedUpPlan.objectives(body) == ["argini/1: Dragare", "argini/3: Rialzare"])
        #expect(told(body) == ["11 note 2 | Vecchio"])
        let rows =
            "<tr><td>1</td><td>Dragare</td><td></td></tr>\n<del><tr><td>2</td>\n<td>Vecchio</td><td></td></tr></del>"
        #expect(try MarkedUpPlan.objectives(MarkedUpPlan.table(rows)) == ["argini/1: Dragare"])
        #expect(told(MarkedUpPlan.table(rows)) == ["9 note 2 Vecchio"])
    }

    @Test func goesOverLines() throws {
        let rows = "<tr><td>1</td><td>Dragare <del>il\nfiume\ngrande</del> le rive</td><td></td></tr>"
        #expect(try MarkedUpPlan.objectives(MarkedUpPlan.table(rows)) == ["argini/1: Dragare le rive"])
        #expect(told(MarkedUpPlan.table(rows)) == ["8 note il fiume grande"])
    }

    @Test(arguments: [
        "H~2~O ~~ 3", "~~ non chiuso ~~", "a~~b", "<del>mai chiuso", "{--mai chiuso", "\\~~caro~~", "{code} [a]",
        "~~~a~~~", "</del>a",
    ]) func marksWithoutAnEndAreText(text: String) throws {
        let body = MarkedUpPlan.pipeHeader + "| 1 | \(text) | x~~ |\n| 2 | --} ~~ | |\n"
        #expect(MarkedUpPlan.read(body).plan?.objectives.count == 2)
        #expect(told(body).isEmpty)
    }
}
