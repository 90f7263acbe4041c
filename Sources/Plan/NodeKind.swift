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
    /// What stands above the objectives in the plan's own tree, whatever the plan calls it.
    case strategicObjective

    /// What ids of this kind begin with: `goal` in `goal:piano-aria-clima`.
    public var idPrefix: String {
        switch self {
        case .transversalGoal: "goal"
        case .strategicDimension: "dimension"
        case .valueDimension: "value"
        case .strategicObjective: "level"
        default: rawValue
        }
    }

    /// Returns the id of the thing of this kind with a name: lower-case ASCII letters, digits and hyphens behind the
    /// prefix, whatever the script of the name.
    ///
    /// ```swift
    /// NodeKind.transversalGoal.id("Città d’acqua")  // "goal:citta-d-acqua"
    /// ```
    ///
    /// Two names that differ only in case, accents or punctuation have the same id.
    public func id(_ name: String) -> String { idPrefix + ":" + (Slug.of(name) ?? "unnamed") }

    /// Returns the id of a direction: its name's without the word that nearly all of them begin with, as in
    /// `direction:casa` for "Direzione Casa".
    public static func directionID(_ name: String) -> String {
        NodeKind.direction.id(Direction.bareName(of: name))
    }

    /// Returns the id of an objective: its direction's and its code, as in `objective:casa/5` or
    /// `objective:settore-tecnico/01.08.01`.
    ///
    /// - Parameter code: as printed. Letters become lower-case ASCII; digits and dots between them stay; other signs
    ///   become one `-`. A lead such as `n.` or `ob.` is left out.
    public static func objectiveID(direction: String, code: String) -> String {
        "objective:" + direction.dropFirst("direction:".count) + "/" + codeSlug(code)
    }

    /// A code as the part of an id.
    static func codeSlug(_ code: String) -> String {
        if !code.isEmpty, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return code }
        let leads = ["n.", "n°", "nº", "nr.", "num.", "ob.", "cod.", "obiettivo "]
        let lead = leads.first { code.lowercased().hasPrefix($0) && code.count > $0.count }
        let rest = code.dropFirst(lead?.count ?? 0)
        let parts = rest.split(separator: ".").compactMap { Slug.of(String($0)) }
        return parts.isEmpty ? "unnamed" : parts.joined(separator: ".")
    }
}

extension Direction {
    /// The name without a leading "Direzione" or "DS" (*direzione specialistica*), which say only that it is a
    /// direction. "Direzione Generale" is an office of every Italian municipality and stays whole.
    public var bareName: String { Self.bareName(of: name) }

    static func bareName(of name: String) -> String {
        let words = name.split(separator: " ", maxSplits: 1)
        guard let first = words.first, let rest = words.dropFirst().first,
            ["direzione", "ds", "d s"].contains(Words.key(String(first))),
            case let others = Words.key(String(rest)), !others.isEmpty,
            others != "generale", !others.hasPrefix("generale ")
        else { return name }
        return String(rest)
    }
}
