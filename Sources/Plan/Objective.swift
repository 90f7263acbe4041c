/// One objective of a direction, with its text in each year.
public struct Objective: Codable, Hashable, Sendable {
    /// Such as `objective:casa/5`; unique in the plan.
    public var id: String
    /// The id of the direction in whose table it stands.
    public var direction: String
    /// The number in that table.
    public var number: Int
    /// The line of its row in that table.
    public var line: Int
    /// The text for each year that has one, exactly as the document writes it.
    public var texts: [Int: String]
    /// The rows of the public-value matrix that speak of this objective, in the document's order; usually one.
    public var matrixRows: [MatrixRow]
    /// Goals and strategic dimensions that its text names, in the order of the plan.
    public var contributions: [Contribution]
    /// Partners that the text leaves open ("the directions concerned"): a note, never a link.
    public var genericPartners: [Evidence]

    public init(
        id: String, direction: String, number: Int, line: Int, texts: [Int: String], matrixRows: [MatrixRow] = [],
        contributions: [Contribution] = [], genericPartners: [Evidence] = []
    ) {
        self.id = id
        self.direction = direction
        self.number = number
        self.line = line
        self.texts = texts
        self.matrixRows = matrixRows
        self.contributions = contributions
        self.genericPartners = genericPartners
    }

    /// The text of the first year that has one.
    public var firstText: String { texts.min { $0.key < $1.key }?.value ?? "" }

    /// The text of the first of some years that has one; where none of them has, or there are none, the first text of
    /// all.
    public func text(in years: Set<Int>) -> String {
        years.sorted().lazy.compactMap { texts[$0] }.first ?? firstText
    }
}

/// A row of the public-value matrix: what it says of one objective.
public struct MatrixRow: Codable, Hashable, Sendable {
    /// Ids of the programme, the public-value dimension and the driver.
    public var programme: String
    /// The id of the public-value dimension.
    public var valueDimension: String
    /// The id of the driver.
    public var driver: String
    /// The objective as the matrix writes it, which can differ from its table.
    public var text: String
    /// The line of the row in the document, counted from 1.
    public var line: Int

    public init(programme: String, valueDimension: String, driver: String, text: String, line: Int) {
        self.programme = programme
        self.valueDimension = valueDimension
        self.driver = driver
        self.text = text
        self.line = line
    }
}

/// That an objective serves a goal or a strategic dimension, and the words that say so.
public struct Contribution: Codable, Hashable, Sendable {
    /// The id of the transversal goal or strategic dimension.
    public var target: String
    /// How it was found.
    public var basis: Basis
    /// The words that show it, one quotation for each line and wording.
    public var evidence: [Evidence]

    public init(target: String, basis: Basis, evidence: [Evidence]) {
        self.target = target
        self.basis = basis
        self.evidence = evidence
    }
}
