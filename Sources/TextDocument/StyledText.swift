import TextTools

/// Text of which parts are marked: as new, as gone, or as what was sought.
///
/// ```swift
/// let text = "entro il " + StyledText("2024", .removed) + " " + StyledText("2025", .added)
/// ```
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What a part is.
    public enum Style: Hashable, Sendable, CaseIterable {
        case added, removed, found
    }

    /// A part with one style.
    public struct Span: Hashable, Sendable {
        public fileprivate(set) var text: String
        /// Nil for text that is not marked.
        public let style: Style?
    }

    /// The parts in their order, none empty, no two of one style beside each other unless they are marked.
    public private(set) var spans: [Span] = []

    public init(_ text: String = "", _ style: Style? = nil) { append(Span(text: text, style: style)) }

    public init(stringLiteral text: String) { self.init(text) }

    /// The text without its marks.
    public var plain: String { spans.count == 1 ? spans[0].text : spans.map(\.text).joined() }

    public var isEmpty: Bool { spans.isEmpty }

    private mutating func append(_ span: Span) {
        guard !span.text.isEmpty else { return }
        if span.style == nil, let last = spans.last, last.style == nil {
            spans[spans.count - 1].text += span.text
        } else {
            spans.append(span)
        }
    }

    public static func + (one: StyledText, other: StyledText) -> StyledText {
        var text = one
        for span in other.spans { text.append(span) }
        return text
    }

    public static func + (one: StyledText, other: String) -> StyledText { one + StyledText(other) }
    public static func + (one: String, other: StyledText) -> StyledText { StyledText(one) + other }
}

extension Sequence<StyledText> {
    /// Returns the texts as one, with a separator between them.
    public func joined(separator: String) -> StyledText {
        var (result, isFirst) = (StyledText(), true)
        for text in self {
            result = isFirst ? text : result + separator + text
            isFirst = false
        }
        return result
    }
}

extension StyledText {
    /// Creates a text with what is gone and what is new since another wording of it.
    public init(_ difference: [WordDifference.Piece]) {
        self = difference.map { piece in
            switch piece.change {
            case .kept: StyledText(piece.text)
            case .removed: StyledText(piece.text, .removed)
            case .added: StyledText(piece.text, .added)
            }
        }.joined(separator: " ")
    }
}
