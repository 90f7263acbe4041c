import Foundation
import Testing

@testable import PDOCommand

@Suite struct SuggestTests {
    @Test func mostThemesOfMilanAreFoundWhenTheyAreSetAside() throws {
        let run = CommandRun.pdo("suggest", "--measure", "--limit", "30")
        #expect(run.exitCode == 0)
        let recall = try #require(run.output.firstMatch(of: /recall: (\d+) of 10/))
        let precision = try #require(run.output.firstMatch(of: /precision: (\d+) of (\d+)/))
        #expect(try #require(Int(recall.1)) >= 7)
        #expect(try #require(Int(precision.1)) * 4 >= #require(Int(precision.2)))
        let first = try #require(run.output.firstMatch(of: /name: "([^"]+)"/))
        #expect(first.1 == "Olimpiadi Milano-Cortina 2026")
    }

    @Test func whatIsSuggestedCanBePasted() throws {
        try withTemporaryFolder { folder in
            let document = """
                Obiettivi trasversali

                Piano Acque


                Direzione Innovazione Tecnologica e Digitale – Obiettivi di Direzione

                ID\t2031
                1\tNuova rete per la Fiera Grande
                2\tCatalogo dei dati aperti

                Direzione Verde – Obiettivi di Direzione

                ID\t2031
                1\tAiuole per la Fiera Grande
                2\tCenso degli alberi, con Direzione ITED
                3\tCura dei viali, insieme alla Direzione Innovazione Tecnologica e Digitale
                """
            let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]\n"
            try Data(document.utf8).write(to: folder.appending(path: "pdo.md"))
            try Data(profile.utf8).write(to: folder.appending(path: "profile.yaml"))
            let run = CommandRun.pdo("suggest", ".", in: folder)
            #expect(run.output.contains("aliases: [\"Direzione ITED\"]"))
            #expect(run.output.contains("phrases: [\"Fiera Grande\"]"))
            #expect(run.output.contains("objective: verde/3"))
            try Data((profile + run.output).utf8).write(to: folder.appending(path: "profile.yaml"))
            let pasted = CommandRun.pdo("import", ".", "--strict", in: folder)
            #expect(pasted.exitCode == 0, "\(pasted.messages)")
            #expect(
                CommandRun.pdo("list", "collaboration", "--format", "csv", in: folder).output.contains("fiera-grande"))
            let again = CommandRun.pdo("suggest", ".", in: folder)
            #expect(!again.output.contains("Fiera Grande") && !again.output.contains("aliases"))
        }
    }

    /// Texts with ends of lines, quotation marks, a formula and letters that ASCII can't write.
    @Test func whateverIsSuggestedCanBePasted() throws {
        try withTemporaryFolder { folder in
            let tables = """
                direction,number,2031
                Direzione Casa,1,"=Cura dei ""viali""
                \\ con la Direzione Verde"
                Direzione Verde,1,東京 con la Direzione Casa
                """
            let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]\n"
            try Data(tables.utf8).write(to: folder.appending(path: "objectives.csv"))
            try Data(profile.utf8).write(to: folder.appending(path: "profile.yaml"))
            let run = CommandRun.pdo("suggest", ".", in: folder)
            #expect(
                run.output.contains("name: \"=Cura dei \\\"viali\\\"\\n\\\\ con la Direzione Verde\""), "\(run.output)")
            try Data((profile + run.output).utf8).write(to: folder.appending(path: "profile.yaml"))
            let pasted = CommandRun.pdo("import", ".", "--strict", in: folder)
            #expect(pasted.exitCode == 0, "\(pasted.messages)")
            let list = CommandRun.pdo("list", "collaboration", "--format", "json", in: folder)
            #expect(list.output.contains("\"name\" : \"=Cura dei \\\"viali\\\"\\n\\\\ con la Direzione Verde\""))
        }
    }

    @Test func aPlanThatCannotBeReadIsAnError() throws {
        try withTemporaryFolder { folder in
            try Data("nothing".utf8).write(to: folder.appending(path: "pdo.md"))
            try Data("title: t".utf8).write(to: folder.appending(path: "profile.yaml"))
            let run = CommandRun.pdo("suggest", ".", in: folder)
            #expect(run.exitCode == 1 && run.output.isEmpty)
            #expect(run.messages.contains("profile.yaml:1:1: error"))
        }
    }
}
