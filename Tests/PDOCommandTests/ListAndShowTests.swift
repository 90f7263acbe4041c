import Foundation
import Testing

@testable import PDOCommand

@Suite struct ListAndShowTests {
    @Test(arguments: [
        ("direction", 26), ("objectives", 159), ("programme", 58), ("goal", 5), ("obiettivi trasversali", 5),
        ("strategicDimension", 5), ("value", 3), ("driver", 4), ("collaborazioni", 16),
    ])
    func everyKindIsListed(kind: String, count: Int) throws {
        let run = CommandRun.pdo("list", kind, "--format", "json")
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(rows.count == count)
        #expect(rows.allSatisfy { $0["id"] != nil && $0.count > 3 })
    }

    @Test func theTableIsAligned() {
        let run = CommandRun.pdo("list", "driver")
        #expect(
            run.output == """
                ID                          OBIETTIVI  DIREZIONI  NOME
                driver:digitalizzazione            26         18  Digitalizzazione
                driver:pari-opportunita            47         20  Pari opportunità
                driver:piena-accessibilita         57         21  Piena Accessibilità
                driver:semplificazione             29         17  Semplificazione

                """)
    }

    @Test func anObjectiveShowsItsTextsAndItsPlace() {
        let run = CommandRun.pdo("show", "bilancio-e-partecipate/5")
        #expect(run.output.contains("riga 196"))
        #expect(run.output.contains("2024  Prima sperimentazione"))
        #expect(run.output.contains("2026  come l’anno prima"))
        let generic = CommandRun.pdo("show", "demanio-e-patrimonio/5")
        #expect(generic.output.contains("partner non precisati: «in collaborazioni con le direzioni interessate»"))
    }

    @Test(arguments: [
        "direzione casa", "piano-aria-clima", "mala-movida", "milano sempre più giusta", "ambientale",
        "digitalizzazione", "coesione sociale", "programme:lavori-e-opere-pubbliche",
    ])
    func everyKindIsShown(name: String) {
        let run = CommandRun.pdo("show", name)
        #expect(run.exitCode == 0, "\(run.messages)")
        #expect(run.output.split(separator: "\n").count > 3)
    }

    @Test func aCategoryOfProgrammesIsMarked() {
        #expect(
            CommandRun.pdo("show", "investono trasversalmente").output.contains("condividerla non lega gli obiettivi"))
    }
}
