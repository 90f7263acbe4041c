import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import Testing

@testable import PlanMaps

/// Maps of what a node shares, and with whom.
@Suite struct PartnersMapTests {
    private static let milan: PlanGraph = {
        let path = GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json")
        return try! PlanGraph(PlanOfObjectives(json: Data(contentsOf: path)))
    }()

    private static let kinds: [NodeKind] = [.transversalGoal, .collaboration]

    private func maps(
        of kind: NodeKind = .direction, through kinds: [NodeKind] = kinds, page: MapDefinition.Page? = nil,
        query: GraphQuery = GraphQuery()
    ) throws -> [(node: NodeIndex, map: PlanMap?)] {
        let graph = Self.milan
        return try graph.graph.nodeIndices.filter { graph[$0].kind == kind }.map { node in
            var definition = MapDefinition.partners(of: node, through: kinds, query: query)
            definition.page = page
            do { return (node, try PlanMap(graph, definition)) } catch MapError.empty { return (node, nil) }
        }
    }

    @Test(arguments: [MapDefinition.Page.slide, .a4])
    func allDirectionsMakeSoundSheets(page: MapDefinition.Page) throws {
        let maps = try maps(page: page)
        #expect(maps.count == 26 && maps.count { $0.map != nil } > 20)
        for map in maps.compactMap(\.map) {
            #expect(map.pageCount == 1, "\(map.title)")
            for number in 1...map.pageCount { try expectSound(map.page(number)) }
        }
    }

    @Test(arguments: [
        (NodeKind.direction, [NodeKind.programme]), (.direction, [.objective]), (.transversalGoal, [.direction]),
        (.collaboration, [.direction]), (.objective, [.collaboration]),
    ])
    func otherKindsMakeSoundSheets(kind: NodeKind, through: [NodeKind]) throws {
        let maps = try maps(of: kind, through: through).compactMap(\.map)
        #expect(maps.count > 2)
        for map in maps.prefix(6) {
            for number in 1...map.pageCount { try expectSound(map.page(number)) }
        }
    }

    /// By going through who has what.
    @Test(arguments: [[], [2024], [2026]]) func partnersAreThoseOfAllPairs(years: [Int]) throws {
        let (graph, query) = (Self.milan, GraphQuery(years: Set(years)))
        var all = query
        all.kinds = Set([.direction] + Self.kinds)
        var holders: [NodeIndex: Set<NodeIndex>] = [:]
        for link in MapContent.links(graph.selection(all), MapDefinition())
        where graph[link.source].kind == .direction && Self.kinds.contains(graph[link.target].kind) {
            holders[link.target, default: []].insert(link.source)
        }
        for (node, map) in try maps(query: query) {
            let own = holders.filter { $0.value.contains(node) && $0.value.count > 1 }
            guard let picture = map?.picture as? PartnersMap else {
                #expect(own.isEmpty, "\(graph[node].id)")
                continue
            }
            #expect(Set(picture.things.map(\.node)) == Set(own.keys))
            for thing in picture.things { #expect(thing.holderCount == own[thing.node]?.count) }
            let partners = Set(own.values.joined()).subtracting([node])
            #expect(Set(picture.groups.flatMap(\.partners).map(\.node)) == partners)
            #expect(picture.partnerCount == partners.count)
            for group in picture.groups {
                let things = Set(group.things.map { picture.things[$0].node })
                for partner in group.partners {
                    let common = own.filter { $0.value.contains(partner.node) }
                    #expect(Set(common.keys) == things)
                    let weight = common.values.reduce(0) { $0 + 1 / Double($1.count - 1) }
                    #expect(abs(weight - group.weight) < 1e-9 && group.isClose == (weight > 0.2 - 1e-9))
                }
                // A line leads to what is common only where there is nothing rarer.
                let rare = things.filter { (own[$0]?.count ?? 0) <= 6 }
                #expect(Set(group.drawn.map { picture.things[$0].node }) == (rare.isEmpty ? things : rare))
            }
            #expect(Set(picture.groups.map { Set($0.things) }).count == picture.groups.count)
            #expect(zip(picture.groups, picture.groups.dropFirst()).allSatisfy { $0.weight > $1.weight - 1e-9 })
        }
    }

    /// What is drawn is the query's answer.
    @Test func thePictureIsTheAnswer() throws {
        let graph = Self.milan
        for (node, map) in try maps() {
            let answer = graph.answer(SharedRequest(of: node, via: Self.kinds))
            guard let map, let picture = map.picture as? PartnersMap else {
                #expect(answer.isEmpty)
                continue
            }
            #expect(Set(picture.groups.flatMap(\.partners).map(\.node)) == Set(answer.neighbours.map(\.node.index)))
            #expect(map.table.rows.count == answer.neighbours.reduce(0) { $0 + $1.weight })
            let words = try PictureReading(map.svg()).texts.map(\.words)
            #expect(words.contains { $0.hasPrefix("altre \(answer.count) direzioni") || $0 == "1 direzione" })
        }
    }

    @Test func theWholeDirectionIsTold() throws {
        let graph = Self.milan
        let general = try #require(graph.node(withID: "direction:direzione-generale"))
        let map = try PlanMap(graph, .partners(of: general, through: Self.kinds))
        let reading = try PictureReading(map.svg())
        let words = reading.texts.map(\.words)
        for text in ["Direzione Generale: che cosa condivide e con chi", "10 obiettivi su 12", "+14", "anche PAC"] {
            #expect(words.contains(text), "\(text)")
        }
        #expect(words.contains { $0.contains("2 obiettivi su 12 non risultano legati ad altri") })
        // Nothing is cut.
        #expect(!words.contains { $0.contains("…") }, "\(words)")
        let svg = try map.svg()
        for id in ["direction:direzione-generale", "goal:piano-aria-clima", "direction:mobilita"] {
            #expect(svg.contains("id=\"\(id)\""))
        }
        #expect(svg.contains("class=\"edge link inNoYear\"") && svg.contains("class=\"edge link sameText\""))
        let few = try PlanMap(graph, .partners(of: general, through: Self.kinds, minimumWeight: 3, limit: 2))
        #expect((few.picture as? PartnersMap)?.partnerCount == 2)
    }

    @Test func aCentreIsNeededAndOnlyOne() throws {
        let graph = Self.milan
        for yaml in ["form: partners", "form: partners\nfocus: [casa, cultura]"] {
            #expect(throws: (any Error).self) { try PlanMap(graph, MapDefinition(yaml: yaml)) }
        }
        let map = try PlanMap(graph, MapDefinition(yaml: "title: \"{focus}\"\nform: partners\nfocus: [casa]"))
        #expect(map.title == "Casa")
    }
}
