/// One objective of an office: what it is to reach, in each year of the plan.
public struct Objective: Codable, Hashable, Sendable {
    /// Such as `objective:casa/5`; unique in the plan.
    public var id: String
    /// The id of the direction that carries it; where several do, the one that the document names first.
    public var direction: String
    /// What the document numbers it with, as printed, such as `5`, `1.2`, `OB01` or `3°`; nil where it has no number.
    public var code: String?
    /// The line of the document on which it stands, counted from 1.
    public var line: Int
    /// The text for each year that has one, exactly as the document writes it; one that is written once and holds for
    /// several years stands under each of them.
    public var texts: [Int: String]
    /// What the document says of it besides its text.
    public var description: String?
    /// Its weight as printed, such as `20` or `12,5%`.
    public var weight: String?
    /// The role or unit that answers for it. Persons stand here only where the profile says so.
    public var owner: String?
    /// What sort of objective it is, in the document's words.
    public var type: String?
    /// When it is to be reached, as printed.
    public var deadline: String?
    /// The id of what stands directly above it in the plan's own tree, a ``StrategicObjective``.
    public var parent: String?
    /// The other directions that carry it or take part in it, in the order of the document.
    @OmittedWhenEmpty public var offices: [OfficePart]
    /// What it is measured by, in the order of the document.
    @OmittedWhenEmpty public var indicators: [Indicator]
    /// What other columns of the document say of it, in their order.
    @OmittedWhenEmpty public var attributes: [NamedAttribute]
    /// The rows of the public-value matrix, or of its own table, that classify it, in the document's order; usually
    /// one.
    public var matrixRows: [MatrixRow]
    /// Goals and strategic dimensions that its text names, a column states or a person declares, in the order of the
    /// plan.
    public var contributions: [Contribution]
    /// Partners that the text leaves open ("the directions concerned"): a note, never a link.
    public var genericPartners: [Evidence]

    public init(
        id: String, direction: String, code: String?, line: Int, texts: [Int: String], description: String? = nil,
        weight: String? = nil, owner: String? = nil, type: String? = nil, deadline: String? = nil,
        parent: String? = nil, offices: [OfficePart] = [], indicators: [Indicator] = [],
        attributes: [NamedAttribute] = [],
        matrixRows: [MatrixRow] = [], contributions: [Contribution] = [], genericPartners: [Evidence] = []
    ) {
        self.id = id
        self.direction = direction
        self.code = code
        self.line = line
        self.texts = texts
        self.description = description
        self.weight = weight
        self.owner = owner
        self.type = type
        self.deadline = deadline
        self.parent = parent
        self.offices = offices
        self.indicators = indicators
        self.attributes = attributes
        self.matrixRows = matrixRows
        self.contributions = contributions
        self.genericPartners = genericPartners
    }

    /// Its code, where that is a whole number.
    public var number: Int? { code.flatMap { Int($0) } }

    /// What people call it by within its direction: its code, or where it has none the last part of its id.
    public var label: String { code ?? id.split(separator: "/").last.map(String.init) ?? id }

    /// The text of the first year that has one.
    public var firstText: String { texts.min { $0.key < $1.key }?.value ?? "" }

    /// Returns the text of the first of some years that has one; where none of them has, or there are none, the first
    /// text of all.
    public func text(in years: Set<Int>) -> String {
        years.sorted().lazy.compactMap { texts[$0] }.first ?? firstText
    }

    /// The directions that carry it: its own and those with the role ``Role/coOwner``, in the order of the document.
    public var owners: [String] { [direction] + offices.filter { $0.role == .coOwner }.map(\.direction) }
}

extension Objective {
    private enum FirstVersionKeys: CodingKey {
        case number
    }

    /// A file of the first version has a `number` in the place of a `code`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        direction = try values.decode(String.self, forKey: .direction)
        code =
            decoder.userInfo[.schemaVersion] as? Int == 1
            ? String(try decoder.container(keyedBy: FirstVersionKeys.self).decode(Int.self, forKey: .number))
            : try values.decodeIfPresent(String.self, forKey: .code)
        line = try values.decode(Int.self, forKey: .line)
        texts = try values.decode([Int: String].self, forKey: .texts)
        description = try values.decodeIfPresent(String.self, forKey: .description)
        weight = try values.decodeIfPresent(String.self, forKey: .weight)
        owner = try values.decodeIfPresent(String.self, forKey: .owner)
        type = try values.decodeIfPresent(String.self, forKey: .type)
        deadline = try values.decodeIfPresent(String.self, forKey: .deadline)
        parent = try values.decodeIfPresent(String.self, forKey: .parent)
        _offices = try values.decode(OmittedWhenEmpty<[OfficePart]>.self, forKey: .offices)
        _indicators = try values.decode(OmittedWhenEmpty<[Indicator]>.self, forKey: .indicators)
        _attributes = try values.decode(OmittedWhenEmpty<[NamedAttribute]>.self, forKey: .attributes)
        matrixRows = try values.decode([MatrixRow].self, forKey: .matrixRows)
        contributions = try values.decode([Contribution].self, forKey: .contributions)
        genericPartners = try values.decode([Evidence].self, forKey: .genericPartners)
    }
}

extension CodingUserInfoKey {
    /// The version of the file that is decoded.
    static let schemaVersion = CodingUserInfoKey(rawValue: "schemaVersion")!
}

/// A row of the public-value matrix, or of an objective's own table: how it classifies the objective.
public struct MatrixRow: Codable, Hashable, Sendable {
    /// The id of the programme; nil where the row names none.
    public var programme: String?
    /// The id of the public-value dimension; nil where the row names none.
    public var valueDimension: String?
    /// The id of the driver; nil where the row names none.
    public var driver: String?
    /// The objective as the matrix writes it, which can differ from its table.
    public var text: String
    /// The line of the row in the document, counted from 1.
    public var line: Int

    public init(
        programme: String? = nil, valueDimension: String? = nil, driver: String? = nil, text: String, line: Int
    ) {
        self.programme = programme
        self.valueDimension = valueDimension
        self.driver = driver
        self.text = text
        self.line = line
    }
}
