import Plan

extension DeclareHelp {
    public var english: String {
        switch self {
        case .abstract: "Declare that a link holds, or that it does not, with the reason."
        case .discussion:
            """
            EXAMPLES
              pdo declare mobilita/4 piano-aria-clima --because "Area B" --by OIV
              pdo declare riscossione sostenibilita --because "Entrate"
              pdo declare casa/6 pnrr --no --because "Solo il fondo"
              pdo declare casa/3 legalita --open

            What a person declares stands in links.yaml beside the profile, one entry for each link; the plan is made anew with \
            it. A declared link is drawn with long dashes, and every answer says who declares it and why. A link that \
            is denied is drawn no more, even if words of the plan seem to show it, and its objective's page keeps a record. An \
            entry for the same link is replaced. A table links.csv with the same columns is read as well.
            """
        case .subject: "The objective, or the collaboration all of whose objectives serve the target."
        case .target: "The transversal goal, strategic dimension or collaboration."
        case .because: "The reason, as a sentence; not needed where --words shows the link."
        case .no: "The link does not hold."
        case .open: "Whether the link holds is still to be decided."
        case .words: "Words of the objective that show the link; they must stand in its text."
        case .source: "Where else it is said, such as a page of another act."
        case .by: "Who says so: a role rather than a person."
        case .date: "When it was said, such as 2026-03-11. (default: today)"
        case .year: "A year for which it holds; may be repeated. (default: all for which the objective has a text)"
        }
    }
}

extension LinksReport {
    public var english: String {
        switch self {
        case .written(let verdict, let from, let to, let path, let line):
            "\(path): \(from) – \(to): \(verdict.rawValue)"
                + (line.map { " (in the place of the entry on line \($0))" } ?? "")
        }
    }
}

extension LinksFailure {
    public var english: String {
        switch self {
        case .twoVerdicts: "--no and --open exclude each other"
        case .noReason: "say why: --because with a sentence, or --words with words of the objective"
        case .noSuchLink(let from, let to):
            "an objective can be declared to serve a goal, a strategic dimension or a collaboration, and a collaboration a goal or dimension; not \(from) \(to)"
        case .declaredElsewhere(let path, let line):
            "\(path):\(line) speaks of this link already; change it there"
        case .unreadable(let path):
            "\(path) has entries that can't be read, contradict each other, or speak of what the plan does not have"
        case .unusualFile(let path):
            "\(path) is not written in a way in which an entry can be added; add it by hand"
        case .changedSince(let path): "\(path) was changed in the meantime; take the verdict back by hand"
        }
    }
}
