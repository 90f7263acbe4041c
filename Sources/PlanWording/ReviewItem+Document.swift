import Plan
import PlanAnswers
import TextDocument

extension ReviewItem {
    /// The candidate with the words that speak for it marked, below how far the sitting has come.
    ///
    /// - Parameters:
    ///   - session: what was decided before it.
    ///   - introducesTarget: whether it is told what the target is about.
    package func document(of session: ReviewSession, introducesTarget: Bool, in language: Language) -> TextDocument {
        var document = TextDocument()
        document.heading(language(ReviewMessage.progress(place: place, count: count, session.tally)))
        if introducesTarget {
            document.item(target.id, target.label)
            if !about.isEmpty { document.detail(about) }
        }
        document.item(
            candidate.objective.id, (directions.map(\.name) + candidate.remarks(language)).joined(separator: "; "))
        for passage in candidate.passages {
            let place = language.place(lines: [passage.line ?? candidate.line], years: passage.years)
            document.detail(Excerpt(passage, length: .max).styled + " (\(place.unbroken))")
        }
        return document
    }
}

extension ReviewSession {
    /// How often each verdict was given.
    package var tally: [(Declaration.Verdict, Int)] { Declaration.Verdict.allCases.map { ($0, count($0)) } }
}
