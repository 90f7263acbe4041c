import Foundation
import Testing

@testable import PDOCommand

@Suite struct SearchTests {
    private func ids(_ arguments: String...) -> [String] {
        CommandRun.pdo(arguments: ["search"] + arguments + ["--format", "ids"]).output.split(separator: "\n")
            .map(String.init)
    }

    @Test func hitsAreMarkedForPeople() {
        let run = CommandRun.pdo("search", "alloggi", "--kind", "collaboration")
        #expect(run.output == "  collaboration:alloggi-appian  Applicativo APPIAN per gli **alloggi** ERP\n")
        let bold = CommandRun.pdo("search", "alloggi", "--kind", "collaboration", isTerminal: true)
        #expect(bold.output.contains("\u{1B}[1malloggi\u{1B}[22m"))
        for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
            let plain = CommandRun.pdo(
                "search", "alloggi", "--kind", "collaboration", environment: environment, isTerminal: true)
            #expect(plain.output == run.output)
        }
        let markdown = CommandRun.pdo("search", "alloggi", "--kind", "collaboration", "--format", "markdown")
        #expect(markdown.output == "- `collaboration:alloggi-appian` Applicativo APPIAN per gli **alloggi** ERP\n")
        let phrase = CommandRun.pdo("search", "\"QUALITA DELL'ARIA\"", "--limit", "1")
        #expect(phrase.output.contains("Miglioramento della **qualità dell'aria** per"))
    }

    @Test func endingsAccentsAndCaseDontMatter() {
        #expect(ids("alloggio") == ids("ALLOGGI"))
        #expect(ids("qualità") == ids("qualita"))
        #expect(ids("\"piano aria clima\"").contains("goal:piano-aria-clima"))
        #expect(ids("movida", "--kind", "direction").isEmpty)
    }

    @Test(arguments: [
        ("cantiere", "cantieri"), ("anziano", "anziani"), ("metropolitano", "metropolitana"),
        ("quartiere", "quartieri"),
    ])
    func anotherNumberOrGenderIsFound(one: String, other: String) {
        let all = Set(ids(one, "--limit", "200"))
        #expect(!all.isEmpty && all.isSuperset(of: ids(other, "--limit", "200")))
        #expect(CommandRun.pdo("search", one, "--limit", "200").messages.isEmpty)
    }

    @Test func whatHasAShortStemIsNoRelative() {
        for word in ["sanità", "sano"] {
            let run = CommandRun.pdo("search", word)
            #expect(run.exitCode == 2 && !run.output.contains("San"), "\(run.output)")
        }
    }

    @Test func whatIsOfAYearIsFoundInThatYear() {
        // "Progressiva integrazione" stands in the texts of 2025 and 2026, and not in that of 2024 with these words.
        let words = ["search", "\"progressiva integrazione\"", "--kind", "objective", "--format", "csv"]
        let all = CommandRun.pdo(arguments: words + ["--year", "2025"]).output
        #expect(all.contains("Progressiva integrazione del sistema"))
        #expect(
            !all.contains(
                "Prima sperimentazione per la progressiva integrazione del sistema dei controlli con le società in house per garantire efficienza ed efficacia nel raggiungimento degli obiettivi prefissati in collaborazione con la Direzione Generale,"
            ))
    }

    @Test func theIdsAreForTheNextCommand() {
        let found = CommandRun.pdo("search", "mercati", "--format", "ids").output
        #expect(!found.isEmpty)
        let next = CommandRun.pdo("neighbours", "-", "--kind", "direction", "--format", "ids", input: found)
        #expect(next.exitCode == 0 && next.output.contains("direction:"))
    }

    @Test func jsonHoldsScoresAndPassages() throws {
        let run = CommandRun.pdo("search", "scuole", "civiche", "--format", "json")
        let hits = try #require(try answer(in: run.output) as? [[String: Any]])
        let scores = hits.compactMap { $0["score"] as? Double }
        #expect(scores.count == hits.count && scores == scores.sorted(by: >) && !hits.isEmpty)
        for hit in hits {
            for passage in try #require(hit["passages"] as? [[String: Any]]) {
                let text = try #require(passage["text"] as? String)
                for found in try #require(passage["found"] as? [String]) { #expect(text.contains(found)) }
            }
        }
    }

    @Test func whatIsNotFoundIsAnAnswer() {
        let run = CommandRun.pdo("search", "allogi")
        #expect(run.exitCode == 2 && run.output.isEmpty)
        #expect(run.messages == "Nessun risultato. Forse cercavi «alloggi»?\n")
        #expect(CommandRun.pdo("search", "xyzzyxyzzy", "--lang", "en").messages == "No results.\n")
        let some = CommandRun.pdo("search", "alloggi", "zebre", "--limit", "1")
        #expect(
            some.exitCode == 0
                && some.messages.hasPrefix("Nessun elemento contiene tutte le parole: questi ne contengono alcune.\n"))
        #expect(some.messages.hasSuffix("\nRisultati mostrati: 1 su 4 (--limit 4 per averli tutti).\n"))
    }

    @Test func theWordItselfStandsFirst() {
        for word in ["comunità", "parità", "qualità", "socialità"] {
            let texts = CommandRun.pdo("search", word, "--format", "csv", "--limit", "200").output
                .split(separator: "\n").dropFirst().map { $0.lowercased() }
            let isExact = texts.map { $0.contains(word) }
            let count = isExact.count { $0 }
            #expect(
                isExact == Array(repeating: true, count: count) + Array(repeating: false, count: texts.count - count))
        }
        #expect(!ids("qualità").contains("objective:organizzazione-e-risorse-umane/2"), "it has \"quali\" only")
        #expect(ids("parità") == ids("parita"))
    }

    @Test func aDimensionsDescriptionHasALine() throws {
        let run = CommandRun.pdo("search", "generoso", "--kind", "dimension")
        #expect(run.output.contains("(dalla riga 40)\n"))
        #expect(CommandRun.pdo("search", "generoso", "--format", "csv").output.contains(",40,"))
    }

    @Test func hitsAreMarkedApartFromTheTextsGuillemets() {
        let run = CommandRun.pdo("search", "movida", "--kind", "collaboration")
        #expect(run.output.contains("Contrasto alla «mala-**movida**»\n"))
        #expect(!run.output.contains("«movida"))
        #expect(CommandRun.pdo("search", "movida", isTerminal: true).output.contains("\u{1B}[1mmovida"))
    }

    @Test func filtersChooseAsInAList() {
        let all = Set(ids("qualità", "--limit", "500"))
        let ofCasa = ids("qualità", "--direction", "casa")
        #expect(!ofCasa.isEmpty && all.isSuperset(of: ofCasa) && ofCasa.count < all.count)
        #expect(
            ids("qualità", "--direction", "casa", "--kind", "objective").allSatisfy { $0.hasPrefix("objective:casa/") })
        let ofGoal = ids("qualità", "--goal", "piano-aria-clima", "--kind", "objective")
        let listed = CommandRun.pdo("list", "objective", "--goal", "piano-aria-clima", "--format", "ids").output
        #expect(!ofGoal.isEmpty && ofGoal.allSatisfy { listed.contains($0 + "\n") })
        let ofProgramme = ids("alloggi", "--programme", "semplificazione e digitalizzazione", "--kind", "objective")
        #expect(!ofProgramme.isEmpty && ofProgramme.count < ids("alloggi", "--kind", "objective").count)
        let byTheme = ids("movida", "--basis", "theme", "--kind", "objective")
        #expect(!byTheme.isEmpty)
        #expect(ids("alloggi", "--direction", "casa", "--year", "2026", "--kind", "collaboration").isEmpty)
        let wrong = CommandRun.pdo("search", "casa", "--goal", "direction:casa")
        #expect(wrong.exitCode == 1 && wrong.messages.contains("--goal \"direction:casa\" is direction:casa, not a"))
    }

    @Test(
        arguments: [
            ([], 64, "<text>"), (["\"\" -!"], 64, "Give at least a word"), (["casa", "--limit", "0"], 64, "--limit"),
            (["casa", "--year", "1"], 1, "the plan has no year 1;"), (["casa", "--kind", "x"], 64, "x"),
        ] as [([String], Int32, String)])
    func whatIsWrongIsSaid(arguments: [String], exitCode: Int32, message: String) {
        let run = CommandRun.pdo(arguments: ["search"] + arguments)
        #expect(run.exitCode == exitCode && run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test func anyTextCanBeSought() {
        let texts = [
            "«", "\"", "“”«»", "\u{0}", "🏛️ città", String(repeating: "a ", count: 2000), "\u{1}x\u{3}", "e\u{301}",
        ]
        for text in texts { #expect([0, 2, 64].contains(CommandRun.pdo("search", text).exitCode)) }
    }
}
