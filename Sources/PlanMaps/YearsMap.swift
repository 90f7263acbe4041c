import GraphCore
import Graphviz
import Plan
import PlanGraph

/// A map of a plan's years side by side: for each direction its objectives, and what becomes of each from year to year.
struct YearsMap: MapPicture {
    /// What an objective does in a year, as against the year before.
    enum Change: Int, CaseIterable {
        /// In the first year that is shown: is there.
        case present
        case unchanged, changed, started
        /// Is there again after a year without it.
        case resumed
        /// Is not there, but will be again.
        case paused
        case ended
    }

    let context: MapContext
    let years: [Int]
    private let rows: [(direction: NodeIndex, objectives: [Objective])]
    /// What each objective does in each year, by its id; and how many do so.
    private let changes: [String: [Int: Change]]
    private let counts: [Int: [Change: Int]]

    var graph: PlanGraph { context.graph }
    var language: Language { context.language }
    var isEmpty: Bool { rows.isEmpty || years.isEmpty }

    init(_ selection: MapSelection, _ context: MapContext) {
        self.context = context
        let graph = selection.graph
        years = context.definition.years.isEmpty ? graph.plan.years : context.definition.years.map(\.value).sorted()
        var objectives: [NodeIndex: [Objective]] = [:]
        for node in graph.graph.nodeIndices where graph[node].kind == .objective && selection.admits(node) {
            if let direction = graph.direction(of: node), let objective = graph.objective(node),
                selection.focus.isEmpty || selection.focus.contains(direction) || selection.focus.contains(node)
                    || graph.structure.edges(at: node).contains(where: { selection.focus.contains($0.neighbour) })
            {
                objectives[direction, default: []].append(objective)
            }
        }
        rows = objectives.sorted { $0.key < $1.key }.map { (direction: $0.key, objectives: $0.value) }
        var changes: [String: [Int: Change]] = [:]
        var counts: [Int: [Change: Int]] = [:]
        for objective in objectives.values.flatMap(\.self) {
            for year in years {
                guard let change = Self.change(of: objective, in: year, years: years) else { continue }
                changes[objective.id, default: [:]][year] = change
                counts[year, default: [:]][change, default: 0] += 1
            }
        }
        self.changes = changes
        self.counts = counts
    }

    /// What an objective does in a year; nil where it is not there, nor was the year before.
    private static func change(of objective: Objective, in year: Int, years: [Int]) -> Change? {
        let text = objective.texts[year]
        guard let place = years.firstIndex(of: year), place > 0 else { return text == nil ? nil : .present }
        switch (objective.texts[years[place - 1]], text) {
        case (nil, nil): return nil
        case (nil, _?): return objective.texts.keys.contains { $0 < years[place] } ? .resumed : .started
        case (_?, nil): return objective.texts.keys.contains { $0 > years[place] } ? .paused : .ended
        case (let before?, let now?):
            return WordDifference(from: before, to: now).isChange ? .changed : .unchanged
        }
    }

    private func change(of objective: Objective, in year: Int) -> Change? { changes[objective.id]?[year] }

    private func count(_ change: Change, in year: Int) -> Int { counts[year]?[change] ?? 0 }

    func name(of change: Change) -> String {
        switch change {
        case .present: language("nel primo anno", "in the first year")
        case .unchanged: language("continua con le stesse parole", "continues in the same words")
        case .changed: language("continua con altre parole", "continues in other words")
        case .started: language("inizia", "starts")
        case .resumed: language("riprende", "is resumed")
        case .paused: language("è sospeso", "is paused")
        case .ended: language("è terminato", "has ended")
        }
    }

    private static let side = 25.0
    private static let gap = 4.0

    func picture() throws -> Drawing {
        var grid = Grid(summary: summary)
        let labels = rows.map { wrapped(graph[$0.direction].shortName.shortened(to: 70), width: 230, fontSize: 11) }
        let labelWidth = (labels.flatMap(\.self).map { textWidth($0, fontSize: 11) }.max() ?? 0) + 18
        let most = rows.map(\.objectives.count).max() ?? 1
        let yearWidth = max(Double(most) * (Self.side + Self.gap) + 30, 190)
        func left(_ year: Int) -> Double { labelWidth + Double(year) * yearWidth }

        for (place, year) in years.enumerated() {
            grid.addText(["\(year)"], left: left(place), y: 40, fontSize: 18, isBold: true)
            grid.addText(headings(of: year), left: left(place), y: 16, fontSize: 11)
        }
        var y = 0.0
        for (place, row) in rows.enumerated() {
            let height = max(Self.side + 8, Double(labels[place].count) * 14 + 6)
            y -= height / 2
            grid.addText(
                labels[place], left: 0, y: y, fontSize: 11, tooltip: graph[row.direction].name,
                link: context.link(to: row.direction))
            for (column, year) in years.enumerated() {
                for (number, objective) in row.objectives.enumerated() {
                    guard let change = change(of: objective, in: year) else { continue }
                    add(
                        objective, change, year, to: &grid,
                        x: left(column) + Self.side / 2 + Double(number) * (Self.side + Self.gap), y: y)
                }
            }
            y -= height / 2
        }
        let box = Layout.Box(left: 0, bottom: y - 6, right: left(years.count) - 30, top: 56)
        var frame = MapFrame(grid.drawing, around: box)
        frame.addTitle(title, subtitle: subtitle)
        let appearing = Change.allCases.filter { change in years.contains { count(change, in: $0) > 0 } }
        frame.addLegend(
            nodes: appearing.map { ((mark($0).isEmpty ? "" : mark($0) + " ") + name(of: $0), look($0)) }, lines: [])
        frame.addNote(notes)
        return frame.finished(on: context.definition.page)
    }

