import Foundation
import Graphviz
import Testing

/// What is allowed ends no process. Each test is one of its own, since what Graphviz does to it can't be caught.
@Suite struct RandomDrawingTests {
    /// How many, and from which seed on; for long runs more, in `GRAPHVIZ_DRAWINGS` and `GRAPHVIZ_SEED`.
    static func seeds() -> Range<Int> {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["GRAPHVIZ_SEED"].flatMap { Int($0) } ?? 0
        return first..<(first + (environment["GRAPHVIZ_DRAWINGS"].flatMap { Int($0) } ?? 400))
    }

    @Test func everyOneIsDrawnOrRefused() async {
        await #expect(processExitsWith: .success) {
            for seed in Self.seeds() {
                // Where the process ends, standard error says at which.
                FileHandle.standardError.write(Data("\(seed)\r".utf8))
                let random = RandomDrawing(seed: seed)
                do throws(GraphvizError) {
                    switch seed % 8 {
                    case 6: _ = try random.drawing.png(using: random.engine, dotsPerInch: 20)
                    case 7: _ = try random.drawing.pdf(using: random.engine)
                    default: _ = try random.drawing.svg(using: random.engine)
                    }
                } catch {
                    #expect(!error.explanation.isEmpty)
                }
            }
        }
    }

    @Test func mostAreDrawn() {
        let accepted = (0..<400).count { seed in
            let random = RandomDrawing(seed: seed)
            return (try? random.drawing.dot()) != nil
        }
        #expect(accepted > 200)
    }
}
