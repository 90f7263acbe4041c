import Foundation
import PlanIndex
import Testing

/// Questions that are answered by a part of the plan, which an index finds.
@Suite struct PlanIndexCommandTests {
    private static let questions = [
        "neighbours casa", "neighbours direction:casa casa/5", "neighbours casa/5 --format json",
        "neighbours casa --depth 2 --format csv", "neighbours goal:piano-aria-clima --year 2025",
        "neighbours casa/5 --relation partOf", "neighbours casa --kind goal --min-weight 2 --format ids",
        "neighbours casa/5 --via goal", "neighbours goal:piano-aria-clima --via objective --format json",
        "neighbours goal:piano-aria-clima --via direction --sort name --limit 3 --format markdown",
        "path casa mobilita", "path casa/5 verde --format json", "path casa casa", "path casa casa/5",
        "show goal:piano-aria-clima", "neighbours casa --via objective", "show goal:piano-aria-clima --format json",
        "show casa/5", "show casa", "show casa --format json --lang en", "show programme:abitare", "show avvocatura",
        "search verde", "search qualita aria scuole", "search quartieri --kind objective --limit 3",
        "search comune --format csv", "search goal --lang en", "search nonesuch", "search \"verde pubblico\"",
        "search casa:5", "search citta --kind goal --format json", "search verde --year 2025",
        "neighbours nonesuch", "neighbours direzione", "path casa nonesuch", "neighbours casa --format csv --lang it",
    ]

    private static let on = ["PDO_INDEX": ""]

    /// A copy of Milan's plan that was not changed just now, so that an index may be made of it.
    private static func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try copyFiles(
                at: CommandRun.project.appending(path: "Data/milano-2024-2026"),
                to: folder.appending(path: "Data/city"))
            try? FileManager.default.removeItem(at: folder.appending(path: "Data/city/.pdo"))
            Thread.sleep(forTimeInterval: 3.5)
            try body(folder)
        }
    }

    private static func index(in folder: URL, caches: String? = nil) -> PlanIndexFile {
        PlanIndexFile(ofPlan: folder.appending(path: "Data/city/plan.json").path(percentEncoded: false), caches: caches)
    }

    @Test func answersAreTheSameWithAnIndexAndWithout() throws {
        try Self.project { folder in
            // A plan just like it, beside which nothing can be written.
            let other = folder.appending(path: "other")
            try copyFiles(at: folder.appending(path: "Data/city"), to: other.appending(path: "Data/city"))
            try Data().write(to: other.appending(path: "Data/city/.pdo"))
            for question in Self.questions + Self.questions {
                let arguments = question.split(separator: " ").map(String.init)
                let (run, whole) = (
                    CommandRun.pdo(arguments: arguments, in: folder, environment: Self.on),
                    CommandRun.pdo(arguments: arguments, in: other, environment: Self.on)
                )
                #expect(run.output == whole.output && run.messages == whole.messages, "\(question)")
                #expect(run.exitCode == whole.exitCode, "\(question)")
            }
            let ofCasa = try #require(Self.index(in: folder).excerpt(about: ["casa"], .steps(1)))
            #expect(ofCasa.plan.directions.contains { $0.id == "direction:casa" })
            #expect(ofCasa.plan.objectives.count < 60)
            #expect(Self.index(in: other).excerpt(about: ["casa"], .steps(1)) == nil)
        }
    }

    @Test func whatChangedIsReadAnew() throws {
        try Self.project { folder in
            let (plan, document) = (
                folder.appending(path: "Data/city/plan.json"), folder.appending(path: "Data/city/pdo.md")
            )
            let before = CommandRun.pdo("neighbours", "casa", in: folder, environment: Self.on)
            #expect(Self.index(in: folder).excerpt(about: ["casa"], .steps(1)) != nil)
            // What the plan quotes is no longer in the document: that is still told.
            let text = try String(contentsOf: document, encoding: .utf8)
            try Data(text.replacing("a", with: "o").utf8).write(to: document)
            #expect(Self.index(in: folder).excerpt(about: ["casa"], .steps(1)) == nil)
            let warned = CommandRun.pdo("neighbours", "casa", in: folder, environment: Self.on)
            #expect(warned.output == before.output && warned.messages.contains("pdo.md"))
            try Data(text.utf8).write(to: document)
            let json = try String(contentsOf: plan, encoding: .utf8)
            try Data(json.replacing("Direzione Casa\"", with: "Direzione Cose\"").utf8).write(to: plan)
            #expect(
                CommandRun.pdo("neighbours", "direction:casa", in: folder, environment: Self.on).output.contains(
                    "Direzione Cose"))
        }
    }

    /// An index goes to the folder for caches where it can't be beside the plan, and else nowhere; damaged ones are none.
    @Test func anIndexIsNeverInTheWay() throws {
        try Self.project { folder in
            let place = folder.appending(path: "Data/city/.pdo")
            try Data().write(to: place)
            let caches = folder.appending(path: "caches").path(percentEncoded: false)
            let run = CommandRun.pdo(
                "neighbours", "casa", in: folder, environment: ["XDG_CACHE_HOME": caches, "PDO_INDEX": ""])
            #expect(Self.index(in: folder, caches: caches).excerpt(about: ["casa"], .steps(1)) != nil)
            try FileManager.default.removeItem(at: place)
            // A link does not lead it out of the plan's folder.
            let elsewhere = folder.appending(path: "elsewhere")
            try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(at: place, withDestinationURL: elsewhere)
            #expect(CommandRun.pdo("neighbours", "casa", in: folder, environment: Self.on).output == run.output)
            #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).isEmpty)
            try FileManager.default.removeItem(at: place)
            #expect(CommandRun.pdo("neighbours", "casa", in: folder, environment: Self.on).output == run.output)
            let file = place.appending(path: "plan.index")
            let bytes = try Data(contentsOf: file)
            #expect(try String(contentsOf: place.appending(path: ".gitignore"), encoding: .utf8) == "*\n")
            for damaged in [Data(), bytes.prefix(100), bytes.dropLast(), Data("{}".utf8), bytes + bytes] {
                try damaged.write(to: file)
                #expect(CommandRun.pdo("neighbours", "casa", in: folder, environment: Self.on).output == run.output)
            }
        }
    }
}