    private func headings(of year: Int) -> [String] {
        let total = Change.allCases.filter { $0 != .ended && $0 != .paused }.reduce(0) { $0 + count($1, in: year) }
        guard year != years.first else { return [NodeKind.objective.count(total, in: language), " "] }
        func part(_ change: Change, one: String, many: String, _ english: String) -> String {
            let count = count(change, in: year)
            return "\(count) " + language(count == 1 ? one : many, english)
        }
        return [
            NodeKind.objective.count(total, in: language) + ": "
                + part(.unchanged, one: "uguale", many: "uguali", "the same") + ", "
                + part(.changed, one: "cambiato", many: "cambiati", "changed") + ",",
            part(.started, one: "nuovo", many: "nuovi", "new")
                + (count(.resumed, in: year) > 0
                    ? ", " + part(.resumed, one: "ripreso", many: "ripresi", "resumed") : "")
                + (count(.paused, in: year) > 0 ? ", " + part(.paused, one: "sospeso", many: "sospesi", "paused") : "")
                + ", " + part(.ended, one: "terminato", many: "terminati", "ended"),
        ]
    }

    private func mark(_ change: Change) -> String {
        switch change {
        case .present, .unchanged: ""
        case .changed: "≠"
        case .started: "+"
        case .resumed: "↑"
        case .paused: "…"
        case .ended: "×"
        }
    }

    private func look(_ change: Change) -> [Attribute] {
        switch change {
        case .present:
            [.shape(.box), .style(.filled), .fillColor(Palette.direction.fill), .color(Palette.direction.line)]
        case .unchanged: [.shape(.box), .style(.filled), .fillColor(Palette.heat[0]), .color(Palette.direction.line)]
        case .changed: [.shape(.box), .style(.filled), .fillColor(Palette.heat[2]), .color(Palette.direction.line)]
        case .started: [.shape(.box), .style(.filled), .fillColor(Palette.heat[4]), .color(Palette.direction.line)]
        case .resumed: [.shape(.box), .style(.filled), .fillColor(Palette.heat[3]), .color(Palette.direction.line)]
        case .paused, .ended: [.shape(.box), .style(.dashed), .color(Palette.quietText)]
        }
    }

    private func add(_ objective: Objective, _ change: Change, _ year: Int, to grid: inout Grid, x: Double, y: Double) {
        let text =
            switch change {
            case .present, .ended, .paused: Palette.text
            case .unchanged: Palette.textOnHeat(0)
            case .changed: Palette.textOnHeat(2)
            case .started: Palette.textOnHeat(4)
            case .resumed: Palette.textOnHeat(3)
            }
        let words = objective.texts[year] ?? objective.firstText
        let node = graph.node(withID: objective.id)
        grid.addCell(
            [.ended, .paused].contains(change) ? mark(change) : "\(objective.number)" + mark(change), x: x, y: y,
            width: Self.side,
            height: Self.side, fill: Palette.background, text: text,
            tooltip: "\(year), \(name(of: change)): \(objective.number). \(words.shortened(to: 400))",
            more: look(change) + [.fontSize(10)] + (node.map(context.link) ?? []))
    }

    var summary: String {
        NodeKind.direction.count(rows.count, in: language) + ", "
            + NodeKind.objective.count(rows.reduce(0) { $0 + $1.objectives.count }, in: language)
            + language(" negli anni ", " in the years ") + years.map(String.init).joined(separator: ", ")
    }

    var longDescription: String {
        let sentences = years.map { year in
            "\(year): " + headings(of: year).filter { $0 != " " }.joined(separator: " ") + "."
        }
        return "\(summary). " + (sentences + notes).joined(separator: " ")
    }

    private var notes: [String] {
        [
            language(
                "Ogni quadrato è un obiettivo con il suo numero; sta nello stesso posto in ogni anno. Nel file SVG il testo si legge sotto il puntatore.",
                "Each square is an objective with its number; it stands in the same place in every year. The SVG file shows its text under the pointer."
            )
        ] + context.filterNotes(hiddenNodes: [], hiddenLinks: 0) + context.closingNotes
    }

    var hubs: [(node: NodeIndex, linkCount: Int)] { [] }

    var table: MapTable {
        MapTable(
            header: [
                NodeKind.direction.name(in: language), language("numero", "number"),
                NodeKind.objective.name(in: language),
            ] + years.map(String.init),
            rows: rows.flatMap { row in
                row.objectives.map { objective in
                    [graph[row.direction].name, "\(objective.number)", objective.firstText]
                        + years.map { change(of: objective, in: $0).map(name) ?? "" }
                }
            })
    }
}
