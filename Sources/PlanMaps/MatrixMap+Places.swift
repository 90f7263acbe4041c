import GraphCore
import Graphviz
import PlanGraph
import PlanWording

extension MatrixMap {
    /// What one sheet shows, by places among ``rows`` and ``columns``.
    struct Part {
        let rows: [Int]
        let columns: [Int]
        let heads: Heads
    }

    /// The names over columns.
    enum Heads {
        /// Lines above each column, which is wide enough for them.
        case lines([[String]])
        /// A name each in one line, in steps: for each column the row in which it stands, counted from the first row of
        /// the grid, below 0 above it. Names of goals end over their columns, others begin there.
        case steps([Int])

        /// How many rows they need above the grid.
        var height: Int {
            switch self {
            case .lines(let lines): (lines.map(\.count).max() ?? 1) + 1
            case .steps(let rows): max(1, -(rows.min() ?? -1))
            }
        }
    }

    /// Where the columns of a sheet are.
    struct ColumnPlaces {
        let names: Double
        /// Where the totals of rows end.
        let totals: Double
        /// The middle of each column.
        let xs: [Double]
        let step: Double
    }

    /// From one row to the next at least: lines of letters don't touch.
    static let leastRowHeight = 12.6
    private static let (groupGap, mostSteps, widestColumn) = (12.0, 14, 150.0)
    /// Of marks, and of numbers.
    private var narrowestColumn: Double { hasMarks ? 15.5 : 24 }

    func isGoal(_ column: Int) -> Bool { graph[columns[column]].kind == .transversalGoal }

    /// Whether the name of a column ends over it: where goals stand before all else, theirs do.
    func endsOverColumn(_ column: Int) -> Bool { hasMarks && isGoal(column) }

    func headName(_ column: Int) -> String { name(columns[column], letters: endsOverColumn(column) ? 44 : 26) }

    /// Of a sheet's rows where there is room.
    func greatestRowHeight(_ heads: Heads) -> Double {
        if case .lines = heads { 40 } else { sheet.rowHeight }
    }

    func rowName(_ row: Int) -> String {
        guard let objective = graph.objective(rows[row]) else { return name(rows[row], letters: hasMarks ? 26 : 48) }
        return "\(objective.label). \(graph[rows[row]].name)".shortened(to: 60)
    }

    private var namesEnd: Double {
        namesEndOnce {
            let most = rows.contains { graph.objective($0) != nil } ? 400.0 : 210
            return end(ofNames: rows.indices.map(rowName) + [footName, hasMarks ? "" : axisName(rows)], atMost: most)
        }
    }

    /// What some nodes are.
    func axisName(_ nodes: [NodeIndex]) -> String {
        graph.counts(of: nodes).map { $0.kind.plural(in: language) }.joined(separator: ", ")
    }

    /// What stands before the totals of columns.
    var footName: String {
        hasMarks ? language(MatrixMapMessage.howMany(context.definition.rows)) : language(MapMessage.total)
    }

    func columnPlaces(_ part: Part) -> ColumnPlaces? { columnPlaces(part.columns, part.heads) }

    /// Where columns are; nil where there are too many for the sheet.
    private func columnPlaces(_ columns: [Int], _ heads: Heads) -> ColumnPlaces? {
        let right = sheet.width - 22
        let namesEnd = namesEnd
        if case .lines = heads {
            let left = namesEnd + 16
            let totals = right - 4
            let step = min(Self.widestColumn, (totals - 46 - left) / Double(columns.count))
            return ColumnPlaces(
                names: namesEnd, totals: left + step * Double(columns.count) + 46,
                xs: columns.indices.map { left + (Double($0) + 0.5) * step }, step: step)
        }
        let greatest = hasMarks ? columns.count : rows.reduce(0) { $0 + total(ofRow: $1) }
        let totals = namesEnd + 12 + textWidth(String(greatest), fontSize: Sheet.fontSize, isBold: true)
        let first = totals + 22
        let goals = columns.prefix(while: endsOverColumn).count
        let gap = goals > 0 && goals < columns.count ? Self.groupGap : 0
        var step = 40.0
        for (place, column) in columns.enumerated() {
            // The names of goals end here.
            let width = endsOverColumn(column) ? 8 : textWidth(headName(column), fontSize: Sheet.fontSize) + 4
            let room = right - first - width - (place >= goals ? gap : 0)
            if place > 0 { step = min(step, room / Double(place)) }
        }
        guard step >= narrowestColumn else { return nil }
        return ColumnPlaces(
            names: namesEnd, totals: totals,
            xs: columns.indices.map { first + Double($0) * step + ($0 >= goals ? gap : 0) }, step: step)
    }

