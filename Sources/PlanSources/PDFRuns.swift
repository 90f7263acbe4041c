/// What `pdftohtml -xml` tells of a document's runs of letters: which are bold, and which end with a space.
///
/// Office programs write the space at which they break a line, unless it has no room. A line that ends without one is the
/// last of its paragraph, or ends within a word.
enum PDFRuns {
    private struct Run {
        let box: PDFBox
        let isBold: Bool
        let endsWithSpace: Bool
    }

    /// Marks the words that are bold, and those that end a run with a space or without.
    ///
    /// - Complexity: linear in the number of words and runs, where these lie evenly on their pages.
    static func mark(_ bytes: [UInt8], in pages: inout [PDFPage]) {
        var (page, runs): (Int, [Run]) = (-1, [])
        var scale = 1.0
        PDFPage.forEachLine(of: bytes) { line in
            if line.starts(with: PDFPage.pageStart) {
                if pages.indices.contains(page) { mark(runs, in: &pages[page].words) }
                (page, runs) = (page + 1, [])
                // Of the number, the position, and four lengths, the last two are height and width.
                let values = PDFPage.numbers(line)
                if pages.indices.contains(page), values.count > 5, values[4] > 0 {
                    scale = pages[page].height / values[4]
                }
            } else if line.starts(with: textStart), let run = run(line, scale) {
                runs.append(run)
            }
        }
        if pages.indices.contains(page) { mark(runs, in: &pages[page].words) }
    }

    private static func run(_ line: PDFPage.Bytes, _ scale: Double) -> Run? {
        guard let start = line.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        var content = line[(start + 1)...]
        let isBold = content.starts(with: boldStart) || content.starts(with: otherBoldStart)
        let values = PDFPage.numbers(line).map { $0 * scale }
        guard values.count > 3, values.prefix(4).allSatisfy({ abs($0) < 40_000 }) else { return nil }
        // Tags at the end are those of letters, and of the run itself.
        while content.last == UInt8(ascii: ">"), let tag = content.lastIndex(of: UInt8(ascii: "<")) {
            content = content[..<tag]
        }
        return Run(
            box: PDFBox(left: values[1], top: values[0], right: values[1] + values[2], bottom: values[0] + values[3]),
            isBold: isBold, endsWithSpace: content.last == 0x20)
    }

    private static func mark(_ runs: [Run], in words: inout [PDFWord]) {
        guard !runs.isEmpty else { return }
        var rows: [Int: [Int]] = [:]
        for (place, word) in words.enumerated() { rows[row(word.box.middle), default: []].append(place) }
        // A page on which hundreds of thousands lie above each other is none that anybody reads.
        var budget = 5_000_000
        for run in runs where budget > 0 {
            var last: Int?
            for row in row(run.box.top - 1)...max(row(run.box.top - 1), min(row(run.box.bottom), row(run.box.top) + 9))
            {
                budget -= rows[row]?.count ?? 0
                for place in rows[row] ?? [] {
                    let box = words[place].box
                    guard run.box.left - 1 <= box.centre, box.centre < run.box.right + 1, run.box.top - 1 <= box.middle,
                        box.middle < run.box.bottom + 1
                    else { continue }
                    if run.isBold { words[place].isBold = true }
                    if last.map({ words[$0].box.right < box.right }) ?? true { last = place }
                }
            }
            guard let last, run.box.height < 3 * words[last].box.height else { continue }
            let free = run.box.right - words[last].box.right
            if run.endsWithSpace {
                if free < 0.8 * run.box.height { words[last].behind = .space }
            } else if free < 2 {
                words[last].behind = .nothing
            }
        }
    }

    /// Strips of a page in which words are looked for.
    private static func row(_ height: Double) -> Int { Int(height / 20) }

    private static let textStart = Array("<text ".utf8)
    private static let boldStart = Array("<b>".utf8)
    private static let otherBoldStart = Array("<i><b>".utf8)
}
