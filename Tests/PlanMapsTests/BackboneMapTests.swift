import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import Testing

@testable import GraphPlacement
@testable import PlanMaps

/// The map of directions that have most in common.
@Suite struct BackboneMapTests {
    private static let yaml = "nodes: [direction]\nprojection: {}"

    private func milan() throws -> PlanGraph { try milanOfThePrototypes() }

    private func backbone(_ graph: PlanGraph, _ yaml: String = yaml) throws -> BackboneMap {
        try #require(try PlanMap(graph, MapDefinition(yaml: yaml)).picture as? BackboneMap)
    }

    private func ids(_ nodes: some Sequence<NodeIndex>, _ graph: PlanGraph) -> [String] {
        nodes.map { graph[$0].id.replacing("direction:", with: "") }
    }

    /// By the definitions, from the links of all pairs.
    @Test func linesAreThoseOfTheFilterAndThoseThatTieParts() throws {
        let graph = try milan()
        let map = try backbone(graph)
        let links = map.all.links
        var (strengths, degrees) = ([NodeIndex: Double](), [NodeIndex: Int]())
        for link in links {
            for node in [link.source, link.target] {
                strengths[node, default: 0] += link.weight
                degrees[node, default: 0] += 1
            }
        }
        func isMoreThanChance(_ link: MapContent.Link) -> Bool {
            [link.source, link.target].contains { node in
                pow(1 - link.weight / (strengths[node] ?? 1), Double((degrees[node] ?? 1) - 1)) < 0.2
            }
        }
        let kept = links.filter(isMoreThanChance)
        #expect(kept.count == 29)
        let added = map.lines.filter { !isMoreThanChance($0) }
        #expect(added.count + kept.count == 31 && map.lines.count == 31 && links.count == 155)
        // Without one that was added, what it ties falls apart, unless at most three others are as strong.
        for link in added {
            let rest = map.lines.filter { $0 != link }
            var (side, pending) = (Set([link.source]), [link.source])
            while let node = pending.popLast() {
                for other in rest where other.joins(node) {
                    if side.insert(other.other(than: node)).inserted { pending.append(other.other(than: node)) }
                }
            }
            #expect(!side.contains(link.target))
        }
    }

