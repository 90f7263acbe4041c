import Foundation
import GraphCore
import Plan
import PlanGraph
import PlanMaps
import Testing

@testable import PlanSite

@Suite struct SiteTests {
    private let milan = MadeSite.milan

    /// Every link leads to a page, and where it names a place on it, to that; every page is well-formed, no id twice.
    @Test func everythingLeadsSomewhere() {
        #expect(milan.faults.prefix(20) == [])
        #expect(milan.pages.count > 560)
    }

    @Test func templatesHaveWhatTheyAskFor() { #expect(milan.missing == []) }

    @Test func everyNodeHasAPage() {
        let pages = PlanPages(of: milan.graph)
        for node in milan.graph.graph.nodeIndices {
            #expect(milan.files[pages[node]] != nil, "\(milan.graph[node].id)")
            #expect(milan.files["en/" + pages[node]] != nil, "\(milan.graph[node].id)")
            #expect(milan.text(pages[node]).contains("<svg"), "\(milan.graph[node].id)")
        }
    }

    /// A quotation's line is in the document, and its words stand there.
    @Test func quotationsStandWhereTheyLead() {
        let anchors = PageReading(milan.text("document.html")).ids
        for quotation in milan.graph.plan.quotations where quotation.target != nil {
            let address = milan.document.address(ofLine: quotation.line)
            #expect(address == "document.html#l\(quotation.line)")
            #expect(anchors.contains("l\(quotation.line)"))
            #expect(milan.document.lines[quotation.line - 1].contains(quotation.text), "\(quotation)")
        }
        let casa = PageReading(milan.text("objective/casa-5.html"))
        let words = casa.elements.filter { $0.attributes["class"] == "words" }
        #expect(words.contains { $0.attributes["href"] == "../document.html#l209" })
    }

    /// What a picture leads to, the table beside it leads to as well, and the other way round.
    @Test func tablesHaveTheLinksOfTheirPictures() {
        for (path, page) in milan.pages {
            let pictures = page.elements.filter { $0.name == "a" && $0.path.contains("svg") }
            guard !pictures.isEmpty else { continue }
            let shown = Set(pictures.compactMap { $0.attributes["href"] })
            // A map for other pages leads to the page with its table.
            if path.contains("embed/") { continue }
            let beside = Set(
                page.elements.filter { $0.name == "a" && $0.path.contains("figure") && $0.path.contains("details") }
                    .compactMap { $0.attributes["href"] }.filter { !$0.contains("document") })
            #expect(shown.map(Self.plain).filter { !beside.map(Self.plain).contains($0) } == [], "\(path)")
        }
    }

    private static func plain(_ address: String) -> String {
        address.hasPrefix("./") ? String(address.dropFirst(2)) : address
    }

    /// Links of pictures have a name and lead somewhere; browsers announce others as links too.
    @Test func linksOfPicturesHaveNames() {
        for (path, page) in milan.pages {
            for link in page.elements where link.name == "a" && link.path.contains("svg") {
                #expect(link.attributes["href"] != nil, "\(path)")
                #expect(link.attributes["aria-label"]?.isEmpty == false, "\(path)")
                #expect(link.attributes["aria-label"].map { $0.count <= 120 } ?? true, "\(path)")
            }
        }
    }

    /// Nothing that a strict policy for content would stop.
    @Test func pagesRunNothingOfTheirOwn() {
        for (path, page) in milan.pages {
            let policy = page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
            #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'") == true, "\(path)")
            for element in page.elements {
                #expect(element.attributes["style"] == nil && element.name != "style", "\(path)")
                #expect(!element.attributes.keys.contains { $0.hasPrefix("on") }, "\(path)")
                if element.name == "script" { #expect(element.attributes["src"] != nil, "\(path)") }
            }
        }
    }

    @Test func languagesAreSaid() {
        let page = PageReading(milan.text("en/objective/casa-5.html"))
        #expect(page.elements.first { $0.name == "html" }?.attributes["lang"] == "en")
        #expect(page.elements.first { $0.name == "h1" }?.attributes["lang"] == "it")
        #expect(
            page.elements.filter { $0.attributes["class"] == "words" }.allSatisfy { $0.attributes["lang"] == "it" })
        let other = page.elements.first { $0.attributes["hreflang"] == "it" }
        #expect(other?.attributes["href"] == "../../objective/casa-5.html")
    }

    @Test func sizesAreSmall() {
        let own = milan.files.filter { !$0.key.hasPrefix("en/") && !$0.key.hasPrefix("embed/") }
        #expect(own.values.reduce(0) { $0 + $1.count } < 15_000_000)
        let home = ["index.html", "site.css", "site.js"].reduce(0) { $0 + (milan.files[$1]?.count ?? 0) }
        #expect(home < 300_000)
    }

    @Test func siteMapNamesEveryPage() {
        let map = milan.text("sitemap.xml")
        #expect(map.contains("<loc>https://example.org/plan/direction/casa.html</loc>"))
        #expect(map.matches(of: /<loc>/).count == milan.pages.count { !$0.path.contains("embed/") })
    }

    @Test func sameFindingsInBothLanguages() {
        #expect(milan.text("index.html").contains("15 su 26 direzioni"))
        #expect(milan.text("en/index.html").contains("15 of 26 directions"))
    }
}
