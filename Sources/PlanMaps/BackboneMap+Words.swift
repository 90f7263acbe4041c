import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

extension BackboneMap {
    /// What stands above the strongest links, of which so many are told.
    func strongestHead(_ count: Int) -> String {
        let least = strongest.prefix(count).last?.weight ?? 0
        let isTied = all.links.count { $0.weight > least - 1e-9 } > count
        return language(BackboneMapMessage.strongest(count, isTied: isTied))
    }

    func names(of link: Link) -> String { [link.source, link.target].map { name($0) }.joined(separator: " – ") }

    /// The rarest things that two have in common, at most so many, and how many more there are.
    func rarest(of link: Link, atMost most: Int = 2) -> (names: [String], more: Int) {
        let things = things(of: link)
        let shown = min(things.count, most)
        return (things.prefix(shown).map { name($0, letters: 40) }, things.count - shown)
    }

    /// What is said of groups, in a line for each.
    var groupWords: [String] {
        guard let division, !all.links.isEmpty else { return [] }
        guard division.isClear else { return [language(BackboneMapMessage.noGroups(division))] }
        let groups = division.groups.enumerated().map { number, nodes in
            let members = Set(nodes)
            func weight(_ node: NodeIndex) -> Double {
                all.links(of: node).filter { members.contains($0.other(than: node)) }.reduce(0) { $0 + $1.weight }
            }
            let centre = nodes.map { (node: $0, weight: weight($0)) }
                .max { ($0.weight, $1.node) < ($1.weight, $0.node) }?.node
            return language(
                BackboneMapMessage.group(
                    Self.letter(number), around: centre.map { name($0) } ?? "", nodes.count))
        }
        return groups + [language(BackboneMapMessage.groupsAre(division))]
    }

    /// How much of all weight the lines have.
    private var share: Double {
        let whole = all.links.reduce(0) { $0 + $1.weight }
        return whole > 0 ? lines.reduce(0) { $0 + $1.weight } / whole : 0
    }

    var summary: String {
        language(BackboneMapMessage.summary(graph.counts(of: all.nodes), lines: lines.count, of: all.links.count))
    }

    /// What is to be known of the picture.
    var cautions: [String] {
        var cautions = [
            language(
                BackboneMapMessage.drawn(
                    lines.count, of: all.links.count, share: share, level: level, projection.of))
        ]
        if hiddenCount > 0 { cautions.append(language(BackboneMapMessage.hidden(hiddenCount))) }
        if middle.contains(where: isBold) { cautions.append(language(BackboneMapMessage.bold(Self.boldFrom))) }
        if !leftOut.isEmpty {
            cautions.append(
                language(
                    BackboneMapMessage.leftOut(
                        leftOut.count, projection.of, isLargest: sheet.height == nil || sheet.width > 1000)))
        }
        if projection.of == .direction {
            cautions += [unlinked(all.unlinked.count, of: all.unlinked.count + all.nodes.count)].compactMap(\.self)
        }
        return cautions
    }

    var longDescription: String {
        let pairs = strongest.map { link in
            let rarest = rarest(of: link)
            return language(BackboneMapMessage.pair(names(of: link), things: rarest.names, more: rarest.more))
        }
        let apart = asides.map { aside in
            aside.parts.joined().map { name($0) }.joined(separator: ", ") + ": " + reason(of: aside) + "."
        }
        var sentences = ["\(summary). \(strongestHead(strongest.count)):"] + pairs + apart.prefix(8)
        if !groupWords.isEmpty {
            sentences.append(language(BackboneMapMessage.groups) + ": " + groupWords.joined(separator: "; "))
        }
        let inNoYear = lines.filter(\.isInNoYear).map { link in
            [link.source, link.target].map { graph.reference(to: $0) }
        }
        if !inNoYear.isEmpty { sentences.append(language(NetworkMessage.acrossYears(inNoYear))) }
        sentences += cautions + [meaning, language(BackboneMapMessage.caution)]
        sentences += context.filterNotes(hiddenNodes: all.hiddenNodes, hiddenLinks: all.hiddenLinkCount)
        sentences += context.unlinkedNotes(all.unlinked) + context.closingNotes
        return sentences.joined(separator: " ")
    }

    /// What a line stands for.
    private var meaning: String {
        language(NetworkMapMessage.projection(projection.weighting, projection.of, projection.through))
    }

    /// What the tooltip of a node says.
    func description(of node: NodeIndex) -> String {
        let own = all.links(of: node).sorted { ($1.weight, $0.other(than: node)) < ($0.weight, $1.other(than: node)) }
        let others = own.prefix(40).map { "– " + graph[$0.other(than: node)].label.shortened(to: 120) }
        let heading = [
            graph[node].name.shortened(to: 600), "",
            "\(graph[node].kind.name(in: language)), \(language(NetworkMapMessage.links(own.count))):",
        ]
        return (heading + others).joined(separator: "\n")
    }

    /// What the tooltip of a line says: what the two have in common, and where that stands.
    func explanation(of link: Link) -> String {
        let things = things(of: link)
        var said = [heading(of: link), language(NetworkMapMessage.inCommon(things.count))]
        said += things.prefix(20).map { "– " + graph[$0].label.shortened(to: 120) }
        if link.isInNoYear { said.append(language(BackboneMapMessage.inNoYear)) }
        if !link.lines.isEmpty { said.append(language.place(lines: Array(link.lines.prefix(20)), years: [])) }
        return said.joined(separator: "\n")
    }

    func heading(of link: Link) -> String {
        [link.source, link.target].map { graph[$0].label.shortened(to: 120) }.joined(separator: " – ")
    }

    /// The lines of the picture.
    var table: MapTable {
        var table = MapTable(
            header: [
                language(NetworkMapMessage.from), language(NetworkMapMessage.kind), language(NetworkMapMessage.to),
                language(NetworkMapMessage.kind), language(NetworkMapMessage.weight),
                language(NetworkMapMessage.basis), language(NetworkMapMessage.inCommonHeading),
                language(NetworkMapMessage.lines),
            ],
            rows: lines.map { link in
                [
                    graph[link.source].name, graph[link.source].kind.name(in: language), graph[link.target].name,
                    graph[link.target].kind.name(in: language), link.weight.rounded(toPlaces: 2),
                    link.basis?.name(in: language) ?? language(NetworkMapMessage.table),
                    link.shared.map { graph[$0].name }.joined(separator: "; "),
                    link.lines.map(String.init).joined(separator: " "),
                ]
            })
        table.decimalColumn = 4
        table.decimalMark = language == .italian ? "," : "."
        return table
    }
}
