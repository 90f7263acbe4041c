import Foundation
import GraphCore
import Plan
import PlanGraph
import PlanWording
import Testing

@testable import PDOCommand
@testable import PlanAnswers

/// What is said of several years together, against what holds in each.
@Suite struct AnalyseYearsTests {
    private static func analysis(
        _ kind: NodeKind = .direction, _ years: Set<Int> = [], relations: Set<Relation> = Set(Relation.allCases)
    ) throws -> NetworkAnalysis {
        let file = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
        return try NetworkAnalysis(
            of: PlanGraph(PlanOfObjectives(json: Data(contentsOf: file))),
            NetworkRequest(of: kind, query: GraphQuery(relations: relations, years: years)))
    }

    /// The nodes that paths tie to a start, without some node.
    private func component(_ network: PlanNetwork, of start: NodeIndex, without node: NodeIndex) -> Set<NodeIndex> {
        var found: Set<NodeIndex> = [start]
        while true {
            let more = network.places.filter { place in
                network.members[place] != node && !found.contains(network.members[place])
                    && network.graph.neighbours(of: NodeIndex(rawValue: UInt32(place))).contains {
                        found.contains(network.members[Int($0.rawValue)])
                    }
            }
            if more.isEmpty { return found }
            found.formUnion(more.map { network.members[$0] })
        }
    }

    /// The parts that a node alone ties together, by looking again and again.
    private func parts(_ network: PlanNetwork, of node: NodeIndex) -> Set<Set<NodeIndex>> {
        guard let place = network.members.firstIndex(of: node) else { return [] }
        return Set(
            network.graph.neighbours(of: NodeIndex(rawValue: UInt32(place))).map {
                component(network, of: network.members[Int($0.rawValue)], without: node)
            })
    }

    @Test func yearsAreToldAscending() {
        let run = CommandRun.pdo("analyse", "nodes", "--year", "2026", "--year", "2025", "--limit", "1")
        #expect(run.output.contains("Solo 2025 e 2026."), "\(run.output)")
    }

    @Test(arguments: [NodeKind.direction, .programme, .objective, .collaboration, .transversalGoal])
    func articulationPointsHoldInTheYearsThatAreSaid(kind: NodeKind) throws {
        let whole = try Self.analysis(kind)
        let years = try whole.ofEachYear()
        let findings = whole.articulationPoints(years)
        #expect(!findings.isEmpty)
        for (year, analysis) in whole.periods(years) {
            var told: [NodeIndex: Set<Set<NodeIndex>>] = [:]
            for finding in findings {
                let parts = parts(analysis.network, of: finding.node.index)
                let occurrence = finding.occurrences.first { $0.year == year }
                let isSo = Set(finding.parts.map { Set($0.map(\.index)) }).isStrictSubset(of: parts)
                guard let occurrence else { continue }
                #expect(isSo && Set((finding.parts + occurrence.others).map { Set($0.map(\.index)) }) == parts)
                told[finding.node.index] = parts
            }
            for node in analysis.network.members {
                let parts = parts(analysis.network, of: node)
                #expect(told[node] == (parts.count > 1 ? parts : nil), "\(year ?? 0) \(whole.reference(node).name)")
            }
        }
    }

    @Test func bridgesAndBrokersHoldInTheYearsThatAreSaid() throws {
        for kind in [NodeKind.direction, .programme, .collaboration] {
            let whole = try Self.analysis(kind)
            let years = try whole.ofEachYear()
            let (bridges, brokers) = (whole.bridges(years), whole.brokers(years))
            for (year, analysis) in whole.periods(years) {
                let members = analysis.network.members
                let own = analysis.network.bridges().map { Set([members[$0.smaller.end], members[$0.greater.end]]) }
                let told = bridges.filter { year.map($0.years.contains) ?? $0.isOfWhole }.map {
                    Set($0.ends.map(\.index))
                }
                #expect(Set(told) == Set(own) && told.count == own.count)
                for (place, pairs) in analysis.network.pairsWithOnlyBroker().enumerated() {
                    let broker = brokers.first { $0.node.index == members[place] }
                    let told =
                        year == nil
                        ? broker?.pairs : broker?.years.first { $0.year == year }?.pairs
                    #expect((told ?? []).map { $0.map(\.index) } == pairs.map { $0.map { members[$0] } })
                }
            }
        }
    }

