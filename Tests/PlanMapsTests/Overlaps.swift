import Graphviz
import Testing

@testable import PlanMaps

/// Expects that no two shapes overlap, that texts are inside theirs, and that ids are unique.
func expectNothingOverlaps(in map: PlanMap) throws {
    let reading = try SVGReading(map.svg())
    #expect(Set(reading.identifiers).count == reading.identifiers.count)
    let shapes = reading.shapes
    #expect(shapes.count > 2)
    for (index, shape) in shapes.enumerated() {
        for line in shape.lines {
            let width = textWidth(line.text, fontSize: line.fontSize, isBold: line.isBold)
            #expect(width <= shape.right - shape.left + 0.5, "\(map.title): \(line.text)")
            #expect(shape.bottom <= line.y && line.y <= shape.top, "\(map.title): \(line.text)")
        }
        for other in shapes[(index + 1)...] {
            let isApart =
                shape.right <= other.left + 0.5 || other.right <= shape.left + 0.5
                || shape.top <= other.bottom + 0.5 || other.top <= shape.bottom + 0.5
            #expect(isApart, "\(map.title): \(shape.identifier) and \(other.identifier)")
        }
    }
}

/// Expects that no text runs into another text or into a shape, wherever both are placed.
func expectTextsApart(in map: PlanMap) throws {
    let nodes = try map.drawing().layout(using: .fixedPositions).nodes.filter { $0.width > 1 }
    #expect(nodes.count > 2)
    for (index, node) in nodes.enumerated() {
        for other in nodes[(index + 1)...] {
            let (one, two) = (node.box, other.box)
            let isApart =
                one.right <= two.left + 0.5 || two.right <= one.left + 0.5 || one.top <= two.bottom + 0.5
                || two.top <= one.bottom + 0.5
            #expect(isApart, "\(map.title): \(node.id) and \(other.id)")
        }
    }
}
