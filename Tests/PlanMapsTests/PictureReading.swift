import Foundation
import Testing

@testable import PlanMaps

/// A composed picture as it is drawn: its texts, surfaces and lines in their order and at their places, in units of the
/// SVG, y downwards.
struct PictureReading {
    struct Box {
        var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)

        mutating func include(_ x: Double, _ y: Double) {
            (left, right) = (min(left, x), max(right, x))
            (top, bottom) = (min(top, y), max(bottom, y))
        }

        func overlaps(_ other: Box, by tolerance: Double = 0.5) -> Bool {
            min(right, other.right) - max(left, other.left) > tolerance
                && min(bottom, other.bottom) - max(top, other.top) > tolerance
        }

        func holds(_ other: Box, within tolerance: Double = 0.5) -> Bool {
            left <= other.left + tolerance && right >= other.right - tolerance && top <= other.top + tolerance
                && bottom >= other.bottom - tolerance
        }

        func inset(by distance: Double) -> Box {
            Box(left: left + distance, top: top + distance, right: right - distance, bottom: bottom - distance)
        }

        func holds(_ x: Double, _ y: Double) -> Bool { left < x && x < right && top < y && y < bottom }
    }

    struct Text {
        let words: String
        /// With letters 15 % wider than Helvetica's.
        let box: Box
        let fontSize: Double
        let color: String
        let kind: String
    }

    struct Surface {
        let box: Box
        let fill: String
        let line: String
        let lineWidth: Double
        let kind: String
    }

    struct Line {
        /// Places along it.
        let points: [(x: Double, y: Double)]
        let color: String
        let width: Double
        let dashes: String
        /// Whether it is there only for a pointer.
        var isPointer: Bool { ["none", "transparent", "#ffffff00"].contains(color) }
    }

    /// What is drawn, in its order.
    enum Part {
        case text(Text)
        case surface(Surface)
        case line(Line)
    }

    let width: Double
    let height: Double
    /// How large a unit is, in the points of the SVG's width and height.
    let scale: Double
    let parts: [Part]

    var texts: [Text] { parts.compactMap { if case .text(let text) = $0 { text } else { nil } } }
    var surfaces: [Surface] { parts.compactMap { if case .surface(let surface) = $0 { surface } else { nil } } }
    var lines: [Line] { parts.compactMap { if case .line(let line) = $0 { line } else { nil } } }

    init(_ svg: String) throws {
        let head = try #require(svg.firstMatch(of: /width="([0-9.]+)pt" height="([0-9.]+)pt"/))
        let transform = try #require(
            svg.firstMatch(of: /transform="scale\(([0-9.]+)[^"]*translate\((-?[0-9.]+) (-?[0-9.]+)\)"/))
        scale = try #require(Double(transform.1))
        width = try #require(Double(head.1)) / scale
        height = try #require(Double(head.2)) / scale
        let (dx, dy) = (try #require(Double(transform.2)), try #require(Double(transform.3)))
        var kinds: [String] = []
        var parts: [Part] = []
        func box(_ numbers: String) -> Box {
            numbers.matches(of: /(-?[0-9.]+),(-?[0-9.]+)/).reduce(into: Box()) { box, match in
                box.include((Double(match.1) ?? .nan) + dx, (Double(match.2) ?? .nan) + dy)
            }
        }
        for match in svg.matches(of: /<(\/?)(g|text|polygon|ellipse|path)\b([^>]*)>([^<]*)/) {
            let name = match.2
            let attributes = Dictionary(
                match.3.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) },
                uniquingKeysWith: { first, _ in first })
            func value(_ name: String) -> String { attributes[name] ?? "" }
            func number(_ name: String) -> Double { Double(value(name)) ?? 0 }
            if name == "g" {
                if match.1.isEmpty {
                    let kind = value("class")
                    kinds.append(kind.isEmpty ? kinds.last ?? "" : kind)
                } else {
                    kinds.removeLast()
                }
                continue
            }
            guard match.1.isEmpty else { continue }
            let kind = kinds.last.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } ?? ""
            let width = value("stroke-width").isEmpty ? 1 : number("stroke-width")
            switch name {
            case "text":
                let words = Self.plain(String(match.4))
                let size = number("font-size")
                let length =
                    1.15 * size * Helvetica.width(of: words, isBold: value("font-weight") == "bold")
                let (x, y) = (number("x") + dx, number("y") + dy)
                let left = ["start": x, "middle": x - length / 2, "end": x - length][value("text-anchor")] ?? x
                let color = value("fill").isEmpty ? "#000000" : value("fill")
                parts.append(
                    .text(
                        Text(
                            words: words,
                            box: Box(left: left, top: y - 0.74 * size, right: left + length, bottom: y + 0.22 * size),
                            fontSize: size, color: color, kind: kind)))
            case "path" where kinds.last?.hasPrefix("edge") == true:
                parts.append(
                    .line(
                        Line(
                            points: Self.points(value("d")).map { ($0.x + dx, $0.y + dy) }, color: value("stroke"),
                            width: width, dashes: value("stroke-dasharray"))))
            default:
                let shape =
                    name == "ellipse"
                    ? Box(
                        left: number("cx") + dx - number("rx"), top: number("cy") + dy - number("ry"),
                        right: number("cx") + dx + number("rx"), bottom: number("cy") + dy + number("ry"))
                    : box(value(name == "path" ? "d" : "points"))
                parts.append(
                    .surface(
                        Surface(
                            box: shape, fill: value("fill"), line: value("stroke"), lineWidth: width, kind: kind)))
            }
        }
        self.parts = parts
    }

    private static func plain(_ text: String) -> String {
        [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#45;", "-"), ("&#160;", " "),
            ("&amp;", "&"),
        ].reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// Places along Bézier curves.
    private static func points(_ path: String) -> [(x: Double, y: Double)] {
        let given = path.matches(of: /(-?[0-9.]+),(-?[0-9.]+)/).map { (Double($0.1) ?? .nan, Double($0.2) ?? .nan) }
        return stride(from: 0, to: given.count - 3, by: 3).flatMap { start in
            (0...20).map { step in
                let t = Double(step) / 20
                let weights = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t]
                return zip(weights, given[start..<(start + 4)]).reduce(into: (x: 0.0, y: 0.0)) { sum, part in
                    sum.x += part.0 * part.1.0
                    sum.y += part.0 * part.1.1
                }
            }
        }
    }
}

/// How wide letters of Helvetica are, as its metrics say.
private enum Helvetica {
    private static let regular = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]
    private static let bold = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
        611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
        611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
        556, 556, 500, 389, 280, 389, 584,
    ]

    /// For letters of one point.
    static func width(of text: String, isBold: Bool) -> Double {
        let plain = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        return plain.reduce(0.0) { sum, letter in
            let place = Int(letter.value) - 32
            let width =
                (isBold ? bold : regular).indices.contains(place)
                ? (isBold ? bold : regular)[place] : letter == "…" ? 1000 : letter == "’" || letter == "·" ? 278 : 570
            return sum + Double(width) / 1000
        }
    }
}
