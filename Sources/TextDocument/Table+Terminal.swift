extension Table {
    /// Columns aligned with two spaces between them, each row on one line; the wrapping column is broken into lines
    /// where the width is limited. A first cell that would take more than two fifths of the width, or leave the
    /// wrapping column too little, has a line of its own. Where the others alone take too much, each row takes several
    /// lines: the first cell, and below it the others.
    func aligned(width: Int?) -> String {
        var widths = columns.indices.map { column in
            rows.reduce(headingWidth(column)) { max($0, words($1[column]).count) }
        }
        if let width, let wrapping = columns.firstIndex(where: \.wraps) {
            // Sentences need more room than names.
            let least = min(widths[wrapping] > 120 ? 40 : 24, widths[wrapping])
            if wrapping > 0 {
                let numbers = widths.indices.dropFirst().filter { $0 != wrapping }.reduce(2) { $0 + widths[$1] + 2 }
                let limit = max(columns[0].heading.count, min(width * 2 / 5, width - numbers - least))
                widths[0] = rows.reduce(columns[0].heading.count) { widest, row in
                    let count = words(row[0]).count
                    return count > limit ? widest : max(widest, count)
                }
            }
            let others = widths.indices.filter { $0 != wrapping }.reduce(0) { $0 + widths[$1] + 2 }
            if width - others < least { return stacked(width: width) }
            widths[wrapping] = min(widths[wrapping], width - others)
        }
        let heading = line(columns.map { $0.heading.uppercased() }, widths: widths, isHeading: true)
        return heading + rows.map { line($0.map(words), widths: widths) }.joined()
    }

    /// The least width of a column for its heading, which over numbers may take several lines.
    private func headingWidth(_ column: Int) -> Int {
        let words = columns[column].heading.split(separator: " ")
        return columns[column].isNumber ? words.map(\.count).max() ?? 0 : columns[column].heading.count
    }

    private func line(_ cells: [String], widths: [Int], isHeading: Bool = false) -> String {
        if let first = cells.first, first.count > widths[0], cells.count > 1, !columns[0].wraps {
            return first + "\n" + line([""] + cells.dropFirst(), widths: widths)
        }
        let wrapped = columns.indices.map { column in
            columns[column].wraps || isHeading ? cells[column].wrapped(to: widths[column]) : [cells[column]]
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { row in
            var text = ""
            for column in columns.indices {
                let cell = row < wrapped[column].count ? wrapped[column][row] : ""
                let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
                text += (columns[column].isNumber ? space + cell : cell + space) + "  "
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }

    private func stacked(width: Int) -> String {
        rows.map { row in
            let short = columns.indices.dropFirst().filter { !columns[$0].wraps && !words(row[$0]).isEmpty }
                .map { "\(columns[$0].heading): \(words(row[$0]))" }.joined(separator: ", ")
            let long = columns.indices.dropFirst().filter { columns[$0].wraps }
                .flatMap { words(row[$0]).wrapped(to: width - 4) }
            let first = columns[0].wraps ? words(row[0]).wrapped(to: width) : [words(row[0])]
            return (first + (long + short.wrapped(to: width - 4)).map { "    " + $0 }).joined(separator: "\n") + "\n"
        }.joined()
    }
}
