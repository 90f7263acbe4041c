import Foundation
import GraphCore
import Plan
import PlanAnswers
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
                page.elements.filter { $0.name == "a" && $0.path.contains("details") }
                    .compactMap { $0.attributes["href"] }.filter { !$0.contains("document") })
            #expect(shown.map(Self.plain).filter { !beside.map(Self.plain).contains($0) } == [], "\(path)")
        }
    }

    /// A cell of a matrix leads to the entry that says why the two are linked, from the picture as from the table.
    @Test(arguments: [("heat-map", 85), ("public-value", 12)])
    func cellsLeadToWords(map: String, count: Int) {
        let page = PageReading(milan.text("map/\(map).html"))
        let cells = page.elements.filter {
            $0.name == "a" && $0.path.contains("svg") && $0.attributes["href"]?.contains("#") == true
        }
        #expect(cells.count == count)
        let told = page.elements.filter { $0.attributes["class"] == "why" }
        #expect(told.count == count)
        func ends(_ links: [PageReading.Element]) -> Set<String> {
            Set(links.map { ($0.attributes["href"] ?? "") + " " + ($0.attributes["aria-label"] ?? "") })
        }
        #expect(ends(cells) == ends(told))
    }

    @Test func entriesHaveTheWordsOfTheirLinks() throws {
        let page = milan.text("direction/casa.html")
        let start = try #require(page.firstRange(of: "<li class=\"item\" id=\"goal-piano-aria-clima\">"))
        let entry = page[start.upperBound...].prefix(2000).components(separatedBy: "<li class=\"item\"")[0]
        #expect(entry.contains("attraverso l'attuazione del Piano Aria Clima (PAC)"))
        let pages = PlanPages(of: milan.graph)
        for node in milan.graph.graph.nodeIndices {
            let entries = milan.graph.page(on: node).entries
            #expect(Set(entries).count == entries.count, "\(milan.graph[node].id)")
            let ids = milan.pages.first { $0.path == pages[node] }?.page.ids ?? []
            for entry in entries {
                let other = try #require(milan.graph.node(withID: entry))
                #expect(ids.contains(pages.fragment(for: other)), "\(milan.graph[node].id): \(entry)")
            }
        }
    }

    /// The years of the plan are the stops of a slider, and all of them the first.
    @Test func yearsAreStops() throws {
        let page = PageReading(milan.text("map/collaboration.html"))
        let slider = try #require(page.elements.first { $0.attributes["type"] == "range" }).attributes
        #expect(slider["max"] == "3" && slider["value"] == "0" && slider["aria-valuetext"] == "tutti gli anni")
        let stops = page.elements.filter { $0.name == "option" }.map { $0.attributes["label"] }
        #expect(stops == ["tutti gli anni", "2024", "2025", "2026"])
    }

    /// What silence means is said as the maps say it.
    @Test func silenceIsSaidOnce() {
        #expect(milan.text("index.html").contains("Se il testo non lo dice la linea manca"))
    }

    /// The licence that the profile states is at the foot of each page and on the first, and leads to its terms.
    @Test func pagesHaveTheLicence() throws {
        for (licence, shown) in [
            ("CC-BY-4.0", "<a href=\"https://creativecommons.org/licenses/by/4.0/\">Licenza: CC-BY-4.0</a>"),
            ("<Citare> la fonte", "Licenza: &lt;Citare&gt; la fonte"),
        ] {
            var plan = milan.graph.plan
            plan.licence = licence
            var files: [String: SiteFile] = [:]
            try Site(of: PlanGraph(plan), document: nil, definitions: []).write { files[$0.path] = $0 }
            for path in ["index.html", "method.html"] {
                let page = String(decoding: try #require(files[path]).bytes, as: UTF8.self)
                #expect(page.contains(shown) && !page.contains("non si rivendicano diritti"), "\(path)")
            }
        }
        #expect(milan.text("method.html").contains("non si rivendicano diritti"))
    }

    private static func plain(_ address: String) -> String {
        address.hasPrefix("./") ? String(address.dropFirst(2)) : address
    }

    /// Links of pictures have a name and lead somewhere; browsers announce others as links too.
    @Test func linksOfPicturesHaveNames() {
        for (path, page) in milan.pages {
            for link in page.elements where link.name == "a" && link.path.contains("svg") {
                #expect(link.attributes["href"] != nil, "\(path)")
                // The second line of a name is no second link.
                if link.attributes["aria-hidden"] == "true" {
                    #expect(link.attributes["tabindex"] == "-1", "\(path)")
                    continue
                }
                #expect(link.attributes["aria-label"]?.isEmpty == false, "\(path)")
                #expect(link.attributes["aria-label"].map { $0.count < 120 } ?? true, "\(path)")
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
        let home = ["index.html", "site.css", "site.js", "fonts.css"].reduce(0) { $0 + (milan.files[$1]?.count ?? 0) }
        #expect(home < 300_000)
    }

    @Test func siteMapNamesEveryPage() {
        let map = milan.text("sitemap.xml")
        #expect(map.contains("<loc>https://example.org/plan/direction/casa.html</loc>"))
        #expect(map.matches(of: /<loc>/).count == milan.pages.count { !$0.path.contains("embed/") })
    }

    /// A picture for each kind of page, of the size that others show, and each page names one.
    @Test func previewsAreThere() throws {
        let pictures = milan.files.filter { $0.key.hasSuffix(".png") }
        #expect(
            Set(pictures.keys).isSuperset(of: ["preview/home.png", "preview/goal.png", "en/preview/map-years.png"]))
        for (path, bytes) in pictures {
            #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(path)")
            let sizes = [16, 20].map { start in bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
            #expect(sizes == [1200, 630], "\(path)")
        }
        for (path, page) in milan.pages where !path.contains("embed/") {
            let image = page.elements.first { $0.attributes["property"] == "og:image" }?.attributes["content"]
            let name = try #require(image, "\(path)").dropFirst("https://example.org/plan/".count)
            #expect(pictures[String(name)] != nil, "\(path)")
            #expect(name.hasPrefix("en/") == path.hasPrefix("en/"), "\(path)")
        }
    }

    /// What changed since the plan before has a page where that is given.
    @Test func baselineHasAPage() throws {
        var old = milan.graph.plan
        old.title = "PDO 2023"
        old.objectives[0].texts = old.objectives[0].texts.mapValues { _ in "Un altro testo" }
        old.objectives.removeLast()
        var files: [String: SiteFile] = [:]
        try Site(of: milan.graph, document: milan.document, baseline: PlanGraph(old), definitions: []).write {
            files[$0.path] = $0
        }
        let page = String(decoding: try #require(files["compare.html"]).bytes, as: UTF8.self)
        #expect(page.contains("PDO 2023") && page.contains("Un altro testo") && page.contains("<svg"))
        let home = String(decoding: try #require(files["index.html"]).bytes, as: UTF8.self)
        #expect(home.contains("href=\"compare.html\""))
        #expect(milan.files["compare.html"] == nil)
    }

    @Test(arguments: [
        "", "aà€\u{1F600}", "<a href=\"x\">&'", "\u{0}\u{1B}\t\n\u{7F}\u{80}\u{9F}\u{A0}\u{C2}", "&amp;", "\r",
    ])
    func textsAreEscaped(text: String) {
        let expected = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\t", "\n": String(scalar)
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": "\u{FFFD}"
            default: String(scalar)
            }
        }.joined()
        #expect(PageText.escaped(text) == expected)
    }

    @Test func sameFindingsInBothLanguages() {
        #expect(milan.text("index.html").contains("15 su 26 direzioni"))
        #expect(milan.text("en/index.html").contains("15 of 26 directions"))
    }
}
