import ArgumentParser
import CommandConsole
import PlanMaps
import PlanWording
import TextDocument

/// The forms of a picture: SVG, and DOT for other programs.
///
/// - Parameter map: what is drawn in a form, which may be another in each; nil where there is nothing to draw.
func pictures(of map: @escaping (_ format: AnswerFormat) throws -> PlanMap?) -> [AnswerFormat: () throws -> String?] {
    [
        .svg: { try drawing { try map(.svg)?.svg(noting: { Console.current.note($0 + "\n") }) } },
        .dot: { try drawing { try map(.dot)?.dot() } },
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
