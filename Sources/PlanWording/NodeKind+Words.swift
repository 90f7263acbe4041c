import Plan
import TextTools

extension NodeKind {
    /// The kind that a word stands for, without minding case and accents: its name, what its ids begin with, or its
    /// plural, in English or Italian.
    package init?(word: String) {
        let wanted = Words.key(word)
        let kind = NodeKind.allCases.first { kind in
            (kind.usualWords + kind.otherWords).contains { Words.key($0) == wanted }
        }
        guard let kind else { return nil }
        self = kind
    }

    /// The words for the kind that ids and results have.
    package var usualWords: [String] { rawValue == idPrefix ? [rawValue] : [idPrefix, rawValue] }

    /// The others that are understood.
    package var otherWords: [String] {
        [idPrefix + "s", rawValue + "s"] + Language.allCases.flatMap { [name(in: $0), plural(in: $0)] }
            + (self == .strategicObjective ? ["livello", "livelli"] : [])
    }
}
