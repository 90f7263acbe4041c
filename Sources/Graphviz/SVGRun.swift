import CGraphviz

/// The runs of formatted labels, as Graphviz writes them into an SVG.
extension SVGDocument {
    /// Changes the tag of a `<text … text-anchor="start" x="…" …>` so that its content stands at this place of the room
    /// that was measured for it, with the spaces at its ends.
    mutating func move(_ tag: inout Tag, to place: SpecialCharacters.RunPlace, content: Piece) {
        let text = Self.characters(ofRun: string(content))
        // Some viewers strip no-break spaces as well.
        if text.first == "\u{A0}" || text.last == "\u{A0}", self.value(of: "xml:space", in: tag) == nil {
            prepend([Attribute("xml:space", "preserve")], to: &tag)
        }
        func value(_ name: StaticString) -> String? { self.value(of: name, in: tag).map(string) }
        guard place != .left, let left = value("x").flatMap({ Double($0) }),
            let fontSize = value("font-size").flatMap({ Double($0) })
        else { return }
        // As `text_measure.c` reckoned.
        let fonts = value("font-family") ?? ""
        let width = graphviz_text_width(
            text, fontSize, value("font-weight") == "bold" || fonts.has("Bold") || fonts.has("bold"),
            fonts.has("Courier") || fonts.has("Mono") || fonts.has("mono"))
        let isMovedByAnchor = value("text-anchor") == "start"
        set("x", "\(((left + width * place.share) * 100).rounded() / 100)", in: &tag)
        if isMovedByAnchor { set("text-anchor", place == .center ? "middle" : "end", in: &tag) }
    }

    /// The text without the two entities that Graphviz writes by itself.
    private static func characters(ofRun content: String) -> String {
        guard content.utf8.contains(UInt8(ascii: "&")) else { return content }
        return content.replacing("&#45;", with: "-").replacing("&#160;", with: "\u{A0}")
    }
}
