/// Rows as comma-separated values: RFC 4180, but with plain line feeds. For people, whose spreadsheets take some texts
/// for formulas, see
/// `guardedAgainstFormulas`.
package func csvText(_ rows: [[String]]) -> String {
    // By scalars: a comma that a combining mark follows is no Character of its own, and yet separates.
    func quoted(_ value: String) -> String {
        let isSpecial = value.unicodeScalars.contains { ",;\"".unicodeScalars.contains($0) || Character($0).isNewline }
        guard isSpecial else { return value }
        var doubled = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            if scalar == "\"" { doubled.append(scalar) }
            doubled.append(scalar)
        }
        return "\"" + String(doubled) + "\""
    }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
}
