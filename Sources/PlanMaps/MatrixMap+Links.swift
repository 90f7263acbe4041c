import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

extension MatrixMap {
    /// Where cells lead, and what these links are called.
    struct CellLinks {
        fileprivate(set) var ofCells: [Cell: MapTable.Link] = [:]
        /// By where they lead, from the folder of the site.
        fileprivate(set) var names: [String: String] = [:]
    }

    /// Cells lead to the words that say why the two are linked; those of a map without a site, and of what no page says,
    /// nowhere.
    ///
    /// - Complexity: that of the pages on the rows, and on the columns of which those say nothing.
    var cellLinks: CellLinks {
        cellLinksOnce {
            var links = CellLinks()
            guard context.linkBase != nil else { return links }
            var known: [NodeIndex: Set<String>] = [:]
            func entries(_ node: NodeIndex) -> Set<String> {
                if let entries = known[node] { return entries }
                let entries = Set(graph.page(on: node).entries)
                known[node] = entries
                return entries
            }
            for row in rows {
                for column in columns {
                    guard let link = link(row, column),
                        let address = context.address(ofLinkBetween: row, and: column, entries: entries)
                    else { continue }
                    let name = name(of: link, row, column)
                    links.ofCells[Cell(row: row, column: column)] = MapTable.Link(address: address, name: name)
                    links.names[MapContext.path(of: address)] = name
                }
            }
            return links
        }
    }

    /// What a cell says to whom can't see it: a number first, as it can be seen, or what the mark stands for last.
    private func name(of link: MapContent.Link, _ row: NodeIndex, _ column: NodeIndex) -> String {
        let pair = [row, column].map { graph[$0].pictureName.shortened(to: 36) }.joined(separator: " – ")
        guard hasMarks else { return "\(Int(link.weight)): \(pair)" }
        let count = link.objectives.count
        let value = [link.basis?.name(in: language), count > 0 ? NodeKind.objective.count(count, in: language) : nil]
        return "\(pair): \(value.compactMap(\.self).joined(separator: ", "))"
    }

    func name(ofLinkTo address: String, showing words: String) -> String? {
        cellLinks.names[MapContext.path(of: address)] ?? context.name(ofLinkTo: address, showing: words)
    }
}
