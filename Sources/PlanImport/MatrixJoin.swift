import Plan

/// Ties the rows of the matrix to directions and objectives.
struct MatrixJoin {
    /// From this similarity of words on (see ``WordBag``) a row may be tied to an objective whose words differ. On the one
    /// plan known so far the least similar true pair reaches 0.87, the most similar false one within a direction 0.53.
    static let threshold = 0.65

    /// For each row of the matrix the place of its objective in the list of objectives, if it was found.
    private(set) var objectiveOfRow: [Int?]

    init(
        rows: [PublicValueMatrix.Row], directions: [Direction], objectives: [Objective],
        diagnostics: inout DiagnosticList
    ) {
        objectiveOfRow = Array(repeating: nil, count: rows.count)
        var rowsOfDirection: [String: [Int]] = [:]
        let byName = Self.directionsByName(directions)
        var reported: Set<String> = []
        for (index, row) in rows.enumerated() {
            guard let direction = byName[Words.key(row.direction)] else {
                diagnostics.add(
                    .error, .unknownDirection, line: row.line,
                    "no table of objectives is that of \"\(row.direction)\""
                        + Spelling.suggestion(for: row.direction, in: directions.map(\.name))
                        + "; list other names of a direction as its aliases in the profile")
                continue
            }
            if direction.name != row.direction, reported.insert(row.direction).inserted {
                diagnostics.add(
                    .note, .aliasName, line: row.line,
                    "\"\(row.direction)\" is taken as \"\(direction.name)\" of line \(direction.line)")
            }
            rowsOfDirection[direction.id, default: []].append(index)
        }
        let objectivesOfDirection = Dictionary(grouping: objectives.indices) { objectives[$0].direction }
        for direction in directions {
            join(
                rowsOfDirection[direction.id] ?? [], of: rows, to: objectivesOfDirection[direction.id] ?? [],
                of: objectives, diagnostics: &diagnostics)
        }
    }

    private static func directionsByName(_ directions: [Direction]) -> [String: Direction] {
        var byName: [String: Direction] = [:]
        for direction in directions { byName[Words.key(direction.name)] = direction }
        for direction in directions {
            for alias in direction.aliases where byName[Words.key(alias)] == nil {
                byName[Words.key(alias)] = direction
            }
        }
        return byName
    }

    /// Joins the rows and objectives of one direction: first those of the same words, then the most similar pairs of what
    /// is left, each objective taken once. Two pairs equally similar are a tie, and neither is joined.
    private mutating func join(
        _ rowIndices: [Int], of rows: [PublicValueMatrix.Row], to objectiveIndices: [Int], of objectives: [Objective],
        diagnostics: inout DiagnosticList
    ) {
        let bags = objectiveIndices.map { index in objectives[index].texts.mapValues(WordBag.init) }
        func score(_ row: PublicValueMatrix.Row, _ place: Int) -> Double {
            let bag = WordBag(row.objective)
            let texts = row.year.flatMap { bags[place][$0] }.map { [$0] } ?? Array(bags[place].values)
            return texts.map { bag.similarity(to: $0) }.max() ?? 0
        }
        var taken: Set<Int> = []
        var pairs: [(score: Double, row: Int, place: Int)] = []
        for rowIndex in rowIndices {
            let scores = objectiveIndices.indices.map { (score: score(rows[rowIndex], $0), row: rowIndex, place: $0) }
            let same = scores.filter { $0.score == 1 }
            if same.count == 1 {
                objectiveOfRow[rowIndex] = objectiveIndices[same[0].place]
                taken.insert(same[0].place)
            } else {
                pairs += scores.filter { $0.score >= Self.threshold }
            }
        }
        pairs.sort { ($1.score, $0.row, $0.place) < ($0.score, $1.row, $1.place) }
        for pair in pairs where objectiveOfRow[pair.row] == nil && !taken.contains(pair.place) {
            let rivals = pairs.filter {
                $0.score == pair.score && ($0.row == pair.row) != ($0.place == pair.place)
                    && objectiveOfRow[$0.row] == nil && !taken.contains($0.place)
            }
            guard rivals.isEmpty else { continue }
            let objective = objectives[objectiveIndices[pair.place]]
            objectiveOfRow[pair.row] = objectiveIndices[pair.place]
            taken.insert(pair.place)
            diagnostics.add(
                .note, .joinedText, line: rows[pair.row].line,
                "the row's words differ from those of objective \(objective.number) on line \(objective.line), to which it is tied: \(Self.difference(rows[pair.row], objective))"
            )
        }
        for rowIndex in rowIndices where objectiveOfRow[rowIndex] == nil {
            diagnostics.add(
                .error, .unplacedRow, line: rows[rowIndex].line,
                "no objective of \(rows[rowIndex].direction), or more than one, has such a text: \(rows[rowIndex].objective.excerpt)"
            )
        }
    }

    /// The words that only one of the two texts has.
    private static func difference(_ row: PublicValueMatrix.Row, _ objective: Objective) -> String {
        let text = row.year.flatMap { objective.texts[$0] } ?? objective.firstText
        let matrix = Words(row.objective).folded
        let table = Words(text).folded
        let changes = matrix.difference(from: table)
        let only = { (changes: [CollectionDifference<String>.Change]) -> String in
            changes.map {
                switch $0 {
                case .insert(_, let word, _), .remove(_, let word, _): word
                }
            }.joined(separator: " ").excerpt
        }
        return "matrix \"\(only(changes.insertions))\", table \"\(only(changes.removals))\""
    }
}
