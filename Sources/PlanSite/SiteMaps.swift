import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// A map on a page: its pictures, and the same as a table.
struct SiteMaps {
    let links: PageLinks
    /// For tables of maps that have no lines: what they name leads to its page, and numbers of lines to these.
    private let text: LinkedText
    /// How large the pictures of a page are at most, in bytes: beyond, nobody finds anything in them.
    static let mostBytes = 1_500_000

    init(links: PageLinks) { (self.links, text) = (links, LinkedText(links.site)) }

    private var graph: PlanGraph { links.graph }
    private var language: Language { links.language }
    /// Where the pages of nodes are, from the page.
    private var linkBase: String { Self.linkBase(links) }
    private static func linkBase(_ links: PageLinks) -> String { links.up.isEmpty ? "." : String(links.up.dropLast()) }

    /// The map that a definition of the gallery describes; nil where the plan has nothing for it. A matrix is as high as its
    /// rows.
    func map(_ definition: MapDefinition) -> PlanMap? {
        var definition = definition
        if definition.form == .matrix, definition.page == nil { definition.page = .screen }
        return try? PlanMap(graph, definition, language: language, linkBase: linkBase, pages: links.site.pages)
    }

    /// The map on a node's page; nil where it would have too many links.
    func map(around node: NodeIndex) -> PlanMap? {
        try? PlanMap.around(node, in: graph, language: language, linkBase: linkBase, pages: links.site.pages)
    }

    /// A map as values for templates; nil where Graphviz can't draw it.
    ///
    /// - Parameters:
    ///   - heading: above it; nothing where the page's own heading says it.
    ///   - isBrief: whether its table leaves the words to another page.
    ///   - isMain: whether it is what the page is about, and so can be explored, and keeps the ids of its nodes.
    func figure(_ map: PlanMap, isMain: Bool, isExplored: Bool = false, isOpen: Bool = false, isBrief: Bool = false)
        -> Values?
    {
        var pictures: [InlineSVG] = []
        for number in 1...map.pageCount {
            let prefix = isMain && number == 1 ? "" : isMain ? "s\(number)" : "m\(number)"
            let options = PlanMap.SVGOptions(
                identifierPrefix: prefix, style: .omitted, isStandalone: false)
            guard let svg = try? map.page(number).svg(options) else { return nil }
            pictures.append(InlineSVG(svg))
        }
        let isTooLarge = pictures.reduce(0) { $0 + $1.text.utf8.count } > Self.mostBytes
        if isTooLarge { pictures = [] }
        let (isExplored, isOpen) = (isExplored && !isTooLarge, isOpen || isTooLarge)
        let (count, title) = (pictures.count, map.title)
        let lines = map.lines.map { $0.map { row($0, isBrief: isBrief) } }
        let shown = Set(pictures.flatMap(\.addresses))
        let kinds = isExplored ? self.kinds(lines ?? []) : []
        let bases = isExplored ? self.bases(lines ?? []) : []
        let told = Set((lines ?? []).flatMap { [$0["fromHref"] as? String ?? "", $0["toHref"] as? String ?? ""] })
        let others = nodes(at: shown.subtracting(told))
        return [
            "pictures": pictures.enumerated().map { place, picture -> Values in
                [
                    "svg": picture.text,
                    "sheet": count > 1 ? language(SiteMessage.sheet(place + 1, of: count)).capitalizedFirst : false,
                ]
            },
            "tooLarge": isTooLarge ? language(SiteText.tooManyForMap) : false,
            "caption": map.summary.capitalizedFirst, "isExplored": isExplored && lines != nil,
            "isWalked": isExplored && lines == nil, "isOpen": isOpen,
            "mapName": title, "lit": language(SiteMessage.lit(name: "{name}", count: "{count}", names: "{names}")),
            "citation": language(
                SiteMessage.citation(
                    page: title, plan: graph.plan.municipality, source: graph.plan.source, address: "{address}")),
            "rows": lines ?? [], "hasRows": !(lines ?? []).isEmpty,
            "table": lines == nil ? table(map.table, named: title) : false,
            "shown": others, "hasShown": !others.isEmpty,
            "kinds": kinds, "hasKinds": !kinds.isEmpty, "bases": bases, "hasBases": !bases.isEmpty,
            "hasPlanYears": isExplored && !graph.plan.years.isEmpty, "lastStop": String(graph.plan.years.count),
            "stops": isExplored ? stops : [],
        ]
    }

