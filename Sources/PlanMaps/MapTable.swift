import PlanExchange
import PlanWording
import TextDocument

/// What a picture shows, in rows and columns, for those who can't see it or want the figures.
public struct MapTable: Hashable, Sendable {
    public let header: [String]
    /// As many cells in each as there are in the header.
    public let rows: [[String]]
    /// The column whose numbers have decimals, if there is one, and the mark with which people write these.
    var decimalColumn: Int?
    var decimalMark = "."
    /// Where cells lead in the site of the plan, by rows and columns; empty where none does.
    package var links: [[Link?]] = []

    /// Where a cell leads.
    package struct Link: Hashable, Sendable {
        package let address: String
        /// What the link is called, under 120 letters.
        package let name: String
    }

    /// RFC 4180, but with plain line feeds. What a spreadsheet would take for a formula has an apostrophe before it.
    public var csv: String { csvText(([header] + rows).map { $0.map(\.guardedAgainstFormulas) }) }

    /// A table as GitHub Flavored Markdown has it.
    public var markdown: String {
        func line(_ cells: [String]) -> String {
            "| " + cells.map(\.escapedForMarkdown).joined(separator: " | ") + " |\n"
        }
        return line(header) + "|" + header.map { _ in " --- |" }.joined() + "\n"
            + rowsForPeople.map(line).joined()
    }

    private var rowsForPeople: [[String]] {
        guard let decimalColumn, decimalMark != "." else { return rows }
        return rows.map { row in
            var row = row
            row[decimalColumn] = row[decimalColumn].replacing(".", with: decimalMark)
            return row
        }
    }

    /// Returns a whole page with the table, in which the first cell of each row is its heading.
    public func html(title: String, description: String, language: String) -> String {
        let head = header.map { "<th scope=\"col\">\(GraphMLFormat.escaped($0))</th>" }.joined()
        let body = rowsForPeople.map { row in
            "<tr>"
                + row.enumerated().map { place, cell in
                    place == 0
                        ? "<th scope=\"row\">\(GraphMLFormat.escaped(cell))</th>"
                        : "<td>\(GraphMLFormat.escaped(cell))</td>"
                }.joined() + "</tr>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(GraphMLFormat.escaped(title))</title>
            <style>
            body{font-family:Helvetica,Arial,sans-serif;margin:2rem;color-scheme:light dark}
            table{border-collapse:collapse}
            th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}
            </style>
            </head>
            <body>
            <h1>\(GraphMLFormat.escaped(title))</h1>
            <p>\(GraphMLFormat.escaped(description))</p>
            <table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body.joined())</tbody>
            </table>
            </body>
            </html>

            """
    }
}
