/// Reads what Graphviz wrote into the document that is given out.
///
/// - What stands before the SVG goes: Graphviz's version, and a document type that viewers may want to fetch.
/// - Comments go. They only repeat titles.
/// - Runs of formatted labels, all of which begin at the left of their room, move to their place in it.
/// - Stand-ins become what they stood for (``SpecialCharacters``).
/// - `transparent`, which is no colour in SVG 1.1 and black in some viewers, becomes `none`, as in Graphviz's new
///   versions.
/// - Objects with a title of their own get it.
/// - Gradients get names that don't depend on what was drawn before: Graphviz counts them through the process.
struct SVGReader {
    private typealias Bytes = SVGDocument.Bytes

    private let bytes: [UInt8]
    private let titles: [String: String]
    private let gradientName: (Int) -> String
    private var place = 0
    private var parts: [SVGDocument.Part] = []
    /// The title of the object whose group was the last to begin, until it is put in.
    private var title: String?
    /// The names that gradients get, by the ones that they had.
    private var gradients: [Bytes: Bytes] = [:]

    /// - Parameters:
    ///   - titles: of objects that have one of their own, by their `id`.
    ///   - gradientName: the name of the gradient with this number, from 1 on.
    init(_ bytes: [UInt8], titles: [String: String] = [:], gradientName: @escaping (Int) -> String = { "\($0)" }) {
        self.bytes = bytes
        self.titles = titles
        self.gradientName = gradientName
        place = start(of: "<svg") ?? bytes.count
    }

    /// Returns the document. What is no tag that Graphviz would write is kept as a text.
    ///
    /// - Complexity: linear in what Graphviz wrote.
    static func document(
        _ bytes: [UInt8], titles: [String: String], gradientName: @escaping (Int) -> String
    ) -> SVGDocument {
        var reader = SVGReader(bytes, titles: titles, gradientName: gradientName)
        reader.parts.reserveCapacity(bytes.count / 40)
        while reader.place < bytes.count { reader.readPart() }
        return SVGDocument(parts: reader.parts)
    }

    /// Returns the size in points that the head of Graphviz's SVG says.
    static func size(_ bytes: UnsafeBufferPointer<UInt8>) -> (width: Double, height: Double)? {
        var reader = SVGReader(Array(bytes))
        let tag = reader.readTag()
        func points(_ name: StaticString) -> Double? {
            tag?[name].flatMap { Double($0.hasSuffix("pt") ? $0.dropLast(2) : $0[...]) }
        }
        guard let width = points("width"), let height = points("height") else { return nil }
        return (width, height)
    }

    private mutating func readPart() {
        if bytes[place] != Self.less {
            readText(to: index(of: Self.less) ?? bytes.count)
        } else if isAhead("<!--") {
            place = start(of: "-->\n").map { $0 + 4 } ?? bytes.count
        } else if isAhead("</"), let end = index(of: Self.greater) {
            parts.append(.closing(bytes[(place + 2)..<end]))
            place = end + 1
        } else if let tag = readTag() {
            add(tag)
        } else {
            parts.append(.text(bytes[place...place]))
            place += 1
        }
    }

    /// Adds a tag; the title of an object with one of its own with its text.
    private mutating func add(_ tag: SVGDocument.Tag) {
        parts.append(.opening(tag))
        if tag.name.is("g"), let identifier = tag["id"] {
            title = titles[identifier]
        } else if let text = title, tag.name.is("title"), !tag.isWholeElement {
            parts.append(.text(SpecialCharacters.xml(text)[...]))
            place = index(of: Self.less) ?? bytes.count
            title = nil
        }
    }

    /// Reads a text, and moves the runs in it.
    private mutating func readText(to end: Int) {
        let (text, runs) = restored(place..<end)
        place = end
        if let first = runs.first, case .opening(var tag)? = parts.last, tag.name.is("text") {
            SVGRun.move(to: .init(joining: runs.map(\.place)), &tag, content: bytes[first.start..<end])
            parts[parts.count - 1] = .opening(tag)
        }
        parts.append(.text(text))
    }

