import GraphCore
import GraphSnapshot

/// Names for the national graph, made up from a seed: every city's are its own, and with all cities there are some 1.2
/// million different words, a few of them in very many names.
struct NationalNames {
    private static let onsets = [
        "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "tr", "st", "gr",
    ]
    private static let vowels = ["a", "e", "i", "o", "u", "ia"]
    private static let codas = ["", "", "", "n", "r", "l", "s"]

    private let nouns: [String]
    private let adjectives: [String]
    private let cities: [String]

    init(cityCount: Int) {
        var random = SeededGenerator(state: 11)
        func words(_ count: Int, syllables: ClosedRange<Int>) -> [String] {
            var words: [String] = []
            var seen: Set<String> = []
            while words.count < count {
                let word = Self.word(syllables: Int.random(in: syllables, using: &random), &random)
                if seen.insert(word).inserted { words.append(word) }
            }
            return words
        }
        nouns = words(2_000, syllables: 2...4)
        adjectives = words(500, syllables: 2...4)
        cities = words(cityCount, syllables: 3...4).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    private static func word(syllables: Int, _ random: inout SeededGenerator) -> String {
        (0..<syllables).map { _ in
            onsets[random.below(onsets.count)] + vowels[random.below(vowels.count)] + codas[random.below(codas.count)]
        }.joined()
    }

    /// A word that is more often one of the first than of the last.
    private func noun(_ random: inout SeededGenerator) -> String {
        nouns[min(random.below(nouns.count), random.below(nouns.count), random.below(nouns.count))]
    }

    /// The id and the name of a node.
    func id(of node: Int, _ kind: NationalGraph.Kind) -> String {
        guard node >= NationalGraph.sharedCount else { return "\(kind):\(node)" }
        let (city, place) = (node - NationalGraph.sharedCount).quotientAndRemainder(
            dividingBy: NationalGraph.nodesOfCity)
        let number = kind == .direction ? place + 1 : place - NationalGraph.directionsOfCity + 1
        return "\(kind):\(cities[city].lowercased())/\(number)"
    }

    func name(of node: Int, _ kind: NationalGraph.Kind) -> String {
        var random = SeededGenerator(state: UInt64(node))
        let city =
            node < NationalGraph.sharedCount
            ? "" : cities[(node - NationalGraph.sharedCount) / NationalGraph.nodesOfCity]
        let adjective = adjectives[random.below(adjectives.count)]
        switch kind {
        case .programme: return "Programma \(noun(&random)) e \(noun(&random)) \(adjective)"
        case .goal: return "Obiettivo nazionale \(noun(&random)) \(adjective)"
        case .dimension: return "Dimensione \(noun(&random)) \(adjective)"
        case .driver: return "Leva \(noun(&random))"
        case .direction: return "Direzione \(noun(&random)) e \(noun(&random)) di \(city)"
        case .objective:
            // A street or a person, mostly of this city alone.
            let own = Self.word(syllables: 3, &random)
            return "Sviluppo di \(noun(&random)) \(adjective) per \(noun(&random)) in via \(own) a \(city)"
        }
    }

    static func write(_ nation: NationalGraph, to path: String) throws {
        let names = NationalNames(cityCount: nation.cityCount)
        var builder = SnapshotBuilder()
        for node in 0..<nation.nodeCount {
            let kind = nation.kind(of: node)
            try builder.addNode(id: names.id(of: node, kind), kind: "\(kind)", name: names.name(of: node, kind))
        }
        for ((source, target), relation) in zip(nation.edges, nation.relations) {
            let (source, target) = (NodeIndex(rawValue: source), NodeIndex(rawValue: target))
            // As plans have them.
            if relation == .partners {
                try builder.addEdge(from: target, to: source, relation: "assigns", role: "involved")
            } else {
                let role = relation == .assigns ? "owner" : ""
                try builder.addEdge(from: source, to: target, relation: "\(relation)", role: role)
            }
        }
        try builder.write(to: path)
    }
}
