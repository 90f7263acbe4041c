import DocumentWriting
import Testing

@testable import PlanSources

/// Whatever the bytes, an error says what is wrong, soon.
@Suite struct HostileDocumentTests {
    private func reason(_ bytes: [UInt8]) -> SourceError.Reason? {
        do throws(SourceError) {
            _ = try SourceDocument(bytes: bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    private func word(_ document: String) -> [UInt8] {
        var archive = WrittenDocument.docx("")
        archive.entries.removeAll { $0.name == "word/document.xml" }
        archive.add("word/document.xml", Array(document.utf8))
        return archive.bytes
    }

    private let paragraph = "<w:p><w:r><w:t>Ciao</w:t></w:r></w:p>"

    @Test func whatIsNoDocument() {
        #expect(reason([]) == .unknownFormat && reason(Array("Obiettivi".utf8)) == .unknownFormat)
        #expect(reason([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .oldBinary && reason(Array("PK".utf8)) == .damaged)
        #expect(reason(Archive([("a.txt", "a")]).bytes) == .unknownFormat)
        #expect(reason(WrittenDocument.docx("<w:p/>").bytes) == .noVisibleContent)
        #expect(reason(WrittenDocument.open("presentation", "<text:p>x</text:p>").bytes) == .otherKind)
        #expect(reason(word("<w:document")) == .malformed(line: 1) && reason(word("")) == .malformed(line: nil))
        #expect(reason(WrittenDocument.xlsx([("a", "state=\"hidden\"", "")]).bytes) == .noVisibleContent)
        var archive = WrittenDocument.docx(paragraph)
        archive.entries.removeAll { $0.name == "word/document.xml" }
        #expect(reason(archive.bytes) == .missingPart)
    }

    @Test func passwordsAreTold() {
        var archive = WrittenDocument.docx(paragraph)
        archive.entries[2].isEncrypted = true
        #expect(reason(archive.bytes) == .passwordProtected)
        var open = WrittenDocument.open("text", "<text:p>x</text:p>")
        open.add(
            "META-INF/manifest.xml",
            Array(
                "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:encryption-data/></m:manifest>"
                    .utf8))
        #expect(reason(open.bytes) == .passwordProtected)
    }

    @Test func archivesStayWithinBounds() {
        var bomb = WrittenDocument.docx(paragraph)
        bomb.addBlank("word/settings.xml", size: 12 << 20)
        #expect(reason(bomb.bytes) == .compression(limit: SourceLimits.compression))
        // Many parts together are no way round it.
        var parts = WrittenDocument.docx(paragraph)
        for number in 0..<40 { parts.addBlank("word/part\(number).xml", size: 1 << 18) }
        #expect(reason(parts.bytes) == .compression(limit: SourceLimits.compression))
        var path = WrittenDocument.docx(paragraph)
        path.add("word/../../etc/passwd", [65])
        #expect(reason(path.bytes) == .unsafeName)
        var wrong = WrittenDocument.docx(paragraph)
        wrong.entries[2].checksum ^= 1
        #expect(reason(wrong.bytes) == .damaged)
    }

    @Test func entitiesAreNone() {
        let names = "xmlns:w=\"\(WrittenDocument.word)\""
        let body = "<w:document \(names)><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
        let laughs = (0..<9).map { "<!ENTITY l\($0 + 1) \"&l\($0);&l\($0);&l\($0);&l\($0);&l\($0);\">" }.joined()
        #expect(reason(word("<!DOCTYPE d [<!ENTITY l0 \"ha\">\(laughs)<!ENTITY a \"&l9;\">]>" + body)) == .documentType)
        #expect(reason(word("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + body)) == .documentType)
        #expect(reason(word("<!DOCTYPE d SYSTEM \"http://localhost/d.dtd\">" + body)) == .documentType)
        #expect(reason(word(body)) == .malformed(line: 1))
    }

    @Test func elementsStayWithinBounds() {
        func nested(_ count: Int) -> String {
            String(repeating: "<w:sdt><w:sdtContent>", count: count) + paragraph
                + String(repeating: "</w:sdtContent></w:sdt>", count: count)
        }
        #expect(reason(WrittenDocument.docx(nested(100)).bytes) == nil)
        #expect(reason(WrittenDocument.docx(nested(200)).bytes) == .tooDeep(limit: SourceLimits.depth))
        let many = String(repeating: "<w:p/>", count: SourceLimits.elements)
        #expect(reason(WrittenDocument.docx(many).bytes) == .tooManyElements(limit: SourceLimits.elements))
        // Tables within tables.
        let tables =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: 60) + paragraph
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: 60)
        #expect(reason(WrittenDocument.docx(tables).bytes) == nil)
    }

    @Test func sheetsStayWithinBounds() {
        let row = "<row>" + String(repeating: "<c t=\"str\"><v>a</v></c>", count: 250) + "</row>"
        let cells = "<sheetData>" + String(repeating: row, count: 1100) + "</sheetData>"
        #expect(
            reason(WrittenDocument.xlsx([("a", "", cells)]).bytes) == .tooManyCells(limit: SourceLimits.cells))
        let merged =
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row>"
            + "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>b</v></c></row></sheetData><mergeCells>"
            + "<mergeCell ref=\"A1:XFD1048575\"/></mergeCells>"
        #expect(
            reason(WrittenDocument.xlsx([("a", "", merged)]).bytes) == .tooManyCells(limit: SourceLimits.cells))
        let repeated =
            "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\">"
            + "<text:p>a</text:p></table:table-cell></table:table-row></table:table>"
        #expect(
            reason(WrittenDocument.open("spreadsheet", repeated).bytes) == .tooManyCells(limit: SourceLimits.cells))
        let wild =
            "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"99999999999\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/></w:tcPr>\(paragraph)</w:tc>"
            + "<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>\(paragraph)</w:tc></w:tr></w:tbl>\(paragraph)"
        #expect(reason(WrittenDocument.docx(wild).bytes) == nil)
    }

    /// Documents that are cut off, or in which bits are turned over, are read or refused.
    @Test(arguments: 0..<4) func damagedDocuments(kind: Int) {
        let table = "<w:tbl><w:tr><w:tc>\(paragraph)</w:tc><w:tc>\(paragraph)</w:tc></w:tr></w:tbl>"
        let whole = [
            WrittenDocument.docx(paragraph + table, styles: "<w:style w:styleId=\"a\"/>"),
            WrittenDocument.xlsx([("a", "", WrittenDocument.rows([["a", "b"], ["c", "d"]]))], strings: "<si/>"),
            WrittenDocument.open(
                "text", "<text:h text:outline-level=\"1\">a</text:h><text:list><text:list-item/></text:list>"),
            WrittenDocument.open(
                "spreadsheet", "<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"),
        ][kind].bytes
        for end in stride(from: 0, to: whole.count, by: 7) { _ = reason(Array(whole[..<end])) }
        var state = UInt64(kind + 1)
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0...next(8) { bytes[next(bytes.count)] ^= UInt8(1 << next(8)) }
            _ = reason(bytes)
        }
    }
}
