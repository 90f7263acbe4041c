import Plan

// What messages of the program itself need besides the grammar.
extension Italian {
    /// "«Casa»".
    static func inQuotes(_ text: String) -> String { Language.italian.quoted(text) }

    /// "una direzione", "un obiettivo".
    static func one(_ kind: NodeKind) -> String {
        let noun = noun(kind)
        return noun.gender("un ", "una ") + noun.singular
    }

    /// A node by its kind and name: "la Direzione Casa", "l’obiettivo trasversale «Piano Aria Clima»".
    static func thing(_ kind: NodeKind, _ name: String) -> String {
        kind == .direction ? office(name) : noun(kind).with() + " " + inQuotes(name)
    }

    /// "nessun nodo" is not said of what is counted in a line of facts: "0 nodi", "1 nodo", "1.234 nodi".
    static func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(self.number(number)) \(number == 1 ? singular : plural)"
    }
}
