import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NetworkOverview: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        var sentences = TextDocument()
        sentences.paragraph("")
        let isolation = isolation.map { language($0.message) }
        let wholeSentences = whole.map { message in
            guard case .isolated = message, let isolation else { return language(message) }
            return language(message) + " " + isolation
        }
        for sentence in wholeSentences + groups.map({ language($0) }) + points(in: language)
            + mentions.map({ language($0) })
        {
            sentences.paragraph(sentence)
        }
        return network.document(in: language, sentences)
    }

    public func table(in language: Language) -> Table? {
        let value = language(years.isEmpty ? NetworkMessage.value : .allYears)
        var table = NetworkTable(kind: network.kind, language: language)(
            [
                .init("measure", heading: language(NetworkMessage.measure)),
                .init("value", heading: value, isNumber: true),
            ] + yearColumns)
        for key in facts.keys {
            table.add([.text(language(key))] + ([facts] + years.map(\.facts)).map { $0[key].cell(places: 3) })
        }
        return table
    }

    public func table() -> Table {
        var table = Table(columns: [.init("measure"), .init("value", isNumber: true)] + yearColumns)
        for key in facts.keys {
            table.add([.text(key.rawValue)] + ([facts] + years.map(\.facts)).map { $0[key].cell(places: nil) })
        }
        return table
    }

    private var yearColumns: [Table.Column] { years.map { .init(String($0.year), isNumber: true) } }

    private var whole: [NetworkMessage] {
        let kind = network.kind
        guard facts.edgeCount > 0 else {
            return [.nothingInCommon(nodes: facts.nodeCount, kind)]
                + (network.absentCount > 0 ? [.absent(network.absentCount, years: network.years, kind)] : [])
        }
        let size = NetworkMessage.size(nodes: facts.nodeCount, links: facts.edgeCount, density: facts.density, kind)
        return [size, parts] + network.remarksOnNodes
            + (hasPathsOfTwo ? [.transitivity(facts.transitivity, kind)] : [])
            + (facts.assortativity.map { [.assortativity($0)] } ?? [])
    }

    private var parts: NetworkMessage {
        let diameter = NetworkDiameter(
            steps: facts.diameter, ofYears: years.map { ($0.year, $0.facts.diameter) })
        let connected = facts.componentSizes.filter { $0 > 1 }
        if facts.componentSizes.count == 1 { return .connected(diameter) }
        return connected.count == 1
            ? .onePart(nodes: connected[0], network.kind, diameter) : .parts(connected, network.kind, diameter)
    }

    private var groups: [NetworkMessage] {
        let sizes = facts.communitySizes
        return sizes.isEmpty ? [] : [.groups(sizes, division, network.kind)]
    }

    /// The first articulation points with their years, and how many more there are.
    private func points(in language: Language) -> [String] {
        let told = articulationPoints.prefix(5).map { point in
            (([point.sentence(network.kind)] + point.years(network)).map { language($0) }
                + [point.fragility.map { language($0.message) }].compactMap(\.self)).joined(separator: " ")
        }
        let rest = articulationPoints.count - told.count
        return told + (rest > 0 ? [language(NetworkMessage.moreArticulationPoints(rest))] : [])
    }

    private var mentions: [NetworkMessage] {
        guard let named = facts.named else { return [] }
        return [
            named.reciprocity.map {
                .mentions(named.count, unreturned: named.unreturnedCount, reciprocity: $0)
            } ?? .noMentions
        ]
    }
}

extension NetworkFacts.Value {
    func cell(places: Int?) -> Table.Cell {
        switch self {
        case .count(let count): .number(count)
        case .measure(let value): .decimal(value, places: places)
        }
    }
}

extension NetworkFacts.Key: Message {}
