import Foundation
import Plan
import Testing

@testable import PDOCommand

/// Objectives that go to another direction, and directions that are not the same in two plans.
@Suite struct CompareMovesTests {
    private func compare(_ folder: URL, _ more: String..., width: Int? = nil) -> CommandRun {
        CommandRun.pdo(arguments: ["compare", "old", "new"] + more, in: folder, width: width)
    }

    private func json(_ folder: URL, _ more: String...) throws -> [String: Any] {
        let run = CommandRun.pdo(arguments: ["compare", "old", "new", "--format", "json"] + more, in: folder)
        return try #require(try answer(in: run.output) as? [String: Any])
    }

    /// Sicurezza Urbana 5 goes to Bilancio e Partecipate, Casa 6 there as well in other words.
    private static func movedTwo(_ plan: inout PlanOfObjectives) throws {
        try ComparedPlans.move("objective:sicurezza-urbana/5", to: "direction:bilancio-e-partecipate", in: &plan)
        let place = try #require(plan.objectives.firstIndex { $0.id == "objective:casa/6" })
        for year in plan.objectives[place].texts.keys { plan.objectives[place].texts[year]? += " e altro ancora" }
        try ComparedPlans.move("objective:casa/6", to: "direction:bilancio-e-partecipate", in: &plan)
    }

    @Test func whereAnObjectiveWentIsTold() throws {
        try ComparedPlans.withPlans(Self.movedTwo) { folder in
            for format in ["table", "markdown"] {
                let italian = compare(folder, "--format", format).output
                for text in [
                    "159 obiettivi: 158 invariati, 1 modificato, 2 passati a un’altra direzione",
                    "Direzione Sicurezza Urbana – da 6 a 5 obiettivi: 5 invariati, 1 passato a un’altra direzione",
                    "Direzione Bilancio e Partecipate – da 7 a 9 obiettivi: 8 invariati, 1 modificato, 2 arrivati da un’altra direzione",
                    "invariato objective:sicurezza-urbana/5 → objective:bilancio-e-partecipate/8 "
                        + "(passato dalla Direzione Sicurezza Urbana alla Direzione Bilancio e Partecipate)",
                    "modificato objective:casa/6 → objective:bilancio-e-partecipate/9 "
                        + "(passato dalla Direzione Casa alla Direzione Bilancio e Partecipate)",
                ] {
                    #expect(italian.contains(text), "\(format): \(text)")
                }
                let english = compare(folder, "--format", format, "--lang", "en").output
                for text in [
                    "159 objectives: 158 unchanged, 1 changed, 2 moved to another direction",
                    "(moved from Direzione Sicurezza Urbana to Direzione Bilancio e Partecipate)",
                    "from 7 to 9 objectives: 8 unchanged, 1 changed, 2 came from another direction",
                ] {
                    #expect(english.contains(text), "\(format): \(text)")
                }
            }
            #expect(compare(folder, "--format", "svg").output.contains("2 passati a un’altra direzione"))
        }
    }

