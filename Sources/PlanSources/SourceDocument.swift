import Plan

/// A document of any format, as far as a plan is read from it: headings, paragraphs and tables in their order, each
/// with its place.
///
/// ```swift
/// let document = try SourceDocument(bytes: bytes)
/// for case .heading(let heading) in document.blocks { print(heading.level, heading.text, heading.place) }
/// ```
public struct SourceDocument: Hashable, Sendable {
    public var blocks: [Block]
    /// What a reader left out or could not read, in the document's order.
    public var remarks: [Remark]
    /// Footnotes and endnotes of texts, in the order of the signs that refer to them. They are in no block.
    public var notes: [Note]

    public init(blocks: [Block] = [], remarks: [Remark] = [], notes: [Note] = []) {
        self.blocks = blocks
        self.remarks = remarks
        self.notes = notes
    }

    /// A footnote or endnote.
    public struct Note: Hashable, Sendable {
        /// Its paragraphs, with a space between them.
        public var text: String
        /// Where the sign stands that refers to it.
        public var place: DocumentPlace
        /// How many rows the cell covers in which that stands; 1 outside tables, and 0 where only the page is known.
        public var rowSpan: Int

        public init(text: String, place: DocumentPlace, rowSpan: Int = 1) {
            (self.text, self.place, self.rowSpan) = (text, place, rowSpan)
        }
    }

    /// A piece of a document.
    public enum Block: Hashable, Sendable {
        case heading(Heading)
        case paragraph(Paragraph)
        case table(Table)
        /// An empty paragraph.
        case gap
        /// The edge of a page or sheet.
        case pageBreak
    }

    public struct Heading: Hashable, Sendable {
        /// 1 for the highest.
        public var level: Int
        public var text: Text
        public var place: DocumentPlace

        public init(level: Int, text: Text, place: DocumentPlace) {
            (self.level, self.text, self.place) = (level, text, place)
        }
    }

    public struct Paragraph: Hashable, Sendable {
        public var text: Text
        /// Whether it is an entry of a list that has a bullet rather than a number.
        public var isBullet: Bool
        public var place: DocumentPlace

        public init(text: Text, isBullet: Bool = false, place: DocumentPlace) {
            (self.text, self.isBullet, self.place) = (text, isBullet, place)
        }
    }

    public struct Table: Hashable, Sendable {
        public var rows: [Row]

        public init(rows: [Row]) { self.rows = rows }
    }

    public struct Row: Hashable, Sendable {
        /// From the left; those that a cell of a row above covers are missing.
        public var cells: [Cell]
        /// Whether the document repeats it at the top of each page.
        public var isHeader: Bool

        public init(cells: [Cell], isHeader: Bool = false) { (self.cells, self.isHeader) = (cells, isHeader) }
    }

    public struct Cell: Hashable, Sendable {
        /// The paragraphs that are not empty, and the lines of which they consist.
        public var lines: [Text]
        /// How many columns and rows it covers; 1 for a plain one.
        public var columnSpan: Int
        public var rowSpan: Int
        public var place: DocumentPlace
        /// Whether each of the lines is an entry of a list that has bullets.
        public var isList: Bool

        public init(
            lines: [Text], columnSpan: Int = 1, rowSpan: Int = 1, place: DocumentPlace, isList: Bool = false
        ) {
            (self.lines, self.columnSpan, self.rowSpan, self.place) = (lines, columnSpan, rowSpan, place)
            self.isList = isList
        }
    }
}

extension SourceDocument {
    /// Words, and which of them the document strikes out.
    public struct Text: Hashable, Sendable, ExpressibleByStringLiteral {
        public struct Run: Hashable, Sendable {
            public var text: String
            public var isStruck: Bool
        }

        /// Neighbours differ in whether they are struck out.
        public private(set) var runs: [Run] = []

        public init(_ text: String = "", isStruck: Bool = false) { append(text, isStruck: isStruck) }

        public init(stringLiteral text: String) { self.init(text) }

        public mutating func append(_ text: String, isStruck: Bool = false) {
            guard !text.isEmpty else { return }
            if let last = runs.last, last.isStruck == isStruck {
                runs[runs.count - 1].text += text
            } else {
                runs.append(Run(text: text, isStruck: isStruck))
            }
        }

