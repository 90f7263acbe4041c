/// An SVG between what Graphviz wrote and the text that is given out.
///
/// It is read once (``SVGReader``), changed as a value, and written once (``text``):
///
/// ```swift
/// var document = try drawing.svgDocument(using: .dot).document
/// document.root["role"] = "img"
/// document.removeXLink()
/// print(document.text)
/// ```
///
/// It is a list of tags and texts rather than a tree, since all that is done to it goes through it from beginning to
/// end. What is not changed is written as it was read, white space included.
package struct SVGDocument: Sendable {
    /// UTF-8, escaped for XML.
    package typealias Bytes = ArraySlice<UInt8>

    /// What stands between two tags, or one of them.
    package enum Part: Sendable {
        case opening(Tag)
        /// With the name of the element that ends.
        case closing(Bytes)
        case text(Bytes)
    }

    package struct Attribute: Sendable {
        /// The white space before it.
        var separator: Bytes
        var name: Bytes
        var value: Bytes
    }

    /// The beginning of an element, or the whole of one without content.
    package struct Tag: Sendable {
        let name: Bytes
        var attributes: [Attribute]
        /// `>`, or `/>` where the element has no content, and the white space before it.
        var end: Bytes

        var isWholeElement: Bool { end.dropLast().last == UInt8(ascii: "/") }
    }

    package var parts: [Part]
    /// Whether ``text`` begins with an XML declaration, as a file may and a part of a page may not.
    package var hasDeclaration = true

    /// The tag that begins the SVG.
    package var root: Tag {
        get { rootIndex.flatMap { parts[$0].tag } ?? Tag("svg") }
        set { if let index = rootIndex { parts[index] = .opening(newValue) } }
    }

    private var rootIndex: Int? { parts.firstIndex { $0.tag != nil } }

    /// Puts elements before all others that the SVG has, each on a line of its own.
    package mutating func insert(_ elements: [[Part]]) {
        guard let index = rootIndex else { return }
        parts.insert(contentsOf: elements.flatMap { [.text(Bytes("\n".utf8))] + $0 }, at: index + 1)
    }

    /// Returns the document as XML, with a line end after it.
    ///
    /// - Complexity: linear.
    package var text: String {
        var result: [UInt8] = []
        result.reserveCapacity(parts.reduce(64) { $0 + $1.count })
        if hasDeclaration { result += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8 }
        for part in parts { part.write(to: &result) }
        return String(decoding: result, as: UTF8.self)
    }
}

extension SVGDocument.Part {
    /// Returns the parts of an element with a text.
    ///
    /// - Parameter text: escaped for XML already, as the attributes' values are.
    package static func element(
        _ name: String, _ attributes: [SVGDocument.Attribute] = [], text: String
    ) -> [SVGDocument.Part] {
        let tag = SVGDocument.Tag(name, attributes)
        return [.opening(tag), .text(SVGDocument.Bytes(text.utf8)), .closing(tag.name)]
    }

    var tag: SVGDocument.Tag? {
        if case .opening(let tag) = self { tag } else { nil }
    }

    /// How many bytes are written.
    fileprivate var count: Int {
        switch self {
        case .opening(let tag):
            tag.attributes.reduce(1 + tag.name.count + tag.end.count) {
                $0 + $1.separator.count + $1.name.count + $1.value.count + 3
            }
        case .closing(let name): name.count + 3
        case .text(let text): text.count
        }
    }

    fileprivate func write(to result: inout [UInt8]) {
        switch self {
        case .opening(let tag):
            result.append(UInt8(ascii: "<"))
            result += tag.name
            for attribute in tag.attributes {
                result += attribute.separator
                result += attribute.name
                result.append(UInt8(ascii: "="))
                result.append(UInt8(ascii: "\""))
                result += attribute.value
                result.append(UInt8(ascii: "\""))
            }
            result += tag.end
        case .closing(let name):
            result.append(UInt8(ascii: "<"))
            result.append(UInt8(ascii: "/"))
            result += name
            result.append(UInt8(ascii: ">"))
        case .text(let text): result += text
        }
    }
}

extension SVGDocument.Attribute {
    /// An attribute with a value that is escaped for XML already.
    package init(_ name: String, _ value: String) {
        separator = SVGDocument.Bytes(" ".utf8)
        self.name = SVGDocument.Bytes(name.utf8)
        self.value = SVGDocument.Bytes(value.utf8)
    }
}

extension SVGDocument.Tag {
    /// The beginning of an element with content.
    init(_ name: String, _ attributes: [SVGDocument.Attribute] = []) {
        self.init(name: SVGDocument.Bytes(name.utf8), attributes: attributes, end: SVGDocument.Bytes(">".utf8))
    }

    /// The value of an attribute, escaped for XML. A new one becomes the last; nil takes it away.
    package subscript(name: String) -> String? {
        get { attributes.first { $0.name.is(name) }.map { String(decoding: $0.value, as: UTF8.self) } }
        set {
            let index = attributes.firstIndex { $0.name.is(name) }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = SVGDocument.Bytes(value.utf8)
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append(SVGDocument.Attribute(name, value))
            case (nil, nil): break
            }
        }
    }

    /// Puts attributes before all others, in this order.
    package mutating func prepend(_ attributes: [SVGDocument.Attribute]) {
        self.attributes.insert(contentsOf: attributes, at: 0)
    }
}

extension SVGDocument.Bytes {
    /// Whether these are the letters of a word.
    func `is`(_ word: String) -> Bool { count == word.utf8.count && elementsEqual(word.utf8) }
}
