/// The words of all names.
extension Snapshot {
    var wordCount: Int { Numbers(bytes: bytes(.wordPlaces)).count - 1 }

    func number(ofWord word: String) throws(SnapshotError) -> Int? {
        let place = try self.place(ofWord: word)
        guard place < wordCount else { return nil }
        return try text(place, .wordPlaces, .wordTexts).elementsEqual(word.utf8) ? place : nil
    }

    /// The number of the first word that is not before a text.
    func place(ofWord word: String) throws(SnapshotError) -> Int {
        let wanted = Array(word.utf8)
        return try firstPlace(in: 0..<wordCount) { (place) throws(SnapshotError) in
            let text = try self.text(place, .wordPlaces, .wordTexts)
            return wanted.withUnsafeBytes { Bytes.compare(text, $0) >= 0 }
        }
    }

    /// The words that differ in one letter, or if there are none and it has six letters or more in two, of which none
    /// is the first: those that more names have first. A swap of two letters that stand together is one difference.
    func wordsNear(_ word: String, limit: Int) throws(SnapshotError) -> [Int] {
        let wanted = Array(word.utf8)
        guard wanted.count > 2, wanted.count <= 64 else { return [] }
        var near = try words(within: 1, of: wanted, among: 0..<wordCount)
        if near.isEmpty, wanted.count > 5 {
            let first = try place(ofWord: String(word.prefix(1)))
            let end = first < wordCount ? try end(ofWordsBeginningWith: Array(word.prefix(1).utf8), from: first) : first
            near = try words(within: 2, of: wanted, among: first..<end)
        }
        var found: [(word: Int, frequency: Int)] = []
        for number in near {
            found.append((number, try row(number, .wordStarts, count: Numbers(bytes: bytes(.wordNodes)).count).count))
        }
        found.sort { ($1.frequency, $0.word) < ($0.frequency, $1.word) }
        return found.prefix(limit).map(\.word)
    }

    /// The words whose optimal string alignment distance from a text, byte by byte, is at most some.
    ///
    /// Goes through the sorted words as through a tree of beginnings: words that begin alike share the rows of the
    /// table of distances, and where a row has nothing small left, all words with that beginning are passed over at
    /// once.
    private func words(
        within limit: Int, of wanted: [UInt8], among numbers: Range<Int>
    ) throws(SnapshotError) -> [Int] {
        var found: [Int] = []
        // Row k has the distances of the first k bytes of the present word from every beginning of the wanted one.
        let width = wanted.count + 1
        var rows = Array(0..<width)
        var word: [UInt8] = []
        var number = numbers.lowerBound
        words: while number < numbers.upperBound {
            let text = try text(number, .wordPlaces, .wordTexts)
            var length = 0
            while length < word.count, length < text.count, word[length] == text[length] { length += 1 }
            word.removeLast(word.count - length)
            rows.removeLast(rows.count - (length + 1) * width)
            while word.count < text.count {
                word.append(text[word.count])
                guard addRow(to: &rows, word: word, wanted: wanted) <= limit else {
                    number = try end(ofWordsBeginningWith: word, from: number)
                    continue words
                }
            }
            if rows[rows.count - 1] <= limit { found.append(number) }
            number += 1
        }
        return found
    }

    /// - Returns: the least distance of the row.
    private func addRow(to rows: inout [Int], word: [UInt8], wanted: [UInt8]) -> Int {
        let width = wanted.count + 1
        let last = rows.count - width
        rows.append(word.count)
        var least = word.count
        for j in 1..<width {
            var best = min(
                rows[last + j - 1] + (word[word.count - 1] == wanted[j - 1] ? 0 : 1), rows[last + j] + 1,
                rows[rows.count - 1] + 1)
            if word.count > 1, j > 1, word[word.count - 1] == wanted[j - 2], word[word.count - 2] == wanted[j - 1] {
                best = min(best, rows[last - width + j - 2] + 1)
            }
            rows.append(best)
            least = min(least, best)
        }
        return least
    }

    /// The first word after some that begin alike.
    private func end(ofWordsBeginningWith beginning: [UInt8], from first: Int) throws(SnapshotError) -> Int {
        func isAfter(_ number: Int) throws(SnapshotError) -> Bool {
            let text = try self.text(number, .wordPlaces, .wordTexts)
            guard text.count >= beginning.count else { return true }
            // What they have in common is at the end as rarely as not.
            for place in stride(from: beginning.count - 1, through: 0, by: -1) where text[place] != beginning[place] {
                return true
            }
            return false
        }
        var reach = 1
        while first + reach < wordCount, try !isAfter(first + reach) { reach *= 2 }
        // The first word may be after already, where none begins so.
        return try firstPlace(in: first + reach / 2..<min(first + reach, wordCount)) {
            (place) throws(SnapshotError) in try isAfter(place)
        }
    }

    /// The first place of a range from which on something holds, or its end. In a damaged file it may be any of them.
    func firstPlace(
        in range: Range<Int>, where holds: (Int) throws(SnapshotError) -> Bool
    ) throws(SnapshotError) -> Int {
        var range = range
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = try holds(middle) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
