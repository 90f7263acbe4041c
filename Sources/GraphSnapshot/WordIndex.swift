import TextTools

/// Which nodes' names have which words, to be written.
struct WordIndex {
    let nodesByName: [UInt32]
    /// Ascending by their bytes.
    let words: TextList
    let starts: [UInt32]
    let nodes: [UInt32]

    init(names: TextList) throws(SnapshotError) {
        var folded = TextList()
        var numbers: [String: UInt32] = [:]
        var unsorted = TextList()
        var counts: [UInt32] = []
        /// The words of each name, each once.
        var wordsOfNames: [UInt32] = []
        var ends: [Int] = []
        for name in 0..<names.count {
            let words = Words(String(decoding: names[name], as: UTF8.self)).folded
            let key = words.joined(separator: " ")
            guard folded.fits(key) else { throw .tooMany(.textBytes, limit: Int(UInt32.max)) }
            folded.append(key)
            let begin = wordsOfNames.count
            for word in words {
                let number = numbers[word] ?? UInt32(numbers.count)
                if number == numbers.count {
                    numbers[word] = number
                    unsorted.append(word)
                    counts.append(0)
                }
                guard !wordsOfNames[begin...].contains(number) else { continue }
                wordsOfNames.append(number)
                counts[Int(number)] += 1
            }
            ends.append(wordsOfNames.count)
        }
        guard wordsOfNames.count < UInt32.max else { throw .tooMany(.wordsOfNames, limit: Int(UInt32.max)) }
        nodesByName = folded.order()

        let order = unsorted.order()
        var sorted = TextList()
        var starts: [UInt32] = [0]
        var next = [UInt32](repeating: 0, count: order.count)
        for number in order {
            sorted.append(String(decoding: unsorted[Int(number)], as: UTF8.self))
            next[Int(number)] = starts[starts.count - 1]
            starts.append(starts[starts.count - 1] + counts[Int(number)])
        }
        var nodes = [UInt32](repeating: 0, count: wordsOfNames.count)
        var place = 0
        for node in 0..<ends.count {
            while place < ends[node] {
                let word = Int(wordsOfNames[place])
                nodes[Int(next[word])] = UInt32(node)
                next[word] += 1
                place += 1
            }
        }
        words = sorted
        self.starts = starts
        self.nodes = nodes
    }
}
