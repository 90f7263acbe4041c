import Foundation
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// Maps that are shown small.
@Suite struct ThumbnailTests {
    private func milan() throws -> PlanGraph {
        try PlanGraph(
            PlanOfObjectives(
                json: Data(contentsOf: GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json"))))
    }

    private func maps(_ yaml: String, _ graph: PlanGraph) throws -> [PlanMap] {
        var definition = try MapDefinition(yaml: yaml)
        definition.page = .thumbnail
        guard let kind = definition.each else { return [try PlanMap(graph, definition)] }
        return try graph.graph.nodeIndices.filter { graph[$0].kind == kind }.prefix(3).compactMap {
            do { return try PlanMap(graph, definition.focused(on: [$0])) } catch MapError.empty { return nil }
        }
    }

    @Test(arguments: MapGallery.definitions.map(\.name))
    func everyMapOfTheGalleryHasOne(name: String) throws {
        let yaml = try #require(MapGallery.yaml(named: name))
        for map in try maps(yaml, milan()) {
            try expectSound(map)
            #expect(map.pageCount == 1)
            let svg = try map.svg()
            #expect(svg.contains("width=\"1200pt\" height=\"630pt\""))
            let reading = try PictureReading(svg)
            #expect(reading.surfaces.count { $0.kind == "mark" } == map.picture.shownSmall?.thumbnail?.bars.count)
        }
    }

    /// Its numbers are those of the map.
    @Test(arguments: [
        ("collaboration", "85", ["15", "12", "7", "6", "5"]), ("heat-map", "85", ["15", "12", "7", "6", "5"]),
        ("years", "159 → 96 → 64", ["8 di 8", "7 di 7", "7 di 7", "6 di 7", "5 di 7"]),
        ("goal-years", "37 → 20", ["15 → 8", "12 → 8", "6 → 0", "3 → 3", "1 → 1"]),
        ("if-it-fails", "157", ["51", "14", "7", "4", "3"]), ("goal-combinations", "10", ["8", "3", "2", "1", "1"]),
    ])
    func itSaysWhatTheMapSays(name: String, number: String, values: [String]) throws {
        let yaml = try #require(MapGallery.yaml(named: name))
        let map = try #require(try maps(yaml, milan()).first)
        let thumbnail = try #require(map.picture.shownSmall?.thumbnail)
        #expect(thumbnail.number == number)
        #expect(thumbnail.bars.map { $0.text ?? String($0.value) } == values)
        let words = try PictureReading(map.svg()).texts.map(\.words)
        for text in [number] + values { #expect(words.contains(text), "\(text)") }
    }

    @Test(arguments: [4, 60, 300]) func plansOfAllSizesHaveOne(directions: Int) throws {
        let graph = try PlanGraph(SharingPlan(directions: directions, seed: 2).plan)
        for yaml in ["", "form: years", "form: losses", "form: matrix\nrows: [direction]\ncolumns: [collaboration]"] {
            for map in try maps(yaml, graph) { try expectSound(map) }
        }
    }
}

extension MapPicture {
    /// The map that a small picture stands for.
    fileprivate var shownSmall: (any MapPicture)? { (self as? ThumbnailMap)?.whole }
}
