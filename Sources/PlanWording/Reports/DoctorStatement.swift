import Plan
import TextTools

/// Something that `pdo doctor` looked at.
public typealias DoctorFinding = Finding<DoctorStatement>

/// What `pdo doctor` finds: a note where all is well, a warning where something is missing.
public enum DoctorStatement: Message, FindingStatement {
    case library(version: String)
    case engines([String])
    case pictures([String])
    case font(name: String)
    case noFont
    /// - Parameters:
    ///   - words: what Graphviz says itself.
    ///   - parts: what can't be had because of it; empty where nothing can.
    case lack(GraphvizFailure, words: String?, parts: [String])
    case planContent(file: String, municipality: String, years: [Int], nodes: Int, edges: Int)
    /// - Parameter reason: in the language of messages.
    case noPlan(reason: String)
    case definitions(folder: String, names: [String])
    case noDefinitions(folder: String)

    public var code: DoctorCode {
        switch self {
        case .library, .lack: .graphviz
        case .engines: .engines
        case .pictures: .pictures
        case .font, .noFont: .fonts
        case .planContent, .noPlan: .plan
        case .definitions, .noDefinitions: .maps
        }
    }
}

/// What `pdo doctor` looks at.
public enum DoctorCode: String, Message, Codable, CaseIterable {
    case graphviz, engines, pictures, fonts, plan, maps
}

/// How it is.
enum DoctorWord: Message, CaseIterable {
    case fine, missing
}

extension [DoctorFinding] {
    /// Returns a line for each finding: how it is, what was looked at, and what was found.
    public func text(in language: Language) -> String {
        let rows = map { finding in
            (
                word: language(finding.severity == .note ? DoctorWord.fine : .missing),
                subject: finding.subject(in: language), text: finding.message(in: language)
            )
        }
        let words = DoctorWord.allCases.map { language($0).count }.max() ?? 0
        let subjects = rows.map(\.subject.count).max() ?? 0
        return rows.map { "\($0.word.padded(to: words))  \($0.subject.padded(to: subjects))  \($0.text)\n" }.joined()
    }
}

extension DoctorFinding {
    fileprivate func subject(in language: Language) -> String {
        if case .lack(_, _, let parts) = statement, !parts.isEmpty { return parts.joined(separator: ", ") }
        return language(code)
    }
}
