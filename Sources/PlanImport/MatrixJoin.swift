import Plan
import TextTools

/// Ties the rows of the matrix to directions and objectives.
struct MatrixJoin {
    /// From this similarity of words on (see ``WordBag``) a row may be tied to an objective whose words differ. On the
    /// one plan known so far the least similar true pair reaches 0.85, the most similar false one within a direction
    /// 0.64.
    static let threshold = 0.75
    /// From this similarity of words on a row may be a second one for an objective that has a row already.
    static let furtherRowThreshold = 0.9
    /// From this similarity on a name in the matrix may be another name of a direction.
    static let nameThreshold = 0.8

    /// For each row of the matrix the place of its objective in the list of objectives, if it was found.
    private(set) var objectiveOfRow: [Int?]

    init(
        rows: [PublicValueMatrix.Row], directions: [Direction], objectives: [Objective],
        diagnostics: inout DiagnosticList
    ) {
        objectiveOfRow = Array(repeating: nil, count: rows.count)
        var rowsOfDirection: [String: [Int]] = [:]
        var names = DirectionResolver(directions)
        for (index, row) in rows.enumerated() {
            guard let name = row.direction else {
                rowsOfDirection["", default: []].append(index)
                continue
            }
            if let direction = names.direction(named: name, line: row.line, diagnostics: &diagnostics) {
                rowsOfDirection[direction, default: []].append(index)
            }
        }
        if let rowsOfNone = rowsOfDirection[""] {
            join(rowsOfNone, of: rows, to: Array(objectives.indices), of: objectives, diagnostics: &diagnostics)
        }
        var objectivesOfDirection: [String: [Int]] = [:]
        for index in objectives.indices {
            for owner in objectives[index].owners { objectivesOfDirection[owner, default: []].append(index) }
        }
        for direction in directions {
            guard let ofDirection = rowsOfDirection[direction.id] else { continue }
            join(
                ofDirection, of: rows, to: objectivesOfDirection[direction.id] ?? [], of: objectives,
                diagnostics: &diagnostics)
        }
    }

