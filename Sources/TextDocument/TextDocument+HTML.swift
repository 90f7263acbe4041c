import TextTools

extension StyledText {
    /// The text as HTML shows it: what is new as `ins`, what is gone as `del`, what was sought as `mark`.
    var html: String {
        spans.map { span in
            let text = span.text.escapedForHTML
            return switch span.style {
            case .added: "<ins>\(text)</ins>"
            case .removed: "<del>\(text)</del>"
            case .found: "<mark>\(text)</mark>"
            case nil: text
            }
        }.joined()
    }
}

extension String {
    /// The text so that HTML shows it as it is, also within an attribute's quotation marks.
    public var escapedForHTML: String {
        escapingControlCharacters.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

extension Table {
    /// The table as HTML shows it.
    fileprivate var html: String {
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>" + cells.map { "<\(tag)>\($0.escapedForHTML)</\(tag)>" }.joined() + "</tr>\n"
        }
        return "<table>\n" + row(columns.map(\.heading), "th") + rows.map { row($0.map(words), "td") }.joined()
            + "</table>\n"
    }
}

extension TextDocument {
    /// Returns the document as a part of an HTML page: titles as `h1`, headings as `h2`, lists as `ul`, ids as `code`.
    ///
    /// - Parameter level: of the titles, from 1 to 5; headings are one below.
    public func html(level: Int = 1) -> String {
        var text = ""
        // How deep the open list is: in its items 1, in an item's details 2.
        var depth = 0
        func close(to target: Int) {
            while depth > target {
                text += depth == 2 ? "</ul>" : "</li>\n</ul>\n"
                depth -= 1
            }
        }
        for block in blocks {
            if !block.isOfList { close(to: 0) }
            switch block {
            case .title(let title, let subtitle):
                text += "<h\(level)>\(title.html)</h\(level)>\n"
                if !subtitle.isEmpty { text += "<p>\(subtitle.html)</p>\n" }
            case .heading(let heading): text += "<h\(level + 1)>\(heading.html)</h\(level + 1)>\n"
            case .paragraph(let paragraph), .continuation(let paragraph):
                if !paragraph.isEmpty { text += "<p>\(paragraph.html)</p>\n" }
            case .table(let table): text += table.html
            case .item(let id, let item):
                close(to: 1)
                let parts = [id.isEmpty ? "" : "<code>\(id.escapedForHTML)</code>", item.html].filter { !$0.isEmpty }
                text += (depth == 0 ? "<ul>\n" : "</li>\n") + "<li>" + parts.joined(separator: " ")
                depth = 1
            case .detail(let detail):
                // A detail without an item is an item.
                if depth == 0 {
                    text += "<ul>\n<li>\(detail.html)"
                    depth = 1
                } else {
                    text += (depth == 1 ? "\n<ul>" : "") + "<li>\(detail.html)</li>"
                    depth = 2
                }
            }
        }
        close(to: 0)
        return text
    }
}
