import Plan
import PlanGraph
import TextDocument

/// A finding of an audit with its sentences in both languages, as JSON has it.
public struct ToldAuditFinding: Encodable, Sendable {
    let code: AuditCode
    let severity: FindingSeverity
    let nodes: [String]
    let lines: [Int]
    let unreviewed: Int?
    let overturnedBy: [String]?
    let italian: String
    let english: String

    public init(_ finding: AuditFinding) {
        code = finding.code
        severity = finding.severity
        nodes = finding.nodes
        lines = finding.lines
        unreviewed = finding.statement.review?.unreviewedCount
        overturnedBy = finding.statement.review?.overturning.map { [$0.objective, $0.target] }
        italian = finding.message(in: .italian)
        english = finding.message(in: .english)
    }
}

extension AuditReview {
    fileprivate var message: FragilityMessage {
        if unreviewedCount == 0 { return .reviewed }
        guard let link = overturning else { return .unreviewed(unreviewedCount) }
        let code = link.objective.split(separator: ":", maxSplits: 1).last.map(String.init) ?? link.objective
        return .overturned(unreviewedCount, objective: code, target: link.targetName)
    }
}

extension AuditFinding {
    /// What persons have still to look at before it is sure, in words; nil where nothing is.
    package func reviewNote(in language: Language) -> String? { statement.review.map { language($0.message) } }
}

extension [AuditFinding] {
    /// Returns a list for each kind of finding, or that there is none.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        if isEmpty { document.paragraph(language(AuditMessage.none)) }
        for code in AuditCode.allCases {
            for severity in FindingSeverity.allCases {
                let own = filter { $0.code == code && $0.severity == severity }
                guard !own.isEmpty else { continue }
                let (name, severity) = (language(AuditMessage.code(code)), language(severity))
                document.heading("\(name) – \(severity): \(own.count) [\(code.rawValue)]")
                for finding in own {
                    let place = language.place(lines: finding.lines, years: [])
                    document.item("", finding.message(in: language) + " " + "(\(place))".unbroken + ".")
                    if let review = finding.statement.review { document.detail(language(review.message)) }
                }
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
