import Foundation
import Plan
import PlanExchange
import PlanGraph
import PlanWording
import Testing
import TextDocument

@testable import PlanReports
@testable import PlanSources

/// Documents of Word and Excel are read by this project's own readers; others' read them in Tests/Readers.
@Suite struct OfficeFileTests {
    static func graph(_ path: String = "Data/milano-2024-2026") throws -> PlanGraph {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../\(path)/plan.json")
        return try PlanGraph(PlanOfObjectives(json: Data(contentsOf: file)))
    }

    private static let fixture = "Tests/Fixtures/Model/roccabruna-2031-2033"

    @Test(arguments: Language.allCases) func aWorkbookHasWhatThePlanHas(language: Language) throws {
        let graph = try Self.graph(Self.fixture)
        let bytes = try PlanWorkbook(ExportGraph(graph), language: language).bytes()
        #expect(try PlanWorkbook(ExportGraph(graph), language: language).bytes() == bytes)
        let archive = try DocumentArchive(bytes)
        let sheets = archive.parts.keys.filter { $0.hasPrefix("xl/worksheets/") }
        #expect(sheets.count == 5)
        for name in archive.parts.keys { _ = try archive.tree(name) }
        let nodes = String(decoding: try #require(archive.parts["xl/sharedStrings.xml"]), as: UTF8.self)
        let plan = graph.plan
        var texts: [String?] = plan.transversalGoals.map(\.code) + plan.strategicDimensions.map(\.text)
        for objective in plan.objectives {
            texts += [objective.description, objective.type] + objective.attributes.flatMap { [$0.name, $0.value] }
        }
        for text in texts.compactMap(\.self) where !text.isEmpty {
            #expect(nodes.contains(">" + XMLWriter.escaped(text) + "<"), "\(text)")
        }
        // A weight that can be nothing but a number is one.
        let elements = String(decoding: try #require(archive.parts["xl/worksheets/sheet2.xml"]), as: UTF8.self)
        #expect(plan.objectives.contains { $0.weight == "30" } && elements.contains("<v>30</v>"))
        #expect(!nodes.contains(">30<") && nodes.contains(">20%<"))
        for node in graph.graph.nodes { #expect(nodes.contains(">\(XMLWriter.escaped(node.id))<"), "\(node.id)") }
        for name in sheets {
            #expect(!String(decoding: archive.parts[name] ?? [], as: UTF8.self).contains("<f>"), "\(name)")
        }
    }

    @Test func aPartHasNoAuditAndSaysSo() throws {
        let graph = try Self.graph()
        let export = try ExportGraph(graph, GraphQuery(kinds: [.direction, .collaboration]))
        let archive = try DocumentArchive(PlanWorkbook(export, language: .english, isPart: true).bytes())
        let book = String(decoding: try #require(archive.parts["xl/workbook.xml"]), as: UTF8.self)
        #expect(!book.contains("Audit") && !book.contains("Indicators") && book.contains("Links"))
        let texts = String(decoding: try #require(archive.parts["xl/sharedStrings.xml"]), as: UTF8.self)
        #expect(texts.contains(XMLWriter.escaped(WorkbookMessage.isPart.english)))
    }

    @Test func theLicenceIsInWorkbooksAndReports() throws {
        var plan = try Self.graph(Self.fixture).plan
        for licence in [nil, "CC-BY-4.0", "<Citare> la fonte"] {
            plan.licence = licence
            let graph = try PlanGraph(plan)
            var answer = TextDocument()
            answer.title("Un ufficio", subtitle: "direction:x, settore")
            let files = [
                try DocumentArchive(PlanWorkbook(ExportGraph(graph), language: .italian).bytes())
                    .parts["xl/sharedStrings.xml"],
                try DocumentArchive(PlanReport(answer, of: graph, language: .italian).bytes())
                    .parts["word/document.xml"],
            ]
            for file in files {
                let text = String(decoding: try #require(file), as: UTF8.self)
                #expect(text.contains("Licenza") == (licence != nil))
                if let licence { #expect(text.contains(XMLWriter.escaped(licence))) }
            }
        }
    }

    @Test func aReportHasNamesInThePlaceOfIDs() throws {
        let graph = try Self.graph()
        var answer = TextDocument()
        answer.title("Direzione Casa", subtitle: "direction:casa, direzione")
        answer.heading("Obiettivi: 1 [one-sided]")
        answer.item("objective:casa/1", "Alloggi")
        answer.detail("casa/2, casa/3")
        answer.paragraph("un fatto. Definizioni: pdo help-measures. Un altro.")
        let bytes = try PlanReport(answer, of: graph, language: .italian).bytes()
        #expect(try PlanReport(answer, of: graph, language: .italian).bytes() == bytes)
        let archive = try DocumentArchive(bytes)
        let text = String(decoding: try #require(archive.parts["word/document.xml"]), as: UTF8.self)
            .replacing(/<[^>]*>/, with: "|").replacing(/\|+/, with: "|")
        for words in [
            "|Direzione Casa|", "|Direzione · Piano degli Obiettivi", "|Obiettivi: 1|", "|Casa 1 |Alloggi|",
            "|Casa 2, Casa 3|", "|Un fatto. Un altro.|",
        ] { #expect(text.contains(words), "\(words): \(text)") }
        for word in ["direction:", "casa/", "one-sided", "pdo "] { #expect(!text.contains(word), "\(word)") }
    }

    @Test func onlyAPNGIsAPicture() {
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]
        let picture = WordDocument.Picture(png: head + [0, 0, 1, 2, 0, 0, 0, 3, 8], description: "")
        #expect(picture?.size.width == 258 && picture?.size.height == 3)
        #expect(WordDocument.Picture(png: head + [0, 0, 0, 0, 0, 0, 0, 3, 8], description: "") == nil)
        #expect(WordDocument.Picture(png: Array("<svg/>".utf8), description: "") == nil)
    }
}
