import Foundation
import Testing

@testable import Graphviz

/// What a PDF says of itself. The tests read it as text: what Graphviz drew is packed, the rest is not.
@Suite struct PDFTests {
    static let description = PDFDescription(
        title: "Chi condivide (che cosa) \\ «è»", language: "it", alternativeText: "Due nodi, collegati. 😀")
    static let linked = Drawing(
        name: "linked", nodes: [Drawing.Node("a", [.url("https://x/?a=1&b=2"), .label("Città")]), Drawing.Node("b")],
        edges: [Drawing.Edge(from: "a", to: "b")])

    static func text(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
        return String(scalars)
    }

    /// The bodies of the objects, read from the table at the end, each entry of which must lead to its object.
    static func objects(_ bytes: [UInt8]) throws -> [Int: String] {
        let whole = text(bytes)
        let start = try #require(whole.ranges(of: "startxref\n").last).upperBound
        let place = try #require(Int(whole[start...].prefix { $0.isNumber }))
        let lines = text(Array(bytes[place...])).split(separator: "\n")
        try #require(lines[0] == "xref")
        let count = try #require(lines[1].split(separator: " ").last.flatMap { Int($0) })
        var result: [Int: String] = [:]
        for id in 0..<count {
            let entry = lines[2 + id]
            try #require(entry.utf8.count == 19)
            guard entry.contains("n"), let offset = Int(entry.prefix(10)) else { continue }
            let object = text(Array(bytes[offset...].prefix(20_000)))
            try #require(object.hasPrefix("\(id) 0 obj"))
            result[id] = String(object[..<(object.firstRange(of: "endobj")?.lowerBound ?? object.endIndex)])
        }
        try #require(lines[2 + count] == "trailer")
        return result
    }

    /// Where the objects begin, by their numbers.
    static func places(_ bytes: [UInt8]) throws -> [Int] {
        let whole = text(bytes)
        let table = try #require(whole.ranges(of: "xref\n0 ").last?.upperBound)
        return whole[table...].split(separator: "\n").filter { $0.hasSuffix(" n ") }
            .compactMap { Int($0.prefix(10)) }
    }

    static func utf16(_ text: String) -> String {
        "<FEFF" + text.utf16.map { String(format: "%04X", Int($0)) }.joined() + ">"
    }

    @Test func titleLanguageAndTags() throws {
        let objects = try Self.objects(Self.linked.pdf(using: .dot, description: Self.description).bytes)
        func body(_ word: String) throws -> (key: Int, value: String) {
            try #require(objects.first { $0.value.contains(word) }, "\(word)")
        }
        let catalog = try body("/Type /Catalog").value
        #expect(catalog.contains("/Lang (it)") && catalog.contains("/DisplayDocTitle true"))
        #expect(catalog.contains("/MarkInfo << /Marked true >>"))
        // Cairo 1.18 writes a tree of its own, which nothing leads to any more.
        func reference(_ key: String, in text: String) throws -> String {
            let pattern = try Regex("/\(key) (\\d+) 0 R", as: (Substring, Substring).self)
            let match = try #require(text.firstMatch(of: pattern))
            return try #require(objects[Int(match.1) ?? 0])
        }
        let tree = try reference("StructTreeRoot", in: catalog)
        #expect(tree.contains("/Type /StructTreeRoot"))
        #expect(try body("/Producer").value.contains("/Title " + Self.utf16(Self.description.title)))
        let figure = try body("/S /Figure")
        #expect(figure.value.contains("/Alt " + Self.utf16(Self.description.alternativeText)))
        let document = try reference("K", in: tree)
        #expect(document.contains("/S /Document") && document.contains("/K [ \(figure.key) 0 R"))
        let page = try body("/Type /Page\u{20}%").value
        let contents = try #require(page.firstMatch(of: /\/Contents \[ (\d+) 0 R \d+ 0 R (\d+) 0 R \]/))
        let number = try #require(figure.value.firstMatch(of: /\/K \[ (\d+) \]/)).1
        #expect(objects[Int(contents.1) ?? 0]?.contains("/Figure << /MCID \(number) >> BDC") == true)
        #expect(objects[Int(contents.2) ?? 0]?.contains("EMC") == true)
        // Cairo 1.15, of PyPI's Graphviz, writes no links.
        if objects.values.contains(where: { $0.contains("/URI") }) {
            let link = try body("/Subtype /Link")
            #expect(link.value.contains("/Contents (https://x/?a=1&b=2)"))
            let kids = try #require(document.firstMatch(of: /\/K \[ \d+ 0 R (\d+) 0 R/))
            let element = try #require(objects[Int(kids.1) ?? 0])
            #expect(element.contains("/S /Link") && element.contains("/Obj \(link.key) 0 R"))
        }
    }

