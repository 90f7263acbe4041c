/// What `pdo suggest` says in comments beside what is to be pasted.
public enum SuggestReport: Message {
    case nothing, guesses
    case directions(count: Int, names: [String])
    /// Words of a dimension's own text stand in these objectives, or words of a direction's name.
    case wordsOfDimension, subjectOfDirection
    /// How many of the profile's themes were found again, of all.
    case recall(found: Int, of: Int, share: Double, missed: [String])
    /// How many suggestions meet a theme of the profile, of all.
    case precision(hits: Int, of: Int, share: Double)
}
