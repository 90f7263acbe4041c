import ArgumentParser
import CommandConsole
import GraphCore
import PlanGraph
import PlanMaps
import PlanWording
import TextDocument

/// The forms of a picture: SVG, and DOT for other programs.
///
/// - Parameter map: nil where there is nothing to draw.
func pictures(of map: @escaping () throws -> PlanMap?) -> [AnswerFormat: () throws -> String?] {
    [
        .svg: { try drawing { try map()?.svg(noting: { Console.current.note($0 + "\n") }) } },
        .dot: { try drawing { try map()?.dot() } },
    ]
}

private func drawing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch MapError.empty {
        throw Failure(NodeFailure.nothingToDraw)
    } catch {
        throw Failure(error, of: nil)
    }
}
