import PlanExchange
import PlanGraph

/// Adds to an SVG what screen readers, dark pages and printers need.
enum AccessibleSVG {
    ///
    /// - Parameter isInteractive: whether it has links, which a picture as a whole would hide from screen readers.
    static func completed(
        _ svg: String, title: String, description: String, language: Language, isInteractive: Bool
    ) -> String {
        guard let begin = svg.firstRange(of: "<svg "), let end = svg[begin.upperBound...].firstIndex(of: ">") else {
            return svg
        }
        let attributes = svg[begin.upperBound..<end]
        return svg[..<begin.lowerBound]
            + "<svg role=\"\(isInteractive ? "graphics-document document" : "img")\" aria-labelledby=\"map-title\" aria-describedby=\"map-description\" lang=\"\(language.rawValue)\""
            + " xml:lang=\"\(language.rawValue)\" class=\"pdo-map\" \(attributes)>\n"
            + "<title id=\"map-title\">\(GraphMLFormat.escaped(title))</title>\n"
            + "<desc id=\"map-description\">\(GraphMLFormat.escaped(description))</desc>\n"
            + "<style>\n\(styleSheet)</style>" + svg[svg.index(after: end)...]
    }

    /// Colours on a dark page, in the place of the ones that the elements have.
    private static let styleSheet: String = {
        let rules = Palette.darkCounterparts.map { light, dark in
            ".pdo-map [fill=\"\(light)\"]{fill:\(dark)}.pdo-map [stroke=\"\(light)\"]{stroke:\(dark)}\n"
        }
        // Graphviz's dots are dashes as broad as the line is.
        return ".pdo-map .sameText path{stroke-linecap:round;stroke-dasharray:.1 8}\n"
            + ".pdo-map .pointer path{stroke:transparent;pointer-events:stroke}\n"
            + "@media (prefers-color-scheme:dark){\n" + rules.joined() + "}\n"
    }()
}
