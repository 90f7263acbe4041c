import GraphCore
import GraphPlacement
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension BackboneMap {
    /// How a sheet is divided: the network, in its right upper corner what stands aside, and beside or below it words.
    struct Rooms {
        /// Of the network, from the left upper corner of the picture.
        let width: Double
        let height: Double
        let words: PlaceSearch.Area
        let wordColumns: Int

        init(_ sheet: Sheet, _ body: Frame.Body) {
            let isUpright = sheet.height.map { $0 > sheet.width } ?? false
            if isUpright {
                (width, height, wordColumns) = (body.width, body.height - Self.wordsHeight, 3)
                words = PlaceSearch.Area(left: 0, top: height + 34, right: width, bottom: body.height)
            } else {
                (width, height, wordColumns) = (body.width - Self.wordsWidth - Self.gap, body.height, 1)
                words = PlaceSearch.Area(
                    left: width + Self.gap, top: body.heads - body.top, right: body.width, bottom: body.height)
            }
        }

        static let (wordsWidth, wordsHeight, gap) = (218.0, 250.0, 22.0)
    }

    /// What stands aside, in columns.
    struct Tray {
        struct Row {
            /// One node, or two with a line between them; none where it is words.
            let nodes: [NodeIndex]
            let words: [String]
            /// From the left upper corner of the tray: the middle and the upper end.
            let x: Double
            let y: Double
        }

        var rows: [Row] = []
        var width = 0.0
        var height = 0.0
        /// What it has no room for.
        var leftOut: [NodeIndex] = []

        static let (boxGap, joinedGap, groupGap, columnGap) = (8.0, 18.0, 20.0, 18.0)

        /// How high nodes above each other are, the second with a line to the first.
        static func height(_ count: Int) -> Double { Double(count) * Self.boxHeight + Double(count - 1) * joinedGap }
        static let boxHeight = 21.0
    }

    func boxWidth(_ node: NodeIndex) -> Double {
        max(50, textWidth(label(of: node), fontSize: Sheet.fontSize, isBold: isBold(node)) + 10)
    }

    /// Whether a node has many lines.
    func isBold(_ node: NodeIndex) -> Bool { lineCounts[node, default: 0] >= Self.boldFrom }
    static let boldFrom = 5

    /// Puts what stands aside into columns of at most some height.
    ///
    /// - Parameter columns: how many there may be.
    func tray(columns: Int, height: Double) -> Tray {
        let boxes = asides.flatMap { $0.parts.joined() }.map(boxWidth).max() ?? 0
        guard boxes > 0 else { return Tray() }
        let columnWidth = min(max(boxes, 150), 200)
        var tray = Tray()
        var (column, y) = (0, 0.0)
        for aside in asides {
            let words = wrapped(reason(of: aside), width: columnWidth, fontSize: Sheet.fontSize)
            let wordsHeight = Double(words.count) * Sheet.lineHeight + 2
            var isOpen = false
            func x() -> Double { (Double(column) + 0.5) * columnWidth + Double(column) * Tray.columnGap }
            func close() {
                guard isOpen else { return }
                tray.rows.append(Tray.Row(nodes: [], words: words, x: x(), y: y - Tray.boxGap + 4))
                y += wordsHeight + 4 - Tray.boxGap
                tray.height = max(tray.height, y)
                y += Tray.groupGap
                isOpen = false
            }
            for part in aside.parts {
                let needed = Tray.height(part.count)
                if y + needed + wordsHeight > height, y > 0 {
                    close()
                    (column, y) = (column + 1, 0)
                }
                guard column < columns else {
                    tray.leftOut += part
                    continue
                }
                tray.rows.append(Tray.Row(nodes: part, words: [], x: x(), y: y))
                y += needed + Tray.boxGap
                isOpen = true
            }
            if column < columns { close() }
        }
        let used = Double(min(column, columns - 1) + 1)
        tray.width = used * columnWidth + (used - 1) * Tray.columnGap
        return tray
    }

    /// In how many columns things may stand aside, beside a network or alone.
    func trayColumns(_ rooms: Rooms) -> Int {
        middle.isEmpty
            ? max(1, Int((rooms.width + Tray.columnGap) / (200 + Tray.columnGap))) : rooms.width > 1000 ? 2 : 1
    }

    /// Why some stand aside.
    func reason(of aside: Aside) -> String {
        let shown = aside.things.count > 3 ? 2 : aside.things.count
        return language(
            BackboneMapMessage.apart(
                aside.otherCount, projection.of, things: aside.things.prefix(shown).map(shortName),
                more: aside.things.count - shown))
    }

    func shortName(_ thing: NodeIndex) -> String { graph[thing].acronym ?? name(thing, letters: 30) }

    /// What stands in a node's box: its name, with the letter of its group where groups are shown.
    func label(of node: NodeIndex) -> String {
        guard let division, division.isClear, let group = division.groups.firstIndex(where: { $0.contains(node) })
        else { return name(node) }
        return Self.letter(group) + " · " + name(node)
    }

    static func letter(_ group: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return group < letters.count ? String(letters[group]) : String(group + 1)
    }
}
