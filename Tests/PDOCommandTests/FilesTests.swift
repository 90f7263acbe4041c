import AtomicFiles
import Foundation
import Testing

@testable import PDOCommand

/// What is read, and what is written where.
@Suite struct FilesTests {
    private static let milan = CommandRun.project.appending(path: "Data/milano-2024-2026")
    private var files: FileManager { .default }

    /// A project with the sources of Milan's plan and the plan, tables of it, a map definition and a snapshot.
    private func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try copyFiles(at: Self.milan, to: folder.appending(path: "Data/city"))
            try files.createDirectory(at: folder.appending(path: "Graphs"), withIntermediateDirectories: true)
            try Data("form: years\n".utf8).write(to: folder.appending(path: "Graphs/mine.yaml"))
            for command in [
                ["export", "csv", "--plan", "Data/city", "-o", "tables"],
                ["snapshot", "write", "Data/city", "-o", "city.snapshot"],
            ] { #expect(CommandRun.pdo(arguments: command, in: folder).exitCode == 0) }
            try copyFiles(
                at: Self.milan.appending(path: "profile.yaml"), to: folder.appending(path: "tables/profile.yaml"))
            #expect(CommandRun.pdo("import", "tables", in: folder).exitCode == 0)
            try body(folder)
        }
    }

    private static let city = ["--plan", "Data/city"]

    /// Each with one of the files that it reads, or that what it reads was made from.
    @Test(arguments: [
        (["import", "Data/city", "-o"], "Data/city/pdo.md"), (["import", "Data/city", "-o"], "Data/city/profile.yaml"),
        (["import", "tables", "-o"], "tables/objectives.csv"), (["import", "tables", "-o"], "tables/goals.csv"),
        (["import", "tables", "-o"], "tables/profile.yaml"),
        (["list", "goal"] + city + ["-o"], "Data/city/plan.json"),
        (["list", "goal"] + city + ["-o"], "Data/city/pdo.md"),
        (["neighbours", "casa"] + city + ["-o"], "Data/city/plan.json"),
        (["show", "casa"] + city + ["-o"], "Data/city/pdo.md"),
        (["path", "casa", "cultura"] + city + ["-o"], "Data/city/plan.json"),
        (["search", "alloggi"] + city + ["-o"], "Data/city/plan.json"),
        (["audit"] + city + ["-o"], "Data/city/plan.json"),
        (["analyse"] + city + ["-o"], "Data/city/plan.json"),
        (["compare", "Data/city", "tables", "-o"], "tables/plan.json"),
        (["compare", "Data/city", "tables", "--format", "json", "-o"], "tables/directions.csv"),
        (["export", "jgf"] + city + ["-o"], "Data/city/plan.json"),
        (["map", "Graphs/mine.yaml", "--format", "svg"] + city + ["-o"], "Graphs/mine.yaml"),
        (["map", "--table", "markdown"] + city + ["-o"], "Data/city/profile.yaml"),
        (["snapshot", "write", "Data/city", "-o"], "Data/city/plan.json"),
        (["snapshot", "write", "Data/city", "-o"], "Data/city/profile.yaml"),
        (["neighbours", "casa", "--graph", "city.snapshot", "--format", "csv", "-o"], "city.snapshot"),
    ]) func noOutputTakesThePlaceOfAnInput(arguments: [String], input: String) throws {
        try project { folder in
            try files.createDirectory(at: folder.appending(path: "other"), withIntermediateDirectories: true)
            try files.linkItem(at: folder.appending(path: input), to: folder.appending(path: "other/hard"))
            try files.createSymbolicLink(atPath: folder.path + "/other/soft", withDestinationPath: "../" + input)
            let before = try Data(contentsOf: folder.appending(path: input))
            let paths = [
                input, "./" + input, "Data/../" + input, folder.path + "/" + input, "other/hard", "other/soft",
            ]
            for path in paths {
                // A name may ask for another form before the file is looked at; that is refused as well.
                let run = CommandRun.pdo(arguments: arguments + [path], in: folder)
                #expect(run.exitCode == 64, "\(path) \(run.messages)")
                #expect(
                    ["is read by this command; give", "is what the plan is imported from; give", "can't be written as"]
                        .contains(where: run.messages.contains), "\(run.messages)")
                if path.hasPrefix("other") { #expect(run.messages.contains("\(path) is the file "), "\(run.messages)") }
                #expect(run.output.isEmpty || arguments[0] == "import")
                #expect(try Data(contentsOf: folder.appending(path: input)) == before)
            }
            #expect(try files.contentsOfDirectory(atPath: folder.path + "/other").sorted() == ["hard", "soft"])
        }
    }

    @Test func noFileOfAFolderTakesThePlaceOfAnInput() throws {
        try project { folder in
            let before = try Data(contentsOf: folder.appending(path: "tables/objectives.csv"))
            let run = CommandRun.pdo("export", "csv", "--plan", "tables", "-o", "tables", in: folder)
            #expect(
                run.exitCode == 64 && run.messages.contains("tables/directions.csv is "))
            #expect(try Data(contentsOf: folder.appending(path: "tables/objectives.csv")) == before)
            // A link in the folder of pictures.
            try files.createSymbolicLink(atPath: folder.path + "/Graphs/mine.svg", withDestinationPath: "mine.yaml")
            #expect(CommandRun.pdo("map", "--all", "--plan", "Data/city", in: folder).exitCode == 64)
            #expect(
                try String(contentsOf: folder.appending(path: "Graphs/mine.yaml"), encoding: .utf8) == "form: years\n")
            #expect(
                try files.contentsOfDirectory(atPath: folder.path + "/Graphs").sorted() == ["mine.svg", "mine.yaml"])
        }
    }

    @Test func whatIsNotReadMayBeReplaced() throws {
        try project { folder in
            // Beside a document, tables are read by nobody; nor are they without the one of the objectives.
            for _ in 0..<2 {
                let run = CommandRun.pdo("list", "goal", "--plan", "Data/city", "-o", "Data/city/goals.csv", in: folder)
                #expect(run.exitCode == 0, "\(run.messages)")
            }
            try files.removeItem(at: folder.appending(path: "Data/city/pdo.md"))
            #expect(
                CommandRun.pdo("list", "goal", "--plan", "Data/city", "-o", "Data/city/goals.csv", in: folder).exitCode
                    == 0)
            try copyFiles(at: Self.milan.appending(path: "pdo.md"), to: folder.appending(path: "Data/city/pdo.md"))
            #expect(CommandRun.pdo("import", "Data/city", in: folder).exitCode == 0)
            #expect(CommandRun.pdo("import", "Data/city", "-o", "tables/plan.json", in: folder).exitCode == 0)
            #expect(
                CommandRun.pdo("list", "goal", "--plan", "Data/city", "-o", "tables/goals.csv", in: folder).exitCode
                    == 0)
            #expect(CommandRun.pdo("export", "csv", "--plan", "Data/city", "-o", "tables", in: folder).exitCode == 0)
            #expect(CommandRun.pdo("snapshot", "write", "Data/city", "-o", "city.snapshot", in: folder).exitCode == 0)
        }
    }

    @Test func aDeviceAFolderAndMoreThanAGigabyteAreNotRead() throws {
        try withTemporaryFolder { folder in
            let huge = folder.appending(path: "huge.json")
            try Data().write(to: huge)
            try FileHandle(forWritingTo: huge).truncate(atOffset: 1 << 30 + 1)
            for (path, reason) in [
                ("/dev/zero", "it is a device"), ("/dev/null", "it is a device"), ("/", "no /plan.json"),
                (huge.path, "more than 1 GB"),
            ] {
                let run = CommandRun.pdo("list", "goal", "--plan", path, in: folder)
                #expect(run.exitCode == 1 && run.messages.contains(reason), "\(run.messages)")
            }
            try files.createDirectory(at: folder.appending(path: "city/plan.json"), withIntermediateDirectories: true)
            #expect(CommandRun.pdo("list", "goal", "--plan", "city", in: folder).messages.contains("Is a directory"))
            try files.createSymbolicLink(atPath: folder.path + "/pdo.md", withDestinationPath: "/dev/zero")
            try Data("x".utf8).write(to: folder.appending(path: "profile.yaml"))
            #expect(CommandRun.pdo("import", ".", in: folder).messages.contains("pdo.md can't be read: it is a device"))
            // Nobody writes to it.
            try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
            #expect(CommandRun.pdo("list", "goal", "--plan", "pipe", in: folder).exitCode == 1)
            #expect(CommandRun.pdo("neighbours", "casa", "--graph", "pipe", in: folder).exitCode == 1)
        }
    }

    @Test func aPrivateSnapshotStaysPrivate() throws {
        try project { folder in
            let path = folder.path + "/city.snapshot"
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect(CommandRun.pdo("snapshot", "write", "Data/city", "-o", "city.snapshot", in: folder).exitCode == 0)
            #expect(try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func linksInCirclesAreRefusedByEveryCommand() throws {
        try project { folder in
            try files.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
            for command in [
                ["list", "goal", "--format", "csv"] + Self.city, ["map"] + Self.city, ["export", "jgf"] + Self.city,
                ["snapshot", "write", "Data/city"], ["import", "Data/city"],
            ] {
                let run = CommandRun.pdo(arguments: command + ["-o", "loop"], in: folder)
                #expect(
                    run.exitCode == 1 && run.messages.contains("Too many levels of symbolic links"), "\(run.messages)")
            }
            for command in [["export", "csv"] + Self.city, ["manual"], ["map", "--all"] + Self.city] {
                #expect(CommandRun.pdo(arguments: command + ["--output", "loop"], in: folder).exitCode == 1)
            }
        }
    }

    /// As in a project that somebody else made.
    @Test func noLinkLeadsAnOutputThatNobodyNamedOutOfTheProject() throws {
        try project { folder in
            try withTemporaryFolder { outside in
                try Data("mine".utf8).write(to: outside.appending(path: "file"))
                try files.removeItem(at: folder.appending(path: "Data/city/plan.json"))
                try copyFiles(
                    at: Self.milan.appending(path: "plan.json"), to: folder.appending(path: "other.json"))
                for link in ["Data/city/plan.json", "Graphs/collaboration.svg", "Graphs/mine.svg"] {
                    try files.createSymbolicLink(
                        atPath: folder.path + "/" + link, withDestinationPath: outside.path + "/file")
                }
                try files.createSymbolicLink(atPath: folder.path + "/Graphs/focus", withDestinationPath: outside.path)
                for arguments in [["import"], ["import", "Data/city"]] {
                    let run = CommandRun.pdo(arguments: arguments, in: folder)
                    #expect(
                        run.exitCode == 1 && run.messages.contains("name the file with --output"), "\(run.messages)")
                }
                try files.removeItem(at: folder.appending(path: "Data/city/plan.json"))
                try files.moveItem(
                    at: folder.appending(path: "other.json"), to: folder.appending(path: "Data/city/plan.json"))
                for arguments in [["map"], ["map", "mine"], ["map", "--focus", "casa"], ["map", "--all"]] {
                    let run = CommandRun.pdo(arguments: arguments, in: folder)
                    #expect(run.exitCode == 1 && run.messages.contains("leads out of "), "\(run.messages)")
                }
                #expect(try String(contentsOf: outside.appending(path: "file"), encoding: .utf8) == "mine")
                #expect(try files.contentsOfDirectory(atPath: outside.path) == ["file"])
                // Who names it means it.
                #expect(CommandRun.pdo("map", "-o", "Graphs/mine.svg", in: folder).exitCode == 0)
                #expect(try String(contentsOf: outside.appending(path: "file"), encoding: .utf8).hasSuffix("</svg>\n"))
            }
        }
    }

    /// Of each command that writes a folder: one of its files can't be written, and all stay as they are.
    @Test(arguments: [
        (["export", "csv", "-o", "out"], "matrix.csv", "directions.csv"),
        (["manual", "--output", "out"], "pdo-path.1", "pdo.1"),
        (["map", "goal", "-o", "out"], "goal/piano-aria-clima.svg", "goal/milano-a-15-minuti.svg"),
    ]) func aFolderIsWrittenWholeOrNotAtAll(arguments: [String], inTheWay: String, other: String) throws {
        try withTemporaryFolder { folder in
            let out = folder.appending(path: "out")
            let plan = arguments[0] == "manual" ? [] : ["--plan", Self.milan.path]
            let goal = CommandRun.project.appending(path: "Graphs/goal.yaml")
            try copyFiles(at: goal, to: folder.appending(path: "goal.yaml"))
            let arguments = arguments.map { $0 == "goal" ? "goal.yaml" : $0 } + plan
            try files.createDirectory(at: out.appending(path: inTheWay), withIntermediateDirectories: true)
            try Data("old".utf8).write(to: out.appending(path: other))
            let before = files.enumerator(atPath: out.path)?.compactMap { $0 as? String } ?? []
            let run = CommandRun.pdo(arguments: arguments, in: folder)
            #expect(run.exitCode == 1 && run.output.isEmpty && run.messages.contains(inTheWay), "\(run.messages)")
            #expect(try String(contentsOf: out.appending(path: other), encoding: .utf8) == "old")
            #expect(files.enumerator(atPath: out.path)?.compactMap { $0 as? String } == before)
            // Without it, all are there.
            try files.removeItem(at: out.appending(path: inTheWay))
            #expect(CommandRun.pdo(arguments: arguments, in: folder).exitCode == 0)
            #expect(try String(contentsOf: out.appending(path: other), encoding: .utf8).count > 100)
            #expect(files.fileExists(atPath: out.appending(path: inTheWay).path))
        }
    }

    @Test func standardOutputMayBeNamedAsAFile() throws {
        let run = CommandRun.pdo("list", "goal", "--format", "ids", "-o", "/dev/stdout")
        #expect(run.exitCode == 0 && run.output == CommandRun.pdo("list", "goal", "--format", "ids").output)
    }

    /// As some files of the kernel are: nothing is there, and the end isn't reached either.
    @Test func aFileThatWouldLetOneWaitIsAnError() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        #expect(throws: FileError.self) { try FileReader.read(ends[0], "log", waits: false) }
    }
}
