import Foundation
import PlanWording
import Testing

@testable import PDOCommand
@testable import TextDocument

/// One node has one name in what people read: the short one, if it has one, besides where the page is about it.
@Suite struct ShortNameTests {
    private let short = "Interventi PNRR e fondi UE"
    private let whole = "Realizzazione degli interventi identificati"

    @Test(arguments: [
        ["neighbours", "casa", "--via", "goal"], ["neighbours", "casa", "--kind", "goal", "--depth", "2"],
        ["neighbours", "casa/6"], ["neighbours", "piano-aria-clima", "--via", "direction"],
        ["path", "casa", "mobilita", "--via", "goal"], ["path", "casa", "interventi-pnrr-e-fondi-ue"],
        ["path", "casa", "interventi-pnrr-e-fondi-ue", "--year", "2024", "--via", "collaboration"],
        ["show", "casa"], ["show", "casa/6"],
    ])
    func peopleReadTheShortName(arguments: [String]) {
        for format in ["table", "markdown"] {
            for language in ["it", "en"] {
                let run = CommandRun.pdo(arguments: arguments + ["--format", format, "--lang", language])
                let said = format == "table" ? short : short.escapedForMarkdown
                #expect(run.output.contains(said), "\(run.output)")
                #expect(!run.output.contains(whole), "\(run.output)")
            }
        }
    }

    @Test func theDescriptionOfAPictureSaysWhatItsNodesSay() throws {
        for arguments in [
            ["path", "casa", "mobilita", "--via", "goal"], ["neighbours", "casa/6"],
            ["neighbours", "casa", "--via", "goal"],
        ] {
            let run = CommandRun.pdo(arguments: arguments + ["--format", "svg"])
            let description = try #require(run.output.firstMatch(of: /<desc[^>]*>([^<]*)<\/desc>/)?.1)
            #expect(description.contains(short) && !description.contains(whole), "\(description)")
        }
    }

    @Test func aDirectionThatIsFoundByAnAliasHasItsWholeName() {
        let run = CommandRun.pdo("search", "ITED", "--kind", "direction")
        #expect(run.output.contains(" Direzione Innovazione Tecnologica e Digitale\n"), "\(run.output)")
    }

    @Test func anAuditSaysTheShortName() throws {
        let data = try Data(contentsOf: CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json"))
        var plan = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        // A plan in which nothing contributes, so that there is a finding on each goal.
        plan["objectives"] = try #require(plan["objectives"] as? [[String: Any]]).map {
            $0.merging(["contributions": [[String: Any]]()]) { $1 }
        }
        try withTemporaryFolder { folder in
            try JSONSerialization.data(withJSONObject: plan).write(to: folder.appending(path: "plan.json"))
            for language in ["it", "en"] {
                let run = CommandRun.pdo("audit", "--lang", language, "--format", "markdown", in: folder)
                #expect(run.output.contains(short) && !run.output.contains(whole), "\(run.output)")
            }
        }
    }

    @Test func candidatesHaveTheirShortName() {
        for query in ["interventi", "intervnti"] {
            let run = CommandRun.pdo("show", query)
            #expect(run.exitCode == 1 && run.messages.contains("  \(short)"))
            #expect(!run.messages.contains(whole))
        }
    }

    @Test(arguments: [
        ["neighbours", "casa", "--via", "goal", "--format", "csv"],
        ["neighbours", "casa", "--via", "goal", "--format", "json"],
        ["neighbours", "casa/6", "--format", "csv"], ["neighbours", "casa/6", "--format", "json"],
        ["path", "casa", "mobilita", "--via", "goal", "--format", "json"],
        ["show", "casa", "--format", "json"], ["show", "casa/6", "--format", "json"],
    ])
    func programsReadTheWholeNameAndTheId(arguments: [String]) {
        let run = CommandRun.pdo(arguments: arguments)
        #expect(run.output.contains("goal:interventi-pnrr-e-fondi-ue"))
        #expect(run.output.contains(whole) && !run.output.contains(short), "\(run.output)")
    }

    @Test func aPageSaysBothNames() {
        let run = CommandRun.pdo("show", "interventi-pnrr-e-fondi-ue")
        #expect(run.output.hasPrefix(whole))
        #expect(run.output.contains("in breve: \(short)\n"))
        #expect(!CommandRun.pdo("show", "piano-aria-clima").output.contains("in breve"))
    }

    @Test func directionsKeepTheirWholeName() {
        #expect(CommandRun.pdo("path", "casa", "mobilita").output.hasPrefix("Direzione Casa – Direzione Mobilità\n"))
        #expect(CommandRun.pdo("neighbours", "casa/1").output.contains("direction:casa  Direzione Casa (riga 205;"))
    }
}
