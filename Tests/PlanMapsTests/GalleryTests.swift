import Foundation
import Graphviz
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// The pictures of the real plan that `Graphs` holds.
@Suite struct GalleryTests {
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: project.appending(path: "Graphs").path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

    private static let graph = try? PlanGraph(
        PlanOfObjectives(
            json: Data(contentsOf: project.appending(path: "Data/milano-2024-2026/plan.json"))))

    /// The map, or where there is one for each node of a kind, those of the first of these.
    private func maps(_ name: String) throws -> [PlanMap] {
        let graph = try #require(Self.graph)
        let definition = try MapDefinition(
            yaml: String(contentsOf: Self.project.appending(path: "Graphs/\(name).yaml"), encoding: .utf8))
        guard let kind = definition.each else { return [try PlanMap(graph, definition)] }
        // Of some there is nothing to draw.
        return try graph.graph.nodeIndices.filter { graph[$0].kind == kind }.prefix(4).compactMap { node in
            do { return try PlanMap(graph, definition.focused(on: [node])) } catch MapError.empty { return nil }
        }
    }

    @Test func thereIsAGallery() { #expect(Self.names.count >= 12) }

    @Test func theGalleryIsInTheProgram() throws {
        #expect(MapGallery.definitions.map(\.name) == Self.names)
        for (name, yaml) in MapGallery.definitions {
            let file = Self.project.appending(path: "Graphs/\(name).yaml")
            #expect(try String(contentsOf: file, encoding: .utf8) == yaml)
        }
        #expect(MapGallery.definition(ofEach: .direction)?.name == "direction")
        #expect(MapGallery.definition(ofEach: .driver) == nil)
    }

    @Test(arguments: names) func nothingOverlapsAndAllTextIsInsideItsShape(name: String) throws {
        for map in try maps(name) {
            guard !(map.picture is any ComposedMap) else {
                for number in 1...map.pageCount { try expectSound(map.page(number)) }
                continue
            }
            try expectNothingOverlaps(in: map)
            try expectTextsApart(in: map)
        }
    }

    /// The version that the README of the gallery names.
    static let versionOfGallery: String? =
        (try? String(contentsOf: project.appending(path: "Graphs/README.md"), encoding: .utf8))?
        .firstMatch(of: /drawn with Graphviz ([0-9.]+[0-9])/).map { String($0.1) }

    /// With the version of the gallery the same bytes; with another, the same nodes, links and words.
    @Test(arguments: names) func theGalleryIsDrawnAnew(name: String) throws {
        let isSameVersion = try graphvizVersion() == #require(Self.versionOfGallery)
        for map in try maps(name).flatMap({ map in (1...map.pageCount).map(map.page) }) {
            let drawn = try map.svg()
            let focus = map.picture.context.focus.map {
                map.picture.context.graph[$0].id.split(separator: ":").last ?? ""
            }
            let file = focus.isEmpty ? name : "\(name)/" + focus.joined(separator: "-").replacing("/", with: "-")
            let number = map.pageNumber == 1 ? "" : "-\(map.pageNumber)"
            let golden = try String(
                contentsOf: Self.project.appending(path: "Graphs/\(file)\(number).svg"), encoding: .utf8)
            if isSameVersion {
                let isSame = drawn == golden
                #expect(isSame, "\(file)")
            } else {
                let (new, old) = (try SVGReading(drawn), try SVGReading(golden))
                func given(_ reading: SVGReading) -> [String] {
                    reading.identifiers.filter { $0.contains(":") || $0.hasPrefix("link-") }.sorted()
                }
                // Notes are broken into lines where the picture ends, which is elsewhere.
                func words(_ reading: SVGReading) -> [String] {
                    reading.words.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
                }
                #expect(given(new) == given(old), "\(file)")
                #expect(words(new) == words(old), "\(file)")
            }
        }
    }

    @Test func noLineRunsUnderANode() throws {
        let yaml = try #require(MapGallery.yaml(named: "collaboration"))
        let map = try PlanMap(#require(Self.graph), MapDefinition(yaml: yaml + "engine: dot"))
        let layout = try map.drawing().layout(using: .fixedPositions)
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
        let graph = try #require(Self.graph)
        let content = MapContent(graph, MapDefinition())
        func directions(_ id: String) -> Int { content.links.count { graph[$0.target].id == id } }
        #expect(directions("goal:piano-aria-clima") == 12)
        #expect(directions("goal:milano-a-15-minuti") == 6)
        #expect(directions("collaboration:mala-movida") == 5)
        #expect(content.links.allSatisfy { !$0.evidence.isEmpty })
    }

    /// Ids of the projection and its weights, by going through all pairs of directions and all that they are tied to.
    @Test func theProjectionIsThatOfAllPairs() throws {
        let graph = try #require(Self.graph)
        let ties = MapContent(graph, MapDefinition()).links
        let projection = MapContent(graph, try MapDefinition(yaml: "nodes: [direction]\nprojection: {}"))
            .links
        var found = 0
        let directions = graph.graph.nodeIndices.filter { graph[$0].kind == .direction }
        for (place, one) in directions.enumerated() {
            for other in directions[(place + 1)...] {
                let hubs = Set(ties.filter { $0.source == one }.map(\.target))
                    .intersection(ties.filter { $0.source == other }.map(\.target))
                let weight = hubs.sorted().reduce(0.0) { sum, hub in
                    sum + 1 / Double(ties.count { $0.target == hub } - 1)
                }
                let link = projection.first { $0.source == one && $0.target == other }
                #expect(link?.shared ?? [] == hubs.sorted())
                #expect(abs((link?.weight ?? 0) - weight) < 1e-12)
                if !hubs.isEmpty { found += 1 }
            }
        }
        #expect(found == projection.count && found > 100)
    }
}
