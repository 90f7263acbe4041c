import Plan
import PlanGraph
import PlanWording
import TextTools

/// What stands around the content of each page.
struct PageFrame {
    let site: SiteContext
    /// The parts of the site that there are, with their paths.
    let parts: [(text: SiteText, path: String)]
    let templates: SiteTemplates
    let previews: Previews

    private var language: Language { site.language }
    private var plan: PlanOfObjectives { site.graph.plan }

    func file(_ page: SitePage) -> SiteFile {
        let folder = site.options.folder(of: language)
        let path = folder + page.path
        let assets = SitePage.up(from: path)
        let address = site.options.baseAddress.map { $0 + path }
        let isHome = page.path == "index.html"
        let values: Values = [
            "lang": language.rawValue, "title": page.title, "planTitle": plan.title,
            "pageTitle": isHome ? plan.title + " – " + plan.municipality : page.title + " – " + plan.title,
            "municipality": plan.municipality, "description": page.description.shortened(to: 300), "up": page.up,
            "assets": assets, "script": page.script.map { assets + $0 }.orNothing, "address": address.orNothing,
            "preview": previews.path(of: page.preview).flatMap { path in site.options.baseAddress.map { $0 + path } }
                .orNothing,
            "home": page.up + "index.html", "isHome": isHome,
            "parts": parts.map { part -> Values in
                [
                    "name": language(part.text), "href": page.up + part.path,
                    "isCurrent": part.text == page.section, "isExact": part.path == page.path,
                ]
            },
            "above": page.above.map { ["title": $0.title.shortened(to: 70), "href": page.up + $0.path] as Values },
            "others": site.options.languages.filter { $0 != language }.map { other -> Values in
                [
                    "name": other == .italian ? SiteText.otherLanguage.english : SiteText.otherLanguage.italian,
                    "lang": other.rawValue, "href": assets + site.options.folder(of: other) + page.path,
                ]
            },
            "source": language(MapMessage.source(plan.source)), "terms": site.terms(isNamed: true),
            "statement": site.options.accessibilityStatement.orNothing, "feedback": feedback.orNothing,
            "accessibilityHref": page.up + "accessibility.html", "methodHref": page.up + "method.html",
            "dataHref": page.up + "data.html", "searchHref": page.up + "search.html",
            "body": page.body, "shortTitle": page.title.shortened(to: 70),
        ]
        return SiteFile(path, templates(.layout, values))
    }

    private var feedback: String? {
        site.options.feedback.map { $0.contains("@") && !$0.contains("/") ? "mailto:" + $0 : $0 }
    }
}
