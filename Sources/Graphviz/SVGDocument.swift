/// Makes the SVG that Graphviz wrote into the one that is given out.
///
/// - The head becomes one line: Graphviz's has its version, comments, and a document type that viewers may want to
///   fetch.
/// - Comments go. They only repeat titles.
/// - Runs of formatted labels, all of which begin at the left of their room, move to their place in it.
/// - Stand-ins become what they stood for (``SpecialCharacters``).
/// - `transparent`, which is no colour in SVG 1.1 and black in some viewers, becomes `none`, as in Graphviz's new
///   versions.
/// - Objects with a title of their own get it.
/// - Gradients get names that don't depend on what was drawn before.
enum SVGDocument {
    static func text(
        from bytes: UnsafeBufferPointer<UInt8>, titles: [String: String], names: ObjectNames
    ) -> String {
        let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
        var body = restored(bytes[start(of: "<svg", in: bytes)...])
        if !titles.isEmpty { body = titled(body, titles: titles) }
        return withNamedGradients(String(decoding: head + body, as: UTF8.self), names)
    }

    /// With gradients counted anew: Graphviz counts them through the process.
    private static func withNamedGradients(_ text: String, _ names: ObjectNames) -> String {
        let beginnings = text.ranges(of: "Gradient id=\"").map(\.upperBound)
        guard !beginnings.isEmpty else { return text }
        var newNames: [Substring: String] = [:]
        for beginning in beginnings {
            newNames[text[beginning...].prefix { $0 != "\"" }] = names.gradient(newNames.count + 1)
        }
        var result = ""
        var rest = text[...]
        while let range = [rest.firstRange(of: "Gradient id=\""), rest.firstRange(of: "\"url(#")]
            .compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound })
        {
            let old = rest[range.upperBound...].prefix { $0 != "\"" && $0 != ")" }
            result += rest[..<range.upperBound] + (newNames[old] ?? String(old))
            rest = rest[old.endIndex...]
        }
        return result + rest
    }

    /// The size in points that the head of Graphviz's SVG tells.
    static func size(_ bytes: UnsafeBufferPointer<UInt8>) -> (width: Double, height: Double)? {
        let head = String(decoding: bytes[start(of: "<svg", in: bytes)...].prefix(200), as: UTF8.self)
        func number(_ key: String) -> Double? {
            head.firstRange(of: " \(key)=\"").flatMap { range in
                Double(head[range.upperBound...].prefix { $0 != "p" && $0 != "\"" })
            }
        }
        guard let width = number("width"), let height = number("height") else { return nil }
        return (width, height)
    }

    /// Without comments, and with what the stand-ins stood for.
    private static func restored(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        let replacements = [
            ("&#45;", "-"), (" fill=\"transparent\"", " fill=\"none\""),
            (" stroke=\"transparent\"", " stroke=\"none\""),
        ].map { (old: Array($0.utf8), new: Array($1.utf8)) }
        var isTrigger = [Bool](repeating: false, count: 256)
        for byte in Array("&< ".utf8) + [SpecialCharacters.leadingBytes.0] { isTrigger[Int(byte)] = true }
        let comment = Array("<!--".utf8)
        let commentEnd = Array("-->\n".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.first {
            guard isTrigger[Int(byte)] else {
                let end = rest.firstIndex { isTrigger[Int($0)] } ?? rest.endIndex
                result += rest[..<end]
                rest = rest[end...]
                continue
            }
            if rest.starts(with: comment) {
                while !rest.isEmpty, !rest.starts(with: commentEnd) { rest = rest.dropFirst() }
                rest = rest.dropFirst(commentEnd.count)
            } else if rest.count >= 3, byte == SpecialCharacters.leadingBytes.0,
                rest[rest.startIndex + 1] == SpecialCharacters.leadingBytes.1,
                let index = SpecialCharacters.index(ofThirdByte: rest[rest.startIndex + 2])
            {
                result += SpecialCharacters.escaped[index]
                rest = rest.dropFirst(3)
            } else if rest.count >= 3, byte == SpecialCharacters.leadingBytes.0,
                rest[rest.startIndex + 1] == SpecialCharacters.leadingBytes.1,
                let place = SpecialCharacters.RunPlace(thirdByte: rest[rest.startIndex + 2])
            {
                rest = rest.dropFirst(3)
                SVGRun.move(to: place, tagAtEndOf: &result, content: rest.prefix { $0 != UInt8(ascii: "<") })
            } else if let replacement = replacements.first(where: { rest.starts(with: $0.old) }) {
                result += replacement.new
                rest = rest.dropFirst(replacement.old.count)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// With the titles of the objects whose group has such an id. Graphviz writes `<g id="…" class="…">` and, on the
    /// next line, `<title>…</title>`.
    private static func titled(_ bytes: [UInt8], titles: [String: String]) -> [UInt8] {
        let group = Array("<g id=\"".utf8)
        let opening = Array("<title>".utf8)
        let closing = Array("</title>".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var title: [UInt8]?
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !result.isEmpty { result.append(UInt8(ascii: "\n")) }
            if line.starts(with: group) {
                let identifier = line.dropFirst(group.count).prefix { $0 != UInt8(ascii: "\"") }
                title = titles[String(decoding: identifier, as: UTF8.self)].map(SpecialCharacters.xml)
                result += line
            } else if let text = title, line.starts(with: opening) {
                result += opening + text + closing
                title = nil
            } else {
                result += line
            }
        }
        return result
    }

    private static func start(of word: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let word = Array(word.utf8)
        return bytes.indices.first { bytes[$0] == word[0] && bytes[$0...].starts(with: word) } ?? bytes.endIndex
    }
}
