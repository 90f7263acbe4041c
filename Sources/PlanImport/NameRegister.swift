import Plan
import TextTools

/// Gathers the different names in a column, and folds spellings that differ only in case, accents or punctuation.
struct NameRegister {
    struct Entry {
        /// The folded name.
        let key: String
        let id: String
        /// The spelling that stands most often, the first of several.
        let name: String
        /// The line where it first stands.
        let line: Int
    }

    private struct Spelling {
        let text: String
        let line: Int
        var count: Int
    }

    private let kind: NodeKind
    /// By their folded names.
    private var spellings: [String: [Spelling]] = [:]
    private var ids: [String: String] = [:]
    private var takenIDs: Set<String> = []

    init(kind: NodeKind) { self.kind = kind }

    /// Takes note of a name.
    ///
    /// - Returns: its id.
    mutating func add(_ name: String, line: Int) -> String {
        let key = Words.key(name)
        if let index = spellings[key]?.firstIndex(where: { $0.text == name }) {
            spellings[key]?[index].count += 1
        } else {
            spellings[key, default: []].append(Spelling(text: name, line: line, count: 1))
        }
        return id(of: name, key: key)
    }

    /// Names of which ASCII writes the same, such as "Ада" and "Ada", are kept apart.
    private mutating func id(of name: String, key: String) -> String {
        if let id = ids[key] { return id }
        var id = kind.id(name)
        if !takenIDs.insert(id).inserted {
            id += "-" + Slug.checkLetters(of: key)
            takenIDs.insert(id)
        }
        ids[key] = id
        return id
    }

    /// All names, sorted by id. Spellings that were folded and names that nearly agree are reported.
    func entries(_ diagnostics: inout DiagnosticList) -> [Entry] {
        var entries: [Entry] = []
        for (key, id) in ids.sorted(by: { $0.value < $1.value }) {
            guard let variants = spellings[key], let first = variants.first else { continue }
            let chosen = variants.dropFirst().reduce(first) { $1.count > $0.count ? $1 : $0 }
            for variant in variants where variant.text != chosen.text {
                diagnostics.add(
                    .note, .nameVariant(variant.text, count: variant.count, as: chosen.text, chosenCount: chosen.count),
                    line: variant.line)
            }
            entries.append(Entry(key: key, id: id, name: chosen.text, line: first.line))
        }
        for pair in similarPairs(entries.map { WordBag($0.name) }, threshold: 0.85) {
            let (earlier, later) = (entries[pair.earlier], entries[pair.later])
            diagnostics.add(.warning, .similarNames(later.name, earlier.name, line: earlier.line), line: later.line)
        }
        return entries
    }
}
