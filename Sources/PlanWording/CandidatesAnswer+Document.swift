import Plan
import PlanAnswers
import PlanImport
import TextDocument
import TextTools

extension CandidatesAnswer {
    /// For each target its candidates, with the words that speak for them marked.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        for list in lists where !list.candidates.isEmpty {
            document.heading(
                language(CandidateMessage.heading(list.target, shown: list.candidates.count, of: list.count)) + "; "
                    + language(CandidateMessage.unreviewed(list.unreviewed)))
            for entry in list.candidates {
                document.item(entry.objective.id, entry.excerpt(language))
                document.detail(entry.remarks(language).joined(separator: "; "))
            }
        }
        return document
    }

    /// The entries of a file of declared links, all of them left open, as they may be pasted into it.
    public func yaml(in language: Language) -> String {
        var text = "# \(language(CandidateMessage.guesses))\nlinks:\n"
        for list in lists where !list.candidates.isEmpty {
            let heading = CandidateMessage.heading(list.target, shown: list.candidates.count, of: list.count)
            text += "  # \(language(heading).onOneLine)\n"
            for entry in list.candidates {
                let remarks = entry.remarks(language).joined(separator: "; ")
                text += "  # \(entry.objective.name.onOneLine)\n  # \(remarks.onOneLine)\n"
                text += "  - objective: \(entry.objective.code)\n    to: \(list.target.id)\n    verdict: open\n"
                if let words = entry.words.first { text += "    words: \(words.text.quotedForYAML)\n" }
            }
        }
        return text
    }

    /// A row for each candidate, with empty cells for what a person is to fill in.
    public func csv() -> String {
        let header = ["objective", "to", "score", "words", "line", "programme", "verdict", "reason", "by", "date"]
        return csvText(
            [header]
                + lists.flatMap { list in
                    list.candidates.map { entry in
                        [
                            entry.objective.code, list.target.id, entry.score.rounded(toPlaces: 3),
                            entry.words.first?.text ?? "", String(entry.line),
                            entry.programmes.map(\.name).joined(separator: "; "), entry.isOpen ? "open" : "", "", "",
                            "",
                        ]
                    }
                })
    }
}

extension CandidatesAnswer.Entry {
    /// The text in which most of the words stand, with these marked.
    fileprivate func excerpt(_ language: Language) -> StyledText {
        guard let passage = passages.first else { return StyledText(objective.name) }
        return Excerpt(passage, length: 240).styled
            + " (\(language.place(lines: [line], years: passage.years).unbroken))"
    }

    func remarks(_ language: Language) -> [String] {
        [language(CandidateMessage.score(score))]
            + (programmes.isEmpty ? [] : [language(CandidateMessage.programmes(programmes))])
            + (impact.map { $0 > 0 ? [language(CandidateMessage.impact($0))] : [] } ?? [])
            + (isOpen ? [language(CandidateMessage.leftOpen)] : [])
    }
}

extension CandidateMeasuresAnswer {
    /// A row for each target, and one for the mean of each kind.
    public func table(in language: Language) -> Table {
        let headings: [CandidateMessage] = [.relevant, .averagePrecision, .recall(10), .recall(20)]
        let keys = ["relevant", "averagePrecision", "recallAt10", "recallAt20"]
        var table = Table(
            columns: [.init("target", heading: language(CandidateMessage.target), wraps: true)]
                + zip(keys, headings).map { .init($0, heading: language($1), isNumber: true) })
        table.decimalMark = language.decimalMark
        for (target, measure) in targets {
            table.add([
                .text(target.id), .number(measure.relevantCount), .decimal(measure.averagePrecision, places: 3),
                .decimal(measure.recallAt10, places: 3), .decimal(measure.recallAt20, places: 3),
            ])
        }
        for mean in means {
            table.add([
                .text(language(CandidateMessage.mean(mean.kind))), .absent, .decimal(mean.precision, places: 3),
                .decimal(mean.recallAt10, places: 3), .decimal(mean.recallAt20, places: 3),
            ])
        }
        return table
    }
}
