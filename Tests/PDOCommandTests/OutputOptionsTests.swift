import Foundation
import Testing

@testable import PDOCommand

/// Results in files.
@Suite struct OutputOptionsTests {
    private static let commands = [
        ["neighbours", "casa"], ["path", "casa", "mobilita"], ["show", "casa/5"], ["list", "goal"],
        ["search", "alloggi"],
        ["analyse", "nodes"], ["compare", "2024", "2025"], ["audit"],
    ]

    private func text(_ file: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    @Test(arguments: commands) func aFileHoldsWhatWouldBePrinted(command: [String]) throws {
        try withTemporaryFolder { folder in
            let plan = ["--plan", CommandRun.project.path + "/Data/milano-2024-2026"]
            for (file, format) in [("a.json", "json"), ("a.md", "markdown"), ("a.txt", "table"), ("a", "table")] {
                let written = CommandRun.pdo(arguments: command + plan + ["-o", file], in: folder, width: 60)
                let printed = CommandRun.pdo(arguments: command + plan + ["--format", format], in: folder)
                #expect(written.output.isEmpty && written.exitCode == printed.exitCode, "\(written.messages)")
                let content = try text(file, in: folder)
                #expect(content == printed.output)
            }
            let dash = CommandRun.pdo(arguments: command + plan + ["-o", "-"], in: folder)
            #expect(dash.output == CommandRun.pdo(arguments: command + plan, in: folder).output)
        }
    }

    @Test(arguments: [
        (["import", "."], "json"), (["export", "jgf"], "json"), (["export", "jgf"], "jgf"),
        (["export", "graphml"], "graphml"), (["export", "graphml"], "xml"), (["snapshot", "write", "."], "snapshot"),
    ])
    func aNameThatPromisesAnotherFormIsRefused(command: [String], own: String) throws {
        try withTemporaryFolder { folder in
            let milan = CommandRun.project.appending(path: "Data/milano-2024-2026")
            for file in ["pdo.md", "profile.yaml", "plan.json"] {
                try Data(contentsOf: milan.appending(path: file)).write(to: folder.appending(path: file))
            }
            for ending in ["svg", "json", "jgf", "graphml", "xml", "csv", "PDF", "snapshot"] {
                let run = CommandRun.pdo(arguments: command + ["-o", "out.\(ending)"], in: folder)
                let isOwn =
                    ending == own || command.last == "jgf" && ["json", "jgf"].contains(ending)
                    || command.last == "graphml" && ["graphml", "xml"].contains(ending)
                    || ending == "snapshot" && command.first != "import"
                // A snapshot is imported from a graph, which this folder has not.
                let code: Int32 = isOwn ? 0 : ending == "snapshot" ? 1 : 64
                #expect(run.exitCode == code, "\(ending): \(run.messages)")
                let exists = FileManager.default.fileExists(atPath: folder.appending(path: "out.\(ending)").path)
                #expect(exists == isOwn)
            }
        }
    }

    @Test(arguments: [["neighbours", "casa"], ["path", "casa", "mobilita"], ["compare", "2024", "2025"]])
    func aNameMayAskForAPicture(command: [String]) throws {
        try withTemporaryFolder { folder in
            let plan = ["--plan", CommandRun.project.path + "/Data/milano-2024-2026"]
            #expect(CommandRun.pdo(arguments: command + plan + ["-o", "a.svg"], in: folder).exitCode == 0)
            let content = try text("a.svg", in: folder)
            #expect(content.hasSuffix("</svg>\n"))
        }
    }

    @Test func aFormatThatIsNamedCountsForMoreThanTheName() throws {
        try withTemporaryFolder { folder in
            let plan = CommandRun.project.path + "/Data/milano-2024-2026"
            _ = CommandRun.pdo("list", "goal", "--plan", plan, "--format", "ids", "-o", "goals.csv", in: folder)
            let content = try text("goals.csv", in: folder)
            #expect(content.hasPrefix("goal:"))
        }
    }

    @Test(arguments: [
        (["list", "goal", "-o", "goals.xlsx"], "goals.xlsx can't be written as XLSX; the forms are table, json, csv"),
        (["path", "casa", "mobilita", "-o", "path.png"], "the forms are table, json, markdown, dot, svg."),
        (["show", "casa", "-o", "casa.svg"], "the forms are table, json, markdown, docx."),
        (["audit", "-o", ""], "--output is empty"), (["audit", "-o", "reports/"], "--output names a folder"),
    ]) func aNameThatAsksForAnotherFormIsRefused(arguments: [String], message: String) {
        let run = CommandRun.pdo(arguments: arguments)
        #expect(run.exitCode == 64 && run.messages.contains(message), "\(run.messages)")
    }

    /// A terminal's bold type is for its screen.
    @Test func filesHaveNoBoldType() throws {
        try withTemporaryFolder { folder in
            let plan = ["--plan", CommandRun.project.path + "/Data/milano-2024-2026"]
            let search = ["search", "alloggi", "--kind", "collaboration"] + plan
            let shown = CommandRun.pdo(arguments: search, in: folder, isTerminal: true)
            #expect(shown.output.contains("\u{1B}[1m"))
            let dash = CommandRun.pdo(arguments: search + ["-o", "-"], in: folder, isTerminal: true)
            #expect(dash.output == shown.output)
            _ = CommandRun.pdo(arguments: search + ["-o", "hits.txt"], in: folder, isTerminal: true)
            let written = try text("hits.txt", in: folder)
            #expect(written == "  collaboration:alloggi-appian  Applicativo APPIAN per gli **alloggi** ERP\n")
        }
    }

    /// A name that begins with a dot has no ending.
    @Test(arguments: [".json", ".csv", "folder/.svg"]) func aHiddenFileAsksForNoForm(name: String) throws {
        try withTemporaryFolder { folder in
            try FileManager.default.createDirectory(
                at: folder.appending(path: "folder"), withIntermediateDirectories: true)
            let plan = CommandRun.project.path + "/Data/milano-2024-2026"
            let list = ["list", "goal", "--plan", plan]
            #expect(CommandRun.pdo(arguments: list + ["-o", name], in: folder).exitCode == 0)
            let written = try text(name, in: folder)
            #expect(written == CommandRun.pdo(arguments: list).output)
        }
    }

    @Test func aFileKeepsItsPermissionsAndNothingIsLeftBesideIt() throws {
        try withTemporaryFolder { folder in
            let path = folder.path + "/private.csv"
            try Data("old".utf8).write(to: folder.appending(path: "private.csv"))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect(CommandRun.pdo("list", "goal", "-o", path).exitCode == 0)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(CommandRun.pdo("list", "goal", "-o", folder.path).messages.contains("Is a directory"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["private.csv"])
        }
    }

    @Test func aLinkIsFollowedToAFileThatIsNotThereYet() throws {
        try withTemporaryFolder { folder in
            let link = folder.path + "/link.csv"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.csv")
            #expect(CommandRun.pdo("list", "goal", "-o", link).exitCode == 0)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.csv")
            #expect(FileManager.default.fileExists(atPath: folder.path + "/real.csv"))
            let long = folder.path + "/" + String(repeating: "n", count: 251) + ".csv"
            #expect(CommandRun.pdo("list", "goal", "-o", long).exitCode == 0)
        }
    }

    @Test func aLinkToALinkIsFollowedToTheFile() throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            try files.createDirectory(atPath: folder.path + "/below", withIntermediateDirectories: true)
            for (link, target) in [("first.csv", "below/second.csv"), ("below/second.csv", "../third.csv")] {
                try files.createSymbolicLink(atPath: folder.path + "/" + link, withDestinationPath: target)
            }
            try Data("old".utf8).write(to: folder.appending(path: "third.csv"))
            let run = CommandRun.pdo("list", "goal", "-o", folder.path + "/first.csv")
            #expect(run.exitCode == 0, "\(run.messages)")
            let written = try text("third.csv", in: folder)
            #expect(written.hasPrefix("id,"))
            #expect(try files.destinationOfSymbolicLink(atPath: folder.path + "/first.csv") == "below/second.csv")
            #expect(try files.destinationOfSymbolicLink(atPath: folder.path + "/below/second.csv") == "../third.csv")
            #expect(
                try files.subpathsOfDirectory(atPath: folder.path).sorted() == [
                    "below", "below/second.csv", "first.csv", "third.csv",
                ])
        }
    }

    /// The system takes no name so long, which shows only when the whole file is there to be given it.
    @Test func aFileThatGetsNoNameLeavesNothing() throws {
        try withTemporaryFolder { folder in
            let long = String(repeating: "n", count: 252) + ".csv"
            let run = CommandRun.pdo("list", "goal", "-o", folder.path + "/" + long)
            #expect(
                run.exitCode == 1 && run.messages.contains("can't be written: File name too long"), "\(run.messages)")
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(left.isEmpty)
        }
    }

    @Test func nothingFoundLeavesTheOldFile() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "hits.md")
            try Data("old".utf8).write(to: file)
            #expect(CommandRun.pdo("search", "zzzzzz", "-o", file.path).exitCode == 2)
            #expect(CommandRun.pdo("list", "goal", "--direction", "avvocatura", "-o", file.path).exitCode == 2)
            let none = ["compare", "2024", "2025", "--only", "started", "--direction", "casa"]
            #expect(CommandRun.pdo(arguments: none + ["-o", file.path]).exitCode == 2)
            #expect(try String(contentsOf: file, encoding: .utf8) == "old")
        }
    }

    @Test func foldersAreMadeForFilesOfFolders() throws {
        try withTemporaryFolder { folder in
            let plan = CommandRun.project.path + "/Data/milano-2024-2026"
            #expect(CommandRun.pdo("export", "csv", "--plan", plan, "-o", "a/b/c", in: folder).exitCode == 0)
            #expect(FileManager.default.fileExists(atPath: folder.path + "/a/b/c/objectives.csv"))
            try Data("x".utf8).write(to: folder.appending(path: "file"))
            let run = CommandRun.pdo("export", "csv", "--plan", plan, "-o", "file", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("can't be written: Not a directory"), "\(run.messages)")
        }
    }

    @Test func whatCannotBeWrittenLeavesTheOldFile() throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo("list", "goal", "-o", folder.path + "/none/goals.csv")
            #expect(run.exitCode == 1 && run.messages.contains("goals.csv can't be written"), "\(run.messages)")
            try Data("old".utf8).write(to: folder.appending(path: "goals.csv"))
            _ = CommandRun.pdo("list", "no-such-kind", "-o", folder.path + "/goals.csv")
            _ = CommandRun.pdo("neighbours", "nobody", "-o", folder.path + "/goals.csv")
            let content = try text("goals.csv", in: folder)
            #expect(content == "old")
        }
    }
}

