extension Attribute {
    /// Sets where a click on the object leads: `http:`, `https:`, `mailto:` or relative, such as `"nodes/casa.html"`.
    ///
    /// Any other scheme (`javascript:`, `data:`, `file:`, …) is an error. Spaces and characters beyond ASCII are
    /// percent-encoded.
    public static func url(_ link: String) -> Attribute {
        Attribute("URL", .url(link))
    }

    /// Sets the `id` of the object's group in the SVG, for links and scripts. Unique in the drawing; a letter or `_`,
    /// then letters, digits, `-`, `_`, `.` and `:`, all ASCII, at most 256.
    public static func identifier(_ identifier: String) -> Attribute {
        Attribute("id", .identifier(identifier))
    }

    /// Classes of the object's group in the SVG, for CSS, separated by spaces. The same characters as an identifier's.
    public static func cssClass(_ classes: String) -> Attribute {
        Attribute("class", .classes(classes))
    }
}
