import ArgumentParser
import CommandConsole
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

/// The picture of an answer: as SVG, or as DOT for other programs.
func picture(asDOT: Bool, _ map: () throws -> PlanMap) throws -> String {
    do {
        return asDOT ? try map().dot() : try map().svg(noting: { Console.current.note($0 + "\n") })
    } catch MapError.empty {
        throw Failure(NodeFailure.nothingToDraw)
    } catch {
        throw Failure(error, of: nil)
    }
}
