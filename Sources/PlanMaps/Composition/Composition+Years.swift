import Graphviz

extension Composition {
    /// The radius of a dot that stands for a year.
    static let dot = 4.3

    /// Adds a dot for each year in which something holds, with a bar between years that follow each other, and a cross
    /// where it holds no longer.
    ///
    /// - Parameters:
    ///   - holds: for each year.
    ///   - xs: where each year is.
    ///   - words: what each year says.
    mutating func addYears(
        _ holds: [Bool], xs: [Double], y: Double, color: String, words: (Int) -> Caption = { _ in Caption() }
    ) {
        for year in holds.indices.dropFirst() where holds[year - 1] && holds[year] {
            addBox(
                x: xs[year - 1], y: y - 1.2, width: xs[year] - xs[year - 1], height: 2.4, fill: color, kind: "mark")
        }
        for year in holds.indices {
            if holds[year] {
                addCircle(x: xs[year], y: y, radius: Self.dot, fill: color, words: words(year))
            } else if year > 0, holds[year - 1] {
                addText("×", x: xs[year], y: y + 4.2, fontSize: 14, anchor: .middle, words: words(year))
            }
        }
    }

    /// "’24" where all years are of one century and stand close to each other.
    static func shortYear(_ year: Int) -> String { "’" + String(String(year).suffix(2)) }
}
