import Foundation
import Testing

@testable import PDOCommand

/// Which of several plans commands mean.
@Suite struct UseTests {
    private static func withPlans(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { project in
            for (name, plan) in [("later", Valdombra.folder), ("earlier", Valdombra.earlier)] {
                for file in ["pdo.md", "profile.yaml", "plan.json"] {
                    try copyFiles(
                        at: plan.appending(path: file), to: project.appending(path: "Data/\(name)/\(file)"))
                }
            }
            try body(project)
        }
    }

    private static func years(_ arguments: String..., in folder: URL, environment: [String: String] = [:]) -> String {
        CommandRun.pdo(arguments: ["doctor"] + arguments, in: folder, environment: environment).output
    }

    @Test func theErrorOfSeveralPlansSaysHowToChoose() throws {
        try Self.withPlans { project in
            for command in ["list", "import", "suggest"] {
                let run = CommandRun.pdo(command, in: project)
                #expect(run.exitCode == 1)
                for part in ["Data/earlier, Data/later", "PDO_PLAN", "pdo use NAME"] {
                    #expect(run.messages.contains(part), "\(command): \(run.messages)")
                }
                #expect(run.messages.contains("--plan") == (command == "list"))
            }
        }
    }

    @Test func aChoiceIsRememberedForTheProject() throws {
        try Self.withPlans { project in
            #expect(
                CommandRun.pdo("use", in: project).output == """
                    no plan is chosen: 'pdo use NAME' chooses one
                    plans:
                      Data/earlier
                      Data/later

                    """)
            let run = CommandRun.pdo("use", "EARL", in: project)
            #expect(run.exitCode == 0 && run.output == "commands mean Data/earlier from now on (.pdo-plan)\n")
            let choice = try String(contentsOf: project.appending(path: ".pdo-plan"), encoding: .utf8)
            #expect(choice == "earlier\n")
            #expect(CommandRun.pdo("use", in: project).output.hasPrefix("Data/earlier (remembered in .pdo-plan)\n"))
            #expect(Self.years(in: project).contains("2029, 2030"))
            #expect(CommandRun.pdo("import", in: project).output.hasPrefix("Data/earlier/plan.json\n"))
            // From below, and where the project is named.
            let below = project.appending(path: "Data")
            #expect(CommandRun.pdo("use", in: below).output.hasPrefix("../Data/earlier (remembered in ../.pdo-plan)\n"))
            #expect(Self.years("--plan", project.path, in: below).contains("2029, 2030"))
            // What is named goes before, and so does the folder that one is in.
            #expect(Self.years("--plan", "Data/later", in: project).contains("2031, 2032, 2033"))
            #expect(Self.years(in: project, environment: ["PDO_PLAN": "Data/later"]).contains("2031, 2032, 2033"))
            #expect(Self.years(in: project.appending(path: "Data/later")).contains("2031, 2032, 2033"))
            let imported = CommandRun.pdo("import", in: project, environment: ["PDO_PLAN": "Data/later"])
            #expect(imported.output.hasPrefix("Data/later/plan.json\n"), "\(imported.messages)")
            #expect(CommandRun.pdo("use", "--none", in: project).exitCode == 0)
            #expect(!FileManager.default.fileExists(atPath: project.appending(path: ".pdo-plan").path))
            #expect(CommandRun.pdo("list", in: project).exitCode == 1)
        }
    }

    @Test func whatIsNoPlanIsNotChosen() throws {
        try Self.withPlans { project in
            for name in ["nowhere", "er"] {
                let run = CommandRun.pdo("use", name, in: project)
                #expect(run.exitCode == 1 && run.messages.contains("earlier, later"), "\(run.messages)")
            }
            #expect(CommandRun.pdo("use", "later", "--none", in: project).exitCode == 64)
            for text in ["gone\n", "../../etc\n", "", "..\n"] {
                try Data(text.utf8).write(to: project.appending(path: ".pdo-plan"))
                let run = CommandRun.pdo("list", in: project)
                #expect(run.exitCode == 1 && run.messages.contains(".pdo-plan chooses the plan"), "\(run.messages)")
            }
            #expect(CommandRun.pdo("use", "later", in: project).exitCode == 0)
            #expect(CommandRun.pdo("list", in: project).exitCode == 0)
        }
    }

    @Test func plansAreCompleted() throws {
        try Self.withPlans { project in
            let run = CommandRun.pdo("completions", "bash", "--", "pdo use ", in: project)
            #expect(
                run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == [
                    "earlier", "later",
                ])
        }
    }

    @Test func withoutAnyPlanItSaysHowToMakeOne() throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo("use", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("pdo new"))
        }
    }
}
