import ArgumentParser
import Testing

@testable import PDOCommand

/// Plain questions are read without the parser, and as it reads them.
@Suite struct PlainQuestionTests {
    private func dumped(_ command: some Any) -> String {
        var text = ""
        dump(command, to: &text)
        return text
    }

    @Test(arguments: [
        ["neighbours", "casa"], ["neighbours", "casa", "casa/5"], ["path", "casa", "mobilità"], ["show", "casa", "5"],
        ["search", "verde", "aria clima"], ["map"], ["map", "heat-map"], ["map", "-q", "-o", "a.svg", "years"],
        ["neighbours", "casa", "-o", "a.csv"], ["path", "--quiet", "a", "b", "--output", "x.json"],
        ["show", "-q", "-q", "casa"], ["search", "-o", "verde", "casa"],
    ]) func theyAreReadAsByTheParser(arguments: [String]) throws {
        let question = try #require(PDO.plainQuestion(arguments))
        let type = try #require(PDO.subcommand(named: arguments[0]))
        #expect(dumped(question) == dumped(try type.parseAsRoot(Array(arguments.dropFirst()))))
    }

    @Test(arguments: [
        ["neighbours"], ["neighbours", "--depth", "2", "casa"], ["path", "casa"], ["path", "a", "b", "c"],
        ["list", "direction"],
        ["map", "a", "b"], ["map", "-o"], ["map", "-o", "-"], ["map", "-o", "a", "-o", "b"], ["map", "--all"],
        ["map", "-o", "a.xyz"], ["map", "-qo", "a.svg"], ["map", "--output=a.svg"], ["neighbours", "-q"],
        ["map", "help"],
        ["show", "help"], ["show", ""], ["search", "-5"], ["neighbours", "-"], [],
    ]) func whateverElseThereIsIsTheParsers(arguments: [String]) {
        #expect(PDO.plainQuestion(arguments) == nil)
    }
}
