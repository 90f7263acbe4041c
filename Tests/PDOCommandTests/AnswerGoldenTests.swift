import Foundation
import PlanWording
import Testing

@testable import PDOCommand

/// Every answer in each form and language, for Milan's plan, for the small one, and for one with all that Milan's
/// lacks.
///
/// A form that a command does not have is refused with 64, which the golden says too.
@Suite struct AnswerGoldenTests {
    enum Plan: String, CaseIterable {
        case milano, valdombra, roccabruna

        var folder: URL {
            switch self {
            case .milano: CommandRun.project
            case .valdombra: Valdombra.folder
            case .roccabruna: CommandRun.project.appending(path: "Tests/Fixtures/Model/roccabruna-2031-2033")
            }
        }

        var commands: [String] {
            switch self {
            case .milano: AnswerGoldenTests.ofMilan
            case .valdombra: AnswerGoldenTests.ofValdombra
            case .roccabruna: AnswerGoldenTests.ofRoccabruna
            }
        }
    }

    @Test(arguments: Plan.allCases, [("table", "it"), ("table", "en"), ("markdown", "it"), ("markdown", "en")])
    func whatPeopleReadIsTheGoldenText(plan: Plan, form: (format: String, language: String)) throws {
        let (format, language) = form
        let transcript = plan.commands.map { command in
            let run = run(command, plan, format, language)
            let messages = run.messages.split(separator: "\n").map { "! \($0)\n" }.joined()
            return "$ pdo \(command)\n\(run.output)\(messages)[\(run.exitCode)]\n"
        }
        try Golden.expect(
            transcript.joined(separator: "\n"), named: "answers/\(plan.rawValue)-\(format)-\(language).txt")
    }

    /// What programs read is the same in every language, but for the names of kinds: there both are in the golden.
    @Test(arguments: Plan.allCases, ["json", "csv"])
    func whatProgramsReadIsTheGoldenText(plan: Plan, format: String) throws {
        var transcript: [String] = []
        for command in plan.commands where command != "suggest" {
            let (italian, english) = (run(command, plan, format, "it"), run(command, plan, format, "en"))
            let isSame = italian.output == english.output && italian.exitCode == english.exitCode
            transcript += (isSame ? [("", italian)] : [(" --lang it", italian), (" --lang en", english)])
                .map { "$ pdo \(command)\($0)\n\($1.output)[\($1.exitCode)]\n" }
        }
        try Golden.expect(transcript.joined(separator: "\n"), named: "answers/\(plan.rawValue)-\(format).txt")
    }

    private func run(_ command: String, _ plan: Plan, _ format: String, _ language: String) -> CommandRun {
        let words = command.matches(of: /"[^"]*"|\S+/).map { match in String(match.0.filter { $0 != "\"" }) }
        // Suggestions are lines of a profile, in one form.
        let form = command == "suggest" ? [] : ["--format", format]
        let run = CommandRun.pdo(
            arguments: words + form + ["--lang", language], in: plan.folder, width: 90, randomNetworks: 200)
        return run.exitCode == 64 ? CommandRun(exitCode: 64) : run
    }

    private static let ofMilan = [
        "list", "list direction", "list objective --direction casa", "list goal --year 2026",
        "list programme --goal piano-aria-clima --basis named", "list collaboration --sort directions --limit 3",
        "list driver", "list dimension", "list direction --programme nonesiste",
        "list goal --direction avvocatura --year 2026",
        "neighbours casa --limit 12", "neighbours casa --via goal --limit 4",
        "neighbours casa --via collaboration --via goal --limit 3 --year 2025",
        "neighbours mobilita --via objective", "neighbours piano-aria-clima --kind direction --depth 2 --limit 6",
        "neighbours casa/5", "neighbours avvocatura --kind goal", "neighbours casa mobilita --kind collaboration",
        "path casa mobilita --count 2", "path casa verde-e-ambiente --via goal --year 2025",
        "path casa/2 cultura --max-length 3", "path driver:digitalizzazione avvocatura --year 2026",
        "show casa/5", "show direction:casa", "show piano-aria-clima", "show collaboration:mala-movida",
        "show programme:coesione-sociale", "show driver:digitalizzazione", "show value:ambientale",
        "show dimension:milano-sempre-piu-giusta",
        "search scuole", "search \"verde pubblico\" alberi --limit 3", "search zzzz",
        "analyse --year 2026", "analyse nodes --limit 4 --year 2025", "analyse groups --year 2025",
        "analyse bridges --limit 2 --year 2025", "analyse named",
        "analyse roles --by value --limit 2", "analyse nodes --of programme --through direction --limit 3 --year 2026",
        "compare 2024 2025 --direction casa", "compare 2025 2026 --by goal --only changed --direction mobilita",
        "compare 2024 2026 --by programme --only started", "audit --severity warning", "suggest",
        "suggest --for piano-aria-clima --limit 4", "suggest --for \"più connessa\" --limit 3",
        "suggest --for legalita --sort impact --limit 2",
    ]

    private static let ofValdombra =
        TranscriptTests.commands + [
            "list driver", "list value", "neighbours polizia-locale --via objective",
            "neighbours direction:lavori-pubblici-e-mobilita --via collaboration --year 2033",
            "show value:sociale", "show driver:digitalizzazione", "analyse", "compare 2031 2033",
            "compare ../valdombra-2029-2030 .", "suggest",
            "suggest --for goal:bilancio --limit 3",
        ]

    private static let ofRoccabruna = [
        "list", "list level", "list direction", "list objective", "list objective --direction ufficio-legale",
        "list objective --columns id,code,weight,owner,type,deadline",
        "list objective --columns code,parent,coOwners,involved,indicators,goals,note,text2033",
        "list goal --columns name,code,weight,ids,indicators --columns \"Referente politico\"",
        "list direction --columns id,word,parent,objectives", "list level --columns id,level,code,parent,directions",
        "list programme --columns id,parent,line",
        "show OB01", "show a)", "show settore tecnico", "show ufficio legale", "show os1.1", "show linea-1",
        "show level:missione-10", "show programme:viabilita", "show T1",
        "search registro", "search dirigente", "search 4521 --kind objective", "search sviluppo", "search insidie",
        "neighbours ufficio-legale", "neighbours settore-tecnico --via objective", "neighbours linea-1 --depth 2",
        "neighbours servizio-verde --via goal", "path ufficio-legale viabilita", "path ufficio-legale OB01",
        "path ufficio-legale servizio-verde", "analyse", "analyse nodes --year 2031", "audit",
        "compare . ../roccabruna-2032-2034", "compare . ../roccabruna-2032-2034 --only changed --direction verde",
        "compare 2031 2033",
    ]
}
