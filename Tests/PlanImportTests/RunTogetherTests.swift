import Testing

@testable import PlanImport

/// Documents that have lost the ends of their lines, or hold several objectives in one cell: never read wrongly in silence.
@Suite struct RunTogetherTests {
    private func read(_ document: String, lines: String = "") -> ImportResult {
        PlanImporter.read(
            document: document, named: "pdo.md",
            profile: DiagnosticExample.profile + (lines.isEmpty ? "" : "lines: [\(lines)]\n"), named: "profile.yaml")
    }

    private func told(_ document: String, lines: String = "") -> [String] {
        read(document, lines: lines).places(of: .runTogether)
    }

    private static let prose = "\"Obiettivo strategico: {text}\", \"{letter}) {text}\""

    @Test func aFormSwallowsWhatAnotherBegins() {
        let whole =
            "Servizio Minori\n\nObiettivo strategico: centro Obiettivi gestionali: a) graduatorie b) convenzioni\n"
        #expect(told(whole, lines: Self.prose) == ["3 error"])
        let list = "Servizio Minori\n\na) graduatorie b) convenzioni\n"
        #expect(told(list, lines: Self.prose) == ["3 error"])
        #expect(told("Servizio Minori\n\na) graduatorie\nb) convenzioni\n", lines: Self.prose) == [])
        // What the next line has is only spoken of; so is a part of a law.
        #expect(told("Servizio Minori\n\na) graduatorie e b) insieme\nb) convenzioni\n", lines: Self.prose) == [])
        #expect(told("Servizio Minori\n\na) attuazione dell'art. 4 lett. b) della legge\n", lines: Self.prose) == [])
    }

    @Test func aCodeBeginsAnObjective() {
        let form = "\"{code} – {text}\""
        let joined = "Ufficio Prestito\n\nPC.1 – Prestito fra biblioteche PC.2 – Catalogo\n\nRS.1 – Letture\n"
        #expect(told(joined, lines: form) == ["3 error"])
        let spoken =
            "Ufficio Prestito\n\nPC.1 – Prestito con PC.2 – Catalogo\n\nPC.2 – Catalogo, con M5C2 – Inclusione\n"
        #expect(told(spoken, lines: form) == [])
    }

    @Test func keysBeginLines() {
        let head = "Settore Tecnico\n\n"
        #expect(told(head + "Obiettivo: Scuole nuove Indicatore: interventi Peso: 40%\n") == ["3 error"])
        #expect(told(head + "Obiettivo: Scuole nuove Peso: 40%\n") == ["3 warning"])
        #expect(told(head + "Obiettivo: Scuole nuove. Obiettivo: Parchi\n") == ["3 error"])
        #expect(told(head + "Obiettivo: Scuole nuove\nIndicatore: interventi\nTarget 2031: 5\nPeso: 40%\n") == [])
        // Words of a sentence are no keys.
        #expect(told(head + "Obiettivo: Progetto \"Meta: futuro\", con il Responsabile: vedi\nPeso: 40%\n") == [])
        #expect(told(head + "Obiettivo: Attivare il portale Peso Forma: una app\n") == [])
        #expect(told(head + "Obiettivo: Sportelli\nResponsabile del Centro di Responsabilità: Ragioneria\n") == [])
    }

    @Test func aCellHoldsSeveral() {
        func table(_ cell: String, _ code: String = "1") -> String {
            "Settore Tecnico\n\n| N. | Obiettivo |\n| --- | --- |\n| \(code) | \(cell) |\n"
        }
        #expect(told(table("1. Scuole nuove 2. Parchi nuovi")) == ["5 warning"])
        #expect(told(table("1) Scuole nuove<br>2) Parchi nuovi")) == ["5 warning"])
        #expect(told(table("<ul><li>Scuole nuove</li><li>Parchi nuovi</li></ul>")) == ["5 warning"])
        #expect(told(table("• Scuole nuove • Parchi nuovi")) == ["5 warning"])
        #expect(told(table("Scuole nuove Indicatore: interventi")) == ["5 warning"])
        #expect(told(table("Scuole nuove", "1 2")) == ["5 error"])
        #expect(told(table("Scuole nuove", "1<br>2")) == ["5 error"])
        #expect(told(table("Scuole nuove", "SP2 SP3")) == ["5 warning"])
        // A list within an objective, a quarter and a code of two parts are none.
        #expect(told(table("Interventi per: 1. scuole; 2. parchi")) == [])
        #expect(told(table("Interventi per: <ul><li>scuole</li><li>parchi</li></ul>")) == [])
        #expect(told(table("Entro il 2. trimestre")) == [])
        #expect(told(table("Scuole nuove", "OB 12")) == [])
    }

    /// A code that follows the row's own and that no other row has begins another row.
    @Test func aCellGoesOnWithTheNextCode() {
        func table(_ rows: String...) -> String {
            "Settore Tecnico\n\nObiettivo\tPeso\n" + rows.joined(separator: "\n")
        }
        #expect(told(table("1.1 Scuole nuove 1.2 Parchi nuovi\t40", "1.3 Piste\t60")) == ["4 warning"])
        #expect(told(table("1.1 Scuole nuove con 1.2 Parchi nuovi\t40", "1.2 Parchi nuovi\t60")) == [])
        #expect(told(table("1.1 Scuole nuove, 1.2 milioni\t40", "1.3 Piste\t60")) == [])
    }

    /// Keys of what stands above are keys too.
    @Test func levelsBeginLines() {
        let told = told("Directorate: Place Director: Ann Strategic priority: Moving\n\nRef\tObjective\n1\tRoads\n")
        #expect(told == ["1 error"])
    }

    @Test func aHeadingMayNameAPerson() {
        let table = "\n\nN.\tObiettivo\n1\tScuole nuove\n"
        #expect(told("Settore Tecnico – Responsabile: arch. Neri" + table) == [])
        #expect(told("Settore Tecnico Peso: 40%" + table) == ["1 warning"])
    }

    @Test func aGoalHoldsSeveral() {
        #expect(
            told(
                "Obiettivi trasversali\n\n• Acque pulite • Aria pulita\n\nSettore Tecnico\n\nObiettivo: Scuole nuove\n")
                == ["3 warning"])
    }

    @Test func codesFollow() {
        #expect(InnerBeginnings.follows("b", "a") && InnerBeginnings.follows("1.4", "1.3"))
        #expect(InnerBeginnings.follows("OB10", "OB9") && !InnerBeginnings.follows("OB10", "OC9"))
        #expect(!InnerBeginnings.follows("c", "a") && !InnerBeginnings.follows("", "a"))
        #expect(!InnerBeginnings.follows("99999999999999999999", "9223372036854775807"))
    }
}
