import Foundation
import Testing

@testable import PDOCommand

/// What is said where a folder has a plan in a form that is not read, and tables as spreadsheets write them.
@Suite struct OtherDocumentTests {
    private static let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2025]\n"

    private func withFolder(_ files: [String: Data], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pdo-other-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appending(path: "piano"), withIntermediateDirectories: true)
        for (name, content) in files { try content.write(to: folder.appending(path: "piano/" + name)) }
        try Data(Self.profile.utf8).write(to: folder.appending(path: "piano/profile.yaml"))
        try body(folder)
    }

    @Test(arguments: [
        (
            "peg.rtf", "convert it, as with 'pandoc ",
            "convertilo, per esempio con 'pandoc piano/peg.rtf -t gfm -o piano/pdo.md'"
        ),
        ("PEG 2025.rtf", "as with 'pandoc \"", "'pandoc \"piano/PEG 2025.rtf\" -t gfm -o piano/pdo.md'"),
        ("pdo.xls", "save its sheet of objectives as", "salva il foglio"),
        ("pdo.txt", "if it is the plan, rename it to", "rinominalo in"), ("peg.csv", "rename it to", "rinominala in"),
    ]) func theFileThatIsThereIsNamed(file: String, english: String, italian: String) throws {
        try withFolder([file: Data([0x50, 0x4B])]) { folder in
            for place in [["piano"], []] {
                let run = CommandRun.pdo(
                    arguments: ["import"] + place + ["--lang", "en"],
                    in: place.isEmpty ? folder.appending(path: "piano") : folder)
                #expect(run.exitCode == 1 && run.output.isEmpty)
                #expect(run.messages.contains("pdo.md") && run.messages.contains(file), "\(run.messages)")
                #expect(run.messages.contains(english), "\(run.messages)")
            }
            let run = CommandRun.pdo("import", "piano", "--lang", "it", in: folder)
            #expect(run.messages.contains(file) && run.messages.contains(italian), "\(run.messages)")
        }
    }

    @Test func aFolderWithNothingElseIsToldAsBefore() throws {
        try withFolder(["plan.json": Data()]) { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "en", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("there is neither piano/pdo.md nor an objectives.csv beside it"))
            #expect(!run.messages.contains(";"))
        }
    }

    @Test func tablesOfExcelInItalyAreReadWithANoteOfTheirEncoding() throws {
        let table = Data("Direzione;Numero;2025\r\nDirezione Piazze;1;Perch".utf8) + Data([0xE9, 0x0D, 0x0A])
        try withFolder(["objectives.csv": table]) { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "en", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(
                run.messages.contains(
                    "piano/objectives.csv:1:1: note: the file is not UTF-8; it is read as Windows-1252"))
            let plan = try String(contentsOf: folder.appending(path: "piano/plan.json"), encoding: .utf8)
            #expect(plan.contains("Perché"))
        }
        try withFolder(["pdo.md": table]) { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "en", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("UTF-8"), "\(run.messages)")
        }
        try withFolder(["objectives.csv": Data([0x50, 0x4B, 3, 4, 0, 0xFF])]) { folder in
            let run = CommandRun.pdo("import", "piano", "--lang", "en", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("UTF-8"), "\(run.messages)")
        }
    }
}
