import Plan
import PlanGraph
import TextTools

/// All that the plan says of one node, on a page.
public struct NodePage: Encodable, Sendable {
    /// What is to be known of the node besides its sections.
    public enum Note: Hashable, Sendable {
        /// It is also called so.
        case alias(String)
        /// A direction without transversal goals and collaborations in common with others.
        case sharesNothing
        /// What would overturn that it has none in common.
        case toReview(FragilityReference)
        /// Partners of an objective that the words leave open, such as "le altre direzioni".
        case openPartners(Evidence)
        /// An objective of which no row of the public-value matrix speaks, though there are such rows.
        case noMatrixRow
        /// A programme that is a category of the document: to share it relates nothing.
        case umbrellaCategory
        case shortName(String)
        /// The profile's phrases by which it is found.
        case phrases([String])
        /// The document's text on it, in its lines.
        case description([String])
        /// A link that a person denies or leaves open: the other end, where the plan has it, and its id.
        case notLinked(NodeReference?, id: String, Declaration)
    }

    /// What a section is about; of which nodes its entries are.
    public enum SectionKey: String, Hashable, Encodable, Sendable {
        case texts, direction, matrix, goals, collaborations, same
        case objectives, programmes, dimensions, directions
        /// What rows of the public-value matrix have beside a value dimension, and beside a driver.
        case drivers, valueDimensions
        /// What the plan says of the node in a word or two.
        case details
        case indicators
        /// What the node is part of, the nearest first.
        case above
        /// What is part of the node, besides objectives.
        case parts
        /// The objectives of other directions in which a direction takes part.
        case involvedIn
        /// The nodes of the same kind that share most.
        case closest
    }

    /// How something is tied to the node, where words show it.
    public struct Link: Hashable, Encodable, Sendable {
        /// The id of the objective through which it is, if that is neither of the two.
        public let through: String?
        public let role: Role?
        public let basis: Basis
        /// All ways in which it was inferred, the strongest first.
        public let bases: [Basis]
        /// The collaboration that a person declares to serve the goal, and of which the objective is a part.
        public let collaboration: NodeReference?
        /// What persons say of it, where it is declared.
        @OmittedWhenEmpty public var declarations: [Declaration]
        public let evidence: [Evidence]
    }

    /// What is said of a node in a word or two.
    public enum Field: String, CaseIterable, Sendable {
        case level, word, code, weight, owner, type, deadline, ids
    }

    /// What an entry is, if it is no node.
    public enum Part: Hashable, Sendable {
        /// The text of a year.
        case year(Int)
        /// What a row of the matrix has for a kind.
        case kind(NodeKind)
        /// The text that the matrix has, which is another than the objective's.
        case matrixText
        case field(Field)
        /// What another column of the document says, by the document's heading.
        case attribute(String)
    }

    /// One entry, and what belongs to it.
    public struct Item: Encodable, Sendable {
        public var part: Part?
        /// Of the node that the entry is about, if it is one.
        public var id: String?
        /// The node's name, or the text of which the entry is made.
        public var text: String
        /// A shorter name for people, if there is one.
        public var label: String?
        /// A direction's roles, in a collaboration.
        public var roles: [Role]?
        /// How many things, where that matters.
        public var count: Int?
        public var years: [Int]?
        /// Of an objective, those whose text has other words than the year before.
        public var yearsWithNewText: [Int] = []
        /// The lines of the document where it stands.
        public var lines: [Int]?
        /// What changed since the text before; nil where hardly a word is left.
        public var difference: [WordDifference.Piece]?
        /// The year before with a text, where that is the same.
        public var yearWithSameText: Int?
        /// Whether two have it, but each in other years.
        public var isNeverTogether = false
        public var links: [Link]?
        public var items: [Item]?
        /// Of what stands above objectives, the plan's word for what it is.
        public var level: String?
        /// What is measured, where the text is an indicator's name.
        public var indicator: Indicator?

