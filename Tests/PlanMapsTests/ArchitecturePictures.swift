import Graphviz

/// The pictures of the article on the project's architecture: which way data goes from files through modules to
/// answers.
struct ArchitecturePicture {
    /// What a box stands for; each has a shape and a colour.
    enum Kind {
        case file, module, result
    }

    /// A box.
    struct Part {
        let id: String
        let kind: Kind
        let name: String
        let note: String
    }

    /// An arrow, with the value that goes along it.
    struct Flow {
        let tail: String
        let head: String
        let value: String
        /// Whether it is part of the line that goes straight through the picture.
        let isMain: Bool
    }

    /// Its file is `architecture-NAME.svg`, on dark pages `architecture-NAME~dark.svg`.
    let name: String
    let parts: [Part]
    let flows: [Flow]
    /// The parts of each row, where the flows alone would not put them so.
    var rows: [[String]] = []

    static let all = [importing, map, neighbours]

    static let importing = ArchitecturePicture(
        name: "import",
        parts: [
            .init("document", .file, "pdo.md", "the document,\nor tables in CSV"),
            .init("profile", .file, "profile.yaml", "what the document\ndoes not say"),
            .init("StrictReader", .module, "YAML, with the line\nof each value"),
            .init("PlanImport", .module, "reads headings, tables and the matrix,\njoins rows, infers links from words"),
            .init("Plan", .module, "canonical JSON: one plan,\nalways the same bytes"),
            .init("plan", .result, "plan.json", "what all other\ncommands read"),
            .init("diagnostics", .result, "diagnostics", "each with its line,\nas a compiler’s"),
        ],
        flows: [
            .init("profile", "StrictReader"), .init("StrictReader", "PlanImport", "Profile"),
            .init("document", "PlanImport", isMain: true),
            .init("PlanImport", "Plan", "PlanOfObjectives", isMain: true), .init("Plan", "plan", isMain: true),
            .init("PlanImport", "diagnostics", "Diagnostic"),
        ], rows: [["document", "profile"], ["plan", "diagnostics"]])

    static let map = ArchitecturePicture(
        name: "map",
        parts: [
            .init("plan", .file, "plan.json", "the plan, as it\nwas imported"),
            .init("definition", .file, "goal.yaml", "what to draw, or\nthe same in Swift"),
            .init("PlanGraph", .module, "nodes and edges, what a query\nselects, who shares what"),
            .init("StrictReader", .module, "YAML, with the line\nof each value"),
            .init("PlanWording", .module, "titles, legend, notes\nin Italian or English"),
            .init("PlanMaps", .module, "what is drawn where,\nin which colours and shapes"),
            .init("Graphviz", .module, "layout and rendering\nin this process"),
            .init("table", .result, "table", "Markdown, HTML, CSV"),
            .init("picture", .result, "picture", "SVG, PNG, PDF"),
        ],
        flows: [
            .init("plan", "PlanGraph", "PlanOfObjectives", isMain: true),
            .init("definition", "StrictReader", isMain: true),
            .init("PlanGraph", "PlanMaps", "GraphSelection"),
            .init("StrictReader", "PlanMaps", "MapDefinition", isMain: true),
            .init("PlanWording", "PlanMaps", "Message"), .init("PlanMaps", "Graphviz", "Drawing", isMain: true),
            .init("PlanMaps", "table", "MapTable"), .init("Graphviz", "picture", isMain: true),
        ], rows: [["PlanGraph", "StrictReader", "PlanWording"], ["table", "picture"]])

