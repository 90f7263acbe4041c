import GraphCore
import Plan
import PlanGraph

/// The question in which nodes some words stand.
///
/// ```swift
/// let answer = graph.answer(SearchRequest(for: SearchQuery("verde pubblico")))
/// ```
public struct SearchRequest: Sendable {
    public var words: SearchQuery
    /// Which nodes to give, and the years of the texts to look in; see `PlanGraph.search(_:in:)`.
    public var query = GraphQuery()
    /// How many nodes to give at most.
    public var limit = 20

    public init(for words: SearchQuery) { self.words = words }
}

/// The nodes in whose texts the words stand, the best first.
///
/// In JSON a list of hits.
public struct SearchAnswer: Encodable, Sendable {
    /// A node, and the passages that hold something sought, the one that holds most first.
    public struct Hit: Encodable, Sendable {
        public let node: NodeReference
        /// How well it fits: higher is better, and comparable within one answer only.
        public let score: Double
        public let passages: [Passage]

        private enum CodingKeys: String, CodingKey {
            case node, score, passages
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(node, forKey: .node)
            try container.encode((score * 1000).rounded() / 1000, forKey: .score)
            try container.encode(passages, forKey: .passages)
        }
    }

    /// A text of a node and what of it was sought.
    public struct Passage: Encodable, Sendable {
        /// What the text is of the node.
        public let field: SearchHit.Passage.Field
        /// Of an attribute the document's heading, of an indicator's formula or source its name.
        public let label: String?
        public let text: String
        /// The words that were sought, as places in the text, ascending and apart.
        public let marks: [Range<String.Index>]
        /// The line of the document, if it stands there as it is; of a description its heading's.
        public let line: Int?
        /// The years that have the text, if it is of years.
        public let years: [Int]

        private enum CodingKeys: String, CodingKey {
            case field, label, text, found, line, years
        }

        /// With the words found, as they stand in the text.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(field, forKey: .field)
            try container.encodeIfPresent(label, forKey: .label)
            try container.encode(text, forKey: .text)
            try container.encode(marks.map { String(text[$0]) }, forKey: .found)
            try container.encodeIfPresent(line, forKey: .line)
            try container.encode(years, forKey: .years)
        }
    }

    public let hits: [Hit]
    /// How many nodes the limit left out.
    public let leftOut: Int
    /// Whether each has all that was sought; otherwise each has a part of it.
    public let haveAll: Bool
    /// Where nothing was found: words of the plan that look like those that were sought.
    public let spellings: [String]

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hits)
    }
}

extension SearchAnswer.Passage {
    init(_ passage: SearchHit.Passage) {
        self.init(
            field: passage.field, label: passage.label, text: passage.text, marks: passage.marks, line: passage.line,
            years: passage.years)
    }
}

extension PlanGraph {
    /// Returns where some words stand. Complexity: as of ``search(_:in:)``.
    public func answer(_ request: SearchRequest) -> SearchAnswer {
        let found = search(request.words, in: request.query)
        return SearchAnswer(
            hits: found.hits.prefix(request.limit).map { hit($0, request) },
            leftOut: max(0, found.hits.count - request.limit), haveAll: found.haveAll,
            spellings: found.hits.isEmpty ? spellings(of: request.words) : [])
    }

    /// Returns where some words stand, of an excerpt of the plan that has what an index found.
    package func answer(_ request: SearchRequest, _ found: IndexedSearch) -> SearchAnswer {
        SearchAnswer(
            hits: search(request.words, found).map { hit($0, request) }, leftOut: found.leftOut,
            haveAll: found.haveAll, spellings: [])
    }

    private func hit(_ hit: SearchHit, _ request: SearchRequest) -> SearchAnswer.Hit {
        SearchAnswer.Hit(
            node: reference(to: hit.node, years: request.query.years), score: hit.score,
            passages: hit.passages.map(SearchAnswer.Passage.init))
    }
}
