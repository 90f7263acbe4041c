import Foundation
import Plan
import PlanAnswers
import PlanGraph
import Testing

@testable import PDOCommand
@testable import PlanWording

/// The goals, dimensions and collaborations to which links appear or vanish.
@Suite struct CompareLinksTests {
    private func json(_ arguments: String...) throws -> [String: Any] {
        let run = CommandRun.pdo(arguments: ["compare"] + arguments + ["--format", "json"])
        #expect(run.exitCode == 0, "\(run.messages)")
        return try #require(try answer(in: run.output) as? [String: Any])
    }

    @Test func aCollaborationThatFewerThanTwoCarryIsNoLongerShared() {
        let run = CommandRun.pdo("compare", "2024", "2025")
        let line = /\(collaboration:[^)]+\): da ([0-9]+) a ([0-9]+) direzion[ei](, non è più condivisa)?/
        let matches = run.output.replacing(/\n +/, with: " ").matches(of: line)
        #expect(!matches.isEmpty)
        for match in matches {
            #expect((match.3 != nil) == ((Int(match.1) ?? 0) > 1 && (Int(match.2) ?? 0) < 2), "\(match.0)")
        }
    }

    @Test func anotherDirectionIsNotOneAsBefore() {
        func run(_ language: String) -> String {
            CommandRun.pdo("compare", "2024", "2025", "--lang", language).output.replacing(/\n +/, with: " ")
        }
        let name = "Valorizzazione delle risorse umane (collaboration:valorizzazione-risorse-umane): "
        #expect(run("it").contains(name + "sempre 1 direzione, ma un’altra"))
        #expect(run("en").contains(name + "still 1 direction, but another one"))
    }

    @Test func whatAnObjectivesLinkSaysIsNotSaidAgainOfItsDirection() throws {
        for language in ["it", "en"] {
            for format in ["table", "markdown"] {
                let run = CommandRun.pdo("compare", "2024", "2025", "--format", format, "--lang", language)
                #expect(
                    !run.output.contains(language == "it" ? "con un proprio obiettivo" : "with its own objective"))
                #expect(run.output.contains(language == "it" ? "con compiti di supervisione" : "as supervisor"))
            }
        }
        let links = try #require(try json("2024", "2025")["links"] as? [[String: Any]])
        #expect(!links.contains { $0["role"] as? String == "owner" })
        #expect(links.contains { $0["role"] as? String == "supervisor" })
        let own = CommandRun.pdo(
            "compare", "2024", "2025", "--direction", "innovazione-tecnologica-e-digitale", width: 110
        )
        .output
        #expect(own.contains("(collaboration:suap-occupazione-suolo): 1 legame in meno\n"))
    }

    /// Of what is not there before and after, a heading's number is that of the lines below it.
    @Test(arguments: [["--only", "started"], ["--only", "ended"], ["--only", "unchanged"]])
    func aHeadingCountsTheLinksBelowIt(arguments: [String]) throws {
        for years in [("2024", "2025"), ("2025", "2026")] {
            for direction in [[], ["--direction", "direzione-generale"]] {
                let all = [years.0, years.1] + arguments + direction
                let lines = CommandRun.pdo(arguments: ["compare"] + all + ["--format", "markdown"]).output
                    .split(separator: "\n").drop { !$0.hasPrefix("## Leg") && !$0.hasPrefix("## Nuovi legami") }
                    .dropFirst()
                var counted: Int?
                var told = 0
                for line in lines + ["- end"] {
                    if line.hasPrefix("  - ") { told += 1 }
                    guard line.hasPrefix("- ") else { continue }
                    if let counted { #expect(counted == told, "\(line)") }
                    counted = line.firstMatch(of: /\): ([0-9]+) legam/).flatMap { Int($0.1) }
                    told = 0
                }
                let run = CommandRun.pdo(arguments: ["compare"] + all + ["--format", "json"])
                let report = try #require(
                    try answer(in: run.output) as? [String: Any])
                #expect((report["links"] as? [Any])?.count == lines.count { $0.hasPrefix("  - ") })
            }
        }
    }

    /// One objective's contribution ends, another's starts.
    @Test func linksOfOneDirectionThatBalanceAreNotFromANumberToTheSame() throws {
        let objectives = [2030, 2031].enumerated().map { place, year in
            Objective(
                id: "objective:a/\(place + 1)", direction: "direction:a", code: "\(place + 1)", line: place + 1,
                texts: [year: "Curare gli argini"],
                contributions: [
                    Contribution(
                        target: "goal:acqua", basis: .named,
                        evidence: [Evidence(text: "argini", line: place + 1, years: [year])])
                ])
        }
        let graph = try PlanGraph(
            PlanOfObjectives(
                title: "Piano", municipality: "Prova", source: "Prova", years: [2030, 2031],
                transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Acqua", line: 1)],
                directions: [Direction(id: "direction:a", name: "Direzione A", line: 1)], objectives: objectives))
        var request = ComparisonRequest()
        request.direction = "direction:a"
        let answer = graph.comparison(from: 2030, to: 2031).answer(request)
        #expect(answer.targets.map { answer.message($0).italian } == ["sempre 1 legame: 1 in meno, 1 in più"])
    }

    @Test func linksHaveTheYearsOfTheirWords() throws {
        let links = try #require(try json("2024", "2025")["links"] as? [[String: Any]])
        for link in links {
            let years = try #require(link["years"] as? [Int])
            let status = try #require(link["status"] as? String)
            #expect(
                years.contains(2024) == (status != "started") && years.contains(2025) == (status != "ended"), "\(link)")
            #expect(link["source"] is String && link["relation"] is String && link["moved"] as? Bool == false)
        }
    }

    @Test func linksThatBalanceAreNotCalledUnchanged() {
        for years in [("2024", "2025"), ("2025", "2026"), ("2024", "2026")] {
            let run = CommandRun.pdo("compare", years.0, years.1)
            #expect(run.output.matches(of: /da (\d+) a (\d+)/).allSatisfy { $0.1 != $0.2 })
        }
        let run = CommandRun.pdo("compare", "2024", "2025", "--only", "unchanged", "--direction", "casa")
        #expect(run.output.contains("Legami invariati"))
        for words in ["Nuovi legami", "Legami nuovi", "non ci sono più"] { #expect(!run.output.contains(words)) }
    }
}
