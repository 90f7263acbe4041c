/// The gaps between the columns of a table that no lines part, as its lines leave them.
struct PDFGutters {
    /// From where to where no word stands.
    typealias Gutter = (left: Double, right: Double)

    private let first: PDFLine
    /// The wide gaps of the first line, and what the others leave free of each.
    private let wide: [Gutter]
    private var gaps: [[Gutter]]
    /// Where words begin behind each, on a line that is no head.
    private var starts: [Double?]
    /// More than a space has.
    private let usual: Double
    /// What is left of a gap that a browser puts between cells without lines, where a text fills its cell.
    private static let least = 2.0
    private static let leastOnLine = 3.5
    /// How far places may be from each other that are the same.
    private static let blur = 0.7

    init(_ first: PDFLine, height: Double) {
        self.first = first
        let segments = first.segments
        wide = zip(segments, segments.dropFirst()).map { ($0.right, $1.left) }
        gaps = wide.map { [$0] }
        starts = wide.map { _ in nil }
        usual = max(Self.leastOnLine, 0.35 * height)
    }

    /// To where the head of the first column reaches, and to where its text may.
    var firstEdge: Double { wide.first?.left ?? .infinity }
    var firstEnd: Double { gaps.first.flatMap(Self.widest)?.right ?? 0 }

    /// Narrows the gaps by a line; false for one that stands across a gap, and thus is none of the table.
    mutating func narrow(by line: PDFLine) -> Bool {
        let narrowed = gaps.map { Self.narrowed($0, by: line) }
        for (place, pieces) in narrowed.enumerated() {
            guard let widest = Self.widest(pieces) else { return false }
            // As wide as a space: one only if words don't begin before those of the other lines do.
            guard
                widest.right - widest.left > Self.leastOnLine
                    || gaps.count > 1 && starts[place].map({ widest.right > $0 - Self.blur }) != false
            else { return false }
        }
        gaps = narrowed
        guard !line.isBold else { return true }
        for (place, gap) in wide.enumerated() where starts[place] == nil {
            starts[place] = line.words.lazy.map(\.box.left).first { gap.left < $0 && $0 < gap.right + Self.blur }
        }
        return true
    }

    /// The gaps that no word of some lines stands in; nil where something looks like one that is none for certain.
    func columns(of lines: [PDFLine]) -> [Gutter]? {
        let all = Self.holes(lines.flatMap(\.words))
        var columns: [Gutter] = []
        for (place, hole) in all.enumerated() {
            if hole.right - hole.left > usual {
                columns.append(hole)
                continue
            }
            let next = all.dropFirst(place + 1).first
            let before = place > 0 ? all[place - 1].left : -.infinity
            let isStraight = isStraight(place, of: all, lines)
            if let gap = wide.first(where: { $0.left < hole.right && hole.left < $0.right }) {
                let others = all.indices.filter {
                    all[$0].left < gap.right && gap.left < all[$0].right && $0 != place
                }
                if others.contains(where: { all[$0].right - all[$0].left > usual }) {
                    // Beside another gap it is a space, unless that one only parts a head from the text below it.
                    let isHead =
                        others == [place + 1]
                        && Self.starts(
                            lines, behind: all[others[0]], upTo: all.dropFirst(place + 2).first?.right ?? .infinity
                        )
                        .isEmpty
                    if isHead, gaps.count > 1, isStraight { columns.append(hole) }
                    continue
                }
                // Of several as wide as a space one is a gap: behind which all lines begin at one place.
                let straight = others.filter { self.isStraight($0, of: all, lines) }
                guard gaps.count > 1, straight.count + (isStraight ? 1 : 0) == 1 else { return nil }
                if isStraight { columns.append(hole) }
            } else if isStraight, let room = headRoom(from: before, around: hole, to: next?.right ?? .infinity) {
                let starts = Self.starts(lines, behind: hole, upTo: next?.right ?? .infinity)
                if gaps.count < 2, starts.count < 3 { continue }
                guard gaps.count > 1, starts.count > 2 || room > usual else { return nil }
                columns.append(hole)
            }
        }
        return columns
    }

    /// Whether several lines begin behind a gap, and all at one place.
    private func isStraight(_ place: Int, of holes: [Gutter], _ lines: [PDFLine]) -> Bool {
        let starts = Self.starts(
            lines, behind: holes[place], upTo: holes.dropFirst(place + 1).first?.right ?? .infinity)
        return starts.count > 1 && (starts.max() ?? 0) - (starts.min() ?? 0) < Self.blur
    }

    /// How much is free between the words of the first line before and behind a gap; nil where it has none on a side.
    private func headRoom(from left: Double, around hole: Gutter, to right: Double) -> Double? {
        let before = first.words.filter { left - Self.blur < $0.box.left && $0.box.right < hole.left + Self.blur }
        let behind = first.words.filter { hole.right - Self.blur < $0.box.left && $0.box.right < right + Self.blur }
        guard let end = before.map(\.box.right).max(), let start = behind.map(\.box.left).min() else { return nil }
        return start - end
    }

    private static func widest(_ pieces: [Gutter]) -> Gutter? {
        pieces.max { $0.right - $0.left < $1.right - $1.left }
    }

    /// Where lines begin behind a gap, but for those of a head, which may stand in the middle.
    private static func starts(_ lines: [PDFLine], behind hole: Gutter, upTo right: Double) -> [Double] {
        let head = lines.prefix(while: \.isBold).count
        let words = lines.dropFirst(head == lines.count ? 1 : max(1, head)).flatMap(\.words).filter {
            hole.right - blur < $0.box.left && $0.box.left < right - blur
        }
        return PDFLine.lines(of: words).map(\.box.left)
    }

    /// What is left of gaps beside the words of a line.
    private static func narrowed(_ gaps: [Gutter], by line: PDFLine) -> [Gutter] {
        var gaps = gaps
        for word in line.words {
            gaps = gaps.flatMap { gap -> [Gutter] in
                guard word.box.left < gap.right, gap.left < word.box.right else { return [gap] }
                return [(gap.left, word.box.left), (word.box.right, gap.right)].filter { $0.right - $0.left > least }
            }
        }
        return gaps
    }

    /// Where no word stands from the first line to the last.
    static func holes(_ words: [PDFWord]) -> [Gutter] {
        var holes: [Gutter] = []
        var right: Double?
        for box in words.map(\.box).sorted(by: { $0.left < $1.left }) {
            if let edge = right, box.left - edge > least { holes.append((edge, box.left)) }
            right = max(right ?? box.right, box.right)
        }
        return holes
    }
}
