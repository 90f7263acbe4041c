import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// The pages of the plan's nodes.
struct NodePages {
    let site: SiteContext
    let templates: SiteTemplates
    let maps: SiteMaps
    let mentions: Mentions
    /// With how many others it is told why a direction is linked.
    static let mostPartners = 30

    private var graph: PlanGraph { site.graph }
    private var language: Language { site.language }

    func page(on node: NodeIndex) -> SitePage {
        let path = site.pages[node]
        let links = PageLinks(site: site, up: SitePage.up(from: path))
        let answer = graph.page(on: node)
        let value = graph[node]
        let isObjective = value.kind == .objective
        let details = isObjective ? graph.reference(to: node).objective : nil
        let years = details.map { links.years($0.years, changed: $0.yearsWithNewText) } ?? []
        let partners = value.kind == .direction ? self.partners(of: node, links) : nil
        let (notes, description) = words(of: answer)
        let code = isObjective ? String(value.id.dropFirst("objective:".count)) : nil
        let title = isObjective ? (code ?? "") + " " + value.name : value.name
        let figure = maps.map(around: node).flatMap { maps.figure($0, isMain: true) } as Any?
        let degree = graph.structure.edges(at: node).count { _ in true }
        var values: Values = [
            "kindName": answer.kind(in: language).capitalizedFirst, "name": value.name, "isLong": value.name.count > 90,
            "code": code.orNothing, "place": links.place(lines: answer.lines, years: []),
            "years": years, "hasYears": details != nil, "notes": notes, "hasNotes": !notes.isEmpty,
            "description": description,
            "hasDescription": !description.isEmpty, "map": figure ?? false,
            "mapHeading": language(value.kind == .transversalGoal ? SiteText.whoCarries : .ego),
            "noMap": language(degree > PlanMap.mostLinks ? SiteText.tooManyForMap : .noMap),
            "sections": links.sections(of: answer).filter { partners == nil || $0["key"] as? String != "closest" },
        ]
        values.merge(partners ?? ["hasPartners": false, "partners": [], "morePartners": false])
        values["mentions"] = value.kind == .direction ? mentions.values(of: node, links) : []
        let index = index(values)
        values["index"] = index
        values["hasIndex"] = index.count > 2
        return SitePage(
            path: path, title: title, description: answer.kind(in: language).capitalizedFirst + ": " + value.name,
            above: [(language(SiteText.home), "index.html")] + above(node, value.kind), section: .nodes,
            body: templates(.node, values), preview: value.kind.idPrefix)
    }

    /// The parts of a page, by the words of their headings before any number.
    private func index(_ values: Values) -> [Values] {
        func entry(_ anchor: Any?, _ heading: Any?) -> Values {
            let words = (heading as? String ?? "").split(separator: ":", maxSplits: 1).first ?? ""
            return ["anchor": anchor ?? "", "name": String(words)]
        }
        let sections = (values["sections"] as? [Values] ?? []).map { entry($0["key"], $0["heading"]) }
        let partners =
            values["hasPartners"] as? Bool == true ? [entry("with", language(SiteText.linkedWith))] : []
        let mentions = (values["mentions"] as? [Values] ?? []).map { entry($0["anchor"], $0["heading"]) }
        return sections + partners + mentions
    }

    /// What is remarked of a node, and the document's text on it, in its lines.
    private func words(of page: NodePage) -> (notes: [String], description: [String]) {
        var (notes, description) = ([String](), [String]())
        for note in page.notes {
            let sentences = language.sentences(note)
            if case .description = note {
                description += sentences.filter { !$0.isEmpty }
            } else {
                notes += sentences.map(\.capitalizedFirst)
            }
        }
        return (notes, description)
    }