    /// Where the slider of years stops: at all years, and at each.
    private var stops: [Values] {
        ([language(SiteText.allYears)] + graph.plan.years.map(String.init)).enumerated().map { place, name in
            ["stop": String(place), "name": name]
        }
    }

    /// The nodes to which pictures lead and a table doesn't, so that both lead to the same.
    private func nodes(at addresses: Set<String>) -> [Values] {
        let lead = linkBase.utf8.count + 1
        return addresses.compactMap { links.site.pages.nodes[String($0.utf8.dropFirst(lead)) ?? ""] }.sorted()
            .map { links.node($0) }.markingLast
    }

    private func table(_ table: MapTable, named name: String) -> Values {
        [
            "tableName": name,
            "columns": table.header.map { ["heading": $0.capitalizedFirst, "isNumber": false] as Values },
            "rows": table.rows.enumerated().map { number, row -> Values in
                [
                    "cells": row.enumerated().map { place, cell -> Values in
                        let link = table.links.isEmpty ? nil : table.links[number][place]
                        return [
                            "text": cell, "isHead": place == 0, "isNumber": false,
                            "href": (link?.address).orNothing, "linkName": (link?.name).orNothing,
                            "pieces": link == nil ? text.pieces(cell, links) : [], "hasPieces": link == nil,
                        ]
                    }
                ]
            },
        ]
    }

    /// A line of the map as a row of its table.
    private func row(_ line: PlanMap.Line, isBrief: Bool) -> Values {
        let (link, site) = (line.link, links.site)
        let (source, target) = (graph[link.source], graph[link.target])
        let reason = links.reason(
            role: nil, bases: link.bases, evidence: link.evidence, declarations: link.declarations, rows: link.lines)
        return [
            "line": line.identifier, "from": site.identifiers[Int(link.source.rawValue)],
            "to": site.identifiers[Int(link.target.rawValue)], "fromHref": links.address(of: link.source),
            "toHref": links.address(of: link.target), "fromName": source.label.shortened(to: 160),
            "toName": target.label.shortened(to: 160),
            "fromKind": source.kind.rawValue, "toKind": target.kind.rawValue,
            "bases": (link.bases.isEmpty ? ["table"] : link.bases.map(\.rawValue)).joined(separator: " "),
            "isPlain": link.shared.isEmpty && !isBrief, "lineYears": line.years.map(String.init).joined(separator: " "),
            "reason": reason,
            "objectives": link.objectives.map { links.node($0, isBrief: isBrief) }.markingLast,
            "things": link.shared.map { links.node($0) }.markingLast,
        ]
    }

    /// The kinds that a map shows besides directions, for a filter.
    private func kinds(_ rows: [Values]) -> [Values] {
        let found = Set(rows.flatMap { [$0["fromKind"] as? String, $0["toKind"] as? String] })
        let kinds = NodeKind.allCases.filter { $0 != .direction && found.contains($0.rawValue) }
        return kinds.count < 2
            ? [] : kinds.map { ["value": $0.rawValue, "name": $0.plural(in: language).capitalizedFirst] }
    }

    private func bases(_ rows: [Values]) -> [Values] {
        let found = Set(rows.flatMap { ($0["bases"] as? String ?? "").split(separator: " ").map(String.init) })
        let bases = Basis.allCases.filter { found.contains($0.rawValue) }.map {
            ["value": $0.rawValue, "name": $0.name(in: language).capitalizedFirst] as Values
        }
        let table: [Values] =
            found.contains("table")
            ? [["value": "table", "name": language(NetworkMapMessage.fromTable).capitalizedFirst]] : []
        return bases.count + table.count < 2 ? [] : bases + table
    }
}
