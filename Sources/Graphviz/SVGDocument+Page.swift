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
        let lead = Bytes((prefix + ".").utf8)
        let known = Set(parts.lazy.compactMap { $0.tag?.value(of: "id") })
        func renamed(_ identifier: Bytes) -> Bytes { known.contains(identifier) ? lead + identifier : identifier }
        for index in parts.indices {
            guard case .opening(var tag) = parts[index] else { continue }
            tag.changeValues { name, value in
                switch String(decoding: name, as: UTF8.self) {
                case "id": return lead + value
                case "href", "xlink:href":
                    return value.first == UInt8(ascii: "#") ? value.prefix(1) + renamed(value.dropFirst()) : value
                case let name where Self.attributesWithIdentifiers.contains(name):
                    let space = UInt8(ascii: " ")
                    let words = value.split(separator: space, omittingEmptySubsequences: false)
                    return Bytes(words.map(renamed).joined(separator: [space]))
                case let name where Self.attributesWithURLs.contains(name):
                    return Self.renamingURLs(in: value, renamed)
                default: return value
                }
            }
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

    private static func renamingURLs(in value: Bytes, _ renamed: (Bytes) -> Bytes) -> Bytes {
        let opening = Array("url(#".utf8)
        var result: Bytes = []
        var rest = value
        while !rest.isEmpty {
            if rest.starts(with: opening) {
                let identifier = rest.dropFirst(opening.count).prefix { $0 != UInt8(ascii: ")") }
                result += opening
                result += renamed(identifier)
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
        // Of each `<a>` that is open, whether it leads somewhere.
        var anchors: [Bool] = []
        for part in parts {
            switch part {
            case .closing(let name) where name.is("a"):
                if anchors.popLast() != false { result.append(part) }
            case .opening(var tag) where tag.name.is("a") || tag.places.contains { tag.attributes[$0.name].isXLink }:
                let title = tag.value(of: "xlink:title")
                let hasAddress = tag.value(of: "href") != nil
                tag.changeNames { name in
                    if !hasAddress, name.is("xlink:href") { return Bytes("href".utf8) }
                    return name.isXLink ? nil : name
                }
                let (isAnchor, isWhole) = (tag.name.is("a"), tag.isWholeElement)
                let isKept = !isAnchor || tag.value(of: "href") != nil
                if isAnchor, !isWhole { anchors.append(isKept) }
                if isWhole, title != nil { tag.end = Bytes(">".utf8) }
                if isKept { result.append(.opening(tag)) }
                if let title { result += Part.element("title", text: title) }
                if isKept, isWhole, title != nil { result.append(.closing(tag.name)) }
            default: result.append(part)
            }
        }
        parts = result
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
        var isInGroup = false
        for part in parts {
            result.append(part)
            guard case .opening(let tag) = part else { continue }
            if tag.name.is("g") { isInGroup = tag.hasClass(kind) }
            guard isInGroup, tag.name.is("path"), tag.isWholeElement, let line = tag.value(of: "d") else { continue }
            var broad = Tag(name: tag.name, attributes: [], end: tag.end)
            broad.prepend([
                .init("class", "pointer"), .init("aria-hidden", "true"), .init("fill", "none"), .init("stroke", "none"),
                .init("stroke-width", "\(width)"), .init("d", line),
            ])
            result.append(.opening(broad))
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
        var (identifier, owner, text) = (Bytes?.none, 0, Int?.none)
        // Where the title of the last group stands, and whether a tooltip may hide it: it follows, maybe in a link.
        var (title, isHidden) = (Range<Int>?.none, false)
        /// Puts the id where no shape took it.
        func settle(_ result: inout [Part]) {
            guard let own = identifier else { return }
            let place = text ?? owner
            guard case .opening(var tag) = result[place] else { return }
            tag.set("id", own)
            result[place] = .opening(tag)
            identifier = nil
        }
        for part in parts {
            switch part {
            case .opening(var tag) where tag.name.is("g"):
                let own = tag.value(of: "id")
                // With an id alone.
                let isWrapper =
                    own?.starts(with: "a_".utf8) == true && own?.endIndex == tag.attributes.endIndex - 1
                    && own?.startIndex == tag.attributes.startIndex + 5
                if !tag.isWholeElement { groups.append(!isWrapper) }
                isHidden = isWrapper
                if isWrapper { continue }
                title = nil
                if let own, tag.hasClass(kind) {
                    settle(&result)
                    tag.set("id", nil)
                    (identifier, owner, text) = (own, result.count, nil)
                }
                result.append(.opening(tag))
            case .opening(let tag) where tag.name.is("title"):
                if isHidden, let range = title { result.removeSubrange(range) }
                (title, isHidden) = (result.count..<result.count, false)
                result.append(part)
            case .opening(var tag):
                if !tag.name.is("a") { (title, isHidden) = (nil, false) }
                if let own = identifier, Self.shapes.contains(where: tag.name.is), tag.value(of: "id") == nil {
                    tag.set("id", own)
                    identifier = nil
                } else if identifier != nil, text == nil, tag.name.is("text"), tag.value(of: "id") == nil {
                    text = result.count
                }
                result.append(.opening(tag))
            case .closing(let name) where name.is("g"):
                guard groups.popLast() ?? true else { continue }
                settle(&result)
                result.append(part)
            case .closing(let name) where name.is("title"):
                result.append(part)
                title = title.map { $0.lowerBound..<result.count }
            case .text(let text):
                // Where a group went, its line end goes too.
                if case .text(let last)? = result.last, last.last == UInt8(ascii: "\n"), text.is("\n") { continue }
                result.append(part)
            case .closing: result.append(part)
            }
        }
        settle(&result)
        parts = result
    }

    private static let shapes: [StaticString] = ["polygon", "polyline", "path", "ellipse", "image"]
}

extension SVGDocument.Bytes {
    /// Whether it is the name of an attribute of XLink, or of its namespace.
    fileprivate var isXLink: Bool {
        first == UInt8(ascii: "x") && (starts(with: "xlink:".utf8) || self.is("xmlns:xlink"))
    }
}
