/// What styles of a Word document say of paragraphs and runs.
struct WordStyles {
    private struct Style {
        var name = ""
        var parent: String?
        var outline: Int?
        var list: (id: Int?, level: Int?)
        var isHidden: Bool?
        var isStruck: Bool?
        var breaksPage: Bool?
        var isWhite: Bool?
        var isShaded: Bool?
    }

    /// Whether some style has white letters.
    private(set) var haveWhite = false

    private var styles: [String: Style] = [:]
    /// The style of paragraphs that name none.
    private var standard: String?

    init() {}

    /// - Parameter root: that of the part with the styles.
    init(_ root: XMLElement) {
        for element in root.children("w:style") {
            guard let id = element["w:styleId"] else { continue }
            var style = Style()
            style.name = (element.first("w:name")?["w:val"] ?? id).lowercased()
            style.parent = element.first("w:basedOn")?["w:val"]
            if let properties = element.first("w:pPr") {
                style.outline = properties.first("w:outlineLvl")?.number("w:val")
                style.list = WordStyles.list(properties)
                style.breaksPage = properties.flag("w:pageBreakBefore")
            }
            if let properties = element.first("w:rPr") {
                style.isHidden = properties.flag("w:vanish")
                style.isStruck = properties.flag("w:strike") ?? properties.flag("w:dstrike")
                style.isWhite = WordStyles.isWhite(properties)
                haveWhite = haveWhite || style.isWhite == true
            }
            if element.descendants("w:shd").contains(where: WordStyles.isShade) { style.isShaded = true }
            styles[id] = style
            if element["w:type"] == "paragraph", ["1", "true", "on"].contains(element["w:default"]) { standard = id }
        }
    }

    /// The list and its level that properties of a paragraph name.
    static func list(_ properties: XMLElement) -> (id: Int?, level: Int?) {
        guard let numbers = properties.first("w:numPr") else { return (nil, nil) }
        return (numbers.first("w:numId")?.number("w:val"), numbers.first("w:ilvl")?.number("w:val"))
    }

    /// The first value that a style, or one that it is based on, has.
    private func value<Value>(of id: String?, _ value: (Style) -> Value?) -> Value? {
        var next = id ?? standard
        for _ in 0..<32 {
            guard let id = next, let style = styles[id] else { return nil }
            if let found = value(style) { return found }
            next = style.parent
        }
        return nil
    }

    /// Whether letters with some properties are white; nil where these don't say it.
    static func isWhite(_ properties: XMLElement) -> Bool? {
        properties.first("w:color").map { $0["w:val"]?.uppercased() == "FFFFFF" }
    }

    /// Whether properties of a paragraph, cell or table give it a colour of its own.
    static func isShaded(_ properties: XMLElement?) -> Bool {
        properties?.first("w:shd").map(isShade) ?? false
    }

    private static func isShade(_ element: XMLElement) -> Bool {
        let isClear = ["clear", "nil", nil].contains(element["w:val"])
        return !isClear || !["auto", "ffffff", nil].contains(element["w:fill"]?.lowercased())
    }

    func isWhite(_ id: String?) -> Bool? { haveWhite ? value(of: id, \.isWhite) : nil }
    func isShaded(_ id: String?) -> Bool { value(of: id, \.isShaded) ?? false }

    func isHidden(_ id: String?) -> Bool? { id.flatMap { value(of: $0, \.isHidden) } }
    func isStruck(_ id: String?) -> Bool? { id.flatMap { value(of: $0, \.isStruck) } }
    func breaksPage(_ id: String?) -> Bool { value(of: id, \.breaksPage) ?? false }

    /// The list of paragraphs of a style, and their level in it.
    func list(_ id: String?) -> (id: Int?, level: Int?) {
        (value(of: id, \.list.id), value(of: id, \.list.level))
    }

    /// The level of headings of a style, counted from 0; 9 is that of text.
    func outline(_ id: String?) -> Int? {
        value(of: id) { style in
            if let outline = style.outline { return outline }
            // "heading 1" is its name in every language of the program.
            guard style.name.hasPrefix("heading ") else { return style.name == "title" ? 0 : nil }
            return Int(style.name.dropFirst(8)).map { $0 - 1 }
        }
    }

    /// Whether a style is one of a table of contents.
    func isOfContents(_ id: String?) -> Bool {
        guard let name = id.flatMap({ styles[$0]?.name }) else { return false }
        return name.hasPrefix("toc ") && Int(name.dropFirst(4)) != nil || name == "table of figures"
    }

    /// All styles with the lists that they name themselves.
    func style(ofList name: String) -> Int? { styles[name]?.list.id }
}
