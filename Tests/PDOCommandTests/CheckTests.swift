import ArgumentParser
import Foundation
import Plan
import PlanAnswers
import PlanImport
import PlanWording
import Testing

@testable import PDOCommand

/// `pdo check`, and what other commands say of a plan whose document doesn't have what it quotes.
@Suite struct CheckTests {
    private static let invented = "parole che nessuno ha scritto"

    /// A folder with Milan's plan, changed by hand, and what it is read from.
    static func withPlan(_ change: (inout PlanOfObjectives) throws -> Void = { _ in }, _ body: (URL) throws -> Void)
        throws
    {
        try withTemporaryFolder { folder in
            try copyFiles(at: CommandRun.project.appending(path: "Data/milano-2024-2026"), to: folder)
            let file = folder.appending(path: "plan.json")
            var plan = try PlanOfObjectives(json: Data(contentsOf: file))
            try change(&plan)
            try plan.json().write(to: file)
            try body(folder)
        }
    }

    /// The first objective that contributes to a goal quotes what it doesn't say, another has lost its link and a
    /// value.
    static func withForgedPlan(_ body: (URL) throws -> Void) throws {
        try withPlan(
            { plan in
                let places = plan.objectives.indices.filter { !plan.objectives[$0].contributions.isEmpty }
                plan.objectives[places[0]].contributions[0].evidence[0].text = invented
                plan.objectives[places[1]].contributions.removeFirst()
                plan.objectives[places[1]].weight = "20"
            }, body)
    }

    private func names(in folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    // MARK: pdo check

    @Test func aPlanThatIsWhatItsSourcesGiveIsSound() throws {
        try Self.withPlan { folder in
            let before = try names(in: folder)
            let run = CommandRun.pdo("check", ".", "--lang", "en", in: folder)
            #expect(run.exitCode == 0 && run.messages == "")
            #expect(
                run.output.wholeMatch(
                    of: /plan.json is what pdo.md and its profile give; all \d+ quotations stand in the document.\n/)
                    != nil)
            let json = CommandRun.pdo("check", "plan.json", "--format", "json", in: folder)
            let object = try #require(answer(in: json.output) as? [String: Any])
            #expect((object["differences"] as? [Any])?.isEmpty == true && object["document"] as? String == "pdo.md")
            #expect(try names(in: folder) == before)
        }
    }

    @Test func whatDiffersIsToldByNodeAndLink() throws {
        try Self.withForgedPlan { folder in
            let before = try names(in: folder)
            let run = CommandRun.pdo("check", in: folder)
            #expect(run.exitCode == 2 && run.messages == "")
            #expect(run.output.contains("citazioni che il documento non contiene: 1"))
            #expect(run.output.contains("«\(Self.invented)» (riga 98, legame con goal:"))
            #expect(run.output.contains("differenze: 3 ([-plan.json-] {+fonti+})"))
            #expect(run.output.contains("contributions.evidence.text (goal:"))
            #expect(run.output.contains("[-\(Self.invented)-] {+"))
            #expect(run.output.contains("contributions: legame con ") && run.output.contains("manca in plan.json"))
            #expect(run.output.contains("weight: «20» – solo in plan.json"))
            let english = CommandRun.pdo("check", "--lang", "en", "-o", "check.md", in: folder)
            #expect(english.exitCode == 2)
            let report = try String(contentsOf: folder.appending(path: "check.md"), encoding: .utf8)
            #expect(report.contains("only in plan.json") && report.contains("missing in plan.json"))
            try FileManager.default.removeItem(at: folder.appending(path: "check.md"))
            #expect(try names(in: folder) == before)
        }
    }

    private static func checked(_ change: (inout PlanOfObjectives) -> Void) throws -> CheckAnswer {
        let folder = CommandRun.project.appending(path: "Tests/Fixtures/Plans/valdombra-2031-2033")
        let sources = try PlanOfObjectives(json: Data(contentsOf: folder.appending(path: "plan.json")))
        var plan = sources
        change(&plan)
        return try CheckAnswer(plan, file: "plan.json", sources: sources, document: "pdo.md", missing: [])
    }

