import Foundation
import Testing

@testable import PDOCommand

@Suite struct MapTests {
    static func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let plan = folder.appending(path: "Data/city")
            try FileManager.default.createDirectory(at: plan, withIntermediateDirectories: true)
            try copyFiles(
                at: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"),
                to: plan.appending(path: "plan.json"))
            try body(folder)
        }
    }

    @Test func writesBesideDataAndSaysWhatItDrew() throws {
        try Self.project { folder in
            let run = CommandRun.pdo("map", in: folder)
            #expect(run.exitCode == 0)
            #expect(
                run.output == """
                    Graphs/collaboration.svg
                      24 direzioni, 5 obiettivi trasversali, 18 collaborazioni e 85 legami
                      con più legami: Interventi PNRR e fondi UE (15), Piano Aria Clima (12), Olimpiadi Milano-Cortina 2026 (7)
                    Prova: pdo neighbours goal:interventi-pnrr-e-fondi-ue --kind direction --depth 2

                    """)
            let svg = try String(contentsOf: folder.appending(path: "Graphs/collaboration.svg"), encoding: .utf8)
            #expect(svg == CommandRun.pdo("map", "-o", "-", in: folder).output)
            #expect(svg.contains("id=\"goal:piano-aria-clima\""))
            let below = CommandRun.pdo("map", in: folder.appending(path: "Data/city"))
            #expect(below.output.hasPrefix("../../Graphs/collaboration.svg"))
        }
    }

    @Test func whereItCannotWriteNothingIsLeft() throws {
        try Self.project { folder in
            try Data().write(to: folder.appending(path: "Graphs"))
            let run = CommandRun.pdo("map", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.hasPrefix("Error: Graphs/collaboration.svg can't be written: "))
            #expect(!run.messages.contains("error 5"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["Data", "Graphs"])
        }
    }

    /// Also where the definition and the plan lie outside of any project.
    @Test func picturesOfManyNodesStayBelowTheOutput() throws {
        try Self.project { folder in
            let files = FileManager.default
            try files.moveItem(at: folder.appending(path: "Data/city"), to: folder.appending(path: "plan"))
            try files.createDirectory(at: folder.appending(path: "definitions"), withIntermediateDirectories: true)
            try files.createDirectory(at: folder.appending(path: "here"), withIntermediateDirectories: true)
            try copyFiles(
                at: CommandRun.project.appending(path: "Graphs/goal.yaml"),
                to: folder.appending(path: "definitions/goal.yaml"))
            for definition in ["../definitions/goal.yaml", folder.path + "/definitions/goal.yaml"] {
                let run = CommandRun.pdo(
                    "map", definition, "--plan", "../plan", "-o", "out", in: folder.appending(path: "here"))
                #expect(run.exitCode == 0 && run.output.contains("out/goal/piano-aria-clima.svg\n"), "\(run.messages)")
                #expect(try files.contentsOfDirectory(atPath: folder.path + "/here") == ["out"])
                #expect(try files.contentsOfDirectory(atPath: folder.path + "/here/out/goal").count == 5)
                #expect(try files.contentsOfDirectory(atPath: folder.path + "/definitions") == ["goal.yaml"])
                try files.removeItem(atPath: folder.path + "/here/out")
            }
        }
    }

    @Test func besideOtherPlansTheFileIsNamedAfterThePlan() throws {
        try Self.project { folder in
            try copyFiles(
                at: folder.appending(path: "Data/city"), to: folder.appending(path: "Data/town"))
            let run = CommandRun.pdo("map", "--plan", "Data/town", in: folder)
            #expect(run.output.hasPrefix("Graphs/collaboration-town.svg\n"))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Graphs") == [
                    "collaboration-town.svg"
                ])
        }
    }

    @Test func linksAreFollowed() throws {
        try Self.project { folder in
            try Data("old".utf8).write(to: folder.appending(path: "real.svg"))
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "link.svg"), withDestinationURL: folder.appending(path: "real.svg"))
            #expect(CommandRun.pdo("map", "-o", "link.svg", in: folder).exitCode == 0)
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/link.svg")
            #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
            #expect(try String(contentsOf: folder.appending(path: "real.svg"), encoding: .utf8).hasSuffix("</svg>\n"))
        }
    }

    @Test(arguments: [
        (["map", "-o", "map.gif"], "map.gif can't be written as GIF; the forms are svg"),
        (["map", "--all", "goal"], "Give either the name of a map or --all."),
        (["map", "--depth", "2"], "--depth needs a --focus"),
        (["map", "--focus", "casa", "--depth", "0"], "--depth must be from 1 to 20."),
        (["map", "--all", "-o", "-"], "Several maps can't be printed"),
        (["map", "--all", "-o", ""], "--output is empty"), (["snapshot", "write", "Data", "-o", "-"], "never printed"),
        (["export", "csv", "-o", ""], "--output is empty"), (["manual", "--output", ""], "--output is empty"),
        (["map", "--table", "csv", "--format", "svg"], "leave --format out"),
    ]) func whatMakesNoSenseIsRefused(arguments: [String], message: String) {
        let run = CommandRun.pdo(arguments: arguments)
        #expect(run.exitCode == 64 && run.messages.contains(message), "\(run.messages)")
    }

    @Test func theGalleryIsDrawnInAnyFolder() throws {
        try Self.project { folder in
            #expect(CommandRun.pdo("map", "goal-years", in: folder).output.hasPrefix("Graphs/goal-years.svg\n"))
            let definition = CommandRun.pdo("map", "goal-years", "--print-definition", in: folder).output
            #expect(definition.contains("through: [transversalGoal]"))
            let graphs = folder.appending(path: "Graphs")
            try Data("title: Nostra\nform: losses\n".utf8).write(to: graphs.appending(path: "goal-years.yaml"))
            try Data("form: losses\n".utf8).write(to: graphs.appending(path: "own.yaml"))
            #expect(CommandRun.pdo("map", "goal-years", "-o", "-", in: folder).output.contains(">Nostra</title>"))
            #expect(CommandRun.pdo("map", "goal-years", "--print-definition", in: folder).output.contains("Nostra"))
            let names = CommandRun.pdo("map", "--list", in: folder).output.split(separator: "\n")
            #expect(names.contains("own") && names.contains("directions") && names == names.sorted())
            #expect(Set(names).count == names.count)
            let unknown = CommandRun.pdo("map", "goal-yaers", in: folder)
            #expect(unknown.exitCode == 1 && unknown.messages.contains("goal-years"), "\(unknown.messages)")
        }
    }

    @Test func aNodeHasItsMap() throws {
        try Self.project { folder in
            #expect(CommandRun.pdo("map", "casa", in: folder).output.hasPrefix("Graphs/direction/casa.svg\n"))
            #expect(
                CommandRun.pdo("map", "goal:piano-aria-clima", in: folder).output.hasPrefix(
                    "Graphs/goal/piano-aria-clima.svg\n"))
            #expect(
                CommandRun.pdo("map", "collaboration:olimpiadi", in: folder).output.hasPrefix(
                    "Graphs/focus/olimpiadi.svg\n"))
        }
    }

    @Test func sheetsAreWrittenOneByOne() throws {
        try Self.project { folder in
            let graphs = folder.appending(path: "Graphs")
            try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
            try Data("form: combinations\nthrough: [collaboration]\n".utf8).write(
                to: graphs.appending(path: "many.yaml"))
            let run = CommandRun.pdo("map", "many", "-o", "x.svg", in: folder)
            #expect(run.output.hasPrefix("x.svg\nx-2.svg\n"), "\(run.output)")
            let sheets = try ["x.svg", "x-2.svg"].map {
                try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
            }
            #expect(sheets[0].contains(">1 di 2</text>") && sheets[1].contains(">2 di 2</text>"))
            #expect(CommandRun.pdo("map", "many", "-o", "-", in: folder).output == sheets[0])
            let second = CommandRun.pdo("map", "many", "-o", "-", "--page-number", "2", in: folder)
            #expect(second.output == sheets[1])
            let third = CommandRun.pdo("map", "many", "--page-number", "3", in: folder)
            #expect(third.exitCode == 1 && third.messages.contains("on 2 sheets"), "\(third.messages)")
            #expect(CommandRun.pdo("map", "--page-number", "0", in: folder).exitCode == 64)
            let all = CommandRun.pdo("map", "--all", in: folder)
            #expect(all.output == "Graphs/many.svg\nGraphs/many-2.svg\n")
            #expect(
                CommandRun.pdo("map", "many", "--format", "json", in: folder).output.hasPrefix("Graphs/many.json\n"))
        }
    }

    /// What browsers take for an address of another host is no relative path.
    @Test(arguments: [
        "//host", "//host/pages", "/\\host", "\\\\host", "\\/host", " //host", "\t//host", "/\t/host", "/\n/host",
        "http:", "http://",
        "https://", "ftp://host", "javascript:x", "", "a b",
    ]) func aLinkBaseLeadsNowhereElse(base: String) {
        let run = CommandRun.pdo("map", "-o", "-", "--link-base=" + base)
        #expect(run.exitCode == 64 && run.output.isEmpty, "\(run.messages)")
    }

    @Test(arguments: ["..", "/pages", "pages/", "../a/b", "https://example.org/a", "http://example.org"])
    func aLinkBaseMayBeRelative(base: String) {
        let run = CommandRun.pdo("map", "public-value", "-o", "-", "--link-base", base)
        #expect(run.exitCode == 0, "\(run.messages)")
    }

    @Test func theSurroundingsOfAnyKindOfNodeAreDrawn() {
        for node in ["casa/5", "driver:digitalizzazione", "direzione casa", "programme:coesione-sociale"] {
            let run = CommandRun.pdo("map", "--focus", node, "-o", "-")
            #expect(run.exitCode == 0 && run.output.hasSuffix("</svg>\n"), "\(node): \(run.messages)")
        }
        #expect(CommandRun.pdo("map", "--focus", "xyzzy", "-o", "-").exitCode == 1)
    }

    @Test func answersAreDrawn() throws {
        for arguments in [
            ["neighbours", "casa", "--format", "svg"], ["neighbours", "casa", "--via", "goal", "--format", "svg"],
            ["path", "casa", "mobilita", "--format", "svg"], ["compare", "2024", "2025", "--format", "svg"],
        ] {
            let run = CommandRun.pdo(arguments: arguments)
            #expect(run.exitCode == 0 && run.output.hasSuffix("</svg>\n"), "\(arguments) \(run.messages)")
        }
        let dot = CommandRun.pdo("path", "casa", "mobilita", "--format", "dot")
        // The goal, and from it to either objective a line with its words.
        #expect(dot.output.contains(/label="[^"]*Aria.Clima", [^\n]*id="goal:piano-aria-clima"/))
        let lines = dot.output.split(separator: "\n").filter {
            $0.contains(" -- ") && $0.contains("class=\"link named\"")
        }
        #expect(lines.map { $0.firstMatch(of: /\(riga.(\d+);/)?.1 } == ["209", "334"])
        #expect(CommandRun.pdo("path", "avvocatura", "casa/3", "--max-length", "1", "--format", "svg").exitCode == 2)
        #expect(CommandRun.pdo("compare", "2024", "2025", "--only", "ended", "--format", "svg").exitCode == 64)
        #expect(CommandRun.pdo("compare", "a", "b", "--only", "ended", "--format", "svg").exitCode == 64)
    }

    @Test func picturesInPixelsAndPagesAreWritten() throws {
        try withTemporaryFolder { folder in
            for (form, beginning) in [("png", "\u{89}PNG"), ("pdf", "%PDF-")] {
                let path = folder.appending(path: "map.\(form)")
                let run = CommandRun.pdo("map", "public-value", "-o", path.path)
                #expect(run.exitCode == 0, "\(run.messages)")
                let bytes = try Data(contentsOf: path)
                #expect(bytes.starts(with: form == "png" ? [0x89, 0x50, 0x4E, 0x47] : Array(beginning.utf8)))
            }
        }
    }

    @Test func theDoctorSaysWhatIsThere() {
        let run = CommandRun.pdo("doctor")
        #expect(run.output.contains("ok       engines   dot, neato"))
        #expect(run.output.contains("278 nodes and 832 edges"))
        let lost = CommandRun.pdo("doctor", "--plan", "/nowhere")
        #expect(lost.exitCode == 2 && lost.output.contains("missing  plan      there is no /nowhere"))
    }

    @Test func tablesAndOtherFormsArePrinted() throws {
        let markdown = CommandRun.pdo("map", "public-value", "--table", "markdown")
        #expect(markdown.output.hasPrefix("| dimensione di valore pubblico | Piena Accessibilità |"))
        #expect(CommandRun.pdo("map", "--table", "csv").output.split(separator: "\n").count == 86)
        #expect(CommandRun.pdo("map", "--table", "html").output.hasPrefix("<!DOCTYPE html>\n<html lang=\"it\">"))
        let dot = CommandRun.pdo("map", "--format", "dot", "-o", "-")
        #expect(dot.output.hasPrefix("graph \"map\" {") && dot.output.contains("rank=same"))
        let json = try JSONSerialization.jsonObject(
            with: Data(CommandRun.pdo("map", "--format", "json", "-o", "-").output.utf8))
        #expect(((json as? [String: Any])?["links"] as? [Any])?.count == 85)
        let linked = CommandRun.pdo("map", "-o", "-", "--link-base", "https://example.org")
        #expect(linked.output.contains("https://example.org/direction/casa.html"))
        #expect(CommandRun.pdo("map", "-o", "-", "--link-base", "javascript:x").exitCode == 64)
    }

    @Test func aPlanWithoutSharedThingsIsExplained() throws {
        try withTemporaryFolder { folder in
            let plan = """
                {"schemaVersion": 1, "title": "t", "municipality": "m", "source": "s", "years": [2031], \
                "strategicDimensions": [], "transversalGoals": [], "directions": [], "objectives": [], \
                "programmes": [], "valueDimensions": [], "drivers": [], "collaborations": []}
                """
            try Data(plan.utf8).write(to: folder.appending(path: "plan.json"))
            let run = CommandRun.pdo("map", "--plan", "plan.json", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("nothing in the plan fits this map"))
        }
    }
}
