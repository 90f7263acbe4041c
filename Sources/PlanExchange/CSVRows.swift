/// Rows as comma-separated values: RFC 4180, but with plain line feeds.
package func csvText(_ rows: [[String]]) -> String {
    func quoted(_ value: String) -> String {
        guard value.contains(where: { $0 == "," || $0 == ";" || $0 == "\"" || $0.isNewline }) else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
}
