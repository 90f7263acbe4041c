import Graphviz

/// What the tests need to read of an SVG.
enum SVGReading {
    /// The contents of all elements of this name, unescaped.
    static func contents(of element: String, in svg: String) -> [String] {
        pieces(of: svg, from: "<\(element)", to: "</\(element)>").map { piece in
            unescaped(piece.drop { $0 != ">" }.dropFirst())
        }
    }

    /// The values of all attributes of this name, unescaped.
    static func values(of attribute: String, in svg: String) -> [String] {
        pieces(of: svg, from: " \(attribute)=\"", to: "\"").map(unescaped)
    }

    static func pieces(of text: String, from start: String, to end: String) -> [Substring] {
        var result: [Substring] = []
        var rest = text[...]
        while let opening = rest.firstRange(of: start) {
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: end) else { break }
            result.append(rest[..<closing.lowerBound])
            rest = rest[closing.upperBound...]
        }
        return result
    }

    /// Without entities; a no-break space counts as a space.
    static func unescaped(_ text: Substring) -> String {
        var result = String(text)
        let entities = [
            "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#45;": "-", "&#160;": " ", "&#10;": "\n",
            "&amp;": "&",
        ]
        for (entity, character) in entities where entity != "&amp;" { result.replace(entity, with: character) }
        result.replace("\u{A0}", with: " ")
        result.replace("&amp;", with: "&")
        return result
    }
}

/// Prism, or where Graphviz was built without the library that triangulates, another way to move nodes apart.
let bestOverlap: Overlap =
    (try? graphvizInstallation().overlaps.contains(.prism)) == true ? .prism : .scale

extension Engine {
    /// Whether this Graphviz has it: `sfdp` always needs the library that triangulates.
    var isUsable: Bool { self != .sfdp || bestOverlap == .prism }
}

/// Pairs that are connected like a small city's directions: a ring with chords.
func network(_ count: Int, isDirected: Bool = true, attributes: [Attribute] = []) -> Drawing {
    var drawing = Drawing(name: "network", isDirected: isDirected, attributes: attributes)
    for index in 0..<count {
        drawing.nodes.append(Drawing.Node("n\(index)", [.label("Direzione \(index)"), .shape(.box)]))
        drawing.edges.append(Drawing.Edge(from: "n\(index)", to: "n\((index + 1) % count)"))
        if index % 3 == 0 { drawing.edges.append(Drawing.Edge(from: "n\(index)", to: "n\((index * 7 + 2) % count)")) }
    }
    return drawing
}