extension OutputOptionsTests {
    /// An ending that no renderer knows is never another form under that name.
    @Test(
        arguments: [
            (["map", "-o", "a.pptx"], "a.pptx"), (["map", "--table", "csv", "-o", "a.svg"], "a.svg"),
            (["neighbours", "casa", "-o", "a.pptx"], "a.pptx"), (["list", "goal", "-o", "a.b.odp"], "a.b.odp"),
            (["compare", "2024", "2025", "-o", "a.rtf"], "a.rtf"), (["map", "-o", "a.txt"], "a.txt"),
        ])
    func anUnknownEndingIsWrongUsage(arguments: [String], name: String) throws {
        try withTemporaryFolder { folder in
            let plan = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json").path
            let isOfPlans = arguments[0] != "compare"
            let run = CommandRun.pdo(arguments: arguments + (isOfPlans ? ["--plan", plan] : []), in: folder)
            #expect(run.exitCode == 64 && run.messages.contains("\(name) can't be written as"), "\(run.messages)")
            let written = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(written.isEmpty)
        }
    }

    /// A form that is asked for by its name may have any.
    @Test func aNamedFormMayHaveAnyEnding() throws {
        try withTemporaryFolder { folder in
            let plan = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json").path
            let run = CommandRun.pdo("list", "goal", "--format", "csv", "-o", "a.data", "--plan", plan, in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let maps = CommandRun.pdo("map", "goals", "--format", "svg", "-o", "b.picture", "--plan", plan, in: folder)
            #expect(maps.exitCode == 0, "\(maps.messages)")
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "b.picture").path))
        }
    }
}

@Suite struct NeighbourEdgesTests {
    /// The option's former name is understood, and no help tells of it.
    @Test func theFormerNameIsUnderstood() {
        for way in ["in", "out", "both"] {
            let (old, new) = (
                CommandRun.pdo("neighbours", "casa/5", "--direction", way),
                CommandRun.pdo("neighbours", "casa/5", "--edges", way)
            )
            #expect(old.exitCode == 0 && old.output == new.output)
        }
        #expect(!CommandRun.pdo("neighbours", "--help").output.contains("--direction"))
    }
}
