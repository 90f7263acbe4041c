import Graphviz
import Testing

@testable import PlanMaps

@Suite struct TextWrappingTests {
    private let text =
        "Interventi per la città e per i quartieri – anche (ove serva) a favore di chi vi abita e vi lavora"

    @Test(arguments: [60.0, 90, 140, 220, 400, 900]) func linesFitAndLoseNothing(width: Double) {
        for isBalanced in [true, false] {
            let lines = wrapped(text, width: width, fontSize: 12, isBalanced: isBalanced)
            #expect(lines.joined(separator: " ") == text)
            for line in lines where line.contains(" ") { #expect(textWidth(line, fontSize: 12) <= width, "\(line)") }
        }
    }

    @Test func wordsThatLeadOnDoNotEndALineNorDoDashesBeginOne() {
        for width in stride(from: 120.0, through: 500, by: 10) {
            let lines = wrapped(text, width: width, fontSize: 12)
            for line in lines.dropLast() {
                #expect(![" e", " la", " i", " di", " a"].contains(where: line.hasSuffix), "\(line)")
            }
            for line in lines { #expect(!line.hasPrefix("–"), "\(line)") }
        }
    }

    @Test func whatDoesNotFitIsCutAtTheEndOfTheLastLine() {
        for most in 1...4 {
            let lines = wrapped(text, width: 150, fontSize: 12, atMost: most)
            #expect(lines.count == most && lines.last?.hasSuffix("…") == true)
        }
        #expect(wrapped(text, width: 150, fontSize: 12, atMost: 20) == wrapped(text, width: 150, fontSize: 12))
    }
}
