import TextTools

/// Which of some texts' words are forms of one, by the stems by which the command line searches.
struct WordForms {
    /// The groups of two words and more, folded, each sorted.
    let groups: [[String]]

    /// Complexity: linear in the texts, and within words that begin alike quadratic.
    init(of texts: [Words]) {
        let stemmer = Stemmer(texts)
        let words = Set(texts.flatMap(\.folded)).sorted()
        var group = Array(words.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index { index = group[index] }
            return index
        }
        // Forms of one word begin with the same letters, and so stand near each other.
        for index in words.indices where words[index].utf8.count > 2 {
            let lead = words[index].prefix(3)
            var next = index + 1
            while next < words.count, next < index + 40, words[next].hasPrefix(lead) {
                if stemmer.areForms(words[index], words[next]) { group[root(next)] = root(index) }
                next += 1
            }
        }
        let grouped = Dictionary(grouping: words.indices) { root($0) }
        groups = grouped.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { $0.value.map { words[$0] } }
    }
}
