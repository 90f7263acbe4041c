import Plan
import Testing

@testable import PlanImport

/// HTML and Markdown are read as their standards say.
@Suite struct MarkupTests {
    private func objectives(_ body: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
        try MarkedUpPlan.objectives(body, sourceLocation: sourceLocation)
    }

    private func table(_ rows: String) -> String { MarkedUpPlan.table(rows) }

    // MARK: What stands beside tables

    @Test(arguments: [
        "\nDirezione Piazze – Obiettivi di Direzione\n", " Direzione Piazze – Obiettivi di Direzione ",
        "<p>Direzione Piazze – Obiettivi di Direzione</p>", "\n<p>Direzione Piazze – Obiettivi di Direzione</p>",
        "<h2>Direzione Piazze –\nObiettivi di Direzione</h2>", "</div><div>Direzione Piazze – Obiettivi di Direzione",
        "<b>Direzione Piazze</b> – Obiettivi di Direzione",
        "<p\nclass=\"a\">Direzione Piazze – Obiettivi di Direzione</p>\n",
    ]) func textBehindATableIsContent(between: String) throws {
        let body =
            table("<tr><td>1</td><td>Dragare</td><td></td></tr>") + between
            + table("<tr><td>1</td><td>Lastricare</td><td></td></tr>")
        #expect(try objectives(body) == ["argini/1: Dragare", "piazze/1: Lastricare"])
    }

    @Test func textBeforeATableOnItsLineIsContent() throws {
        let body =
            "<div><p>Direzione Piazze – Obiettivi di Direzione</p>"
            + table("<tr><td>1</td><td>Lastricare</td><td></td></tr>") + "</div>"
        #expect(try objectives(body) == ["piazze/1: Lastricare"])
    }

    @Test func aCaptionIsTheTitleOfItsTable() throws {
        let rows = "<tr><td>1</td><td>Lastricare</td><td></td></tr>"
        let body = "<table><caption>Settore Piazze</caption>\(MarkedUpPlan.htmlHeader)\(rows)</table>"
        #expect(try MarkedUpPlan.objectives(body, head: "") == ["settore-piazze/1: Lastricare"])
    }

    // MARK: What is a tag

    @Test(arguments: [
        ("tempi <30 giorni", "tempi <30 giorni"), ("spesa < 100 e ricavi > 50", "spesa < 100 e ricavi > 50"),
        ("tempi <trenta> giorni", "tempi <trenta> giorni"), ("a<b>b</b>c", "abc"), ("a <B CLASS='>'>b</B>", "a b"),
        ("a<o:p></o:p>b", "ab"), ("a<!doctype x>b", "ab"), ("a<?xml x?>b", "ab"), ("x <= 3 </ 4", "x <= 3 </ 4"),
        ("a <- b <3", "a <- b <3"), ("a<img alt=\"<\" src=x> b", "a b"), ("vedi <https://a.it>", "vedi <https://a.it>"),
        ("&lt;b&gt; &amp;lt;", "<b> &lt;"),
    ]) func onlyMarkupOpensATag(text: String, read: String) throws {
        #expect(try objectives(table("<tr><td>1</td><td>\(text)</td><td></td></tr>")) == ["argini/1: \(read)"])
        #expect(try objectives(MarkedUpPlan.pipeHeader + "| 1 | \(text) | |\n") == ["argini/1: \(read)"])
        #expect(try objectives("ID\t2031\t2032\n1\t\(text)\t\n") == ["argini/1: \(read)"])
    }

    @Test(arguments: [
        ("<ul><li>Piano Acque</li><li>rive</li></ul>", "Piano Acque rive"), ("<div>uno</div><div>due</div>", "uno due"),
        ("<p>uno</p><p>due</p>", "uno due"), ("uno<br>due<br/>tre", "uno due tre"), ("<h3>uno</h3>due", "uno due"),
        ("<ol><li>uno<li>due</ol>tre", "uno due tre"), ("uno<hr>due", "uno due"), ("u<i>n</i>o", "uno"),
    ]) func boxesSeparateWords(text: String, read: String) throws {
        #expect(try objectives(table("<tr><td>1</td><td>\(text)</td><td></td></tr>")) == ["argini/1: \(read)"])
        #expect(try objectives(MarkedUpPlan.pipeHeader + "| 1 | \(text) | |\n") == ["argini/1: \(read)"])
    }

    @Test func aGoalIsFoundInAList() throws {
        let body = table("<tr><td>1</td><td><ul><li>Piano Acque</li><li>rive</li></ul></td><td></td></tr>")
        let plan = try #require(MarkedUpPlan.read(body).plan)
        #expect(plan.objectives[0].contributions.map(\.target) == ["goal:piano-acque"])
    }

