/// A possible match between a row and a column, and how good it is.
struct Match: Hashable {
    let row: Int
    let column: Int
    let score: Double
}

/// Chooses among possible matches so that no row or column stands in two and the sum of their scores is as high as it
/// can be.
///
/// The Hungarian method with potentials and shortest augmenting paths (Jonker and Volgenant, *A shortest augmenting
/// path algorithm for dense and sparse linear assignment problems*, 1987), on each connected part of the matches by
/// itself.
///
/// - Parameter matches: with scores above 0; a row and column at most once.
/// - Returns: the chosen ones, and of these those for which another choice is just as good.
/// - Complexity: cubic in the rows and columns of the largest connected part.
func bestAssignment(_ matches: [Match]) -> (chosen: [Match], tied: Set<Match>) {
    var chosen: [Match] = []
    var tied: Set<Match> = []
    for part in connectedParts(matches) {
        let best = solve(part)
        chosen += best.chosen
        tied.formUnion(best.tied)
    }
    return (chosen.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, tied)
}

private struct Place: Hashable {
    let row: Int
    let column: Int
}

/// The matches in groups that share no row and no column.
private func connectedParts(_ matches: [Match]) -> [[Match]] {
    let rows = Set(matches.map(\.row)).sorted()
    let columns = Set(matches.map(\.column)).sorted()
    let placeOfRow = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let placeOfColumn = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, rows.count + $0) })
    var sets = DisjointSets(count: rows.count + columns.count)
    for match in matches {
        guard let row = placeOfRow[match.row], let column = placeOfColumn[match.column] else { continue }
        sets.unite(row, column)
    }
    let parts = Dictionary(grouping: matches) { match in placeOfRow[match.row].map { sets.representative(of: $0) } ?? 0
    }
    return parts.sorted { $0.key < $1.key }.map(\.value)
}

private func solve(_ matches: [Match]) -> (chosen: [Match], tied: [Match]) {
    if matches.count == 1 { return (matches, []) }
    let rows = Set(matches.map(\.row)).sorted()
    let columns = Set(matches.map(\.column)).sorted()
    // One column more for each row, so that a row may stay without a match.
    let width = columns.count + rows.count
    let scores = Dictionary(
        matches.map { (Place(row: $0.row, column: $0.column), $0.score) }, uniquingKeysWith: { first, _ in first })
    let costs = rows.map { row in
        columns.map { column in scores[Place(row: row, column: column)].map { -$0 } ?? 1 }
            + Array(repeating: 0, count: rows.count)
    }
    // Rows and columns are counted from 1; 0 stands for none.
    var rowPotential = [Double](repeating: 0, count: rows.count + 1)
    var columnPotential = [Double](repeating: 0, count: width + 1)
    var rowOfColumn = [Int](repeating: 0, count: width + 1)
    for row in 1...rows.count {
        rowOfColumn[0] = row
        var column = 0
        var distance = [Double](repeating: .infinity, count: width + 1)
        var before = [Int](repeating: 0, count: width + 1)
        var isDone = [Bool](repeating: false, count: width + 1)
        repeat {
            isDone[column] = true
            let current = rowOfColumn[column]
            var (step, next) = (Double.infinity, 0)
            for other in 1...width where !isDone[other] {
                let reduced = costs[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
                if reduced < distance[other] { (distance[other], before[other]) = (reduced, column) }
                if distance[other] < step { (step, next) = (distance[other], other) }
            }
            for other in 0...width {
                if isDone[other] {
                    rowPotential[rowOfColumn[other]] += step
                    columnPotential[other] -= step
                } else {
                    distance[other] -= step
                }
            }
            column = next
        } while rowOfColumn[column] != 0
        while column != 0 {
            rowOfColumn[column] = rowOfColumn[before[column]]
            column = before[column]
        }
    }
    // From each row the rows whose columns it might have for nothing; 0 for a column that no row has, and from 0 the
    // rows that might give up theirs for nothing. Another choice is just as good along each circle of these.
    var rivals: [[Int]] = Array(repeating: [], count: rows.count + 1)
    for column in 1...width {
        let owner = rowOfColumn[column]
        for row in 1...rows.count where row != owner {
            let reduced = costs[row - 1][column - 1] - rowPotential[row] - columnPotential[column]
            if reduced < 1e-9 { rivals[row].append(owner) }
        }
        if owner != 0, columnPotential[column] > -1e-9 { rivals[0].append(owner) }
    }
    var (chosen, tied): ([Match], [Match]) = ([], [])
    for column in 1...columns.count where rowOfColumn[column] != 0 {
        let place = Place(row: rows[rowOfColumn[column] - 1], column: columns[column - 1])
        guard let score = scores[place] else { continue }
        chosen.append(Match(row: place.row, column: place.column, score: score))
        if isOnCircle(rowOfColumn[column], in: rivals) { tied.append(chosen[chosen.count - 1]) }
    }
    return (chosen, tied)
}

/// Whether some way along arrows leads from a place back to it.
private func isOnCircle(_ place: Int, in arrows: [[Int]]) -> Bool {
    var isMet = [Bool](repeating: false, count: arrows.count)
    var open = [place]
    while let here = open.popLast() {
        for next in arrows[here] where !isMet[next] {
            if next == place { return true }
            isMet[next] = true
            open.append(next)
        }
    }
    return false
}

/// Which of some numbers belong together (Galler and Fischer, *An improved equivalence algorithm*, 1964), with path
/// halving.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The least number that belongs together with this one.
    mutating func representative(of member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// Puts the sets of two numbers together.
    mutating func unite(_ first: Int, _ second: Int) {
        let (one, other) = (representative(of: first), representative(of: second))
        parents[max(one, other)] = min(one, other)
    }
}
