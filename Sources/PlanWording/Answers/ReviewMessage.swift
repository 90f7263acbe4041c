import Plan
import PlanAnswers
import TextTools

/// What is said in a sitting in which candidates get verdicts.
package enum ReviewMessage: Message {
    /// Which candidate it is of how many, and how many verdicts there are already.
    case progress(place: Int, count: Int, [(Declaration.Verdict, Int)])
    /// Whether the objective serves a goal, or is part of a collaboration.
    case question(NodeReference)
    /// What may be typed, by its first letters.
    case keys
    /// What a key does.
    case explained(ReviewKey)
    case unknownKey(String)
    case undone(from: String, to: String)
    /// There is no verdict to take back, or to give a reason.
    case noVerdict
    case reasonNeedsText
    /// No word speaks for the link by itself.
    case needsReason
    /// Where all candidates of a sitting have their verdicts.
    case nothingLeft
    /// Where there was no candidate from the beginning.
    case noCandidates
    /// Where the input ended before the first answer.
    case noAnswers
    /// How many verdicts there were, and how many candidates are left.
    case summary([(Declaration.Verdict, Int)], left: Int, path: String)
    case goOn
    case seeDeclared
}

/// What may be typed in such a sitting.
package enum ReviewKey: CaseIterable, Sendable {
    case yes, no, later, reason, undo, quit, help

    /// The words that mean it, in all languages; the first is the English letter, the second the Italian one.
    private var words: [String] {
        switch self {
        case .yes: ["y", "s", "yes", "si"]
        case .no: ["n", "n", "no"]
        case .later: ["l", "d", "later", "dopo", "open"]
        case .reason: ["r", "m", "reason", "motivo"]
        case .undo: ["u", "a", "undo", "annulla"]
        case .quit: ["q", "q", "quit", "esci", "exit"]
        case .help: ["?", "?", "h", "help", "aiuto"]
        }
    }

    /// The letter that is offered.
    package func letter(in language: Language) -> String { words[language == .italian ? 1 : 0] }

    /// What a line asks for by its first word, and the rest of it; nil where the word means nothing.
    package static func typed(_ line: String) -> (key: ReviewKey, rest: String)? {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        let folded = first == "?" ? first : Words.key(first)
        guard let key = allCases.first(where: { $0.words.contains(folded) }) else { return nil }
        return (key, words.dropFirst().joined(separator: " "))
    }
}

/// What a line asks for in such a sitting.
package enum ReviewStep: Sendable {
    /// - Parameter words: of the objective, if they stand for a reason.
    case decide(Declaration.Verdict, reason: String, words: String?)
    /// Gives the last verdict a reason.
    case giveReason(String)
    case undo
    case help
    case quit
    /// Nothing that can be done.
    case answer(ReviewMessage?)
}

extension ReviewSession {
    /// What a line asks for.
    ///
    /// - Parameter item: what the question was about; nil where no candidate is left.
    package func step(_ line: String, on item: ReviewItem?) -> ReviewStep {
        guard let first = line.split(whereSeparator: \.isWhitespace).first else { return .answer(nil) }
        guard let (key, rest) = ReviewKey.typed(line) else {
            return .answer(.unknownKey(String(first).shortened(to: 40)))
        }
        switch key {
        case .yes, .no, .later:
            guard let item else { return .answer(.nothingLeft) }
            guard key == .yes, rest.isEmpty else {
                return .decide(key == .yes ? .yes : key == .no ? .no : .open, reason: rest, words: nil)
            }
            guard let words = item.candidate.words.first?.text else { return .answer(.needsReason) }
            return .decide(.yes, reason: "", words: words)
        case .reason, .undo:
            if decisions.isEmpty { return .answer(.noVerdict) }
            if key == .undo { return .undo }
            return rest.isEmpty ? .answer(.reasonNeedsText) : .giveReason(rest)
        case .quit: return .quit
        case .help: return .help
        }
    }

    /// What is said at the end.
    ///
    /// - Parameters:
    ///   - left: how many candidates are.
    ///   - path: of the file that was written.
    ///   - nobodyAnswered: whether the input ended without an answer.
    package func conclusion(left: Int, path: String, nobodyAnswered: Bool) -> [ReviewMessage] {
        (nobodyAnswered && decisions.isEmpty ? [.noAnswers] : [])
            + [.summary(tally, left: left, path: path)] + (count(.yes) > 0 ? [.seeDeclared] : [])
            + (left > 0 ? [.goOn] : [])
    }
}

/// What is said of how far two persons agree.
package enum AgreementMessage: Message {
    case title
    /// How many links both have judged, and how many alike.
    case judged(Int, agreed: Int)
    case kappa(Double, observed: Double, expected: Double)
    /// Both have given one and the same verdict throughout.
    case undefinedKappa
    /// No link has two verdicts.
    case nothingInCommon
    case verdict(Declaration.Verdict)
    case differences(Int)
    /// Links that only one of the two has judged.
    case only(String, count: Int)
    /// What one of the two says, and why.
    case side(String, Declaration.Verdict, reason: String)
    case link(from: NodeReference, to: NodeReference, years: [Int])
}