    /// The lists, and of an objective the direction, that stand above a page.
    private func above(_ node: NodeIndex, _ kind: NodeKind) -> [(title: String, path: String)] {
        if kind == .objective, let id = graph.objective(node)?.direction, let direction = graph.node(withID: id) {
            return [
                (language(SiteMessage.all(.direction)), KindPages.path(of: .direction)),
                (graph[direction].label, site.pages[direction]),
            ]
        }
        return [(language(SiteMessage.all(kind)), KindPages.path(of: kind))]
    }

    /// With whom a direction shares goals and collaborations, and the words that say so on both sides.
    private func partners(of node: NodeIndex, _ links: PageLinks) -> Values {
        let answer = graph.answer(SharedRequest(of: node, via: [.transversalGoal, .collaboration]))
        let values = answer.neighbours.prefix(Self.mostPartners).map { neighbour -> Values in
            [
                "anchor": Self.anchor(site.pages[neighbour.node.index]), "name": neighbour.node.label,
                "count": String(neighbour.weight), "href": links.address(of: neighbour.node.index),
                "things": neighbour.shared.map { thing -> Values in
                    [
                        "href": links.address(of: thing.node.index), "label": thing.node.label,
                        "never": (thing.years.isEmpty ? language(LinkMessage.neverTogether) : nil).orNothing,
                        "reasons": reasons(thing.own, answer.node, links)
                            + reasons(thing.others, neighbour.node, links),
                    ]
                },
            ]
        }
        let rest = answer.count - values.count
        return [
            "partners": values, "hasPartners": !values.isEmpty,
            "morePartners": (rest > 0 ? language(SiteMessage.moreNeighbours(rest)) : nil).orNothing,
        ]
    }

    /// Where a page tells of another node: `con-mobilita` of `direction/mobilita.html`.
    static func anchor(_ path: String) -> String {
        "con-" + (path.split(separator: "/").last ?? "").dropLast(".html".count)
    }

    /// What ties a direction to something: a reason for each way.
    private func reasons(_ ways: [[LinkReference]], _ direction: NodeReference, _ links: PageLinks) -> [Values] {
        ways.compactMap { way in
            guard let link = way.last else { return nil }
            // A role as owner says no more than the objective beside it.
            if link.role == .owner, ways.contains(where: { $0.count > 1 }) { return nil }
            return links.reason(link, through: way.compactMap(\.objective).first)
                .merging(["who": direction.label + ":"])
        }
    }
}

/// Which directions name which others, in columns or in the texts of their objectives.
struct Mentions {
    let answer: NamedCollaborationsAnswer?

    init(in graph: PlanGraph) { answer = try? graph.namedCollaborationsAnswer() }

    /// Whom a direction names, and who names it.
    func values(of node: NodeIndex, _ links: PageLinks) -> [Values] {
        let namings = answer?.namings ?? []
        let sides: [(anchor: String, heading: SiteText, namings: [NamedCollaborationsAnswer.Naming], isFrom: Bool)] = [
            ("names", .namesWhom, namings.filter { $0.from.index == node }, true),
            ("named", .namedBy, namings.filter { $0.to.index == node }, false),
        ]
        return sides.filter { !$0.namings.isEmpty }.map { side in
            [
                "anchor": side.anchor, "heading": links.language(side.heading),
                "namings": side.namings.map { self.values($0, isFrom: side.isFrom, links) },
            ]
        }
    }

    private func values(
        _ naming: NamedCollaborationsAnswer.Naming, isFrom: Bool, _ links: PageLinks
    ) -> Values {
        let other = isFrom ? naming.to : naming.from
        let unanswered =
            naming.answer == .nothing
            ? links.language(MentionMessage.noAnswer(from: naming.from, to: naming.to)).capitalizedFirst : nil
        return [
            "href": links.address(of: other.index), "label": other.label,
            "thing": naming.collaboration.label, "thingHref": links.address(of: naming.collaboration.index),
            "unanswered": unanswered.orNothing,
            "reasons": [
                links.reason(
                    through: naming.objectives.first?.id, role: naming.role,
                    bases: [naming.isStated ? .stated : .named], evidence: naming.evidence, declarations: [])
            ],
        ]
    }
}
