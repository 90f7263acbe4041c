import Plan
import PlanGraph
import PlanMaps
import PlanWording
import Testing

@testable import PlanSite

/// Names and ids that somebody could have written into a plan to break out of a page or a folder.
@Suite struct HostilePlanTests {
    private static let names = [
        #""><script>alert(1)</script>"#, "]]> --> </svg></style><img src=x onerror=alert(1)>", "{{title}} {{{body}}}",
        "\u{202E}otnemucod \u{2066}x", "../../etc/passwd", String(repeating: "lettera ", count: 1250), "&lt;b&gt; &#0;",
        "javascript:alert(1)", "\u{0}\u{1B}[31m", "l’aria 'dell\"acqua`",
    ]

    private static let plan: PlanOfObjectives = {
        let directions = names.enumerated().map { number, name in
            let ids = ["direction:../../x", "direction:x/../../y", "direction:CON", "direction:a b", "direction:A B"]
            return Direction(
                id: number < ids.count ? ids[number] : "direction:d\(number)", name: name, line: number + 1)
        }
        let objectives = directions.enumerated().dropLast().map { number, direction in
            Objective(
                id: "objective:\(number % 3)/..%2f\(number)\"<", direction: direction.id, code: "<\(number)>",
                line: number + 1, texts: [2031: names[number], 2032: names[(number + 1) % names.count]],
                contributions: [
                    Contribution(
                        target: "goal:\"><x", basis: .named,
                        evidence: [Evidence(text: names[number], line: number + 1, years: [2031])])
                ])
        }
        return PlanOfObjectives(
            title: "<b>Piano</b> {{x}}", municipality: "\"Comune\" & <i>", source: "<script>x()</script>",
            years: [2031, 2032], language: "it\" onload=\"x",
            transversalGoals: [TransversalGoal(id: "goal:\"><x", name: "</title><script>", line: 1)],
            directions: directions, objectives: objectives)
    }()

    private static let site = Result {
        try MadeSite(
            plan, text: names.map { $0.filter { $0 != "\n" } }.joined(separator: "\n"),
            options: SiteOptions(languages: [.italian, .english]))
    }

    @Test func nothingBreaksOut() throws {
        let site = try Self.site.get()
        #expect(site.faults.prefix(20) == [])
        #expect(site.missing == [])
        for (path, page) in site.pages {
            for element in page.elements {
                #expect(!["img", "i", "b", "style"].contains(element.name), "\(path)")
                #expect(!element.attributes.keys.contains { $0.hasPrefix("on") }, "\(path)")
                if element.name == "script" { #expect(element.attributes["src"]?.hasSuffix(".js") == true, "\(path)") }
                let address = element.attributes["href"] ?? ""
                #expect(!address.lowercased().hasPrefix("javascript"), "\(path)")
            }
        }
    }

    @Test func pathsStayInTheFolder() throws {
        let site = try Self.site.get()
        #expect(Set(site.order.map { $0.lowercased() }).count == site.order.count)
        for path in site.order {
            #expect(path.wholeMatch(of: /[A-Za-z0-9_\-.\/]+/) != nil, "\(path)")
            #expect(
                !path.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) })
        }
        #expect(site.files["direction/_CON.html"] != nil)
        #expect(site.files["direction/a-b.html"] != nil && site.files["direction/A-B-2.html"] != nil)
    }

    /// The index of a search is a script, in which texts are no more than texts.
    @Test func indexIsOneCall() throws {
        let index = try Self.site.get().text("search-index.js")
        #expect(index.hasPrefix("pdoIndex({") && index.hasSuffix("});\n"))
        #expect(!index.contains("<") && !index.contains("\u{2028}"))
    }

    /// A plan of nothing has a site as well.
    @Test func emptyPlan() throws {
        let site = try MadeSite(
            PlanOfObjectives(
                title: "Vuoto", municipality: "Comune", source: "Atto", years: [],
                directions: [Direction(id: "direction:sola", name: "Sola", line: 1)]), text: "")
        #expect(site.faults == [])
        #expect(site.files["index.html"] != nil)
        #expect(site.text("direction/sola.html").contains(SiteText.noMap.italian))
    }
}
