extension StyledText {
    /// The text as Markdown shows it, on one line.
    var markdown: String {
        spans.map { span in
            let text = span.text.escapedForMarkdown.printed
            return span.style.map { Marks.markdown[$0].before + text + Marks.markdown[$0].after } ?? text
        }.joined()
    }
}

extension TextDocument {
    /// Returns the document as Markdown (CommonMark, with the strikethrough of GitHub's), in which every text shows as
    /// it is.
    public func markdown() -> String {
        var text = ""
        for (place, block) in blocks.enumerated() {
            let isInList = place > 0 && blocks[place - 1].isOfList
            let space = place == 0 ? "" : "\n"
            switch block {
            case .title(let title, let subtitle):
                text += space + "# \(title.markdown)\n"
                if !subtitle.isEmpty { text += "\n\(subtitle.markdown)\n" }
            case .paragraph(let paragraph), .continuation(let paragraph):
                text += paragraph.isEmpty ? "" : space + paragraph.markdown + "\n"
            case .heading(let heading):
                text += space + "## \(heading.markdown)\n"
            case .item(let id, let item):
                let parts = [id.isEmpty ? "" : "`\(id.printed)`", item.markdown].filter { !$0.isEmpty }
                text += (place > 0 && !isInList ? "\n" : "") + "- " + parts.joined(separator: " ") + "\n"
            case .detail(let detail):
                text += "  - \(detail.markdown)\n"
            case .table(let table): text += space + table.markdown().replacing("\u{A0}", with: " ")
            }
        }
        return text
    }
}
