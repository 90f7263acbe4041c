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
        let known = Set(parts.lazy.compactMap { $0.tag }.flatMap(\.attributes).filter { $0.name.is("id") }.map(\.value))
        func renamed(_ identifier: Bytes) -> Bytes { known.contains(identifier) ? lead + identifier : identifier }
        changeAttributes { name, value in
            switch String(decoding: name, as: UTF8.self) {
            case "id": value = lead + value
            case "href", "xlink:href":
                if value.first == UInt8(ascii: "#") { value = value.prefix(1) + renamed(value.dropFirst()) }
            case let name where Self.attributesWithIdentifiers.contains(name):
                let space = UInt8(ascii: " ")
                let words = value.split(separator: space, omittingEmptySubsequences: false)
                value = Bytes(words.map(renamed).joined(separator: [space]))
            case let name where Self.attributesWithURLs.contains(name): value = Self.renamingURLs(in: value, renamed)
            default: break
            }
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

    private mutating func changeAttributes(_ change: (_ name: Bytes, _ value: inout Bytes) -> Void) {
        for index in parts.indices {
            guard case .opening(var tag) = parts[index] else { continue }
            for place in tag.attributes.indices { change(tag.attributes[place].name, &tag.attributes[place].value) }
            parts[index] = .opening(tag)
        }
    }

    /// Says links and tooltips as SVG 2 does, by `href` and by a `<title>` in the element, and no longer by XLink; an
    /// `<a>` that leads nowhere goes, but for its tooltip, since some browsers announce it as a link.
    ///
    /// - Complexity: linear.
    package mutating func removeXLink() {
        let lead = Array("xlink:".utf8)
        // Of each `<a>` that is open, whether it leads somewhere.
        var anchors: [Bool] = []
        parts = parts.flatMap { part -> [Part] in
            if case .closing(let name) = part {
                return name.is("a") && anchors.popLast() == false ? [] : [part]
            }
            guard case .opening(var tag) = part else { return [part] }
            let title = tag["xlink:title"]
            if tag["href"] == nil, let index = tag.attributes.firstIndex(where: { $0.name.is("xlink:href") }) {
                tag.attributes[index].name = Bytes("href".utf8)
            }
            tag.attributes.removeAll { $0.name.starts(with: lead) || $0.name.is("xmlns:xlink") }
            let said = title.map { Part.element("title", text: $0) } ?? []
            let isWhole = tag.isWholeElement
            if tag.name.is("a") {
                let leads = tag["href"] != nil
                if !isWhole { anchors.append(leads) }
                if !leads { return said }
            }
            guard !said.isEmpty else { return [.opening(tag)] }
            if isWhole { tag.end = Bytes(">".utf8) }
            return [.opening(tag)] + said + (isWhole ? [.closing(tag.name)] : [])
        }
    }

    /// Hides elements of a class from screen readers.
    ///
    /// - Complexity: linear.
    package mutating func hide(ofClass kind: String) {
        for index in parts.indices {
            guard case .opening(var tag) = parts[index], let classes = tag["class"],
                classes.split(separator: " ").contains(where: { $0 == kind })
            else { continue }
            tag["aria-hidden"] = "true"
            parts[index] = .opening(tag)
        }
    }

    /// Gives the id of each group of a class to the first shape in it, or where it has none to its first text: browsers
    /// scroll to that place, while Firefox takes a group to be where the picture begins. The groups that Graphviz puts
    /// round what is linked or has a tooltip, which say nothing, go, and titles of their elements that a tooltip hides.
    ///
    /// - Complexity: linear.
    package mutating func identifyShapes(ofClass kind: String) {
        var result: [Part] = []
        result.reserveCapacity(parts.count)
        // Of each group that is open, whether it stays.
        var groups: [Bool] = []
        var (identifier, owner, text) = (Attribute?.none, 0, Int?.none)
        // Where the title of the last group stands, and whether a tooltip may hide it: it follows, maybe in a link.
        var (title, isHidden) = (Range<Int>?.none, false)
        /// Puts the id where no shape took it.
        func settle(_ result: inout [Part]) {
            guard let attribute = identifier else { return }
            let place = text ?? owner
            guard case .opening(var tag) = result[place] else { return }
            tag.attributes.append(attribute)
            result[place] = .opening(tag)
            identifier = nil
        }
        for part in parts {
            switch part {
            case .opening(var tag) where tag.name.is("g"):
                let isWrapper = tag.attributes.count == 1 && tag["id"]?.hasPrefix("a_") == true
                if !tag.isWholeElement { groups.append(!isWrapper) }
                isHidden = isWrapper
                if isWrapper { continue }
                title = nil
                if tag["class"]?.split(separator: " ").first.map({ $0 == kind }) == true,
                    let index = tag.attributes.firstIndex(where: { $0.name.is("id") })
                {
                    settle(&result)
                    (identifier, owner, text) = (tag.attributes.remove(at: index), result.count, nil)
                }
                result.append(.opening(tag))
            case .opening(let tag) where tag.name.is("title"):
                if isHidden, let range = title { result.removeSubrange(range) }
                (title, isHidden) = (result.count..<result.count, false)
                result.append(part)
            case .opening(var tag):
                if !tag.name.is("a") { (title, isHidden) = (nil, false) }
                if let attribute = identifier, Self.shapes.contains(where: tag.name.is), tag["id"] == nil {
                    tag.attributes.append(attribute)
                    identifier = nil
                } else if identifier != nil, text == nil, tag.name.is("text"), tag["id"] == nil {
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

    private static let shapes = ["polygon", "polyline", "path", "ellipse", "image"]
}
