import Foundation
import GraphCore
import Graphviz
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// The map of who shares what, in which each thing has a bar.
@Suite struct CollaborationMapTests {
    private func milan() throws -> PlanGraph {
        try PlanGraph(
            PlanOfObjectives(
                json: Data(contentsOf: GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json"))))
    }

    private func map(_ graph: PlanGraph, _ yaml: String = "") throws -> (map: PlanMap, picture: CollaborationMap) {
        let map = try PlanMap(graph, MapDefinition(yaml: yaml))
        return (map, try #require(map.picture as? CollaborationMap))
    }

    /// The figures of the prototype: 213 crossings of lines, 196 where all lines between two nodes count as one, and
    /// 1.1 % of their length that runs nearly parallel to another line, so close that the two are one to the eye.
    @Test func noMoreLinesCrossThanInThePrototype() throws {
        let (map, picture) = try map(milanOfThePrototypes())
        let reading = try PictureReading(map.svg())
        let lines = reading.linksOfBars
        #expect(lines.count == picture.lines.count)
        #expect(Crossings(lines).count <= 213)
        // Of the lines between a bar and a direction, the first.
        let ends = reading.surfaces.filter { ["bar", "direction"].contains($0.kind) }
        var seen: Set<[Int?]> = []
        let links = lines.filter { line in
            let places = line.ends.map { end in ends.firstIndex { $0.box.touches(end) } }
            #expect(!places.contains(nil))
            return seen.insert(places).inserted
        }
        #expect(links.count == 80)
        #expect(Crossings(links).count <= 196)
        #expect(Crossings(lines).shareOfParallels <= 0.011)
    }

    /// The figures of today's plan: more would be a loss.
    @Test func noMoreLinesCrossThanBefore() throws {
        let lines = try PictureReading(map(milan()).map.svg()).linksOfBars
        #expect(Crossings(lines).count <= 235 && Crossings(lines).shareOfParallels <= 0.055)
    }

    @Test(arguments: ["", "years: [2026]", "focus: [casa]", "basis: [named]", "directions: [casa, cultura]"])
    func everyObjectiveHasALineAndEveryBarItsNumber(yaml: String) throws {
        let graph = try milan()
        let (map, picture) = try map(graph, yaml)
        let links = try #require(picture.content).links
        #expect(picture.lines.count == links.reduce(0) { $0 + max(1, $1.objectives.count) })
        for link in links {
            let own = picture.lines.filter { line in
                line.direction == link.source && picture.bars[line.bar].nodes.contains(link.target)
            }
            #expect(own.flatMap(\.link.objectives) == link.objectives)
            #expect(Set(own.flatMap(\.link.bases)) == Set(link.bases))
            #expect(Set(own.flatMap(\.link.evidence)) == Set(link.evidence))
            #expect(own.map(\.link.basis).compactMap(\.self).min() == link.basis)
        }
        let svg = try map.svg()
        for line in picture.lines {
            #expect(svg.contains("class=\"edge link \(line.link.basis?.rawValue ?? "table")\""))
        }
        let words = try PictureReading(svg).texts.map(\.words)
        for bar in picture.bars where picture.definition.focus.isEmpty {
            let node = try #require(bar.nodes.first)
            let found = graph.neighbours(
                of: node, depth: 2, query: picture.definition.query(.direction))
            let count = Set(found.flatMap(\.neighbours).map(\.node)).count
            #expect(picture.linkCount(of: bar) == count, "\(graph[node].id)")
            #expect(words.contains { $0 == "\(count)" || $0.hasPrefix("\(count) direzion") })
        }
        for node in picture.network.network.nodes { #expect(svg.contains("id=\"\(graph[node].id)\"")) }
    }

    /// Lines that leave a bar beside each other stay beside each other.
    @Test func linesOfOneBarNeverCross() throws {
        for yaml in ["", "page: A4"] {
            let reading = try PictureReading(map(milan(), yaml).map.svg())
            for bar in reading.surfaces.filter({ $0.kind == "bar" }) {
                let own = reading.linksOfBars.filter { line in line.ends.contains { bar.box.touches($0) } }
                #expect(!own.isEmpty && Crossings(own).count == 0)
            }
        }
    }

    /// Each link is on one sheet, or the sheets say how many things were left out.
    @Test(arguments: [(4, UInt64(1)), (4, 2), (26, 1), (26, 2), (60, 1), (300, 1)])
    func plansOfAnySizeAreDrawnInWhole(directions: Int, seed: UInt64) throws {
        let graph = try PlanGraph(SharingPlan(directions: directions, seed: seed).plan)
        for page in directions > 60 ? ["slide"] : ["slide", "A4", "screen"] {
            let (map, picture) = try map(graph, "page: \(page)")
            let numbers = picture.parts.flatMap(\.lines)
            #expect(numbers.sorted() == Array(picture.lines.indices))
            let links = try #require(picture.content).links
            let left = links.filter { picture.leftOut.contains($0.target) }
            #expect(
                picture.lines.count + left.reduce(0) { $0 + max(1, $1.objectives.count) }
                    == links.reduce(0) { $0 + max(1, $1.objectives.count) })
            #expect(picture.leftOut.isEmpty || directions > 26 && page != "screen")
            #expect(picture.leftOut.allSatisfy { graph[$0].kind != .transversalGoal })
            #expect(map.pageCount <= 2 + directions / 5, "\(map.pageCount) sheets")
            for number in Set([1, (map.pageCount + 1) / 2, map.pageCount]) { try expectSound(map.page(number)) }
        }
    }

    /// More lines below the picture bring its rows closer, and take nothing away.
    @Test func aNoteLeavesNothingOut() throws {
        let (map, picture) = try map(milan(), "note: \(Array(repeating: "parola", count: 30).joined(separator: " "))")
        #expect(picture.leftOut.isEmpty && map.pageCount == 1 && picture.lines.count > 87)
        try expectSound(map)
    }

    /// Where there are more than fit, things that exactly the same directions share are one bar.
    @Test func equalThingsAreOneBarWhereThereAreMany() throws {
        var plan = inventedPlan
        func collaborations(_ count: Int) -> [Collaboration] {
            (1...count).map { number in
                var collaboration = inventedPlan.collaborations[0]
                collaboration.id = "collaboration:tetti-\(number)"
                collaboration.name = "Tetti \(number)"
                return collaboration
            }
        }
        plan.collaborations = collaborations(15)
        #expect(try map(PlanGraph(plan)).picture.bars.allSatisfy { $0.nodes.count == 1 })
        plan.collaborations = collaborations(40)
        let (map, picture) = try map(PlanGraph(plan))
        #expect(picture.bars.map(\.nodes.count).sorted() == [1, 40] && map.pageCount == 1)
        #expect(picture.lines.count == 1 * 2 + 1 + 40 * 2)
    }

    /// What only another arrangement has is drawn as a network.
    @Test(arguments: [
        "engine: dot", "colour: kind", "size: none", "labels: full", "wrap: 20", "orientation: vertical",
        "nodes: [direction, objective]\ncolumns: [direction, objective]",
        "nodes: [direction, programme]\ncolumns: [programme, direction, programme]",
        "nodes: [direction, driver, programme]\ncolumns: [direction, driver, programme]",
    ])
    func otherArrangementsAreNetworks(yaml: String) throws {
        #expect(try PlanMap(PlanGraph(inventedPlan), MapDefinition(yaml: yaml)).picture is NetworkMap)
    }
}

extension CollaborationMap {
    fileprivate var definition: MapDefinition { context.definition }
}

extension MapDefinition {
    fileprivate func query(_ kind: NodeKind) -> GraphQuery {
        var query = query
        query.kinds = [kind]
        return query
    }
}

/// How lines of a picture meet.
private struct Crossings {
    private let lines: [PictureReading.Line]

    init(_ lines: [PictureReading.Line]) { self.lines = lines }

    private func pairs() -> [(PictureReading.Line, PictureReading.Line)] {
        lines.indices.flatMap { one in lines[..<one].map { (lines[one], $0) } }
    }

    /// How many pairs cross: those that run between the same columns and change sides.
    var count: Int {
        pairs().count { one, other in
            let (ends, others) = (one.ends, other.ends)
            let isBesides = zip(ends, others).allSatisfy { abs($0.x - $1.x) < 3 }
            return isBesides && (ends[0].y - others[0].y) * (ends[1].y - others[1].y) < 0
        }
    }

    /// The share of the lines' length that is less than 2 points away from another one, and within 15° of its direction.
    var shareOfParallels: Double {
        struct Cell: Hashable {
            let (x, y): (Int, Int)
        }
        struct Step {
            let line: Int
            let (x, y, angle): (Double, Double, Double)

            var cell: Cell { Cell(x: Int(x / 2), y: Int(y / 2)) }
            func isBeside(_ other: Step) -> Bool {
                let (dx, dy) = (x - other.x, y - other.y)
                return line != other.line && dx * dx + dy * dy < 4 && abs(angle - other.angle) < .pi / 12
            }
        }
        let steps = lines.enumerated().flatMap { number, line in
            line.steps.map { Step(line: number, x: $0.x, y: $0.y, angle: $0.angle) }
        }
        let cells = Dictionary(grouping: steps, by: \.cell)
        let around = (-1...1).flatMap { dx in (-1...1).map { dy in (dx, dy) } }
        let close = steps.count { step in
            around.contains { dx, dy in
                let cell = Cell(x: step.cell.x + dx, y: step.cell.y + dy)
                return cells[cell]?.contains { step.isBeside($0) } ?? false
            }
        }
        return Double(close) / Double(steps.count)
    }
}

extension PictureReading {
    /// The lines but those of the legend and those that are there for a pointer.
    fileprivate var linksOfBars: [Line] {
        lines.filter { line in
            let ends = line.ends
            return !line.isPointer && ends[0].x + 40 < ends[1].x
        }
    }
}

extension PictureReading.Box {
    fileprivate func touches(_ point: (x: Double, y: Double)) -> Bool {
        let isAcross = left - 2 < point.x && point.x < right + 2
        return isAcross && top - 1 < point.y && point.y < bottom + 1
    }
}

extension PictureReading.Line {
    fileprivate var ends: [(x: Double, y: Double)] { [points[0], points[points.count - 1]] }

    /// Places half a point from each other, and which way the line runs there.
    fileprivate var steps: [(x: Double, y: Double, angle: Double)] {
        zip(points, points.dropFirst()).flatMap { one, other in
            let (dx, dy) = (other.x - one.x, other.y - one.y)
            let count = max(1, Int((2 * (dx * dx + dy * dy).squareRoot()).rounded()))
            return (0..<count).map { step in
                let part = (Double(step) + 0.5) / Double(count)
                return (one.x + part * dx, one.y + part * dy, atan2(dy, dx))
            }
        }
    }
}