    /// How names stand over some columns, above their first marks in some rows; nil where they don't fit.
    private func heads(_ columns: [Int], rows: [Int]) -> (heads: Heads, places: ColumnPlaces)? {
        if !hasMarks, columns.count <= 8, let places = columnPlaces(columns, .lines([])) {
            let lines = columns.map { column in
                wrapped(
                    graph[self.columns[column]].shortName.shortened(to: 80), width: places.step - 8,
                    fontSize: Sheet.fontSize, atMost: 3
                ).map { fitting($0, width: places.step - 8) }
            }
            return (.lines(lines), places)
        }
        guard let places = columnPlaces(columns, .steps([])) else { return nil }
        var steps = Array(repeating: -1, count: columns.count)
        for place in columns.indices.reversed() {
            if endsOverColumn(columns[place]) {
                steps[place] = -1 - place
                continue
            }
            let column = self.columns[columns[place]]
            let first = hasMarks ? rows.firstIndex { count(self.rows[$0], column) > 0 } ?? 0 : 0
            let end =
                places.xs[place] + textWidth(headName(columns[place]), fontSize: Sheet.fontSize) + 4
            let below = columns.indices.filter { $0 > place && places.xs[$0] - 4 < end }.map { steps[$0] }.min()
            steps[place] = min(first - 1, (below ?? .max) - 1)
        }
        return -(steps.min() ?? 0) <= Self.mostSteps ? (.steps(steps), places) : nil
    }

    /// Columns in pieces as equal as can be, so few that the names of each piece have room.
    private var pieces: [[Int]] {
        for count in columns.indices.map({ $0 + 1 }) {
            let pieces = sheets(Array(columns.indices), atMost: (columns.count + count - 1) / count).map(Array.init)
            if pieces.allSatisfy({ heads($0, rows: marked(in: $0)) != nil }) { return pieces }
        }
        return columns.indices.map { [$0] }
    }

    /// The rows that have anything in some columns.
    private func marked(in columns: [Int]) -> [Int] {
        rows.indices.filter { row in columns.contains { count(rows[row], self.columns[$0]) > 0 } }
    }

    private func part(rows: [Int], columns: [Int]) -> Part {
        let used = columns.filter { column in rows.contains { count(self.rows[$0], self.columns[column]) > 0 } }
        let heads = heads(used, rows: rows)?.heads ?? .steps(used.indices.map { -1 - used.count + $0 })
        return Part(rows: rows, columns: used, heads: heads)
    }

    /// How many rows of letters a sheet has room for, the totals included.
    private var mostRows: Int {
        guard sheet.height != nil else { return 1_000_000 }
        let body = frame(nil, 0, 2).body(on: sheet)
        return Sheet.rowCount(
            in: body.bottom + 2 - body.heads + Self.leastRowHeight / 2 + 4.2, rowHeight: Self.leastRowHeight)
    }

    var parts: [Part] { partsOnce { partsOfSheets } }

    private var partsOfSheets: [Part] {
        let mostRows = mostRows
        return pieces.flatMap { columns -> [Part] in
            let rows = marked(in: columns)
            var count = max(1, (rows.count + mostRows - 1) / mostRows)
            while true {
                let parts = sheets(rows, atMost: max(1, (rows.count + count - 1) / count)).map {
                    part(rows: Array($0), columns: columns)
                }
                let fit = parts.allSatisfy { $0.rows.count + $0.heads.height + 1 <= mostRows }
                if fit || count >= rows.count { return parts }
                count += 1
            }
        }
    }

    var pageCount: Int { parts.count }
}
