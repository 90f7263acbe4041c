/// Another direction's part in an objective.
public struct OfficePart: Codable, Hashable, Sendable {
    /// The id of the direction.
    public var direction: String
    /// ``Role/coOwner`` or ``Role/involved``.
    public var role: Role
    /// The words of the document that say so, letter by letter.
    public var text: String
    /// The line on which they stand, counted from 1.
    public var line: Int

    public init(direction: String, role: Role, text: String, line: Int) {
        self.direction = direction
        self.role = role
        self.text = text
        self.line = line
    }
}

/// What a column or line of the document says, by the document's own heading.
public struct NamedAttribute: Codable, Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// What an objective is measured by. All values are as printed.
public struct Indicator: Codable, Hashable, Sendable {
    public var name: String
    /// What its values are counted in.
    public var unit: String?
    /// How it is computed.
    public var formula: String?
    /// Where its values come from.
    public var source: String?
    /// The value from which it starts.
    public var baseline: String?
    /// The year of that value, if the document names one.
    public var baselineYear: Int?
    /// What is to be reached, by year; under `""` where the document names no year.
    @OmittedWhenEmpty public var targets: [String: String]
    /// What was reached, by year; under `""` where the document names no year.
    @OmittedWhenEmpty public var results: [String: String]

    public init(
        name: String, unit: String? = nil, formula: String? = nil, source: String? = nil, baseline: String? = nil,
        baselineYear: Int? = nil, targets: [String: String] = [:], results: [String: String] = [:]
    ) {
        self.name = name
        self.unit = unit
        self.formula = formula
        self.source = source
        self.baseline = baseline
        self.baselineYear = baselineYear
        self.targets = targets
        self.results = results
    }
}
