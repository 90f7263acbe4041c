import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

/// A map of how long objectives last: a row for each direction, in it a square for each objective.
struct LifetimesMap: ComposedMap {
    /// An objective.
    struct Square {
        let node: NodeIndex
        let number: String
        let text: String
        /// The places of the first and the last year with a text.
        let (first, last): (Int, Int)
        /// Whether a year has other words than the one before, or there is a gap between them.
        let isChanged: Bool
        /// What it does in each year; none where it is not there and was not in the year before.
        let states: [ChangesMap.Change?]

        var marks: String { (isChanged ? "≠" : "") + (first > 0 ? "+" : "") }
        var label: String { number.shortened(to: 12) + marks }
    }

    struct Row {
        let direction: NodeIndex
        /// Those that last longest first.
        let squares: [Square]

        /// The part of the objectives that has a text in a year.
        func share(of year: Int) -> Double { Double(count(in: year)) / Double(squares.count) }
        func count(in year: Int) -> Int { squares.count { $0.states[year]?.isThere ?? false } }
    }

    let context: MapContext
    let years: [Int]
    let rows: [Row]
    let layoutOnce = Once<SquareRows>()
    let partsOnce = Once<[[SquareRows.Piece]]>()

    init(_ context: MapContext) {
        self.context = context
        let (graph, query, focus) = (context.graph, context.definition.query, Set(context.focus))
        let years = query.years.isEmpty ? graph.plan.years : query.years.sorted()
        var squares: [NodeIndex: [Square]] = [:]
        for node in graph.selection(query).objectives {
            guard let direction = graph.direction(of: node), let objective = graph.objective(node),
                focus.isEmpty || focus.contains(direction) || focus.contains(node)
                    || graph.structure.edges(at: node).contains(where: { focus.contains($0.neighbour) }),
                let square = Square(node, objective, years)
            else { continue }
            squares[direction, default: []].append(square)
        }
        let rows = squares.sorted { $0.key < $1.key }.map { direction, squares in
            let places = squares.indices.sorted { (squares[$1].last, $0) < (squares[$0].last, $1) }
            return Row(direction: direction, squares: places.map { squares[$0] })
        }
        let byPattern = rows.map { row in
            let shares = years.indices.dropFirst().reversed().map { -row.share(of: $0) }
            return (row: row, key: shares + [-Double(row.squares.count), Double(row.direction.rawValue)])
        }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
        self.years = years
        self.rows = context.definition.sorted(byPattern, by: \.direction, in: graph)
    }

    var isEmpty: Bool { rows.isEmpty }

    private var squareCount: Int { rows.reduce(0) { $0 + $1.squares.count } }
    private var countsByYear: [(Int, Int)] {
        years.enumerated().map { place, year in (year, rows.reduce(0) { $0 + $1.count(in: place) }) }
    }

    var summary: String {
        language(LifetimesMapMessage.summary(directions: rows.count, objectives: squareCount, years: years))
    }

    /// How many objectives each year has.
    var facts: String { language(LifetimesMapMessage.objectivesByYear(countsByYear)) }

    var longDescription: String {
        let changes = years.indices.dropFirst().map { place in
            let states = rows.flatMap(\.squares).compactMap { $0.states[place] }
            let counts = Self.statuses.map { change, status in (status, states.count { $0 == change }) }
            return "\(years[place]): " + language(ChangesMapMessage.others(counts.filter { $0.1 > 0 }, isLast: true))
                + "."
        }
        let sentences = rows.prefix(10).map { row in
            "\(graph[row.direction].shortName): \(language(going(on: row)))."
        }
        let caution = language(LifetimesMapMessage.mayGoOnElsewhere)
        return
            (["\(summary). \(facts)."] + changes + sentences + [caution]
            + context.filterNotes(hiddenNodes: [], hiddenLinks: 0) + context.closingNotes).joined(separator: " ")
    }

    private static let statuses: [(ChangesMap.Change, ChangeStatus)] = [
        (.unchanged, .unchanged), (.changed, .changed), (.started, .started), (.resumed, .resumed),
        (.paused, .paused), (.ended, .ended),
    ]

    /// How many objectives of a direction have a text in the last year.
    func going(on row: Row) -> LifetimesMapMessage { .goingOn(row.count(in: years.count - 1), of: row.squares.count) }

    var table: MapTable {
        MapTable(
            header: [
                NodeKind.direction.name(in: language), language(ChangesMapMessage.number),
                NodeKind.objective.name(in: language),
            ] + years.map(String.init),
            rows: rows.sorted { $0.direction < $1.direction }.flatMap { row in
                row.squares.sorted { $0.node < $1.node }.map { square in
                    [graph[row.direction].name, square.number, square.text]
                        + square.states.map { $0?.name(.years, in: language) ?? "" }
                }
            })
    }
}

extension LifetimesMap.Square {
    /// - Returns: nil for an objective that has no text in these years.
    fileprivate init?(_ node: NodeIndex, _ objective: Objective, _ years: [Int]) {
        let places = years.indices.filter { objective.texts[years[$0]] != nil }
        guard let first = places.first, let last = places.last else { return nil }
        let states = years.indices.map { Self.state(of: objective, in: $0, of: years) }
        self.node = node
        number = objective.label
        text = objective.firstText
        (self.first, self.last) = (first, last)
        isChanged = states.contains { [.changed, .resumed].contains($0) }
        self.states = states
    }

    /// What an objective does in a year; nil where it is not there, nor was the year before.
    private static func state(of objective: Objective, in place: Int, of years: [Int]) -> ChangesMap.Change? {
        let text = objective.texts[years[place]]
        guard place > 0 else { return text == nil ? nil : .present }
        switch (objective.texts[years[place - 1]], text) {
        case (nil, nil): return nil
        // What begins between two years that are shown has not paused.
        case (nil, _?): return objective.texts.keys.contains { $0 < years[place - 1] } ? .resumed : .started
        case (_?, nil): return objective.texts.keys.contains { $0 > years[place] } ? .paused : .ended
        case (let before?, let now?):
            return WordDifference.haveSameWords(before, now) ? .unchanged : .changed
        }
    }
}
