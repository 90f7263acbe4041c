import Plan
import PlanAnswers

extension ReviewMessage {
    package var english: String {
        switch self {
        case .progress(let place, let count, let tally):
            "\(English.number(place)) of \(English.number(count))" + English.tally(tally, before: " · ")
        case .question(let target):
            target.kind == .collaboration
                ? "Is it part of \(English.node(target))?" : "Does it serve \(English.node(target))?"
        case .keys: "[\(ReviewKey.allCases.map { $0.letter(in: .english) }.joined(separator: "/"))]"
        case .explained(.yes):
            "y [reason]: yes, the link holds. Without a reason the first of the marked words are quoted."
        case .explained(.no): "n [reason]: no, it does not hold, and is not proposed again."
        case .explained(.later):
            "l [reason]: later; links.yaml keeps it as open, and it comes back last the next time."
        case .explained(.reason): "r reason: give the last verdict a reason, or another one."
        case .explained(.undo): "u: take back the last verdict, in links.yaml as well."
        case .explained(.quit): "q: quit; every verdict is in links.yaml already."
        case .explained(.help): "?: this list, and what the target is about."
        case .unknownKey(let word):
            "There is no answer \(English.quoted(word)); ? lists the answers."
        case .undone(let from, let to): "\(from) – \(to): taken back"
        case .noVerdict: "There is no verdict of this sitting yet."
        case .reasonNeedsText: "Write the reason behind r, on the same line."
        case .needsReason: "No word is marked that could be quoted: write the reason behind y, on the same line."
        case .nothingLeft: "No candidate is left in this sitting: u takes the last verdict back, q quits."
        case .noCandidates: "No candidate waits for review."
        case .noAnswers:
            "There was no answer: 'pdo review' reads one on each line, from the terminal or a pipe."
        case .summary(let tally, let left, let path):
            (tally.allSatisfy { $0.1 == 0 }
                ? "Nothing was decided" : "Decided: \(English.tally(tally)), in \(path)")
                + "; left to review: \(English.number(left))."
        case .goOn: "To go on, give the same command again."
        case .seeDeclared: "What is declared: 'pdo list objective --basis declared', and on the maps."
        }
    }
}

extension English {
    /// "2 yes, 1 no"; empty where there is no verdict.
    fileprivate static func tally(_ tally: [(Declaration.Verdict, Int)], before lead: String = "") -> String {
        let told = tally.filter { $0.1 > 0 }.map {
            "\(number($0.1)) \(AgreementMessage.verdict($0.0).english)"
        }
        return told.isEmpty ? "" : lead + told.joined(separator: ", ")
    }
}

extension AgreementMessage {
    package var english: String {
        switch self {
        case .title: "Two reviews of the same links"
        case .judged(let count, let agreed):
            "Judged by both: \(English.link.count(count)), alike: \(English.number(agreed))."
        case .kappa(let kappa, let observed, let expected):
            "Cohen’s κ: \(English.number(kappa, places: 2)) (agreement \(English.number(observed, places: 2)), by chance \(English.number(expected, places: 2)))."
        case .undefinedKappa: "Cohen’s κ is undefined: both have given one and the same verdict throughout."
        case .nothingInCommon: "No link has a verdict of both, so there is no agreement to measure."
        case .verdict(.yes): "yes"
        case .verdict(.no): "no"
        case .verdict(.open): "open"
        case .differences(let count): "Different verdicts: \(English.number(count))"
        case .only(let name, let count): "Judged in \(name) only: \(English.number(count))"
        case .side(let name, let verdict, let reason):
            "\(name): \(AgreementMessage.verdict(verdict).english)" + (reason.isEmpty ? "" : " – \(reason)")
        case .link(let from, let to, let years):
            "\(English.node(from)) – \(English.node(to))" + (years.isEmpty ? "" : " (\(English.years(years)))")
        }
    }
}

extension ReviewHelp {
    public var english: String {
        switch self {
        case .abstract: "Decide on candidates one at a time; each verdict goes to links.yaml at once."
        case .discussion:
            """
            EXAMPLES
              pdo review
              pdo review --for piano-aria-clima --by OIV
              pdo review --sort impact --limit 10
              pdo review compare oiv.csv controllo.csv

            Shows each objective that may serve a goal, dimension or collaboration without being linked to it, with the words \
            that speak for it marked, and asks whether it does. Answers are read from standard input, one on each line: y, n, l \
            (later), each with a reason behind it if you like ('y Area B'); r gives the last verdict another reason, u takes \
            it back, q quits, ? explains. A yes without a reason quotes the first of the marked words.

            Every verdict is written to links.yaml, and the plan made anew with it, before the next question, so that nothing is \
            lost however the sitting ends; the next one goes on from there. "Later" is kept as open: it has been looked at, \
            and comes back when all others have a verdict. What links.csv speaks of is decided there. Only likely candidates \
            are shown; 'pdo suggest --for' lists the others. Exit code 2 if there are none.
            """
        case .target: "A goal, dimension or collaboration: id, name or part of a name; repeatable. (default: all)"
        case .sort: "Candidates for which most speaks first, or those that would overturn most negative findings."
        case .limit: "How many to decide on in this sitting, at most."
        case .by: "Who decides: a role rather than a person."
        }
    }
}

extension ReviewCompareHelp {
    public var english: String {
        switch self {
        case .abstract: "How far two reviewers agree, and where they don't."
        case .discussion:
            """
            EXAMPLES
              pdo review compare oiv.csv controllo.csv
              pdo review compare oiv.csv controllo.csv --format csv

            Compares two files of links, YAML or CSV: links that both have judged, Cohen's κ (1960) over yes, no and open with \
            the agreement observed and that to be expected by chance, the links on which they differ with the reasons of both, and \
            those that only one has judged. κ is undefined where all verdicts are the same one. CSV has a row for each link. \
            Exit code 2 if verdicts differ, or no link has two.
            """
        case .first: "The links of one reviewer (.yaml or .csv)."
        case .second: "Those of the other."
        }
    }
}
