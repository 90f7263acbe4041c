import Plan
import PlanGraph
import TextDocument

extension AuditFinding {
    /// The finding in a sentence, without its place and a full stop.
    public func sentence(in language: Language) -> String { language(statement) }

    /// The finding in both languages, as JSON has it.
    public struct Sentences: Encodable, Sendable {
        let code: AuditFinding.Code
        let severity: AuditFinding.Severity
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
            unreviewed = finding.review?.unreviewedCount
            overturnedBy = finding.review?.overturning.map { [$0.objective, $0.target] }
            italian = finding.sentence(in: .italian)
            english = finding.sentence(in: .english)
        }
    }
}

extension AuditFinding.Review {
    fileprivate var message: FragilityMessage {
        if unreviewedCount == 0 { return .reviewed }
        guard let link = overturning else { return .unreviewed(unreviewedCount) }
        let code = link.objective.split(separator: ":", maxSplits: 1).last.map(String.init) ?? link.objective
        return .overturned(unreviewedCount, objective: code, target: link.targetName)
    }
}

extension [AuditFinding] {
    /// A list for each kind of finding.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        for code in AuditFinding.Code.allCases {
            for severity in AuditFinding.Severity.allCases {
                let own = filter { $0.code == code && $0.severity == severity }
                guard !own.isEmpty else { continue }
                let (name, severity) = (language(AuditMessage.code(code)), language(AuditMessage.severity(severity)))
                document.heading("\(name) – \(severity): \(own.count) [\(code.rawValue)]")
                for finding in own {
                    let place = language.place(lines: finding.lines, years: [])
                    document.item("", finding.sentence(in: language) + " " + "(\(place))".unbroken + ".")
                    if let review = finding.review { document.detail(language(review.message)) }
                }
            }
        }
        return document
    }

    /// A row for each finding, in Markdown.
    public func markdownTable(in language: Language) -> String {
        let headings: [AuditMessage] = [.severityHeading, .findingHeading, .linesHeading, .codeHeading]
        let rows = map { finding in
            let sentence = finding.sentence(in: language).escapedForMarkdown
            let severity = language(AuditMessage.severity(finding.severity))
            let lines = finding.lines.map(String.init).joined(separator: ", ")
            return "| \(severity) | \(sentence) | \(lines) | `\(finding.code.rawValue)` |\n"
        }
        return "| " + headings.map { language($0) }.joined(separator: " | ") + " |\n| --- | --- | --- | --- |\n"
            + rows.joined()
    }
}
