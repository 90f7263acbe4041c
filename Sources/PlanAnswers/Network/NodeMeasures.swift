import GraphCore
import PlanGraph

/// The measures of the nodes of a network.
///
/// In JSON `section` is `nodes`, and a row has `id`, `name` and each measure under its name; null where it can't be
/// given.
public struct NodeMeasures: Encodable, Sendable {
    public struct Row: Sendable {
        public let node: NodeReference
        /// Of each of the answer's measures; not a number where it can't be given.
        public let values: [NodeMeasure: Double]
    }

    /// The nodes that come first by a measure.
    public struct Leaders: Sendable {
        /// Those that come first in some single years.
        public struct OfYears: Sendable {
            public let nodes: [NodeReference]
            public let years: [Int]
        }

        public let measure: NodeMeasure
        public let value: Double
        /// Several where they are equal.
        public let nodes: [NodeReference]
        /// Of betweenness, which share of the shortest paths of two connected others leads through the node on average;
        /// nil for several nodes, where it may differ.
        public let shareOfPaths: Double?
        /// In the order of the years; empty where the network is of one year anyway.
        public let ofYears: [OfYears]
    }

    public let network: NetworkDescription
    /// Whether these measures were asked for, rather than all given.
    public let areChosen: Bool
    public let measures: [NodeMeasure]
    /// In the order asked for.
    public let rows: [Row]
    /// How many the limit left out.
    public let leftOut: Int
    /// By degree, betweenness and constraint, of those that were measured and say something.
    public let leaders: [Leaders]
    /// The measures that were not found, since they did not converge.
    public let notConverging: [NodeMeasure]

    public func encode(to encoder: any Encoder) throws {
        let rows = rows.map { MeasuresJSON(id: $0.node.id, name: $0.node.name, values: $0.values, measures: measures) }
        try SectionJSON(network: network, section: "nodes", rows: rows).encode(to: encoder)
    }
}

/// A node with its measures, each under its name.
struct MeasuresJSON: Encodable {
    let id: String
    let name: String
    let values: [NodeMeasure: Double]
    let measures: [NodeMeasure]

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyKey.self)
        try container.encode(id, forKey: AnyKey(stringValue: "id"))
        try container.encode(name, forKey: AnyKey(stringValue: "name"))
        for measure in measures {
            try container.encode(
                JSONNumber(value: values[measure] ?? .nan), forKey: AnyKey(stringValue: measure.rawValue))
        }
    }
}

extension NetworkAnalysis {
    /// Returns the measures of each node.
    ///
    /// - Parameters:
    ///   - measures: those to give, each once; all where empty.
    ///   - sort: the first of them unless another is named. Equal nodes, and those without, stand in the graph's order.
    ///   - limit: how many nodes to give at most.
    /// - Throws: `GraphError` and `MeasureError` for a network that is too great.
    /// - Complexity: nodes times edges, for the costliest measure, betweenness.
    public func measures(
        _ measures: [NodeMeasure] = [], sortedBy sort: NodeMeasure? = nil, limit: Int? = nil
    ) throws -> NodeMeasures {
        var chosen: [NodeMeasure] = []
        for measure in measures where !chosen.contains(measure) { chosen.append(measure) }
        let all = chosen.isEmpty ? NodeMeasure.allCases : chosen
        let key = sort ?? all[0]
        var values: [NodeMeasure: [Double]] = [:]
        for measure in Set(all + [key]) { values[measure] = try measure.values(in: network.graph) }
        let order = sorted(by: values[key] ?? [], ascending: key.sortsAscending)
        let kept = order.prefix(limit ?? .max)
        let years = try ofEachYear()
        return NodeMeasures(
            network: description(), areChosen: !chosen.isEmpty, measures: all,
            rows: kept.map { place in
                NodeMeasures.Row(node: reference(place), values: values.mapValues { $0[place] })
            },
            leftOut: order.count - kept.count,
            leaders: try [NodeMeasure.degree, .betweenness, .constraint].compactMap { measure in
                try values[measure].flatMap { try leaders(by: measure, $0, years) }
            },
            notConverging: all.filter { $0.canFail && values[$0]?.contains(where: \.isNaN) ?? false })
    }

    /// Nil where the measure distinguishes no node from others: all are 0, or none has a value.
    private func leaders(
        by measure: NodeMeasure, _ values: [Double], _ years: [(year: Int, analysis: NetworkAnalysis)]
    ) throws -> NodeMeasures.Leaders? {
        let places = first(by: values, ascending: measure.sortsAscending)
        guard let place = places.first, measure == .constraint || values[place] > 0 else { return nil }
        return NodeMeasures.Leaders(
            measure: measure, value: values[place], nodes: places.map { reference($0) },
            shareOfPaths: measure == .betweenness && places.count == 1 ? sharesOfPaths[place] : nil,
            ofYears: try leaders(by: measure, years))
    }

    private func leaders(
        by measure: NodeMeasure, _ years: [(year: Int, analysis: NetworkAnalysis)]
    ) throws -> [NodeMeasures.Leaders.OfYears] {
        var leaders: [(nodes: [NodeIndex], years: [Int])] = []
        for (year, analysis) in years {
            let values = try measure.values(in: analysis.network.graph)
            let places = analysis.first(by: values, ascending: measure.sortsAscending)
            guard let place = places.first, values[place] > 0 else { continue }
            let nodes = places.map { analysis.network.members[$0] }
            if let same = leaders.firstIndex(where: { $0.nodes == nodes }) {
                leaders[same].years.append(year)
            } else {
                leaders.append((nodes, [year]))
            }
        }
        return leaders.map { .init(nodes: $0.nodes.map { reference($0) }, years: $0.years) }
    }
}