    @Test(arguments: ["<td\nclass=\"a\">", "<td\n  class='a'\n  style=\"b\"\n>", "<td class=\"a\"\n>"])
    func aTagGoesOverLines(tag: String) throws {
        #expect(try objectives(table("<tr><td>1</td>\(tag)Dragare</td><td></td></tr>")) == ["argini/1: Dragare"])
    }

    @Test(arguments: [
        "<h1>Obiettivi\ntrasversali</h1>\n<p>Piano\nAcque</p>\n<h1>Direzione Argini – Obiettivi\ndi Direzione</h1>\n",
        "<h1>Obiettivi<br>trasversali</h1><ul>\n\t<li><p>Piano\n\tAcque</p></li>\n</ul><h1>Direzione\nArgini</h1>",
        "<h2 id=\"a\"\nclass=\"b\"><span>Obiettivi</span> trasversali</h2>\n<ol><li>Piano Acque</li></ol><h2>Direzione <b>Argini</b></h2>\n",
        "<b>Obiettivi trasversali</b>\n\nPiano <i>Acque</i>\n\n\n<b>Direzione Argini – Obiettivi di Direzione</b>\n\n",
    ]) func headingsAndParagraphsGoOverLines(head: String) throws {
        let result = MarkedUpPlan.read(table("<tr><td>1</td><td>Dragare</td><td></td></tr>"), head: head)
        let plan = try #require(result.plan, "\(result.diagnostics)")
        #expect(plan.directions.map(\.name) == ["Direzione Argini"])
        #expect(plan.transversalGoals.map(\.name) == ["Piano Acque"])
    }

    // MARK: What is no content

    @Test(arguments: ["", "\n", " \n<b>\n"]) func commentsAreNoContent(sign: String) throws {
        let hidden =
            "Direzione Piazze – Obiettivi di Direzione\n\n" + table("<tr><td>1</td><td>Lastricare</td><td></td></tr>")
        let body = "<!-- \(sign)\(hidden)\(sign) -->\n" + MarkedUpPlan.pipeHeader + "| 1 | Dra<!-- x -->gare | |\n"
        let result = MarkedUpPlan.read(body)
        #expect(try objectives(body) == ["argini/1: Dragare"])
        #expect(result.diagnostics.allSatisfy { $0.code != .unreadText }, "\(result.diagnostics)")
    }

