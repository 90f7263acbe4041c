import GraphCore
import Graphviz
import Plan
import PlanGraph

extension CollaborationMap {
    private var columns: [(kind: NodeKind, nodes: [NodeIndex])] {
        [(.transversalGoal, goals), (.direction, directions), (.collaboration, collaborations)]
    }

    /// Says above each column what stands in it, and how many.
    func addColumnHeadings(to frame: inout MapFrame, layout: Layout, language: Language) {
        for (kind, nodes) in columns {
            guard let first = nodes.first, let place = layout[Self.drawingID(first)] else { continue }
            frame.addHeading(kind.count(nodes.count, in: language), centre: place.x)
        }
    }

    /// Says what the shapes and lines that appear in the map mean.
    func addLegend(to frame: inout MapFrame, colors: [NodeIndex: Palette.Colors], language: Language) {
        let nodes = columns.compactMap { kind, nodes -> MapFrame.Sample? in
            guard let colors = nodes.first.flatMap({ colors[$0] }) else { return nil }
            return (
                kind.name(in: language),
                Self.outline(of: kind) + [.color(colors.line), .fillColor(colors.fill)]
            )
        }
        var lines = Basis.allCases.filter { basis in links.contains { $0.basis == basis } }
            .map { basis -> MapFrame.Sample in
                (
                    basis.name(in: language),
                    [Self.style(of: basis), .penWidth(Self.penWidth(objectives: 1, basis: basis))]
                )
            }
        if links.contains(where: { $0.objectives.count > 1 }) {
            lines.append(
                (
                    language("più obiettivi: linea più spessa", "several objectives: thicker line"),
                    [.penWidth(Self.penWidth(objectives: 4, basis: .named))]
                ))
        }
        frame.addLegend(
            nodes: nodes, lines: lines,
            sizes: language("più legami: scritta più grande", "more links: larger letters"))
    }
}
