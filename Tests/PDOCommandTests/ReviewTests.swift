import Foundation
import Plan
import PlanAnswers
import PlanGraph
import PlanImport
import Testing

@testable import CommandConsole
@testable import PDOCommand

/// `pdo review`: whole sittings, each answer on a line of standard input.
@Suite struct ReviewTests {
    private func project(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try copyFiles(at: CommandRun.project.appending(path: "Data/milano-2024-2026"), to: folder)
            try body(folder)
        }
    }

    /// - Parameter answers: one for each line.
    private func sitting(
        _ answers: [String], _ arguments: [String] = ["--for", "piano-aria-clima"], in folder: URL,
        environment: [String: String] = [:], isTerminal: Bool = false
    ) -> CommandRun {
        CommandRun.pdo(
            arguments: ["review"] + arguments, in: folder, environment: environment,
            input: answers.map { $0 + "\n" }.joined(), isTerminal: isTerminal)
    }

    private func links(_ folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: "links.yaml"), encoding: .utf8)
    }

    private func plan(_ folder: URL) throws -> PlanOfObjectives {
        try PlanOfObjectives(json: Data(contentsOf: folder.appending(path: "plan.json")))
    }

    /// The objectives that were asked about, in their order.
    private func asked(_ run: CommandRun) -> [String] {
        run.output.matches(of: /(?m)^ +objective:(\S+)/).map { String($0.1) }
    }

    /// The likely candidates that nobody has looked at, as `suggest` lists them.
    private func waiting(_ folder: URL, for target: String = "piano-aria-clima") throws -> [String] {
        let run = CommandRun.pdo("suggest", "--for", target, "--limit", "999", "--format", "json", in: folder)
        let lists = try #require(try answer(in: run.output) as? [[String: Any]])
        let candidates = try #require(lists[0]["candidates"] as? [[String: Any]])
        return candidates.filter { $0["isLikely"] as? Bool == true && $0["isOpen"] as? Bool == false }.compactMap {
            (($0["objective"] as? [String: Any])?["id"] as? String).map { String($0.dropFirst(10)) }
        }
    }

    @Test func eachAnswerIsWrittenAtOnce() throws {
        try project { folder in
            let first = try waiting(folder)
            let run = sitting(
                ["s Area B", "n", "d forse", "q"], ["--for", "piano-aria-clima", "--by", "OIV"], in: folder)
            #expect(run.exitCode == 0 && run.messages.isEmpty, "\(run.messages)")
            let asked = asked(run)
            #expect(asked.count == 4 && asked[0] == first[0] && Set(asked).count == 4)
            let declarations = try plan(folder).declarations
            #expect(declarations.map(\.verdict) == [.yes, .no, .open])
            #expect(declarations.map(\.subject) == asked.prefix(3).map { "objective:\($0)" })
            #expect(declarations.map(\.reason) == ["Area B", "", "forse"])
            for declaration in declarations {
                #expect(declaration.target == "goal:piano-aria-clima" && declaration.by == "OIV")
                #expect(declaration.date != nil && declaration.fingerprint != nil)
            }
            #expect(run.output.contains("1 di \(first.count)\n") && run.output.contains("2 di \(first.count) · 1 sì\n"))
            #expect(run.output.contains("4 di \(first.count) · 1 sì, 1 no, 1 da decidere\n"))
            #expect(
                run.output.contains(
                    "Decisi: 1 sì, 1 no, 1 da decidere, in links.yaml; da esaminare: \(first.count - 3)."))
            #expect(CommandRun.pdo("check", ".", in: folder).exitCode == 0)
        }
    }

    /// After each verdict the ranking is that of a plan which is read anew with it.
    @Test func theNextCandidateIsTheOneThatSuggestPutsFirst() throws {
        try project { folder in
            for _ in 0..<4 {
                let expected = try waiting(folder)
                let run = sitting(["y a", "n"], in: folder)
                let asked = asked(run)
                #expect(asked.first == expected.first)
                #expect(try asked.last == waiting(folder).first && asked.count == 3)
            }
        }
    }

    @Test func aSittingShowsWhatIsToBeDecided() throws {
        try project { folder in
            let run = sitting(["q"], in: folder)
            let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let objective = try #require(try plan(folder).objectives.first { $0.id == "objective:mobilita/4" })
            #expect(words.contains("goal:piano-aria-clima Piano Aria Clima"))
            let about = try #require(
                try plan(folder).transversalGoals.first { $0.id == "goal:piano-aria-clima" }?.about)
            #expect(words.contains(about.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
            #expect(words.contains("objective:mobilita/4 Direzione Mobilità; punteggio"))
            #expect(words.contains("programma «Politiche di controllo"))
            for text in Set(objective.texts.values) {
                let plain = words.replacing("**", with: "")
                #expect(plain.contains(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
            }
            #expect(words.contains("riga 332") && words.contains("**traffico**"))
            #expect(words.contains("Contribuisce a «Piano Aria Clima»? [s/n/d/m/a/q/?] q"))
        }
    }

    @Test func aYesWithoutReasonQuotesWhatIsMarked() throws {
        try project { folder in
            let run = sitting(["y"], in: folder)
            let declaration = try #require(try plan(folder).declarations.first)
            let objective = try #require(try plan(folder).objectives.first { $0.id == declaration.subject })
            let words = try #require(declaration.words)
            #expect(objective.texts.values.contains { $0.contains(words) } && declaration.reason.isEmpty)
            #expect(declaration.staleness == nil && run.exitCode == 0)
        }
    }

    @Test func undoTakesTheLastVerdictBackOnDiskToo() throws {
        try project { folder in
            try Data(contentsOf: folder.appending(path: "plan.json")).write(to: folder.appending(path: "before.json"))
            let run = sitting(["y", "n", "u", "u", "u", "q"], in: folder)
            let asked = asked(run)
            #expect(asked.count == 5 && asked[0] == asked[4] && asked[1] == asked[3])
            #expect(run.output.contains(": annullato\n") && run.output.contains("non c’è ancora nessuna decisione"))
            #expect(run.output.contains("Nulla è stato deciso"))
            #expect(try links(folder) == "links: []\n")
            #expect(
                try Data(contentsOf: folder.appending(path: "plan.json"))
                    == Data(contentsOf: folder.appending(path: "before.json")))
            // What stood there before is as it was.
            let own = "# ours\nlinks:\n  - objective: casa/1\n    to: legalita\n    verdict: no\n"
            let old = own.replacing("to: legalita\n", with: "to: goal:legalita-trasparenza-e-sicurezza\n")
            try Data(old.utf8).write(to: folder.appending(path: "links.yaml"))
            _ = sitting(["y", "r perché", "u"], in: folder)
            #expect(try links(folder) == old)
        }
    }

    @Test func whatIsWrittenMeanwhileIsNotUndone() throws {
        try project { folder in
            try Console.$current.withValue(console(folder)) {
                var editor = try LinksEditor(besides: "plan.json")
                let plan = try editor.rehearse()
                let entry = LinkEntry(
                    on: "objective:mobilita/4", "goal:piano-aria-clima", in: plan, verdict: .no, reason: "a")
                let change = try editor.record(entry, on: "objective:mobilita/4", "goal:piano-aria-clima", in: plan)
                let text = try links(folder) + "# mine\n"
                try Data(text.utf8).write(to: folder.appending(path: "links.yaml"))
                #expect(throws: Failure.self) { try editor.undo(change) }
                #expect(try links(folder) == text)
            }
        }
    }

    private func console(_ folder: URL) -> Console {
        Console(
            write: { _ in }, note: { _ in }, environment: { _ in nil }, folder: folder.path(percentEncoded: false),
            width: nil)
    }

    @Test func aReasonIsGivenOrChanged() throws {
        try project { folder in
            let run = sitting(["r a", "y", "r", "r Area B, Area C", "m Area C", "n", "r no"], in: folder)
            let declarations = try plan(folder).declarations
            #expect(declarations.map(\.reason) == ["Area C", "no"] && declarations[0].words != nil)
            #expect(run.output.contains("non c’è ancora nessuna decisione"))
            #expect(run.output.contains("Scrivi il motivo dopo m"))
            #expect(asked(run).count == 3)
        }
    }

    @Test func anotherSittingGoesOn() throws {
        try project { folder in
            let all = try waiting(folder)
            let first = asked(sitting(["d", "n", "s a"], in: folder))
            let second = sitting(Array(repeating: "n", count: all.count), in: folder)
            let asked = asked(second)
            #expect(Set(asked).isDisjoint(with: first[1...2]))
            // What was left open comes last.
            #expect(asked.last == first[0] && Set(asked) == Set(all).subtracting(first[1...2]))
            #expect(second.output.contains("lasciato aperto"))
            #expect(second.output.contains("non resta nessun candidato: a annulla"))
            let third = sitting([], in: folder)
            #expect(third.exitCode == 2 && third.messages == "Nessun candidato resta da esaminare.\n")
            let undone = sitting(["n", "n", "u", "s b"], ["--limit", "1"], in: folder)
            #expect(undone.output.contains("1 di 1\n") && undone.exitCode == 0)
            #expect(try plan(folder).declarations.last?.reason == "b")
        }
    }

    @Test func allTargetsOrThoseThatWouldOverturnMost() throws {
        try project { folder in
            let graph = try PlanGraph(plan(folder))
            let targets = graph.graph.nodeIndices.filter { CandidateSearch.kinds.contains(graph[$0].kind) }
            let lists = try graph.answer(CandidatesRequest(for: targets)).lists
            let count = lists.reduce(0) { $0 + $1.unreviewed }
            let run = sitting([], ["--limit", "9999"], in: folder)
            #expect(run.output.contains("1 di \(grouped(count))\n"), "\(count)")
            var request = CandidatesRequest(for: targets)
            (request.order, request.limit) = (.impact, 9999)
            let most =
                try graph.answer(request).lists.flatMap(\.candidates).filter { $0.isLikely && !$0.isOpen }
                .compactMap(\.impact).max() ?? 0
            let impact = sitting([], ["--sort", "impact"], in: folder)
            #expect(most > 1 && impact.output.contains("smentirebbe \(most) constatazioni"))
            #expect(impact.output.contains("1 di 20\n"))
        }
    }

    private func grouped(_ number: Int) -> String {
        number < 1000 ? "\(number)" : "\(number / 1000).\(String(number % 1000 + 1000).dropFirst())"
    }

    @Test func whatATableSaysIsDecidedThere() throws {
        try project { folder in
            let first = try waiting(folder)
            let table = "objective;to;verdict\n\(first[0]);piano-aria-clima;open\n\(first[1]);piano-aria-clima;no\n"
            try Data(table.utf8).write(to: folder.appending(path: "links.csv"))
            _ = CommandRun.pdo("import", ".", in: folder)
            let run = sitting(Array(repeating: "n", count: 20), in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            #expect(Set(asked(run)) == Set(first.dropFirst(2)))
        }
    }

    @Test func nobodyThereIsTold() throws {
        try project { folder in
            let run = sitting([], in: folder)
            #expect(run.exitCode == 0 && run.output.contains("Non c’è stata nessuna risposta: 'pdo review' ne legge"))
            #expect(throws: (any Error).self) { try links(folder) }
            let strange = sitting(["forse", "", "  ", "?", "esci", "n"], in: folder)
            #expect(strange.output.contains("La risposta «forse» non esiste; ? elenca le risposte."))
            #expect(strange.output.contains("a: annulla l’ultima decisione") && asked(strange).count == 2)
            #expect(throws: (any Error).self) { try links(folder) }
            // The last line has no end.
            #expect(CommandRun.pdo(arguments: ["review"], in: folder, input: "n").exitCode == 0)
            let declarations = try plan(folder).declarations
            #expect(declarations.count == 1)
        }
    }

    @Test func inEnglishTheLettersAreOthers() throws {
        try project { folder in
            let run = sitting(
                ["?", "y", "u", "l", "q"], ["--for", "piano-aria-clima", "--lang", "en"], in: folder)
            #expect(run.output.contains("Does it serve “Piano Aria Clima”? [y/n/l/r/u/q/?] ?\n"))
            #expect(run.output.contains(" · 1 open\n") && run.output.contains(": taken back\n"))
            #expect(run.output.contains("Decided: 1 open, in links.yaml; left to review: "))
            let graph = try PlanGraph(plan(folder))
            let search = CandidateSearch(graph)
            let name = try #require(
                graph.graph.nodeIndices.first { node in
                    graph[node].kind == .collaboration && search.candidates(for: node).contains(where: \.isUnreviewed)
                })
            let collaboration = sitting([], ["--for", graph[name].id, "--lang", "en"], in: folder)
            #expect(collaboration.output.contains("Is it part of “"))
        }
    }

    @Test func wordsAreBoldOnATerminalThatKnowsIt() throws {
        try project { folder in
            let bold = sitting(["q"], in: folder, isTerminal: true).output
            #expect(bold.contains("\u{1B}[1mtraffico\u{1B}[22m") && !bold.contains("**"))
            for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
                let plain = sitting(["q"], in: folder, environment: environment, isTerminal: true).output
                #expect(!plain.contains("\u{1B}") && plain.contains("**traffico**"))
            }
        }
    }

    @Test func whatCannotBeWrittenIsToldBeforeTheFirstQuestion() throws {
        try project { folder in
            let own = "links: [{objective: casa/1, to: goal:legalita-trasparenza-e-sicurezza, verdict: no}]\n"
            try Data(own.utf8).write(to: folder.appending(path: "links.yaml"))
            let unusual = sitting(["n"], in: folder)
            #expect(unusual.exitCode == 1 && unusual.output.isEmpty && unusual.messages.contains("links.yaml"))
            try FileManager.default.removeItem(at: folder.appending(path: "links.yaml"))
            try Data("title: [".utf8).write(to: folder.appending(path: "profile.yaml"))
            let broken = sitting(["n"], in: folder)
            #expect(broken.exitCode == 1 && broken.output.isEmpty && broken.messages.contains("profile.yaml"))
        }
        #expect(CommandRun.pdo("review", "--limit", "0").exitCode == 64)
        #expect(CommandRun.pdo("review", "--for", "casa").exitCode == 1)
    }
}
