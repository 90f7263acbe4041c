import GraphCore

/// The order of nodes in columns beside each other in which few of the lines between these cross.
///
/// From the given order and from shuffled ones: columns by the barycentres of what their nodes are joined to (Sugiyama,
/// Tagawa and Toda 1981), then sifting (Matuszewski, Schönfeld and Molitor 1999): each node is tried in every place of
/// its column, until no move takes a crossing away. The best of these is then disturbed and sifted again, and kept where
/// it is no worse. How often is fixed, and so are the shuffles: the result is the same each time.
struct ColumnOrder {
    /// What joins two nodes of neighbouring columns.
    struct Link {
        let left: Int
        let right: Int
        /// How many lines it is drawn as.
        var lineCount = 1
    }

    private struct Neighbour {
        let node: Int
        let lineCount: Int
    }

    /// The nodes of each column by their numbers, from top to bottom.
    private(set) var columns: [[Int]]
    /// Of two links that cross one, and one more for each two of their lines.
    private(set) var cost = 0
    /// For each column, the place of each node.
    private var places: [[Int]]
    /// For each column, what each node is joined to in the column before and in the one after.
    private let neighbours: [(before: [[Neighbour]], after: [[Neighbour]])]

    private static let (sweepCount, mostRounds, startCount, disturbanceCount) = (12, 30, 6, 20)
    /// Of more nodes, the given order is the only start, and that is enough work.
    private static let mostNodes = 120

    /// Complexity: for each round of each try quadratic in the size of a column and linear in its links.
    ///
    /// - Parameters:
    ///   - sizes: how many nodes each column has.
    ///   - links: between each column and the next.
    init(sizes: [Int], links: [[Link]]) {
        var neighbours = sizes.map { size in
            let none = Array(repeating: [Neighbour](), count: size)
            return (before: none, after: none)
        }
        for (column, links) in links.enumerated() {
            for link in links {
                neighbours[column].after[link.left].append(
                    Neighbour(node: link.right, lineCount: link.lineCount))
                neighbours[column + 1].before[link.right].append(
                    Neighbour(node: link.left, lineCount: link.lineCount))
            }
        }
        self.neighbours = neighbours
        columns = sizes.map { Array(0..<$0) }
        places = columns
        let isSmall = sizes.reduce(0, +) <= Self.mostNodes
        let given = self
        sweep()
        sift()
        guard isSmall else { return }
        var random = SplitMix64(seed: 21)
        for _ in 1..<Self.startCount {
            var order = given
            for column in sizes.indices { order.shuffle(column, &random) }
            order.sweep()
            order.sift()
            if order.cost < cost { take(order) }
        }
        for _ in 0..<Self.disturbanceCount where cost > 0 {
            var order = self
            order.disturb(&random)
            order.sift()
            if order.cost <= cost { take(order) }
        }
    }

    private mutating func take(_ order: ColumnOrder) {
        (columns, places, cost) = (order.columns, order.places, order.cost)
    }

    private mutating func put(_ nodes: [Int], inColumn column: Int) {
        columns[column] = nodes
        for (place, node) in nodes.enumerated() { places[column][node] = place }
    }

    private mutating func shuffle(_ column: Int, _ random: inout SplitMix64) {
        var numbers = columns[column].indices.map { UInt32($0) }
        random.shuffle(&numbers)
        put(numbers.map(Int.init), inColumn: column)
    }

    /// Turns a run of nodes round or puts it elsewhere, three times of five in a column of an odd number, and orders
    /// the neighbouring columns after it.
    private mutating func disturb(_ random: inout SplitMix64) {
        let column = [0, 1, 1, 1, 2][random.next(below: 5)] % columns.count
        var nodes = columns[column]
        let ends = [0, 1].map { _ in random.next(below: nodes.count + 1) }.sorted()
        let run = nodes[ends[0]..<ends[1]]
        nodes.removeSubrange(ends[0]..<ends[1])
        if random.next(below: 2) == 0 {
            nodes.insert(contentsOf: run.reversed(), at: ends[0])
        } else {
            nodes.insert(contentsOf: run, at: random.next(below: nodes.count + 1))
        }
        put(nodes, inColumn: column)
        for other in [column - 1, column + 1] where columns.indices.contains(other) { sortByBarycentre(other) }
        cost = countedCost
    }

