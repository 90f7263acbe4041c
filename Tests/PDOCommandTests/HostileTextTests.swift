import Foundation
import GraphSnapshot
import Testing

@testable import PDOCommand

/// What stands in a plan, a file's name or an argument neither commands a terminal nor computes in a spreadsheet.
@Suite struct HostileTextTests {
    private static let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]\n"

    private func withPlan(_ document: String, profile: String = profile, _ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let plan = folder.appending(path: "Data/city")
            try FileManager.default.createDirectory(at: plan, withIntermediateDirectories: true)
            try Data(document.utf8).write(to: plan.appending(path: "pdo.md"))
            try Data(profile.utf8).write(to: plan.appending(path: "profile.yaml"))
            let run = CommandRun.pdo("import", "Data/city", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            try body(folder)
        }
    }

    private func commands(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
                || scalar.properties.isBidiControl
        }
    }

    private static let signs = "\u{1B}[31m\u{9B}2J\u{202E}\u{2066}\u{7F}\r\u{8}"

    @Test(arguments: [
        ["show", signs], ["neighbours", "casa\(signs)"], ["search", "x\(signs)"], ["list", signs],
        ["list", "goal", "--\(signs)"],
        ["map", "a\(signs).yaml"], ["import", signs], ["list", "goal", "--plan", signs],
        ["neighbours", "--graph", signs, "x"],
        ["snapshot", "check", signs], ["show", "casa/1", "-o", "none\(signs)/x"], ["analyse", signs], [signs],
    ])
    func messagesShowWhatWasTyped(arguments: [String]) {
        let run = CommandRun.pdo(arguments: arguments)
        #expect(run.exitCode != 0 && !run.messages.isEmpty)
        #expect(!commands(run.messages) && !commands(run.output), "\(run.messages.debugDescription)")
        #expect(run.messages.contains("\\u{1B}[31m\\u{9B}2J") || arguments[0] == "search")
    }

    @Test func aDocumentCommandsNothing() throws {
        let text = "Piano \(Self.signs)Acque: argini"
        let document = """
            Obiettivi trasversali\n\nPiano Acque\u{202E}\n\n
            Direzione\u{200F} Casa – Obiettivi di Direzione\n\nID\t2031\n1\t\(text), con la Direzione Verde\n
            Direzione Verde – Obiettivi di Direzione\n\nID\t2031\n1\t\(text)\n
            """
        try withPlan(document) { folder in
            for arguments in [
                ["list", "direction"], ["list", "objective"], ["show", "casa/1"],
                ["neighbours", "casa", "--depth", "2"],
                ["list", "objective", "--format", "csv"], ["list", "objective", "--format", "json"],
                ["search", "acque", "--format", "markdown"], ["export", "jgf"], ["map", "-o", "-"],
            ] {
                for isTerminal in [false, true] {
                    let run = CommandRun.pdo(arguments: arguments, in: folder, isTerminal: isTerminal)
                    #expect(run.exitCode == 0, "\(run.messages)")
                    #expect(!commands(run.output) && !commands(run.messages), "\(arguments)")
                }
            }
            // Bold type is the program's own.
            let found = CommandRun.pdo("search", "argini", in: folder, isTerminal: true).output
            #expect(found.contains("\u{1B}[1margini\u{1B}[22m"))
        }
    }

    /// A snapshot may come from elsewhere, and hold any bytes.
    @Test func aSnapshotCommandsNothing() throws {
        try withTemporaryFolder { folder in
            var builder = SnapshotBuilder()
            let casa = try builder.addNode(id: "a:casa", kind: "direction", name: "Casa \(Self.signs)")
            let tetti = try builder.addNode(
                id: "a:tetti\(Self.signs)", kind: "k\(Self.signs)", name: "Tetti \(Self.signs)")
            try builder.addEdge(from: casa, to: tetti, relation: "r\(Self.signs)")
            try builder.write(to: folder.appending(path: "s").path)
            for format in ["table", "csv", "tsv", "markdown", "json"] {
                let run = CommandRun.pdo("neighbours", "--graph", "s", "a:casa", "--format", format, in: folder)
                #expect(
                    run.exitCode == 0 && !commands(run.output) && run.output.contains("Tetti "),
                    "\(format): \(run.messages)")
            }
        }
    }

    @Test func formulasAreTextInTablesForPeople() throws {
        let document = """
            Direzione Casa – Obiettivi di Direzione\n\nID\tObiettivo\n1\t=HYPERLINK("x";A1) e tetti\n2\t-3\n3\t@Verde + alberi\n
            Programma\tObiettivi\tDirezioni\tDimensioni\tDriver\n+Strade\t@Verde + alberi\tDirezione Casa\tSociale\tCura\n
            """
        try withPlan(document) { folder in
            func output(_ arguments: String...) -> String {
                let run = CommandRun.pdo(arguments: arguments, in: folder)
                #expect(run.exitCode == 0, "\(run.messages)")
                return run.output
            }
            let csv = output("list", "objective", "--format", "csv")
            #expect(
                csv.contains(",\"'=HYPERLINK(\"\"x\"\";A1) e tetti\"\n") && csv.contains(",-3\n")
                    && csv.contains(",'@Verde + alberi\n"))
            let tsv = output("list", "objective", "--format", "tsv")
            #expect(tsv.contains("\t'=HYPERLINK(") && tsv.contains("\t-3\n") && tsv.contains("\t'@Verde"))
            let neighbours = output("neighbours", "casa", "--format", "csv")
            #expect(neighbours.contains(",\"'=HYPERLINK") && neighbours.contains(",'@Verde"))
            #expect(output("list", "programme", "--format", "csv").contains(",'+Strade\n"))
            #expect(output("search", "verde", "--format", "csv").contains(",'@Verde + alberi,"))
            try Data("title: Programmi\nform: matrix\nrows: [programme]\ncolumns: [direction]\n".utf8)
                .write(to: folder.appending(path: "m.yaml"))
            #expect(output("map", "m.yaml", "--table", "csv").contains("\n'+Strade,"))
            // Exact where it is read back, and where nobody computes.
            #expect(output("list", "objective", "--format", "json").contains("\"=HYPERLINK("))
            #expect(output("list", "objective", "--format", "markdown").contains("| @Verde + alberi |"))
            _ = output("export", "csv", "-o", "tables")
            let objectives = try String(contentsOf: folder.appending(path: "tables/objectives.csv"), encoding: .utf8)
            #expect(
                objectives.contains(",\"=HYPERLINK(\"\"x\"\";A1) e tetti\",")
                    && objectives.contains(",@Verde + alberi,"))
        }
    }

    /// One of each script and kind of sign, in names of directions, goals and programmes.
    @Test func lettersOfEveryScriptMakeIDsAndMaps() throws {
        let signs = Array(
            "ﬁﬀﬆ²³№℃™½¾ªßæœøđħłþðŋəıĸſƒΑβΩςЖїґђљџщѢԱառაႠאשבآبیہއކགကกქককাঅਅઅଅஅಅഅඅ漢豈〆かカｶㄅ한ㄱᄀ𝐀ℵⅣ①⒈Ⓐ㈱㎏ﷺ𐤀𓀀".unicodeScalars)
        #expect(signs.count > 81)
        func name(_ number: Int) -> String { String(repeating: "x", count: number + 1) + " prova \(signs[number])" }
        var document = "Obiettivi trasversali\n\n"
        for number in signs.indices { document += "Piano \(name(number))\n\n" }
        document += "\n"
        for number in signs.indices {
            document += "Direzione \(name(number)) – Obiettivi di Direzione\n\nID\t2031\n"
            document += "1\tPiano \(name(number)): tetti, con la Direzione \(name((number + 1) % signs.count))\n\n"
        }
        document += "Programma\tObiettivi\tDirezioni\tDimensioni\tDriver\n"
        for number in signs.indices {
            document +=
                "\(name(number))\tPiano \(name(number)): tetti, con la Direzione \(name((number + 1) % signs.count))"
            document += "\tDirezione \(name(number))\tSociale\tCura\n"
        }
        try withPlan(document) { folder in
            for kind in ["direction", "goal", "programme", "objective"] {
                let ids = CommandRun.pdo("list", kind, "--format", "ids", in: folder).output.split(separator: "\n")
                #expect(ids.count == signs.count && Set(ids).count == ids.count, "\(kind)")
                #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z]+:[a-z0-9.-]+(\/[a-z0-9.-]+)?/) != nil })
            }
            for map in [
                "collaboration", "directions", "goals", "heat-map", "programmes", "public-value", "shared-objectives",
            ] {
                let definition = CommandRun.project.appending(path: "Graphs/\(map).yaml").path
                let run = CommandRun.pdo("map", definition, "-o", "\(map).svg", in: folder)
                #expect(run.exitCode == 0, "\(run.messages)")
            }
            let focus = CommandRun.pdo("map", "--focus", "Direzione \(name(70))", "-o", "focus.svg", in: folder)
            #expect(focus.exitCode == 0, "\(focus.messages)")
        }
    }

    /// Any texts and names go into tables and back.
    @Test(arguments: 0..<40) func tablesKeepEverySign(seed: Int) throws {
        let signs = Array("aZ7 '\"\",;;\u{301}\u{301}|<>&\\=-@è\u{AD}\u{200D}\u{2028}\u{A0}🌳ﬁ漢\n".unicodeScalars)
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func text(_ count: Int) -> String {
            var text = String.UnicodeScalarView()
            for _ in 0..<count {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(signs[Int((state >> 33) % UInt64(signs.count))])
            }
            return String(text)
        }
        func cell(_ text: String) -> String {
            "\"" + String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] })) + "\""
        }
        func name(_ beginning: String) -> String { cell(beginning + text(6).filter { !$0.isNewline } + "x") }
        let (casa, verde) = (name("Casa"), name("Verde"))
        var (objectives, matrix) = ("direction,number,2031\n", "programme,objective,direction,dimension,driver,line\n")
        for number in 1...6 {
            let (direction, content) = (number < 4 ? casa : verde, cell("Tetto \(number * 1009) " + text(12) + "x"))
            objectives += "\(direction),\(number),\(content)\n"
            matrix += "\(name("P\(number % 2)")),\(content),\(direction),S,D,\((number * 7) % 13)\n"
        }
        try withTemporaryFolder { folder in
            func write(_ text: String, _ path: String) throws {
                let url = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url)
            }
            try write(objectives, "a/objectives.csv")
            try write(matrix, "a/matrix.csv")
            try write(Self.profile, "a/profile.yaml")
            try write(Self.profile, "b/profile.yaml")
            let first = CommandRun.pdo("import", "a", in: folder)
            try #require(first.exitCode == 0, "\(first.messages)\n\(objectives)\(matrix)")
            #expect(CommandRun.pdo("export", "csv", "-o", "b", "--plan", "a", in: folder).exitCode == 0)
            let second = CommandRun.pdo("import", "b", in: folder)
            #expect(second.exitCode == 0, "\(second.messages)")
            let plans = try ["a", "b"].map { try Data(contentsOf: folder.appending(path: "\($0)/plan.json")) }
            #expect(plans[0] == plans[1])
        }
    }
}
