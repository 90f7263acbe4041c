import Testing

@testable import PlanImport

/// Links, pictures, notes and code within lines, as GitHub's Markdown has them.
@Suite struct InlineMarkupTests {
    private func plain(_ text: String) -> String { Markup.plain(text[...], isMarkdown: true, isCell: true) }

    @Test(arguments: [
        ("un [parco](http://x.it) nuovo", "un parco nuovo"), ("[parco](<x>)", "[parco](<x>)"),
        ("[un **parco**](x 'titolo')", "un parco"), ("[parco](x \"a) b\")", "parco"),
        ("![foto](a.png) vista", "foto vista"),
        ("parco[^1] e[^nota-2]", "parco e"), ("`a*b` e ``c`d``", "a*b e c`d"), ("` a `", "a"), ("`<b>`", "<b>"),
        ("[a](b", "[a](b"), ("[a] (b)", "[a] (b)"), ("a [omissis] b", "a [omissis] b"), ("[[a](b)]", "[a]"),
        ("`a", "`a"), ("\\[a](b)", "[a](b)"), ("[^", "[^"), ("[^a", "[^a"), ("Bene! [a](b)", "Bene! a"),
    ]) func linesAreReadAsGitHubShowsThem(text: String, shown: String) {
        #expect(plain(text) == shown)
        #expect(Markup.plain(text[...]) == text.replacing("<b>", with: ""))
    }

    @Test func aTextHasWhatIsSeen() {
        let table =
            "| Settore | Obiettivo |\n| --- | --- |\n| Settore Tecnico | Nuovo [parco](http://x.it) `urbano`[^1] |\n"
        let result = PlanImporter.read(
            document: table + "\n[^1]: Con fondi.\n", named: "pdo.md", profile: DiagnosticExample.profile,
            named: "profile.yaml")
        #expect(result.plan?.objectives.map(\.firstText) == ["Nuovo parco urbano"])
        #expect(result.places(of: .unreadText) == ["5 warning"])
        #expect(result.plan.map { result.missing($0.quotations) } == [])
    }

    /// Time is linear in the length of a line without ends of such marks.
    @Test func openMarksAreText() {
        for sign in ["[", "`", "[a](", "[^", "` ``"] {
            let long = String(repeating: sign, count: 20_000)
            #expect(plain(long).isEmpty == false)
        }
    }
}
