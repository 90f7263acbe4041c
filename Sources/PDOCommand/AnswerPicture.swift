import ArgumentParser
import CommandConsole
import GraphCore
import PlanGraph
import PlanMaps
import PlanWording
import TextDocument

/// How the answer to a question about neighbours is printed.
enum NeighbourFormat: String, ResultFormat {
    case table, json, csv, tsv, markdown, ids, dot, svg

    /// The same form, unless it is one of pictures.
    var ofTables: TableFormat? { TableFormat(rawValue: rawValue) }
}

/// How the answer to a question about paths is printed.
enum PathFormat: String, ResultFormat {
    case table, json, markdown, dot, svg
}

/// The edges of an answer as a picture: as SVG, or as DOT for other programs.
func picture(
    of edges: [EdgeIndex], around focus: [NodeIndex], in graph: PlanGraph, title: String, asDOT: Bool,
    language: Language
) throws -> String {
    try picture(asDOT: asDOT) {
        try PlanMap(graph, edges: edges, focus: focus, title: title, language: language)
    }
}

/// A map of an answer as SVG, or as DOT for other programs.
func picture(asDOT: Bool, _ make: () throws -> PlanMap) throws -> String {
    do {
        let map = try make()
        return asDOT ? try map.dot() : try map.svg(noting: { Console.current.note($0 + "\n") })
    } catch MapError.empty {
        throw Failure(NodeFailure.nothingToDraw)
    } catch {
        throw Failure(error, of: nil)
    }
}
