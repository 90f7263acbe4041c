import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NetworkBridges: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        var sentences = TextDocument()
        tellPoints(in: &sentences, language)
        tellBridges(in: &sentences, language)
        tellBrokers(in: &sentences, language)
        return network.document(in: language, sentences)
    }

    public func table() -> Table {
        var table = Table(columns: [
            .init("role"), .init("id"), .init("name"), .init("otherID"), .init("otherName"), .init("part"),
            .init("partSize", isNumber: true), .init("restSize", isNumber: true), .init("shared"),
            .init("pairs", isNumber: true), .init("betweenness", isNumber: true), .init("year", isNumber: true),
            .init("unreviewed", isNumber: true), .init("overturnedBy"),
        ])
        func number(_ number: Int?) -> Table.Cell { number.map { .number($0) } ?? .absent }
        for row in rows {
            table.add([
                .text(row.role.rawValue), .text(row.node.id), .text(row.node.name),
                row.other.map { .text($0.id) } ?? .absent, row.other.map { .text($0.name) } ?? .absent,
                .texts(row.part.map(\.id)), number(row.partSize), number(row.restSize), .texts(row.shared.map(\.id)),
                number(row.pairs), row.betweenness.map { .decimal($0, places: nil) } ?? .absent, number(row.year),
                number(row.fragility?.unreviewedCount),
                row.fragility.map { .texts($0.overturning.map(\.id)) } ?? .absent,
            ])
        }
        return table
    }

    public func remarks(in language: Language, isForPeople: Bool) -> [String] {
        leftOut > 0 ? [language(LimitMessage.shown(brokers.count, of: brokers.count + leftOut))] : []
    }

    private func tellPoints(in document: inout TextDocument, _ language: Language) {
        let whole = articulationPoints.filter(\.isOfWhole)
        document.heading(
            language(whole.isEmpty ? BridgeMessage.noArticulationPoints : .articulationPoints(whole.count)))
        for point in whole { tell(point, in: &document, language) }
        let others = articulationPoints.filter { !$0.isOfWhole }
        guard !others.isEmpty else { return }
        document.heading(language(BridgeMessage.articulationPointsOfYears(others.count)))
        for point in others { tell(point, in: &document, language) }
    }

    private func tell(_ point: ArticulationPoint, in document: inout TextDocument, _ language: Language) {
        document.item("", language(point.sentence(network.kind)))
        for shared in point.shared {
            let part = point.shared.count > 1 ? Array(shared.part.prefix(4)) : []
            document.detail(language(BridgeMessage.inCommon(shared.things, part: part)))
        }
        for years in point.years(network) { document.detail(language(years)) }
        if let fragility = point.fragility { document.detail(language(fragility.message)) }
    }

    private func tellBridges(in document: inout TextDocument, _ language: Language) {
        for isOfWhole in [true, false] {
            let own = bridges.filter { $0.isOfWhole == isOfWhole }
            guard !own.isEmpty else { continue }
            document.heading(language(isOfWhole ? BridgeMessage.bridges(own.count) : .bridgesOfYears(own.count)))
            for bridge in own {
                document.item("", language(BridgeMessage.bridge(bridge.ends, things: bridge.things)))
                if network.years.count > 1 {
                    document.detail(language(bridge.years.isEmpty ? BridgeMessage.inNoYear : .inYears(bridge.years)))
                }
                if let fragility = bridge.fragility { document.detail(language(fragility.message)) }
            }
        }
    }

    private func tellBrokers(in document: inout TextDocument, _ language: Language) {
        guard !brokers.isEmpty else { return }
        // All that a limit leaves, else as many as people read.
        let kept = brokers.prefix(isLimited ? .max : 5)
        document.heading(language(BridgeMessage.brokers(kept.count, of: brokers.count + leftOut, network.kind)))
        for broker in kept {
            let count = broker.pairs.count
            document.item(
                "",
                language(
                    BridgeMessage.pairs(
                        broker.node, count, ofYears: broker.years.map { ($0.year, $0.pairs.count) })))
            guard count > 0 else { continue }
            document.detail(language(count == 1 ? BridgeMessage.between(broker.pairs[0]) : .mostly(broker.dependents)))
            if let share = broker.shareOfPaths {
                let ofYears = broker.years.map { (year: $0.year, share: $0.shareOfPaths) }
                document.detail(language(BridgeMessage.shareOfPaths(share, ofYears: ofYears, network.kind)))
            }
        }
    }
}

extension NetworkBridges.ArticulationPoint {
    /// "Solo la Direzione X collega la Direzione A con altre 22 direzioni."
    package func sentence(_ kind: NodeKind) -> BridgeMessage {
        let others = occurrences.first?.others ?? []
        return .onlyConnects(
            node, parts.map { .init($0) } + others.map { .init(last: $0) },
            year: isOfWhole ? nil : years.first, kind)
    }

    /// In which single years it is so, with what lies on the other side then, besides the year of its sentence;
    /// nothing where there are none to tell.
    func years(_ network: NetworkDescription) -> [BridgeMessage] {
        guard network.years.count > 1 else { return [] }
        let told = occurrences.dropFirst(isOfWhole ? 0 : 1).compactMap { occurrence in
            occurrence.year.map { (part: occurrence.others.map { BridgeMessage.Part(last: $0) }, year: $0) }
        }
        guard isOfWhole else { return told.isEmpty ? [] : [.alsoHolds(told, network.kind)] }
        return [told.isEmpty ? .inNoYear : .yearByYear(told, network.kind)]
    }
}

extension BridgeMessage.Part {
    fileprivate init(_ nodes: [NodeReference]) {
        self = nodes.count <= 4 ? .few(nodes) : .many(nodes.count, examples: Array(nodes.prefix(3)))
    }

    /// The last part of a sentence, which is the greatest.
    fileprivate init(last nodes: [NodeReference]) {
        self = nodes.count > 3 ? .others(nodes.count) : .init(nodes)
    }
}

extension NetworkBridges.Broker {
    /// The nodes that stand in most of the pairs, with their number, in all and in each year.
    fileprivate var dependents: [(node: NodeReference, count: Int, ofYears: [(year: Int, count: Int)])] {
        let counts = Dictionary(pairs.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let sorted = counts.sorted { ($1.value, $0.key.index) < ($0.value, $1.key.index) }
        let most = sorted.enumerated().filter { $0.offset == 0 || $0.element.value > 1 }.prefix(3).map(\.element)
        return most.map { node, count in
            (node, count, years.map { ($0.year, $0.pairs.count { $0.contains { $0.index == node.index } }) })
        }
    }
}
