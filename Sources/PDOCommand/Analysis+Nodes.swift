import GraphCore
import PlanGraph
import PlanWording
import TextDocument
import TextTools

extension Analysis {
    /// The measures of each node.
    ///
    /// - Parameters:
    ///   - measures: those to show; where empty, some to people and all to programs.
    ///   - sort: by default the first of them.
    func nodes(measures: [NodeMeasure], sort: NodeMeasure?, limit: Int?) throws -> AnalysisReport {
        var chosen: [NodeMeasure] = []
        for measure in measures where !chosen.contains(measure) { chosen.append(measure) }
        let shown = chosen.isEmpty ? NodeMeasure.usual : chosen
        let key = sort ?? shown[0]
        let all = chosen.isEmpty ? NodeMeasure.allCases : chosen
        var values: [NodeMeasure: [Double]] = [:]
        for measure in Set(all + [key]) { values[measure] = try self.values(of: measure) }
        let order = sorted(by: values[key] ?? [], ascending: key.sortsAscending)
        let kept = order.prefix(limit ?? .max)

        var report = AnalysisReport(
            sentences: try nodeSentences(values),
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
        for measure in all where measure.canFail && values[measure]?.contains(where: \.isNaN) ?? false {
            report.remarks.append(
                language(
                    "Il calcolo di \(measure.rawValue) non converge su questa rete: la colonna resta vuota.",
                    "\(measure.rawValue) does not converge on this network; its column is left empty."))
        }
        return report
    }

    /// Which nodes come first by some measures, in all years together and in each.
    private func nodeSentences(_ values: [NodeMeasure: [Double]]) throws -> TextDocument {
        var outline = TextDocument()
        outline.paragraph("")
        let years = try ofEachYear()
        if let values = values[.degree], let place = first(by: values).first, values[place] > 0 {
            outline.paragraph(
                language("Con più vicini (\(Int(values[place]))): ", "Most neighbours (\(Int(values[place]))): ")
                    + shortened(first(by: values)) + "." + (try firsts(by: .degree, years)))
        }
        if let values = values[.betweenness], let place = first(by: values).first, values[place] > 0 {
            // Of several, in parts of different sizes, the shares may differ.
            let share = first(by: values).count == 1 ? sharesOfPaths[place].map { "; " + ofPaths($0) } ?? "" : ""
            outline.paragraph(
                language(
                    "Intermediazione più alta (\(number(values[place]))): \(shortened(first(by: values)))\(share).",
                    "Greatest betweenness (\(number(values[place]))): \(shortened(first(by: values)))\(share).")
                    + (try firsts(by: .betweenness, years)))
        }
        if let values = values[.constraint], let place = first(by: values, ascending: true).first {
            let names = shortened(first(by: values, ascending: true))
            outline.paragraph(
                language(
                    "Vincolo più basso (\(number(values[place]))), cioè legami meno concentrati su pochi vicini o su vicini legati tra loro: \(names).",
                    "Lowest constraint (\(number(values[place]))), which is to say ties least concentrated on few neighbours, or on neighbours tied to each other: \(names)."
                ) + (try firsts(by: .constraint, years)))
        }
        if let isolated { outline.paragraph(isolated) }
        if let absent { outline.paragraph(absent) }
        return outline
    }

    /// Who comes first in each year: " Nei singoli anni: A (2024, 2025), B (2026)."
    private func firsts(by measure: NodeMeasure, _ years: [(year: Int, analysis: Analysis)]) throws -> String {
        var firsts: [(nodes: [NodeIndex], years: [Int])] = []
        for (year, analysis) in years {
            let values = try analysis.values(of: measure)
            let places = analysis.first(by: values, ascending: measure.sortsAscending)
            guard let place = places.first, values[place] > 0 else { continue }
            let nodes = places.map { analysis.network.members[$0] }
            if let same = firsts.firstIndex(where: { $0.nodes == nodes }) {
                firsts[same].years.append(year)
            } else {
                firsts.append((nodes, [year]))
            }
        }
        guard !firsts.isEmpty else { return "" }
        let told = firsts.map { "\(shortened($0.nodes)) (\($0.years.map(String.init).joined(separator: ", ")))" }
        return language(" Nei singoli anni: ", " In single years: ") + told.joined(separator: "; ") + "."
    }
}
