extension SuggestReport {
    public var english: String {
        switch self {
        case .nothing: "Nothing to suggest."
        case .guesses: "Each entry is a guess: read the objectives before you paste it."
        case .directions(let count, let names): "\(count) directions: \(names.joined(separator: ", "))"
        case .wordsOfDimension: "Words of its own text that these objectives have as well."
        case .subjectOfDirection: "Words of its name that these objectives of others have."
        case .recall(let found, let all, let share, let missed):
            "recall: \(found) of \(all) themes of the profile (\(Self.percent(share)))"
                + (missed.isEmpty ? "" : "; not found: " + missed.joined(separator: ", "))
        case .precision(let hits, let all, let share):
            "precision: \(hits) of \(all) suggestions (\(Self.percent(share)))"
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
