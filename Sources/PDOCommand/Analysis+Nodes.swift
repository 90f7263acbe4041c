import GraphCore
import PlanGraph

extension Analysis {
    /// The measures of each node.
    ///
    /// - Parameters:
    ///   - measures: those to show; where empty, some to people and all to programs.
    ///   - sort: by default the first of them.
    func nodes(measures: [NodeMeasure], sort: NodeMeasure?, limit: Int?) -> AnalysisReport {
        var chosen: [NodeMeasure] = []
        for measure in measures where !chosen.contains(measure) { chosen.append(measure) }
        let shown = chosen.isEmpty ? NodeMeasure.usual : chosen
        let key = sort ?? shown[0]
        let all = chosen.isEmpty ? NodeMeasure.allCases : chosen
        var values: [NodeMeasure: [Double]] = [:]
        for measure in Set(all + [key]) { values[measure] = self.values(of: measure) }
        let order = sorted(by: values[key] ?? [], ascending: key.sortsAscending)
        let kept = order.prefix(limit ?? .max)

        var report = AnalysisReport(
            sentences: nodeSentences(order, values),
            data: Table(
                columns: [.init("id"), .init("name")]
                    + all.map { .init($0.rawValue, heading: $0.heading(in: language), isNumber: true) }))
        var table = table(
            [nameColumn]
                + shown.map { .init($0.rawValue, heading: $0.heading(in: language), isNumber: true) })
        for place in kept {
            func cells(_ measures: [NodeMeasure], places: Int?) -> [Table.Cell] {
                measures.map { .decimal(values[$0]?[place] ?? .nan, places: $0.isWhole(weight) ? 0 : places) }
            }
            let node = graph[network.members[place]]
            let name = node.kind == .objective ? "\(node.id) \(node.name.shortened(to: 90))" : node.shortName
            table.add([.text(name)] + cells(shown, places: 3))
            report.data.add([.text(node.id), .text(node.name)] + cells(all, places: nil))
        }
        report.table = table
        if order.count > kept.count {
            report.remarks.append(language.beyond(kept.count, order.count - kept.count))
        }
        if values[.eigenvector]?.contains(where: \.isNaN) ?? false {
            report.remarks.append(
                "note: eigenvector centrality does not converge on this network; its column is left empty")
        }
        return report
    }

    /// The places by their values, equal ones and those without in the graph's order.
    func sorted(by values: [Double], ascending: Bool = false) -> [Int] {
        network.places.sorted { one, other in
            // Rounded: what differs by less is equal but for the order of its sums.
            let (left, right) = ((values[one] * 1e9).rounded(), (values[other] * 1e9).rounded())
            if left.isNaN || right.isNaN { return !left.isNaN || (right.isNaN && one < other) }
            if left == right { return one < other }
            return ascending ? left < right : left > right
        }
    }

    private func nodeSentences(_ order: [Int], _ values: [NodeMeasure: [Double]]) -> Outline {
        var outline = Outline()
        outline.paragraph("")
        if let (names, value) = first(by: values[.degree]), value > 0 {
            outline.paragraph(
                language("Più vicini di ogni altro (\(Int(value))): ", "Most neighbours (\(Int(value))): ") + names
                    + ".")
        }
        if let (names, value) = first(by: values[.betweenness]), value > 0 {
            let share = percent(value, places: 1)
            outline.paragraph(
                language(
                    "Più spesso di ogni altro sui cammini più brevi fra gli altri (\(share)), cioè passaggio tra nodi che non condividono nulla: \(names).",
                    "Most often on the shortest paths among the others (\(share)), between nodes that share nothing: \(names)."
                ))
        }
        if let (names, value) = first(by: values[.constraint], ascending: true) {
            outline.paragraph(
                language(
                    "Vicini meno legati tra loro (vincolo \(number(value))): \(names).",
                    "Neighbours least tied to each other (constraint \(number(value))): \(names)."))
        }
        if let isolated { outline.paragraph(isolated) }
        return outline
    }

    /// The nodes with the greatest value, or the least, in words; nil where none has a value.
    func first(by values: [Double]?, ascending: Bool = false) -> (names: String, value: Double)? {
        guard let values, let place = sorted(by: values, ascending: ascending).first, values[place].isFinite else {
            return nil
        }
        let places = network.places.filter { abs(values[$0] - values[place]) <= 5e-10 }
        return (shortened(places), values[place])
    }
}