    /// Reads a tag that begins here; nil, and nothing is read, where there is none.
    private mutating func readTag() -> SVGDocument.Tag? {
        guard place < bytes.count else { return nil }
        var at = place + 1
        let name = word(&at)
        guard !name.isEmpty else { return nil }
        let attributes = at
        let isGradient = name.suffix(8).is("Gradient")
        // Whether all attributes are given out as they are.
        var isPlain = !isGradient && gradients.isEmpty
        while true {
            let start = at
            while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
            let nameStart = at
            guard !word(&at).isEmpty else {
                if at < bytes.count, bytes[at] == Self.slash { at += 1 }
                guard at < bytes.count, bytes[at] == Self.greater else { return nil }
                place = at + 1
                var tag = SVGDocument.Tag(name: name, attributes: bytes[attributes..<start], end: bytes[start...at])
                if !isPlain { tag.changeValues { value($1.indices, of: $0, isGradient: isGradient) } }
                return tag
            }
            guard nameStart > start, at + 1 < bytes.count, bytes[at] == Self.equals, bytes[at + 1] == Self.quote
            else { return nil }
            let valueStart = at + 2
            at = valueStart
            while at < bytes.count, bytes[at] != Self.quote {
                if bytes[at] == SpecialCharacters.leadingBytes.0 || bytes[at] == Self.ampersand { isPlain = false }
                at += 1
            }
            guard at < bytes.count else { return nil }
            if bytes[valueStart..<at].is("transparent") { isPlain = false }
            at += 1
        }
    }

    /// The value of an attribute, as it is given out.
    private mutating func value(_ range: Range<Int>, of name: Bytes, isGradient: Bool) -> Bytes {
        let value = restored(range).text
        if value.is("transparent"), name.is("fill") || name.is("stroke") { return Bytes("none".utf8) }
        if isGradient, name.is("id") {
            let new = Bytes(gradientName(gradients.count + 1).utf8)
            gradients[value] = new
            return new
        }
        guard !gradients.isEmpty, name.is("fill") || name.is("stroke"), value.starts(with: "url(#".utf8) else {
            return value
        }
        let old = value.dropFirst(5).prefix { $0 != UInt8(ascii: ")") }
        return value.prefix(5) + (gradients[old] ?? old) + value[old.endIndex...]
    }

    /// The bytes with what stands for special characters put back, and which runs of a formatted label begin where.
    private func restored(
        _ range: Range<Int>
    ) -> (text: Bytes, runs: [(place: SpecialCharacters.RunPlace, start: Int)]) {
        let lead = SpecialCharacters.leadingBytes
        guard var at = bytes[range].firstIndex(where: { $0 == lead.0 || $0 == Self.ampersand }) else {
            return (bytes[range], [])
        }
        var result: [UInt8] = []
        var runs: [(place: SpecialCharacters.RunPlace, start: Int)] = []
        var done = range.lowerBound
        while at < range.upperBound {
            var (length, replacement) = (0, [UInt8]())
            if bytes[at] == lead.0, at + 2 < range.upperBound, bytes[at + 1] == lead.1 {
                if let index = SpecialCharacters.index(ofThirdByte: bytes[at + 2]) {
                    (length, replacement) = (3, SpecialCharacters.escaped[index])
                } else if let place = SpecialCharacters.RunPlace(thirdByte: bytes[at + 2]) {
                    length = 3
                    runs.append((place, at + 3))
                }
            } else if bytes[at] == Self.ampersand, bytes[at..<range.upperBound].starts(with: "&#45;".utf8) {
                (length, replacement) = (5, [UInt8(ascii: "-")])
            }
            if length > 0 {
                result += bytes[done..<at]
                result += replacement
                done = at + length
            }
            at += max(1, length)
        }
        result += bytes[done..<range.upperBound]
        return (result[...], runs)
    }

    /// The letters up to what ends the name of an element or attribute.
    private func word(_ at: inout Int) -> Bytes {
        let start = at
        while at < bytes.count, !Self.isSpace(bytes[at]) {
            switch bytes[at] {
            case Self.equals, Self.slash, Self.greater, Self.less, Self.quote: return bytes[start..<at]
            default: at += 1
            }
        }
        return bytes[start..<at]
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    private static var less: UInt8 { UInt8(ascii: "<") }
    private static var greater: UInt8 { UInt8(ascii: ">") }
    private static var slash: UInt8 { UInt8(ascii: "/") }
    private static var equals: UInt8 { UInt8(ascii: "=") }
    private static var quote: UInt8 { UInt8(ascii: "\"") }
    private static var ampersand: UInt8 { UInt8(ascii: "&") }

    /// Whether this stands at the place that is reached.
    private func isAhead(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    /// Where this byte stands first, from the place on that is reached.
    private func index(of byte: UInt8) -> Int? { bytes[place...].firstIndex(of: byte) }

    /// Where this text begins first, from the place on that is reached.
    private func start(of text: String) -> Int? {
        guard let first = text.utf8.first else { return nil }
        var at = place
        while let found = bytes[at...].firstIndex(of: first) {
            if bytes[found...].starts(with: text.utf8) { return found }
            at = found + 1
        }
        return nil
    }
}
