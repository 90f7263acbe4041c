/// How the letters of a ``TextRun`` look.
public enum TextStyle: String, Hashable, Sendable, CaseIterable {
    case bold = "B"
    case italic = "I"
    case underlined = "U"
    case struckThrough = "S"
}

/// Letters that look alike, as a part of a ``FormattedText``.
public struct TextRun: Hashable, Sendable {
    /// Any text. `"\n"` begins a new line.
    public var text: String
    /// How the letters look, together.
    public var styles: Set<TextStyle>
    /// In points, 1 to 255; nil for the label's own size.
    public var fontSize: Int?
    /// As in ``Attribute/fontName(_:)``; nil for the label's own.
    public var fontName: String?
    /// As in ``Attribute/color(_:)``; nil for the label's own.
    public var color: String?

    /// Letters of these styles: `TextRun("Casa", .bold)`.
    public init(
        _ text: String, _ styles: TextStyle..., fontSize: Int? = nil, fontName: String? = nil, color: String? = nil
    ) {
        self.text = text
        self.styles = Set(styles)
        self.fontSize = fontSize
        self.fontName = fontName
        self.color = color
    }
}

/// A text whose parts look different, for `.formattedLabel(…)` and for the cells of a ``LabelTable``.
///
/// ```swift
/// let text = FormattedText(TextRun("Direzione Casa\n", .bold), TextRun("7 obiettivi", fontSize: 10))
/// let node = Drawing.Node("casa", [.formattedLabel(text)])
/// ```
///
/// Every character is shown as given: there is no markup to be injected. Runs are measured as generously as plain
/// labels are. So where the font is narrower, there is a small gap between two runs of a line, unless the line is
/// centred and has no more than two.
public struct FormattedText: Hashable, Sendable {
    /// The parts, one after the other.
    public var runs: [TextRun]
    /// How the lines stand to each other.
    public var alignment: TextAlignment

    /// Creates a text of these parts.
    public init(_ runs: TextRun..., alignment: TextAlignment = .center) {
        self.init(runs: runs, alignment: alignment)
    }

    /// Creates a text of these parts.
    public init(runs: [TextRun], alignment: TextAlignment = .center) {
        self.runs = runs
        self.alignment = alignment
    }

    /// The letters alone.
    public var plainText: String { runs.map(\.text).joined() }
}
