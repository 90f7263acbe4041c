import GraphCore
import Plan
import PlanGraph
import TextDocument
import TextTools

/// One section of an analysis: what it tells in sentences, and in numbers.
struct AnalysisReport {
    /// Without title.
    var sentences = TextDocument()
    /// What people see below the sentences, if that is not told by them already.
    var table: Table?
    /// What programs get.
    var data: Table
    /// Whether it tells of the network of what is shared, rather than of who names whom.
    var isOfNetwork = true
    /// For standard error.
    var remarks: [String] = []

    /// - Parameter width: in columns, of a table for people.
    func rendered(
        as format: TableFormat, _ section: Analyse.Section, _ analysis: Analysis, width: Int?
    ) throws -> String {
        switch format {
        case .table:
            let text = told(analysis).text(width: width)
            return try table.map { text + "\n" + (try $0.rendered(as: .table, width: width)) } ?? text
        case .markdown:
            let text = told(analysis).markdown()
            return try table.map { text + "\n" + (try $0.rendered(as: .markdown, width: nil)) } ?? text
        case .json:
            return try CanonicalJSON.text(
                AnalysisJSON(
                    network: isOfNetwork ? .init(analysis) : nil, section: section.rawValue, rows: data.objects))
        case .csv, .tsv, .ids: return try data.rendered(as: format, width: nil)
        }
    }

    private func told(_ analysis: Analysis) -> TextDocument {
        var outline = TextDocument()
        let title = analysis.language(
            "Collaborazioni nominate nei testi: chi nomina chi", "Collaborations named in the texts: who names whom")
        outline.title(
            isOfNetwork ? analysis.title : title,
            subtitle: isOfNetwork ? analysis.subtitle : analysis.narrowness.joined(separator: "; "))
        outline.append(sentences)
        if isOfNetwork, let years = analysis.remarkOnYears {
            outline.paragraph("")
            outline.continuation(years)
        }
        outline.paragraph("")
        outline.continuation(
            analysis.language(
                "Questi numeri descrivono come il piano è scritto: non sono una graduatoria di merito. Definizioni e fonti: pdo help-measures",
                "These numbers describe how the plan is written; they are no ranking of merit. Definitions and sources: pdo help-measures"
            ))
        return outline
    }
}

private struct AnalysisJSON: Encodable {
    let network: NetworkJSON?
    let section: String
    let rows: [[String: Table.Cell]]

    /// How the network was made.
    struct NetworkJSON: Encodable {
        let of: NodeKind
        let through: [NodeKind]
        let weight: String
        let years: [Int]
        let bases: [Basis]
        let relations: [Relation]
        let nodes: Int
        let edges: Int
        /// The ids of the ends of those that hold in no single year.
        let edgesInNoYear: [[String]]

        init(_ analysis: Analysis) {
            of = analysis.kind
            through = analysis.things
            weight = analysis.weight.rawValue
            years = analysis.filter.years.isEmpty ? analysis.graph.plan.years : analysis.filter.years.sorted()
            bases = Basis.allCases.filter(analysis.filter.bases.contains)
            relations = Relation.allCases.filter(analysis.filter.relations.contains)
            nodes = analysis.network.graph.nodeCount
            edges = analysis.network.graph.edgeCount
            let members = analysis.network.members.map { analysis.graph[$0].id }
            edgesInNoYear = analysis.edgesInNoYear.map { [members[$0.0], members[$0.1]] }
        }
    }
}
