import Foundation
import Testing

@testable import PDOCommand

/// Years and plans of another body than Milan's compared. The two plans have no year in common.
@Suite struct ValdombraCompareTests {
    private func compared(_ arguments: String...) throws -> [String: Any] {
        let run = CommandRun.pdo(arguments: ["compare", "--format", "json"] + arguments, in: Valdombra.folder)
        return try #require(try answer(in: run.output) as? [String: Any])
    }

    private func plans(_ options: String...) -> CommandRun {
        CommandRun.pdo(
            arguments: ["compare", "valdombra-2029-2030", "valdombra-2031-2033"] + options, in: Valdombra.plans,
            width: 300)
    }

    @Test(arguments: [
        ("2031", "2032", ["unchanged": 8, "changed": 9, "started": 3, "ended": 4, "paused": 1, "resumed": 0]),
        ("2032", "2033", ["unchanged": 7, "changed": 4, "started": 0, "ended": 9, "paused": 0, "resumed": 1]),
        ("2031", "2033", ["unchanged": 5, "changed": 5, "started": 2, "ended": 12, "paused": 0, "resumed": 0]),
    ]) func whatBecomesOfObjectivesIsCounted(old: String, new: String, counts: [String: Int]) throws {
        #expect(try compared(old, new)["counts"] as? [String: Int] == counts)
    }

