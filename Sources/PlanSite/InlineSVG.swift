/// A map's SVG as a part of a page: of the size that fits, and without what the page's own sheet says once for all.
struct InlineSVG {
    /// As it stands in the page.
    let text: String
    /// The addresses that it leads to, in its order, each once.
    let addresses: [String]

    init(_ svg: String) {
        var svg = svg
        (text, addresses) = svg.withUTF8 { bytes in
            var (result, addresses, seen) = ([UInt8](), [String](), Set<String>())
            result.reserveCapacity(bytes.count)
            var done = 0
            var place = Self.root(bytes, to: &result, &done)
            while let start = Self.next("<", bytes, place) {
                place = start + 1
                if Self.stands("a href=\"", bytes, place) {
                    let begin = place + 8
                    let end = Self.next("\"", bytes, begin) ?? bytes.count
                    let address = String(decoding: bytes[begin..<end], as: UTF8.self)
                    if seen.insert(address).inserted { addresses.append(address) }
                } else if Self.stands("text ", bytes, place), let end = Self.next(">", bytes, place),
                    let font = (place..<end).first(where: { Self.stands(Self.font, bytes, $0) })
                {
                    result += bytes[done..<font]
                    done = font + Self.font.utf8CodeUnitCount
                    place = done
                } else if let title = Self.title(ofTextAt: place, bytes) {
                    result += bytes[done..<title.lowerBound]
                    (done, place) = (title.upperBound, title.upperBound)
                }
            }
            result += bytes[done...]
            return (String(decoding: result, as: UTF8.self), addresses)
        }
    }

    private static let font: StaticString = " font-family=\"Helvetica,Arial,sans-serif\""

    /// Writes the first tag with sizes without a unit, so that what is a point on paper is a pixel on a page at least,
    /// and with a class that says how broad it is. Returns where it ends.
    private static func root(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8], _ done: inout Int) -> Int {
        let end = next(">", bytes, 0) ?? bytes.count
        let tag = String(decoding: bytes[..<end], as: UTF8.self)
        let start = tag.firstRange(of: " width=\"")?.upperBound
        let width = start.flatMap { Double(tag[$0...].prefix { "0123456789.".contains($0) }) } ?? 0
        let kind = width > 700 ? "wide" : width > 420 ? "middle" : "narrow"
        // The page says its language, and HTML has no such attributes for SVG.
        let language = tag.firstRange(of: " lang=\"").flatMap { start in
            tag.firstRange(of: " class=\"pdo-map\"").map { start.lowerBound..<max(start.lowerBound, $0.lowerBound) }
        }
        let plain = language.map { tag.without($0) } ?? tag
        result +=
            plain.replacing("pt\"", with: "\"").replacing("class=\"pdo-map\"", with: "class=\"pdo-map \(kind)\"").utf8
        done = end
        return end
    }

    /// Where the title of a text is whose group begins here: nobody would see it, since without a link the text lets the
    /// pointer through.
    private static func title(ofTextAt place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard stands("g ", bytes, place), let end = next(">", bytes, place),
            (place..<end).contains(where: { stands("class=\"node text", bytes, $0) }),
            stands("\n<title>", bytes, end + 1),
            let close = (end..<bytes.count).first(where: { stands("</title>", bytes, $0) })
        else { return nil }
        return (end + 1)..<(close + 8)
    }

    /// Where a sign stands, from a place on.
    private static func next(_ sign: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
        bytes[place...].firstIndex(of: UInt8(ascii: sign))
    }

    private static func stands(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[place..<(place + count)].elementsEqual($0) }
    }
}

extension String {
    /// The text without a part.
    fileprivate func without(_ range: Range<Index>) -> String {
        String(self[..<range.lowerBound]) + self[range.upperBound...]
    }
}
