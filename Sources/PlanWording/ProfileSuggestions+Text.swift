import PlanImport

extension ProfileSuggestions {
    /// What is to be pasted into a profile, and below it how many of its themes were found if that was measured; both
    /// with comments.
    package func text(in language: Language) -> String {
        let yaml = yaml { comment in
            switch comment {
            case .theme(let ids): language(SuggestReport.directions(count: ids.count, names: ids))
            case .dimension: language(SuggestReport.wordsOfDimension)
            case .subject: language(SuggestReport.subjectOfDirection)
            }
        }
        return "# \(language(yaml.isEmpty ? SuggestReport.nothing : .guesses))\n" + yaml
            + (measure.map { Self.report($0, language) } ?? "")
    }

    private static func report(_ measure: Measure, _ language: Language) -> String {
        let missed = measure.listed.filter { !measure.found.contains($0) }
            .map { String($0.dropFirst("collaboration:".count)) }
        let recall = SuggestReport.recall(
            found: measure.found.count, of: measure.listed.count, share: measure.recall, missed: missed)
        let precision = SuggestReport.precision(
            hits: measure.hits, of: measure.suggested, share: measure.precision)
        return "# \(language(recall))\n# \(language(precision))\n"
    }
}
