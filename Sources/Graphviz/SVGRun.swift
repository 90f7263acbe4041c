import CGraphviz

/// A run of a formatted label, as Graphviz writes it into an SVG.
enum SVGRun {
    /// Changes the tag of a `<text … text-anchor="start" x="…" …>` so that its content stands at this place of the room
    /// that was measured for it, with the spaces at its ends.
    static func move(
        to place: SpecialCharacters.RunPlace, _ tag: inout SVGDocument.Tag, content: SVGDocument.Bytes
    ) {
        let text = characters(of: content)
        // Some viewers strip no-break spaces as well.
        if text.first == "\u{A0}" || text.last == "\u{A0}", tag["xml:space"] == nil {
            tag.prepend([SVGDocument.Attribute("xml:space", "preserve")])
        }
        guard place != .left, let left = tag["x"].flatMap({ Double($0) }),
            let fontSize = tag["font-size"].flatMap({ Double($0) })
        else { return }
        // As `text_measure.c` reckoned.
        let fonts = tag["font-family"] ?? ""
        let width = graphviz_text_width(
            text, fontSize, tag["font-weight"] == "bold" || fonts.contains("Bold") || fonts.contains("bold"),
            fonts.contains("Courier") || fonts.contains("Mono") || fonts.contains("mono"))
        tag["x"] = "\(((left + width * place.share) * 100).rounded() / 100)"
        if tag["text-anchor"] == "start" { tag["text-anchor"] = place == .center ? "middle" : "end" }
    }

    /// The text without the two entities that Graphviz writes by itself.
    private static func characters(of content: SVGDocument.Bytes) -> String {
        String(decoding: content, as: UTF8.self).replacing("&#45;", with: "-").replacing("&#160;", with: "\u{A0}")
    }
}
