import Plan
import PlanGraph
import TextDocument

/// A finding of an audit with its sentences in both languages, as JSON has it.
public struct ToldAuditFinding: Encodable, Sendable {
    let code: AuditCode
    let severity: FindingSeverity
    let nodes: [String]
    let lines: [Int]
    let italian: String
    let english: String

    public init(_ finding: AuditFinding) {
        code = finding.code
        severity = finding.severity
        nodes = finding.nodes
        lines = finding.lines
        italian = finding.message(in: .italian)
        english = finding.message(in: .english)
    }
}

extension [AuditFinding] {
    /// Returns a list for each kind of finding.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        for code in AuditCode.allCases {
            let own = filter { $0.code == code }
            guard let first = own.first else { continue }
            let (name, severity) = (language(AuditMessage.code(code)), language(first.severity))
            document.heading("\(name) – \(severity): \(own.count) [\(code.rawValue)]")
            for finding in own {
                let place = language.place(lines: finding.lines, years: [])
                document.item("", finding.message(in: language) + " " + "(\(place))".unbroken + ".")
            }
        }
        return document
    }

    /// Returns a row for each finding, in Markdown.
    public func markdownTable(in language: Language) -> String {
        let headings: [AuditMessage] = [.severityHeading, .findingHeading, .linesHeading, .codeHeading]
        let rows = map { finding in
            let sentence = finding.message(in: language).escapedForMarkdown
            let severity = language(finding.severity)
            let lines = finding.lines.map(String.init).joined(separator: ", ")
            return "| \(severity) | \(sentence) | \(lines) | `\(finding.code.rawValue)` |\n"
        }
        return "| " + headings.map { language($0) }.joined(separator: " | ") + " |\n| --- | --- | --- | --- |\n"
            + rows.joined()
    }
}