    static let neighbours = ArchitecturePicture(
        name: "neighbours",
        parts: [
            .init("plan", .file, "plan.json", "the plan, as it\nwas imported"),
            .init("name", .file, "“casa”", "a name, as people\ntype it"),
            .init("PlanGraph", .module, "finds the node, follows the edges\nthat the query selects"),
            .init("PlanAnswers", .module, "the answer as values,\nwithout a word of any language"),
            .init("PlanWording", .module, "sentences\nin Italian or English"),
            .init("TextDocument", .module, "headings, lists,\ntables"),
            .init("json", .result, "JSON", "for programs,\nwith a version"),
            .init("table", .result, "rows", "for spreadsheets:\nCSV, TSV"),
            .init("text", .result, "text", "for people: terminal,\nMarkdown, HTML"),
        ],
        flows: [
            .init("plan", "PlanGraph", "PlanOfObjectives", isMain: true), .init("name", "PlanGraph"),
            .init("PlanGraph", "PlanAnswers", "NeighbourGroup", isMain: true), .init("PlanAnswers", "json"),
            .init("PlanAnswers", "PlanWording", "NeighboursAnswer", isMain: true),
            .init("PlanWording", "TextDocument", "TextDocument, Table", isMain: true), .init("TextDocument", "table"),
            .init("TextDocument", "text", isMain: true),
        ], rows: [["plan", "name"], ["json", "table", "text"]])
}

extension ArchitecturePicture.Part {
    init(_ id: String, _ kind: ArchitecturePicture.Kind, _ name: String, _ note: String) {
        self.init(id: id, kind: kind, name: name, note: note)
    }

    /// A module, which is called as it is.
    init(_ name: String, _ kind: ArchitecturePicture.Kind, _ note: String) {
        self.init(id: name, kind: kind, name: name, note: note)
    }
}

extension ArchitecturePicture.Flow {
    init(_ tail: String, _ head: String, _ value: String = "", isMain: Bool = false) {
        self.init(tail: tail, head: head, value: value, isMain: isMain)
    }
}

extension ArchitecturePicture {
    /// The colours of a picture on one kind of page.
    struct Theme {
        let background: String
        let text: String
        let quietText: String
        let flow: String
        /// Line and surface.
        let file: (String, String)
        let module: (String, String)
        let result: (String, String)

        static let light = Theme(
            background: "#ffffff", text: "#1a1a1a", quietText: "#555555", flow: "#6b6b6b",
            file: ("#8a7400", "#fbf5da"), module: ("#44546a", "#e9edf3"), result: ("#0b6e69", "#dff1f0"))
        static let dark = Theme(
            background: "#14171c", text: "#ececec", quietText: "#b9bec6", flow: "#9aa3af",
            file: ("#d8c26a", "#322c14"), module: ("#9db2d0", "#232c39"), result: ("#6fd6cf", "#12302f"))
    }

    /// The picture, from above to below.
    func drawing(_ theme: Theme) -> Drawing {
        var drawing = Drawing(name: "architecture-" + name)
        drawing.attributes = [
            .rankDirection(.topToBottom), .backgroundColor(theme.background), .padding(inches: 0.12),
            .nodeSeparation(inches: 0.3), .rankSeparation(inches: 0.4),
        ]
        drawing.nodes = parts.map { Drawing.Node($0.id, attributes(of: $0, theme)) }
        drawing.edges = flows.map { flow in
            let label = FormattedText(TextRun(" " + flow.value, .italic, fontSize: 10, color: theme.quietText))
            return Drawing.Edge(
                from: flow.tail, to: flow.head,
                [.color(theme.flow), .penWidth(1.3), .arrowSize(0.8)]
                    + (flow.value.isEmpty ? [] : [.formattedLabel(label)]) + (flow.isMain ? [.weight(8)] : []))
        }
        drawing.ranks = rows.map { Drawing.RankGroup(.same, nodes: $0) }
        return drawing
    }

    private func attributes(of part: Part, _ theme: Theme) -> [Attribute] {
        let text = FormattedText(
            TextRun(part.name + "\n", .bold, fontSize: 13, color: theme.text),
            TextRun(part.note, fontSize: 10, color: theme.quietText))
        let (line, surface) =
            switch part.kind {
            case .file: theme.file
            case .module: theme.module
            case .result: theme.result
            }
        return [
            .formattedLabel(text), .color(line), .fillColor(surface), .penWidth(1.3),
            .margin(horizontalInches: 0.14, verticalInches: 0.08), .shape(part.kind == .file ? .note : .box),
            part.kind == .result ? .style(.filled, .rounded) : .style(.filled),
        ]
    }
}
