import Plan

extension NodeKind {
    /// The colour of its outlines on maps and in exports, as red, green and blue; of a goal that of the first.
    package var colour: (red: UInt8, green: UInt8, blue: UInt8) {
        switch self {
        case .direction: (0x44, 0x54, 0x6a)
        case .objective: (0x6b, 0x6b, 0x6b)
        case .programme: (0x6e, 0x5a, 0x00)
        case .transversalGoal: (0xc0, 0x43, 0x0b)
        case .collaboration: (0x1b, 0x39, 0xd7)
        case .strategicDimension, .strategicObjective: (0x8a, 0x2c, 0x5b)
        case .valueDimension: (0x0b, 0x6e, 0x69)
        case .driver: (0x5b, 0x4a, 0x8a)
        }
    }

    /// The colour as in `#44546a`.
    package var hexColour: String {
        let (red, green, blue) = colour
        return "#"
            + [red, green, blue].map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// The colour of a kind that a graph names; of a kind that no plan has that of objectives.
    static func hexColour(of kind: String) -> String { (NodeKind(rawValue: kind) ?? .objective).hexColour }
}
