import Plan

/// Links that persons declare, as a table for spreadsheets.
public enum LinksTable {
    /// The rows of a table with columns `objective`, `to` and `verdict`, with names as they are typed; those without a
    /// verdict are left out.
    public static func declarations(csv text: String) -> [Declaration] {
        let rows = CSVText(text).rows
        guard let header = rows.first?.cells.map(\.text.trimmed) else { return [] }
        return rows.dropFirst().compactMap { row in
            func value(_ column: String) -> String? {
                header.firstIndex(of: column).flatMap { $0 < row.cells.count ? row.cells[$0].text.trimmed : nil }
            }
            guard let subject = value("objective"), let target = value("to"),
                let verdict = value("verdict").flatMap(Declaration.Verdict.init)
            else { return nil }
            return Declaration(
                subject: subject, target: target, verdict: verdict, reason: value("reason") ?? "", by: value("by"),
                date: value("date"))
        }
    }
}
