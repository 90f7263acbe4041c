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

    /// What is added to a tag.
    package struct Attribute: Sendable {
        let name: StaticString
        let value: Bytes

        /// - Parameter value: escaped for XML already.
        package init(_ name: StaticString, _ value: String) { self.init(name, Bytes(value.utf8)) }

        init(_ name: StaticString, _ value: Bytes) { (self.name, self.value) = (name, value) }
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
        _ name: StaticString, _ attributes: [SVGDocument.Attribute] = [], text: String
    ) -> [SVGDocument.Part] {
        element(name, attributes, text: SVGDocument.Bytes(text.utf8))
    }

    static func element(
        _ name: StaticString, _ attributes: [SVGDocument.Attribute] = [], text: SVGDocument.Bytes
    ) -> [SVGDocument.Part] {
        let tag = SVGDocument.Tag(name, attributes)
        return [.opening(tag), .text(text), .closing(tag.name)]
    }

    var tag: SVGDocument.Tag? {
        if case .opening(let tag) = self { tag } else { nil }
    }

    /// How many bytes are written.
    fileprivate var count: Int {
        switch self {
        case .opening(let tag): 1 + tag.name.count + tag.attributes.count + tag.end.count
        case .closing(let name): name.count + 3
        case .text(let text): text.count
        }
    }

    fileprivate func write(to result: inout [UInt8]) {
        switch self {
        case .opening(let tag):
            result.append(UInt8(ascii: "<"))
            result += tag.name
            result += tag.attributes
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

extension SVGDocument.Bytes {
    /// Whether these are the letters of a word.
    func `is`(_ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount
            && elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
}
