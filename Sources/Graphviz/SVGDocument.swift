/// An SVG between what Graphviz wrote and the text that is given out.
///
/// It is read once (``SVGReader``), changed as a value, and written once (``text``):
///
/// ```swift
/// var document = try drawing.svgDocument(using: .dot).document
/// document.addToRoot([.init("role", "img")])
/// document.removeXLink()
/// print(document.text)
/// ```
///
/// It is a list of tags and texts rather than a tree, since all that is done to it goes through it from beginning to
/// end. What is not changed is written as it was read, white space included.
package struct SVGDocument: Sendable {
    /// Where some of ``bytes`` are.
    struct Piece: Hashable, Sendable {
        private let (first, next): (UInt32, UInt32)

        init(_ start: Int, _ end: Int) { (first, next) = (UInt32(start), UInt32(end)) }

        var start: Int { Int(first) }
        var end: Int { Int(next) }
        var range: Range<Int> { start..<end }
        var count: Int { end - start }
    }

    /// What stands between two tags, or one of them. Nothing in it needs to be counted or freed, so that passes through
    /// a document cost little.
    enum Part: Sendable {
        case opening(Tag)
        /// With the name of the element that ends.
        case closing(Piece)
        case text(Piece)
    }

    /// The beginning of an element, or the whole of one without content.
    struct Tag: Sendable {
        let name: Piece
        /// Each with white space before it, and its value between quotes.
        var attributes: Piece
        /// `>`, or `/>` where the element has no content, and the white space before it.
        var end: Piece
    }

    /// An attribute that is added. Its value is escaped for XML already.
    package struct Attribute: Sendable {
        let name: StaticString
        let value: String

        package init(_ name: StaticString, _ value: String) { (self.name, self.value) = (name, value) }
    }

    /// An element that is added. Its text is escaped for XML already.
    package struct Element: Sendable {
        let name: StaticString
        let attributes: [Attribute]
        let text: String

        package init(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
            (self.name, self.attributes, self.text) = (name, attributes, text)
        }
    }

    /// UTF-8, escaped for XML: what was read, and behind it what was changed or added.
    var bytes: [UInt8]
    var parts: [Part] = []
    /// Whether ``text`` begins with an XML declaration, as a file may and a part of a page may not.
    package var hasDeclaration = true

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Puts attributes before those of the tag that begins the SVG, in this order.
    package mutating func addToRoot(_ attributes: [Attribute]) {
        guard let index = rootIndex, case .opening(var tag) = parts[index] else { return }
        prepend(attributes, to: &tag)
        parts[index] = .opening(tag)
    }

    /// Puts elements before all others that the SVG has, each on a line of its own.
    package mutating func insert(_ elements: [Element]) {
        guard let index = rootIndex else { return }
        var added: [Part] = []
        for element in elements {
            added.append(.text(piece("\n".utf8)))
            var tag = Tag(name: piece(element.name), attributes: Piece(0, 0), end: piece(">".utf8))
            prepend(element.attributes, to: &tag)
            added += [.opening(tag), .text(piece(element.text.utf8)), .closing(tag.name)]
        }
        parts.insert(contentsOf: added, at: index + 1)
    }

    private var rootIndex: Int? { parts.firstIndex { if case .opening = $0 { true } else { false } } }

    /// Returns the document as XML, with a line end after it.
    ///
    /// - Complexity: linear.
    package var text: String {
        var result: [UInt8] = []
        result.reserveCapacity(64 + parts.reduce(0) { $0 + $1.count })
        if hasDeclaration { result += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8 }
        bytes.withUnsafeBufferPointer { bytes in
            func write(_ piece: Piece) { result += UnsafeBufferPointer(rebasing: bytes[piece.range]) }
            for part in parts {
                switch part {
                case .opening(let tag):
                    result.append(UInt8(ascii: "<"))
                    write(tag.name)
                    write(tag.attributes)
                    write(tag.end)
                case .closing(let name):
                    result.append(UInt8(ascii: "<"))
                    result.append(UInt8(ascii: "/"))
                    write(name)
                    result.append(UInt8(ascii: ">"))
                case .text(let text): write(text)
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension SVGDocument.Part {
    /// How many bytes are written.
    fileprivate var count: Int {
        switch self {
        case .opening(let tag): 1 + tag.name.count + tag.attributes.count + tag.end.count
        case .closing(let name): name.count + 3
        case .text(let text): text.count
        }
    }
}
