import Foundation
import PlanImport
import Testing

@testable import PDOCommand

/// What `pdo new` makes of documents.
@Suite struct NewTests {
    private static let document = """
        Comune di
        Borgo Alto

        PIANO DEGLI OBIETTIVI
        ANNI 2031-2032


        Obiettivi trasversali

        Piano Acque


        Settore Argini

        N.\tObiettivo\tPeso\tRif.
        1\tPiano Acque: nuovi argini con il Settore Piazze\t60%\tA/1
        2\tManutenzione delle chiuse\t40%\tA/2

        Settore Piazze

        N.\tObiettivo\tPeso\tRif.
        1\tUna piazza che assorbe la pioggia\t100%\tP/1

        """

    private static func withProject(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { project in
            try FileManager.default.createDirectory(
                at: project.appending(path: "Data"), withIntermediateDirectories: true)
            try Data(document.utf8).write(to: project.appending(path: "piano.md"))
            try body(project)
        }
    }

    private static func text(_ path: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    private static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @Test func aFolderIsMadeFromADocument() throws {
        try Self.withProject { project in
            let run = CommandRun.pdo("new", "borgo", "--from", "piano.md", in: project, width: 100)
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(Self.names(in: project.appending(path: "Data/borgo")) == ["pdo.md", "plan.json", "profile.yaml"])
            let copy = try Self.text("Data/borgo/pdo.md", in: project)
            #expect(copy == Self.document)
            for line in [
                "Data/borgo\n", "  title         Piano degli obiettivi 2031–2032 (line 4)\n",
                "  municipality  Comune di Borgo Alto (lines 1–2)\n", "  years         2031, 2032 (line 5)\n",
                "  language      it\n", "Data/borgo/plan.json\n  read      2 directions, 3 objectives",
                "  columns  kept as attributes, though they may have a role: \"Rif.\"\n",
                "  offices  2 found: Settore Argini; Settore Piazze\n", "  pdo map --plan Data/borgo  ",
            ] { #expect(run.output.contains(line), "\(line)\n\(run.output)") }
            // The only plan there is: nothing to choose.
            #expect(!run.output.contains("pdo use"))
            #expect(CommandRun.pdo("import", in: project).exitCode == 0)
        }
    }

    /// Of plans as bodies publish them: what a person wrote into their profiles is guessed where the document says it.
    @Test(arguments: [
        ("01-settore-colonna", "Piano esecutivo di gestione 2016", nil),
        ("02-prospetto-codici", "Prospetto riassuntivo degli obiettivi strategici di PEG – anno 2020", nil),
        ("05-trasversali-peso", "Piano degli obiettivi e della performance 2021", nil),
        ("06-ateneo-indicatori", "Obiettivi di performance istituzionale di Ateneo 2019", nil),
        ("07-target-triennali", nil, nil), ("10-scheda-piao", "PIAO 2027–2029 – Sottosezione 2.2 Performance", nil),
        ("12-dup-missioni", nil, nil), ("13-regione-tipologie", nil, nil), ("15-agenzia-direzioni-uffici", nil, nil),
        ("31-asl-uoc", "Piano della performance 2025 – Schede di budget", "Azienda Sanitaria Locale di Borgo Alto"),
        ("33-provincia-schede", "Piano esecutivo di gestione 2025–2027 – Schede obiettivo", "Provincia di Borgo Alto"),
        (
            "35-parco-doppia-testata", "Piano della performance 2024–2026 – Albero della performance",
            "Ente Parco dei Monti di Borgo Alto"
        ),
        ("36-ateneo-aree", nil, nil), ("37-english-county", "Corporate Delivery Plan 2026", nil),
        ("38-ayuntamiento-ejes", "Plan de objetivos 2025–2026", "Ayuntamiento de Burgo Alto"),
        ("40-citta-matrice-ridotta", "Piano degli obiettivi 2025–2026", "Città di Borgo Alto"),
    ]) func plansOfOtherBodiesAreGuessed(shape: String, title: String?, body: String?) throws {
        let folder = CommandRun.project.appending(path: "Tests/Fixtures/Plans/shapes/\(shape)")
        let document = try String(contentsOf: folder.appending(path: "pdo.md"), encoding: .utf8)
        let profile = try String(contentsOf: folder.appending(path: "profile.yaml"), encoding: .utf8)
        let guess = PlanGuess(document: document, names: ["x"])
        #expect(guess.title?.value == title)
        #expect((guess.municipality?.lines.isEmpty == false ? guess.municipality?.value : nil) == body)
        #expect(profile.contains("years: \(guess.years?.value ?? [])\n"), "\(guess.years?.value ?? [])")
        #expect(guess.language == (shape.hasPrefix("37") ? "en" : shape.hasPrefix("38") ? "es" : "it"))
    }

    @Test func whatItSaysIsItalianToo() throws {
        try Self.withProject { project in
            let run = CommandRun.pdo(
                "new", "borgo", "--from", "piano.md", "--lang", "it", in: project, width: 100)
            #expect(run.output.contains("  titolo  Piano degli obiettivi 2031–2032 (riga 4)\n"))
            #expect(run.output.contains("  ente    Comune di Borgo Alto (righe 1–2)\n"))
            #expect(
                HelpTests.englishWords(
                    in: run.output.replacing(/pdo [^\n]*/, with: "").replacing("lingua  it", with: "")
                ).isEmpty)
            let profile = try Self.text("Data/borgo/profile.yaml", in: project)
            #expect(profile.contains("# Ciò che una persona sa del piano"))
            #expect(profile.contains("years: [2031, 2032]  # riga 5\n"))
        }
    }

    /// Every commented entry is one that the importer understands.
    @Test(arguments: ["from", "empty"]) func commentedEntriesAreReadyToBeUsed(way: String) throws {
        try Self.withProject { project in
            let arguments = ["new", "borgo"] + (way == "from" ? ["--from", "piano.md"] : [])
            #expect(CommandRun.pdo(arguments: arguments, in: project).exitCode == 0)
            let file = project.appending(path: "Data/borgo/profile.yaml")
            var profile = try String(contentsOf: file, encoding: .utf8)
            let entry = /(?m)^# (?=(?:columns|sections|offices|lines|persons|directions|transversalGoals|themes): )/
            #expect(profile.matches(of: entry).count == 8)
            profile.replace(entry, with: "")
            if way == "empty" {
                for (key, value) in [
                    ("title", "Piano"), ("municipality", "Comune di Borgo Alto"), ("source", "Piano"),
                    ("years", "[2031, 2032]"),
                ] { profile.replace("\n\(key):\n", with: "\n\(key): \(value)\n") }
                try Data(Self.document.utf8).write(to: project.appending(path: "Data/borgo/pdo.md"))
                // The examples are of an office and a goal that this plan has not.
                profile.replace("Settore Tecnico", with: "Settore Argini")
                profile.replace("Piano Aria", with: "Piano Acque")
            }
            try Data(profile.utf8).write(to: file)
            let run = CommandRun.pdo("import", in: project)
            #expect(run.exitCode == 0, "\(run.messages)\n\(profile)")
        }
    }

    @Test func withoutADocumentItSaysWhatToPutWhere() throws {
        try Self.withProject { project in
            let run = CommandRun.pdo("new", "borgo", in: project, width: 100)
            #expect(run.exitCode == 0 && run.output.contains("Put the document as pdo.md"))
            #expect(Self.names(in: project.appending(path: "Data/borgo")) == ["profile.yaml"])
            let profile = try Self.text("Data/borgo/profile.yaml", in: project)
            for key in ["title", "municipality", "source", "years"] { #expect(profile.contains("\n\(key):\n")) }
        }
    }

    @Test func nothingIsOverwritten() throws {
        try Self.withProject { project in
            try FileManager.default.createDirectory(
                at: project.appending(path: "Data/borgo"), withIntermediateDirectories: true)
            let file = project.appending(path: "Data/borgo/notes.txt")
            try Data("mine".utf8).write(to: file)
            for arguments in [["new", "borgo"], ["new", "borgo", "--from", "piano.md"], ["new", "piano.md"]] {
                let folder = arguments[1] == "piano.md" ? "./" : ""
                let run = CommandRun.pdo(
                    arguments: arguments.map { $0 == "piano.md" && folder == "./" ? "./piano.md" : $0 }, in: project)
                #expect(run.exitCode == 1 && run.messages.contains("is there already"), "\(run.messages)")
            }
            #expect(Self.names(in: project.appending(path: "Data/borgo")) == ["notes.txt"])
            let notes = try String(contentsOf: file, encoding: .utf8)
            #expect(notes == "mine")
        }
    }

    @Test(arguments: ["nothing.md", "binary.md"]) func whatCannotBeReadLeavesNoFolder(file: String) throws {
        try Self.withProject { project in
            try Data([0x50, 0x4B, 0xFF, 0xFE]).write(to: project.appending(path: "binary.md"))
            let run = CommandRun.pdo("new", "borgo", "--from", file, in: project)
            #expect(run.exitCode == 1 && run.messages.contains(file))
            #expect(Self.names(in: project.appending(path: "Data")).isEmpty)
        }
    }

    @Test func aPathIsMadeWhereItSays() throws {
        try Self.withProject { project in
            #expect(CommandRun.pdo("new", "./borgo/", "--from", "piano.md", in: project).exitCode == 0)
            #expect(Self.names(in: project.appending(path: "borgo")).count == 3)
            #expect(Self.names(in: project.appending(path: "Data")).isEmpty)
            // Without Data a plain name is a folder here.
            let other = project.appending(path: "borgo")
            #expect(CommandRun.pdo("new", "altro", in: other).output.hasPrefix("altro/profile.yaml\n"))
        }
    }

    @Test func aPlanWithErrorsIsMadeWithoutItsResult() throws {
        try Self.withProject { project in
            let text = Self.document.replacing("N.\tObiettivo\tPeso\tRif.", with: "N.\tCosa\tPeso\tRif.")
            try Data(text.utf8).write(to: project.appending(path: "piano.md"))
            let run = CommandRun.pdo("new", "borgo", "--from", "piano.md", in: project)
            #expect(run.exitCode == 1 && run.messages.contains("is made, but for its plan.json"), "\(run.messages)")
            #expect(run.messages.contains("Data/borgo/pdo.md:15:1: error: "))
            #expect(Self.names(in: project.appending(path: "Data/borgo")) == ["pdo.md", "profile.yaml"])
            // What the profile says of the column mends it.
            let file = project.appending(path: "Data/borgo/profile.yaml")
            let profile = try String(contentsOf: file, encoding: .utf8) + "\ncolumns: {Cosa: text}\n"
            try Data(profile.utf8).write(to: file)
            #expect(CommandRun.pdo("import", in: project).exitCode == 0)
        }
    }

    @Test func tablesAreCopiedWithThoseBesideThem() throws {
        try Self.withProject { project in
            let tables = project.appending(path: "tables")
            try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
            try Data("direction,number,2031,2032\nSettore Argini,1,Nuovi argini,\n".utf8)
                .write(to: tables.appending(path: "objectives.csv"))
            try Data("kind,name,text\ntransversalGoal,Nuovi argini,\n".utf8).write(
                to: tables.appending(path: "goals.csv"))
            let run = CommandRun.pdo("new", "borgo-alto", "--from", "tables/objectives.csv", in: project)
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(
                Self.names(in: project.appending(path: "Data/borgo-alto")) == [
                    "goals.csv", "objectives.csv", "plan.json", "profile.yaml",
                ])
            #expect(run.output.contains("municipality  Borgo Alto (not in the document"))
            #expect(run.output.contains("years         2031, 2032 (line 1)\n"))
            #expect(run.output.contains("lines     2: 2 read, 0 passed over, none unread"))
        }
    }
}