    @Test func objectsStandInTheOrderOfTheirNumbers() throws {
        let places = try Self.places(Self.linked.pdf(using: .dot, description: Self.description).bytes)
        #expect(places.count > 10 && places == places.sorted())
    }

    @Test func withoutADescriptionThereIsNone() throws {
        let objects = try Self.objects(Self.linked.pdf(using: .dot).bytes)
        // Cairo tags links itself from 1.18 on.
        let isTagged = objects.values.contains { $0.contains("cairo 1.18") }
        for word in ["/Lang", "/Title"] + (isTagged ? [] : ["/StructTreeRoot"]) {
            #expect(!objects.values.contains { $0.contains(word) })
        }
    }

    @Test(arguments: ["", "i", "italiano", "it_IT", "it)", "it--x", "it-123456789"]) func unfitLanguages(
        _ language: String
    ) {
        var description = Self.description
        description.language = language
        #expect(throws: GraphvizError.self) { try Self.linked.pdf(using: .dot, description: description) }
    }

    @Test func theBytesAreTheSameInEveryZoneAndAtEveryTime() async throws {
        let expected = try Self.linked.pdf(using: .dot, description: Self.description).bytes
        for zone in ["UTC", "Europe/Rome", "America/St_Johns", "XYZ-3:21"] {
            await #expect(processExitsWith: .success) { [expected = expected as [UInt8], zone = zone as String] in
                setenv("TZ", zone, 1)
                let here = try Self.linked.pdf(using: .dot, description: Self.description).bytes
                #expect(here == expected)
                setenv("SOURCE_DATE_EPOCH", "86400", 1)
                let then = try Self.linked.pdf(using: .dot, description: Self.description).bytes
                #expect(then == expected)
            }
        }
        for word in ["CreationDate", "ModDate"] { #expect(!Self.text(expected).contains(word)) }
    }

    @Test func thePageIsAsLargeAsTheSVG() throws {
        for attributes: [Attribute] in [
            [], [.padding(inches: 1)], [.raw("size", "3,4!")], [.raw("landscape", "true")],
            [.margin(horizontalInches: 1, verticalInches: 0.5)],
        ] {
            var drawing = Self.linked
            drawing.attributes = attributes
            let svg = try drawing.svg(using: .dot).text
            let size = ["width", "height"].compactMap { SVGReading.values(of: $0, in: svg).first?.dropLast(2) }
            let box = Self.text(try drawing.pdf(using: .dot).bytes).firstMatch(
                of: /MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/)
            let page = try #require(box)
            #expect([page.1, page.2] == size, "\(attributes)")
        }
    }

    /// What isn't cairo's is not understood, and never trusted.
    @Test func otherBytesAreNoDocument() throws {
        let bytes = try Self.linked.pdf(using: .dot, description: Self.description).bytes
        #expect(PDFDocument(bytes)?.bytes == bytes)
        for length in stride(from: 0, to: bytes.count - 30, by: 97) {
            #expect(PDFDocument(Array(bytes.prefix(length))) == nil)
        }
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            var damaged = bytes
            let start = Bool.random(using: &generator) ? 0 : max(0, bytes.count - 1500)
            for _ in 0..<8 {
                damaged[Int.random(in: start..<bytes.count, using: &generator)] = .random(
                    in: 0...255, using: &generator)
            }
            var document = PDFDocument(damaged)
            document?.removeDates()
            document?.describe(Self.description)
            _ = document?.bytes
        }
    }
}
