import Foundation
import Testing

@testable import PDOCommand

/// Reading a plan of another body than Milan's, and what is said of it.
@Suite struct ValdombraImportTests {
    @Test func thePlanIsWrittenAndSummedUp() throws {
        try Valdombra.withProject { project in
            let plan = project.appending(path: "Data/valdombra/plan.json")
            let committed = try Data(contentsOf: plan)
            try FileManager.default.removeItem(at: plan)
            let run = CommandRun.pdo("import", in: project)
            #expect(run.exitCode == 0)
            #expect(
                run.output == """
                    Data/valdombra/plan.json
                      read      8 directions, 25 objectives (with a text: 22 in 2031, 20 in 2032, 12 in 2033)
                                2 strategic dimensions, 7 transversal goals
                                25 matrix rows: 12 programmes, 3 value dimensions, 3 drivers
                      inferred  16 contributions to goals and dimensions, 5 collaborations
                      joined    1 matrix row whose words differ, 3 directions under another name, 1 objective left without a row
                      noticed   8 warnings, 9 notes
                      lines     160: 85 read, 75 passed over, none unread
                                read as 1 section title, 9 office headings, 3 table titles, 10 table headers, 7 transversal
                                  goals, 5 lines of dimensions, 25 lines of objectives, 25 matrix rows
                                passed over 63 blank lines, 1 line before the plan, 1 page header, 10 lines of markup

                    """)
            #expect(try Data(contentsOf: plan) == committed)
            let lines = run.messages.split(separator: "\n").filter { $0.hasPrefix("Data/valdombra/") }
            #expect(lines.count == 17)
            #expect(
                lines.contains(
                    "Data/valdombra/pdo.md:58:1: note: the table has no header; it is read like that on line 49 [missing-header]"
                ))
            #expect(
                lines.last
                    == "Data/valdombra/profile.yaml:41:1: warning: only one direction speaks of \"Mensa biologica\", so it is no collaboration [one-direction]"
            )
            let strict = CommandRun.pdo("import", "--strict", in: project)
            #expect(strict.exitCode == 2 && strict.messages.hasSuffix("pdo import --strict: 8 warnings\n"))
        }
    }

    @Test func aPlanWithoutAMatrixIsReadWithoutAWarning() throws {
        try Valdombra.withProject(Valdombra.earlier) { project in
            let run = CommandRun.pdo("import", "--strict", in: project)
            #expect(run.exitCode == 0 && run.messages.isEmpty, "\(run.messages)")
            #expect(run.output.contains("0 matrix rows: 0 programmes, 0 value dimensions, 0 drivers\n"))
            #expect(run.output.contains("6 directions, 11 objectives (with a text: 9 in 2029, 9 in 2030)\n"))
        }
    }

    @Test func anErrorLeavesTheOldPlan() throws {
        try Valdombra.withProject { project in
            let (plan, document) = ("Data/valdombra/plan.json", project.appending(path: "Data/valdombra/pdo.md"))
            let before = try Data(contentsOf: project.appending(path: plan))
            let text = try String(contentsOf: document, encoding: .utf8)
            try Data(text.replacing("| Polizia Municipale |", with: "| Guardia Forestale |").utf8).write(to: document)
            let run = CommandRun.pdo("import", in: project)
            #expect(run.exitCode == 1 && run.output.isEmpty)
            #expect(
                run.messages.contains("pdo.md:155:1: error: no table of objectives is that of \"Guardia Forestale\""))
            #expect(
                run.messages.hasSuffix("nothing written: 1 error in the plan's files\n")
                    || run.messages.hasSuffix("files"))
            #expect(try Data(contentsOf: project.appending(path: plan)) == before)
        }
    }

    @Test func whatTheProfileLacksIsSuggested() {
        let run = Valdombra.pdo("suggest")
        #expect(
            run.output == """
                # Each entry is a guess: read the objectives before you paste it.
                directions:
                  - name: "Direzione Lavori Pubblici e Mobilità"
                    aliases: ["Direzione LPM"]
                themes:
                  # 2 directions: lavori-pubblici-e-mobilita, ambiente-verde-e-protezione-civile
                  # lavori-pubblici-e-mobilita/3 lavori-pubblici-e-mobilita/4 ambiente-verde-e-protezione-civile/4
                  - id: rio-secco
                    name: "Rio Secco"
                    phrases: ["Rio Secco"]
                collaborations:
                  - id: consolidamento-del-ponte-sul-rio-secco-d-intesa
                    name: "Consolidamento del ponte sul Rio Secco, d'intesa"
                    objective: lavori-pubblici-e-mobilita/3
                  - id: piano-della-sosta-nelle-vie-del-mercato-insieme
                    name: "Piano della sosta nelle vie del mercato, insieme"
                    objective: polizia-locale/1

                """)
        let measured = Valdombra.pdo("suggest", "--measure").output
        #expect(
            measured.contains(
                "# recall: 1 of 1 themes of the profile (100 %)\n# precision: 1 of 2 suggestions (50 %)\n"))
        #expect(!Valdombra.pdo("suggest", "--measure", "--limit", "1").output.contains("Rio Secco\"]"))
    }

    /// Pasted, the suggestions are understood: the alias ties the exercise on the river to the public works.
    @Test func whatIsSuggestedIsFound() throws {
        try Valdombra.withProject { project in
            let profile = project.appending(path: "Data/valdombra/profile.yaml")
            let text = try String(contentsOf: profile, encoding: .utf8)
                .replacing(
                    "aliases: [Direzione Lavori Pubblici]", with: "aliases: [Direzione Lavori Pubblici, Direzione LPM]"
                )
                .replacing("themes:\n", with: "themes:\n  - {id: rio-secco, name: Rio Secco, phrases: [Rio Secco]}\n")
            try Data(text.utf8).write(to: profile)
            let run = CommandRun.pdo("import", in: project)
            #expect(run.exitCode == 0 && !run.messages.contains("unknown-mention"), "\(run.messages)")
            let river = Valdombra.rows("neighbours", "collaboration:rio-secco", "--kind", "direction", in: project)
            #expect(
                Set(river.map { $0[2] }) == [
                    "direction:lavori-pubblici-e-mobilita", "direction:ambiente-verde-e-protezione-civile",
                ])
            let exercise = Valdombra.rows(
                "neighbours", "ambiente-verde-e-protezione-civile/4", "--kind", "collaboration", in: project)
            #expect(exercise.contains { $0[10] == "named" && $0[11] == "con la Direzione LPM" && $0[12] == "70" })
        }
    }

    @Test func theDoctorNamesThePlan() {
        let run = Valdombra.pdo("doctor")
        #expect(
            run.output.contains(
                "ok       plan      plan.json: Comune di Valdombra, 2031, 2032, 2033, 65 nodes and 134 edges\n"))
        let earlier = CommandRun.pdo("doctor", in: Valdombra.earlier)
        #expect(
            earlier.output.contains("Comune di Valdombra, 2029, 2030, 22 nodes and 23 edges\n"), "\(earlier.output)")
    }
}
