import TextTools

/// What a person typed to name a node.
package struct TypedName {
    /// As it was typed.
    package let text: String
    /// Its words, folded, with one space between them.
    package let folded: String
    /// Whether it may be the beginning of a word: it is no acronym, and has more than two letters.
    let isBeginning: Bool

    package init(_ text: String) {
        self.text = text
        let words = Words(text)
        folded = words.folded.joined(separator: " ")
        isBeginning = folded.count > 2 && !words.all.allSatisfy(\.isAcronym)
    }
}

/// The names under which the nodes of a plan are known, folded (``Words/key(_:)``), as one text: behind each other those
/// of the first node, of the second, and so on, each name behind a sign that says what it is, and a sign at the end.
package struct FoldedNames {
    /// Stands before a name.
    package static let name = UInt8(ascii: "\n")
    /// Stands before a phrase by which the profile knows a goal or a collaboration: a part of its name, and never the
    /// whole.
    package static let phrase: UInt8 = 1

    /// The nodes that a name may mean, in the plan's order: those of the first way of naming that fits any.
    ///
    /// - Parameters:
    ///   - typed: what is sought.
    ///   - text: the names.
    ///   - starts: where in the text those of each node begin, ascending.
    ///   - isObjective: whether a node is one.
    ///   - isWanted: whether a node may be among those that are found.
    /// - Complexity: linear in the text.
    package static func nodes(
        named typed: TypedName, in text: UnsafeRawBufferPointer, starts: some RandomAccessCollection<UInt32>,
        isObjective: (Int) -> Bool, isWanted: (Int) -> Bool = { _ in true }
    ) -> [Int] {
        // Whole names, whole words of names, of objectives, beginnings of words, of objectives.
        var found: [[Int]] = [[], [], [], [], []]
        let isLong = typed.folded.count > 1
        func note(_ place: Int, _ end: Int) {
            let (before, after) = (text[place - 1], text[end])
            guard before <= space else { return }
            let node = starts.firstPlace { $0 > UInt32(place) } - 1
            guard node >= 0, isWanted(node) else { return }
            func note(_ way: Int) { if found[way].last != node { found[way].append(node) } }
            if before == name, after < space { note(0) }
            guard isLong else { return }
            if after <= space { note(isObjective(node) ? 2 : 1) }
            if typed.isBeginning { note(isObjective(node) ? 4 : 3) }
        }
        var sought = typed.folded
        sought.withUTF8 { sought in
            // The first byte is a sign, and so is the last.
            let names = UnsafeRawBufferPointer(rebasing: text.dropLast())
            var next = 1
            while let place = names.firstPlace(of: UnsafeRawBufferPointer(sought), from: next) {
                note(place, place + sought.count)
                next = place + 1
            }
        }
        return found.first { !$0.isEmpty } ?? []
    }

    private static let space = UInt8(ascii: " ")
}

extension RandomAccessCollection {
    /// How many elements stand before the first for which a condition holds, which then holds for all behind it.
    ///
    /// Complexity: logarithmic.
    package func firstPlace(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[index(startIndex, offsetBy: middle)]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension PlanGraph {
    /// The names of all nodes as one text, and where in it those of each begin.
    package func foldedNames() -> (text: [UInt8], starts: [UInt32]) { Self.foldedNames(searchKeys()) }

    static func foldedNames(_ keys: [SearchKeys]) -> (text: [UInt8], starts: [UInt32]) {
        var (text, starts): ([UInt8], [UInt32]) = ([], [])
        for keys in keys {
            starts.append(UInt32(text.count))
            for (place, name) in keys.names.enumerated() {
                text.append(place < keys.wholeNames ? FoldedNames.name : FoldedNames.phrase)
                text += name.utf8
            }
        }
        return (text + [FoldedNames.name], starts)
    }
}