    @Test func aCommentThatNeverEndsIsText() throws {
        #expect(
            try objectives(MarkedUpPlan.pipeHeader + "| 1 | Dragare <!-- il fiume | |\n") == [
                "argini/1: Dragare <!-- il fiume"
            ])
    }

    @Test func aCommentBetweenGoalsIsNoGap() throws {
        let head =
            "Obiettivi trasversali\n\nPiano Acque\n\n<!-- pagina 2\n\n\n -->\n\nFiera\n\n\nDirezione Argini – Obiettivi di Direzione\n\n"
        let plan = try #require(MarkedUpPlan.read(MarkedUpPlan.pipeHeader + "| 1 | Dragare | |\n", head: head).plan)
        #expect(plan.transversalGoals.map(\.name) == ["Piano Acque", "Fiera"])
        #expect(plan.objectives.map(\.line) == [17])
    }

    @Test func headsStylesAndScriptsAreNoContent() throws {
        let head = """
            <!DOCTYPE html>
            <html>
            <head>
            \t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
            \t<title>Obiettivi trasversali</title>
            \t<style type="text/css">
            \t\t@page { size: 21cm 29.7cm; margin: 2cm }
            \t\ttd p { orphans: 0 }
            \t</style>
            </head>
            <body>
            <script>
            if (a<b) { document.write("<table><tr><td>1\t2"); }
            </script>
            <h1>Direzione Argini</h1>

            """
        let result = MarkedUpPlan.read(
            table("<tr><td>1</td><td>Dragare</td><td></td></tr>") + "</body></html>", head: head)
        let plan = try #require(result.plan, "\(result.diagnostics)")
        #expect(plan.directions.map(\.name) == ["Direzione Argini"])
        #expect(result.diagnostics.map(\.code) == [.noGoals], "\(result.diagnostics)")
    }

    // MARK: Cells that cover others

    @Test func coveredCellsTakeTheValue() throws {
        let body = """
            <table><tr><th rowspan="2">Direzione</th><th rowspan=2>ID</th><th colspan="2">Obiettivi</th></tr>
            <tr><th>2031</th><th>2032</th></tr>
            <tr><td rowspan='2'>Direzione Piazze</td><td>1</td><td colspan=2>Lastricare</td></tr>
            <tr><td>2</td><td>Illuminare</td><td>Piantare</td></tr>
            <tr><td>Direzione Fiere</td><td>1</td><td></td><td>Aprire</td></tr></table>
            """
        #expect(
            try MarkedUpPlan.objectives(body, head: "") == [
                "piazze/1: Lastricare | Lastricare", "piazze/2: Illuminare | Piantare", "fiere/1: Aprire",
            ])
    }

    @Test func aMergedCellMayCoverHundredsOfRows() throws {
        let rows = (2...250).map { "<tr><td>\($0)</td><td>Opera \($0)</td></tr>" }.joined()
        let body =
            "<table><tr><th>Direzione</th><th>ID</th><th>2031</th></tr>"
            + "<tr><td rowspan=\"250\">Direzione Piazze</td><td>1</td><td>Opera 1</td></tr>\(rows)</table>"
        let all = try MarkedUpPlan.objectives(body, head: "")
        #expect(all.count == 250 && all.last == "piazze/250: Opera 250")
    }

    // MARK: Pipe tables

    @Test(arguments: [
        "ID | Obiettivi Anno 2031 | Obiettivi Anno 2032\n--- | --- | ---\n1 | Lastricare | \n2 | | Piantare\n",
        "ID | Obiettivi Anno 2031 | Obiettivi Anno 2032\n:-- | :-: | --:\n1 | Lastricare\n2 | | Piantare |\n",
        "| | | |\n| --- | --- | --- |\n| ID | Obiettivi Anno 2031 | Obiettivi Anno 2032 |\n| 1 | Lastricare |\n| | | |\n| 2 | | Piantare |\n",
        "|  |  |  |\n|:-|:-|:-|\n| **ID** | **Obiettivi Anno 2031** | **Obiettivi Anno 2032** |\n| 1 | **Lastricare** | |\n| 2 | | Piantare |\n",
    ]) func pipeTablesHaveAllForms(second: String) throws {
        let first = MarkedUpPlan.pipeHeader + "| 1 | Dragare | |\n"
        let body = first + "\nDirezione Piazze – Obiettivi di Direzione\n\n" + second
        #expect(try objectives(body) == ["argini/1: Dragare", "piazze/1: Lastricare", "piazze/2: Piantare"])
    }

    @Test(arguments: [
        ("A&amp;B &lt;30&gt; &egrave;", "A&B <30> è"), ("\\*nota\\_1\\|2", "*nota_1|2"), ("\\&amp; \\<b>", "&amp; <b>"),
        ("&rarr; &ecirc;", "→ ê"),
    ]) func signsAreDecoded(text: String, read: String) throws {
        #expect(try objectives(MarkedUpPlan.pipeHeader + "| 1 | \(text) | |\n") == ["argini/1: \(read)"])
    }

    @Test func signsOfHeadingsAreDecodedToo() throws {
        let head =
            "## 1\\. Obiettivi trasversali\n\n- Piano &laquo;Acque&raquo;\n\n## 2\\. Settore Ricerca &amp; Sviluppo\n\n"
        let plan = try #require(MarkedUpPlan.read(MarkedUpPlan.pipeHeader + "| 1 | Dragare | |\n", head: head).plan)
        #expect(plan.directions.map(\.name) == ["Settore Ricerca & Sviluppo"])
        #expect(plan.transversalGoals.map(\.name) == ["Piano «Acque»"])
    }

    @Test(arguments: [
        ("ecirc", "ê"), ("rarr", "→"), ("Scaron", "Š"), ("cacute", "ć"), ("lstrok", "ł"), ("abreve", "ă"),
        ("odblac", "ő"),
        ("eogon", "ę"), ("dcaron", "ď"), ("Aring", "Å"), ("thorn", "þ"), ("alpha", "α"), ("zcy", "з"), ("yuml", "ÿ"),
        ("lsaquo", "‹"), ("numero", "№"), ("ccaron", "č"), ("uring", "ů"), ("check", "✓"), ("half", "½"),
        ("nbsp", "\u{A0}"),
    ]) func europesLettersHaveNames(name: String, sign: String) {
        #expect(HTMLEntities.decoded("a&\(name);b") == "a\(sign)b")
    }

    @Test func emptyRowsArePassedOverWithANote() {
        let result = MarkedUpPlan.read(MarkedUpPlan.pipeHeader + "| 1 | Dragare | |\n|  |  |  |\n| 2 | Rialzare | |\n")
        #expect(result.plan?.objectives.count == 2)
        #expect(result.places(of: .otherRow) == ["11 note"])
    }

    @Test func aRowThatAPageHasCutIsJoined() throws {
        let body = "ID\t2031\t2032\n1\tPulire i canali\t\n\nID\t2031\t2032\n\tcon le scuole\t\n2\tDragare\t\n"
        #expect(try objectives(body) == ["argini/1: Pulire i canali con le scuole", "argini/2: Dragare"])
        #expect(MarkedUpPlan.read(body).places(of: .otherRow) == ["12 note"])
    }
}
