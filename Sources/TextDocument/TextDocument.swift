/// A text for people as headings, items of lists and what belongs to them; renderers give it the form of a
/// terminal, of Markdown or of HTML.
///
/// ```swift
/// var document = TextDocument()
/// document.title("Direzione Casa", subtitle: "direction:casa, direzione")
/// document.heading("assegna: 1")
/// document.item("objective:casa/1", "Alloggi (riga 205)")
/// print(document.text(width: 80))
/// ```
public struct TextDocument: Hashable, Sendable {
    /// A part of a document that begins on a line of its own.
    public enum Block: Hashable, Sendable {
        /// Begins a new subject.
        case title(StyledText, subtitle: StyledText)
        case heading(StyledText)
        case paragraph(StyledText)
        /// Goes on below a list as a paragraph would, without space before it.
        case continuation(StyledText)
        /// An entry of a list, with an id in a column of its own, which may be empty.
        case item(id: String, StyledText)
        /// Belongs to the last item.
        case detail(StyledText)
        case table(Table)

        var isOfList: Bool {
            switch self {
            case .item, .detail: true
            case .title, .paragraph, .heading, .continuation, .table: false
            }
        }

        /// Whether a table that follows belongs to it.
        var takesTable: Bool { if case .heading = self { true } else { isOfList } }
    }

    /// The blocks in their order.
    public private(set) var blocks: [Block] = []

    public init() {}

    /// Documents after each other.
    public init(_ documents: [TextDocument]) { blocks = documents.flatMap(\.blocks) }

    /// A document that is a table and no more.
    public init(_ table: Table) { blocks = [.table(table)] }

    public mutating func append(_ block: Block) { blocks.append(block) }
    public mutating func append(_ other: TextDocument) { blocks += other.blocks }
}

extension TextDocument {
    /// Begins a new subject.
    public mutating func title(_ text: String, subtitle: String) {
        append(.title(StyledText(text), subtitle: StyledText(subtitle)))
    }
    public mutating func paragraph(_ text: String) { append(.paragraph(StyledText(text))) }
    public mutating func heading(_ text: String) { append(.heading(StyledText(text))) }

    /// Goes on below a list as a paragraph would, without space before it.
    public mutating func continuation(_ text: String) { append(.continuation(StyledText(text))) }

    /// Adds an entry of a list.
    ///
    /// - Parameter id: stands before the text in a column of its own; may be empty.
    public mutating func item(_ id: String = "", _ text: String) { append(.item(id: id, StyledText(text))) }
    public mutating func item(_ id: String = "", _ text: StyledText) { append(.item(id: id, text)) }

    /// Adds what belongs to the last item.
    public mutating func detail(_ text: String) { append(.detail(StyledText(text))) }
    public mutating func detail(_ text: StyledText) { append(.detail(text)) }
}
