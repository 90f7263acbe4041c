import TextTools

/// The kinds of things that a plan is about; the `kind` in every output.
public enum NodeKind: String, Codable, CaseIterable, Sendable {
    case direction
    case objective
    case programme
    case transversalGoal
    case collaboration
    case strategicDimension
    case valueDimension
    case driver

    /// What ids of this kind begin with: `goal` in `goal:piano-aria-clima`.
    public var idPrefix: String {
        switch self {
        case .transversalGoal: "goal"
        case .strategicDimension: "dimension"
        case .valueDimension: "value"
        default: rawValue
        }
    }

    /// The id of the thing of this kind with a name: lower-case ASCII letters, digits and hyphens behind the prefix,
    /// whatever the script of the name.
    ///
    /// ```swift
    /// NodeKind.transversalGoal.id("Città d’acqua")  // "goal:citta-d-acqua"
    /// ```
    ///
    /// Two names that differ only in case, accents or punctuation have the same id.
    public func id(_ name: String) -> String { idPrefix + ":" + (Slug.of(name) ?? "unnamed") }

    /// The id of a direction: its name's without the word that nearly all of them begin with, as in `direction:casa`
    /// for "Direzione Casa".
    public static func directionID(_ name: String) -> String {
        NodeKind.direction.id(Direction.shortName(of: name))
    }

    /// The id of an objective: its direction's and its number, as in `objective:casa/5`.
    public static func objectiveID(direction: String, number: Int) -> String {
        "objective:" + direction.dropFirst("direction:".count) + "/\(number)"
    }
}

extension Direction {
    /// The name without a leading "Direzione" or "DS" (*direzione specialistica*), which say only that it is a
    /// direction. "Direzione Generale" is an office of every Italian municipality and stays whole.
    public var shortName: String { Self.shortName(of: name) }

    static func shortName(of name: String) -> String {
        let words = name.split(separator: " ", maxSplits: 1)
        guard let first = words.first, let rest = words.dropFirst().first,
            ["direzione", "ds", "d s"].contains(Words.key(String(first))),
            case let others = Words.key(String(rest)), !others.isEmpty,
            others != "generale", !others.hasPrefix("generale ")
        else { return name }
        return String(rest)
    }
}
