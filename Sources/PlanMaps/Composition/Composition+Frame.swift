import Graphviz

/// What stands around a composed picture: above it title and subtitle, below it the legend, cautions and the source.
struct Frame {
    /// What something in the picture means.
    struct Entry {
        let text: String
        /// How wide the sample before the text is; 0 where there is none.
        var width = 0.0
        /// Draws the sample from a left end, around a height.
        var sample: (inout Composition, _ x: Double, _ y: Double) -> Void = { _, _, _ in }
    }

    var title: String
    var subtitle: String
    /// Which of several sheets it is, in words.
    var pageMark: String?
    var legend: [Entry] = []
    var cautions: [String] = []
    var source: String

    /// Where the picture goes.
    struct Body {
        let left: Double
        let right: Double
        /// What the heads of columns stand on.
        let heads: Double
        let top: Double
        let bottom: Double

        var width: Double { right - left }
        var height: Double { bottom - top }
    }

    static let left = 24.0
    private static let titleSize = 22.0
    /// How far below each other lines are.
    private static let (titleStep, lineStep, legendStep) = (26.0, 16.0, 17.0)

    private func titleLines(_ width: Double) -> [String] {
        // The mark of the page stands beside the first line.
        let room = width - (pageMark == nil ? 0 : 70)
        return wrapped(title, width: room, fontSize: Self.titleSize, isBold: true)
    }

    private func lines(_ text: String, _ width: Double) -> [String] {
        wrapped(text, width: width, fontSize: Sheet.fontSize, isBalanced: false)
    }

    /// The source begins a line of its own, unless all has fewer lines without that.
    private func cautionLines(_ width: Double) -> [String] {
        let apart = lines(cautions.joined(separator: " "), width) + lines(source, width)
        let together = lines((cautions + [source]).joined(separator: " "), width)
        return together.count < apart.count ? together : apart
    }

    /// The legend in as few lines as it needs.
    private func legendLines(_ width: Double) -> [[(entry: Entry, x: Double)]] {
        var rows: [[(entry: Entry, x: Double)]] = []
        var x = 0.0
        for entry in legend {
            let needed = (entry.width > 0 ? entry.width + 8 : 0) + textWidth(entry.text, fontSize: Sheet.fontSize)
            if rows.isEmpty || x + needed > width {
                rows.append([])
                x = 0
            }
            rows[rows.count - 1].append((entry, x))
            x += needed + 22
        }
        return rows
    }

    /// The room that is left to the picture.
    ///
    /// - Parameter height: of the picture; all that there is where nil. What stands below a picture follows it on a
    ///   sheet that is as high as it, and on paper.
    func body(on sheet: Sheet, height: Double? = nil) -> Body {
        let width = sheet.width - 2 * Self.left
        let above =
            Double(titleLines(width).count - 1) * Self.titleStep + Double(lines(subtitle, width).count - 1)
            * Self.lineStep
        let top = 90 + above
        let all = sheet.height.map { $0 - below(width) }
        let own = height.map { top + $0 }
        return Body(
            left: Self.left, right: sheet.width - 20, heads: 76 + above, top: top,
            bottom: sheet.isPaper ? min(all ?? top, own ?? .infinity) : all ?? own ?? top)
    }

    /// How high what stands below the picture is.
    private func below(_ width: Double) -> Double {
        72 + Double(max(0, legendLines(width).count - 1) + cautionLines(width).count - 2) * Self.legendStep
            - (legend.isEmpty ? Self.legendStep : 0)
    }

    /// The height of a sheet that is as high as its picture.
    func sheetHeight(on sheet: Sheet, picture height: Double) -> Double {
        if let height = sheet.height, !sheet.isPaper { return height }
        return body(on: sheet, height: height).bottom + below(sheet.width - 2 * Self.left)
    }

    fileprivate func draw(on composition: inout Composition, to bottom: Double) {
        let width = composition.size.width - 2 * Self.left
        var y = 34.0
        if let pageMark {
            composition.addText(
                pageMark, x: composition.size.width - 20, y: y, color: Palette.quietText, anchor: .end)
        }
        for line in titleLines(width) {
            composition.addText(line, x: Self.left, y: y, fontSize: Self.titleSize, isBold: true)
            y += Self.titleStep
        }
        y += 20 - Self.titleStep
        for line in lines(subtitle, width) {
            composition.addText(line, x: Self.left, y: y, color: Palette.quietText)
            y += Self.lineStep
        }
        let cautions = cautionLines(width)
        y = bottom - 15 - Double(cautions.count - 1) * Self.legendStep
        for (number, line) in cautions.enumerated() {
            composition.addText(
                line, x: Self.left, y: y + Double(number) * Self.legendStep, color: Palette.quietText)
        }
        let rows = legendLines(width)
        y -= 18 + Double(rows.count - 1) * Self.legendStep
        for row in rows {
            for (entry, x) in row {
                let left = Self.left + x
                entry.sample(&composition, left, y - 4.2)
                composition.addText(entry.text, x: left + (entry.width > 0 ? entry.width + 8 : 0), y: y)
            }
            y += Self.legendStep
        }
    }
}

extension Composition {
    /// A sheet with its frame.
    ///
    /// - Parameter picture: how high the picture is where there is room.
    init(_ sheet: Sheet, _ frame: Frame, picture height: Double, summary: String) {
        let bottom = frame.sheetHeight(on: sheet, picture: height)
        self.init(sheet, height: bottom, summary: summary)
        frame.draw(on: &self, to: bottom)
    }
}
