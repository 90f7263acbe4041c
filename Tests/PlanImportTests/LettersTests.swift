import Plan
import Testing

@testable import PlanImport

/// Letters and white space as PDFs, Word and fonts leave them.
@Suite struct LettersTests {
    private func table(_ cell: String) -> String { "ID\t2031\t2032\n1\t\(cell)\t\n" }

    @Test(arguments: ["\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "  ", "\u{AD}", " \u{200B}"])
    func whiteSpaceMakesNoOtherOffice(space: String) throws {
        let name = space == "\u{AD}" ? "Dire\u{AD}zione Argini" : "Direzione\(space)Argini"
        let body = table("Dragare") + "\n\(name) – Obiettivi di Direzione\n\nID\t2031\t2032\n2\tRialzare\t\n"
        #expect(try MarkedUpPlan.objectives(body) == ["argini/1: Dragare", "argini/2: Rialzare"])
        let rows = "Direzione\tID\t2031\t2032\nDirezione Argini\t1\tDragare\t\n\(name)\t2\tRialzare\t\n"
        #expect(try MarkedUpPlan.objectives(rows, head: "") == ["argini/1: Dragare", "argini/2: Rialzare"])
    }

    @Test(arguments: ["Direzione\u{A0}Argini", "Dire\u{AD}zione Argini", "Direzione\u{202F}Argini"])
    func namesHavePlainSpaces(name: String) throws {
        for head in ["\(name)\n\n", "\(name) – Obiettivi di Direzione\n\n", "Settore: \(name)\n\n"] {
            let plan = try #require(MarkedUpPlan.read(table("Dragare"), head: head).plan)
            #expect(plan.directions.map { "\($0.id) \($0.name)" } == ["direction:argini Direzione Argini"])
        }
    }

    @Test func ligaturesAreFoldedForMatchingAndKept() throws {
        let head = MarkedUpPlan.head.replacing("Piano Acque", with: "Piano Efficienza")
        for word in ["Eﬃcienza", "Efﬁcienza", "Eﬀicienza", "Effi\u{AD}cienza"] {
            let result = MarkedUpPlan.read(table("Piano \(word): oﬀerta"), head: head)
            let plan = try #require(result.plan)
            #expect(plan.objectives[0].texts[2031] == "Piano \(word): oﬀerta")
            #expect(plan.objectives[0].contributions.map(\.target) == ["goal:piano-efficienza"])
            #expect(result.places(of: .foreignLetters).isEmpty)
        }
        let goals = MarkedUpPlan.head.replacing("Piano Acque", with: "Piano Eﬃcienza")
        let plan = try #require(MarkedUpPlan.read(table("Piano Efficienza"), head: goals).plan)
        #expect(plan.objectives[0].contributions.map(\.target) == ["goal:piano-efficienza"])
    }

    @Test(arguments: [
        ("effi-\ncienza", "efficienza"), ("effi\u{AD}\ncienza", "efficienza"), ("effi- \n  cienza", "efficienza"),
        ("anni 2031-\n2032", "anni 2031- 2032"), ("Emilia-\nRomagna", "Emilia- Romagna"), ("uno -\ndue", "uno - due"),
        ("socio-\nsanitario", "socio-sanitario"), ("tecnico-\npratico", "tecnico-pratico"),
    ]) func wordsThatALineCutsAreJoined(cell: String, read: String) throws {
        let further = "<tr><td>2</td><td>Piano socio-sanitario, tecnico e pratico</td><td></td></tr>"
        let body = MarkedUpPlan.table("<tr><td>1</td><td>Più \(cell) qui</td><td></td></tr>\(further)")
        #expect(try MarkedUpPlan.objectives(body).first == "argini/1: Più \(read) qui")
    }

    @Test func wordsOfParagraphsAndCardsAreJoined() throws {
        let html = "<h1>Obiettivi trasversali</h1><ul><li>Piano effi-\ncienza</li></ul><h1>Settore Argini</h1>"
        let plan = try #require(MarkedUpPlan.read(table("Dragare"), head: html + "\n").plan)
        #expect(plan.transversalGoals.map(\.name) == ["Piano efficienza"])
        let card = "Settore Argini\n\nObiettivo: Aumentare l'effi-\ncienza delle pompe\nPeso: 30%\n"
        #expect(
            try MarkedUpPlan.objectives(card, head: "").first?.hasSuffix("Aumentare l'efficienza delle pompe") == true)
    }

    @Test(arguments: [
        "\u{F0B7} ", "\u{F0B7}\t", "\u{F0A7} ", "• ", "•\t", "▪ ", "● ", "○ ", "➢ ", "■\t", "- ", "-\t", "* ", "◦ ",
        "\u{F0D8}\t",
    ]) func wordsBulletsAreOfLists(bullet: String) throws {
        let head = MarkedUpPlan.head.replacing("Piano Acque\n", with: "\(bullet)Piano Acque\n\(bullet)Fiera\n")
        let result = MarkedUpPlan.read(table("Dragare"), head: head)
        let plan = try #require(result.plan, "\(result.diagnostics)")
        #expect(plan.transversalGoals.map(\.name) == ["Piano Acque", "Fiera"])
        #expect(result.places(of: .foreignLetters).isEmpty)
    }

    @Test(arguments: [
        ("Cittá¡2024®2026¡perchê", "it"), ("CittÃ  piÃ¹ perchÃ©", "it"), ("Citt\u{FFFD}", "it"), ("a\u{E001}b", "it"),
        ("a\u{F0C8}b", "it"), ("Ñîôñò", "it"), ("Гжыкгб", "en"), ("x\u{FFFD}", "cy"),
    ]) func damagedLettersAreAWarning(text: String, language: String) {
        let body = table(text) + "2\t\(text)\t\n"
        let result = MarkedUpPlan.read(body, language: language)
        #expect(result.plan != nil)
        #expect(result.places(of: .foreignLetters) == ["9 warning"])
        let tables = PlanImporter.read(
            tables: PlanTables(objectives: "direction,number,2031\nCasa,1,Tetti\nCasa,2,\(text)\n"), in: "",
            profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031]\nlanguage: \(language)", named: "profile.yaml"
        )
        #expect(tables.places(of: .foreignLetters) == ["3 warning"])
    }

    @Test(arguments: [
        ("Città, perché, così, più; «Köln» e Logroño", "it"), ("n. 5 – 3ª fase, 20 °C, µg, ½, €, ² ™ ✓ → 🌳", "it"),
        ("Città · São Paulo", "it"), ("años, ¿qué?, pingüino", "es"), ("Čeština žluťoučký kůň", "cs"),
        ("dell’età ﬁnale", "it"),
    ]) func otherTextsAreNone(text: String, language: String) {
        #expect(MarkedUpPlan.read(table(text), language: language).places(of: .foreignLetters).isEmpty)
    }
}
