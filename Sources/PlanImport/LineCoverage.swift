extension LineReading {
    /// What becomes of lines, in the large.
    public enum Group: String, CaseIterable, Codable, Sendable {
        case read, passedOver, unread
    }

    /// Whether lines read so are part of the plan, passed over by a rule, or not understood.
    public var group: Group {
        switch self {
        case .sectionTitle, .officeHeading, .levelHeading, .tableTitle, .tableHeader, .goal, .strategicDimension,
            .objective, .furtherIndicator, .continuation, .matrixRow, .value:
            .read
        case .blank, .frontMatter, .totalRow, .emptyRow, .pageFurniture, .ignored, .markup: .passedOver
        case .unread: .unread
        }
    }
}

/// How many lines of a document were read as what: every line is one of them.
public struct LineCoverage: Hashable, Sendable {
    /// How many lines were read in a way.
    public struct Count: Hashable, Codable, Sendable {
        public let reading: LineReading
        public let lines: Int

        public init(reading: LineReading, lines: Int) {
            self.reading = reading
            self.lines = lines
        }
    }

    /// Those that there are, in the order of ``LineReading``.
    public let counts: [Count]
    /// The numbers of the lines that were not read.
    public let unread: [Int]
    /// The headings of columns without a role, which are kept as attributes.
    public let keptColumns: [String]

    public init(counts: [Count], unread: [Int] = [], keptColumns: [String] = []) {
        self.counts = counts
        self.unread = unread
        self.keptColumns = keptColumns
    }

    public var total: Int { counts.reduce(0) { $0 + $1.lines } }

    /// Returns the counts of a group.
    public func counts(of group: LineReading.Group) -> [Count] { counts.filter { $0.reading.group == group } }

    public func lines(of group: LineReading.Group) -> Int { counts(of: group).reduce(0) { $0 + $1.lines } }
}

extension ImportResult {
    /// How many lines were read as what.
    public var coverage: LineCoverage {
        var counts: [LineReading: Int] = [:]
        for reading in lines { counts[reading, default: 0] += 1 }
        var columns: [String] = []
        for case .keptColumns(let names) in diagnostics.map(\.statement) {
            columns += names.filter { !columns.contains($0) }
        }
        return LineCoverage(
            counts: LineReading.allCases.compactMap { reading in
                counts[reading].map { LineCoverage.Count(reading: reading, lines: $0) }
            },
            unread: lines.indices.filter { lines[$0] == .unread }.map { $0 + 1 }, keptColumns: columns)
    }
}

extension PlanSource {
    /// Returns what each line was read as. Lines that nothing was noted of are blank, signs of the format, or go on
    /// with the row of a table before them; what else they hold was not read.
    ///
    /// - Parameter isTable: whether the lines are those of a table of comma-separated values.
    func readings(of lines: [Document.Line], isTable: Bool) -> [LineReading] {
        var markup = Markup()
        var row: LineReading?
        return lines.map { line in
            if line.isBlank { return isTable && row != nil ? .emptyRow : .blank }
            let hasWords = markup.hasWords(line.text)
            let isInTable = isTable || markup.isInTable
            defer { if !isInTable { row = nil } }
            if let reading = readings[line.number] {
                row = reading
                return reading
            }
            if !hasWords || isTable && row == nil && line.text.hasPrefix("sep=") {
                return isTable ? .emptyRow : .markup
            }
            return isInTable ? row ?? .unread : .unread
        }
    }

    /// Which tags and comments are open.
    private struct Markup {
        private var isComment = false
        private(set) var isInTable = false

        /// Whether a line has letters or digits outside tags and comments.
        mutating func hasWords(_ line: Substring) -> Bool {
            if !isComment, !line.utf8.contains(UInt8(ascii: "<")) { return Self.hasWords(line) }
            var rest = line
            while true {
                if isComment {
                    guard let end = rest.firstRange(of: "-->") else { return false }
                    isComment = false
                    rest = rest[end.upperBound...]
                }
                guard let open = rest.firstIndex(of: "<") else { return Self.hasWords(rest) }
                if Self.hasWords(rest[..<open]) {
                    noteTables(in: rest)
                    return true
                }
                rest = rest[open...]
                if rest.hasPrefix("<!--") {
                    isComment = true
                } else if let sign = rest.dropFirst().first, sign.isLetter || sign == "/",
                    let end = rest.firstIndex(of: ">")
                {
                    noteTables(in: rest[...end])
                    rest = rest[rest.index(after: end)...]
                } else {
                    return Self.hasWords(rest)
                }
            }
        }

        private mutating func noteTables(in text: Substring) {
            let text = text.lowercased()
            let (open, close) = (text.ranges(of: "<table").last, text.ranges(of: "</table").last)
            if let open {
                isInTable = close.map { $0.lowerBound < open.lowerBound } ?? true
            } else if close != nil {
                isInTable = false
            }
        }

        private static func hasWords(_ text: Substring) -> Bool { text.contains { $0.isLetter || $0.isNumber } }
    }
}

extension PlanTables {
    /// The lines of the table of objectives; none where a column gives its rows the lines of a document.
    var linesOfObjectives: [Document.Line] {
        let document = Document(text: objectives)
        let header = CSVText(objectives).rows.first
        let hasLines = header?.cells.contains { $0.text.trimmed.lowercased() == "line" } ?? true
        return hasLines ? [] : document.lines.last?.text.isEmpty == true ? document.lines.dropLast() : document.lines
    }
}
