/// Tells of most words that they are none of a set, by their first bytes and lengths, for less than it takes to hash
/// them.
struct WordFilter: Sendable {
    /// For each first byte the lengths that there are, as bits.
    private var lengths = [UInt64](repeating: 0, count: 256)

    init(_ words: some Sequence<String>) {
        for word in words {
            guard let first = word.utf8.first else { continue }
            lengths[Int(first)] |= Self.bit(word)
        }
    }

    func mayContain(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return lengths[Int(first)] & Self.bit(word) != 0
    }

    private static func bit(_ word: String) -> UInt64 { 1 << UInt64(min(word.utf8.count, 63)) }
}
