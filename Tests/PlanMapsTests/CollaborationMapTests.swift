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
        let (map, picture) = try map(milan())
        let reading = try PictureReading(map.svg())
        let lines = reading.lines.filter { !$0.isPointer && $0.points[0].x + 40 < ($0.points.last?.x ?? 0) }
        #expect(lines.count == picture.lines.count)
        #expect(Crossings(lines).count <= 213)
        // Of the lines between a bar and a direction, the first.
        let ends = reading.surfaces.filter { ["bar", "direction"].contains($0.kind) }
        var seen: Set<[Int?]> = []
        let links = lines.filter { line in
            let places = [line.points.first, line.points.last].compactMap(\.self).map { point in
                ends.firstIndex {
                    $0.box.left - 2 < point.x && point.x < $0.box.right + 2 && $0.box.top - 1 < point.y
                        && point.y < $0.box.bottom + 1
                }
            }
            #expect(!places.contains(nil))
            return seen.insert(places).inserted
        }
        #expect(links.count == 80)
        #expect(Crossings(links).count <= 196)
        #expect(Crossings(lines).shareOfParallels <= 0.011)
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
            let lines = reading.lines.filter { !$0.isPointer && $0.points[0].x + 40 < ($0.points.last?.x ?? 0) }
            for bar in reading.surfaces.filter({ $0.kind == "bar" }) {
                let own = lines.filter { line in
                    [line.points.first, line.points.last].compactMap(\.self).contains { point in
                        bar.box.left - 2 < point.x && point.x < bar.box.right + 2 && bar.box.top < point.y
                            && point.y < bar.box.bottom
                    }
                }
                #expect(!own.isEmpty && Crossings(own).count == 0)
            }
        }
    }

    /// Each link is on one sheet, or the sheets say how many things were left out.
    @Test(arguments: [4, 26, 60, 300], [UInt64(1), 2, 3])
    func plansOfAnySizeAreDrawnInWhole(directions: Int, seed: UInt64) throws {
        let graph = try PlanGraph(SharingPlan(directions: directions, seed: seed).plan)
        for page in ["slide", "A4", "screen"] {
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
            guard let (a, b) = one.ends, let (c, d) = other.ends, abs(a.x - c.x) < 3, abs(b.x - d.x) < 3 else {
                return false
            }
            return (a.y - c.y) * (b.y - d.y) < 0
        }
    }

    /// The share of the lines' length that is less than 2 points away from another one, and within 15° of its direction.
    var shareOfParallels: Double {
        struct Cell: Hashable {
            let (x, y): (Int, Int)
        }
        typealias Step = (line: Int, x: Double, y: Double, angle: Double)
        let steps = lines.enumerated().map { number, line in line.steps.map { (number, $0.x, $0.y, $0.angle) } }
        var cells: [Cell: [Step]] = [:]
        for step in steps.joined() {
            cells[Cell(x: Int(step.1 / 2), y: Int(step.2 / 2)), default: []].append(step)
        }
        let all: [Step] = Array(steps.joined())
        let close = all.count { step in
            (-1...1).contains { dx in
                (-1...1).contains { dy in
                    (cells[Cell(x: Int(step.x / 2) + dx, y: Int(step.y / 2) + dy)] ?? []).contains { other in
                        other.line != step.line
                            && ((other.x - step.x) * (other.x - step.x) + (other.y - step.y) * (other.y - step.y)) < 4
                            && abs(other.angle - step.angle) < .pi / 12
                    }
                }
            }
        }
        return Double(close) / Double(all.count)
    }
}

extension PictureReading.Line {
    fileprivate var ends: ((x: Double, y: Double), (x: Double, y: Double))? {
        points.first.flatMap { first in points.last.map { (first, $0) } }
    }

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
