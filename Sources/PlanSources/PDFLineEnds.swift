/// What a document has at the ends of the lines of its cells.
struct PDFLineEnds {
    private struct End {
        let room: Double
        let height: Double
        let isSingle: Bool
        let last: PDFWord
    }

    private var ends: [End] = []
    private var gaps: [Double] = []
    /// How many spaces stand where nothing follows on a line outside cells.
    private var loose = 0
    /// How wide a space is, as a share of the height of its line.
    private var space = 0.25
    /// Whether lines that are broken at a space have it at their ends, where it has room.
    private(set) var areMarked = false

    /// Adds the lines of a cell.
    ///
    /// - Parameter right: to where they reach.
    mutating func add(_ lines: [PDFLine], upTo right: Double) {
        for line in lines {
            for (word, next) in zip(line.words, line.words.dropFirst()) where next.box.left > word.box.right {
                gaps.append((next.box.left - word.box.right) / max(1, line.box.height))
            }
        }
        for (line, next) in zip(lines, lines.dropFirst()) {
            let room = right - line.box.right
            // Only what has no room for the next word says how lines end.
            guard let word = next.words.first, room < word.box.width, let last = line.words.last else { continue }
            ends.append(End(room: room, height: line.box.height, isSingle: line.words.count == 1, last: last))
        }
    }

    /// Adds a line outside cells.
    mutating func add(_ line: PDFLine) {
        for (place, word) in line.words.enumerated() where word.behind == .space {
            let next = line.words.dropFirst(place + 1).first
            if next.map({ $0.box.left - word.box.right > word.box.height }) ?? true { loose += 1 }
        }
    }

    /// Finds out what holds for the document.
    mutating func close() {
        gaps.sort()
        if gaps.count > 9 { space = min(0.3, max(0.1, gaps[gaps.count / 4])) }
        let open = ends.filter { $0.room > space * $0.height + Self.blur }
        let spaced = open.count { $0.last.behind == .space }
        // A single word may be a piece.
        let bare = open.count {
            !$0.isSingle && $0.last.behind == .nothing && $0.last.text.last?.isLetter == true
        }
        areMarked = spaced > 1 && spaced > 5 * bare || loose > 2 && bare == 0
        (ends, gaps) = ([], [])
    }

    /// Whether a line has room for a space, and for nothing that is wider.
    func hasRoomForSpace(_ line: PDFLine, upTo right: Double) -> Bool {
        right - line.box.right > space * line.box.height + Self.blur
    }

    /// How far the lines of a picture may be from where they are drawn, in points.
    private static let blur = 0.7
}
