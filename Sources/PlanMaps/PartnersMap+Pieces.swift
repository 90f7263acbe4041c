import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

extension PartnersMap {
    /// The places of the columns.
    struct Places {
        let focusWidth: Double
        let things: Double
        let thingWidth: Double
        let boxes: Double
        let boxWidth: Double

        init(_ sheet: Sheet) {
            focusWidth = sheet.width * 0.1375
            things = sheet.width * 0.204
            thingWidth = sheet.width * 0.223
            boxes = sheet.width * 0.558
            boxWidth = sheet.width - 24 - boxes
        }

        var bars: Double { boxes + boxWidth - 50 }
    }

    /// A group as it is drawn.
    struct Piece {
        let group: Group
        let lines: [String]
        /// What of the shared things no line leads to.
        let told: String
        /// Whether that has a line of its own below the names.
        let isToldBelow: Bool
        let padding: Double

        var lineCount: Int { lines.count + (isToldBelow ? 1 : 0) }
        var height: Double { Double(lineCount) * Sheet.lineHeight + padding }
    }

    private static let (usualPadding, leastPadding, leastGap) = (7.3, 3.4, 1.3)
    /// How many lines the names in a box have at most.
    private static let mostLines = 6

    private func piece(_ group: Group, _ places: Places, padding: Double) -> Piece {
        let room = places.bars - 8 - places.boxes - 9
        let names = group.told.map { graph[things[$0].node].acronym ?? name(things[$0].node, letters: 18) }
        let told = told(names, width: room)
        func lines(_ count: Int) -> [String] {
            let left = group.partners.count - count
            let others = left > 0 ? " " + language(PartnersMapMessage.others(left, kind)) : ""
            return wrapped(
                group.partners.prefix(count).map { name($0.node) }.joined(separator: ", ") + others, width: room,
                fontSize: Sheet.fontSize, isBold: group.isClose, isBalanced: false)
        }
        var count = group.partners.count
        while count > 1, lines(count).count > Self.mostLines { count -= max(1, count / 8) }
        let all = lines(count).map { fitting($0, width: room, isBold: group.isClose) }
        let lastWidth = textWidth(all.last ?? "", fontSize: Sheet.fontSize, isBold: group.isClose)
        let isBeside = told.isEmpty || lastWidth + 9 + textWidth(told, fontSize: Sheet.fontSize) <= room
        return Piece(group: group, lines: all, told: told, isToldBelow: !isBeside, padding: padding)
    }

    /// As many names as fit, behind "also", and how many more there are.
    private func told(_ names: [String], width: Double) -> String {
        func told(_ count: Int) -> String {
            let rest = names.count - count
            let more = rest > 0 ? [language(PartnersMapMessage.plus(rest))] : []
            return language(PartnersMapMessage.also(names.prefix(count) + more))
        }
        guard !names.isEmpty else { return "" }
        let counts = (1...names.count).reversed()
        let count = counts.first { textWidth(told($0), fontSize: Sheet.fontSize) <= width } ?? 1
        return fitting(told(count), width: width)
    }

    /// How many things have room below each other.
    func thingCapacity(in height: Double) -> Int { Sheet.rowCount(in: height + 2, rowHeight: 20) }

    /// The groups of each sheet, at most as high as its picture, and with no more things than that has room for.
    var parts: [[Piece]] { partsOnce { piecesOfSheets } }

    private var piecesOfSheets: [[Piece]] {
        let places = Places(sheet)
        func pieces(_ padding: Double) -> [Piece] { groups.map { piece($0, places, padding: padding) } }
        func height(_ pieces: [Piece]) -> Double {
            pieces.reduce(0) { $0 + $1.height + Self.leastGap } - Self.leastGap
        }
        guard sheet.height != nil else { return [pieces(Self.usualPadding)] }
        let room = frame(0, 1).body(on: sheet).height
        let capacity = thingCapacity(in: room)
        if things.count <= capacity {
            for padding in [Self.usualPadding, Self.leastPadding] {
                let pieces = pieces(padding)
                if height(pieces) <= room + 1e-6 { return [pieces] }
            }
        }
        var parts: [[Piece]] = []
        var seen: Set<Int> = []
        for piece in pieces(Self.usualPadding) {
            let more = seen.union(piece.group.things)
            if let last = parts.last, height(last + [piece]) <= room + 1e-6, more.count <= capacity {
                parts[parts.count - 1].append(piece)
                seen = more
            } else {
                parts.append([piece])
                seen = Set(piece.group.things)
            }
        }
        return parts
    }

    var pageCount: Int { parts.count }

    func frame(_ page: Int, _ pages: Int) -> Frame {
        var legend = [
            Frame.Entry(text: language(PartnersMapMessage.bar(Self.leastCloseness)), width: 30) { composition, x, y in
                composition.addBox(x: x, y: y - 4, width: 30, height: 8, fill: Palette.strong, kind: "mark")
            }
        ]
        func addLine(_ text: String, _ width: Double, _ style: Style) {
            legend.append(
                Frame.Entry(text: text, width: 30) { composition, x, y in
                    composition.addCurve(
                        from: Layout.Point(x: x, y: y), to: Layout.Point(x: x + 30, y: y), color: Palette.strong,
                        width: width, style: style)
                })
        }
        let bases = Set(things.map { basis(of: $0.own) })
        for basis in ([nil] + Basis.allCases).filter(bases.contains) {
            addLine(
                basis?.name(in: language) ?? language(NetworkMapMessage.fromTable),
                NetworkMap.penWidth(objectives: 1, basis: basis), NetworkMap.style(of: basis))
        }
        if groups.contains(where: { group in group.drawn.contains { isInNoYear(things[$0], group) } }) {
            addLine(language(PartnersMapMessage.inNoYear), 1.9, .dashed)
        }
        let sameBox = groups.contains { $0.partners.count > 1 } ? [language(PartnersMapMessage.sameBox)] : []
        return frame(page: page, of: pages, legend: legend, cautions: sameBox + cautions)
    }

    /// Whether the node and a group never have something in the same year.
    func isInNoYear(_ thing: Thing, _ group: Group) -> Bool {
        group.partners.allSatisfy { partner in
            partner.shared.contains { $0.node == thing.node && $0.years.isEmpty }
        }
    }
}
