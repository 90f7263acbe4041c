import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanWording
import TextDocument
import TextTools

/// The pages that are texts: what was found in the plan, how its network is, how it was made.
struct ProsePages {
    let site: SiteContext
    let templates: SiteTemplates
    let analysis: SiteAnalysis
    private let text: LinkedText
    private let links: PageLinks

    init(_ site: SiteContext, _ templates: SiteTemplates, _ analysis: SiteAnalysis) {
        (self.site, self.templates, self.analysis) = (site, templates, analysis)
        text = LinkedText(site)
        links = PageLinks(site: site, up: "")
    }

    private var language: Language { site.language }

    /// A part of a page under a heading.
    private struct Group {
        var anchor: String?
        var heading: String?
        var paragraphs: [StyledText] = []
        var items: [(text: StyledText, details: [StyledText])] = []
        var table: Table?
    }

    private func page(
        _ path: String, _ name: SiteText, lead: String, _ groups: [Group], map: Values? = nil
    ) -> SitePage {
        let title = language(name)
        let values: Values = [
            "title": title, "lead": lead, "groups": groups.map(self.values), "map": map ?? false,
        ]
        return SitePage(
            path: path, title: title, description: lead, above: [(language(SiteText.home), "index.html")],
            section: name, body: templates(.prose, values))
    }

    private func values(_ group: Group) -> Values {
        func pieces(_ text: StyledText) -> Values { ["pieces": self.text.pieces(text, links)] }
        return [
            "anchor": group.anchor.orNothing, "heading": group.heading.orNothing,
            "paragraphs": group.paragraphs.map(pieces), "hasItems": !group.items.isEmpty,
            "items": group.items.map { item in
                pieces(item.text).merging([
                    "details": item.details.map(pieces), "hasDetails": !item.details.isEmpty,
                ])
            },
            "table": group.table.map { links.table($0, named: group.heading ?? "") } ?? false,
        ]
    }

    /// The blocks of a document as parts of a page.
    private func groups(_ document: TextDocument) -> [Group] {
        var groups = [Group()]
        func change(_ body: (inout Group) -> Void) { body(&groups[groups.count - 1]) }
        for block in document.blocks {
            switch block {
            case .title(let title, let subtitle):
                groups.append(Group(heading: title.plain))
                if !subtitle.isEmpty { change { $0.paragraphs.append(subtitle) } }
            case .heading(let heading): groups.append(Group(heading: heading.plain.capitalizedFirst))
            case .paragraph(let words), .continuation(let words):
                if !words.isEmpty { change { $0.paragraphs.append(words) } }
            case .item(let id, let words):
                let code = id.hasPrefix("objective:") ? String(id.dropFirst("objective:".count)) : id
                let text = code.isEmpty ? words : words.isEmpty ? StyledText(code) : code + " " + words
                change { $0.items.append((text, [])) }
            case .detail(let words):
                change { group in
                    if group.items.isEmpty {
                        group.items.append((words, []))
                    } else {
                        group.items[group.items.count - 1].details.append(words)
                    }
                }
            case .table(let table): change { $0.table = table }
            }
        }
        return groups.filter {
            $0.heading != nil || !$0.paragraphs.isEmpty || !$0.items.isEmpty || $0.table != nil
        }
    }

    /// What an audit found, by its kinds.
    var audit: SitePage {
        var seen: Set<String> = []
        let groups = groups(analysis.audit.document(in: language)).map { group in
            var group = group
            // The heading ends with the code.
            if let heading = group.heading, heading.last == "]", let start = heading.lastIndex(of: "[") {
                let code = String(heading[heading.index(after: start)...].dropLast())
                group.anchor = seen.insert(code).inserted ? code : nil
                group.heading = String(heading[..<start]).trimmingSpaces
            }
            return group
        }
        return page("audit.html", .audit, lead: language(SiteText.auditLead), groups)
    }

    /// How the network of directions is, and who alone ties others together.
    var network: SitePage? {
        guard let overview = analysis.overview else { return nil }
        let bridges = analysis.bridges.map { groups($0.wholeDocument(in: language)) } ?? []
        return page(
            "network.html", .network, lead: language(SiteText.networkLead),
            (groups(overview.wholeDocument(in: language)) + bridges).map(withoutCommands))
    }

    /// The same without what only somebody at a command line can do.
    private func withoutCommands(_ group: Group) -> Group {
        let years = site.graph.plan.years
        let hint = years.isEmpty ? "" : " " + language(NetworkMessage.oneYear(years[years.count / 2]))
        var group = group
        group.paragraphs = group.paragraphs.map { paragraph in
            let text = hint.isEmpty ? paragraph.plain : paragraph.plain.replacing(hint, with: "")
            return StyledText(text.replacing("pdo help-measures", with: language(SiteText.method)))
        }
        return group
    }

    /// What became of objectives from the first year of the plan to the last.
    var years: SitePage? {
        let years = site.graph.plan.years
        guard let first = years.first, let last = years.last, first != last else { return nil }
        let answer = site.graph.comparison(from: first, to: last).answer(ComparisonRequest())
        guard !answer.isEmpty else { return nil }
        let map = try? PlanMap(site.graph, .ofYears([first, last]), language: language, linkBase: ".")
        return page(
            "years.html", .years, lead: language(SiteText.yearsLead), groups(answer.document(in: language)),
            map: map.flatMap { SiteMaps(links: links).figure($0, isMain: true) })
    }

    /// What became of objectives since the plan before.
    func earlier(_ baseline: PlanGraph) -> SitePage? {
        let comparison = PlanComparison(from: baseline, to: site.graph)
        let answer = comparison.answer(ComparisonRequest())
        guard !answer.isEmpty else { return nil }
        let map = try? PlanMap(comparison, language: language)
        return page(
            "compare.html", .earlier, lead: language(SiteText.earlierLead), groups(answer.document(in: language)),
            map: map.flatMap { SiteMaps(links: links).figure($0, isMain: true) })
    }

    /// How the site comes about, and what its measures mean.
    var method: SitePage {
        let readings = Group(
            heading: language(SiteText.howToRead), paragraphs: [said(.howToReadLead)],
            items: HomePage.readings(language).map { (StyledText("\($0.name.capitalizedFirst). \($0.text)"), []) })
        let measures = groups(
            ExplainedMeasure.document(of: ExplainedMeasure.allCases, explainsSigns: false, in: language))
        return page(
            "method.html", .method, lead: language(SiteText.methodLead),
            [
                Group(paragraphs: [.methodReading, .methodLinks, .methodSilence, .methodRepeat].map(said)), readings,
                Group(heading: language(SiteText.methodMeasures)),
            ] + measures)
    }

    /// What the pages are built for, and how that was tested.
    var accessibility: SitePage {
        page(
            "accessibility.html", .accessibility, lead: language(SiteText.accessibilityLead),
            [
                Group(
                    paragraphs: [said(.accessibilityAim)],
                    items: [.accessibilityMaps, .accessibilityKeys, .accessibilityLooks, .accessibilityScript].map {
                        (said($0), [])
                    }),
                Group(heading: language(SiteText.accessibilityTested), paragraphs: [said(.accessibilityTests)]),
                Group(heading: language(SiteText.accessibilityLimits), paragraphs: [said(.accessibilityLarge)]),
            ])
    }

    private func said(_ text: SiteText) -> StyledText { StyledText(language(text)) }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
