import Foundation
import PlanImport
import PlanWording
import Testing

@testable import PDOCommand

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What `pdo import --explain` shows, and how lines are accounted for.
@Suite struct ExplainTests {
    /// A folder with Milan's plan, of whose document a text is replaced.
    private static func withMilan(
        replacing old: String = "", with new: String = "", _ body: (URL) throws -> Void
    ) throws {
        try withTemporaryFolder { folder in
            let data = CommandRun.project.appending(path: "Data/milano-2024-2026")
            let text = try String(contentsOf: data.appending(path: "pdo.md"), encoding: .utf8)
            try Data((old.isEmpty ? text : text.replacing(old, with: new)).utf8).write(
                to: folder.appending(path: "pdo.md"))
            try copyFiles(at: data.appending(path: "profile.yaml"), to: folder.appending(path: "profile.yaml"))
            try body(folder)
        }
    }

    @Test func everyLineOfMilanIsAccountedFor() throws {
        try Self.withMilan { folder in
            let run = CommandRun.pdo("import", ".", in: folder)
            let text = try String(contentsOf: folder.appending(path: "pdo.md"), encoding: .utf8)
            let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(run.output.contains("  lines     \(count): "), "\(run.output)")
            #expect(
                run.output.contains("none unread\n")
                    && run.output.contains("159 lines of objectives, 159 matrix rows\n"))
            let italian = CommandRun.pdo("import", ".", "--lang", "it", in: folder).output
            #expect(italian.contains("  righe      \(count): ") && italian.contains("nessuna non letta\n"))
        }
    }

    @Test func rowsOfOtherLinesAreNotShownAndThatIsTold() throws {
        try withTemporaryFolder { folder in
            try Data("title: P\nmunicipality: M\nsource: S\nyears: [2031]\n".utf8).write(
                to: folder.appending(path: "profile.yaml"))
            try Data("direction,number,2031,line\nDirezione Casa,1,Alloggi nuovi,7\n".utf8).write(
                to: folder.appending(path: "objectives.csv"))
            let run = CommandRun.pdo("import", ".", "--explain", in: folder)
            #expect(run.exitCode == 0 && run.messages.contains("--explain shows nothing here"), "\(run.messages)")
            #expect(run.output.contains("1 objective"))
        }
    }

    @Test func theTerminalShowsEachLineWithWhatItBecame() throws {
        try Self.withMilan { folder in
            let run = CommandRun.pdo("import", ".", "--explain", in: folder, width: 90)
            #expect(run.exitCode == 0 && run.messages.isEmpty)
            for part in [
                "   95  office heading", "= objective:casa/5\n", "= goal:piano-aria-clima\n", "**in collaborazione con",
                "! warning: no row of the matrix speaks of the objective", "  lines     ",
            ] { #expect(run.output.contains(part), "\(part)") }
            // But for what has no spaces.
            let lines = run.output.split(separator: "\n  lines ")[0].split(separator: "\n").filter {
                $0.drop { $0 == " " }.contains(" ")
            }
            #expect(lines.allSatisfy { $0.count <= 90 })
            let narrow = CommandRun.pdo("import", ".", "--explain", in: folder, width: 50).output
            #expect(narrow.contains("  205  objective\n"))
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "plan.json").path))
            let terminal = CommandRun.pdo("import", ".", "--explain", in: folder, width: 90, isTerminal: true).output
            #expect(terminal.contains("\u{1B}[1min collaborazione con"))
        }
    }

    @Test func thePageIsOneFileThatNeedsNothingElse() throws {
        try Self.withMilan { folder in
            let run = CommandRun.pdo("import", ".", "--explain", "-o", "reading.html", "--lang", "it", in: folder)
            #expect(run.exitCode == 0 && run.output.contains("plan.json\n") && run.messages.contains("avviso"))
            let page = try String(contentsOf: folder.appending(path: "reading.html"), encoding: .utf8)
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"it\">"))
            for part in [
                "<mark title=\"goal:piano-aria-clima", "<code>objective:casa/5</code>", "prefers-color-scheme: dark",
                "@media print", "<li id=\"L205\" class=\"objective linked\">", "righe con legami",
                "<p class=\"notice warning\">",
            ] { #expect(page.contains(part), "\(part)") }
            #expect(page.firstMatch(of: /(?:src|href)="(?!#)/) == nil && !page.contains("<script"))
            // It is well-formed, but for what HTML leaves open.
            let lines = page.replacing(/(?s)<!DOCTYPE html>|<style>.*<\/style>|<meta[^>]*>|<input[^>]*>/, with: "")
            #expect(throws: Never.self) { try XMLDocument(xmlString: lines) }
            // A lines' number stands once, but for runs of blank ones.
            let ids = page.matches(of: /<li[^>]* id="L(\d+)"|<li id="L(\d+)"/).compactMap { $0.1 ?? $0.2 }
            #expect(ids.count == Set(ids).count && ids.count > 500)
        }
    }

    @Test func aPlanWithErrorsIsExplainedToo() throws {
        try Self.withMilan(replacing: "\tDirezione Casa\t", with: "\tDirezione Castelli\t") { folder in
            let run = CommandRun.pdo("import", ".", "--explain", "-o", "reading.html", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("nothing written: 6 errors"))
            let page = try String(contentsOf: folder.appending(path: "reading.html"), encoding: .utf8)
            #expect(page.contains("<p class=\"notice error\">") && page.contains("<code>objective:casa/5</code>"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "plan.json").path))
            let text = CommandRun.pdo("import", ".", "--explain", in: folder, width: 100)
            #expect(text.exitCode == 1 && text.output.contains("! error: no table of objectives is that of"))
        }
    }

    @Test func programsReadItAsWell() throws {
        try Self.withMilan { folder in
            let run = CommandRun.pdo("import", ".", "--explain", "--format", "json", in: folder)
            let reading = try #require(try answer(in: run.output) as? [String: Any])
            let lines = try #require(reading["lines"] as? [[String: Any]])
            let coverage = try #require(reading["coverage"] as? [[String: Any]])
            #expect(coverage.reduce(0) { $0 + ($1["lines"] as? Int ?? 0) } == lines.count)
            let casa = try #require(lines.first { ($0["ids"] as? [String])?.contains("objective:casa/5") == true })
            #expect(casa["reading"] as? String == "objective" && casa["line"] as? Int == 209)
            let links = try #require(casa["links"] as? [[String: Any]])
            #expect(
                links.contains {
                    $0["target"] as? String == "goal:piano-aria-clima" && $0["basis"] as? String == "named"
                })
            #expect(CommandRun.pdo("import", ".", "--explain", "--format", "sarif", in: folder).exitCode == 64)
            #expect(CommandRun.pdo("import", ".", "--explain", "-o", "a.csv", in: folder).exitCode == 64)
        }
    }

    /// Signs of a hostile document don't become the page's own.
    @Test func whatStandsInTheDocumentIsShownAsItIs() throws {
        let title = "Obiettivi trasversali\n"
        try Self.withMilan(replacing: title, with: title + "\n<script>alert(1)</script> & \"x\" onload=\n") { folder in
            _ = CommandRun.pdo("import", ".", "--explain", "-o", "reading.html", in: folder)
            let page = try String(contentsOf: folder.appending(path: "reading.html"), encoding: .utf8)
            #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
        }
    }

    @Test func linesOfMarkupAndRowsOverSeveralLinesAreKnown() {
        let document = """
            # Piano 2031

            <!-- una nota
            su due righe -->
            ## Settore Argini

            <table>
            <tr><th>N.</th>
            <th>Obiettivo</th></tr>
            <tr>
            <td>1</td>
            <td>Nuovi argini</td>
            </tr>
            </table>

            | N. | Obiettivo |
            | --- | --- |
            | 2 | Chiuse nuove |

            """
        let profile = "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: [2031]\n"
        let result = PlanImporter.read(document: document, named: "pdo.md", profile: profile, named: "profile.yaml")
        #expect(result.plan?.objectives.count == 2, "\(result.diagnostics)")
        #expect(result.coverage.total == 19 && result.lines.count == 19)
        #expect(result.lines[6] == .markup && result.lines[8] == .tableHeader && result.lines[13] == .markup)
        #expect(result.lines[11] == .objective && result.lines[16] == .markup && result.lines[17] == .objective)
        #expect(result.coverage.counts(of: .read).reduce(0) { $0 + $1.lines } == result.coverage.lines(of: .read))
    }
}
