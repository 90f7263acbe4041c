import ArgumentParser
import Testing

@testable import PDOCommand

/// Questions of words alone are read without the parser, and as it reads them.
@Suite struct PlainQuestionTests {
    private func dumped(_ command: some Any) -> String {
        var text = ""
        dump(command, to: &text)
        return text
    }

    @Test(arguments: [
        ["neighbours", "casa"], ["neighbours", "casa", "casa/5"], ["path", "casa", "mobilità"], ["show", "casa", "5"],
        ["search", "verde", "aria clima"],
    ]) func theyAreReadAsByTheParser(arguments: [String]) throws {
        let question = try #require(PDO.plainQuestion(arguments))
        let type = try #require(PDO.subcommand(named: arguments[0]))
        #expect(dumped(question) == dumped(try type.parseAsRoot(Array(arguments.dropFirst()))))
    }

    @Test(arguments: [
        ["neighbours"], ["neighbours", "--depth", "2", "casa"], ["path", "casa"], ["path", "a", "b", "c"],
        ["list", "direction"],
        ["show", "help"], ["show", ""], ["search", "-5"], ["neighbours", "-"], [],
    ]) func whateverElseThereIsIsTheParsers(arguments: [String]) {
        #expect(PDO.plainQuestion(arguments) == nil)
    }
}
