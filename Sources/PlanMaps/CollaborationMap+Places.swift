import GraphCore
import Graphviz
import Plan
import PlanWording

extension CollaborationMap {
    /// A bar with its label, on a sheet.
    struct Slot {
        let bar: Int
        let label: Label
        /// How many of its directions the sheet shows.
        let shown: Int
        let lineCount: Int

        /// - Parameter port: how much room each line has.
        func barHeight(port: Double) -> Double { max(15, port * Double(lineCount)) }
        func height(port: Double) -> Double { max(label.height, barHeight(port: port)) }
    }

    private static let (barWidth, labelGap) = (8.0, 6.0)
    /// From one direction to the next, at most; and how high its box is.
    private var greatestPitch: Double { sheet.height == nil ? 18 : sheet.isPaper ? 40 : 36 }
    static let greatestBox = 40.0
    /// What is bold has at least so many links.
    static let manyLinks = 5
    /// How much room a line has beside its bar, at most.
    private var greatestPort: Double { sheet.isPaper ? 14 : 11 }

    /// How wide the names at either side may be.
    private var labelWidth: Double {
        let width = sheet.width > 900 ? 190.0 : 162
        return isOneSided ? 2 * width : width
    }

    /// The bars of one side in an order, with their labels.
    func slots(of part: Part, isLeft: Bool, order: [Int]? = nil) -> [Slot] {
        let counts = part.lines.reduce(into: [Int: (lines: Int, directions: Set<NodeIndex>)]()) { counts, number in
            counts[lines[number].bar, default: (0, [])].lines += 1
            counts[lines[number].bar, default: (0, [])].directions.insert(lines[number].direction)
        }
        let own = order ?? counts.keys.filter { bars[$0].isLeft == isLeft }.sorted()
        let isCountBelow = own.count <= 8
        return own.map { bar in
            let (lineCount, directions) = counts[bar] ?? (0, [])
            let key = LabelKey(bar: bar, shown: directions.count, isCountBelow: isCountBelow)
            return Slot(
                bar: bar, label: labels(key) { label(of: bars[bar], shown: key.shown, isCountBelow: isCountBelow) },
                shown: directions.count, lineCount: lineCount)
        }
    }

    private func label(of bar: Bar, shown: Int, isCountBelow: Bool) -> Label {
        let all = linkCount(of: bar)
        let isBold = all >= Self.manyLinks
        let names = bar.nodes.map { name($0, letters: isOneSided ? 110 : isCountBelow ? 60 : 26) }
        let count =
            isCountBelow
            ? language(CollaborationMapMessage.directions(shown, of: all))
            : shown == all ? String(all) : language(CollaborationMapMessage.some(shown, of: all))
        func lines(_ text: String, atMost most: Int) -> [String] {
            wrapped(
                text, width: labelWidth, fontSize: isCountBelow && isBold ? 13 : Sheet.fontSize, isBold: isBold,
                isBalanced: isCountBelow, atMost: most
            ).map { fitting($0, width: labelWidth, isBold: isBold) }
        }
        return Label(
            lines: bar.nodes.count > 1
                ? lines(names.joined(separator: ", "), atMost: 12)
                : lines(names[0], atMost: isCountBelow || isOneSided ? 2 : 1),
            isBold: isBold, count: count, isCountBelow: isCountBelow)
    }

    /// Where everything on a sheet is.
    struct Places {
        struct Side {
            let isLeft: Bool
            let slots: [Slot]
            /// The upper edge of each bar, and its height.
            let bars: [(top: Double, height: Double)]
            /// Where the bars are, and what their names and numbers stand beside.
            let bar: Double
            let names: Double
            let counts: Double

            /// Where lines begin.
            var ports: Double { isLeft ? bar + CollaborationMap.barWidth : bar }
            var width: Double { CollaborationMap.barWidth }
        }

        let sides: [Side]
        let directions: [NodeIndex]
        let (boxLeft, boxWidth, boxHeight): (Double, Double, Double)
        /// From one direction to the next, and the middle of each.
        let pitch: Double
        let rows: [Double]
    }

