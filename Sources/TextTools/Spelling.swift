/// Finding what somebody may have meant.
public enum Spelling {
    /// Returns the candidates nearest in spelling to a text, best first; candidates that are equally near keep their
    /// order.
    ///
    /// Only candidates within a third of the text's length in edits are near at all, folded as ``Words`` does. To a
    /// text of more than 400 bytes nothing is near. Complexity: the product of the lengths, for each candidate.
    public static func nearest(to text: String, in candidates: [String], limit: Int = 3) -> [String] {
        guard text.utf8.count <= 400 else { return [] }
        let wanted = Array(Words.key(text))
        let limitOfDistance = max(1, wanted.count / 3)
        let ranked = candidates.enumerated()
            .map { (candidate: $1, key: Array(Words.key($1)), place: $0) }
            .filter { abs($0.key.count - wanted.count) <= limitOfDistance }
            .map { (candidate: $0.candidate, distance: distance(wanted, $0.key), place: $0.place) }
            .filter { $0.distance <= limitOfDistance }
            .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
        return ranked.prefix(limit).map(\.candidate)
    }

    /// How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn one text into the
    /// other: the optimal string alignment distance (Damerau 1964; Boytsov, *Indexing methods for approximate
    /// dictionary searching*, 2011).
    static func distance(_ first: [Character], _ second: [Character]) -> Int {
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for i in 1...first.count {
            var row = [i]
            for j in 1...second.count {
                let substitution = last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)
                var best = min(substitution, last[j] + 1, row[j - 1] + 1)
                if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
                    best = min(best, beforeLast[j - 2] + 1)
                }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[second.count]
    }
}
