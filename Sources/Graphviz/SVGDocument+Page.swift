/// What an SVG needs to be a part of a page with others.
extension SVGDocument {
    /// Puts a prefix and a full stop before each id, and before each reference to one.
    ///
    /// References are links to `#id`, `url(#id)` in the attributes that may have it, and the lists of ids in
    /// attributes such as `aria-labelledby`. What names no id of the document is left as it is.
    ///
    /// Two documents with different prefixes have no id in common: no prefix has a full stop.
    ///
    /// - Parameter prefix: a letter or `_`, then letters, digits, `-` and `_`, all ASCII, at most 256.
    /// - Throws: ``GraphvizError`` when the prefix is none.
    /// - Complexity: linear.
    package mutating func prefixIdentifiers(with prefix: String) throws(GraphvizError) {
        let isWord = prefix.utf8.allSatisfy { Graphviz.Attribute.isAlphanumeric($0) || "_-".utf8.contains($0) }
        guard (1...256).contains(prefix.utf8.count), isWord, !"0123456789-".contains(prefix.first ?? "-") else {
            throw GraphvizError(
                .invalidAttribute,
                "\(Graphviz.Attribute.quoted(prefix)) can't be a prefix of ids: give it a letter or _, then letters, "
                    + "digits, - and _, all ASCII, at most 256."
            )
        }
        let lead = Array((prefix + ".").utf8)
        func bytes(_ piece: Piece) -> [UInt8] { Array(self.bytes[piece.range]) }
        var known: Set<[UInt8]> = []
        for case .opening(let tag) in parts {
            if let identifier = self.value(of: "id", in: tag) { known.insert(bytes(identifier)) }
        }
        func renamed(_ identifier: [UInt8]) -> [UInt8] { known.contains(identifier) ? lead + identifier : identifier }
        func changed(_ value: Piece, of name: Piece) -> [UInt8]? {
            switch string(name) {
            case "id": return lead + bytes(value)
            case "href", "xlink:href":
                let address = bytes(value)
                return address.first == UInt8(ascii: "#")
                    ? [UInt8(ascii: "#")] + renamed(Array(address.dropFirst())) : nil
            case let name where Self.attributesWithIdentifiers.contains(name):
                let space = UInt8(ascii: " ")
                let words = bytes(value).split(separator: space, omittingEmptySubsequences: false)
                return Array(words.map { renamed(Array($0)) }.joined(separator: [space]))
            case let name where Self.attributesWithURLs.contains(name):
                return Self.renamingURLs(in: bytes(value), renamed)
            default: return nil
            }
        }
        for index in parts.indices {
            guard case .opening(var tag) = parts[index] else { continue }
            var new: [(place: Place, value: [UInt8])] = []
            _ = place(in: tag) { place in
                if let value = changed(place.value, of: place.name) { new.append((place, value)) }
                return false
            }
            changeValues(in: &tag, new)
            parts[index] = .opening(tag)
        }
    }

    /// The attributes of WAI-ARIA whose value is one id or several, separated by spaces.
    private static let attributesWithIdentifiers: Set = [
        "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage",
        "aria-flowto", "aria-labelledby", "aria-owns",
    ]

    /// The attributes of SVG in which `url(#id)` may stand. In others it is text.
    private static let attributesWithURLs: Set = [
        "clip-path", "cursor", "fill", "filter", "marker-end", "marker-mid", "marker-start", "mask", "stroke", "style",
    ]

