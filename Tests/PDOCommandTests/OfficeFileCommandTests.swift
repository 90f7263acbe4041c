import DocumentWriting
import Foundation
import Testing

@testable import PDOCommand

/// Plans from the files of office programs, by commands.
@Suite struct OfficeFileCommandTests {
    private static let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]\nlanguage: it\n"
    private static let sheet = WrittenDocument.xlsx([
        (
            "PEG", "",
            WrittenDocument.rows([
                ["Settore", "N.", "Obiettivo"], ["Settore Strade", "1", "Ponti nuovi, con il Settore Verde"],
                ["Settore Verde", "1", "Parchi"],
            ])
        )
    ]).bytes

    private func withFolder(_ files: [String: [UInt8]], profile: String = "", _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pdo-office-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appending(path: "piano"), withIntermediateDirectories: true)
        for (name, content) in files { try Data(content).write(to: folder.appending(path: "piano/" + name)) }
        try Data((Self.profile + profile).utf8).write(to: folder.appending(path: "piano/profile.yaml"))
        try body(folder)
    }

    @Test func aSheetIsImportedCheckedAndAsked() throws {
        try withFolder(["pdo.xlsx": Self.sheet]) { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "it", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(run.messages.contains("piano/pdo.xlsx, cella A1 del foglio «PEG»: avviso: "), "\(run.messages)")
            #expect(CommandRun.pdo("check", "piano", in: folder).exitCode == 0)
            let shown = CommandRun.pdo(
                "show", "objective:settore-strade/1", "--plan", "piano", "--lang", "it", in: folder)
            #expect(shown.output.contains("cella C2 del foglio «PEG»"), "\(shown.output)")
            #expect(shown.messages.isEmpty, "\(shown.messages)")
            let told = CommandRun.pdo("import", "piano", "--format", "json", in: folder)
            #expect(told.output.contains("\"place\" : \"cell:A1/PEG\""), "\(told.output)")
            // A document with other words is told.
            let other = WrittenDocument.xlsx([
                ("PEG", "", WrittenDocument.rows([["Settore", "Obiettivo"], ["A", "b"]]))
            ])
            try Data(other.bytes).write(to: folder.appending(path: "piano/pdo.xlsx"))
            let warned = CommandRun.pdo("list", "direction", "--plan", "piano", "--lang", "en", in: folder)
            #expect(warned.messages.contains("piano/pdo.xlsx"), "\(warned.messages)")
            #expect(CommandRun.pdo("check", "piano", in: folder).exitCode == 2)
        }
    }

    @Test func theProfileSaysWhichDocument() throws {
        let text = Array("Settore Strade\n\nN.\tObiettivo\n1\tPonti\n".utf8)
        let files = ["pdo.md": text, "allegato.xlsx": Self.sheet]
        try withFolder(files, profile: "document: allegato.xlsx\n") { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "en", in: folder)
            #expect(run.exitCode == 0 && run.messages.contains("piano/allegato.xlsx, cell A1"), "\(run.messages)")
            #expect(CommandRun.pdo("check", "piano", in: folder).exitCode == 0)
        }
        try withFolder(files, profile: "document: altro.docx\n") { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "en", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("there is no document piano/altro.docx"))
        }
        // Without a word of it pdo.md is meant; a file that is named goes before.
        try withFolder(files) { folder in
            #expect(CommandRun.pdo("import", "piano", "--lang", "en", in: folder).messages.contains("piano/pdo.md:"))
            let run = CommandRun.pdo("import", "piano/allegato.xlsx", "--lang", "en", in: folder)
            #expect(run.exitCode == 0 && run.output.contains("piano/plan.json"), "\(run.messages)")
        }
        try withFolder(["uno.xlsx": Self.sheet, "due.docx": Self.sheet]) { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "en", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("several documents: due.docx, uno.xlsx"))
        }
        try withFolder(["PEG 2031.xlsx": Self.sheet]) { folder in
            #expect(CommandRun.pdo("import", "piano", in: folder).exitCode == 0)
            #expect(CommandRun.pdo("import", in: folder.appending(path: "piano")).exitCode == 0)
        }
    }

    @Test func whatCannotBeReadIsTold() throws {
        for (bytes, words) in [
            ([0x50, 0x4B, 3, 4], "il file è danneggiato"), ([0xD0, 0xCF, 0x11, 0xE0], "è un file nel vecchio formato"),
            ([0x41], "il formato non è tra quelli letti"),
        ] as [([UInt8], String)] {
            try withFolder(["pdo.docx": bytes]) { folder in
                let run = CommandRun.pdo("import", "piano", "--lang", "it", in: folder)
                #expect(run.exitCode == 1 && run.messages.contains("piano/pdo.docx: " + words), "\(run.messages)")
            }
        }
    }

    @Test func aNewPlanBeginsWithTheFile() throws {
        try withFolder(["PEG 2031.xlsx": Self.sheet]) { folder in
            let run = CommandRun.pdo("new", "nuovo", "--from", "piano/PEG 2031.xlsx", "--lang", "en", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let copy = try Data(contentsOf: folder.appending(path: "nuovo/pdo.xlsx"))
            #expect([UInt8](copy) == Self.sheet)
            #expect(CommandRun.pdo("check", "nuovo", in: folder).exitCode == 0)
        }
    }
}
