/// What assistive technology is told of an SVG's links.
extension SVGDocument {
    /// A link: where its tag is, where it leads and which words stand in it.
    private struct Link {
        let part: Int
        /// Escaped for XML.
        let address: String
        var words: [String] = []
    }

    /// Names each link, and hides what would say one twice: links to one address that follow each other are a name on
    /// several lines, or a shape and the name beside it. Those that are hidden can still be clicked.
    ///
    /// - Parameter name: what a link to an address is called that shows these words; none where it has no text.
    /// - Complexity: linear, besides the names.
    package mutating func nameLinks(_ name: (_ address: String, _ words: String) -> String?) {
        let links = self.links
        var start = 0
        while start < links.count {
            let end = links[start...].firstIndex { $0.address != links[start].address } ?? links.count
            let run = links[start..<end]
            let words = run.flatMap(\.words).joined(separator: " ")
            let named = run.first { !$0.words.isEmpty }?.part ?? links[start].part
            let address = Self.characters(of: links[start].address)
            for link in run {
                guard case .opening(var tag) = parts[link.part] else { continue }
                if link.part != named {
                    set("aria-hidden", "true", in: &tag)
                    set("tabindex", "-1", in: &tag)
                } else if let name = name(address, words) {
                    set("aria-label", piece(SpecialCharacters.xml(name)), in: &tag)
                }
                parts[link.part] = .opening(tag)
            }
            start = end
        }
    }

    /// The links that lead somewhere, in their order.
    private var links: [Link] {
        var (links, isOpen, isText) = ([Link](), false, false)
        for (index, part) in parts.enumerated() {
            switch part {
            case .opening(let tag):
                if self.is(tag.name, "a"), let address = value(of: "href", in: tag) {
                    links.append(Link(part: index, address: string(address)))
                    isOpen = !tag.isWhole(in: self)
                }
                isText = self.is(tag.name, "text") && !tag.isWhole(in: self)
            case .closing(let name):
                if self.is(name, "a") { isOpen = false }
                isText = false
            case .text(let text):
                guard isOpen, isText, !links.isEmpty else { continue }
                let words = Self.characters(of: string(text))
                if !words.allSatisfy(\.isWhitespace) { links[links.count - 1].words.append(words) }
            }
        }
        return links
    }

    /// A text without the entities that Graphviz writes.
    private static func characters(of text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#45;", "-"), ("&#160;", "\u{A0}")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }.replacing("&amp;", with: "&")
    }
}
