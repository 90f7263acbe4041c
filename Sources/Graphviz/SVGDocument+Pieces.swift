// Pieces and tags: what they say, and new ones.
extension SVGDocument {
    /// Whether these are the letters of a word.
    func `is`(_ piece: Piece, _ word: StaticString) -> Bool {
        piece.count == word.utf8CodeUnitCount && stands(word, at: piece.start)
    }

    /// Whether a word stands at a place.
    func stands(_ word: StaticString, at start: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        for place in 0..<count where bytes[start + place] != word.utf8Start[place] { return false }
        return true
    }

    func string(_ piece: Piece) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[piece.range], as: UTF8.self) }
    }

    /// New bytes, behind all others.
    mutating func piece(_ added: some Sequence<UInt8>) -> Piece {
        let start = bytes.count
        bytes.append(contentsOf: added)
        return Piece(start, bytes.count)
    }

    mutating func piece(_ word: StaticString) -> Piece {
        piece(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Writes a piece once more, behind all others. (To append a slice of an array to that array copies it whole.)
    mutating func append(_ piece: Piece) {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: piece.count))
        bytes.withUnsafeMutableBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: bytes[start...]).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[piece.range]))
        }
    }

    private mutating func append(_ word: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
}

extension SVGDocument.Tag {
    func isWhole(in document: SVGDocument) -> Bool {
        end.count > 1 && document.bytes[end.end - 2] == UInt8(ascii: "/")
    }
}

// Attributes. They stay the text that they are written as, since nearly all of them are never looked at.
extension SVGDocument {
    /// Where an attribute stands.
    struct Place {
        /// With the white space before it.
        let whole: Piece
        let name: Piece
        let value: Piece
    }

    /// The first attribute among some.
    func firstAttribute(in attributes: Piece) -> Place? {
        bytes.withUnsafeBufferPointer { bytes in
            let end = attributes.end
            var at = attributes.start
            while at < end, bytes[at] <= 0x20 { at += 1 }
            let name = at
            while at < end, bytes[at] != UInt8(ascii: "=") { at += 1 }
            let (nameEnd, value) = (at, at + 2)
            at = value
            while at < end, bytes[at] != UInt8(ascii: "\"") { at += 1 }
            guard at < end else { return nil }
            return Place(
                whole: Piece(attributes.start, at + 1), name: Piece(name, nameEnd), value: Piece(value, at))
        }
    }

    /// The first attribute that fits.
    func place(in tag: Tag, where fits: (Place) -> Bool) -> Place? {
        var rest = tag.attributes
        while let place = firstAttribute(in: rest) {
            if fits(place) { return place }
            rest = Piece(place.whole.end, rest.end)
        }
        return nil
    }

    func place(of name: StaticString, in tag: Tag) -> Place? { place(in: tag) { self.is($0.name, name) } }

    /// The value of an attribute, escaped for XML.
    func value(of name: StaticString, in tag: Tag) -> Piece? { place(of: name, in: tag)?.value }

    /// Gives an attribute a value. A new one becomes the last; nil takes it away.
    mutating func set(_ name: StaticString, _ value: Piece?, in tag: inout Tag) {
        let (old, all, start) = (place(of: name, in: tag), tag.attributes, bytes.count)
        switch (old, value) {
        case (let old?, let value?):
            append(Piece(all.start, old.value.start))
            append(value)
            append(Piece(old.value.end, all.end))
        case (let old?, nil):
            append(Piece(all.start, old.whole.start))
            append(Piece(old.whole.end, all.end))
        case (nil, let value?):
            append(all)
            append(" ")
            append(name)
            append("=\"")
            append(value)
            append("\"")
        case (nil, nil): return
        }
        tag.attributes = Piece(start, bytes.count)
    }

    mutating func set(_ name: StaticString, _ value: String, in tag: inout Tag) {
        set(name, piece(value.utf8), in: &tag)
    }

    /// Puts attributes before all others, in this order.
    mutating func prepend(_ attributes: [Attribute], to tag: inout Tag) {
        let start = bytes.count
        for attribute in attributes {
            append(" ")
            append(attribute.name)
            append("=\"")
            bytes.append(contentsOf: attribute.value.utf8)
            append("\"")
        }
        append(tag.attributes)
        tag.attributes = Piece(start, bytes.count)
    }

    /// Gives attributes, in their order, other values.
    mutating func changeValues(in tag: inout Tag, _ values: [(place: Place, value: [UInt8])]) {
        guard !values.isEmpty else { return }
        let start = bytes.count
        var done = tag.attributes.start
        for (place, value) in values {
            append(Piece(done, place.value.start))
            bytes += value
            done = place.value.end
        }
        append(Piece(done, tag.attributes.end))
        tag.attributes = Piece(start, bytes.count)
    }

    /// Whether a word is one of those in the attribute `class`.
    func hasClass(_ kind: StaticString, _ tag: Tag) -> Bool {
        guard let classes = value(of: "class", in: tag) else { return false }
        var start = classes.start
        for place in classes.start...classes.end where place == classes.end || bytes[place] == 0x20 {
            if self.is(Piece(start, place), kind) { return true }
            start = place + 1
        }
        return false
    }
}
