import CommandLineDescription
import PlanWording
import Testing

/// Pages of a program that there isn't, from its description alone.
@Suite struct ManualPageTests {
    private func pages(in language: Language = .english) throws -> [ManualPage] {
        ManualPage.all(of: try CommandDescription(json: Sample.draw), version: "9.8", in: language)
    }

    @Test func eachCommandHasAPageAndEachAliasLeadsToIt() throws {
        let pages = try pages()
        #expect(pages.map(\.name) == ["draw", "draw-line"])
        #expect(pages[0].aliases == ["paint"] && pages[1].aliases == [])
        #expect(pages[0].roffOfAlias() == ".so man1/draw.1\n")
    }

    @Test func aPageHasTheProgramsNameAndVersionAndWhatTheDescriptionShows() throws {
        let page = try #require(try pages().first).roff()
        #expect(page.hasPrefix(".TH \"DRAW\" 1 \"\" \"draw 9.8\" \"draw\"\n"))
        #expect(page.contains("[\\fB\\-\\-node\\fR \\fIvalue\\fR ...]"))
        #expect(page.contains(".TP\n\\fB\\-q\\fR, \\fB\\-\\-quiet\\fR\nLess.\n"))
        #expect(page.contains("It\\(aqs drawn.") && page.contains("\ntool draw x  a picture\n"))
        #expect(page.contains("\\fBdraw\\-line\\fR(1)") && !page.contains("secret") && !page.contains("Helps"))
    }

    @Test func headingsAreInTheLanguageThatIsAskedFor() throws {
        let page = try #require(try pages(in: .italian).first).roff()
        #expect(page.contains(".SH SINTASSI\n") && !page.contains(".SH SYNOPSIS\n"))
    }

    @Test(arguments: Shell.allCases) func aCompletionScriptSaysWhatItIsInEitherLanguage(shell: Shell) {
        let texts = Language.allCases.map { language in
            (
                CompletionScript.text(for: shell, in: language),
                language(ManualText.completionScript(shell: shell.rawValue))
            )
        }
        for (text, comment) in texts { #expect(text.contains("# \(comment)\n")) }
        #expect(texts[0].0 != texts[1].0)
    }
}