    @Test func whatOnlyPunctuationChangesIsSaid() throws {
        let ambiente = Valdombra.pdo("compare", "2031", "2032", "--direction", "ambiente", width: 300).output
        #expect(
            ambiente.hasPrefix(
                """
                Piano degli obiettivi 2031–2033: 2031 → 2032, Direzione Ambiente, Verde e Protezione Civile
                4 obiettivi: 2 invariati, 1 modificato (cambiano soltanto punteggiatura o maiuscole), 1 nuovo

                Direzione Ambiente, Verde e Protezione Civile
                  modificato objective:ambiente-verde-e-protezione-civile/2 (cambiano solo punteggiatura o maiuscole)
                    Nuove aree [-gioco-] {+gioco,+} per la [-Città-] {+«città+} dei [-bambini-] {+bambini»+}
                  nuovo objective:ambiente-verde-e-protezione-civile/4
                    Esercitazione di protezione civile sul Rio Secco, con la Direzione LPM

                """), "\(ambiente)")
        let objectives = try #require(try compared("2031", "2032")["objectives"] as? [[String: Any]])
        let only = objectives.filter { $0["onlyPunctuation"] as? Bool == true }
        #expect(
            only.compactMap { ($0["new"] as? [String: Any])?["id"] as? String } == [
                "objective:ambiente-verde-e-protezione-civile/2"
            ])
    }

    @Test func whatPausesIsResumed() {
        let paused = Valdombra.pdo("compare", "2031", "2032", "--only", "ended", "--direction", "lavori", width: 300)
            .output
        #expect(paused.contains("\n  in pausa objective:lavori-pubblici-e-mobilita/4 (torna nel 2033)\n"))
        let resumed = Valdombra.pdo("compare", "2032", "2033", "--only", "started", width: 300).output
        #expect(
            resumed == """
                Piano degli obiettivi 2031–2033: 2032 → 2033
                1 obiettivo: 1 ripreso

                Direzione Lavori Pubblici e Mobilità
                  ripreso objective:lavori-pubblici-e-mobilita/4 (già previsto nel 2031)
                    Pulizia dei fossi e degli argini lungo il Rio Secco

                Nuovi legami
                  Valdombra sicura e sostenibile (dimension:valdombra-sicura-e-sostenibile): 1 legame in più
                    nuovo: obiettivo lavori-pubblici-e-mobilita/4, parole chiave nel testo: «dei fossi e degli argini lungo il Rio Secco» (riga 59)

                """)
    }

    @Test func linksThatWordsOfTheYearShow() {
        let run = Valdombra.pdo("compare", "2031", "2032", width: 300).output
        for link in [
            "  Città dei bambini (goal:citta-dei-bambini): da 3 a 2 legami\n    non c’è più: obiettivo istruzione-cultura-e-biblioteche/3, ",
            "  Servizi digitali al cittadino (goal:servizi-digitali-al-cittadino): da 1 a 2 legami\n    nuovo: obiettivo tributi-e-bilancio/3, ",
            "  Centro storico vivo (goal:centro-storico-vivo): prima nessun legame, ora 1\n",
            "  Biblioteca di quartiere (collaboration:biblioteca-di-quartiere): da 3 a 2 direzioni\n    non c’è più: direction:segreteria-generale-e-affari-legali, con compiti di supervisione, ",
            "  Festa di Primavera (collaboration:festa-di-primavera): da 3 a 2 direzioni\n    non c’è più: obiettivo polizia-locale/2, ",
            "(collaboration:polizia-locale-1): da 2 a nessuna direzione, non è più condivisa\n",
        ] {
            #expect(run.contains(link), "\(link)")
        }
        // The fees are shared in both years, in other words.
        #expect(!run.contains("collaboration:rette"))
    }

    @Test func objectivesByGoalAndByProgramme() {
        let goals = Valdombra.pdo("compare", "2031", "2033", "--by", "goal", width: 300).output
        let headings = goals.split(separator: "\n").filter { $0.contains(" – ") && !$0.hasPrefix(" ") }
        #expect(
            headings.map(String.init) == [
                "Piano Clima – 2 obiettivi: 2 modificati",
                "Legalità e trasparenza – 3 obiettivi: 2 invariati, 1 non più previsto",
                "Città dei bambini – 3 obiettivi: 1 modificato, 2 non più previsti",
                "Servizi digitali al cittadino – 2 obiettivi: 1 invariato, 1 nuovo",
                "Centro storico vivo – 1 obiettivo: 1 nuovo",
                "Senza obiettivo trasversale – 12 obiettivi: 1 invariato, 2 modificati, 9 non più previsti",
            ])
        let programmes = Valdombra.pdo("compare", "2031", "2033", "--by", "programme", "--only", "ended", width: 300)
            .output
        #expect(programmes.contains("\nMobilità sostenibile – 2 obiettivi: 2 non più previsti\n"))
        #expect(programmes.contains("\nSenza programma operativo – 1 obiettivo: 1 non più previsto\n"))
    }

    /// The last text of 2030 is compared with the first of 2031.
    @Test func twoPlansWithoutACommonYear() {
        let run = plans()
        #expect(run.exitCode == 0 && run.messages.isEmpty, "\(run.messages)")
        #expect(
            run.output.hasPrefix(
                """
                Piano degli obiettivi 2029–2030 → Piano degli obiettivi 2031–2033
                28 obiettivi: 6 invariati, 2 modificati, 17 nuovi, 3 non più previsti, 3 passati a un’altra direzione (2 a quella che sostituisce la precedente)

                Direzioni: che cosa cambia
                  Segreteria Generale → Segreteria Generale e Affari Legali (obiettivi che proseguono: 2 su 2)
                  Direzione Turismo: solo nel piano precedente
                  Direzione Istruzione, Cultura e Biblioteche: solo nel piano nuovo
                  Direzione Polizia Locale: solo nel piano nuovo
                  Direzione Servizi Cimiteriali: solo nel piano nuovo

                """))
        // Its text of 2030 is that of 2031; its first, of 2029, another.
        #expect(
            run.output.contains(
                "\nDirezione Lavori Pubblici e Mobilità – 5 obiettivi: 1 invariato, 3 nuovi, 1 non più previsto\n"))
        #expect(
            run.output.contains(
                "  modificato objective:ambiente-verde-e-protezione-civile/1\n    Piano Clima: catasto degli alberi {+e delle emissioni+}\n"
            ))
        // Under another number, and so told neither as ended nor as new.
        #expect(
            !run.output.contains("objective:servizi-sociali-citta-solidale/2 → ")
                && !run.output.contains("Sportello telematico per le domande di contributo\n"))
    }

    @Test func whatGoesToAnotherDirection() {
        let moved = plans("--only", "moved").output
        #expect(
            moved.contains(
                """
                Direzione Turismo – 1 obiettivo: 1 passato a un’altra direzione
                  invariato objective:turismo/1 → objective:istruzione-cultura-e-biblioteche/3 (passato dalla Direzione Turismo alla Direzione Istruzione, Cultura e Biblioteche)
                    Festa di Primavera: letture nei cortili per la città dei bambini

                """))
        let tourism = plans("--direction", "turismo").output
        #expect(tourism.contains("\nda 2 a nessun obiettivo: 1 non più previsto, 1 passato a un’altra direzione\n"))
        #expect(
            tourism.contains(
                "non c’è più: obiettivo turismo/1, passato alla Direzione Istruzione, Cultura e Biblioteche, "))
    }

    @Test func bothAreDrawn() throws {
        for arguments in [["2031", "2032"], ["2031", "2033", "--direction", "sociali"]] {
            let run = CommandRun.pdo(arguments: ["compare", "--format", "svg"] + arguments, in: Valdombra.folder)
            #expect(run.exitCode == 0 && run.output.hasSuffix("</svg>\n"), "\(run.messages)")
        }
        let run = plans("--format", "svg")
        #expect(run.exitCode == 0 && run.output.contains("Direzione Turismo"), "\(run.messages)")
    }
}
