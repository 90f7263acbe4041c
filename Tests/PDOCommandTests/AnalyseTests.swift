import Foundation
import GraphCore
import Plan
import PlanGraph
import PlanWording
import Testing

@testable import PDOCommand
@testable import TextTools

@Suite struct AnalyseTests {
    private static let sections = Analyse.Section.allCases.map(\.rawValue)

    @Test func theOverviewIsToldInSentencesAndNumbers() {
        let run = CommandRun.pdo("analyse", width: 110)
        #expect(run.exitCode == 0 && run.messages.isEmpty)
        for part in [
            "26 direzioni, 157 legami: il 48% delle coppie possibili ha qualcosa in comune.\n",
            "Nel 2024 solo la Direzione Innovazione Tecnologica e Digitale collega la Direzione Organizzazione e Risorse\n  Umane con altre 21 direzioni. Vale anche nel 2025, con altre",
            "Nell’84% dei casi due direzioni collegate a una terza sono collegate anche tra loro.\n",
            "i percorsi più brevi hanno al massimo 3 passi (2024: 4, 2025: 4,\n  2026: 2).\n",
            "Menzioni tra direzioni: 6; non ricambiate: 4 (reciprocità 0,333).\n",
            "non sono una graduatoria di merito", "densità                      0,483   0,474   0,453  0,292\n",
        ] { #expect(run.output.contains(part), "\(part)") }
        let english = CommandRun.pdo("analyse", "--lang", "en", width: 110).output
        #expect(english.contains("26 directions, 157 links: 48% of the possible pairs have something in common.\n"))
        #expect(english.contains("\ndensity                       0.483 ") && english.contains("do not rank merit"))
    }

    @Test func nodesOfOnePartAreToldApartFromParts() {
        let run = CommandRun.pdo("analyse", "bridges", "--of", "programme", "--through", "direction").output
        #expect(
            run.contains(
                "Solo «Coesione sociale» collega «Domiciliarità» (insieme a «Programmazione e governo della rete dei servizi sociali») con altri 48 programmi operativi.\n"
            ))
        let late = CommandRun.pdo("analyse", "bridges", "--year", "2026", width: 200).output
        #expect(
            late.contains(
                """
                  Solo la Direzione Innovazione Tecnologica e Digitale collega la DS Grandi Eventi con la Direzione Organizzazione e Risorse Umane.
                    in comune: «Agenda degli eventi e monitoraggio dei patrocini» (DS Grandi Eventi)
                    in comune: «Sistemi informativi del capitale umano» (Direzione Organizzazione e Risorse Umane)

                """))
    }

    @Test(arguments: ["it", "en"]) func noCommaStandsTwice(language: String) {
        for kind in NodeKind.allCases {
            let run = CommandRun.pdo("analyse", "bridges", "--of", kind.rawValue, "--lang", language).output
            #expect(!run.contains(",,") && !run.contains(",."), "\(kind)")
        }
        let run = CommandRun.pdo("analyse", "bridges", "--of", "programme").output
        #expect(
            run.contains(
                "urbana»), «Controlli successivi di regolarità amministrativa» (insieme a «Prevenzione della corruzione e"
            ))
    }

    @Test func namingsThatAreNotReturnedAreQuoted() {
        let run = CommandRun.pdo("analyse", "named", width: 200).output
        #expect(
            run.contains(
                """
                Menzioni non ricambiate: 4
                  La Direzione Casa menziona la Direzione Innovazione Tecnologica e Digitale come partner: «in collaborazione con Direzione ITED» (riga 205; 2024, 2025)
                    «Applicativo APPIAN per gli alloggi ERP», casa/1
                    Nessun obiettivo della Direzione Innovazione Tecnologica e Digitale menziona la Direzione Casa o risulta collegato a questa collaborazione.

                """))
        #expect(run.contains("\nMenzioni ricambiate: 2\n"))
        let late = CommandRun.pdo("analyse", "named", "--year", "2026", "--lang", "en", width: 200).output
        #expect(late.contains("Only 2026.\n") && !late.contains("ITED") && late.contains("Mentions not returned: 2\n"))
        let none = CommandRun.pdo("analyse", "named", "--basis", "theme")
        #expect(none.exitCode == 0 && none.output.contains("Nessun obiettivo menziona un’altra direzione"))
    }

    /// The same questions that the audit answers.
    @Test func namingsWithoutAnAnswerAreTheAuditsOneSidedOnes() throws {
        let run = CommandRun.pdo("analyse", "named", "--format", "json")
        let object = try #require(try answer(in: run.output) as? [String: Any])
        let rows = try #require(object["rows"] as? [[String: Any]])
        // Names make no network: there is nothing to say of one.
        #expect(object.keys.sorted() == ["rows", "section"] && object["section"] as? String == "named")
        let unanswered = rows.filter { $0["answer"] as? String == "none" }.compactMap { $0["line"] as? Int }
        let audit = CommandRun.pdo("audit", "--format", "json")
        let findings = try #require(try answer(in: audit.output) as? [[String: Any]])
        let oneSided = findings.filter { $0["code"] as? String == "one-sided" }
        #expect(Set(unanswered) == Set(oneSided.flatMap { $0["lines"] as? [Int] ?? [] }))
        #expect(unanswered.count == oneSided.count && !oneSided.isEmpty)
    }

    /// What is printed is what the library computes.
    @Test func numbersAreThoseOfTheNetwork() throws {
        let data = try Data(
            contentsOf: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"))
        let graph = try PlanGraph(PlanOfObjectives(json: data))
        let network = try graph.network(weight: .newman, query: GraphQuery(years: [2025]))
        let run = CommandRun.pdo(
            "analyse", "nodes", "--weight", "newman", "--year", "2025", "--format", "json")
        let object = try #require(try answer(in: run.output) as? [String: Any])
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(rows.count == network.members.count)
        let values: [String: [Double]] = [
            "degree": network.graph.nodeIndices.map { Double(network.graph.degree(of: $0)) },
            "weightedDegree": network.graph.strength(), "betweenness": network.graph.betweenness(),
            "closeness": network.graph.closeness(), "harmonic": network.graph.harmonicCentrality(),
            "eigenvector": try network.graph.eigenvectorCentrality(), "pageRank": try network.graph.pageRank(),
            "constraint": network.graph.constraint(), "clustering": network.graph.localClustering(),
            "core": network.graph.coreNumbers().map(Double.init),
        ]
        for row in rows {
            let place = try #require(network.members.firstIndex { graph[$0].id == row["id"] as? String })
            for (measure, values) in values {
                let isSame = (row[measure] as? Double).map { abs($0 - values[place]) <= 1e-14 } ?? values[place].isNaN
                #expect(isSame, "\(row["id"] ?? "") \(measure)")
            }
        }
        let degrees = rows.compactMap { $0["degree"] as? Int }
        #expect(degrees == degrees.sorted(by: >))
    }

    @Test func groupsAreEveryNodeOnce() throws {
        let run = CommandRun.pdo("analyse", "groups", "--format", "tsv")
        let rows: [[String]] = run.output.split(separator: "\n").dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.count == 26 && Set(rows.map { $0[1] }).count == 26)
        // Nodes that share nothing are in none.
        let isolated = rows.filter { $0[0].isEmpty }
        #expect(isolated.count == 2 && isolated.allSatisfy { $0[4] == "0" })
        let members: [String: [[String]]] = Dictionary(grouping: rows.filter { !$0[0].isEmpty }) { $0[0] }
        let groups: [String] = members.keys.sorted { Int($0) ?? 0 < Int($1) ?? 0 }
        let sizes: [Int] = groups.map { members[$0]?.count ?? 0 }
        #expect(sizes == sizes.sorted(by: >) && sizes.reduce(0, +) == 24)
    }

    @Test func measuresOrderAndLimitChoose() {
        let run = CommandRun.pdo(
            "analyse", "nodes", "--measure", "constraint", "--measure", "degree", "--limit", "2", "--format", "csv")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3 && lines[0] == "id,name,constraint,degree")
        #expect(lines[1].wholeMatch(of: /direction:direzione-generale,Direzione Generale,0\.192598\d{9,11},21/) != nil)
        #expect(lines[2].hasPrefix("direction:rigenerazione-urbana,Direzione Rigenerazione Urbana,0.21353"))
        #expect(run.messages == "Risultati mostrati: 2 su 26 (--limit 26 per averli tutti).\n")
        let byBetweenness = CommandRun.pdo(
            "analyse", "nodes", "--sort", "betweenness", "--limit", "2", "--format", "ids")
        #expect(byBetweenness.output == "direction:direzione-generale\ndirection:rigenerazione-urbana\n")
        let last = CommandRun.pdo("analyse", "nodes", "--sort", "constraint", "--format", "ids").output
        #expect(last.hasSuffix("direction:avvocatura\n"), "who has no neighbours has no constraint, and comes last")
    }

    @Test(arguments: sections) func everyFormatIsWhole(section: String) throws {
        let json = CommandRun.pdo("analyse", section, "--format", "json")
        let object = try #require(try answer(in: json.output) as? [String: Any])
        #expect(object["section"] as? String == section)
        let rows = try #require(object["rows"] as? [[String: Any]])
        for format in ["csv", "tsv"] {
            let run = CommandRun.pdo("analyse", section, "--format", format)
            #expect(run.exitCode == 0 && run.output.split(separator: "\n").count == rows.count + 1)
            #expect(CommandRun.pdo("analyse", section, "--format", format).output == run.output)
        }
        let markdown = CommandRun.pdo("analyse", section, "--format", "markdown")
        #expect(markdown.output.hasPrefix("# ") && markdown.output.contains("graduatoria di merito"))
    }

    @Test(arguments: sections + ["help"], [60, 80, 110]) func textFitsItsWidth(section: String, width: Int) {
        for language in ["it", "en"] {
            let arguments = section == "help" ? ["help-measures"] : ["analyse", section]
            let run = CommandRun.pdo(arguments: arguments + ["--lang", language], width: width)
            for line in run.output.split(separator: "\n") where line.count > width {
                // A single word may be longer than a line.
                #expect(!line.drop { $0 == " " }.contains(" "), "\(width): \(line)")
            }
        }
    }

    @Test(
        arguments: NodeKind.allCases.filter { $0 != .strategicObjective },
        [Analyse.Section.overview, .nodes, .groups, .bridges, .roles])
    func everyKindHasANetwork(kind: NodeKind, section: Analyse.Section) {
        let run = CommandRun.pdo("analyse", section.rawValue, "--of", kind.rawValue, "--year", "2026", width: 100)
        #expect(run.exitCode == 0 && !run.output.isEmpty, "\(run.messages)")
    }

    @Test func whatIsNoDirectionIsQuoted() {
        let run = CommandRun.pdo("analyse", "nodes", "--of", "collaboration", width: 100).output
        #expect(
            run.contains(
                "Più collegamenti diretti (12): «Anagrafe digitale», «Riscossione» e «SUAP e occupazione di suolo\n"))
        let groups = CommandRun.pdo("analyse", "groups", "--of", "objective", width: 100).output
        #expect(groups.contains("5 obiettivi: “Contrasto alla «mala-movida»” (5)\n"))
    }

    @Test func aPlanWithoutWordsOrNodesIsNoTrap() throws {
        try withTemporaryFolder { folder in
            let file = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
            var plan = try PlanOfObjectives(json: Data(contentsOf: file))
            for place in plan.collaborations.indices {
                for participant in plan.collaborations[place].participants.indices {
                    plan.collaborations[place].participants[participant].evidence = []
                }
            }
            try plan.json().write(to: folder.appending(path: "plan.json"))
            let path = folder.path(percentEncoded: false)
            let named = CommandRun.pdo("analyse", "named", "--format", "csv", "--plan", path)
            #expect(named.exitCode == 0 && named.output.split(separator: "\n").count == 7, "\(named.messages)")
            #expect(CommandRun.pdo("analyse", "named", "--plan", path).output.contains("Digitale come partner\n"))

            plan.collaborations = []
            try plan.json().write(to: folder.appending(path: "plan.json"))
            let none = CommandRun.pdo("analyse", "--of", "collaboration", "--plan", path)
            #expect(none.exitCode == 1 && none.output.isEmpty)
            #expect(none.messages.contains("the plan has no collaborations; choose another kind with --of"))
            #expect(CommandRun.pdo("analyse", "bridges", "--plan", path).exitCode == 0)
        }
    }

    /// What scripts compare with other programs is not rounded.
    @Test func numbersForProgramsAreWhole() throws {
        let data = try Data(contentsOf: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"))
        let graph = try PlanGraph(PlanOfObjectives(json: data))
        let network = try graph.network()
        let overview = CommandRun.pdo("analyse", "--format", "tsv").output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        let density = try #require(overview.first { $0[0] == "density" })
        #expect(Double(density[1]) == network.graph.density())
        let bridges = CommandRun.pdo("analyse", "bridges", "--format", "tsv").output.split(separator: "\n").dropFirst()
        let betweenness = network.graph.betweenness()
        let rows = bridges.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }.filter {
            $0[0] == "broker" && $0[11].isEmpty
        }
        for row in rows {
            let place = try #require(network.members.firstIndex { graph[$0].id == row[1] })
            #expect(Double(row[10]) == betweenness[place])
        }
        #expect(rows.count == 4)
    }

    @Test func tiesThatHoldInNoYearAreSaid() throws {
        let run = CommandRun.pdo("analyse", "bridges").output
        #expect(run.contains(" 2 legami esistono solo mettendo insieme anni diversi: "))
        #expect(
            run.contains(
                " anni diversi: Direzione Generale – Direzione Organizzazione e Risorse Umane e DS Grandi Eventi – "))
        let json = CommandRun.pdo("analyse", "--format", "json").output
        let object = try #require(try answer(in: json) as? [String: Any])
        let pairs = (object["network"] as? [String: Any])?["edgesInNoYear"] as? [[String]]
        #expect(
            pairs
                == [
                    ["direction:direzione-generale", "direction:organizzazione-e-risorse-umane"],
                    ["direction:grandi-eventi", "direction:mobilita"],
                ])
        for arguments in [["bridges", "--year", "2024"], ["--of", "goal"]] {
            let other = CommandRun.pdo(arguments: ["analyse"] + arguments).output
            #expect(!other.contains("mettendo insieme anni") && !other.contains("nessun anno"))
        }
    }

    @Test func listsAreListsForPrograms() throws {
        func rows(_ section: String) throws -> [[String: Any]] {
            let run = CommandRun.pdo("analyse", section, "--format", "json")
            let object = try #require(try answer(in: run.output) as? [String: Any])
            return try #require(object["rows"] as? [[String: Any]])
        }
        for row in try rows("named") {
            #expect((row["years"] as? [Int])?.isEmpty == false)
            #expect((row["objectives"] as? [String])?.allSatisfy { $0.hasPrefix("objective:") } == true)
        }
        for row in try rows("bridges") {
            let isBetween = row["role"] as? String == "broker"
            #expect(
                (row["part"] as? [String])?.isEmpty == isBetween && (row["shared"] as? [String])?.isEmpty == isBetween)
        }
        #expect(CommandRun.pdo("analyse", "named", "--format", "csv").output.contains(",2024 2025\n"))
    }

    /// What a table leaves out is said, and counted as the table counts.
    @Test func brokersLeftOutAreSaid() {
        let programmes = CommandRun.pdo("analyse", "bridges", "--of", "programme")
        #expect(programmes.output.contains("senza nulla in comune): 5 su 7\n") && programmes.messages.isEmpty)
        let one = CommandRun.pdo("analyse", "bridges", "--limit", "1", "--lang", "en")
        #expect(one.output.contains("with nothing in common): 1 of 7\n"))
        #expect(one.messages == "1 of 7 shown (--limit 7 shows all).\n")
        #expect(CommandRun.pdo("analyse", "bridges", "--limit", "7").messages.isEmpty)
    }

    @Test func aSingleGroupIsNotComparedWithOthers() {
        let run = CommandRun.pdo("analyse", "groups", "--of", "goal").output
        #expect(run.contains("Un solo gruppo di 5 obiettivi trasversali.\n"))
        #expect(!run.contains("il caso") && !run.contains("modularità") && !run.contains("I gruppi"))
        #expect(run.contains("Che cosa ha in comune il gruppo (tra parentesi, quanti obiettivi trasversali)\n"))
        let english = CommandRun.pdo("analyse", "groups", "--of", "goal", "--lang", "en").output
        #expect(
            english.contains("A single group of 5 transversal goals.\n")
                && english.contains("What the group has in common"))
    }

    @Test func whatSharesNothingIsSaid() {
        let run = CommandRun.pdo("analyse", "--of", "strategicDimension", "--year", "2026", "--lang", "en")
        #expect(run.output.contains("strategic dimensions: nothing in common in the text."), "\(run.output)")
        let groups = CommandRun.pdo(
            "analyse", "groups", "--of", "strategicDimension", "--year", "2026", "--lang", "en")
        #expect(groups.output.contains("No groups: nothing is in common."))
    }

    @Test(
        arguments: [
            (["wisdom"], 64, "wisdom"), (["--limit", "0"], 64, "--limit must be at least 1."),
            (["--limit", "3"], 64, "--limit is for"),
            (["roles", "--measure", "degree"], 64, "--measure and --sort are"),
            (["nodes", "--by", "value"], 64, "--by is for"), (["--format", "ids"], 64, "--format ids is for"),
            (["--through", "direction"], 64, "is of another kind"),
            (["--through", "objective"], 64, "no two directions have an objective in common"),
            (["named", "--of", "programme"], 64, "leave out --of"),
            (["--year", "2030"], 1, "the plan has no year 2030"),
            (["nodes", "--sort", "merit"], 64, "merit"), (["--of", "person"], 64, "person"),
            (["--plan", "/nowhere"], 1, "/nowhere"),
        ] as [([String], Int32, String)])
    func whatIsWrongIsSaid(arguments: [String], exitCode: Int32, message: String) {
        let run = CommandRun.pdo(arguments: ["analyse"] + arguments)
        #expect(run.exitCode == exitCode)
        #expect(run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test func numbersAreRoundedAndWrittenOneWay() {
        #expect(0.07142857.rounded(toPlaces: 4) == "0.0714")
        #expect((-0.00001).rounded(toPlaces: 3) == "0.000")
        #expect((-1.5).rounded(toPlaces: 0) == "-2")
        #expect(12.9996.rounded(toPlaces: 3) == "13.000")
        #expect(Double.nan.rounded(toPlaces: 3) == "nan" && 1e300.rounded(toPlaces: 2) == "1e+300")
    }

    @Test func theArticleGoesWithTheNumber() {
        let named = CommandRun.pdo("analyse", "--through", "collaboration", "--basis", "named").output
        #expect(
            named.contains("Nello 0% dei casi due direzioni collegate a una terza sono collegate anche tra loro.\n"))
        let one = CommandRun.pdo("analyse", "named", "--year", "2026", "--relation", "participates").output
        #expect(one.contains("In 4 casi "))
    }

    @Test func whereNoTwoNodesHaveANeighbourInCommonNothingIsSaidOfSuch() {
        for (language, words) in [("it", "dei casi due"), ("en", "of cases two")] {
            let none = CommandRun.pdo("analyse", "--of", "driver", "--through", "objective", "--lang", language)
            #expect(none.exitCode == 0 && !none.output.contains(words), "\(none.output)")
            #expect(CommandRun.pdo("analyse", "--lang", language).output.contains(words))
        }
    }
}