    private static func renamingURLs(in value: [UInt8], _ renamed: ([UInt8]) -> [UInt8]) -> [UInt8]? {
        let opening = Array("url(#".utf8)
        guard value.count > opening.count else { return nil }
        var result: [UInt8] = []
        var rest = value[...]
        while !rest.isEmpty {
            if rest.starts(with: opening) {
                let identifier = rest.dropFirst(opening.count).prefix { $0 != UInt8(ascii: ")") }
                result += opening
                result += renamed(Array(identifier))
                rest = rest[identifier.endIndex...]
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }

    /// Says links and tooltips as SVG 2 does, by `href` and by a `<title>` in the element, and no longer by XLink; an
    /// `<a>` that leads nowhere goes, but for its tooltip, since some browsers announce it as a link.
    ///
    /// - Complexity: linear.
    package mutating func removeXLink() {
        var result: [Part] = []
        result.reserveCapacity(parts.count)
        let (href, title, greater) = (piece("href"), piece("title"), piece(">".utf8))
        // Of each `<a>` that is open, whether it leads somewhere.
        var anchors: [Bool] = []
        for part in parts {
            switch part {
            case .closing(let name) where self.is(name, "a"):
                if anchors.popLast() != false { result.append(part) }
            case .opening(var tag) where self.is(tag.name, "a") || place(in: tag, where: { isXLink($0.name) }) != nil:
                let said = value(of: "xlink:title", in: tag)
                removeXLink(from: &tag, href: href)
                let (isAnchor, isWhole) = (self.is(tag.name, "a"), tag.isWhole(in: self))
                let isKept = !isAnchor || value(of: "href", in: tag) != nil
                if isAnchor, !isWhole { anchors.append(isKept) }
                if isWhole, said != nil { tag.end = greater }
                if isKept { result.append(.opening(tag)) }
                if let said {
                    result += [
                        .opening(Tag(name: title, attributes: Piece(0, 0), end: greater)), .text(said), .closing(title),
                    ]
                    if isKept, isWhole { result.append(.closing(tag.name)) }
                }
            default: result.append(part)
            }
        }
        parts = result
    }

    /// - Parameter href: what the attribute that leads somewhere is called, unless there is one of this name.
    private mutating func removeXLink(from tag: inout Tag, href: Piece) {
        let (start, hasAddress) = (bytes.count, place(of: "href", in: tag) != nil)
        var rest = tag.attributes
        while let place = firstAttribute(in: rest) {
            rest = Piece(place.whole.end, rest.end)
            let isAddress = !hasAddress && self.is(place.name, "xlink:href")
            if isXLink(place.name), !isAddress { continue }
            append(Piece(place.whole.start, place.name.start))
            append(isAddress ? href : place.name)
            append(Piece(place.name.end, place.whole.end))
        }
        tag.attributes = Piece(start, bytes.count)
    }

    /// Whether it is the name of an attribute of XLink, or of its namespace.
    private func isXLink(_ name: Piece) -> Bool {
        name.count > 6 && (stands("xlink:", at: name.start) || self.is(name, "xmlns:xlink"))
    }

    /// Lays a broad line that can't be seen over each line in the groups of a class, so that a pointer need not hit the
    /// thin one to see the tooltip of the group.
    ///
    /// Such lines have the class `pointer`, and the page's style must let them be hit.
    ///
    /// - Complexity: linear.
    package mutating func widenLines(ofClass kind: StaticString, to width: Int) {
        var result: [Part] = []
        result.reserveCapacity(parts.count)
        let look = piece(
            " class=\"pointer\" aria-hidden=\"true\" fill=\"none\" stroke=\"none\" stroke-width=\"\(width)\"".utf8)
        var isInGroup = false
        for part in parts {
            result.append(part)
            guard case .opening(let tag) = part else { continue }
            if self.is(tag.name, "g") { isInGroup = hasClass(kind, tag) }
            guard isInGroup, self.is(tag.name, "path"), tag.isWhole(in: self), let line = place(of: "d", in: tag)
            else { continue }
            let start = bytes.count
            append(look)
            append(line.whole)
            result.append(.opening(Tag(name: tag.name, attributes: Piece(start, bytes.count), end: tag.end)))
        }
        parts = result
    }

    /// Gives the id of each group of a class to the first shape in it, or where it has none to its first text: browsers
    /// scroll to that place, while Firefox takes a group to be where the picture begins. The groups that Graphviz puts
    /// round what is linked or has a tooltip, which say nothing, go, and titles of their elements that a tooltip hides.
    ///
    /// - Complexity: linear.
    package mutating func identifyShapes(ofClass kind: StaticString) {
        var result: [Part] = []
        result.reserveCapacity(parts.count)
        // Of each group that is open, whether it stays.
        var groups: [Bool] = []
        var (identifier, owner, text) = (Piece?.none, 0, Int?.none)
        // Where the title of the last group stands, and whether a tooltip may hide it: it follows, maybe in a link.
        var (title, isHidden) = (Range<Int>?.none, false)
        /// Puts the id where no shape took it.
        func settle(_ result: inout [Part]) {
            guard let own = identifier else { return }
            let place = text ?? owner
            guard case .opening(var tag) = result[place] else { return }
            set("id", own, in: &tag)
            result[place] = .opening(tag)
            identifier = nil
        }
        for part in parts {
            switch part {
            case .opening(var tag) where self.is(tag.name, "g"):
                let own = place(of: "id", in: tag)
                let isWrapper = own.map { $0.whole == tag.attributes && stands("a_", at: $0.value.start) } ?? false
                if !tag.isWhole(in: self) { groups.append(!isWrapper) }
                isHidden = isWrapper
                if isWrapper { continue }
                title = nil
                if let own, hasClass(kind, tag) {
                    settle(&result)
                    set("id", nil, in: &tag)
                    (identifier, owner, text) = (own.value, result.count, nil)
                }
                result.append(.opening(tag))
            case .opening(let tag) where self.is(tag.name, "title"):
                if isHidden, let range = title { result.removeSubrange(range) }
                (title, isHidden) = (result.count..<result.count, false)
                result.append(part)
            case .opening(var tag):
                if !self.is(tag.name, "a") { (title, isHidden) = (nil, false) }
                if let own = identifier, value(of: "id", in: tag) == nil {
                    if Self.shapes.contains(where: { self.is(tag.name, $0) }) {
                        set("id", own, in: &tag)
                        identifier = nil
                    } else if text == nil, self.is(tag.name, "text") {
                        text = result.count
                    }
                }
                result.append(.opening(tag))
            case .closing(let name) where self.is(name, "g"):
                guard groups.popLast() ?? true else { continue }
                settle(&result)
                result.append(part)
            case .closing(let name) where self.is(name, "title"):
                result.append(part)
                title = title.map { $0.lowerBound..<result.count }
            case .text(let text):
                // Where a group went, its line end goes too.
                if case .text(let last)? = result.last, last.count > 0, bytes[last.end - 1] == UInt8(ascii: "\n"),
                    self.is(text, "\n")
                {
                    continue
                }
                result.append(part)
            case .closing: result.append(part)
            }
        }
        settle(&result)
        parts = result
    }

    private static let shapes: [StaticString] = ["polygon", "polyline", "path", "ellipse", "image"]
}
