import GraphCore
import GraphPlacement
import Graphviz
import Plan

extension CollaborationMap {
    /// The least room that a line takes beside a bar, and a bar to the next.
    static let (leastPort, leastGap) = (3.0, 3.0)
    /// From one direction to the next, where what stands below the picture needs more lines than usual.
    private static let leastPitch = 13.1

    /// How many directions a sheet shows, with the usual lines around them.
    var mostRows: Int { sheet.height.map { Sheet.rowCount(in: $0 - 162) } ?? .max }

    /// Everything on one sheet; nil where that has no room for it.
    var onePart: Part? {
        let part = part(directions: Set(lines.map(\.direction)))
        return sheet.height == nil || fits(part, of: 1) ? part : nil
    }

    private func part(directions: Set<NodeIndex>) -> Part {
        Part(directions: directions.sorted(), lines: lines.indices.filter { directions.contains(lines[$0].direction) })
    }

    /// - Parameter count: of sheets.
    private func fits(_ part: Part, of count: Int = 2) -> Bool {
        let room = room(part, of: count)
        guard part.directions.count <= min(mostRows, Sheet.rowCount(in: room, rowHeight: Self.leastPitch)) else {
            return false
        }
        return [true, false].allSatisfy { isLeft in
            let slots = self.slots(of: part, isLeft: isLeft)
            return slots.reduce(Self.leastGap * Double(slots.count - 1)) { $0 + $1.height(port: Self.leastPort) }
                <= room
        }
    }

    /// Directions that share much beside each other, as many on each sheet as it has room for. All that a direction
    /// shares is on its sheet; only what no sheet can hold is on several.
    var severalParts: [Part] {
        let everything = part(directions: Set(lines.map(\.direction)))
        let order = arranged(everything).directions
        var pieces: [Part] = []
        var rest = order[...]
        while !rest.isEmpty {
            var (count, most) = (1, rest.count)
            while count < most {
                let middle = (count + most + 1) / 2
                if fits(part(directions: Set(rest.prefix(middle)))) { count = middle } else { most = middle - 1 }
            }
            pieces.append(part(directions: Set(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
        // About as many on each, if they fit.
        let even = pieces.indices.map { number in
            part(
                directions: Set(
                    order[(order.count * number / pieces.count)..<(order.count * (number + 1) / pieces.count)]))
        }
        return (even.allSatisfy { fits($0) } ? even : pieces).flatMap { split($0) }
    }

    /// A direction that shares more than a sheet holds on several, bar by bar.
    private func split(_ part: Part) -> [Part] {
        let own = Set(part.lines.map { lines[$0].bar }).sorted()
        guard part.directions.count == 1, own.count > 1, !fits(part) else { return [part] }
        return [own[..<(own.count / 2)], own[(own.count / 2)...]].flatMap { bars in
            split(
                Part(directions: part.directions, lines: part.lines.filter { bars.contains(lines[$0].bar) }))
        }
    }

    /// A part in the order in which few lines cross.
    func arranged(_ part: Part) -> Arrangement {
        let sides = [true, false].map { isLeft in
            Set(part.lines.map { lines[$0].bar }).filter { bars[$0].isLeft == isLeft }.sorted()
        }
        func places<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
            Dictionary(uniqueKeysWithValues: zip(elements, elements.indices))
        }
        let (left, right, rows) = (places(sides[0]), places(sides[1]), places(part.directions))
        let ties = Dictionary(grouping: part.lines.map { lines[$0] }) { [$0.bar, rows[$0.direction] ?? 0] }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let order = ColumnOrder(
            sizes: [sides[0].count, part.directions.count, sides[1].count],
            links: [
                ties.compactMap { tie, lines in
                    left[tie[0]].map { ColumnOrder.Link(left: $0, right: tie[1], lineCount: lines.count) }
                },
                ties.compactMap { tie, lines in
                    right[tie[0]].map { ColumnOrder.Link(left: tie[1], right: $0, lineCount: lines.count) }
                },
            ])
        var columns = order.columns
        // Upside down as many lines cross. What most lines lead to is rather read first.
        let counts = Dictionary(grouping: part.lines) { lines[$0].bar }.mapValues(\.count)
        let (side, column) = sides[0].isEmpty ? (sides[1], columns[2]) : (sides[0], columns[0])
        let heights = column.map { counts[side[$0]] ?? 0 }
        if let first = heights.first, let last = heights.last, first < last { columns = columns.map { $0.reversed() } }
        return Arrangement(
            left: columns[0].map { sides[0][$0] }, directions: columns[1].map { part.directions[$0] },
            right: columns[2].map { sides[1][$0] })
    }

    /// The columns of a sheet, from top to bottom.
    struct Arrangement {
        /// By their numbers in ``CollaborationMap/bars``.
        let left: [Int]
        let directions: [NodeIndex]
        let right: [Int]
    }
}
