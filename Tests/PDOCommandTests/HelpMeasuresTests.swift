import PlanAnswers
import PlanGraph
import PlanWording
import Testing

@testable import PDOCommand

@Suite struct HelpMeasuresTests {
    @Test(arguments: ["it", "en"]) func everyMeasureIsToldWithItsSource(language: String) {
        let run = CommandRun.pdo("help-measures", "--lang", language)
        #expect(run.exitCode == 0)
        for measure in ExplainedMeasure.allCases {
            let formula = measure.text(in: language == "it" ? .italian : .english).formula
            #expect(run.output.contains("\n\(measure.rawValue)\n  \(formula)\n"), "\(measure.rawValue)")
            #expect(run.output.contains(measure.source))
        }
    }

    /// What stands between the signs of a formula is in the language of the rest.
    @Test func formulasAreReadInTheLanguageOfTheRest() {
        let english: Set = [
            "the", "of", "and", "or", "over", "sum", "number", "with", "between", "pairs", "paths", "edges", "nodes",
            "neighbours", "where", "such", "that", "all", "is", "groups", "weight", "divided", "by", "greatest",
        ]
        let lines = CommandRun.pdo("help-measures").output.split(separator: "\n")
        for measure in ExplainedMeasure.allCases {
            guard let key = lines.firstIndex(of: Substring(measure.rawValue)) else {
                Issue.record("\(measure.rawValue)")
                continue
            }
            let words = Set(lines[key + 1].split { !$0.isLetter }.map { $0.lowercased() })
            #expect(words.isDisjoint(with: english), "\(lines[key + 1])")
        }
    }

    /// Whatever a table or an option of analyse names is explained.
    @Test func everyNumberOfAnAnalysisIsExplained() {
        let explained = Set(ExplainedMeasure.allCases.map(\.rawValue))
        for measure in NodeMeasure.allCases { #expect(explained.contains(measure.rawValue), "\(measure)") }
        let facts = CommandRun.pdo("analyse", "--format", "csv").output.split(separator: "\n").dropFirst()
            .map { String($0.prefix { $0 != "," }) }
        let counts: Set = ["nodes", "edges", "largestComponent", "isolated", "communities", "named"]
        for fact in facts where !counts.contains(fact) { #expect(explained.contains(fact), "\(fact)") }
    }

    /// What a page says of a measure is what the program computes.
    @Test func formulasAreThoseThatAreComputed() {
        func page(_ measure: String) -> String { CommandRun.pdo("help-measures", measure).output }
        #expect(page("transitivity").contains("una coppia conta una volta per ogni vicino in comune"))
        #expect(page("pageRank").contains("+ somma di p(z)/n sui nodi senza legami z)"))
        #expect(page("betweenness").contains("una coppia senza percorso conta 0"))
        #expect(page("onlyBroker").contains("conta soltanto coppie a due passi con un solo vicino in comune"))
        #expect(page("onlyBroker").contains("Fonte: pdo-graph; cf. Freeman 1977"))
        #expect(page("eigenvector").contains("0 fuori di quella con il massimo lambda"))
        #expect(page("constraint").contains("molti vicini, o vicini che non hanno a che fare tra loro"))
        #expect(page("roles").contains("un nodo dove nessuna prevale da sola è un gruppo a sé"))
        #expect(page("adjustedRand").contains("dove più dimensioni hanno altrettanti obiettivi non conta"))
    }

    @Test func measuresAreChosen() {
        let run = CommandRun.pdo("help-measures", "PageRank", "--lang", "en")
        #expect(run.output.hasPrefix("PageRank\npageRank\n  p(v) = ") && !run.output.contains("Betweenness"))
        let markdown = CommandRun.pdo("help-measures", "density", "--format", "markdown")
        #expect(markdown.output.hasPrefix("# Densità\n\ndensity\n\n- m / "))
        let wrong = CommandRun.pdo("help-measures", "merit")
        #expect(
            wrong.exitCode == 64 && wrong.messages.contains("No measure is called \"merit\"; there are sharedCount"))
    }
}
