import Foundation
import Testing

@testable import PDOCommand

/// What `--sort` and `--limit` choose among neighbours of several relations.
@Suite struct SortAndLimitTests {
    private let casa = ["neighbours", "casa", "--depth", "2"]

    /// The rows of tab-separated values, by column.
    private func rows(_ arguments: [String]) -> [[String: String]] {
        let lines = CommandRun.pdo(arguments: arguments + ["--format", "tsv"]).output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let keys = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(keys, $0), uniquingKeysWith: { first, _ in first }) }
    }

    private func ids(_ arguments: [String]) -> [String] {
        CommandRun.pdo(arguments: arguments + ["--format", "ids"]).output.split(separator: "\n").map(String.init)
    }

    @Test(arguments: ["name", "id", "kind", "distance", "weight"])
    func aLimitLeavesTheFirstOfTheWholeOrder(order: String) {
        let all = ids(casa + ["--sort", order])
        #expect(all.count > 20 && Set(all) == Set(ids(casa)))
        for limit in [1, 3, 10, 1000] {
            let run = CommandRun.pdo(
                arguments: casa + ["--sort", order, "--limit", String(limit), "--format", "ids"])
            #expect(run.output.split(separator: "\n").map(String.init) == Array(all.prefix(limit)))
            let message: String =
                limit > all.count
                ? "" : "Risultati mostrati: \(limit) su \(all.count) (--limit \(all.count) per averli tutti).\n"
            #expect(run.messages == message)
        }
    }

    @Test func flatFormsAreInTheOrderAskedFor() throws {
        let weights = rows(casa + ["--sort", "weight"]).compactMap { $0["weight"].flatMap { Int($0) } }
        #expect(weights == weights.sorted(by: >))
        #expect(weights.first == 5 && weights.last == 1)
        let json = CommandRun.pdo(arguments: casa + ["--sort", "weight", "--format", "json"]).output
        let reports = try #require(try answer(in: json) as? [[String: Any]])
        let neighbours = try #require(reports.first?["neighbours"] as? [[String: Any]])
        let ofJSON = neighbours.compactMap { $0["weight"] as? Int }
        #expect(ofJSON.count == neighbours.count && ofJSON == ofJSON.sorted(by: >))
        #expect(rows(casa + ["--sort", "id"]).compactMap { $0["id"] }.isSorted)
        #expect(rows(casa + ["--sort", "distance"]).compactMap { $0["distance"] }.isSorted)
    }

    @Test func peopleGetTheSameInGroups() {
        let limited = ["--sort", "weight", "--limit", "3"]
        let table = CommandRun.pdo(arguments: casa + limited).output
        let told = ids(casa + limited)
        #expect(told.count == 3)
        #expect(told.allSatisfy { table.contains("  \($0)") })
        #expect(!table.contains("  objective:casa/1"))
    }

    @Test func aNodeOfTwoRelationsCountsOnce() throws {
        // Other objectives of the direction that are also of the same programme.
        let arguments = ["neighbours", "casa/5", "--depth", "2", "--kind", "objective"]
        let all = rows(arguments)
        let relations = Dictionary(grouping: all, by: { $0["id"] ?? "" }).mapValues { Set($0.map { $0["relation"] }) }
        #expect(relations.contains { $0.value.count > 1 })
        for order in [[], ["--sort", "weight"], ["--sort", "name"]] {
            #expect(ids(arguments + order + ["--limit", "8"]).count == 8)
        }
    }

    @Test func headingsTellOfHowManyTheLimitLeavesSome() {
        let direct = CommandRun.pdo("neighbours", "casa", "--limit", "4").output
        #expect(direct.contains("\nobiettivi assegnati: 4 su 6\n"))
        let further = CommandRun.pdo(
            "neighbours", "piano-aria-clima", "--depth", "2", "--limit", "14", "--lang", "en"
        ).output
        #expect(further.contains("\ndirections 2 steps away: 12\n"))
        #expect(further.contains("\noperating programmes 2 steps away: 2 of 6\n"))
        let shared = CommandRun.pdo("neighbours", "casa", "--via", "goal", "--limit", "3").output
        #expect(shared.contains("\nin comune con: 3 direzioni su 16\n"))
    }

    @Test(arguments: ["distance", "kind"]) func whatAllHaveAlikeIsNoOrder(order: String) {
        let run = CommandRun.pdo("neighbours", "casa", "--via", "goal", "--sort", order)
        #expect(run.exitCode == 64 && run.messages.contains("--sort takes name, id or weight"))
    }

    @Test func withoutAnOrderItStaysByRelation() {
        let relations = rows(casa).compactMap { $0["relation"] }
        let changes = zip(relations, relations.dropFirst()).count { $0 != $1 }
        #expect(changes == Set(relations).count - 1)
        #expect(ids(casa + ["--limit", "2"]) == ["objective:casa/1", "objective:casa/2"])
    }
}

extension Array where Element: Comparable {
    fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
