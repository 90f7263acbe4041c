import Foundation
import Testing

@testable import PDOCommand

/// Links that a person declares, denies or leaves open, from the command that writes them to every answer.
@Suite struct DeclareTests {
    private func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let plan = CommandRun.project.appending(path: "Data/milano-2024-2026")
            try copyFiles(at: plan, to: folder.appending(path: "Data/city"))
            try copyFiles(at: plan, to: folder.appending(path: "before"))
            try body(folder)
        }
    }

    private func links(_ folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: "Data/city/links.yaml"), encoding: .utf8)
    }

    private static let declared = [
        "declare", "educazione/1", "piano-aria-clima", "--because", "Meno emissioni", "--by", "OIV",
    ]
    private static let denied = ["declare", "casa/6", "pnrr", "--no", "--because", "Solo il fondo"]

    private func run(_ arguments: [String], _ folder: URL) -> CommandRun {
        CommandRun.pdo(arguments: arguments + (arguments[0] == "declare" ? ["--date", "2031-03-11"] : []), in: folder)
    }

    @Test func aLinkIsSeenInEveryAnswer() throws {
        try project { folder in
            for arguments in [Self.declared, Self.denied] { #expect(run(arguments, folder).exitCode == 0) }
            // As if the text had changed since.
            let file = folder.appending(path: "Data/city/links.yaml")
            let stale = try links(folder).replacing(/fingerprint: \w+/) { _ in "fingerprint: aaaaaa" }
            try Data(stale.utf8).write(to: file)
            let messages = run(["import", "Data/city"], folder).messages
            #expect(messages.contains("links.yaml:2:1: ") && messages.contains("[stale-link]"))

            let reason = "dichiarato da OIV (11/03/2031): Meno emissioni"
            let review = "da rivedere: da allora il testo è cambiato"
            for arguments in [
                ["show", "educazione/1"], ["neighbours", "educazione/1"], ["path", "educazione/1", "piano-aria-clima"],
                ["audit"],
            ] {
                let output = run(arguments, folder).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(output.contains(reason) && output.contains(review), "\(arguments): \(output)")
            }
            #expect(
                run(["show", "casa/6"], folder).output.contains("escluso: l’obiettivo trasversale «Interventi PNRR"))
            #expect(run(["show", "goal:piano-aria-clima"], folder).output.contains("Meno emissioni"))
            #expect(run(["audit"], folder).output.contains("escluso l’11/03/2031: Solo il fondo"))
            #expect(run(["analyse"], folder).output.contains("1 legame è dichiarato da una persona"))
            let map = run(["map", "-o", "-"], folder).output
            #expect(map.contains("link declared") && map.contains(reason) && map.contains("1 legame è dichiarato"))
            #expect(run(["export", "jgf"], folder).output.contains("\"reason\" : \"Meno emissioni\""))
            #expect(run(["export", "graphml"], folder).output.contains("OIV; 2031-03-11; Meno emissioni"))
            let compared = run(["compare", "before", "Data/city"], folder).output
            #expect(compared.contains("nuovo: obiettivo educazione/1, dichiarato da OIV (11/03/2031): Meno emissioni"))
            #expect(compared.contains("non c’è più: obiettivo casa/6"))
            #expect(
                run(["list", "objective", "--basis", "declared", "--format", "ids"], folder).output
                    == "objective:educazione/1\n")
            let named = run(["neighbours", "educazione/1", "--basis", "named"], folder).output
            #expect(!named.contains("piano-aria-clima"))
            #expect(run(["check"], folder).exitCode == 0)
        }
    }

    @Test func tablesOfAPlanGiveItsLinksBack() throws {
        try project { folder in
            for arguments in [Self.declared, Self.denied] { _ = run(arguments, folder) }
            #expect(run(["export", "csv", "-o", "tables"], folder).exitCode == 0)
            try copyFiles(
                at: folder.appending(path: "before/profile.yaml"), to: folder.appending(path: "tables/profile.yaml"))
            #expect(run(["import", "tables"], folder).exitCode == 0)
            let plans = try ["Data/city", "tables"].map {
                try Data(contentsOf: folder.appending(path: "\($0)/plan.json"))
            }
            #expect(plans[0] == plans[1])
        }
    }

    @Test func aReadingWithFaultsIsNotMeasuredInPart() throws {
        try project { folder in
            let reading = "objective,to,verdict,reason\neducazione/1,piano-aria-clima,perhaps,\n"
            try Data(reading.utf8).write(to: folder.appending(path: "reading.csv"))
            let run = CommandRun.pdo("suggest", "--measure", "reading.csv", in: folder)
            #expect(run.exitCode == 1 && run.output.isEmpty && run.messages.contains("reading.csv:2"))
            // Nor one of another plan.
            let other = "objective,to,verdict,reason\nargini/1,piano-aria-clima,no,\n"
            try Data(other.utf8).write(to: folder.appending(path: "reading.csv"))
            #expect(CommandRun.pdo("suggest", "--measure", "reading.csv", in: folder).exitCode == 1)
        }
    }

    @Test func anEntryOnTheSameLinkIsReplaced() throws {
        try project { folder in
            _ = run(Self.declared, folder)
            let again = run(["declare", "educazione/1", "piano-aria-clima", "--no", "--because", "No"], folder)
            #expect(again.exitCode == 0 && again.output.contains("2"))
            let text = try links(folder)
            #expect(text.contains("verdict: no") && !text.contains("verdict: yes"))
        }
    }

    @Test func whatIsInATableIsChangedThere() throws {
        try project { folder in
            let table = "objective;to;verdict\neducazione/1;piano-aria-clima;no\n"
            try Data(table.utf8).write(to: folder.appending(path: "Data/city/links.csv"))
            let refused = run(Self.declared, folder)
            #expect(refused.exitCode == 1 && refused.messages.contains("links.csv:2"))
            #expect(throws: (any Error).self) { try links(folder) }
        }
    }

    @Test func aWrongDeclarationIsRefusedAndWritesNothing() throws {
        try project { folder in
            let before = try Data(contentsOf: folder.appending(path: "Data/city/plan.json"))
            for (arguments, code) in [
                (["declare", "educazione/1", "piano-aria-clima"], Int32(64)),
                (["declare", "educazione/1", "piano-aria-clima", "--no", "--open"], 64),
                (["declare", "casa", "piano-aria-clima", "--because", "a"], 1),
                (["declare", "mala-movida", "olimpiadi", "--because", "a"], 1),
                (["declare", "educazione/99", "piano-aria-clima", "--because", "a"], 1),
                (["declare", "educazione/1", "piano-aria-clima", "--because", "a", "--year", "1999"], 1),
            ] {
                let refused = run(arguments, folder)
                #expect(refused.exitCode == code && !refused.messages.isEmpty, "\(arguments): \(refused.messages)")
            }
            #expect(throws: (any Error).self) { try links(folder) }
            // A file that a person keeps in another form.
            let own = "links: [{objective: casa/1, to: legalita-trasparenza-e-sicurezza, verdict: no}]\n"
            try Data(own.utf8).write(to: folder.appending(path: "Data/city/links.yaml"))
            let refused = run(Self.declared, folder)
            #expect(refused.exitCode == 1 && refused.messages.contains("links.yaml"))
            #expect(try links(folder) == own)
            #expect(try Data(contentsOf: folder.appending(path: "Data/city/plan.json")) == before)
        }
    }
}
