import Foundation
import Testing

@testable import PDOCommand

@Suite struct MapTests {
    private func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let plan = folder.appending(path: "Data/city")
            try FileManager.default.createDirectory(at: plan, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"),
                to: plan.appending(path: "plan.json"))
            try body(folder)
        }
    }

    @Test func writesBesideDataAndSaysWhatItDrew() throws {
        try project { folder in
            let run = CommandRun.pdo("map", in: folder)
            #expect(run.exitCode == 0)
            #expect(
                run.output == """
                    Graphs/collaboration.svg
                      24 direzioni, 5 obiettivi trasversali, 16 collaborazioni e 80 legami
                      più legami: Interventi PNRR e fondi UE (15), Piano Aria Clima (12), Olimpiadi Milano-Cortina 2026 (7)
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
        try project { folder in
            try Data().write(to: folder.appending(path: "Graphs"))
            let run = CommandRun.pdo("map", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.hasPrefix("Error: Graphs/collaboration.svg can't be written: "))
            #expect(!run.messages.contains("error 5"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["Data", "Graphs"])
        }
    }

    @Test func besideOtherPlansTheFileIsNamedAfterThePlan() throws {
        try project { folder in
            try FileManager.default.copyItem(
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
        try project { folder in
            try Data("old".utf8).write(to: folder.appending(path: "real.svg"))
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "link.svg"), withDestinationURL: folder.appending(path: "real.svg"))
            #expect(CommandRun.pdo("map", "-o", "link.svg", in: folder).exitCode == 0)
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/link.svg")
            #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
            #expect(try String(contentsOf: folder.appending(path: "real.svg"), encoding: .utf8).hasSuffix("</svg>\n"))
        }
    }

    @Test func anotherFormThanSVGIsRefused() {
        let run = CommandRun.pdo("map", "-o", "map.png")
        #expect(run.exitCode == 64 && run.messages.contains("ends with .svg"))
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
            #expect(run.messages.contains("nothing to draw"))
        }
    }
}
