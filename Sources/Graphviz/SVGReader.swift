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
    private typealias Piece = SVGDocument.Piece

    private var document: SVGDocument
    /// Where what Graphviz wrote ends. Behind it is what was made of it.
    private let end: Int
    private let titles: [String: String]
    private let gradientName: (Int) -> String
    private var place = 0
    /// The title of the object whose group was the last to begin, until it is put in.
    private var title: String?
    /// The names that gradients get, by the ones that they had.
    private var gradients: [[UInt8]: String] = [:]

    /// - Parameters:
    ///   - titles: of objects that have one of their own, by their `id`.
    ///   - gradientName: the name of the gradient with this number, from 1 on.
    private init(
        _ bytes: [UInt8], titles: [String: String] = [:], gradientName: @escaping (Int) -> String = { "\($0)" }
    ) {
        document = SVGDocument(bytes)
        end = bytes.count
        self.titles = titles
        self.gradientName = gradientName
        place = start(of: "<svg") ?? end
    }

    /// Returns the document. What is no tag that Graphviz would write is kept as a text.
    ///
    /// - Complexity: linear in what Graphviz wrote.
    static func document(
        _ bytes: [UInt8], titles: [String: String], gradientName: @escaping (Int) -> String
    ) -> SVGDocument {
        var reader = SVGReader(bytes, titles: titles, gradientName: gradientName)
        reader.document.bytes.reserveCapacity(bytes.count + bytes.count / 2)
        reader.document.parts.reserveCapacity(bytes.count / 20)
        while reader.place < reader.end { reader.readPart() }
        return reader.document
    }

    /// Returns the size in points that the head of Graphviz's SVG says.
    static func size(_ bytes: UnsafeBufferPointer<UInt8>) -> (width: Double, height: Double)? {
        var reader = SVGReader(Array(bytes))
        guard let tag = reader.readTag() else { return nil }
        func points(_ name: StaticString) -> Double? {
            reader.document.value(of: name, in: tag).map(reader.document.string).flatMap {
                Double($0.hasSuffix("pt") ? $0.dropLast(2) : $0[...])
            }
        }
        guard let width = points("width"), let height = points("height") else { return nil }
        return (width, height)
    }

    private mutating func readPart() {
        if document.bytes[place] != Self.less {
            readText(to: index(of: Self.less))
        } else if document.stands("<!--", at: place) {
            place = start(of: "-->\n").map { $0 + 4 } ?? end
        } else if document.stands("</", at: place), index(of: Self.greater) < end {
            let close = index(of: Self.greater)
            document.parts.append(.closing(Piece(place + 2, close)))
            place = close + 1
        } else if let tag = readTag() {
            add(tag)
        } else {
            document.parts.append(.text(Piece(place, place + 1)))
            place += 1
        }
    }

    /// Adds a tag; the title of an object with one of its own with its text.
    private mutating func add(_ tag: SVGDocument.Tag) {
        document.parts.append(.opening(tag))
        if document.is(tag.name, "g"), let identifier = document.value(of: "id", in: tag) {
            title = titles[document.string(identifier)]
        } else if let text = title, document.is(tag.name, "title"), !tag.isWhole(in: document) {
            document.parts.append(.text(document.piece(SpecialCharacters.xml(text))))
            place = index(of: Self.less)
            title = nil
        }
    }

    /// Reads a text, and moves the runs in it.
    private mutating func readText(to end: Int) {
        let (text, runs) = restored(Piece(place, end))
        place = end
        if let first = runs.first, let last = document.parts.indices.last,
            case .opening(var tag) = document.parts[last],
            document.is(tag.name, "text")
        {
            document.move(
                &tag, to: SpecialCharacters.RunPlace(joining: runs.map(\.place)), content: Piece(first.start, end))
            document.parts[last] = .opening(tag)
        }
        document.parts.append(.text(text))
    }

    /// Reads a tag that begins here; nil, and nothing is read, where there is none.
    private mutating func readTag() -> SVGDocument.Tag? {
        guard place < end else { return nil }
        var at = place + 1
        let name = word(&at)
        guard name.count > 0 else { return nil }
        let attributes = at
        // Whether something in the attributes stands for something else.
        var (isRestored, hasTransparent) = (true, false)
        while true {
            let start = at
            while at < end, Self.isSpace(document.bytes[at]) { at += 1 }
            let nameStart = at
            guard word(&at).count > 0 else {
                if at < end, document.bytes[at] == Self.slash { at += 1 }
                guard at < end, document.bytes[at] == Self.greater else { return nil }
                place = at + 1
                var own = Piece(attributes, start)
                if !isRestored { own = restored(own).text }
                var tag = SVGDocument.Tag(name: name, attributes: own, end: Piece(start, at + 1))
                let isGradient = name.count > 8 && document.stands("Gradient", at: name.end - 8)
                if isGradient || hasTransparent || !gradients.isEmpty { change(&tag, isGradient: isGradient) }
                return tag
            }
            guard nameStart > start, at + 1 < end, document.bytes[at] == Self.equals,
                document.bytes[at + 1] == Self.quote
            else { return nil }
            let value = at + 2
            at = value
            while at < end, document.bytes[at] != Self.quote {
                let byte = document.bytes[at]
                if byte == SpecialCharacters.leadingBytes.0 || byte == Self.ampersand { isRestored = false }
                at += 1
            }
            guard at < end else { return nil }
            if document.is(Piece(value, at), "transparent") { hasTransparent = true }
            at += 1
        }
    }

    /// Gives gradients, and what refers to them, their names, and what is transparent its word.
    private mutating func change(_ tag: inout SVGDocument.Tag, isGradient: Bool) {
        var values: [(place: SVGDocument.Place, value: [UInt8])] = []
        var rest = tag.attributes
        while let place = document.firstAttribute(in: rest) {
            rest = Piece(place.whole.end, rest.end)
            func bytes(_ piece: Piece) -> [UInt8] { Array(document.bytes[piece.range]) }
            let isColor = document.is(place.name, "fill") || document.is(place.name, "stroke")
            if isGradient, document.is(place.name, "id") {
                let name = gradientName(gradients.count + 1)
                gradients[bytes(place.value)] = name
                values.append((place, Array(name.utf8)))
            } else if isColor, document.is(place.value, "transparent") {
                values.append((place, Array("none".utf8)))
            } else if isColor, !gradients.isEmpty, place.value.count > 5,
                document.stands("url(#", at: place.value.start)
            {
                let value = bytes(place.value)
                let old = value.dropFirst(5).prefix { $0 != UInt8(ascii: ")") }
                guard let name = gradients[Array(old)] else { continue }
                values.append((place, value.prefix(5) + Array(name.utf8) + value[old.endIndex...]))
            }
        }
        document.changeValues(in: &tag, values)
    }

    /// The bytes with what stands for special characters put back, and which runs of a formatted label begin where.
    private mutating func restored(
        _ piece: Piece
    ) -> (text: Piece, runs: [(place: SpecialCharacters.RunPlace, start: Int)]) {
        let lead = SpecialCharacters.leadingBytes
        var at = piece.start
        while at < piece.end, document.bytes[at] != lead.0, document.bytes[at] != Self.ampersand { at += 1 }
        guard at < piece.end else { return (piece, []) }
        let start = document.bytes.count
        var runs: [(place: SpecialCharacters.RunPlace, start: Int)] = []
        var done = piece.start
        while at < piece.end {
            var (length, replacement) = (0, [UInt8]())
            let byte = document.bytes[at]
            if byte == lead.0, at + 2 < piece.end, document.bytes[at + 1] == lead.1 {
                let third = document.bytes[at + 2]
                if let index = SpecialCharacters.index(ofThirdByte: third) {
                    (length, replacement) = (3, SpecialCharacters.escaped[index])
                } else if let place = SpecialCharacters.RunPlace(thirdByte: third) {
                    length = 3
                    runs.append((place, at + 3))
                }
            } else if byte == Self.ampersand, at + 5 <= piece.end, document.stands("&#45;", at: at) {
                (length, replacement) = (5, Self.hyphen)
            }
            if length > 0 {
                document.append(Piece(done, at))
                document.bytes += replacement
                done = at + length
            }
            at += max(1, length)
        }
        document.append(Piece(done, piece.end))
        return (Piece(start, document.bytes.count), runs)
    }

    /// The letters up to what ends the name of an element or attribute.
    private func word(_ at: inout Int) -> Piece {
        let start = at
        while at < end, !Self.isSpace(document.bytes[at]) {
            switch document.bytes[at] {
            case Self.equals, Self.slash, Self.greater, Self.less, Self.quote: return Piece(start, at)
            default: at += 1
            }
        }
        return Piece(start, at)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    private static var less: UInt8 { UInt8(ascii: "<") }
    private static var greater: UInt8 { UInt8(ascii: ">") }
    private static var slash: UInt8 { UInt8(ascii: "/") }
    private static var equals: UInt8 { UInt8(ascii: "=") }
    private static var quote: UInt8 { UInt8(ascii: "\"") }
    private static var ampersand: UInt8 { UInt8(ascii: "&") }
    private static let hyphen = [UInt8(ascii: "-")]

    /// Where this byte stands first, from the place on that is reached; else the end.
    private func index(of byte: UInt8) -> Int {
        var at = place
        while at < end, document.bytes[at] != byte { at += 1 }
        return at
    }

    /// Where this text begins first, from the place on that is reached.
    private func start(of text: StaticString) -> Int? {
        let most = end - text.utf8CodeUnitCount
        return place > most ? nil : (place...most).first { document.stands(text, at: $0) }
    }
}
