import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NetworkBridges: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let wording = NetworkWording(network.kind, language)
        var sentences = TextDocument()
        tellPoints(in: &sentences, wording)
        tellBridges(in: &sentences, wording)
        tellBrokers(in: &sentences, wording)
        return network.document(in: language, sentences)
    }

    public func table() -> Table {
        var table = Table(columns: [
            .init("role"), .init("id"), .init("name"), .init("otherID"), .init("otherName"), .init("part"),
            .init("partSize", isNumber: true), .init("restSize", isNumber: true), .init("shared"),
            .init("pairs", isNumber: true), .init("betweenness", isNumber: true), .init("year", isNumber: true),
        ])
        func number(_ number: Int?) -> Table.Cell { number.map { .number($0) } ?? .absent }
        for row in rows {
            table.add([
                .text(row.role.rawValue), .text(row.node.id), .text(row.node.name),
                row.other.map { .text($0.id) } ?? .absent, row.other.map { .text($0.name) } ?? .absent,
                .texts(row.part.map(\.id)), number(row.partSize), number(row.restSize), .texts(row.shared.map(\.id)),
                number(row.pairs), row.betweenness.map { .decimal($0, places: nil) } ?? .absent, number(row.year),
            ])
        }
        return table
    }

    public func remarks(in language: Language, isForPeople: Bool) -> [String] {
        leftOut > 0 ? [language.beyond(brokers.count, leftOut)] : []
    }

    private func tellPoints(in document: inout TextDocument, _ wording: NetworkWording) {
        let language = wording.language
        let none = language(
            "Nella rete nessuno tiene insieme da solo parti altrimenti separate.",
            "In the network none alone ties together parts that would be separate.")
        let whole = articulationPoints.filter(\.isOfWhole)
        document.heading(
            whole.isEmpty
                ? none
                : language("Unici legami tra parti della rete", "Only links between parts of the network")
                    + ": \(whole.count)")
        for point in whole { tell(point, in: &document, wording) }
        let others = articulationPoints.filter { !$0.isOfWhole }
        guard !others.isEmpty else { return }
        document.heading(
            language(
                "Unici legami nei singoli anni, ma non in tutti insieme",
                "Only links in single years, not in all together") + ": \(others.count)")
        for point in others { tell(point, in: &document, wording) }
    }

    private func tell(_ point: ArticulationPoint, in document: inout TextDocument, _ wording: NetworkWording) {
        document.item("", wording.sentence(point))
        for shared in point.shared {
            let things = wording.list(shared.things.map(wording.name))
            let part = " (\(wording.list(shared.part.prefix(4).map(wording.name))))"
            document.detail(
                wording.language("attraverso \(things)", "through \(things)") + (point.shared.count > 1 ? part : ""))
        }
        if let years = wording.years(of: point, among: network.years) { document.detail(years) }
    }

    private func tellBridges(in document: inout TextDocument, _ wording: NetworkWording) {
        let language = wording.language
        let headings = [
            (
                true,
                language(
                    "Legami (ponti) senza i quali la rete si dividerebbe",
                    "Ties (bridges) without which the network would fall apart")
            ),
            (
                false,
                language(
                    "Ponti nei singoli anni, ma non in tutti insieme", "Bridges in single years, not in all together")
            ),
        ]
        for (isOfWhole, heading) in headings {
            let own = bridges.filter { $0.isOfWhole == isOfWhole }
            guard !own.isEmpty else { continue }
            document.heading("\(heading): \(own.count)")
            for bridge in own {
                let ends = wording.list(bridge.ends.map(wording.name))
                let things = wording.list(bridge.things.map(wording.name))
                document.item("", language("\(ends): condividono \(things).", "\(ends): they share \(things)."))
                if let years = wording.years(of: bridge, among: network.years) { document.detail(years) }
            }
        }
    }

    private func tellBrokers(in document: inout TextDocument, _ wording: NetworkWording) {
        guard !brokers.isEmpty else { return }
        let language = wording.language
        // All that a limit leaves, else as many as people read.
        let kept = brokers.prefix(isLimited ? .max : 5)
        document.heading(
            language(
                "Unici tramiti, cioè il solo vicino in comune di due che non condividono nulla",
                "Only go-betweens, the single neighbour in common of two that share nothing")
                + ": " + language.number(kept.count, of: brokers.count + leftOut))
        for broker in kept {
            let count = broker.pairs.count
            let years = wording.yearByYear(broker.years.map { ($0.year, String($0.pairs.count)) })
            let pairs = language(count == 1 ? "coppia" : "coppie", count == 1 ? "pair" : "pairs")
            document.item("", "\(wording.name(broker.node)): \(count) \(pairs)\(years).")
            guard count > 0 else { continue }
            let both = count == 1 ? wording.list(broker.pairs[0].map(wording.name)) : nil
            document.detail(
                both.map { language("tra \($0)", "between \($0)") }
                    ?? language("soprattutto per ", "most of all for ") + wording.dependents(on: broker))
            if let share = broker.shareOfPaths {
                let ofYears = broker.years.map { ($0.year, wording.percent($0.shareOfPaths, places: 1)) }
                document.detail(wording.ofPaths(share) + wording.yearByYear(ofYears))
            }
        }
    }
}