    /// How high a sheet's picture is where there is room.
    ///
    /// - Parameter slots: of either side.
    func wantedHeight(_ part: Part, _ slots: [[Slot]]) -> Double {
        let sides = slots.map { $0.reduce(-14) { $0 + $1.height(port: greatestPort) + 14 } }
        return max(Double(part.directions.count) * greatestPitch, sides[0], sides[1])
    }

    func places(_ part: Part, _ arrangement: Arrangement, _ slots: [[Slot]], top: Double, height: Double) -> Places {
        func widest(_ texts: [(String, Double, Bool)]) -> Double {
            texts.map { textWidth($0.0, fontSize: $0.1, isBold: $0.2) * 1.02 }.max() ?? 0
        }
        let names = slots.map { slots in
            widest(
                slots.flatMap { slot in slot.label.lines.map { ($0, slot.label.fontSize, slot.label.isBold) } }
                    + slots.filter(\.label.isCountBelow).map { ($0.label.count, Sheet.fontSize, false) })
        }
        let counts = slots.map { slots in
            widest(slots.filter { !$0.label.isCountBelow }.map { ($0.label.count, Sheet.fontSize, false) })
        }
        // What stands outside of the lines at either side.
        let edges = slots.indices.map { side in
            slots[side].isEmpty
                ? 0 : names[side] + (counts[side] > 0 ? counts[side] + 10 : 0) + Self.labelGap + Self.barWidth
        }
        let boxWidth = min(
            widest(part.directions.map { (name($0), Sheet.fontSize, isBold($0)) }) + 12, 200)
        let (left, right) = (Frame.left + edges[0], sheet.width - 24 - edges[1])
        let sideCount = slots.count { !$0.isEmpty }
        let curve = (right - left - boxWidth) / Double(max(1, sideCount))
        let pitch = height / Double(max(1, part.directions.count))
        let sides = slots.indices.filter { !slots[$0].isEmpty }.map { side -> Places.Side in
            let bar = side == 0 ? left - Self.barWidth : right
            let names = side == 0 ? bar - Self.labelGap : bar + Self.barWidth + Self.labelGap
            return Places.Side(
                isLeft: side == 0, slots: slots[side], bars: barPlaces(slots[side], top: top, height: height),
                bar: bar, names: names, counts: side == 0 ? Frame.left : sheet.width - 24)
        }
        return Places(
            sides: sides, directions: arrangement.directions, boxLeft: slots[0].isEmpty ? Frame.left : left + curve,
            boxWidth: boxWidth, boxHeight: min(Self.greatestBox, pitch - (pitch < 15 ? 0.8 : 1.8)), pitch: pitch,
            rows: arrangement.directions.indices.map { top + (Double($0) + 0.5) * pitch })
    }

    func isBold(_ bar: Int) -> Bool { linkCount(of: bars[bar]) >= Self.manyLinks }
    func isBold(_ direction: NodeIndex) -> Bool { network.network.linkCount(of: direction) >= Self.manyLinks }

    /// The bars of a side: with as much room for each line as there is, and what is left between them.
    private func barPlaces(_ slots: [Slot], top: Double, height: Double) -> [(top: Double, height: Double)] {
        func sum(_ port: Double) -> Double { slots.reduce(0) { $0 + $1.height(port: port) } }
        let gaps = Double(slots.count - 1)
        func port(gap: Double) -> Double {
            var (small, great) = (0.0, greatestPort)
            if sum(great) + gap * gaps <= height { return great }
            while great - small > 0.01 {
                let middle = (small + great) / 2
                if sum(middle) + gap * gaps <= height { small = middle } else { great = middle }
            }
            return small
        }
        let port = max(port(gap: 6), min(Self.leastPort, port(gap: Self.leastGap)))
        let rest = height - sum(port)
        let gap = gaps > 0 ? rest / gaps : 0
        var y = gaps > 0 ? top : top + rest / 2
        return slots.map { slot in
            let (room, own) = (slot.height(port: port), slot.barHeight(port: port))
            defer { y += room + gap }
            return (y + (room - own) / 2, own)
        }
    }
}
