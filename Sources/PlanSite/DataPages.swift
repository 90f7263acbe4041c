import Plan
import PlanExchange
import PlanGraph
import PlanWording
import TextDocument
import TextTools

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The plan for programs and spreadsheets: files, and a page that says what they have.
struct DataFiles {
    /// The files, below `data/`.
    let files: [SiteFile]
    /// The tables with the columns that they have.
    private let tables: [(name: String, columns: [(name: String, type: String)])]

    init(of graph: PlanGraph) throws {
        let csv = try CSVFolder.files(of: graph.plan)
        files =
            [
                SiteFile("data/plan.jgf.json", String(decoding: try JSONGraphFormat.encode(graph), as: UTF8.self)),
                SiteFile("data/plan.graphml", try GraphMLFormat.encode(graph)),
                SiteFile("data/plan.json", String(decoding: try graph.plan.json(), as: UTF8.self)),
            ] + csv.map { SiteFile("data/" + $0.name, $0.content) }
        let package = csv.first { $0.name == "datapackage.json" }.map { Data($0.content.utf8) }
        let description = try package.map { try JSONDecoder().decode(Package.self, from: $0) }
        tables = (description?.resources ?? []).map { resource in
            (resource.path, resource.schema.fields.map { ($0.name, $0.type) })
        }
    }

    /// What of a Frictionless Data Package tells the columns of tables.
    private struct Package: Decodable {
        struct Resource: Decodable {
            let path: String
            let schema: Schema
        }
        struct Schema: Decodable { let fields: [Field] }
        struct Field: Decodable {
            let name: String
            let type: String
        }

        let resources: [Resource]
    }

    func page(_ site: SiteContext, _ templates: SiteTemplates) -> SitePage {
        let language = site.language
        let up = SitePage.up(from: site.options.folder(of: language) + "data.html")
        let values: Values = [
            "files": files.map { file -> Values in
                [
                    "href": up + file.path, "name": String(file.path.dropFirst(5)),
                    "what": language(Self.what(file.path)),
                ]
            },
            "hasTables": !tables.isEmpty,
            "tables": tables.map { table -> Values in
                ["name": table.name, "columns": table.columns.map { ["name": $0.name, "type": $0.type] as Values }]
            },
        ]
        return SitePage(
            path: "data.html", title: language(SiteText.data), description: language(SiteText.dataLead),
            above: [(language(SiteText.home), "index.html")], section: .data, body: templates(.data, values))
    }

    private static func what(_ path: String) -> SiteText {
        switch path {
        case "data/plan.jgf.json": .dataJGF
        case "data/plan.graphml": .dataGraphML
        case "data/plan.json": .dataPlan
        default: .dataTables
        }
    }
}
