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

    @Test func wordsThatLeadOnDoNotEndALine() {
        for width in stride(from: 120.0, through: 500, by: 10) {
            let lines = wrapped(text, width: width, fontSize: 12)
            for line in lines.dropLast() {
                #expect(![" e", " la", " i", " di", " a"].contains(where: line.hasSuffix), "\(line)")
            }
        }
    }

    /// At each width at which a line could end before the dash, it goes with the word before it.
    @Test func noLineBeginsWithADash() {
        var ends: Set<String> = []
        // In fewer points the word that leads to the one before the dash and these two don't fit in one line.
        let least = textWidth("per la casa –", fontSize: 12)
        for text in [
            "Interventi per la casa – anche in periferia", "Fiume Secco – argini", "Verde & parchi / giardini",
        ] {
            for width in stride(from: least, through: 300, by: 1) {
                for isBalanced in [true, false] {
                    let lines = wrapped(text, width: width, fontSize: 12, isBalanced: isBalanced)
                    ends.formUnion(lines.dropLast().compactMap { $0.split(separator: " ").last.map(String.init) })
                    for line in lines {
                        #expect(!["–", "&", "/"].contains { line.hasPrefix($0) }, "\(width): \(lines)")
                    }
                }
            }
        }
        #expect(ends.isSuperset(of: ["–", "&", "/"]), "no line ends with a dash")
    }

    /// Where the two don't fit in one line, the dash has one of its own rather than that the line be too wide.
    @Test func aDashThatDoesNotFitStandsAlone() {
        let width = textWidth("Interventi", fontSize: 12)
        #expect(wrapped("Interventi – qui", width: width, fontSize: 12, isBalanced: false) == ["Interventi", "– qui"])
    }

    @Test func whatDoesNotFitIsCutAtTheEndOfTheLastLine() {
        for most in 1...4 {
            let lines = wrapped(text, width: 150, fontSize: 12, atMost: most)
            #expect(lines.count == most && lines.last?.hasSuffix("…") == true)
        }
        #expect(wrapped(text, width: 150, fontSize: 12, atMost: 20) == wrapped(text, width: 150, fontSize: 12))
    }
}
