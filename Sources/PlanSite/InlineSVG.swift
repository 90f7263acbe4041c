import TextDocument

/// A map's SVG as a part of a page.
///
/// What an SVG needs for that and its maker doesn't do yet is done here, and nowhere else: the page's own sizes, and no
/// `<a>` that leads nowhere, which some browsers announce as links.
struct InlineSVG {
    /// As it stands in the page.
    let text: String
    /// The addresses that it leads to, in its order, each once.
    let addresses: [String]
    /// In points.
    let width: Double

    /// - Parameter name: what the link to an address is called, where the SVG doesn't say.
    init(_ svg: String, name: (String) -> String? = { _ in nil }) {
        var (result, addresses, seen) = ([UInt8](), [String](), Set<String>())
        var bytes = Array(svg.utf8)[...]
        result.reserveCapacity(bytes.count)
        var isDropping = false
        var width = 0.0
        while let start = bytes.firstIndex(of: UInt8(ascii: "<")) {
            result += bytes[..<start]
            let end = Self.endOfTag(bytes[start...])
            let tag = bytes[start..<end]
            bytes = bytes[end...]
            if tag.starts(with: "<svg".utf8) {
                let (root, size) = Self.root(String(decoding: tag, as: UTF8.self))
                result += root.utf8
                width = size
            } else if tag.starts(with: "<a>".utf8) || tag.starts(with: "<a ".utf8) {
                let address = Self.value(of: "href", in: String(decoding: tag, as: UTF8.self))
                isDropping = address == nil
                if let address {
                    result += tag
                    if Self.value(of: "aria-label", in: String(decoding: tag, as: UTF8.self)) == nil,
                        let name = name(address)
                    {
                        result.removeLast()
                        result += " aria-label=\"\(name.escapedForHTML)\">".utf8
                    }
                    if seen.insert(address).inserted { addresses.append(address) }
                }
            } else if tag.elementsEqual("</a>".utf8) {
                if !isDropping { result += tag }
                isDropping = false
            } else if tag.starts(with: "<text ".utf8) {
                // The page's sheet says it once for all.
                result += String(decoding: tag, as: UTF8.self).replacing(Self.font, with: "").utf8
            } else {
                result += tag
            }
        }
        text = String(decoding: result + bytes, as: UTF8.self)
        self.addresses = addresses
        self.width = width
    }

    private static let font = " font-family=\"Helvetica,Arial,sans-serif\""

    /// Where a tag, comment or the like ends that begins a text: behind `>`, which may stand in an attribute too.
    private static func endOfTag(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>.Index {
        var quote: UInt8?
        for index in bytes.indices {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return bytes.index(after: index)
            }
        }
        return bytes.endIndex
    }

    static func value(of name: String, in tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\"") else { return nil }
        let rest = tag[start.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }

    /// The root with sizes without a unit, so that what is a point on paper is a pixel on a page at least.
    private static func root(_ tag: String) -> (tag: String, width: Double) {
        let tag = tag.replacing("pt\"", with: "\"")
        let width = value(of: "width", in: tag).flatMap(Double.init) ?? 0
        let kind = width > 700 ? "wide" : width > 420 ? "middle" : "narrow"
        return (tag.replacing("class=\"pdo-map\"", with: "class=\"pdo-map \(kind)\""), width)
    }
}

extension String {
    /// The range of the first place where a text stands.
    fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
