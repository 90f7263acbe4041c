import GraphCore

/// The order of nodes in columns beside each other in which few of the lines between these cross.
///
/// From the given order and from shuffled ones: columns by the barycentres of what their nodes are joined to (Sugiyama,
/// Tagawa and Toda 1981), then sifting (Matuszewski, Schönfeld and Molitor 1999): each node is tried in every place of
/// its column, until no move takes a crossing away. The best of these is then disturbed and sifted again, and kept where
/// it is no worse. How often is fixed, and so are the shuffles: the result is the same each time.
package struct ColumnOrder {
    /// What joins two nodes of neighbouring columns.
    package struct Link {
        let left: Int
        let right: Int
        /// How many lines it is drawn as.
        var lineCount = 1

        package init(left: Int, right: Int, lineCount: Int = 1) {
            (self.left, self.right, self.lineCount) = (left, right, lineCount)
        }
    }

    private struct Neighbour {
        let node: Int
        let lineCount: Int
    }

    /// The nodes of each column by their numbers, from top to bottom.
    package private(set) var columns: [[Int]]
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
    package init(sizes: [Int], links: [[Link]]) {
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
        let gains = gainsOfPairs(inColumn: column)
        var order = columns[column]
        for node in 0..<count {
            let old = order.firstIndex(of: node) ?? 0
            order.remove(at: old)
            // How much more each place costs than the first.
            var (change, least, best, here) = (0, 0, 0, 0)
            for place in 1..<count {
                change += Int(gains[node * count + order[place - 1]])
                if place == old { here = change }
                if change < least { (least, best) = (change, place) }
            }
            order.insert(node, at: least < here ? best : old)
            cost += least - here
        }
        put(order, inColumn: column)
    }

    /// For each two nodes of a column, how much more their links cost where the first is below the second; in 32 bits,
    /// of which the processor adds twice as many at once.
    private func gainsOfPairs(inColumn column: Int) -> [Int32] {
        let count = columns[column].count
        // What they cost where the first is above the second.
        var costs = Array(repeating: Int32(0), count: count * count)
        for (joined, other) in [(neighbours[column].before, column - 1), (neighbours[column].after, column + 1)]
        where columns.indices.contains(other) {
            // Of the links of each node that end above a place, how many there are and as how many lines they are drawn
            // together, and as how many lines: those of all nodes for the first place, then for the next.
            let size = (columns[other].count + 1) * count
            var both = Array(repeating: Int32(0), count: size)
            var lines = both
            for node in 0..<count {
                for neighbour in joined[node] {
                    let place = (places[other][neighbour.node] + 1) * count + node
                    both[place] += Int32(1 + neighbour.lineCount)
                    lines[place] += Int32(neighbour.lineCount)
                }
            }
            // Whole rows at a time, which the processor adds several numbers at once; they lie within the arrays.
            costs.withUnsafeMutableBufferPointer { costs in
                both.withUnsafeMutableBufferPointer { both in
                    lines.withUnsafeMutableBufferPointer { lines in
                        for place in count..<max(count, size) {
                            both[place] &+= both[place - count]
                            lines[place] &+= lines[place - count]
                        }
                        for one in 0..<count {
                            for neighbour in joined[one] {
                                let (row, place) = (one * count, places[other][neighbour.node] * count)
                                for two in 0..<count { costs[row + two] &+= both[place + two] }
                                for _ in 1..<max(1, neighbour.lineCount) {
                                    for two in 0..<count { costs[row + two] &+= lines[place + two] }
                                }
                            }
                        }
                    }
                }
            }
        }
        var gains = costs
        for one in 0..<count {
            for two in 0..<count { gains[one * count + two] = costs[two * count + one] &- costs[one * count + two] }
        }
        return gains
    }

    private var countedCost: Int {
        var sum = 0
        for column in columns.indices.dropLast() {
            // Of links from top to bottom, those that end above an earlier one cross it.
            var ends = Array(repeating: (links: 0, lines: 0), count: columns[column + 1].count)
            for node in columns[column] {
                let own = neighbours[column].after[node]
                for neighbour in own {
                    for place in (places[column + 1][neighbour.node] + 1)..<ends.count {
                        sum += ends[place].links + neighbour.lineCount * ends[place].lines
                    }
                }
                for neighbour in own {
                    let place = places[column + 1][neighbour.node]
                    ends[place] = (ends[place].links + 1, ends[place].lines + neighbour.lineCount)
                }
            }
        }
        return sum
    }
}
