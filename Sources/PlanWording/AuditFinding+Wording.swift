import Plan
import PlanGraph
import TextDocument

extension AuditFinding {
    /// The finding in a sentence, without its place and a full stop.
    public func sentence(in language: Language) -> String { language(statement) }
}

extension [AuditFinding] {
    /// A list for each kind of finding.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        for code in AuditFinding.Code.allCases {
            let own = filter { $0.code == code }
            guard let first = own.first else { continue }
            let (name, severity) = (language(AuditMessage.code(code)), language(AuditMessage.severity(first.severity)))
            document.heading("\(name) – \(severity): \(own.count) [\(code.rawValue)]")
            for finding in own {
                let place = language.place(lines: finding.lines, years: [])
                document.item("", finding.sentence(in: language) + " " + "(\(place))".unbroken + ".")
            }
        }
        return document
    }
}
