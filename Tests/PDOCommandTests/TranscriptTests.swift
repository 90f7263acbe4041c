import Foundation
import PlanWording
import Testing

@testable import PDOCommand

/// What people read of the second plan, line by line: in both languages, in a wide and a narrow terminal. Each
/// transcript was read beside the document.
@Suite struct TranscriptTests {
    static let commands = [
        "list", "list direction", "list objective --direction polizia-locale", "list goal --year 2032",
        "list programme --goal legalita", "list collaboration --sort directions --limit 2",
        "neighbours tributi", "neighbours biblioteca-di-quartiere --depth 2 --kind direction --kind objective",
        "neighbours goal:citta-dei-bambini --kind direction --depth 2 --year 2032",
        "neighbours direction:polizia-locale --via goal --via collaboration",
        "neighbours goal:piano-clima --via direction", "neighbours direction:servizi-cimiteriali --via goal",
        "path tributi direction:ambiente-verde-e-protezione-civile",
        "path direction:lavori-pubblici-e-mobilita direction:polizia-locale --year 2032",
        "path direction:servizi-cimiteriali tributi --via goal",
        "show istruzione-cultura-e-biblioteche/1", "show direction:lavori-pubblici-e-mobilita",
        "show goal:citta-dei-bambini", "show collaboration:festa-di-primavera", "show programme:mobilita-sostenibile",
        "show dimension:valdombra-accogliente", "search rio secco", "search \"casa di riposo\" sportello",
        "analyse --year 2033", "analyse nodes --limit 3", "analyse groups", "analyse bridges --limit 2",
        "analyse named",
        "analyse roles --by value --limit 2", "compare 2031 2032 --direction istruzione",
        "compare 2032 2033 --by goal --only ended --only changed", "compare ../valdombra-2029-2030 . --only moved",
        "compare ../valdombra-2029-2030 . --direction turismo", "audit", "show cultura",
    ]

    @Test(arguments: [("it", 100), ("it", 56), ("en", 80)]) func whatIsToldIsTheGoldenText(language: String, width: Int)
        throws
    {
        let transcript = Self.commands.map { command in
            let words = command.matches(of: /"[^"]*"|\S+/).map { String($0.0) }
            let run = CommandRun.pdo(
                arguments: words + ["--lang", language], in: Valdombra.folder, width: width, randomNetworks: 200)
            let messages = run.messages.split(separator: "\n").map { "! \($0)\n" }.joined()
            return "$ pdo \(command)\n\(run.output)\(messages)[\(run.exitCode)]\n"
        }
        try Golden.expect(transcript.joined(separator: "\n"), named: "transcript-\(language)-\(width).txt")
    }

    /// Nothing is wider than the terminal but a word, an id or a heading of a table that is alone on its line.
    @Test(arguments: [56, 80, 100]) func linesFitTheWidth(width: Int) {
        for command in Self.commands {
            let words = command.matches(of: /"[^"]*"|\S+/).map { String($0.0) }
            let run = CommandRun.pdo(arguments: words, in: Valdombra.folder, width: width, randomNetworks: 200)
            for line in run.output.split(separator: "\n") where line.count > width {
                #expect(line.split(separator: " ").count == 1, "\(command): \(line)")
            }
        }
    }
}
