import Foundation
import PlanSources

/// Reads bytes as documents of each format; the first byte says which, and of archives which part they are. Whatever they
/// are, there must be a document that becomes text, or an error.
///
///     swift build -c release --product FuzzSources -Xswiftc -sanitize=fuzzer \
///         -Xswiftc -sanitize-coverage=edge,inline-8bit-counters
///     .build/release/FuzzSources CorpusOfSources -max_total_time=600 -timeout=5 -rss_limit_mb=300
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let first = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    do {
        let document =
            switch first % 9 {
            case 0: try SourceDocument(bytes: archive(word, "word/document.xml", rest))
            case 1: try SourceDocument(bytes: archive(word, "word/numbering.xml", rest))
            case 2: try SourceDocument(bytes: archive(workbook, "xl/worksheets/sheet1.xml", rest))
            case 3: try SourceDocument(bytes: archive(workbook, "xl/styles.xml", rest))
            case 4: try SourceDocument(bytes: archive([:], "content.xml", rest))
            case 5: try SourceDocument(bytes: rest, named: "pdo.html")
            case 6: try SourceDocument(bytes: rest, named: "pdo.xml")
            case 7: try pdf(rest)
            default: try SourceDocument(bytes: rest)
            }
        let text = SourceText(document)
        guard text.places.count == text.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 else {
            fatalError("lines without places")
        }
    } catch is SourceError {
    } catch { fatalError("\(error)") }
    return 0
}

/// What poppler writes, and behind the first zero a picture.
private func pdf(_ bytes: [UInt8]) throws -> SourceDocument {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let words = Array(parts.first ?? [])
    guard parts.count > 1 else { return try SourceDocument(pdfWords: words, fonts: words) }
    let pixels = Array(parts[1].prefix(4_800)) + [UInt8](repeating: 255, count: max(0, 4_800 - parts[1].count))
    return try SourceDocument(pdfWords: words, fonts: words, pictures: Array("P5\n60 80\n255\n".utf8) + pixels)
}

private let types = "application/vnd.openxmlformats-officedocument."
private let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

private func relationships(_ targets: [(type: String, target: String)]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + targets.enumerated().map {
            "<Relationship Id=\"r\($0)\" Type=\"\(relations)/\($1.type)\" Target=\"\($1.target)\"/>"
        }
        .joined() + "</Relationships>"
}

private let word = [
    "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
    "word/_rels/document.xml.rels": relationships([("numbering", "numbering.xml")]),
    "word/document.xml":
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>",
]
private let workbook = [
    "_rels/.rels": relationships([("officeDocument", "xl/workbook.xml")]),
    "xl/_rels/workbook.xml.rels": relationships([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]),
    "xl/workbook.xml":
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>",
    "xl/worksheets/sheet1.xml":
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row></sheetData></worksheet>",
]

/// An archive of some parts, one of them of these bytes, without compression.
private func archive(_ parts: [String: String], _ name: String, _ bytes: [UInt8]) -> [UInt8] {
    var all = parts.mapValues { Array($0.utf8) }
    all[name] = bytes
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
    for (name, content) in all.sorted(by: { $0.key < $1.key }) {
        let common =
            little(20, 2) + little(0, 8) + little(Int(checksum(content)), 4) + little(content.count, 4)
            + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
        directory +=
            [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 10) + little(file.count, 4) + Array(name.utf8)
        file += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    }
    return file + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(all.count, 2) + little(all.count, 2)
        + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager makes this the program's `main`, which the fuzzer's library would otherwise bring itself.
@_cdecl("FuzzSources_main")
public func runFuzzer(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, testOneInput)
}
