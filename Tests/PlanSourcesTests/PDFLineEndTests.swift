import Testing

@testable import PlanSources

/// Office programs write the space at which they break a line: what ends without one, and had room for it, is broken
/// within a word or by a person.
@Suite struct PDFLineEndTests {
    /// A column in which eleven letters and a little more have room, with its other cells.
    private func column(_ cells: [[String]]) throws -> (rows: [String], told: [String]) {
        var page = PDFDrawing()
        let usual = [
            ["Gestione ", "ordinaria ", "del verde ", "pubblico"],
            ["Cura delle ", "strade e ", "piazzette ", "storiche"],
        ]
        var top = 100
        var edges = [top]
        var places: [(text: String, top: Int)] = []
        for cell in usual + cells {
            for (line, text) in cell.enumerated() { places.append((text, top + 4 + 12 * line)) }
            top += 12 * cell.count + 8
            edges.append(top)
        }
        page.rule([50, 125, 200], edges)
        for (text, top) in places {
            page.write(text, 55, top)
            page.write("x", 131, top)
        }
        let document = try page.document()
        let rows = try page.read().dropFirst(usual.count).map { $0[0] }
        return (rows, document.remarks.compactMap(\.detail))
    }

    @Test func wordsAreBrokenWhereTheyAreLongerThanALine() throws {
        let (rows, told) = try column([
            ["Piano ", "internazio", "nale"],
            // A sign that lines may end at is none.
            ["quattro -", "34% del ", "canone"],
        ])
        #expect(rows == ["Piano internazionale", "quattro -34% del canone"])
        #expect(told.isEmpty)
    }

    /// Two letters that are one sign take as much room as both.
    @Test func aLigatureIsOneSign() throws {
        #expect(try column([["recapiti/", "quantinoti", "fiche"]]).rows == ["recapiti/quantinotifiche"])
    }

    @Test func aPersonEndsLines() throws {
        #expect(try column([["Uno due", "innovazione"]]).rows == ["Uno due/innovazione"])
    }

    @Test func slashesHaveTheSpacesOfTheDocument() throws {
        let (rows, told) = try column([
            ["scuole/ ", "musei ed ", "archivi"], ["pontili ", "arte/musei"], ["per scuole/", "musei"],
            ["biblioteca", "/ LL.PP."], ["biblioteca", "/", "quotidiani"],
        ])
        #expect(
            rows == [
                "scuole/ musei ed archivi", "pontili arte/musei", "per scuole/ musei", "biblioteca / LL.PP.",
                "biblioteca/quotidiani",
            ])
        #expect(told == ["scuole/ musei"])
    }

    /// What may be one word or two is told, whatever is made of it.
    @Test func doubtsAreTold() throws {
        let (rows, told) = try column([["scrivaninon", "tificato"]])
        #expect(rows.count == 1 && told.count == 1)
    }

    @Test func aWordInThreePiecesIsToldWhole() throws {
        let (rows, told) = try column([["quantinota", "tificazion", "e"]])
        #expect(rows == ["quantinotatificazione"])
        #expect(told.isEmpty || told == rows)
    }

    /// Columns that nothing parts have no edge: they reach to where their longest line does.
    @Test func columnsWithoutLinesBreakWordsToo() throws {
        var page = PDFDrawing()
        let rows = [
            ["N.", "Obiettivo"], ["1", "Nuovo ", "regolament", "o della ", "mobilità"],
            ["2", "Cura delle ", "piazze e ", "strade"],
            ["3", "Piano dei ", "parchi"],
        ]
        var top = 100
        for row in rows {
            page.write(row[0], 50, top)
            page.write(row[0] == "N." ? "Peso" : "5%", 198, top)
            for (line, text) in row.dropFirst().enumerated() { page.write(text, 100, top + 12 * line) }
            top += 12 * row.count - 4
        }
        let read = try page.read()
        #expect(
            read == [
                ["N.", "Obiettivo", "Peso"], ["1", "Nuovo regolamento della mobilità", "5%"],
                ["2", "Cura delle piazze e strade", "5%"], ["3", "Piano dei parchi", "5%"],
            ])
    }

    /// Whatever poppler writes is survived.
    @Test(arguments: ["9e9", "99999999999999999999999", "-1", ""]) func impossibleRuns(number: String) {
        var pages = PDFPage.pages(PDFDrawing().text)
        let run =
            "<page number=\"1\" position=\"absolute\" top=\"0\" left=\"0\" height=\"\(number)\" width=\"9\">\n"
            + "<text top=\"\(number)\" left=\"0\" width=\"\(number)\" height=\"\(number)\" font=\"0\">a </text>\n<text >"
        PDFRuns.mark(Array(run.utf8), in: &pages)
        #expect(pages.count == 1)
    }
}
