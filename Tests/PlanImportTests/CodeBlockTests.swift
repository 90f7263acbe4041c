import Testing

@testable import PlanImport

/// Blocks of code of Markdown, which show what a table would look like and are none.
@Suite struct CodeBlockTests {
    private static let table = "| Settore | Obiettivo |\n| --- | --- |\n| Settore Tecnico | Nuovo parco |\n"
    private static let example = "| Settore | Obiettivo |\n| --- | --- |\n| Settore Scuola | Esempio |\n"

    private func read(_ document: String) -> ImportResult {
        PlanImporter.read(
            document: document, named: "pdo.md", profile: DiagnosticExample.profile, named: "profile.yaml")
    }

    @Test(arguments: [
        ("```", "```"), ("~~~", "~~~"), ("``` text", "````"), ("  ~~~~ csv", "   ~~~~~  "), ("```", "```   "),
    ]) func whatStandsInCodeIsNoPlan(opening: String, closing: String) {
        let result = read("\(Self.table)\n\(opening)\n\(Self.example)\(closing)\n")
        #expect(result.plan?.objectives.map(\.firstText) == ["Nuovo parco"])
        #expect(result.places(of: .unreadText) == ["6 warning"])
    }

    /// Lines of code are no head or foot of a page, however often they stand there.
    @Test func linesOfCodeAreNoPageHeaders() {
        let code = "```\n\(Self.example)\(Self.example)\(Self.example)```\n"
        let counts = read("\(Self.table)\n\(code)").coverage.counts
        #expect(!counts.contains { $0.reading == .pageFurniture })
        #expect(counts.first { $0.reading == .unread }?.lines == 6)
    }

    /// What is no fence, or is never closed, hides nothing.
    @Test(arguments: [
        ("```", ""), ("``", "``"), ("    ```", "    ```"), ("``` a`b", ""), ("~~~", "```"), ("````", "```"),
        ("```", "``` x"),
    ]) func whatIsNoCodeIsRead(opening: String, closing: String) {
        let result = read("\(Self.table)\n\(opening)\n\n\(Self.example)\n\(closing)\n")
        #expect(result.plan?.objectives.map(\.firstText) == ["Nuovo parco", "Esempio"])
    }

    /// Time is linear in the number of fences that are never closed.
    @Test func manyOpenFencesAreReadAtOnce() {
        let fences = String(repeating: "``` a\n~~~ b\n", count: 20_000)
        #expect(read(Self.table + "\n" + fences).plan?.objectives.count == 1)
    }
}
