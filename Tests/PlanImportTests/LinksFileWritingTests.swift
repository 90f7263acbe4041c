import Plan
import Testing

@testable import PlanImport

/// Entries that are added to a file of links, whatever stands in it.
@Suite struct LinksFileWritingTests {
    private let entry = LinkEntry(
        subject: "casa/5", target: "goal:pnrr", verdict: .yes, reason: "Dice: \"sì\" # certo", words: "a\nb",
        years: [2031], fingerprint: "abcdef")

    private func file(_ content: String) -> LinksFile { LinksFile(name: "links.yaml", content: content) }

    /// Entries without their lines.
    private func entries(_ file: LinksFile) -> [LinkEntry] {
        file.entries().entries.map { entry in
            var entry = entry
            entry.line = 0
            return entry
        }
    }

    @Test(arguments: ["", "\n", "# di nessuno\n", "links:\n", "links: []\n", "links:   # vuoto\n\n"])
    func theFirstEntryIsWritten(content: String) throws {
        let new = try #require(file(content).adding(entry))
        #expect(entries(new) == [entry])
        #expect(!content.contains("nessuno") || new.content.contains("# di nessuno"))
    }

    private static let three = """
        # I legami del Comune.
        links:
        - objective: casa/1   # il primo
          to: goal:pnrr
          verdict: no
        # Il secondo.
        - collaboration: movida
          to: pac
          verdict: yes
          reason: >
            Una frase
            lunga

        - {objective: verde/2, to: pac, verdict: open}

        """

    @Test func commentsAndOtherEntriesStay() throws {
        let old = file(Self.three)
        let new = try #require(old.adding(entry))
        #expect(new.content.hasPrefix(Self.three.trimmed))
        #expect(entries(new) == entries(old) + [entry])
    }

    @Test(arguments: 0..<3) func anEntryTakesAnothersPlace(number: Int) throws {
        let old = file(Self.three)
        let new = try #require(old.adding(entry, inPlaceOf: old.entries().entries[number].line))
        var expected = entries(old)
        expected[number] = entry
        #expect(entries(new) == expected)
        #expect(new.content.contains("# I legami del Comune.") && new.content.contains("# Il secondo."))
    }

    @Test func whatCannotBeChangedSafelyIsLeftAlone() {
        #expect(file("links: [{objective: casa/1, to: pnrr, verdict: no}]\n").adding(entry) == nil)
        #expect(file("altro: 1\n").adding(entry) == nil)
        #expect(LinksFile(name: "links.csv", content: "objective,to,verdict\n").adding(entry) == nil)
    }

    @Test(arguments: ["casa/5", "Piano: acque", "- a", "'", "yes", "#", "à", "a: ", "goal:pnrr"])
    func whateverTheWordsAreTheyAreReadBack(words: String) throws {
        var entry = entry
        (entry.subject, entry.target, entry.reason, entry.source, entry.by) = (words, words, words, words, words)
        // A text needs a letter or digit.
        if words == "'" || words == "#" { entry = LinkEntry(subject: "a" + words, target: words + "b", verdict: .open) }
        let new = try #require(file("").adding(entry))
        #expect(entries(new) == [entry])
    }
}