    @Test func whoBridgesOthersIsSaidOfEachYear() {
        let run = CommandRun.pdo("analyse", "bridges", width: 200).output
        for words in [
            """
            Nessuno snodo: nessun elemento tiene insieme da solo parti altrimenti separate.

            Snodi solo in singoli anni: 1
              Nel 2024 solo la Direzione Innovazione Tecnologica e Digitale collega la Direzione Organizzazione e Risorse Umane con altre 21 direzioni.
                in comune: «Sistemi informativi del capitale umano»
                Vale anche nel 2025, con altre 19 direzioni e nel 2026, con la DS Grandi Eventi.
            """,
            """
              DS Grandi Eventi e Direzione Innovazione Tecnologica e Digitale: in comune «Agenda degli eventi e monitoraggio dei patrocini».
                Anno per anno: vale nel 2026.

            """,
            """
              Direzione Generale: 24 coppie (2024: 12, 2025: 0, 2026: 0).
                Soprattutto coppie con la Direzione Organizzazione e Risorse Umane (12; in nessun anno preso da solo), la DS Recupero Evasione
            """,
            "dei percorsi più brevi tra le altre direzioni collegate (2024: 11,2%, 2025: 2,2%, 2026: 0,0%)\n",
            "La rete mette insieme 2024, 2025 e 2026: un percorso può unire legami di anni diversi.",
        ] { #expect(run.contains(words), "\(words)") }
        let one = CommandRun.pdo("analyse", "bridges", "--year", "2025", width: 200).output
        #expect(!one.contains("singoli anni") && !one.contains("mette insieme") && !one.contains("(2025"))
        #expect(!one.contains("Anno per anno"))
        #expect(
            !one.contains("\n    Tra la DS Autorizzazioni e Concessioni – SUAP e la Direzione Sicurezza Urbana\n"))
        let two = CommandRun.pdo("analyse", "bridges", "--year", "2025", "--year", "2026", width: 200).output
        #expect(
            two.contains("collega tra loro la DS Grandi Eventi, la Direzione Organizzazione e Risorse Umane e altre 19")
        )
        #expect(
            two.contains("\n    Non vale in nessun anno preso da solo.\n")
                && two.contains("La rete mette insieme 2025 e 2026:"))
    }

    /// The rows of a year are those of the year's own network, whatever else is told; so are the numbers of the
    /// overview.
    @Test(arguments: [2024, 2025, 2026]) func rowsOfAYearAreThoseOfItsNetwork(year: Int) throws {
        func rows(_ arguments: String...) throws -> [[String: Any]] {
            let run = CommandRun.pdo(arguments: ["analyse"] + arguments + ["--format", "json"])
            let object = try #require(try answer(in: run.output) as? [String: Any])
            return try #require(object["rows"] as? [[String: Any]])
        }
        func told(_ rows: [[String: Any]]) -> Set<String> {
            Set(
                rows.map { row in
                    ["role", "id", "otherID", "part", "restSize", "pairs", "betweenness"]
                        .map { String(describing: row[$0] ?? "") }.joined(separator: "|")
                })
        }
        let ofAll = try rows("bridges").filter { $0["year"] as? Int == year }
        let own = try rows("bridges", "--year", String(year))
        #expect(own.allSatisfy { $0["year"] is NSNull })
        #expect(told(ofAll) == told(own) && ofAll.count == own.count && !own.isEmpty)

        let values = try rows("overview").map { ($0["measure"] as? String, $0[String(year)] as? Double) }
        let ownValues = try rows("overview", "--year", String(year)).map {
            ($0["measure"] as? String, $0["value"] as? Double)
        }
        #expect(values.count == ownValues.count)
        for (one, other) in zip(values, ownValues) { #expect(one == other) }
    }

    /// Whatever is not measured is left empty, rather than 0.
    @Test func whatIsNotMeasuredIsEmpty() {
        let rows = CommandRun.pdo("analyse", "bridges", "--format", "csv").output.split(separator: "\n").dropFirst()
        for row in rows {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            #expect(cells.count == 14)
            let isBroker = cells[0] == "broker"
            #expect(cells[9].isEmpty != isBroker && cells[10].isEmpty != isBroker)
            #expect(cells[6].isEmpty == isBroker && cells[7].isEmpty == isBroker)
        }
        #expect(rows.count == 21)
    }

    /// The network of a year has the nodes that a list of the year has.
    @Test(arguments: [NodeKind.direction, .objective, .programme, .collaboration], [2024, 2025, 2026])
    func nodesOfAYearAreThoseOfTheList(kind: NodeKind, year: Int) throws {
        let arguments = ["--year", String(year), "--format", "ids"]
        let nodes = CommandRun.pdo(arguments: ["analyse", "nodes", "--of", kind.rawValue] + arguments).output
        let list = CommandRun.pdo(arguments: ["list", kind.rawValue] + arguments).output
        let crossing = Set(
            try Self.analysis().graph.plan.programmes.filter(\.crossProgramme).map(\.id))
        #expect(
            nodes.split(separator: "\n").sorted()
                == list.split(separator: "\n").filter { !crossing.contains(String($0)) }.sorted())
    }

    @Test func nodesThatAYearDoesNotHaveAreSaid() throws {
        let run = CommandRun.pdo("analyse", "--year", "2026", width: 110).output
        #expect(run.contains("19 direzioni, 50 legami: il 29% delle coppie possibili ha qualcosa in comune.\n"))
        #expect(run.contains("7 direzioni del piano non compaiono nel 2026: sono fuori dalla rete.\n"))
        #expect(
            run.contains("3 direzioni senza nulla in comune con altre, nel testo: Direzione Educazione, DS Recupero"))
        let late = CommandRun.pdo("analyse", "--year", "2025", "--lang", "en", width: 110).output
        #expect(late.contains("1 direction of the plan appears not in 2025 and is left out.\n"))
        #expect(!CommandRun.pdo("analyse").output.contains("non compa"))

        try withTemporaryFolder { folder in
            let file = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
            var plan = try PlanOfObjectives(json: Data(contentsOf: file))
            for place in plan.objectives.indices { plan.objectives[place].texts[2026] = nil }
            plan.objectives.removeAll(where: \.texts.isEmpty)
            plan.collaborations = []
            for place in plan.objectives.indices { plan.objectives[place].contributions = [] }
            try plan.json().write(to: folder.appending(path: "plan.json"))
            let none = CommandRun.pdo(
                "analyse", "--year", "2026", "--plan", folder.path(percentEncoded: false))
            #expect(none.exitCode == 1)
            #expect(none.messages.contains("the plan has no directions in 2026; choose another kind with --of"))
            let bridges = CommandRun.pdo("analyse", "bridges", "--plan", folder.path(percentEncoded: false))
            #expect(bridges.exitCode == 0 && bridges.output.contains("Nessuno snodo: "))
        }
    }

    /// Two directions that name each other, one in a year and one in another.
    @Test func anAnswerOfAnotherYearIsToldApart() throws {
        try withTemporaryFolder { folder in
            let file = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
            var plan = try PlanOfObjectives(json: Data(contentsOf: file))
            let place = try #require(
                plan.collaborations.firstIndex { $0.id == "collaboration:controlli-societa-in-house" })
            for (number, participant) in plan.collaborations[place].participants.enumerated()
            where participant.role == .partner {
                let year = participant.direction == "direction:bilancio-e-partecipate" ? 2024 : 2025
                for evidence in participant.evidence.indices {
                    plan.collaborations[place].participants[number].evidence[evidence].years = [year]
                }
            }
            try plan.json().write(to: folder.appending(path: "plan.json"))
            let path = folder.path(percentEncoded: false)
            let run = CommandRun.pdo("analyse", "named", "--plan", path).output
            #expect(run.contains("\nMenzioni ricambiate: 2\n"))
            #expect(run.ranges(of: "    La menzione di ritorno è in anni diversi.\n").count == 2)
            let year = CommandRun.pdo("analyse", "named", "--year", "2024", "--plan", path).output
            #expect(!year.contains("Menzioni ricambiate:") && !year.contains("in anni diversi"))
        }
        #expect(!CommandRun.pdo("analyse", "named").output.contains("in anni diversi"))
    }

    /// The matrix is one table for all years.
    @Test func thatTheMatrixTellsNoYearsIsSaid() {
        for things in ["programme", "valueDimension", "driver"] {
            let run = CommandRun.pdo("analyse", "nodes", "--through", things, "--year", "2026", "--lang", "en")
            #expect(
                run.output.contains("The public-value matrix does not tell years apart: what it says of an objective"))
        }
        #expect(
            CommandRun.pdo("analyse", "--of", "programme").output.contains(
                "La matrice del valore pubblico non distingue"))
        #expect(!CommandRun.pdo("analyse", "--year", "2026").output.contains("matrice"))
    }

    @Test func whoComesFirstIsSaidOfEachYear() {
        let run = CommandRun.pdo("analyse", "nodes", width: 300).output
        for words in [
            "Più collegamenti diretti (21): Direzione Generale. Anno per anno: Direzione Generale (2024); Direzione Rigenerazione Urbana (2025); Direzione Bilancio e Partecipate e Direzione Mobilità (2026).\n",
            "Centralità di intermediazione più alta (0,134): Direzione Generale; vi passa in media il 15,9% dei percorsi più brevi tra le altre direzioni collegate. Anno per anno: Direzione Generale (2024); Direzione Bilancio e Partecipate (2025);",
            "Vincolo più basso (0,193), cioè legami distribuiti su molti, poco legati tra loro: Direzione Generale. Anno per anno:",
        ] { #expect(run.contains(words), "\(words)") }
    }

    /// Against all shortest paths of all pairs of others.
    @Test(arguments: [[], [2024], [2025], [2026]] as [Set<Int>]) func sharesOfPathsAreCounted(years: Set<Int>) throws {
        let network = try Self.analysis(.direction, years).network
        let shares = try Self.analysis(.direction, years).sharesOfPaths
        let indices = network.graph.nodeIndices.map(\.self)
        /// How many steps and shortest paths lead from one node to each.
        func counts(from start: NodeIndex) -> [NodeIndex: (steps: Int, paths: Double)] {
            var found: [NodeIndex: (steps: Int, paths: Double)] = [start: (0, 1)]
            var front = [start]
            while let steps = front.first.flatMap({ found[$0]?.steps }) {
                var next: [NodeIndex] = []
                for node in front {
                    for other in network.graph.neighbours(of: node) {
                        if found[other] == nil {
                            found[other] = (steps + 1, 0)
                            next.append(other)
                        }
                        let ways = found[node]?.paths ?? 0
                        if found[other]?.steps == steps + 1 { found[other]?.paths += ways }
                    }
                }
                front = next
            }
            return found
        }
        let all = indices.map(counts)
        for node in indices {
            var (sum, pairs) = (0.0, 0)
            for one in indices where one != node {
                for other in indices where other > one && other != node {
                    guard let whole = all[Int(one.rawValue)][other] else { continue }
                    pairs += 1
                    guard let first = all[Int(one.rawValue)][node], let second = all[Int(node.rawValue)][other],
                        first.steps + second.steps == whole.steps
                    else { continue }
                    sum += first.paths * second.paths / whole.paths
                }
            }
            let share = try #require(shares[Int(node.rawValue)])
            #expect(abs(share - sum / Double(pairs)) < 1e-12)
        }
    }
}