    private static func told(_ change: (inout PlanOfObjectives) -> Void) throws -> [String] {
        try checked(change).differences.map { one in
            [one.node, one.change.rawValue, one.key, one.target, one.inPlan, one.inSources].compactMap(\.self)
                .joined(separator: " | ")
        }
    }

    @Test func eachDifferenceNamesItsPlace() throws {
        #expect(try Self.told { _ in } == [])
        #expect(try Self.told { $0.title = "Piano" }.first?.hasPrefix("changed | title | Piano | ") == true)
        #expect(
            try Self.told { $0.years.append(2034) }.first?.hasPrefix("changed | years | 2031, 2032, 2033, 2034") == true
        )
        #expect(try Self.told { $0.objectives[0].texts[2031] = nil }[0].contains(" | missing | texts.2031 | "))
        #expect(try Self.told { $0.objectives[0].description = "x" }[0].hasSuffix(" | unfounded | description | x"))
        #expect(
            try Self.told { $0.objectives[0].indicators = [Indicator(name: "Ore")] }[0]
                .hasSuffix(" | unfounded | indicators[Ore] | Ore"))
        #expect(
            try Self.told { $0.directions.swapAt(0, 1) } == ["reordered | directions"])
        let goal = try #require(Self.told { $0.transversalGoals.removeLast() }.first)
        #expect(goal.contains("goal:") && goal.contains(" | missing | "))
        #expect(
            try Self.told { $0.collaborations[0].participants[0].evidence.removeAll() }[0]
                .contains("| missing | participants.evidence | direction:"))
        #expect(
            try Self.told { $0.collaborations[0].participants[0].role = .involved }.count == 2)
    }

    /// Some of all texts, numbers and words in the plan's file, each another.
    @Test func nothingThatDiffersIsPassedOver() throws {
        let folder = CommandRun.project.appending(path: "Tests/Fixtures/Plans/valdombra-2031-2033")
        let text = try String(contentsOf: folder.appending(path: "plan.json"), encoding: .utf8)
        let sources = try PlanOfObjectives(json: Data(text.utf8))
        var count = 0
        for (number, value) in text.matches(of: /: "([^"]+)"|: (\d+)/).enumerated() where number % 29 == 0 {
            let range = (value.1 ?? value.2)?.startIndex ?? text.startIndex
            let changed = text[..<range] + "1" + text[range...]
            guard let plan = try? PlanOfObjectives(json: Data(changed.utf8)) else { continue }
            let answer = try CheckAnswer(plan, file: "", sources: sources, document: "", missing: [])
            #expect(!answer.isSound, "\(value.0)")
            for language in Language.allCases {
                #expect(answer.document(in: language).text(width: 80).split(separator: "\n").count >= 4)
            }
            count += 1
        }
        #expect(count > 10)
    }

    @Test func sourcesThatCannotBeReadAreAFailure() throws {
        try Self.withPlan { folder in
            func fails(_ words: String, _ arguments: String...) {
                let run = CommandRun.pdo(arguments: ["check", "."] + arguments, in: folder)
                #expect(run.exitCode == 1 && run.output == "" && run.messages.contains(words), "\(run.messages)")
            }
            let (document, profile) = (folder.appending(path: "pdo.md"), folder.appending(path: "profile.yaml"))
            let yaml = try Data(contentsOf: profile)
            try FileManager.default.removeItem(at: profile)
            fails("profile.yaml")
            try Data("title: 1\n".utf8).write(to: profile)
            fails("error: ")
            try yaml.write(to: profile)
            try Data("nulla\n".utf8).write(to: document)
            fails("[no-tables]")
            try Data([0xFF, 0xFE, 0x00]).write(to: document)
            fails("pdo.md")
            try FileManager.default.removeItem(at: document)
            fails("pdo.md")
            try Data("{}".utf8).write(to: folder.appending(path: "plan.json"))
            fails("plan.json")
        }
    }

    /// Tables take a document's place.
    @Test func tablesAreCheckedLikeADocument() throws {
        try Self.withPlan { folder in
            #expect(CommandRun.pdo("export", "csv", "-o", "tables", "--plan", ".", in: folder).exitCode == 0)
            let tables = folder.appending(path: "tables")
            for name in ["profile.yaml", "plan.json"] {
                try copyFiles(at: folder.appending(path: name), to: tables.appending(path: name))
            }
            #expect(CommandRun.pdo("import", "tables", in: folder).exitCode == 0)
            let sound = CommandRun.pdo("check", "tables", in: folder)
            #expect(sound.exitCode == 0 && sound.output.contains("tables/objectives.csv"), "\(sound.messages)")
            #expect(CommandRun.pdo("list", "goal", "--plan", "tables", in: folder).messages == "")
            let file = tables.appending(path: "plan.json")
            var plan = try PlanOfObjectives(json: Data(contentsOf: file))
            plan.collaborations[0].objectives[0].evidence[0].text = Self.invented
            try plan.json().write(to: file)
            #expect(CommandRun.pdo("check", "tables", in: folder).exitCode == 2)
            let warned = CommandRun.pdo("list", "goal", "--plan", "tables", in: folder)
            #expect(warned.messages.contains("tables/objectives.csv: “\(Self.invented)”"), "\(warned.messages)")
        }
    }

    // MARK: Other commands

    /// Each command that reads a plan, in the folder of one.
    private static let commands = [
        ["neighbours", "casa"], ["path", "casa", "cultura"], ["show", "casa/5"], ["list", "goal"], ["list"],
        ["search", "aria"], ["analyse", "bridges"], ["analyse"], ["compare", "2024", "2025"], ["audit"],
        ["export", "jgf"], ["export", "graphml"], ["export", "csv", "-o", "tables"], ["map", "-o", "map.svg"],
        ["map", "--table", "csv"], ["doctor"], ["compare", ".", "../other"], ["compare", "../other", "."],
        ["snapshot", "write", "plan.json", "-o", "plan.snapshot"], ["suggest", "--for", "legalita", "--plan", "."],
        ["declare", "casa/3", "legalita", "--open"], ["review"], ["site", "-o", "site"],
    ]

    @Test func everyCommandWithAPlanIsAmongThese() {
        let names = Set(Self.commands.map { $0[0] })
        for command in PDO.configuration.subcommands where command.helpMessage().contains("--plan <") {
            #expect(names.contains(command._commandName), "\(command._commandName)")
        }
    }

    private func withForgedPlanAndAnother(_ body: (URL) throws -> Void) throws {
        try Self.withForgedPlan { folder in
            try withTemporaryFolder { parent in
                let home = parent.appending(path: "home")
                try copyFiles(at: folder, to: home)
                try copyFiles(
                    at: CommandRun.project.appending(path: "Data/milano-2024-2026"), to: parent.appending(path: "other")
                )
                try body(home)
            }
        }
    }

    @Test(arguments: commands) func everyCommandWarnsOfInventedWords(arguments: [String]) throws {
        try withForgedPlanAndAnother { folder in
            let run = CommandRun.pdo(arguments: arguments, in: folder)
            #expect(run.exitCode == 0 || run.exitCode == 2, "\(run.messages)")
            let warnings = run.messages.split(separator: "\n").filter { $0.contains("plan.json: warning: ") }
            #expect(warnings.count == 1, "\(run.messages)")
            let isNamed = warnings.first?.wholeMatch(
                of:
                    /.*plan.json: warning: a quotation .* in .*pdo.md: “.*” \(objective:[^ ]+, line \d+\). 'pdo check' .*/
            )
            #expect(isNamed != nil && warnings.first?.contains("“\(Self.invented)”") == true, "\(run.messages)")
            #expect(!run.output.contains("warning: "))
        }
    }

    @Test(arguments: commands) func aSoundPlanRaisesNoAlarm(arguments: [String]) throws {
        try withTemporaryFolder { parent in
            let home = parent.appending(path: "home")
            for folder in [home, parent.appending(path: "other")] {
                try copyFiles(at: CommandRun.project.appending(path: "Data/milano-2024-2026"), to: folder)
            }
            #expect(!CommandRun.pdo(arguments: arguments, in: home).messages.contains("warning"))
        }
    }

    @Test func whoWantsNoNotesGetsNone() throws {
        try Self.withForgedPlan { folder in
            #expect(CommandRun.pdo("list", "goal", "--quiet", in: folder).messages == "")
            let italian = CommandRun.pdo("list", "goal", "--lang", "it", in: folder)
            #expect(italian.messages.contains("plan.json: avviso: una citazione non si trova"))
            let completion = CommandRun.pdo("completions", "bash", "--", "pdo show casa/", in: folder)
            #expect(completion.messages == "" && completion.output.contains("casa/1"))
        }
    }

    /// A word of each sort of evidence, and of texts.
    @Test func everySortOfQuotationIsLookedAt() throws {
        func warning(_ change: (inout PlanOfObjectives) throws -> Void) throws -> String {
            var messages = ""
            try Self.withPlan(change) { messages = CommandRun.pdo("list", "goal", in: $0).messages }
            return messages
        }
        let fake = [Evidence(text: Self.invented, line: 205, years: [2024])]
        let changes: [(inout PlanOfObjectives) -> Void] = [
            { $0.objectives[0].genericPartners += fake },
            { $0.objectives[0].texts[2024] = Self.invented },
            { $0.objectives[0].description = Self.invented },
            { $0.objectives[0].matrixRows[0].text = Self.invented },
            { plan in
                let office = OfficePart(
                    direction: plan.directions[1].id, role: .involved, text: Self.invented, line: 205)
                plan.objectives[0].offices.append(office)
            },
            { $0.strategicDimensions[0].text += "\n\n" + Self.invented },
            { $0.collaborations[0].objectives[0].evidence += fake },
            { $0.collaborations[0].participants[0].evidence += fake },
            { plan in
                let goal = plan.transversalGoals[0].id
                plan.collaborations[0].contributions = [Contribution(target: goal, basis: .declared, evidence: fake)]
            },
            { plan in
                plan.declarations = [
                    Declaration(
                        subject: plan.objectives[0].id, target: plan.transversalGoals[0].id, verdict: .no, reason: "x",
                        evidence: fake)
                ]
            },
        ]
        for (place, change) in changes.enumerated() {
            #expect(try warning(change).contains("“\(Self.invented)”"), "\(place)")
        }
        // Words of the document, on a line that doesn't have them.
        #expect(try warning { $0.collaborations[0].objectives[0].evidence[0].line += 1 }.contains("a quotation"))
    }

    @Test func aDocumentThatHasChangedSaysSoNoLonger() throws {
        try Self.withPlan { folder in
            let (document, file) = (folder.appending(path: "pdo.md"), folder.appending(path: "plan.json"))
            func messages() -> String { CommandRun.pdo("list", "goal", in: folder).messages }
            let text = try String(contentsOf: document, encoding: .utf8)
            try Data(("Nota\n" + text).utf8).write(to: document)
            #expect(messages().contains("quotations do not stand, or no longer stand, where they should"))
            try Data("nulla\n".utf8).write(to: document)
            #expect(messages().contains("not found in pdo.md, which can't be read anew"))
            try Data((0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }).write(to: document)
            #expect(messages().contains("not found in pdo.md, which can't be read anew"))
            try Data(repeating: 0x61, count: 1 << 22).write(to: document)
            #expect(messages().contains("not found in pdo.md, which can't be read anew"))
            try Data().write(to: document)
            #expect(messages().contains("not found in pdo.md, which can't be read anew"))
            // Where none lies beside it, nothing is said.
            try FileManager.default.removeItem(at: document)
            #expect(messages() == "")
            try FileManager.default.createDirectory(at: document, withIntermediateDirectories: false)
            #expect(messages() == "")
            try FileManager.default.removeItem(at: document)
            #expect(FileManager.default.fileExists(atPath: file.path))
            // Nor is the profile needed where all is found as it is.
            try Data(text.utf8).write(to: document)
            try FileManager.default.removeItem(at: folder.appending(path: "profile.yaml"))
            #expect(messages() == "")
        }
    }
}
