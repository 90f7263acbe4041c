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
            // By bytes: most lines of a document may have tags.
            while true {
                if isComment {
                    guard let end = rest.firstRange(of: "-->") else { return false }
                    isComment = false
                    rest = rest[end.upperBound...]
                }
                let bytes = rest.utf8
                guard let open = bytes.firstIndex(of: UInt8(ascii: "<")) else { return Self.hasWords(rest) }
                if Self.hasWords(rest[..<open]) {
                    noteTables(in: rest)
                    return true
                }
                rest = rest[open...]
                let next = bytes.index(after: open)
                if bytes[open...].starts(with: "<!--".utf8) {
                    isComment = true
                } else if next < bytes.endIndex,
                    bytes[next] == UInt8(ascii: "/") || bytes[next] >= 0x80
                        || PlanImport.Markup.isLetter(bytes[next]),
                    let end = bytes[next...].firstIndex(of: UInt8(ascii: ">"))
                {
                    noteTables(in: rest[...end])
                    rest = rest[bytes.index(after: end)...]
                } else {
                    return Self.hasWords(rest)
                }
            }
        }

        /// The last beginning or end of a table says whether the next line is in one.
        private mutating func noteTables(in text: Substring) {
            var rest = text.utf8
            while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
                rest = rest[rest.index(after: open)...]
                let isEnd = rest.first == UInt8(ascii: "/")
                let name = (isEnd ? rest.dropFirst() : rest).prefix(5)
                if name.count == 5, zip(name, "table".utf8).allSatisfy({ $0 | 0x20 == $1 }) { isInTable = !isEnd }
            }
        }

        private static func hasWords(_ text: Substring) -> Bool { text.contains { $0.isLetter || $0.isNumber } }
    }
}

extension PlanTables {
    /// The lines of the table of objectives; none where a column gives its rows the lines of a document.
    var linesOfObjectives: [Document.Line] {
        let header = CSVText(objectives, limit: 1).rows.first
        let hasLines = header?.cells.contains { $0.text.trimmed.lowercased() == "line" } ?? true
        if hasLines { return [] }
        let lines = Document(text: objectives).lines
        return lines.last?.text.isEmpty == true ? lines.dropLast() : lines
    }
}
