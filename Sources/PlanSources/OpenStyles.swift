/// What the styles of OpenDocument say.
struct OpenStyles {
    private struct Style {
        var parent: String?
        var isHidden: Bool?
        var isStruck: Bool?
        var breaksPage: Bool?
        var isDisplayed: Bool?
        var list: String?
        var isBold: Bool?
        var size: Double?
        /// Whether letters are white, and whether the ground is of another colour.
        var isWhite: Bool?
        var isShaded: Bool?
        /// Whether cells look otherwise where they have certain values.
        var isConditional: Bool?
    }

    struct Level {
        var isBullet = false
        var form = NumberForm.none
        var prefix = ""
        var suffix = ""
        var start = 1
        /// How many levels the number shows.
        var shown = 1
    }

    private var styles: [String: Style] = [:]
    private(set) var lists: [String: [Int: Level]] = [:]
    /// The numbers of headings.
    private(set) var outline: [Int: Level] = [:]
    /// Whether pages have a colour.
    private(set) var shadesPages = false

    /// - Parameter roots: of the parts that hold styles, the content last.
    init(_ roots: [XMLElement]) {
        for root in roots {
            for container in ["office:styles", "office:automatic-styles"].compactMap({ root.first($0) }) {
                for element in container.children {
                    switch element.name {
                    case "style:style": add(element)
                    case "text:list-style":
                        if let name = element["style:name"] { lists[name] = Self.levels(element) }
                    case "style:page-layout":
                        if let page = element.first("style:page-layout-properties") {
                            let isFilled = page["draw:fill"].map { $0 != "none" } ?? false
                            shadesPages = shadesPages || isFilled || Self.ground(page) == true
                        }
                    case "text:outline-style": outline = Self.levels(element)
                    default: continue
                    }
                }
            }
        }
    }

    private mutating func add(_ element: XMLElement) {
        guard let name = element["style:name"], let family = element["style:family"] else { return }
        var style = Style(parent: element["style:parent-style-name"])
        style.list = element["style:list-style-name"]
        if let text = element.first("style:text-properties") {
            style.isHidden = text["text:display"].map { $0 == "none" }
            let line = text["style:text-line-through-style"] ?? text["style:text-line-through-type"]
            style.isStruck = line.map { $0 != "none" }
            style.isBold = text["fo:font-weight"].map { $0 == "bold" || (Int($0) ?? 400) > 500 }
            style.isWhite = text["fo:color"].map(HTMLStyles.isWhite)
            if text["style:use-window-font-color"] == "true" { style.isWhite = false }
            style.isShaded = Self.ground(text)
            style.size = text["fo:font-size"].flatMap { $0.hasSuffix("pt") ? Double($0.dropLast(2)) : nil }
        }
        let edge = element.first("style:paragraph-properties")?["fo:break-before"]
        style.breaksPage = edge.map { $0 == "page" }
        if let page = element["style:master-page-name"], !page.isEmpty { style.breaksPage = true }
        style.isDisplayed = element.first("style:table-properties")?["table:display"].map { $0 != "false" }
        for kind in ["paragraph", "table-cell", "table-row", "table", "section"] {
            guard let own = element.first("style:" + kind + "-properties").flatMap(Self.ground) else { continue }
            // Of the letters and of what they stand on either.
            style.isShaded = own || style.isShaded == true
        }
        if element.first("style:map") != nil { style.isConditional = true }
        styles[family + "/" + name] = style
    }

    /// Whether what has some properties stands on a colour; nil where they have none.
    private static func ground(_ properties: XMLElement) -> Bool? {
        properties["fo:background-color"].flatMap { $0 == "transparent" ? nil : !HTMLStyles.isWhite($0) }
    }

    private static func levels(_ element: XMLElement) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for one in element.children {
            guard let place = one.number("text:level"), (1...10).contains(place) else { continue }
            var level = Level(
                isBullet: one.name != "text:list-level-style-number" && one.name != "text:outline-level-style")
            level.prefix = one["style:num-prefix"] ?? ""
            level.suffix = one["style:num-suffix"] ?? ""
            level.start = min(max(one.number("text:start-value") ?? 1, 0), 1_000_000)
            level.shown = min(max(one.number("text:display-levels") ?? 1, 1), place)
            switch one["style:num-format"] ?? "" {
            case "": level.form = .none
            case "a": level.form = .lowerLetter
            case "A": level.form = .upperLetter
            case "i": level.form = .lowerRoman
            case "I": level.form = .upperRoman
            case let form where form.hasPrefix("0"): level.form = .padded(form.prefix { $0.isNumber }.count)
            default: level.form = .decimal
            }
            levels[place] = level
        }
        return levels
    }

    /// The first value that a style, or one that it is based on, has.
    private func value<Value>(_ family: String, _ name: String?, _ value: (Style) -> Value?) -> Value? {
        var next = name
        for _ in 0..<32 {
            guard let name = next, let style = styles[family + "/" + name] else { return nil }
            if let found = value(style) { return found }
            next = style.parent
        }
        return nil
    }

    func isHidden(_ family: String, _ name: String?) -> Bool { value(family, name, \.isHidden) ?? false }
    func isStruck(_ family: String, _ name: String?) -> Bool? { value(family, name, \.isStruck) }
    func isWhite(_ family: String, _ name: String?) -> Bool? { value(family, name, \.isWhite) }
    func isShaded(_ family: String, _ name: String?) -> Bool? { value(family, name, \.isShaded) }
    /// Whether nothing is seen of the text in cells of a style, since it is white on white.
    func isUnseen(cell name: String?) -> Bool {
        isWhite("table-cell", name) == true && isShaded("table-cell", name) != true
            && value("table-cell", name, \.isConditional) != true
    }
    func breaksPage(_ name: String?) -> Bool { value("paragraph", name, \.breaksPage) ?? false }
    func list(ofParagraphs name: String?) -> String? { value("paragraph", name, \.list) }
    /// How much the letters of a cell stand out.
    func emphasis(ofCell name: String?) -> Int {
        guard let name else { return 0 }
        let usual = value("table-cell", "Default", \.size) ?? 10
        return SheetGrid.emphasis(
            size: (value("table-cell", name, \.size) ?? usual, usual),
            isBold: value("table-cell", name, \.isBold) ?? false)
    }
    func isDisplayed(table name: String?) -> Bool { value("table", name, \.isDisplayed) ?? true }
}
