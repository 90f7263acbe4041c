import Foundation
import Graphviz
import Testing

/// An SVG document as a person sees it: its words, its shapes and the texts on them.
struct SVGReading {
    /// A group that Graphviz drew: a node's outline and its lines of text.
    struct Shape {
        let identifier: String
        let left: Double
        let right: Double
        let bottom: Double
        let top: Double
        let lines: [(text: String, x: Double, y: Double, fontSize: Double, isBold: Bool)]
    }

    /// All words, tooltips among them.
    let words: String
    let identifiers: [String]
    let shapes: [Shape]

    /// - Throws: when the document is not well-formed XML.
    init(_ xml: String) throws {
        var open: [Substring] = []
        for match in xml.matches(of: /<(\/?)([A-Za-z:]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>/) {
            if match.1.isEmpty, match.4.isEmpty {
                open.append(match.2)
            } else if !match.1.isEmpty {
                try #require(open.popLast() == match.2)
            }
        }
        try #require(open.isEmpty)
        let withoutTags = xml.replacing(/<[^<>]*>/) { tag in
            tag.output == "<title>" ? "\n" : ""
        }
        try #require(!withoutTags.contains("<"))
        words = Self.plain(withoutTags)
        identifiers = xml.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        shapes = xml.components(separatedBy: "\n<g ").dropFirst().compactMap(Self.shape)
    }

    private static func value(_ name: String, in attributes: Substring) -> Double {
        attributes.split(separator: " ").first { $0.hasPrefix(name + "=\"") }
            .flatMap { Double($0.dropFirst(name.count + 2).dropLast()) } ?? .nan
    }

    private static func plain(_ text: String) -> String {
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#160;", " "), ("\u{A0}", " "),
            ("&#10;", "\n"),
            ("&amp;", "&"),
        ]
        return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func shape(_ group: String) -> Shape? {
        guard group.prefix(while: { $0 != "\n" }).contains("class=\"node") else { return nil }
        var xs: [Double] = []
        var ys: [Double] = []
        for match in group.matches(of: /<(?:polygon|polyline)[^>]*points="([^"]*)"/) {
            for point in match.1.split(separator: " ") {
                let numbers = point.split(separator: ",").compactMap { Double($0) }
                if numbers.count == 2 {
                    xs.append(numbers[0])
                    ys.append(numbers[1])
                }
            }
        }
        for match in group.matches(of: /<path[^>]*d="([^"]*)"/) {
            for point in match.1.matches(of: /(-?[0-9.]+),(-?[0-9.]+)/) {
                xs.append(Double(point.1) ?? 0)
                ys.append(Double(point.2) ?? 0)
            }
        }
        for match in group.matches(of: /<ellipse[^>]*cx="([^"]*)" cy="([^"]*)" rx="([^"]*)" ry="([^"]*)"/) {
            let numbers = [match.1, match.2, match.3, match.4].compactMap { Double($0) }
            xs += [numbers[0] - numbers[2], numbers[0] + numbers[2]]
            ys += [numbers[1] - numbers[3], numbers[1] + numbers[3]]
        }
        let lines = group.matches(of: /<text ([^>]*)>([^<]*)<\/text>/).map { match in
            (
                text: plain(String(match.2)), x: value("x", in: match.1), y: value("y", in: match.1),
                fontSize: value("font-size", in: match.1), isBold: match.1.contains("bold")
            )
        }
        guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max() else { return nil }
        return Shape(
            identifier: group.firstMatch(of: /\sid="([^"]*)"/).map { String($0.1) } ?? "", left: left, right: right,
            bottom: bottom, top: top,
            lines: lines)
    }
}
