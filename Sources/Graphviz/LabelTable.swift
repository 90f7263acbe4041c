/// A label in the form of a table, for `.tableLabel(…)`.
///
/// ```swift
/// var table = LabelTable(rows: [
///     [LabelTable.Cell("Direzione Casa", columnSpan: 2)],
///     [LabelTable.Cell("Obiettivi"), LabelTable.Cell("12", port: "count")],
/// ])
/// table.backgroundColor = "#eef3fb"
/// let node = Drawing.Node("casa", [.shape(.plain), .tableLabel(table)])
/// let edge = Drawing.Edge(from: "casa", to: "verde", [.tailPort("count", side: .right)])
/// ```
///
/// Nodes with a table best have the shape `.plain`, which leaves the outline to the table. An edge can end at a cell
/// that has a `port`. This does what record shapes are for in the DOT language.
///
/// A table has at least one row and each row at least one cell; 2,000 cells at most in all, also within one another;
/// 8 tables within one another. What is beyond that is an error when the drawing is used.
public struct LabelTable: Hashable, Sendable {
    /// A field of the table.
    public struct Cell: Hashable, Sendable {
        /// What a cell shows.
        public enum Content: Hashable, Sendable {
            case text(FormattedText)
            case table(LabelTable)
        }

        /// What the cell shows.
        public var content: Content
        /// Over how many columns it goes, 1 to 100.
        public var columnSpan: Int
        /// Over how many rows it goes; not more than there are below.
        public var rowSpan: Int
        /// What edges call the cell: a letter or `_`, then letters, digits, `-`, `_` and `.`; once in a label.
        public var port: String?
        /// The colour behind the cell, as in ``Attribute/color(_:)``.
        public var backgroundColor: String?
        /// The width of its border in points, 0 to 127; nil for the table's ``LabelTable/cellBorder``.
        public var border: Int?
        /// The least width in points, 0 to 2000, so that texts which are aligned to the left begin at the same place in
        /// labels of several nodes.
        public var minimumWidth: Int
        /// Where a click on the cell leads, as in ``Attribute/url(_:)``.
        public var url: String?

        /// Creates a cell with this content.
        public init(
            _ content: Content, columnSpan: Int = 1, rowSpan: Int = 1, port: String? = nil,
            backgroundColor: String? = nil, border: Int? = nil, minimumWidth: Int = 0, url: String? = nil
        ) {
            self.content = content
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.port = port
            self.backgroundColor = backgroundColor
            self.border = border
            self.minimumWidth = minimumWidth
            self.url = url
        }

        /// Creates a cell with a text of one style.
        public init(
            _ text: String, columnSpan: Int = 1, rowSpan: Int = 1, port: String? = nil,
            backgroundColor: String? = nil, border: Int? = nil, url: String? = nil
        ) {
            self.init(
                .text(FormattedText(TextRun(text))), columnSpan: columnSpan, rowSpan: rowSpan, port: port,
                backgroundColor: backgroundColor, border: border, url: url)
        }
    }

    /// The rows from top to bottom, each with its cells from left to right. A cell takes the next free place of its
    /// row.
    public var rows: [[Cell]]
    /// The width of the outer border in points, 0 to 127.
    public var border = 0
    /// The width of the cells' borders in points, 0 to 127.
    public var cellBorder = 1
    /// The space between cells in points, 0 to 127. With 0, neighbours share a border.
    public var cellSpacing = 0
    /// The space between a cell's border and its content in points, 0 to 127.
    public var cellPadding = 4
    /// The colour of borders, as in ``Attribute/color(_:)``.
    public var color: String?
    /// The colour behind the table, as in ``Attribute/color(_:)``.
    public var backgroundColor: String?
    /// Whether the outer border's corners are round.
    public var isRounded = false

    /// Creates a table of these rows, with thin lines between its cells.
    public init(rows: [[Cell]]) {
        self.rows = rows
    }
}