        public mutating func append(_ other: Text) {
            for run in other.runs { append(run.text, isStruck: run.isStruck) }
        }

        /// What is not struck out.
        public var plain: String { runs.count == 1 && !runs[0].isStruck ? runs[0].text : kept.joined() }

        private var kept: [String] { runs.filter { !$0.isStruck }.map(\.text) }

        /// Whether there is nothing but white space.
        public var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

        /// The texts between the ends of lines.
        public var lines: [Text] {
            // Nearly every text is one line.
            guard runs.contains(where: { $0.text.utf8.contains(0x0A) }) else { return [self] }
            var lines = [Text()]
            for run in runs {
                let pieces = run.text.split(separator: "\n", omittingEmptySubsequences: false)
                for (index, piece) in pieces.enumerated() {
                    if index > 0 { lines.append(Text()) }
                    lines[lines.count - 1].append(String(piece), isStruck: run.isStruck)
                }
            }
            return lines
        }
    }
}

extension SourceDocument {
    /// Something that a reader left out, or that it could not read.
    public struct Remark: Hashable, Sendable {
        public enum Omission: String, Hashable, Sendable, CaseIterable {
            /// Text, rows, columns or sheets that are hidden.
            case hidden
            /// What tracked changes delete or move away.
            case deletion
            /// Comments.
            case comment
            /// Footnotes and endnotes whose text is not read.
            case footnote
            /// A formula without the value that it had when the file was saved.
            case formulaWithoutValue
            /// A cell that shows an error of its formula, such as `#REF!`.
            case errorValue
            /// A table within a cell of another, whose rows are lines of that cell.
            case nestedTable
            /// A part in another format that the document holds.
            case embedded
            /// A row of a table that the edge of a page cuts, whose pieces are one row.
            case cutRow
            /// Words that the end of a line parted and that were put together without another sign of how they are
            /// written.
            case joinedWords
            /// Words of which only a part is struck out, or can be seen, so that they are read as if all of it stood there.
            case doubtfulWords
            /// Something like a table whose rows and columns can't be told.
            case unclearTable
            /// A table whose right part is in no document, since whoever made it had no room; the words are those that are
            /// cut off within, if there are some.
            case cutTable
        }

        public var subject: Omission
        /// Where it stands; of several the first.
        public var place: DocumentPlace
        /// How many there are.
        public var count: Int
        /// What was seen there, where that helps.
        public var detail: String?

        public init(_ subject: Omission, at place: DocumentPlace, count: Int = 1) {
            (self.subject, self.place, self.count) = (subject, place, count)
        }
    }

    /// Adds a note, whose paragraphs are given; what has no words is one that is not read.
    mutating func addNote(_ blocks: [Block], at place: DocumentPlace) {
        let text = Self.lines(of: blocks).map(\.plain.trimmingWhiteSpace).filter { !$0.isEmpty }.joined(separator: " ")
        if text.isEmpty { return remark(.footnote, at: place) }
        notes.append(Note(text: text, place: place))
    }

    /// Puts the notes from one on to another place.
    mutating func moveNotes(from first: Int, to place: DocumentPlace, rowSpan: Int) {
        for number in first..<notes.count { (notes[number].place, notes[number].rowSpan) = (place, rowSpan) }
    }

    /// Whether all that stands in a cell are entries of a list with bullets.
    static func areList(_ blocks: [Block]) -> Bool {
        blocks.allSatisfy { block in
            switch block {
            case .paragraph(let paragraph): paragraph.isBullet || paragraph.text.isBlank
            case .gap: true
            default: false
            }
        }
    }

    /// Says of the notes of a cell how many rows that covers.
    mutating func setRowSpans(ofNotesIn tables: [Block]) {
        guard !notes.isEmpty else { return }
        for case .table(let table) in tables {
            for cell in table.rows.flatMap(\.cells) where cell.rowSpan > 1 {
                for place in notes.indices where notes[place].place == cell.place {
                    notes[place].rowSpan = cell.rowSpan
                }
            }
        }
    }

    /// Counts something that was left out, at the first place of its kind.
    mutating func remark(_ subject: Remark.Omission, at place: DocumentPlace) {
        if let known = remarks.firstIndex(where: { $0.subject == subject }) {
            remarks[known].count += 1
        } else {
            remarks.append(Remark(subject, at: place))
        }
    }
}
