import Foundation
import GraphCore
import Plan
import PlanGraph
import Testing

@testable import PDOCommand

@Suite struct AnalyseRolesTests {
    private static let file = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")

    /// The rows of a command's TSV, without the heading.
    private func rows(_ run: CommandRun) -> [[String]] {
        run.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The roles of each node, told from all pairs of its neighbours; labels that are nil stand for groups of one.
    private func roles(_ network: PlanNetwork, _ labels: [String?]) -> [[Int]] {
        network.places.map { broker in
            var counts = [0, 0, 0, 0, 0]
            let own = network.graph.neighbours(of: NodeIndex(rawValue: UInt32(broker))).sorted()
            for one in own {
                for other in own where one < other && network.graph.weight(between: one, and: other) == nil {
                    let places = [Int(one.rawValue), broker, Int(other.rawValue)]
                    let groups = places.map { labels[$0] ?? "of \($0)" }
                    let role =
                        Set(groups).count == 1
                        ? 0 : Set(groups).count == 3 ? 3 : groups[0] == groups[2] ? 1 : 2
                    counts[role] += 1
                    counts[4] += 1
                }
            }
            return counts
        }
    }

    /// With nodes where no dimension prevails alone, and with nodes of none.
    @Test(arguments: [[], ["--relation", "participates"], ["--year", "2026"]] as [[String]])
    func rolesByDimensionAreThoseOfAllPairs(options: [String]) throws {
        try withTemporaryFolder { folder in
            var plan = try PlanOfObjectives(json: Data(contentsOf: Self.file))
            let without = Set(plan.directions.map(\.id).enumerated().filter { $0.offset % 4 == 1 }.map(\.element))
            for place in plan.objectives.indices where without.contains(plan.objectives[place].direction) {
                plan.objectives[place].matrixRows = []
            }
            try plan.json().write(to: folder.appending(path: "plan.json"))
            let graph = try PlanGraph(plan)
            let years: Set<Int> = options.contains("--year") ? [2026] : []
            let relations: Set<Relation> = options.contains("participates") ? [.participates] : Set(Relation.allCases)
            let network = try graph.network(query: GraphQuery(relations: relations, years: years))
            var ofDirection: [String: [String: Int]] = [:]
            for objective in plan.objectives where years.isEmpty || objective.texts[2026] != nil {
                for dimension in Set(objective.matrixRows.compactMap(\.valueDimension)) {
                    ofDirection[objective.direction, default: [:]][dimension, default: 0] += 1
                }
            }
            let labels = network.members.map { member -> String? in
                let counts = ofDirection[graph[member].id] ?? [:]
                let most = counts.filter { $0.value == counts.values.max() }.keys
                return most.count == 1 ? plan.valueDimensions.first { $0.id == most.first }?.name : nil
            }
            #expect(Set(labels).count > 2 && labels.contains(nil))
            let run = CommandRun.pdo(
                arguments: ["analyse", "roles", "--by", "value", "--format", "tsv", "--plan"]
                    + [folder.path(percentEncoded: false)] + options)
            let expected = roles(network, labels)
            let found = rows(run)
            #expect(found.count == network.members.count, "\(run.messages)")
            for row in found {
                let place = try #require(network.members.firstIndex { graph[$0].id == row[0] })
                #expect(row[2] == labels[place] ?? "")
                #expect(row.suffix(5).compactMap { Int($0) } == expected[place], "\(row[0])")
            }
        }
    }

    @Test func groupsOfDimensionsHaveNumbersInTheTable() {
        let run = CommandRun.pdo("analyse", "roles", "--by", "value", width: 120).output
        #expect(
            run.contains(
                " che prevalgono tra gli obiettivi: 1 Ambientale, 2 Economica, 3 Personale e Socio-Culturale. Dove\n"))
        #expect(run.contains("\n  nessuna prevale da sola, ciascuna fa gruppo a sé.\n"))
        #expect(
            run.contains("\nRigenerazione Urbana                                   1 ")
                && run.contains("\nCasa                                                     "))
    }

    /// Pairs of neighbours that share nothing, counted from the table of roles and from the network.
    @Test(arguments: ["community", "value"]) func rolesCountEachPairOnce(grouping: String) throws {
        let data = try Data(contentsOf: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"))
        let graph = try PlanGraph(PlanOfObjectives(json: data))
        let network = try graph.network()
        let run = CommandRun.pdo("analyse", "roles", "--by", grouping, "--format", "tsv")
        for line in run.output.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let numbers = cells.suffix(5).compactMap { Int($0) }
            let place = try #require(network.members.firstIndex { graph[$0].id == cells[0] })
            let own = Array(network.graph.neighbours(of: NodeIndex(rawValue: UInt32(place))))
            var pairs = 0
            for one in own {
                for other in own where one < other && network.graph.weight(between: one, and: other) == nil {
                    pairs += 1
                }
            }
            #expect(numbers.count == 5 && numbers[4] == pairs && numbers.dropLast().reduce(0, +) == pairs)
        }
    }

    @Test func rolesLeftOutAreThoseThatATableWouldHave() {
        func rows(_ limit: String...) -> (Int, String) {
            let run = CommandRun.pdo(arguments: ["analyse", "roles"] + limit)
            let table = run.output.components(separatedBy: "\n\n").last ?? ""
            return (table.split(separator: "\n").count, run.messages)
        }
        let (all, few) = (rows(), rows("--limit", "2"))
        #expect(all.0 > few.0 && all.1.isEmpty)
        let count = 2 + all.0 - few.0
        #expect(few.1 == "Risultati mostrati: 2 su \(count) (--limit \(count) per averli tutti).\n")
        #expect(rows("--limit", String(count)) == all)
        let csv = CommandRun.pdo("analyse", "roles", "--limit", "2", "--format", "csv")
        #expect(csv.messages == "Risultati mostrati: 2 su 26 (--limit 26 per averli tutti).\n")
    }
}
