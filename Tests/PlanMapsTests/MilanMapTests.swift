import Foundation
import Graphviz
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

@Suite struct MilanMapTests {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func map() throws -> CollaborationMap {
        let plan = try Data(contentsOf: Self.project.appending(path: "Data/milano-2024-2026/plan.json"))
        return CollaborationMap(try PlanGraph(PlanOfObjectives(json: plan)))
    }

    /// Layouts differ in the last decimals between versions of Graphviz; the golden picture is that of Debian's and Ubuntu's.
    private static let hasVersionOfGolden = (try? graphvizVersion())?.hasPrefix("2.4") ?? false

    @Test(.enabled(if: hasVersionOfGolden)) func thePictureIsTheCommittedOne() throws {
        let golden = try String(contentsOf: Self.project.appending(path: "Graphs/collaboration.svg"), encoding: .utf8)
        let isSame = try map().svg() == golden
        #expect(isSame, "look at the new picture, and if it is right, make it the golden one with 'swift run pdo map'")
    }

    @Test func nothingOverlaps() throws {
        let layout = try map().picture(in: .italian).layout(using: .fixedPositions)
        #expect(layout.nodes.count > 44 + 15)
        for (index, node) in layout.nodes.enumerated() where node.width > 1 {
            for other in layout.nodes[(index + 1)...] where other.width > 1 {
                let isApart =
                    node.box.right <= other.box.left || other.box.right <= node.box.left
                    || node.box.top <= other.box.bottom || other.box.top <= node.box.bottom
                #expect(isApart, "\(node.id) and \(other.id)")
            }
        }
    }

    @Test func noLineRunsUnderANode() throws {
        let map = try map()
        let layout = try map.picture(in: .italian).layout(using: .fixedPositions)
        for edge in layout.edges {
            let points = edge.curves.flatMap(\.controlPoints)
            guard let first = points.first, let last = points.last else { continue }
            for node in layout.nodes where node.id != edge.tail && node.id != edge.head && node.width > 1 {
                for step in 1..<20 {
                    let part = Double(step) / 20
                    let x = first.x + (last.x - first.x) * part
                    let y = first.y + (last.y - first.y) * part
                    let isInside =
                        node.box.left < x && x < node.box.right && node.box.bottom < y && y < node.box.top
                    #expect(!isInside, "\(edge.tail) – \(edge.head) under \(node.id)")
                }
            }
        }
    }

    @Test func linksAreThoseOfThePlan() throws {
        let map = try map()
        func directions(_ id: String) -> Int { map.links.count { map.graph[$0.hub].id == id } }
        #expect(directions("goal:piano-aria-clima") == 12)
        #expect(directions("goal:milano-a-15-minuti") == 6)
        #expect(directions("collaboration:mala-movida") == 5)
        #expect(map.links.allSatisfy { !$0.evidence.isEmpty })
    }
}
