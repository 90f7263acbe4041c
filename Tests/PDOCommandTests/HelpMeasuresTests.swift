import Testing

@testable import PDOCommand

@Suite struct HelpMeasuresTests {
    @Test(arguments: ["it", "en"]) func everyMeasureIsToldWithItsSource(language: String) {
        let run = CommandRun.pdo("help-measures", "--lang", language)
        #expect(run.exitCode == 0)
        for measure in MeasureDescription.all {
            #expect(run.output.contains("\n\(measure.key)\n  \(measure.formula)\n"), "\(measure.key)")
            #expect(run.output.contains(measure.source))
        }
        #expect(Set(MeasureDescription.all.map(\.key)).count == MeasureDescription.all.count)
    }

    /// Whatever a table or an option of analyse names is explained.
    @Test func everyNumberOfAnAnalysisIsExplained() {
        let explained = Set(MeasureDescription.all.map(\.key))
        for measure in NodeMeasure.allCases { #expect(explained.contains(measure.rawValue), "\(measure)") }
        let facts = CommandRun.pdo("analyse", "--format", "csv").output.split(separator: "\n").dropFirst()
            .map { String($0.prefix { $0 != "," }) }
        let counts: Set = ["nodes", "edges", "largestComponent", "isolated", "communities", "named"]
        for fact in facts where !counts.contains(fact) { #expect(explained.contains(fact), "\(fact)") }
    }

    @Test func measuresAreChosen() {
        let run = CommandRun.pdo("help-measures", "PageRank", "--lang", "en")
        #expect(run.output.hasPrefix("PageRank\npageRank\n  p(v) = ") && !run.output.contains("Betweenness"))
        let markdown = CommandRun.pdo("help-measures", "density", "--format", "markdown")
        #expect(markdown.output.hasPrefix("# Densità\n\ndensity\n\n- m / "))
        let wrong = CommandRun.pdo("help-measures", "merit")
        #expect(wrong.exitCode == 1 && wrong.messages.contains("no measure is called \"merit\"; there are sharedCount"))
    }
}
