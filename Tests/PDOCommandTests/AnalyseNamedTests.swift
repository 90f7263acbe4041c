import Foundation
import Plan
import PlanWording
import Testing

@testable import PDOCommand

/// Who is named most often without naming in turn, in a plan of directions that name each other.
@Suite struct AnalyseNamedTests {
    /// What the command says of a plan in which the first of each pair names the second, on a line of its own.
    private func told(_ namings: [(Int, Int)], language: String) throws -> String {
        let directions = 0..<5
        let plan = PlanOfObjectives(
            title: "Piano", municipality: "Prova", source: "Prova", years: [2031], transversalGoals: [],
            directions: directions.map { Direction(id: "direction:d\($0)", name: "D\($0)", line: 1 + $0) },
            objectives: namings.enumerated().map { number, naming in
                Objective(
                    id: "objective:d\(naming.0)/\(number)", direction: "direction:d\(naming.0)", code: "\(number)",
                    line: 10 + number, texts: [2031: "Con D\(naming.1)"], matrixRows: [], contributions: [])
            },
            programmes: [], valueDimensions: [], drivers: [],
            collaborations: namings.enumerated().map { number, naming in
                let words = Evidence(text: "Con D\(naming.1)", line: 10 + number, years: [2031])
                return Collaboration(
                    id: "collaboration:c\(number)", name: "C\(number)",
                    objectives: [
                        SharedObjective(
                            objective: "objective:d\(naming.0)/\(number)", basis: .named, evidence: [words])
                    ],
                    participants: [(naming.0, Role.owner), (naming.1, .partner)].map {
                        Participant(direction: "direction:d\($0.0)", role: $0.1, basis: .named, evidence: [words])
                    })
            })
        var output = ""
        try withTemporaryFolder { folder in
            try plan.json().write(to: folder.appending(path: "plan.json"))
            let run = CommandRun.pdo(
                "analyse", "named", "--lang", language, "--plan", folder.path(percentEncoded: false), width: 300)
            #expect(run.exitCode == 0, "\(run.messages)")
            output = run.output
        }
        return output
    }

    @Test func oneThatIsNamedMostIsSaid() throws {
        // D2 names D0 and is named by it: that is returned, and does not count.
        let namings = [(1, 0), (2, 0), (3, 0), (0, 2), (4, 1)]
        #expect(try told(namings, language: "it").contains("\nPiù menzioni non ricambiate: D0 (2).\n"))
        #expect(try told(namings, language: "en").contains("\nMost unreturned mentions: D0 (2).\n"))
    }

    @Test func severalThatAreNamedEquallyOftenAreSaid() throws {
        let namings = [(1, 3), (2, 3), (1, 0), (2, 0), (4, 1)]
        #expect(try told(namings, language: "it").contains("\nPiù menzioni non ricambiate: D0 e D3 (2).\n"))
        #expect(try told(namings, language: "en").contains("\nMost unreturned mentions: D0 and D3 (2).\n"))
    }

    @Test func onceIsNotOften() throws {
        for (language, words) in [("it", "Più menzioni"), ("en", "Most unreturned")] {
            #expect(try !told([(1, 0), (2, 3)], language: language).contains(words))
        }
        #expect(
            try told([], language: "en").contains("\nNo objective mentions another direction as a partner.\n"))
        #expect(
            try told([], language: "it").contains(
                "\nNessun obiettivo menziona un’altra direzione come partner.\n"))
    }
}
