/// What a link was inferred from, the strongest first.
public enum Basis: String, Codable, CaseIterable, Sendable {
    /// A column or line of the document says so.
    case stated
    /// The text of an objective names the goal or the other direction.
    case named
    /// The same, or nearly the same, objective is assigned to several directions.
    case sameText
    /// A phrase that the plan's profile lists stands in the text.
    case theme
    /// A person says so, with a reason (``Declaration``).
    case declared
}

extension Basis: Comparable {
    /// Whether one is stronger than another: the strongest come first.
    public static func < (one: Basis, other: Basis) -> Bool { one.rank < other.rank }

    /// The basis of a link whose words are quoted: that a text is also another's says nothing about single words.
    ///
    /// - Parameter bases: the strongest first.
    package static func quoted(of bases: [Basis]) -> Basis? {
        bases.first == .sameText && bases.contains(.theme) ? .theme : bases.first
    }

    private var rank: Int {
        switch self {
        case .stated: 0
        case .named: 1
        case .sameText: 2
        case .theme: 3
        case .declared: 4
        }
    }
}

/// What was inferred from words, or declared, in one way or in several.
public protocol Inferred {
    /// Of several ways the strongest.
    var basis: Basis { get set }
    /// The others, the strongest first.
    var otherBases: [Basis] { get set }
}

extension Inferred {
    /// All ways in which it was inferred, the strongest first.
    public var bases: [Basis] { [basis] + otherBases }

    /// Takes note of a further way.
    public mutating func add(_ further: Basis) {
        let all = Set(bases + [further]).sorted()
        (basis, otherBases) = (all[0], Array(all.dropFirst()))
    }
}

extension Contribution: Inferred {}

/// Words of the document that show a link, or on which a person declares one.
public struct Evidence: Codable, Hashable, Sendable {
    /// A quotation: a piece of the text, letter by letter.
    public var text: String
    /// The line of the document on which it stands, counted from 1.
    public var line: Int
    /// The years in whose text the quotation stands, ascending.
    public var years: [Int]
    /// What matched: the key of the profile and its phrase or alias, the name itself, or the text that it resembles; of
    /// a link that is declared without words of the text ``declaredText`` alone, and the quotation is the whole text.
    public var rules: [String]

    /// What ``rules`` has where a person's declaration quotes no words.
    public static let declaredText = "links"

    /// Whether it is only the text that a person declares to show a link.
    public var isDeclaredText: Bool { rules == [Self.declaredText] }

    public init(text: String, line: Int, years: [Int], rules: [String] = []) {
        self.text = text
        self.line = line
        self.years = years
        self.rules = rules
    }
}

/// That an objective or a collaboration serves a goal or a strategic dimension, and the words that say so.
public struct Contribution: Codable, Hashable, Sendable {
    /// The id of the transversal goal or strategic dimension.
    public var target: String
    /// How it was found; of several bases the strongest.
    public var basis: Basis
    /// What else it was inferred from, the strongest first.
    @OmittedWhenEmpty public var otherBases: [Basis]
    /// The words that show it, one quotation for each line and wording.
    public var evidence: [Evidence]
    /// The id of the collaboration, of which the objective is a part, that a person declares to serve the target.
    public var through: String?

    public init(
        target: String, basis: Basis, otherBases: [Basis] = [], evidence: [Evidence], through: String? = nil
    ) {
        self.target = target
        self.basis = basis
        self.otherBases = otherBases
        self.evidence = evidence
        self.through = through
    }
}