    /// The texts of an objective that a row may repeat: the text of the matrix's year, or else all.
    private static func texts(of objective: Objective, for row: PublicValueMatrix.Row) -> [String] {
        if let text = row.year.flatMap({ objective.texts[$0] }) { return [text] }
        return objective.texts.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Joins the rows and objectives of one direction: first those of the same words, where several have them in their
    /// order; then what is left by the best assignment of similar texts, each objective taken once. Of such matches
    /// that are as good as others none is made.
    private mutating func join(
        _ rowIndices: [Int], of rows: [PublicValueMatrix.Row], to objectiveIndices: [Int], of objectives: [Objective],
        diagnostics: inout DiagnosticList
    ) {
        var objectivesByText: [String: Set<Int>] = [:]
        for index in objectiveIndices {
            for (year, text) in objectives[index].texts where rows[rowIndices[0]].year.map({ $0 == year }) ?? true {
                objectivesByText[Words.key(text), default: []].insert(index)
            }
        }
        var taken: Set<Int> = []
        var left: [Int] = []
        for row in rowIndices {
            let same = objectivesByText[Words.key(rows[row].objective)] ?? []
            if same.count == 1, let objective = same.first {
                objectiveOfRow[row] = objective
                taken.insert(objective)
            } else {
                left.append(row)
            }
        }
        left = giveInOrder(
            left, of: rows, among: objectivesByText, taken: &taken, objectives, diagnostics: &diagnostics)
        let free = objectiveIndices.filter { !taken.contains($0) }
        let (chosen, tied) = bestAssignment(matches(left, of: rows, to: free, of: objectives))
        for match in chosen where !tied.contains(match) {
            objectiveOfRow[match.row] = match.column
            report(rows[match.row], tiedTo: objectives[match.column], &diagnostics)
        }
        // A further row for an objective that has one.
        let rest = left.filter { objectiveOfRow[$0] == nil }
        for (row, matches) in Dictionary(
            grouping: matches(rest, of: rows, to: objectiveIndices, of: objectives), by: \.row
        ).sorted(by: { $0.key < $1.key }) {
            let best = matches.map(\.score).max() ?? 0
            let candidates = matches.filter { $0.score == best }
            guard best >= Self.furtherRowThreshold, candidates.count == 1, let match = candidates.first else {
                continue
            }
            objectiveOfRow[row] = match.column
            report(rows[row], tiedTo: objectives[match.column], &diagnostics)
        }
        for row in left where objectiveOfRow[row] == nil {
            let rivals = tied.filter { $0.row == row }
            let (direction, text) = (rows[row].direction ?? "", rows[row].objective.excerpt)
            diagnostics.add(
                .error,
                rivals.isEmpty
                    ? .noObjectiveForRow(direction: direction, text: text)
                    : .severalObjectivesForRow(direction: direction, text: text), line: rows[row].line)
        }
    }

    /// Joins rows of the same words to the objectives that have these words too, the first to the first.
    ///
    /// - Returns: the rows that are left.
    private mutating func giveInOrder(
        _ rowIndices: [Int], of rows: [PublicValueMatrix.Row], among objectivesByText: [String: Set<Int>],
        taken: inout Set<Int>, _ objectives: [Objective], diagnostics: inout DiagnosticList
    ) -> [Int] {
        var given: Set<Int> = []
        for (key, same) in Dictionary(grouping: rowIndices, by: { Words.key(rows[$0].objective) })
            .sorted(by: { $0.value[0] < $1.value[0] })
        {
            let free = (objectivesByText[key] ?? []).subtracting(taken).sorted()
            guard free.count > 1 else { continue }
            // Which row goes to which makes no difference where all say the same and there is one for each.
            let isSafe =
                same.count == free.count
                && Set(
                    same.map {
                        [rows[$0].programme, rows[$0].valueDimension, rows[$0].driver].map { Words.key($0 ?? "") }
                    }
                ).count
                    == 1
            for (row, objective) in zip(same, free) {
                objectiveOfRow[row] = objective
                taken.insert(objective)
                given.insert(row)
                let (number, line) = (objectives[objective].label, objectives[objective].line)
                diagnostics.add(
                    isSafe ? .note : .warning,
                    .rowGivenInOrder(
                        count: free.count, direction: rows[row].direction ?? "", objective: number, line: line,
                        isSafe: isSafe), line: rows[row].line)
            }
        }
        return rowIndices.filter { !given.contains($0) }
    }

    /// The pairs of rows and objectives whose texts are similar.
    private func matches(
        _ rowIndices: [Int], of rows: [PublicValueMatrix.Row], to objectiveIndices: [Int], of objectives: [Objective]
    ) -> [Match] {
        var owners: [Int] = []
        var bags = rowIndices.map { WordBag(rows[$0].objective) }
        for objective in objectiveIndices {
            for text in rowIndices.first.map({ Self.texts(of: objectives[objective], for: rows[$0]) }) ?? [] {
                owners.append(objective)
                bags.append(WordBag(text))
            }
        }
        var best: [[Int]: Double] = [:]
        let pairs = similarPairs(bags, threshold: Self.threshold) { earlier, later in
            earlier < rowIndices.count && later >= rowIndices.count
        }
        for pair in pairs {
            let key = [rowIndices[pair.earlier], owners[pair.later - rowIndices.count]]
            best[key] = max(best[key] ?? 0, pair.similarity)
        }
        return best.map { Match(row: $0.key[0], column: $0.key[1], score: $0.value) }
            .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// Says which words only one of the two texts has.
    private func report(
        _ row: PublicValueMatrix.Row, tiedTo objective: Objective, _ diagnostics: inout DiagnosticList
    ) {
        let text = row.year.flatMap { objective.texts[$0] } ?? objective.firstText
        let (matrix, table) = (Words(row.objective).folded, Words(text).folded)
        // To find the difference takes the square of the length.
        guard max(matrix.count, table.count) <= 1000 else {
            return diagnostics.add(
                .note, .joinedText(objective: objective.label, line: objective.line, words: nil), line: row.line)
        }
        let changes = matrix.difference(from: table)
        func words(_ changes: [CollectionDifference<String>.Change]) -> String {
            changes.map {
                switch $0 {
                case .insert(_, let word, _), .remove(_, let word, _): word
                }
            }.joined(separator: " ").excerpt
        }
        diagnostics.add(
            .note,
            .joinedText(
                objective: objective.label, line: objective.line,
                words: .init(matrix: words(changes.insertions), table: words(changes.removals))), line: row.line)
    }
}

/// Finds the directions that the matrix speaks of: by name, by alias, or where one is clearly the most alike, by
/// similarity.
private struct DirectionResolver {
    private let directions: [Direction]
    private var byName: [String: Int] = [:]
    private var reported: Set<String> = []

    init(_ directions: [Direction]) {
        self.directions = directions
        for (index, direction) in directions.enumerated().reversed() { byName[Words.key(direction.name)] = index }
        for (index, direction) in directions.enumerated() {
            for alias in direction.aliases where byName[Words.key(alias)] == nil { byName[Words.key(alias)] = index }
        }
    }

    /// The id of the direction, if there is one; what isn't its very name is reported, once for each name.
    mutating func direction(named name: String, line: Int, diagnostics: inout DiagnosticList) -> String? {
        let isNew = reported.insert(name).inserted
        let key = Words.key(name)
        if byName[key] == nil, isNew {
            let bag = WordBag(name)
            let scores = directions.indices.map { (index: $0, score: bag.similarity(to: WordBag(directions[$0].name))) }
                .filter { $0.score >= MatrixJoin.nameThreshold }
            let best = scores.max { $0.score < $1.score }
            if let best, scores.count(where: { $0.score == best.score }) == 1 {
                byName[key] = best.index
                let known = directions[best.index]
                diagnostics.add(
                    .warning, .aliasTaken(name, as: known.name, line: known.line, resembles: true), line: line)
                return directions[best.index].id
            }
        }
        guard let index = byName[key] else {
            let nearest = Spelling.nearest(to: name, in: directions.map(\.name)).first
            diagnostics.add(.error, .unknownDirection(name, nearest: nearest), line: line)
            return nil
        }
        if directions[index].name != name, isNew {
            let known = directions[index]
            diagnostics.add(.note, .aliasTaken(name, as: known.name, line: known.line, resembles: false), line: line)
        }
        return directions[index].id
    }
}
