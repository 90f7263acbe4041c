import Testing

@testable import GraphPlacement

/// Columns of nodes in which few lines cross.
@Suite struct ColumnOrderTests {
    private typealias Links = [[ColumnOrder.Link]]

    private func random(_ seed: UInt64) -> (sizes: [Int], links: Links) {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let sizes = (0..<(2 + next(2))).map { _ in next(4) }
        let links = zip(sizes, sizes.dropFirst()).map { before, after in
            (0..<before).flatMap { left in
                (0..<after).compactMap { right in
                    next(2) == 0 ? nil : ColumnOrder.Link(left: left, right: right, lineCount: 1 + next(3))
                }
            }
        }
        return (sizes, links)
    }

    /// What an order costs, pair by pair.
    private func cost(_ columns: [[Int]], _ links: Links) -> Int {
        links.enumerated().reduce(0) { sum, entry in
            let (before, after) = (columns[entry.offset], columns[entry.offset + 1])
            func place(_ link: ColumnOrder.Link) -> (Int, Int) {
                (before.firstIndex(of: link.left) ?? -1, after.firstIndex(of: link.right) ?? -1)
            }
            return sum
                + entry.element.indices.reduce(0) { sum, one in
                    sum
                        + entry.element[..<one].reduce(0) { sum, other in
                            let (a, b) = (place(entry.element[one]), place(other))
                            guard (a.0 - b.0) * (a.1 - b.1) < 0 else { return sum }
                            return sum + 1 + entry.element[one].lineCount * other.lineCount
                        }
                }
        }
    }

    private func permutations(_ count: Int) -> [[Int]] {
        (0..<count).reduce([[]]) { lists, number in
            lists.flatMap { list in (0...list.count).map { Array(list[..<$0] + [number] + list[$0...]) } }
        }
    }

    @Test(arguments: UInt64(1)...40) func theCostIsThatOfAllPairsAndOfSmallColumnsTheLeast(seed: UInt64) {
        let (sizes, links) = random(seed)
        let order = ColumnOrder(sizes: sizes, links: links)
        #expect(order.columns.map { $0.sorted() } == sizes.map { Array(0..<$0) })
        #expect(order.cost == cost(order.columns, links))
        let all = sizes.map(permutations).reduce([[[Int]]]([[]])) { orders, lists in
            orders.flatMap { order in lists.map { order + [$0] } }
        }
        #expect(order.cost == all.map { cost($0, links) }.min())
    }

    @Test func noMoveOfASingleNodeTakesACrossingAway() {
        let links = [
            (0..<40).map { ColumnOrder.Link(left: $0 * 7 % 5, right: $0 % 24) },
            (0..<50).map { ColumnOrder.Link(left: $0 * 11 % 24, right: $0 * 5 % 17, lineCount: 1 + $0 % 3) },
        ]
        let order = ColumnOrder(sizes: [5, 24, 17], links: links)
        #expect(order.cost == cost(order.columns, links))
        #expect(order.columns == ColumnOrder(sizes: [5, 24, 17], links: links).columns)
        for (column, nodes) in order.columns.enumerated() {
            for from in nodes.indices {
                for to in nodes.indices {
                    var moved = order.columns
                    moved[column].insert(moved[column].remove(at: from), at: to)
                    #expect(cost(moved, links) >= order.cost)
                }
            }
        }
    }
}