    @Test func whatStandsAsideHasItsReason() throws {
        let graph = try milan()
        let map = try backbone(graph)
        #expect(
            map.asides.map { $0.parts.map { ids($0, graph) } } == [
                [["centrale-unica-appalti", "tecnica-e-arredo-urbano"]], [["educazione"], ["welfare-e-salute"]],
            ])
        #expect(map.asides.map(\.otherCount) == [15, 13])
        let words = try PictureReading(PlanMap(graph, MapDefinition(yaml: Self.yaml)).svg()).texts.map(\.words)
            .joined(separator: " ")
        #expect(words.contains("con altre 15, solo per PAC e PNRR"))
        #expect(words.contains("con altre 13, solo per PNRR"))
        #expect(words.contains("I cinque legami più forti"))
        #expect(words.contains("31 di 155 legami, con il 56% del peso"))
    }

    /// How many lines cross in the picture itself, and that none is behind a box; the prototype had 4 crossings.
    @Test func milansLinesRarelyCross() throws {
        let graph = try milan()
        let picture = try PictureReading(PlanMap(graph, MapDefinition(yaml: Self.yaml)).svg())
        // Those of the legend are shorter than any.
        let lines = picture.lines.filter {
            !$0.isPointer && (abs($0.points[0].y - ($0.points.last?.y ?? 0)) > 1e-9 || $0.points.count > 21)
        }
        .map { line in [line.points[0], line.points[line.points.count - 1]].map { PlaceSearch.Place(x: $0.x, y: $0.y) }
        }
        #expect(lines.count > 25)
        var crossings = 0
        for (number, line) in lines.enumerated() {
            crossings += lines[(number + 1)...].count { PlaceSearch.crosses(line[0], line[1], $0[0], $0[1]) }
        }
        #expect(crossings <= 3)
    }

    @Test(arguments: [(4, "slide"), (26, "A4"), (60, "A4"), (60, "screen"), (300, "slide")])
    func allDirectionsAreDrawnOrCounted(directions: Int, page: String) throws {
        let graph = try PlanGraph(LargePlan(directions: directions).plan)
        let yaml = Self.yaml + "\npage: \(page)"
        let map = try backbone(graph, yaml)
        let picture = try PlanMap(graph, MapDefinition(yaml: yaml))
        let svg = try picture.svg()
        let drawn = Set(svg.matches(of: #/ id="(direction:[^"]+)"/#).map { String($0.1) })
        #expect(drawn.count + map.leftOut.count == map.all.nodes.count, "\(map.middle.count) in the middle")
        #expect(drawn.count > min(directions, 12) / 2)
        try expectSound(picture)
        let lines = svg.matches(of: #/ id="link-[0-9]+"/#).count
        // What is not drawn is counted.
        let undrawn = map.lines.count - lines
        let words = try PictureReading(svg).texts.map(\.words).joined(separator: " ")
        #expect(undrawn >= 0 && words.contains("passerebbe") == (undrawn > 0), "\(undrawn)")
        if !map.leftOut.isEmpty { #expect(picture.longDescription.contains("\(map.leftOut.count)")) }
    }

    @Test func groupsAreThoseOfTheAnalysis() throws {
        let graph = try milan()
        let map = try backbone(graph)
        let division = try #require(map.division)
        let answer = try NetworkAnalysis(of: graph, NetworkRequest(weight: .newman)).groups()
        #expect(division.modularity == answer.division.modularity && !division.isClear && division.random == nil)
        #expect(division.groups.map(\.count) == answer.ofSeveral.map(\.members.count))
        #expect(!answer.division.isClear)
        let random = try #require(answer.division.random)
        // Some four in a hundred reach the modularity of Milan's plan.
        #expect(random.count == 200 && (2...16).contains(random.reachingCount) && random.highest > division.modularity)
        #expect(try PlanMap(graph, MapDefinition(yaml: Self.yaml)).svg().contains("Non disegnati"))
    }

    /// Three circles of directions, in each of which many pairs have something in common, and one thing that all have.
    private func circles() throws -> PlanGraph {
        let pairs = (0..<3).flatMap { circle in
            (0..<6).flatMap { one in (1...2).map { [circle * 6 + one, circle * 6 + (one + $0) % 6] } }
        }
        return try graph(of: 18, sharing: pairs + [[0, 6], [6, 12], [12, 0]])
    }

    /// Directions that share collaborations and nothing else.
    private func graph(of count: Int, sharing collaborations: [[Int]]) throws -> PlanGraph {
        var plan = LargePlan(directions: count).plan
        plan.objectives = []
        plan.transversalGoals = []
        plan.collaborations = collaborations.enumerated().map { number, members in
            Collaboration(
                id: "collaboration:c\(number)", name: "Tavolo \(number)", objectives: [],
                participants: members.map {
                    Participant(
                        direction: "direction:d\($0)", role: .partner, basis: .named,
                        evidence: [Evidence(text: "con noi", line: 100, years: plan.years)])
                })
        }
        return try PlanGraph(plan)
    }

    @Test func clearGroupsHaveLetters() throws {
        let graph = try circles()
        let map = try backbone(graph)
        let division = try #require(map.division)
        #expect(division.isClear && division.groups.map(\.count) == [6, 6, 6])
        #expect(division.random?.reachingCount == 0)
        let picture = try PlanMap(graph, MapDefinition(yaml: Self.yaml))
        let words = try PictureReading(picture.svg()).texts.map(\.words)
        for letter in ["A", "B", "C"] {
            #expect(words.count { $0.hasPrefix("\(letter) · ") } == 6)
            #expect(words.contains { $0.hasPrefix("\(letter): intorno a ") })
        }
        try expectSound(picture)
    }

    /// What the comparison is worth: by going through the random networks anew.
    @Test func randomNetworksAreCountedAsTheyAre() throws {
        let graph = try circles()
        let network = try graph.network(weight: .sharedCount)
        let own = try network.graph.modularity(of: network.graph.communities(attempts: 10))
        let found = try (1...20).map { seed in
            let other = try network.memberships.rewired(seed: UInt64(seed)).projection(.sharedCount)
            return try other.modularity(of: other.communities(attempts: 10))
        }
        let division = try RandomNetworks.$most.withValue(20) { try NetworkAnalysis(of: graph).groups().division }
        #expect(division.random?.reachingCount == found.count { $0 >= own - 1e-9 })
        #expect(division.random?.highest == found.max())
    }

    /// All random networks are needed to say that groups mean something, and not to say that they mean nothing.
    @Test func greatNetworksAreComparedNoLongerThanItMatters() throws {
        var generator = SplitMix64(seed: 7)
        func tables(_ count: Int, of members: Range<Int>) -> [[Int]] {
            (0..<count).map { _ in
                Set((0..<6).map { _ in members.lowerBound + generator.next(below: members.count) }).sorted()
            }
        }
        let clear = try graph(of: 160, sharing: (0..<4).flatMap { tables(70, of: $0 * 40..<$0 * 40 + 40) })
        let mixed = try graph(of: 160, sharing: tables(210, of: 0..<160))
        for (graph, isClear) in [(clear, true), (mixed, false)] {
            #expect(try graph.network(weight: .sharedCount).graph.edgeCount > 2_000)
            let division = try RandomNetworks.$most.withValue(30) { try NetworkAnalysis(of: graph).groups().division }
            #expect(division.modularity >= NetworkDivision.leastModularity || !isClear)
            #expect(division.random.map { $0.reachingCount == 0 } == isClear)
            #expect(division.random?.count == (isClear ? 30 : 20))
        }
    }

    @Test func onlyTheStrongestLinesWhereSoManyAreWanted() throws {
        let graph = try milan()
        let all = try backbone(graph).lines
        let some = try backbone(graph, "nodes: [direction]\nprojection: {strongest: 10}").lines
        let least = some.map(\.weight).min() ?? 0
        #expect(some.count == 10 && all.count { $0.weight > least + 1e-9 } <= 10)
    }
}
