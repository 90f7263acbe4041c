/// One property of a node, an edge, a cluster or the whole drawing, such as `.label("Casa")` or `.shape(.hexagon)`.
///
/// Values are checked when the drawing is used, not when an attribute is made: an unfit one gives a ``GraphvizError``
/// that names the attribute and where it stands. Text that people read (labels, tooltips, titles) is shown exactly as
/// given, whatever characters it has; control characters other than the newline are left out.
public struct Attribute: Hashable, Sendable {
    /// Graphviz's name of the attribute, such as `fillcolor`.
    public let name: String
    let value: Value

    enum Value: Hashable, Sendable {
        case text(String, TextAlignment)
        case tooltip(String)
        case title(String)
        case formatted(FormattedLabel)
        case fontName(String)
        case color(String)
        case number(Double, ClosedRange<Double>)
        case integer(Int, ClosedRange<Int>)
        case numbers([Double], separator: String, prefix: String, suffix: String)
        case port(String, Side)
        case curves([Layout.Curve])
        case word(String)
        case url(String)
        case identifier(String)
        case classes(String)
        case raw(String)
    }

    init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// Any attribute of Graphviz's that has no function of its own here, with the value as Graphviz wants it.
    ///
    /// The value has at most 500 bytes and no control characters. `\` is Graphviz's own escape; `&`, `<`, `>` and
    /// quotes stand for themselves, so HTML-like labels and record shapes are not available: see
    /// ``formattedLabel(_:)`` and ``tableLabel(_:)``. Attributes that make
    /// Graphviz read files (`image`, `shapefile`, …), links other than ``url(_:)`` and numbers of more than six digits
    /// are refused.
    public static func raw(_ name: String, _ value: String) -> Attribute {
        Attribute(name, .raw(value))
    }
}
