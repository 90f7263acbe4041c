import GraphCore
import Graphviz
import PlanGraph
import PlanWording
import TextTools

extension NetworkMap {
    /// Groups of nodes that are tied more closely to each other than to the rest (Leiden), numbered by size.
    static func communities(of content: MapContent) -> [NodeIndex: Int] {
        let places = Dictionary(
            content.nodes.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
        let edges = content.links.compactMap { link -> (UInt32, UInt32)? in
            guard let source = places[link.source], let target = places[link.target] else { return nil }
            return (source, target)
        }
        guard
            let graph = try? UndirectedGraph(
                nodeCount: content.nodes.count, edges: edges, weights: content.links.map(\.weight)),
            let partition = try? graph.communities()
        else { return [:] }
        let sizes = partition.sizes
        let order = (0..<partition.groupCount).sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var number = [Int](repeating: 0, count: partition.groupCount)
        for (rank, group) in order.enumerated() { number[group] = rank }
        return Dictionary(
            uniqueKeysWithValues: zip(content.nodes, partition.groups).map { ($0, number[$1]) })
    }

    /// The nodes of each community, the largest first.
    private var members: [[NodeIndex]] {
        Dictionary(grouping: network.nodes.filter { communities[$0] != nil }) { communities[$0] ?? 0 }
            .sorted { $0.key < $1.key }.map(\.value)
    }

    var communityClusters: [Drawing.Cluster] {
        members.enumerated().map { number, nodes in
            Drawing.Cluster(
                "community \(number + 1)",
                [
                    .label(communityName(nodes)), .style(.rounded), .color(Palette.goal(number).line),
                    .title(communityName(nodes)), .fontColor(Palette.text),
                ], nodes: nodes.map(Self.drawingID))
        }
    }

    /// A community's name: that of its node with the heaviest links inside it, the first of several.
    private func communityName(_ nodes: [NodeIndex]) -> String {
        let members = Set(nodes)
        func weight(_ node: NodeIndex) -> Double {
            network.links(of: node).filter { members.contains($0.other(than: node)) }.reduce(0) { $0 + $1.weight }
        }
        let heaviest = nodes.map { (node: $0, weight: weight($0)) }.max { ($0.weight, $1.node) < ($1.weight, $0.node) }
        let name = heaviest.map { graph[$0.node].shortName.shortened(to: 48) } ?? ""
        return language(NetworkMapMessage.group(name))
    }

    /// Says which surface is which community's, of those with several nodes.
    var communitySamples: [MapFrame.Sample] {
        guard definition.colour == .community else { return [] }
        return members.enumerated().filter { $1.count > 1 }.map { number, nodes in
            (
                "\(communityName(nodes)) (\(nodes.count))",
                [
                    .shape(.box), .style(.filled, .rounded), .color(Palette.goal(number).line),
                    .fillColor(Palette.goal(number).fill),
                ]
            )
        }
    }

    var communityNotes: [String] {
        communities.isEmpty
            ? [] : [language(NetworkMapMessage.groups(definition.projection?.of ?? .direction))]
    }
}
