import GraphCore
import PlanGraph

/// That a node alone ties the same parts to the rest: in the whole network, in that of single years, or in both.
struct LinkFinding {
    struct Occurrence {
        /// Nil for all years together.
        let year: Int?
        /// What it ties ``LinkFinding/parts`` to; in every year another part may be left.
        let others: [[NodeIndex]]
    }

    let node: NodeIndex
    let parts: [[NodeIndex]]
    /// What the node shares with each of its parts where it was first found, but for a last part of many nodes.
    let shared: [(part: [NodeIndex], things: [NodeIndex])]
    /// The whole network first, then by year.
    var occurrences: [Occurrence]

    var isOfWhole: Bool { occurrences.first?.year == nil }
    var years: [Int] { occurrences.compactMap(\.year) }
}

/// That an edge alone ties two parts together: in the whole network, in that of single years, or in both.
struct TieFinding {
    let ends: [NodeIndex]
    /// What the two share where it was first found.
    let things: [NodeIndex]
    var isOfWhole: Bool
    var years: [Int]
}

extension Analysis {
    /// The whole network, without a year, and that of each single year.
    func periods(_ years: [(year: Int, analysis: Analysis)]) -> [(year: Int?, analysis: Analysis)] {
        [(nil, self)] + years.map { ($0.year, $0.analysis) }
    }

    /// The things that a node shares with the nodes of a part, in the graph's order.
    func things(of place: Int, with part: [Int]) -> [NodeIndex] {
        Set(part.filter { $0 != place }.flatMap { network.things(sharedBy: place, and: $0) }).sorted()
    }

    /// What a node shares with each part that it ties to others, but for a last part of many nodes.
    private func shared(_ link: OnlyLink) -> [(part: [NodeIndex], things: [NodeIndex])] {
        let isLastTold = (link.parts.last?.count ?? 0) <= 3
        return link.parts.dropLast(isLastTold ? 0 : 1).map { part in
            (part.map { network.members[$0] }, things(of: link.place, with: part))
        }
    }

    /// What is so of all years together, in the graph's order, then what is so in single years alone.
    ///
    /// - Parameter years: the network of each, ``ofEachYear()``.
    func onlyLinks(_ years: [(year: Int, analysis: Analysis)]) -> [LinkFinding] {
        var findings: [LinkFinding] = []
        for (year, analysis) in periods(years) {
            for link in analysis.network.onlyLinks() {
                let node = analysis.network.members[link.place]
                let parts = link.parts.map { $0.map { analysis.network.members[$0] } }
                let same = findings.firstIndex { finding in
                    finding.node == node && finding.parts.count < parts.count
                        && finding.parts.allSatisfy(parts.contains)
                }
                if let same {
                    let others = parts.filter { !findings[same].parts.contains($0) }
                    findings[same].occurrences.append(.init(year: year, others: others))
                } else {
                    findings.append(
                        LinkFinding(
                            node: node, parts: parts.dropLast(),
                            shared: analysis.shared(link),
                            occurrences: [.init(year: year, others: parts.suffix(1))]))
                }
            }
        }
        return findings
    }

    /// As ``onlyLinks(_:)``.
    func onlyTies(_ years: [(year: Int, analysis: Analysis)]) -> [TieFinding] {
        var findings: [TieFinding] = []
        for (year, analysis) in periods(years) {
            for tie in analysis.network.onlyTies() {
                let places = [tie.smaller.end, tie.greater.end]
                let ends = places.map { analysis.network.members[$0] }
                if let same = findings.firstIndex(where: { Set($0.ends) == Set(ends) }) {
                    findings[same].years += [year].compactMap(\.self)
                } else {
                    findings.append(
                        TieFinding(
                            ends: ends, things: analysis.network.things(sharedBy: places[0], and: places[1]),
                            isOfWhole: year == nil, years: [year].compactMap(\.self)))
                }
            }
        }
        return findings
    }

    /// "Direzione X è l’unico legame tra A e altre 22 direzioni."
    func sentence(_ finding: LinkFinding) -> String {
        let others = finding.occurrences.first?.others ?? []
        let parts = list(finding.parts.map(part) + others.map(otherPart))
        let year = finding.isOfWhole ? nil : finding.years.first
        return language(
            "\(year.map { "Nel \($0) " } ?? "")\(name(finding.node)) è l’unico legame tra \(parts).",
            "\(year.map { "In \($0) " } ?? "")\(name(finding.node)) is the only link between \(parts).")
    }

    /// In which single years it is so, with what lies on the other side then, besides the year that its sentence tells;
    /// nil where there are none to tell.
    func years(of finding: LinkFinding) -> String? {
        guard years.count > 1 else { return nil }
        let told = finding.occurrences.dropFirst(finding.isOfWhole ? 0 : 1).compactMap { occurrence in
            occurrence.year.map { year in
                let others = list(occurrence.others.map(otherPart))
                return language("con \(others) nel \(year)", "to \(others) in \(year)")
            }
        }
        guard finding.isOfWhole else {
            return told.isEmpty ? nil : language("Lo stesso vale ", "The same holds ") + list(told) + "."
        }
        return told.isEmpty ? inNoYear : language("Nei singoli anni: ", "In single years: ") + list(told) + "."
    }

    /// In which single years it is so; nil where there are no years to tell apart.
    func years(of finding: TieFinding) -> String? {
        guard years.count > 1 else { return nil }
        let years = list(finding.years.map(String.init))
        return years.isEmpty ? inNoYear : language("Nei singoli anni: \(years).", "In single years: \(years).")
    }

    private var inNoYear: String { language("In nessun anno preso da solo.", "In no single year.") }

    /// The nodes of a part; behind the first its others, so that they are not taken for several parts.
    private func part(_ nodes: [NodeIndex]) -> String {
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
    private func otherPart(_ nodes: [NodeIndex]) -> String { nodes.count > 3 ? otherNodes(nodes.count) : part(nodes) }
}
