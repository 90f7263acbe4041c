import Foundation
import Testing

@testable import PDOCommand

/// A word that stands in a command's place and is none is told as that, with those that are perhaps meant.
@Suite struct UnknownCommandTests {
    private static let cases: [(arguments: [String], english: String, italian: String)] = [
        (
            ["lst"], "There is no command \"lst\". Did you mean \"list\"?",
            "Il comando «lst» non esiste. Forse cercavi «list»?"
        ),
        (
            ["neighbour", "casa", "--depth", "2"], "There is no command \"neighbour\". Did you mean \"neighbours\"?",
            "Il comando «neighbour» non esiste. Forse cercavi «neighbours»?"
        ),
        (["neighbor"], "Did you mean \"neighbours\"?", "Forse cercavi «neighbours»?"),
        (
            ["qqqq"], "There is no command \"qqqq\"; the commands are new, use, import, check, suggest, review,",
            "Il comando «qqqq» non esiste. Comandi: new, use, import, check, suggest, review,"
        ),
        (["qqqq", "--help"], "There is no command \"qqqq\";", "Il comando «qqqq» non esiste."),
        (["help", "serch"], "There is no command \"serch\". Did you mean \"search\"?", "Forse cercavi «search»?"),
        (
            ["snapshot", "chek"], "There is no command \"snapshot chek\". Did you mean \"snapshot check\"?",
            "Il comando «snapshot chek» non esiste. Forse cercavi «snapshot check»?"
        ),
        (
            ["snapshot", "qqqq"],
            "There is no command \"snapshot qqqq\"; the commands are snapshot write, snapshot check.",
            "Il comando «snapshot qqqq» non esiste. Comandi: snapshot write, snapshot check."
        ),
        (
            ["review", "qqqq"], "There is no command \"review qqqq\"; the commands are review compare.",
            "Il comando «review qqqq» non esiste. Comandi: review compare."
        ),
        (
            ["manual", "snapshot", "chek"],
            "There is no command \"snapshot chek\". Did you mean \"snapshot check\"?",
            "Forse cercavi «snapshot check»?"
        ),
        (
            ["manual", "list", "goal"], "There is no command \"list goal\"; the commands are",
            "Il comando «list goal» non esiste."
        ),
    ]

    @Test(arguments: cases.indices) func itIsToldInBothLanguages(place: Int) {
        let (arguments, english, italian) = Self.cases[place]
        for (language, sentence) in [("en", english), ("it", italian)] {
            let run = CommandRun.pdo(arguments: arguments, environment: ["PDO_LANG": language])
            #expect(run.exitCode == 64 && run.output.isEmpty)
            #expect(run.messages.contains(sentence), "\(run.messages)")
            #expect(!run.messages.contains("Unexpected") && !run.messages.contains("di troppo"))
        }
    }

    @Test func whatIsACommandOrAnOptionIsNone() {
        for arguments in [
            ["help"], ["help", "help"], ["help", "neighbors"], ["--help"], ["help", "--lang", "it", "list"],
        ] {
            #expect(CommandRun.pdo(arguments: arguments).exitCode == 0, "\(arguments)")
        }
        let run = CommandRun.pdo("list", "goal", "word", environment: ["PDO_LANG": "en"])
        #expect(run.exitCode == 64 && run.messages.contains("Unexpected argument 'word'"))
    }

    @Test func controlCharactersOfTheWordAreEscaped() {
        let run = CommandRun.pdo("a\u{1B}[31mb")
        #expect(run.exitCode == 64 && run.messages.contains("a\\u{1B}[31mb") && !run.messages.contains("\u{1B}"))
    }
}

/// The version stands in one place.
@Suite struct VersionTests {
    @Test func itIsThatOfTheNewestChanges() throws {
        let changes = try String(contentsOf: CommandRun.project.appending(path: "CHANGELOG.md"), encoding: .utf8)
        let heading = try #require(changes.split(separator: "\n").first { $0.hasPrefix("## ") })
        #expect(heading.dropFirst(3).prefix { $0 != "," && $0 != " " } == Program.version)
        #expect(CommandRun.pdo("--version").output == Program.version)
        #expect(CommandRun.pdo("manual").output.contains("\"pdo \(Program.version)\""))
    }
}