        private enum CodingKeys: CodingKey {
            case key, name, id, level, text, roles, count, years, lines, difference, links, items, indicator
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            switch part {
            case .matrixText: try container.encode("matrixText", forKey: .key)
            case .field(let field): try container.encode(field.rawValue, forKey: .key)
            case .attribute(let name):
                try container.encode("attribute", forKey: .key)
                try container.encode(name, forKey: .name)
            case .year, .kind, nil: break
            }
            try container.encodeIfPresent(id, forKey: .id)
            try container.encodeIfPresent(level, forKey: .level)
            try container.encode(text, forKey: .text)
            try container.encodeIfPresent(roles, forKey: .roles)
            try container.encodeIfPresent(count, forKey: .count)
            try container.encodeIfPresent(years, forKey: .years)
            try container.encodeIfPresent(lines, forKey: .lines)
            try container.encodeIfPresent(difference, forKey: .difference)
            try container.encodeIfPresent(links, forKey: .links)
            try container.encodeIfPresent(items, forKey: .items)
            try container.encodeIfPresent(indicator, forKey: .indicator)
        }
    }

    public struct Section: Encodable, Sendable {
        /// How many objectives a section speaks of.
        public struct ObjectiveCount: Hashable, Sendable {
            public struct OfYear: Hashable, Sendable {
                public let year: Int
                public let count: Int
            }

            public let count: Int
            /// For each year of the plan.
            public let byYear: [OfYear]
        }

        public let key: SectionKey
        public let items: [Item]
        /// How many entries there are in all, of which the items may be the first.
        public let count: Int
        public var objectives: ObjectiveCount?
        /// Of what kinds the things are that the nodes share, in the order of kinds.
        public var sharedKinds: [NodeKind] = []

        private enum CodingKeys: CodingKey {
            case key, items
        }

        init(_ key: SectionKey, _ items: [Item], count: Int? = nil) {
            self.key = key
            self.items = items
            self.count = count ?? items.count
        }
    }

    public let node: NodeReference
    /// The lines of the document where it stands, ascending.
    public let lines: [Int]
    public let notes: [Note]
    /// Those that have entries.
    public let sections: [Section]
    /// Whether to have the node in common says something.
    public let relates: Bool

    private enum CodingKeys: CodingKey {
        case node, lines, notes, sections
    }

    /// The ids of the nodes that have an entry of their own, which says how they are tied to the node; in the page's order.
    ///
    /// What has the same text elsewhere, or shares most, is only named.
    public var entries: [String] {
        sections.filter { $0.key.tiesEntries }.flatMap { $0.items.compactMap(\.id) }
    }
}

extension NodePage.SectionKey {
    /// Whether its entries say how the node of the page is tied to theirs.
    public var tiesEntries: Bool { self != .same && self != .closest }
}

extension NodePage.Note: Encodable {
    private enum CodingKeys: CodingKey {
        case code, texts, evidence, declaration, review
    }

    /// `code`, and where there are any `texts` of the plan, `evidence`, a `declaration` or a `review`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let (code, texts): (String, [String]) =
            switch self {
            case .alias(let name): ("alias", [name])
            case .sharesNothing: ("sharesNothing", [])
            case .toReview: ("toReview", [])
            case .openPartners: ("openPartners", [])
            case .noMatrixRow: ("noMatrixRow", [])
            case .umbrellaCategory: ("umbrellaCategory", [])
            case .shortName(let name): ("shortName", [name])
            case .phrases(let phrases): ("phrases", phrases)
            case .description(let lines): ("description", lines)
            case .notLinked(_, _, let declaration): (declaration.verdict == .no ? "excluded" : "open", [])
            }
        try container.encode(code, forKey: .code)
        if !texts.isEmpty { try container.encode(texts, forKey: .texts) }
        if case .openPartners(let evidence) = self { try container.encode(evidence, forKey: .evidence) }
        if case .notLinked(_, _, let declaration) = self { try container.encode(declaration, forKey: .declaration) }
        if case .toReview(let fragility) = self { try container.encode(fragility, forKey: .review) }
    }
}
