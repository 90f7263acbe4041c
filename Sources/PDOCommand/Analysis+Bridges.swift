import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument

extension Analysis {
    /// Who alone ties others together, and in which years.
    func bridges(limit: Int?) throws -> AnalysisReport {
        let years = try ofEachYear()
        let goBetweens = self.goBetweens(years)
        var report = AnalysisReport(data: bridgeTable(years, goBetweens.prefix(limit ?? .max).map(\.node)))
        tell(&report.sentences, onlyLinks(years))
        tell(&report.sentences, onlyTies(years))
        tell(&report.sentences, goBetweens, years, limit: limit ?? 5)
        if let limit, goBetweens.count > limit {
            report.remarks.append(language.beyond(limit, goBetweens.count - limit))
        }
        return report
    }

    private func tell(_ outline: inout TextDocument, _ findings: [LinkFinding]) {
        let none = language(
            "Nella rete nessuno tiene insieme da solo parti altrimenti separate.",
            "In the network none alone ties together parts that would be separate.")
        let whole = findings.filter(\.isOfWhole)
        outline.heading(
            whole.isEmpty
                ? none
                : language("Unici legami tra parti della rete", "Only links between parts of the network")
                    + ": \(whole.count)")
        for finding in whole { tell(&outline, finding) }
        let others = findings.filter { !$0.isOfWhole }
        guard !others.isEmpty else { return }
        outline.heading(
            language(
                "Unici legami nei singoli anni, ma non in tutti insieme",
                "Only links in single years, not in all together") + ": \(others.count)")
        for finding in others { tell(&outline, finding) }
    }

    private func tell(_ outline: inout TextDocument, _ finding: LinkFinding) {
        outline.item("", sentence(finding))
        for (part, things) in finding.shared {
            let shared = list(things.map(name))
            outline.detail(
                language("attraverso \(shared)", "through \(shared)")
                    + (finding.shared.count > 1 ? " (\(list(part.prefix(4).map(name))))" : ""))
        }
        if let years = years(of: finding) { outline.detail(years) }
    }

    private func tell(_ outline: inout TextDocument, _ findings: [TieFinding]) {
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
            let own = findings.filter { $0.isOfWhole == isOfWhole }
            guard !own.isEmpty else { continue }
            outline.heading("\(heading): \(own.count)")
            for finding in own {
                let (ends, things) = (list(finding.ends.map(name)), list(finding.things.map(name)))
                outline.item("", language("\(ends): condividono \(things).", "\(ends): they share \(things)."))
                if let years = years(of: finding) { outline.detail(years) }
            }
        }
    }

    /// What programs get: the rows of all years together, then those of each.
    private func bridgeTable(_ years: [(year: Int, analysis: Analysis)], _ goBetweens: [NodeIndex]) -> Table {
        var table = Table(columns: [
            .init("role"), .init("id"), .init("name"), .init("otherID"), .init("otherName"), .init("part"),
            .init("partSize", isNumber: true), .init("restSize", isNumber: true), .init("shared"),
            .init("pairs", isNumber: true), .init("betweenness", isNumber: true), .init("year", isNumber: true),
        ])
        for (year, analysis) in periods(years) {
            for row in analysis.bridgeRows(goBetweens) {
                table.add(row + [year.map { .number($0) } ?? .absent])
            }
        }
        return table
    }

    private func bridgeRows(_ goBetweens: [NodeIndex]) -> [[Table.Cell]] {
        func ids(_ nodes: [NodeIndex]) -> Table.Cell { .texts(nodes.map { graph[$0].id }) }
        func row(
            _ role: String, _ place: Int, other: Int? = nil, part: [Int], rest: Int, shared: [NodeIndex]
        ) -> [Table.Cell] {
            let node = graph[network.members[place]]
            let otherNode = other.map { graph[network.members[$0]] }
            return [
                .text(role), .text(node.id), .text(node.name), otherNode.map { .text($0.id) } ?? .absent,
                otherNode.map { .text($0.name) } ?? .absent, ids(part.map { network.members[$0] }),
                .number(part.count), .number(rest), ids(shared), .absent, .absent,
            ]
        }
        let links = network.onlyLinks().flatMap { link in
            let all = link.parts.reduce(0) { $0 + $1.count }
            return link.parts.dropLast().map { part in
                row(
                    "articulationPoint", link.place, part: part, rest: all - part.count,
                    shared: things(of: link.place, with: part))
            }
        }
        let ties = network.onlyTies().map { tie in
            row(
                "bridge", tie.smaller.end, other: tie.greater.end, part: tie.smaller.part,
                rest: tie.greater.part.count,
                shared: network.things(sharedBy: tie.smaller.end, and: tie.greater.end))
        }
        let pairs = network.pairsWithOnlyGoBetween()
        let betweenness = network.graph.betweenness()
        let between = goBetweens.compactMap { node -> [Table.Cell]? in
            guard let place = network.members.firstIndex(of: node), !pairs[place].isEmpty else { return nil }
            let empty: [Table.Cell] = Array(repeating: .absent, count: 2)
            return [.text("goBetween"), .text(graph[node].id), .text(graph[node].name)] + empty
                + [.texts([]), .absent, .absent, .texts([])]
                + [.number(pairs[place].count), .decimal(betweenness[place], places: nil)]
        }
        return links + ties + between
    }
}
