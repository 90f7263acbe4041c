extension SVGDocument {
    /// The beginning of an element, or the whole of one without content.
    ///
    /// Its attributes stay the text that they are written as, since nearly all of them are never looked at.
    package struct Tag: Sendable {
        let name: Bytes
        /// Each with white space before it, and its value between quotes.
        private(set) var attributes: Bytes
        /// `>`, or `/>` where the element has no content, and the white space before it.
        var end: Bytes

        init(name: Bytes, attributes: Bytes, end: Bytes) {
            (self.name, self.attributes, self.end) = (name, attributes, end)
        }

        /// The beginning of an element with content.
        init(_ name: StaticString, _ attributes: [Attribute] = []) {
            self.init(name: Bytes(name.description.utf8), attributes: [], end: Bytes(">".utf8))
            prepend(attributes)
        }

        var isWholeElement: Bool { end.dropLast().last == UInt8(ascii: "/") }
    }
}

extension SVGDocument.Tag {
    typealias Bytes = SVGDocument.Bytes

    /// Where an attribute stands among all.
    struct Place {
        /// With the white space before it.
        let whole: Range<Int>
        let name: Range<Int>
        let value: Range<Int>
    }

    /// Goes through the attributes.
    struct Places: Sequence, IteratorProtocol {
        private let attributes: Bytes
        private var at: Int

        init(_ attributes: Bytes) { (self.attributes, at) = (attributes, attributes.startIndex) }

        mutating func next() -> Place? {
            let (start, quote) = (at, UInt8(ascii: "\""))
            guard let equals = attributes[start...].firstIndex(of: UInt8(ascii: "=")),
                let name = attributes[start..<equals].firstIndex(where: { $0 > 0x20 }),
                let end = attributes[(equals + 2)...].firstIndex(of: quote)
            else { return nil }
            at = end + 1
            return Place(whole: start..<at, name: name..<equals, value: (equals + 2)..<end)
        }
    }

    var places: Places { Places(attributes) }

    private func place(of name: StaticString) -> Place? { places.first { attributes[$0.name].is(name) } }

    /// The value of an attribute, escaped for XML.
    func value(of name: StaticString) -> Bytes? { place(of: name).map { attributes[$0.value] } }

    /// The value of an attribute, escaped for XML. A new one becomes the last; nil takes it away.
    package subscript(name: StaticString) -> String? {
        get { value(of: name).map { String(decoding: $0, as: UTF8.self) } }
        set { set(name, newValue.map { Bytes($0.utf8) }) }
    }

    mutating func set(_ name: StaticString, _ value: Bytes?) {
        switch (place(of: name), value) {
        case (let place?, let value?): attributes.replaceSubrange(place.value, with: value)
        case (let place?, nil): attributes.removeSubrange(place.whole)
        case (nil, let value?): attributes += Self.written(SVGDocument.Attribute(name, value))
        case (nil, nil): break
        }
    }

    /// Puts attributes before all others, in this order.
    package mutating func prepend(_ attributes: [SVGDocument.Attribute]) {
        self.attributes = Bytes(attributes.flatMap(Self.written)) + self.attributes
    }

    private static func written(_ attribute: SVGDocument.Attribute) -> Bytes {
        Bytes(" \(attribute.name)=\"".utf8) + attribute.value + [UInt8(ascii: "\"")]
    }

    /// Gives each attribute the value that a function makes of its old one.
    mutating func changeValues(_ change: (_ name: Bytes, _ value: Bytes) -> Bytes) {
        var result: Bytes = []
        for place in places {
            result += attributes[place.whole.lowerBound..<place.value.lowerBound]
            result += change(attributes[place.name], attributes[place.value])
            result.append(UInt8(ascii: "\""))
        }
        attributes = result
    }

    /// Takes the attributes away that have such names, and gives some of them another.
    mutating func changeNames(_ change: (_ name: Bytes) -> Bytes?) {
        var result: Bytes = []
        for place in places {
            guard let name = change(attributes[place.name]) else { continue }
            result += attributes[place.whole.lowerBound..<place.name.lowerBound]
            result += name
            result += attributes[place.name.upperBound..<place.whole.upperBound]
        }
        attributes = result
    }

    /// Whether a word is one of those in the attribute `class`.
    func hasClass(_ kind: StaticString) -> Bool {
        guard var rest = value(of: "class") else { return false }
        while !rest.isEmpty {
            let word = rest.prefix { $0 != 0x20 }
            if word.is(kind) { return true }
            rest = rest[word.endIndex...].dropFirst()
        }
        return false
    }
}
