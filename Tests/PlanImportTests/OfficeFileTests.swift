import DocumentWriting
import Foundation
import Plan
import PlanSources
import Testing

@testable import PlanImport

/// Plans as files of office programs: each is read to the same as its text.
@Suite struct OfficeFileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Fixtures/Documents")
    private static let endings = ["docx", "xlsx", "odt", "ods"]

    private static let shapes = PlanShape.all("shapes").filter { shape in
        FileManager.default.fileExists(atPath: folder.appending(path: shape.name + ".docx").path)
    }

    private func document(_ name: String) throws -> OfficeDocument {
        let bytes = try Data(contentsOf: Self.folder.appending(path: name))
        return try OfficeDocument(bytes: [UInt8](bytes), name: name)
    }

    @Test func thereAreDocuments() { #expect(Self.shapes.count == 11) }

    @Test(arguments: shapes, endings) func aShapeIsReadAsItsText(shape: PlanShape, ending: String) throws {
        let expected = try JSONDecoder().decode(ExpectedPlan.self, from: #require(shape.expected))
        let result = try PlanImporter.read(
            document("\(shape.name).\(ending)"), named: "pdo." + ending, profile: shape.profile,
            named: "profile.yaml")
        let plan = try #require(result.plan, "\(result.diagnostics.filter { $0.severity == .error })")
        #expect(expected.mismatches(plan) == [])
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
        #expect(result.missing(plan.quotations) == [])
        // Each line that the plan names has its place.
        #expect(plan.objectives.allSatisfy { plan.place(ofLine: $0.line) != nil })
    }

    @Test func placesAreThoseOfTheDocument() throws {
        let shape = try #require(Self.shapes.first)
        let sheet = try PlanImporter.read(
            document(shape.name + ".xlsx"), named: "pdo.xlsx", profile: shape.profile, named: "profile.yaml")
        let plan = try #require(sheet.plan)
        let lines = plan.objectives.map(\.line)
        #expect(
            lines.map { plan.place(ofLine: $0) }.prefix(2) == [
                .sheetCell(sheet: "Foglio1", cell: "A11"), .sheetCell(sheet: "Foglio1", cell: "C12"),
            ])
        #expect(plan.documentFile?.name == shape.name + ".xlsx" && plan.documentFile?.fingerprint.count == 16)
        let text = try PlanImporter.read(
            document(shape.name + ".docx"), named: "pdo.docx", profile: shape.profile, named: "profile.yaml")
        let other = try #require(text.plan)
        #expect(other.place(ofLine: other.objectives[1].line) == .tableCell(table: 1, row: 3, cell: 3))
        #expect(text.diagnostics.contains { $0.place.inDocument == .paragraph(1) })
    }

    /// Words that mean something in a text mean nothing more in an office file.
    @Test func signsAreWords() throws {
        let words = "Ponti <b>nuovi</b> & strade &amp; ~~mai~~ {--no--} a|b C:\\temp # <!-- x --> **forte**"
        let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let archive = WrittenDocument.xlsx([
            ("Foglio1", "", WrittenDocument.rows([["Settore", "Obiettivo"], ["Tecnico", escaped]]))
        ])
        let document = try OfficeDocument(bytes: archive.bytes, name: "pdo.xlsx")
        let result = PlanImporter.read(
            document, named: "pdo.xlsx", profile: DiagnosticExample.profile, named: "profile.yaml")
        #expect(result.plan?.objectives.map(\.firstText) == [words])
    }

    /// What a footnote says is no part of the text: it is kept beside the objective, or told.
    @Test func footnotesAreNoText() throws {
        func cell(_ text: String, note: Int? = nil) -> String {
            let sign = note.map { "<w:r><w:footnoteReference w:id=\"\($0)\"/></w:r>" } ?? ""
            return "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r>\(sign)</w:p></w:tc>"
        }
        func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }
        let archive = WrittenDocument.docx(
            "<w:tbl>" + row(cell("Settore"), cell("Obiettivo"), cell("Peso", note: 3))
                + row(cell("Tecnico"), cell("Ponti nuovi", note: 1), cell("20%", note: 2))
                + row(cell("Tecnico"), cell("Parchi nuovi"), cell("30%")) + "</w:tbl>",
            footnotes: [(1, "Con i fondi del 2031."), (2, "Stimato."), (3, "Somma cento.")].map {
                "<w:footnote w:id=\"\($0)\"><w:p><w:r><w:t>\($1)</w:t></w:r></w:p></w:footnote>"
            }.joined())
        let document = try OfficeDocument(bytes: archive.bytes, name: "pdo.docx")
        let result = PlanImporter.read(
            document, named: "pdo.docx", profile: DiagnosticExample.profile, named: "profile.yaml")
        let plan = try #require(result.plan)
        #expect(plan.objectives.map(\.firstText) == ["Ponti nuovi", "Parchi nuovi"])
        #expect(
            plan.objectives.map(\.attributes) == [
                [NamedAttribute(name: "Nota a piè di pagina", value: "Con i fondi del 2031. Stimato.")], [],
            ])
        let told = result.diagnostics.filter { $0.code == .leftOut }
        #expect(told.map(\.statement) == [.leftOutNote("Somma cento.")])
        #expect(told.map(\.place.inDocument) == [.tableCell(table: 1, row: 1, cell: 3)])
    }

    /// Office programs make one table of two that nothing parts.
    @Test func cardsBelowEachOtherAreSeveral() throws {
        func card(_ programme: String, _ objective: String) -> String {
            "Programma\t\(programme)\nObiettivo\t\(objective)\nDirezione\tPiazze\nIndicatore\tquanti\nTarget 2031\t5\n"
        }
        let result = PlanImporter.read(
            document: card("Strade", "Ponti nuovi") + card("Verde", "Parchi nuovi"), named: "pdo.md",
            profile: DiagnosticExample.profile, named: "profile.yaml")
        let plan = try #require(result.plan)
        #expect(plan.objectives.map(\.firstText) == ["Ponti nuovi", "Parchi nuovi"])
        #expect(
            plan.objectives.map { $0.matrixRows.compactMap(\.programme) } == [
                ["programme:strade"], ["programme:verde"],
            ])
    }

    @Test func placesHaveCodes() {
        let places: [DocumentPlace] = [
            .paragraph(12), .tableCell(table: 3, row: 5, cell: 2), .sheetCell(sheet: "A/B: c", cell: "B7"),
            .sheet("Foglio: 1"), .page(4),
        ]
        #expect(places.map { DocumentPlace(code: $0.code) } == places)
        #expect(["", "cell:B7", "table:1/2", "page:x", "other:1"].allSatisfy { DocumentPlace(code: $0) == nil })
    }
}
