import Graphviz
import PlanExchange
import PlanWording

extension PlanMap {
    /// How a map is written as SVG.
    ///
    /// Without arguments it is a file of its own that needs nothing else. For one of several maps in a page of HTML,
    /// whose style sheet has ``PlanMap/styleSheet``:
    ///
    /// ```swift
    /// let options = PlanMap.SVGOptions(identifierPrefix: "casa", style: .omitted, isStandalone: false)
    /// let figure = "<figure>" + (try map.svg(options)) + "</figure>"
    /// ```
    public struct SVGOptions: Hashable, Sendable {
        /// Where the rules are that give lines their looks and a dark page its colours.
        public enum Style: Hashable, Sendable {
            /// In the SVG.
            case embedded
            /// In a file of its own with ``PlanMap/styleSheet``, of which this is the address, such as `"maps.css"`;
            /// relative to the SVG or, where that is part of a page, to the page. Browsers follow it where the SVG is
            /// opened by itself or is part of a page, but not where it is an image (`<img>`).
            case linked(String)
            /// Nowhere: the page has them.
            case omitted
        }

        /// What each id begins with, before a full stop, so that several maps in one page have no id in common: with
        /// `"casa"` the id `link-5` becomes `casa.link-5`, and so do references to it.
        ///
        /// A letter or `_`, then letters, digits, `-` and `_`, all ASCII, at most 256; none where it is empty, as one
        /// map of a page at most may be.
        public var identifierPrefix: String
        /// Where its style rules are.
        public var style: Style
        /// Whether it is a file, and so begins with an XML declaration, which a part of a page must not.
        public var isStandalone: Bool

        /// Options that write a file of its own, but for those that are given.
        public init(
            identifierPrefix: String = "", style: Style = .embedded, isStandalone: Bool = true
        ) {
            self.identifierPrefix = identifierPrefix
            self.style = style
            self.isStandalone = isStandalone
        }
    }

    /// Returns the picture as SVG, with what screen readers, dark pages and printers need. Links and tooltips are those
    /// of SVG 2: `href` and `<title>`.
    ///
    /// ```swift
    /// try map.svg().write(to: file, atomically: true, encoding: .utf8)
    /// try map.svg(.init(style: .linked("maps.css"))).write(to: other, atomically: true, encoding: .utf8)
    /// try PlanMap.styleSheet.write(to: folder.appending(path: "maps.css"), atomically: true, encoding: .utf8)
    /// ```
    ///
    /// The same map with the same options is the same bytes each time.
    ///
    /// - Throws: as ``drawing(noting:)`` does, and `GraphvizError` when the prefix of the options is none.
    /// - Complexity: that of ``drawing(noting:)``; what is asked of the SVG is linear in its size.
    public func svg(
        _ options: SVGOptions = SVGOptions(), noting note: (String) -> Void = { _ in }
    ) throws -> String {
        var document = try drawing(noting: note).svgDocument(using: .fixedPositions).document
        describe(&document, style: options.style)
        document.removeXLink()
        document.identifyShapes(ofClass: "node")
        document.nameLinks(picture.name(ofLinkTo:showing:))
        document.widenLines(ofClass: "link", to: 6)
        if !options.identifierPrefix.isEmpty { try document.prefixIdentifiers(with: options.identifierPrefix) }
        document.hasDeclaration = options.isStandalone
        return document.text
    }

    /// The CSS rules of all maps: what an SVG has in it unless its ``SVGOptions`` say otherwise.
    ///
    /// They hold for whatever is in an element of the class `pdo-map`, as each map is, and name no id. On a dark page
    /// they put other colours in the place of those that the elements have.
    public static let styleSheet: String = {
        let rules = Palette.darkCounterparts.map { light, dark in
            ".pdo-map [fill=\"\(light)\"]{fill:\(dark)}.pdo-map [stroke=\"\(light)\"]{stroke:\(dark)}\n"
        }
        // Graphviz's dots are dashes as broad as the line is.
        return ".pdo-map .sameText path{stroke-linecap:round;stroke-dasharray:.1 6}\n"
            + ".pdo-map .declared path{stroke-dasharray:14 5}\n"
            + ".pdo-map .link .pointer{stroke:transparent;stroke-dasharray:none;pointer-events:stroke}\n"
            + "@media (prefers-color-scheme:dark){\n" + rules.joined() + "}\n"
    }()

    /// Adds title, description, language and style.
    private func describe(_ document: inout SVGDocument, style: SVGOptions.Style) {
        // A picture as a whole would hide its links from screen readers.
        document.describe(
            title, longDescription, language: picture.context.language.rawValue,
            role: picture.context.linkBase == nil ? "img" : "graphics-document document", rules: style.rules)
    }
}

extension SVGDocument {
    /// Adds title, description, language and style.
    mutating func describe(_ title: String, _ description: String, language: String, role: String, rules: String?) {
        addToRoot([
            .init("role", role), .init("aria-labelledby", "map-title"), .init("aria-describedby", "map-description"),
            .init("lang", language), .init("xml:lang", language), .init("class", "pdo-map"),
        ])
        var elements = [
            Element("title", [.init("id", "map-title")], text: GraphMLFormat.escaped(title)),
            Element("desc", [.init("id", "map-description")], text: GraphMLFormat.escaped(description)),
        ]
        if let rules { elements.append(Element("style", text: "\n" + rules)) }
        insert(elements)
    }
}

extension PlanMap.SVGOptions.Style {
    /// What stands in the SVG, escaped for XML.
    fileprivate var rules: String? {
        switch self {
        case .embedded: PlanMap.styleSheet
        case .linked(let address): "@import url(\"\(Self.encoded(address))\");\n"
        case .omitted: nil
        }
    }

    /// An address without what would end a string of CSS or mean something in XML.
    private static func encoded(_ address: String) -> String {
        address.utf8.map { byte in
            let letter = String(UnicodeScalar(byte))
            if byte > 0x20, byte < 0x7F, !"\"\\<>^`{|}".utf8.contains(byte) { return letter == "&" ? "&amp;" : letter }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