    @Test func whatMovedCanBeAskedFor() throws {
        try ComparedPlans.withPlans(Self.movedTwo) { folder in
            let run = compare(folder, "--only", "moved")
            #expect(run.output.contains("\n2 obiettivi: 1 invariato, 1 modificato, 2 passati a un’altra direzione\n"))
            #expect(compare(folder, "--only", "changed").output.contains("\n1 obiettivo: 1 modificato, 1 passato a"))
            let all = try #require(try json(folder)["objectives"] as? [[String: Any]])
            let moved = all.filter { $0["moved"] as? Bool == true }
            #expect(moved.map { $0["status"] as? String } == ["changed", "unchanged"])
            let states = moved.map { object in
                ["old", "new"].map { (object[$0] as? [String: Any])?["direction"] as? String }
            }
            #expect(
                states == [
                    ["direction:casa", "direction:bilancio-e-partecipate"],
                    ["direction:sicurezza-urbana", "direction:bilancio-e-partecipate"],
                ])
            #expect(try json(folder)["moved"] as? Int == 2)
            let none = compare(folder, "--only", "moved", "--direction", "cultura")
            #expect(none.exitCode == 2 && none.output.isEmpty)
        }
    }

    /// What a direction had and has is what the plans say.
    @Test func theCountsOfADirectionAreItsOwn() throws {
        try ComparedPlans.withPlans(Self.movedTwo) { folder in
            let plans = try ["old", "new"].map { name in
                try PlanOfObjectives(json: Data(contentsOf: folder.appending(path: "\(name)/plan.json")))
            }
            let ids = ["avvocatura", "bilancio-e-partecipate", "casa", "cultura", "sicurezza-urbana"].map {
                "direction:" + $0
            }
            for direction in plans[0].directions where ids.contains(direction.id) {
                let own = plans.map { plan in plan.objectives.count { $0.direction == direction.id } }
                let report = try json(folder, "--direction", direction.id)
                let counts = try #require(report["counts"] as? [String: Int])
                func count(_ key: String) -> Int { counts[key] ?? 0 }
                let (arrived, departed) = (report["arrived"] as? Int ?? -1, report["departed"] as? Int ?? -1)
                let staying = count("unchanged") + count("changed")
                #expect(own[0] == staying - arrived + departed + count("ended"), "\(direction.id)")
                #expect(own[1] == staying + count("started"), "\(direction.id)")
                let line = compare(folder, "--direction", direction.id).output.split(separator: "\n")[1]
                #expect(
                    line.hasPrefix(own[0] == own[1] ? "\(own[0]) obiettiv" : "da \(own[0]) a \(own[1]) obiettiv"),
                    "\(line)")
            }
        }
    }

    @Test func aLinkThatMovesWithItsObjectiveIsNotSaidToEnd() throws {
        try ComparedPlans.withPlans { plan in
            try ComparedPlans.move("objective:mobilita/5", to: "direction:casa", in: &plan)
        } _: { folder in
            let all = compare(folder).output
            #expect(
                all.contains(
                    "Olimpiadi Milano-Cortina 2026 (collaboration:olimpiadi): sempre 7 direzioni: 1 in meno, 1 in più\n"
                ))
            let from = compare(folder, "--direction", "mobilita").output
            #expect(from.contains("(collaboration:olimpiadi): 1 legame in meno\n"))
            #expect(
                from.contains(
                    "non c’è più: obiettivo mobilita/5, passato alla Direzione Casa, parole chiave nel testo: "))
            let to = compare(folder, "--direction", "casa").output
            #expect(to.contains("(collaboration:olimpiadi): 1 legame in più\n"))
            #expect(to.contains("nuovo: obiettivo casa/7, passato dalla Direzione Mobilità, parole chiave nel testo: "))
            #expect(!to.contains("programme:") && !from.contains("programme:"))
            let ended = compare(folder, "--direction", "mobilita", "--only", "ended")
            #expect(ended.output.contains("\nNessun obiettivo non più previsto\n"))
            #expect(ended.output.contains("non c’è più: direction:mobilita, con un proprio obiettivo"))
            #expect(!ended.output.contains("mobilita/5"))
        }
    }

    @Test func aDirectionThatReplacesAnotherIsTheSame() throws {
        try ComparedPlans.withPlans { plan in
            try ComparedPlans.replace(
                "direction:mobilita", by: "Direzione Mobilità e Trasporti", id: "direction:mobilita-e-trasporti",
                in: &plan)
        } _: { folder in
            let all = compare(folder).output
            #expect(
                all.hasSuffix(
                    """
                    159 obiettivi: 159 invariati, 7 passati a un’altra direzione (7 a quella che sostituisce la precedente)

                    Direzioni: che cosa cambia
                      Direzione Mobilità → Direzione Mobilità e Trasporti (obiettivi che proseguono: 7 su 7)

                    """))
            for query in ["direction:mobilita", "mobilita-e-trasporti"] {
                let own = compare(folder, "--direction", query).output
                #expect(
                    own.contains(", Direzione Mobilità → Direzione Mobilità e Trasporti\n7 obiettivi: 7 invariati\n"))
                #expect(!own.contains("collaboration:") && !own.contains("goal:"))
                #expect(try json(folder, "--direction", query)["departed"] as? Int == 0)
                let picture = compare(folder, "--direction", query, "--format", "svg").output
                #expect(picture.contains(">Mobilità<") && picture.contains(">Mobilità e Trasporti<"))
            }
            let moved = compare(folder, "--only", "moved").output
            #expect(
                moved.contains("\nDirezione Mobilità → Direzione Mobilità e Trasporti – 7 obiettivi: 7 invariati\n"))
            #expect(moved.matches(of: /\n  invariato objective:mobilita\//).count == 7)
            let changes = try #require(try json(folder)["directionChanges"] as? [[String: Any]])
            #expect(changes.count == 1 && changes[0]["continuingCount"] as? Int == 7)
        }
    }

    @Test func directionsThatAreNewGoneOrJoinedAreTold() throws {
        try ComparedPlans.withPlans { plan in
            plan.directions.append(Direction(id: "direction:unita", name: "Direzione Unita", line: 9_000))
            plan.directions.append(Direction(id: "direction:vuota", name: "Direzione Vuota", line: 9_001))
            for direction in ["casa", "cultura"] {
                for objective in plan.objectives where objective.direction == "direction:\(direction)" {
                    try ComparedPlans.move(objective.id, to: "direction:unita", in: &plan)
                }
                for index in plan.collaborations.indices {
                    plan.collaborations[index].participants.removeAll { $0.direction == "direction:\(direction)" }
                }
                plan.directions.removeAll { $0.id == "direction:\(direction)" }
            }
            for objective in plan.objectives where objective.direction == "direction:avvocatura" {
                try ComparedPlans.move(objective.id, to: "direction:segreteria-generale", in: &plan)
            }
            for index in plan.collaborations.indices {
                plan.collaborations[index].participants.removeAll { $0.direction == "direction:avvocatura" }
            }
            plan.directions.removeAll { $0.id == "direction:avvocatura" }
            let place = try #require(plan.directions.firstIndex { $0.id == "direction:mobilita" })
            plan.directions[place].name = "Direzione Mobilità e Trasporti"
        } _: { folder in
            let lines = compare(folder).output.split(separator: "\n").map(String.init)
            let start = try #require(lines.firstIndex(of: "Direzioni: che cosa cambia"))
            let told = lines[(start + 1)...].prefix { $0.hasPrefix("  Direzione") || $0.hasPrefix("  Avvocatura") }
            #expect(
                Set(told.map { String($0.dropFirst(2)) }) == [
                    "Direzione Casa → Direzione Unita (obiettivi che proseguono: 6 su 6)",
                    "Direzione Cultura → Direzione Unita (obiettivi che proseguono: 8 su 8)",
                    "Direzione Mobilità → Direzione Mobilità e Trasporti (cambia nome)",
                    "Direzione Vuota: solo nel piano nuovo",
                    "Direzione Avvocatura: solo nel piano precedente",
                ], "\(told)")
            let own = compare(folder, "--direction", "unita").output
            #expect(own.contains("da 0 a 14 obiettivi: 14 invariati, 14 arrivati da un’altra direzione\n"))
        }
    }

    @Test func plansWithOneTitleAreToldApartByTheirPaths() throws {
        try ComparedPlans.withPlans { _ in
        } _: { folder in
            for more in [[], ["--format", "markdown"], ["--format", "json"]] {
                let run = CommandRun.pdo(arguments: ["compare", "old", "new/plan.json"] + more, in: folder)
                #expect(run.output.contains("Piano degli Obiettivi (PDO) 2024–2026: old → new/plan.json"))
            }
        }
        try ComparedPlans.withPlans {
            $0.title = "Piano nuovo"
        } _: { folder in
            #expect(compare(folder).output.hasPrefix("Piano degli Obiettivi (PDO) 2024–2026 → Piano nuovo\n"))
        }
    }

    @Test func markdownShowsTheWordsOfThePlanAsTheyAre() throws {
        try ComparedPlans.withPlans { plan in
            plan.title = "Piano *nuovo*"
            let place = try #require(plan.objectives.firstIndex { $0.id == "objective:casa/2" })
            for year in plan.objectives[place].texts.keys {
                plan.objectives[place].texts[year]? += " <b>|`e_altro`\n# ~oltre~"
            }
        } _: { folder in
            let run = compare(folder, "--format", "markdown", "--only", "changed")
            #expect(run.output.contains("Piano \\*nuovo\\*"))
            #expect(run.output.contains("**\\<b>\\|\\`e\\_altro\\` \\# \\~oltre\\~**\n"))
        }
    }
}
