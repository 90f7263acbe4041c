import Graphviz
import Testing

/// The same drawing gives the same bytes, however often and however many at once, on any machine.
@Suite struct SameBytesTests {
    static let engines = Engine.allCases.filter { $0.isRepeatable && $0 != .fixedPositions && $0.isUsable }

    @Test(arguments: engines) func repeatedRenderings(_ engine: Engine) throws {
        let drawing = network(20, attributes: [.overlap(bestOverlap)])
        let first = try drawing.svg(using: engine)
        for _ in 0..<5 { #expect(try drawing.svg(using: engine) == first) }
    }

    @Test func manyTasksAtOnce() async throws {
        let drawing = network(20, attributes: [.overlap(bestOverlap)])
        var expected: [Engine: Rendering] = [:]
        for engine in Self.engines { expected[engine] = try drawing.svg(using: engine) }
        let results = try await withThrowingTaskGroup(of: (Engine, Rendering).self) { group in
            for index in 0..<64 {
                let engine = Self.engines[index % Self.engines.count]
                group.addTask { (engine, try drawing.svg(using: engine)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 64)
        for (engine, rendering) in results { #expect(rendering == expected[engine]) }
    }

    @Test func headNamesNoVersion() throws {
        let svg = try network(3).svg(using: .dot).text
        #expect(svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
        #expect(svg.hasSuffix("</svg>\n"))
        for word in ["<!", "graphviz", "Graphviz", "transparent"] { #expect(!svg.contains(word)) }
    }
}
