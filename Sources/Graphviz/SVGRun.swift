import CGraphviz

/// A run of a formatted label, as Graphviz writes it into an SVG.
enum SVGRun {
    /// Changes the tag `<text … text-anchor="start" x="…" …>` that ends `output`, so that its content stands at this place
    /// of the room that was measured for it, with the spaces at its ends.
    static func move(
        to place: SpecialCharacters.RunPlace, tagAtEndOf output: inout [UInt8], content: some Collection<UInt8>
    ) {
        guard let start = output.lastIndex(of: UInt8(ascii: "<")) else { return }
        var tag = String(decoding: output[start...], as: UTF8.self)
        let text = characters(of: content)
        // Some viewers strip no-break spaces as well.
        if text.first == "\u{A0}" || text.last == "\u{A0}", !tag.contains("xml:space") {
            tag.replace("<text ", with: "<text xml:space=\"preserve\" ", maxReplacements: 1)
        }
        if place != .left, let x = value(of: "x", in: tag), let left = Double(x),
            let fontSize = value(of: "font-size", in: tag).flatMap({ Double($0) })
        {
            // As `text_measure.c` reckoned.
            let fonts = value(of: "font-family", in: tag) ?? ""
            let width = graphviz_text_width(
                text, fontSize,
                value(of: "font-weight", in: tag) == "bold" || fonts.contains("Bold") || fonts.contains("bold"),
                fonts.contains("Courier") || fonts.contains("Mono") || fonts.contains("mono"))
            let moved = ((left + width * place.share) * 100).rounded() / 100
            tag.replace(" x=\"\(x)\"", with: " x=\"\(moved)\"", maxReplacements: 1)
            tag.replace("text-anchor=\"start\"", with: "text-anchor=\"\(place == .center ? "middle" : "end")\"")
        }
        output.replaceSubrange(start..., with: tag.utf8)
    }

    private static func value(of attribute: String, in tag: String) -> Substring? {
        guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
        return tag[start.upperBound...].prefix { $0 != "\"" }
    }

    /// The text without the two entities that Graphviz writes by itself.
    private static func characters(of content: some Collection<UInt8>) -> String {
        String(decoding: content, as: UTF8.self).replacing("&#45;", with: "-").replacing("&#160;", with: "\u{A0}")
    }
}
