/// What a composed picture is drawn on, in units: letters of 12 units are 12 points high on a slide, 8.5 on paper.
struct Sheet: Hashable {
    /// Of what may be drawn on.
    let width: Double
    /// Nil for a sheet as high as its picture.
    let height: Double?
    /// The white edge around it.
    let margin: Double
    /// How many points a unit is where the sheet is printed; nil where the sheet is its picture.
    let scale: Double?

    private static let pointsPerMillimetre = 72 / 25.4
    private static let unitsPerMillimetre = 4.0

    init(_ page: MapDefinition.Page) {
        switch page {
        case .screen: self.init(width: 960, height: nil, margin: 0, scale: nil)
        case .slide: self.init(width: 960, height: 540, margin: 0, scale: nil)
        case .thumbnail: self.init(width: 1200, height: 630, margin: 0, scale: nil)
        case .a4: self.init(millimetresWide: 210, high: 297)
        case .a3: self.init(millimetresWide: 420, high: 297)
        // The picture of an A3, twice as wide and high.
        case .poster: self.init(millimetresWide: 420, high: 297, enlargedBy: 2)
        }
    }

    /// A sheet of paper with a margin of a centimetre.
    private init(millimetresWide width: Double, high height: Double, enlargedBy factor: Double = 1) {
        let margin = 10 * Self.unitsPerMillimetre
        self.init(
            width: width * Self.unitsPerMillimetre - 2 * margin, height: height * Self.unitsPerMillimetre - 2 * margin,
            margin: margin, scale: factor * Self.pointsPerMillimetre / Self.unitsPerMillimetre)
    }

    private init(width: Double, height: Double?, margin: Double, scale: Double?) {
        (self.width, self.height, self.margin, self.scale) = (width, height, margin, scale)
    }

    /// How many rows go into a height, each as high as letters need.
    static func rowCount(in height: Double, rowHeight: Double = leastRowHeight) -> Int {
        max(1, Int((height / rowHeight + 1e-6).rounded(.down)))
    }

    /// Of a row with one line of letters.
    static let leastRowHeight = 14.4
    /// Of such a row where there is room: most on a slide, which is read from afar.
    var rowHeight: Double { height == nil ? 16 : isPaper ? 22 : 24 }
    var isPaper: Bool { scale != nil }
    static let fontSize = 12.0
    /// From one line of a text to the next.
    static let lineHeight = 14.6
}
