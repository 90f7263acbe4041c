import Foundation
import Plan
import Testing

@testable import PDOCommand

/// Two plans drawn side by side: the real one and one that was made from it.
@Suite struct ComparePictureTests {
    private func draw(_ folder: URL, _ more: String..., old: String = "old", new: String = "new") -> CommandRun {
        CommandRun.pdo(arguments: ["compare", old, new, "--format", "svg"] + more, in: folder)
    }

    @Test func whatBecameOfEachObjectiveIsDrawn() throws {
        try ComparedPlans.withPlans { plan in
            plan.title = "Piano nuovo"
            plan.source = "Atto nuovo"
            plan.directions.append(Direction(id: "direction:nuova", name: "Direzione Nuova", line: 9_000))
            try ComparedPlans.move("objective:casa/5", to: "direction:mobilita", in: &plan)
            try ComparedPlans.move("objective:casa/2", to: "direction:nuova", in: &plan)
            plan.objectives.removeAll { $0.id == "objective:cultura/8" }
            for index in plan.collaborations.indices {
                plan.collaborations[index].objectives.removeAll { $0.objective == "objective:cultura/8" }
            }
            let changed = try #require(plan.objectives.firstIndex { $0.id == "objective:casa/6" })
            for year in plan.objectives[changed].texts.keys {
                plan.objectives[changed].texts[year]? += " e altro ancora"
            }
            plan.objectives.append(
                Objective(
                    id: "objective:nuova/7", direction: "direction:nuova", code: "7", line: 9_001,
                    texts: [2026: "Aprire uno sportello multilingue presso ogni quartiere periferico"]))
        } _: { folder in
            let run = draw(folder, "--lang", "en")
            #expect(run.exitCode == 0 && run.messages.isEmpty && run.output.hasSuffix("</svg>\n"), "\(run.messages)")
            for text in [
                "159 objectives: 157 unchanged, 1 changed,", "1 new, 1 no longer planned;",
                "2 moved to another direction",
                "Piano nuovo, moved to another direction (Direzione Nuova, number 1): 2. ",
                "Piano nuovo, moved here, unchanged (Direzione Casa, number 5): 8. ",
                "{+e altro ancora+}", "Sources: ", "; Atto nuovo.", ">2→<", ">8←<", ">1←<", ">7<", ">8<", ">6≠<",
                "role=\"img\"", "<desc id=\"map-description\">27 directions and 160 objectives: ",
            ] {
                #expect(run.output.contains(text), "\(text)")
            }
            #expect(draw(folder, "--lang", "en").output == run.output)
            #expect(draw(folder).output.contains("2 passati a un’altra direzione"))
            let one = draw(folder, "--direction", "nuova")
            #expect(
                one.output.contains("Filtri: direzione Nuova.")
                    && one.output.contains("1 direzione e 2 obiettivi"))
            // The counts of the picture are those of the table.
            let table = CommandRun.pdo("compare", "old", "new", in: folder)
            #expect(table.output.contains("160 obiettivi: 157 invariati, 1 modificato, 1 nuovo, 1 non più previsto"))
        }
    }

    @Test func equalPlansAreDrawnAsBeforeAndAfter() throws {
        try ComparedPlans.withPlans { _ in
        } _: { folder in
            let run = draw(folder, new: "old/plan.json")
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(run.output.contains("2024–2026, prima → 2024–2026, dopo"))
            #expect(run.output.contains("159 obiettivi: 159 invariati, 0 modificati,"))
            #expect(!run.output.contains("non più previsto") && !run.output.contains("altra direzione"))
            #expect(!run.output.contains("{+"))
        }
    }

    @Test func aDirectionWithoutObjectivesIsSaidToHaveNone() throws {
        try ComparedPlans.withPlans {
            $0.directions.append(Direction(id: "direction:vuota", name: "Direzione Vuota", line: 9_000))
        } _: { folder in
            let run = draw(folder, "--direction", "vuota")
            #expect(run.exitCode == 2 && run.output.isEmpty)
            #expect(run.messages == "Nessun obiettivo da disegnare.\n")
            let years = CommandRun.pdo(
                "compare", "2024", "2025", "--format", "svg", "--direction", "vuota", "--plan", "new", in: folder)
            #expect(years.exitCode == 2 && years.messages == run.messages)
            #expect(draw(folder, "--direction", "xyzzy").exitCode == 1)
            #expect(draw(folder, "--by", "goal").exitCode == 64)
        }
    }

    @Test func plansThatCannotBeReadAreErrors() throws {
        try ComparedPlans.withPlans { _ in
        } _: { folder in
            let run = draw(folder, new: "nowhere")
            #expect(run.exitCode == 1 && run.output.isEmpty && run.messages.contains("there is no nowhere"))
        }
    }
}
