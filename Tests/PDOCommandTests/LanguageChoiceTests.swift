import Foundation
import PlanWording
import Testing

@testable import CommandConsole
@testable import PDOCommand

/// In which language a command speaks.
@Suite struct LanguageChoiceTests {
    @Test(
        arguments: [
            (["list"], [:], .english), (["list"], ["LANG": "it_IT.UTF-8"], .italian),
            (["list"], ["LANG": "it"], .italian), (["list"], ["LANG": "italian"], .english),
            (["list"], ["LANG": "C.UTF-8"], .english), (["list"], ["LANG": "de_DE.UTF-8"], .english),
            (["list"], ["LC_MESSAGES": "it_IT", "LANG": "C"], .italian),
            (["list"], ["LC_ALL": "C", "LC_MESSAGES": "it_IT", "LANG": "it_IT"], .english),
            (["list"], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "it_IT"], .italian),
            (["list"], ["PDO_LANG": "en", "LANG": "it_IT"], .english), (["list"], ["PDO_LANG": "it"], .italian),
            (["list"], ["PDO_LANG": "", "LANG": "it_IT"], .italian),
            (["list", "--lang", "it"], ["PDO_LANG": "en"], .italian),
            (["list", "--lang=en"], ["PDO_LANG": "it"], .english),
            (["list", "--lang", "en", "--lang", "it"], [:], .italian), (["list", "--lang"], [:], .english),
            (["list", "--lang", "de"], ["LANG": "it"], .italian),
            (["search", "--", "--lang", "it"], [:], .english),
        ] as [([String], [String: String], Language)])
    func messagesAreInTheLanguageChosen(arguments: [String], environment: [String: String], language: Language) {
        let console = Console(
            write: { _ in }, note: { _ in }, environment: { environment[$0] }, folder: "", width: nil)
        console.setLanguage(arguments: arguments)
        #expect(console.language == language)
    }

    @Test(
        arguments: [
            ([:], "direzioni"), (["LANG": "en_US.UTF-8"], "direzioni"), (["PDO_LANG": "en"], "directions"),
            (["PDO_LANG": "it", "LANG": "en_US.UTF-8"], "direzioni"),
        ])
    func resultsAreInThePlansLanguageUnlessAnotherIsChosen(environment: [String: String], word: String) {
        #expect(CommandRun.pdo("list", environment: environment).output.contains(word))
        #expect(CommandRun.pdo("list", "--lang", "en", environment: environment).output.contains("directions"))
        #expect(CommandRun.pdo("list", "--lang", "it", environment: environment).output.contains("direzioni"))
    }

    @Test(arguments: ["de", "IT", "it_IT.UTF-8", " "]) func aVariableThatNamesNoLanguageIsWrongUsage(value: String) {
        let run = CommandRun.pdo("list", environment: ["PDO_LANG": value])
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.messages.contains("PDO_LANG"), "\(run.messages)")
    }
}
