import Foundation
import PlanAnswers
import PlanGraph
import PlanImport
import Testing

@testable import PDOCommand

/// The reference page of JSON names all that answers have.
@Suite struct JSONReferenceTests {
    private static let page =
        (try? String(
            contentsOf: CommandRun.project.appending(path: "Sources/PlanAnswers/PlanAnswers.docc/JSON.md"),
            encoding: .utf8)) ?? ""
    /// The words in backticks.
    private static let words = Set(page.matches(of: /`([\w-]+)`/).map { String($0.1) })

    @Test(arguments: AnswerGoldenTests.Plan.allCases) func everyKeyIsNamed(plan: AnswerGoldenTests.Plan) throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Goldens/answers/\(plan.rawValue)-json.txt")
        let text = try String(contentsOf: golden, encoding: .utf8)
        let keys = Set(text.matches(of: /"(\w+)" :/).map { String($0.1) })
        #expect(keys.count > 80)
        // Those of a document's own columns are its headings.
        for key in keys.sorted() where key != "Note" && key.wholeMatch(of: /(text)?20\d\d/) == nil {
            #expect(Self.words.contains(key), "\(key)")
        }
    }

    @Test func everyCodeIsNamed() throws {
        for code in AuditCode.allCases { #expect(Self.words.contains(code.rawValue)) }
        for question in Question.allCases { #expect(Self.words.contains(question.rawValue)) }
        let data = try String(contentsOf: CommandRun.project.appending(path: "Data/README.md"), encoding: .utf8)
        for code in DiagnosticCode.allCases { #expect(data.contains("`\(code.rawValue)`")) }
    }

    /// A forged plan has all keys of a check.
    @Test func keysOfACheckAreNamed() throws {
        try CheckTests.withForgedPlan { folder in
            let run = CommandRun.pdo("check", ".", "--format", "json", in: folder)
            #expect(run.exitCode == 2, "\(run.messages)")
            let keys = Set(run.output.matches(of: /"(\w+)" :/).map { String($0.1) })
            #expect(keys.isSuperset(of: ["misquotations", "inPlan", "inSources", "target", "key", "change"]))
            for key in keys { #expect(Self.words.contains(key), "\(key)") }
            for change in CheckAnswer.Difference.Change.allCases { #expect(Self.words.contains(change.rawValue)) }
        }
    }

    /// Those of a snapshot and of an import stand in no golden.
    @Test func keysOfOtherQuestionsAreNamed() throws {
        try withTemporaryFolder { folder in
            let plan = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json").path
            #expect(CommandRun.pdo("snapshot", "write", plan, "-o", "a.snapshot", in: folder).exitCode == 0)
            let snapshot = CommandRun.pdo(
                "neighbours", "--graph", "a.snapshot", "direction:casa", "--format", "json", in: folder)
            let diagnostics = CommandRun.pdo(
                "import", "Data/milano-2024-2026", "--output", folder.appending(path: "plan.json").path, "--format",
                "json")
            let reading = CommandRun.pdo(
                "import", "Data/milano-2024-2026", "--explain", "--output",
                folder.appending(path: "reading.json").path)
            #expect(reading.exitCode == 0, "\(reading.messages)")
            let explanation = CommandRun(
                output: try String(contentsOf: folder.appending(path: "reading.json"), encoding: .utf8))
            let verdicts = "Tests/Fixtures/Links/milano-reading.csv"
            let agreement = CommandRun.pdo("review", "compare", verdicts, verdicts, "--format", "json")
            for kind in LineReading.allCases { #expect(Self.words.contains(kind.rawValue), "\(kind)") }
            for run in [snapshot, diagnostics, explanation, agreement] {
                #expect(run.exitCode == 0, "\(run.messages)")
                _ = try answer(in: run.output)
                for key in run.output.matches(of: /"(\w+)" :/).map({ String($0.1) }) {
                    #expect(Self.words.contains(key), "\(key)")
                }
            }
        }
    }
}
