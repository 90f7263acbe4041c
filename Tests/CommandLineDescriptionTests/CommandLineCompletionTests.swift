import CommandLineDescription
import PlanWording
import Testing

/// Completion of a program that there isn't, from its description alone.
@Suite struct CommandLineCompletionTests {
    /// What is offered behind some words; the files are `a/` and `b.txt`, and an argument of its own offers its
    /// request.
    private func offered(_ words: String..., typed: String, language: Language = .english) throws -> [String] {
        let draw = try CommandDescription(json: Sample.draw).shownArguments
        let program = CommandOutline(
            name: "tool", abstract: "Does it.",
            subcommands: [
                CommandOutline(name: "draw", aliases: ["paint"], abstract: "Draws. In colours.", arguments: { draw }),
                CommandOutline(
                    name: "store", abstract: "Keeps.",
                    subcommands: [
                        CommandOutline(name: "write", abstract: "Writes", arguments: { [] }),
                        CommandOutline(name: "check", abstract: "Checks", arguments: { [] }),
                    ], arguments: { [] }),
            ], arguments: { [] })
        let completion = CommandLineCompletion(
            of: program, words: ["tool"] + words, typed: typed, language: language,
            sources: .init(
                paths: { typed in ["a/", "b.txt"].filter { $0.hasPrefix(typed) }.compactMap { CompletionCandidate($0) }
                },
                custom: { request, typed in
                    [CompletionCandidate(typed + "<" + (request.commands + [request.argument]).joined(separator: " "))]
                        .compactMap(\.self)
                }))
        return completion.candidates().map(\.text)
    }

    @Test func commandsAreOfferedWhereOneStands() throws {
        #expect(try offered(typed: "") == ["draw", "store", "help"])
        #expect(try offered(typed: "s") == ["store"])
        #expect(try offered("store", typed: "") == ["write", "check"])
        #expect(try offered("help", typed: "") == ["draw", "store"])
        #expect(try offered("help", "store", typed: "w") == ["write"])
        #expect(try offered("nothing", typed: "") == [])
    }

    @Test(arguments: ["draw", "paint"]) func optionsAreOfferedOnce(command: String) throws {
        #expect(try offered(command, typed: "--") == ["--format", "--quiet", "--output", "--node"])
        #expect(try offered(command, "--quiet", "--node", "x", typed: "--") == ["--format", "--output", "--node"])
        #expect(try offered(command, typed: "-q") == ["-q"])
        #expect(try offered(command, "--", typed: "-") == ["-<draw positional@0"])
    }

    @Test func valuesAreThoseThatTheDescriptionNames() throws {
        #expect(try offered("draw", "--format", typed: "") == ["svg", "png"])
        #expect(try offered("draw", typed: "--format=p") == ["--format=png"])
        #expect(try offered("draw", "--output", typed: "") == ["a/"])
        #expect(try offered("draw", "--node", typed: "x") == ["x<draw --node"])
        #expect(try offered("draw", typed: "y") == ["y<draw positional@0"])
        // The one argument has its value: only options are left.
        #expect(try offered("draw", "y", typed: "") == ["--format", "--quiet", "--output", "--node"])
    }
}

/// What a parser writes of a command.
enum Sample {
    static let draw = """
        {"serializationVersion": 0, "command": {
          "commandName": "draw", "aliases": ["paint"], "abstract": "Draws. In colours.",
          "discussion": "EXAMPLES\\n  tool draw x  a picture\\n\\nIt's drawn.", "subcommands": [
            {"commandName": "line", "abstract": "Draws a line."}, {"commandName": "help", "abstract": "Helps."}],
          "arguments": [
            {"kind": "positional", "shouldDisplay": true, "isOptional": false, "isRepeating": false,
             "valueName": "what", "abstract": "What to draw.", "completionKind": {"custom": {}}},
            {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
             "names": [{"kind": "long", "name": "format"}], "valueName": "form", "defaultValue": "svg",
             "allValues": ["svg", "png"], "completionKind": {"list": {"values": ["svg", "png"]}}, "abstract": "The form."},
            {"kind": "flag", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
             "names": [{"kind": "long", "name": "quiet"}, {"kind": "short", "name": "q"}], "abstract": "Less."},
            {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
             "names": [{"kind": "long", "name": "output"}], "valueName": "folder",
             "completionKind": {"directory": {}}, "abstract": "Where to."},
            {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": true,
             "names": [{"kind": "long", "name": "node"}], "completionKind": {"custom": {}}, "abstract": "Which."},
            {"kind": "flag", "shouldDisplay": false, "isOptional": true, "isRepeating": false,
             "names": [{"kind": "long", "name": "secret"}], "abstract": "Hidden."}]}}
        """
}