extension NetworkWording {
    /// "Direzione X è l’unico legame tra A e altre 22 direzioni."
    func sentence(_ point: NetworkBridges.ArticulationPoint) -> String {
        let others = point.occurrences.first?.others ?? []
        let parts = list(point.parts.map(part) + others.map(otherPart))
        let year = point.isOfWhole ? nil : point.years.first
        return language(
            "\(year.map { "Nel \($0) " } ?? "")\(name(point.node)) è l’unico legame tra \(parts).",
            "\(year.map { "In \($0) " } ?? "")\(name(point.node)) is the only link between \(parts).")
    }

    /// In which single years it is so, with what lies on the other side then, besides the year that its sentence tells;
    /// nil where there are none to tell.
    ///
    /// - Parameter years: those of the network.
    func years(of point: NetworkBridges.ArticulationPoint, among years: [Int]) -> String? {
        guard years.count > 1 else { return nil }
        let told = point.occurrences.dropFirst(point.isOfWhole ? 0 : 1).compactMap { occurrence in
            occurrence.year.map { year in
                let others = list(occurrence.others.map(otherPart))
                return language("con \(others) nel \(year)", "to \(others) in \(year)")
            }
        }
        guard point.isOfWhole else {
            return told.isEmpty ? nil : language("Lo stesso vale ", "The same holds ") + list(told) + "."
        }
        return told.isEmpty ? inNoYear : language("Nei singoli anni: ", "In single years: ") + list(told) + "."
    }

    /// In which single years it is so; nil where there are no years to tell apart.
    func years(of bridge: NetworkBridges.Bridge, among years: [Int]) -> String? {
        guard years.count > 1 else { return nil }
        let years = list(bridge.years.map(String.init))
        return years.isEmpty ? inNoYear : language("Nei singoli anni: \(years).", "In single years: \(years).")
    }

    private var inNoYear: String { language("In nessun anno preso da solo.", "In no single year.") }

    /// The nodes of a part; behind the first its others, so that they are not taken for several parts.
    private func part(_ nodes: [NodeReference]) -> String {
        guard nodes.count <= 4 else {
            return language(
                "\(self.nodes(nodes.count)) (tra cui \(list(nodes.prefix(3).map(name))))",
                "\(self.nodes(nodes.count)) (among them \(list(nodes.prefix(3).map(name))))")
        }
        let others = list(nodes.dropFirst().map(name))
        return list(nodes.prefix(1).map(name))
            + (others.isEmpty ? "" : language(" (insieme a \(others))", " (along with \(others))"))
    }

    /// The last part of a sentence, which is the greatest: how many nodes, where they are not few.
    private func otherPart(_ nodes: [NodeReference]) -> String {
        nodes.count > 3 ? otherNodes(nodes.count) : part(nodes)
    }

    /// The nodes that stand in most of a broker's pairs, with their number, in all and in each year.
    fileprivate func dependents(on broker: NetworkBridges.Broker) -> String {
        let counts = Dictionary(broker.pairs.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let sorted = counts.sorted { ($1.value, $0.key.index) < ($0.value, $1.key.index) }
        let most = sorted.enumerated().filter { $0.offset == 0 || $0.element.value > 1 }.prefix(3).map(\.element)
        return list(
            most.map { node, count in
                let years = broker.years.map { ($0.year, $0.pairs.count { $0.contains { $0.index == node.index } }) }
                let told =
                    years.allSatisfy { $0.1 == 0 }
                    ? language("in nessun anno", "in no single year")
                    : years.map { "\($0): \($1)" }.joined(separator: ", ")
                return name(node) + " (\(count)" + (years.isEmpty ? "" : "; " + told) + ")"
            })
    }
}
