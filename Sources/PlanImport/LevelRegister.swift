import Plan
import TextTools

/// What stands above the objectives of a plan, in the order of the document.
struct LevelRegister {
    private(set) var all: [StrategicObjective] = []
    private var places: [String: [Int]] = [:]
    private var ids: Set<String> = []

    /// - Parameter known: those that objectives name by their ids.
    init(_ known: [StrategicObjective] = []) {
        all = known
        ids = Set(known.map(\.id))
    }

    /// The id of a level, which is new or stands already.
    ///
    /// - Parameter parent: the id of what stands above it.
    mutating func id(of level: SourceObjective.Level, parent: String?) -> String? {
        if ids.contains(level.text) { return level.text }
        let (code, name) = Self.parts(level.text)
        let key = Words.key(level.word) + "|" + Words.key(level.text)
        guard !Words.key(level.text).isEmpty else { return parent }
        let known = places[key] ?? []
        if let place = known.first(where: { parent == nil || all[$0].parent == parent || isAbove(all[$0].id, parent) })
        {
            return all[place].id
        }
        if let place = known.first(where: { all[$0].parent == nil }) {
            all[place].parent = parent
            return all[place].id
        }
        var id = NodeKind.strategicObjective.id(name)
        // One of the same name stands below something else.
        if !known.isEmpty, let above = all.first(where: { $0.id == parent }) {
            id = NodeKind.strategicObjective.id(above.name + " " + name)
        }
        if !ids.insert(id).inserted {
            id = NodeKind.strategicObjective.id(level.word + " " + level.text)
            if !ids.insert(id).inserted {
                id += "-" + Slug.checkLetters(of: key + (parent ?? ""))
                ids.insert(id)
            }
        }
        places[key, default: []].append(all.count)
        all.append(
            StrategicObjective(
                id: id, level: level.word, code: code, name: name, line: level.line, parent: parent))
        return id
    }

    /// Whether something stands above something else, or is it.
    private func isAbove(_ id: String, _ other: String?) -> Bool {
        var next = other
        while let here = next {
            if here == id { return true }
            next = all.first { $0.id == here }?.parent
        }
        return false
    }

    /// The code at the beginning of a name, and the name: a code of digits only is no part of it, one with letters, by
    /// which people speak of it, is.
    static func parts(_ text: String) -> (code: String?, name: String) {
        if CellForm.isCode(text), text.contains(where: \.isNumber), leading(text) == nil { return (text, text) }
        guard let (code, rest) = leading(text) else { return (nil, text) }
        return (code, code.contains(where: \.isLetter) ? text : rest)
    }

    private static func leading(_ text: String) -> (code: String, rest: String)? {
        if let found = CellForm.leadingCode(text) { return found }
        // "01 Organi istituzionali", "3201 Fortalecimiento ambiental": what stands above is numbered without a mark.
        guard let space = text.firstIndex(where: \.isWhitespace), text[..<space].allSatisfy(\.isNumber) else {
            return nil
        }
        return (String(text[..<space]), text[space...].trimmed)
    }
}