    /// Orders columns by barycentres as long as that helps, every other one at a time.
    private mutating func sweep() {
        cost = countedCost
        var order = self
        for sweep in 1...Self.sweepCount {
            for column in columns.indices where column.isMultiple(of: 2) != sweep.isMultiple(of: 2) {
                order.sortByBarycentre(column)
            }
            order.cost = order.countedCost
            if order.cost < cost { take(order) }
        }
    }

    private mutating func sortByBarycentre(_ column: Int) {
        let keys = columns[column].indices.map { barycentre(of: $0, inColumn: column) }
        put(
            columns[column].enumerated().sorted { (keys[$0.element], $0.offset) < (keys[$1.element], $1.offset) }
                .map(\.element), inColumn: column)
    }

    /// The mean height of what a node is joined to, from 0 to 1.
    private func barycentre(of node: Int, inColumn column: Int) -> Double {
        var (sum, count) = (0.0, 0.0)
        func add(_ joined: [Neighbour], _ other: Int) {
            for neighbour in joined {
                let height = (Double(places[other][neighbour.node]) + 0.5) / Double(columns[other].count)
                sum += height * Double(neighbour.lineCount)
                count += Double(neighbour.lineCount)
            }
        }
        add(neighbours[column].before[node], column - 1)
        add(neighbours[column].after[node], column + 1)
        return count > 0 ? sum / count : 0
    }

    private mutating func sift() {
        /// Whether a column has moved since it was sifted last, or one beside it.
        var isOpen = columns.map { _ in true }
        for _ in 0..<Self.mostRounds where isOpen.contains(true) {
            for column in columns.indices where isOpen[column] {
                let before = cost
                sift(column: column)
                isOpen[column] = cost < before
                for other in [column - 1, column + 1] where cost < before && columns.indices.contains(other) {
                    isOpen[other] = true
                }
            }
        }
    }

    private mutating func sift(column: Int) {
        let count = columns[column].count
        guard count > 1 else { return }
        let costs = costsOfPairs(inColumn: column)
        var order = columns[column]
        for node in 0..<count {
            let old = order.firstIndex(of: node) ?? 0
            order.remove(at: old)
            // How much more each place costs than the first.
            var (change, least, best, here) = (0, 0, 0, 0)
            for place in 1..<count {
                let other = order[place - 1]
                change += costs[other * count + node] - costs[node * count + other]
                if place == old { here = change }
                if change < least { (least, best) = (change, place) }
            }
            order.insert(node, at: least < here ? best : old)
            cost += least - here
        }
        put(order, inColumn: column)
    }

    /// For each two nodes of a column, what their links cost where the first is above the second.
    private func costsOfPairs(inColumn column: Int) -> [Int] {
        let count = columns[column].count
        var costs = Array(repeating: 0, count: count * count)
        for (joined, other) in [(neighbours[column].before, column - 1), (neighbours[column].after, column + 1)]
        where columns.indices.contains(other) {
            // The ends of all links, those of one node behind those of another, from top to bottom.
            var (starts, ends, lineCounts) = ([0], [Int](), [Int]())
            for node in 0..<count {
                for neighbour in joined[node] {
                    var place = ends.count
                    ends.append(places[other][neighbour.node])
                    lineCounts.append(neighbour.lineCount)
                    while place > starts[node], ends[place - 1] > ends[place] {
                        ends.swapAt(place - 1, place)
                        lineCounts.swapAt(place - 1, place)
                        place -= 1
                    }
                }
                starts.append(ends.count)
            }
            for one in 0..<count where starts[one] < starts[one + 1] {
                for two in 0..<count where two != one {
                    // What of the second is above one of the first is above all that follow.
                    var (end, lines, cost) = (starts[two], 0, 0)
                    for own in starts[one]..<starts[one + 1] {
                        while end < starts[two + 1], ends[end] < ends[own] {
                            lines += lineCounts[end]
                            end += 1
                        }
                        cost += end - starts[two] + lineCounts[own] * lines
                    }
                    costs[one * count + two] += cost
                }
            }
        }
        return costs
    }

    private var countedCost: Int {
        columns.indices.dropLast().reduce(0) { sum, column in
            // Of links from top to bottom, those that end above an earlier one cross it.
            var ends: [(place: Int, lineCount: Int)] = []
            var sum = sum
            for node in columns[column] {
                let own = neighbours[column].after[node].map { (places[column + 1][$0.node], $0.lineCount) }
                for (place, lineCount) in own {
                    for end in ends where end.place > place { sum += 1 + lineCount * end.lineCount }
                }
                ends += own
            }
            return sum
        }
    }
}
