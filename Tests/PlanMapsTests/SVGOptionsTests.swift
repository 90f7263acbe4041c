import Foundation
import Graphviz
import PlanGraph
import Testing

@testable import PlanMaps

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What a reader of XML finds in an SVG or in a page with several.
private final class XMLReading: NSObject, XMLParserDelegate {
    private(set) var identifiers: [String] = []
    /// The ids that links, `url(#…)` and lists of ids name.
    private(set) var references: [String] = []
    /// What leads elsewhere.
    private(set) var links: [String] = []
    private(set) var names: Set<String> = []
    private(set) var attributes: Set<String> = []
    /// What is shown under the pointer.
    private(set) var tooltips: [String] = []
    private(set) var styles: [String] = []
    private var open: [(name: String, hasClass: Bool)] = []
    private var text = ""

    /// - Throws: when it is not well-formed.
    init(_ xml: String) throws {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String] = [:]
    ) {
        open.append((name, found["class"] != nil))
        names.insert(name)
        text = ""
        for (attribute, value) in found {
            attributes.insert(attribute)
            switch attribute {
            case "id": identifiers.append(value)
            case "href":
                if value.hasPrefix("#") { references.append(String(value.dropFirst())) } else { links.append(value) }
            case "aria-labelledby", "aria-describedby":
                references += value.split(separator: " ").map(String.init)
            default: references += value.matches(of: /url\(#([^)]*)\)/).map { String($0.1) }
            }
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
        if name == "style" { styles.append(text) }
        // Titles of nodes and lines are in groups that have a class.
        if name == "title", let parent = open.last, ["a", "g"].contains(parent.name), !parent.hasClass {
            tooltips.append(text)
        }
    }
}

/// What a caller may ask of a map as SVG.
@Suite struct SVGOptionsTests {
    typealias Options = PlanMap.SVGOptions

    static let definitions = [
        "", "form: years", "form: matrix\nrows: [direction]\ncolumns: [transversalGoal]",
        "nodes: [objective, programme]\nclusters: programme", "nodes: [direction]\nprojection: {}",
    ]

    private func maps(linkBase: String? = "https://example.org/piano") throws -> [PlanMap] {
        let graph = try PlanGraph(inventedPlan)
        return try Self.definitions.map { try PlanMap(graph, MapDefinition(yaml: $0), linkBase: linkBase) }
    }

    private func part(_ prefix: String) -> Options {
        Options(identifierPrefix: prefix, style: .omitted, isStandalone: false)
    }

    @Test func mapsInOnePageHaveNoIdInCommonAndEveryReferenceIsToOneOfThem() throws {
        // Prefixes one of which begins another, or what another makes of an id.
        let prefixes = ["a", "a_", "a_direction", "link", "link-1", "A", "_", "map-title", "node", "direction"]
        var page = "<html xmlns=\"http://www.w3.org/1999/xhtml\">"
        var count = 0
        for (number, map) in try (maps() + maps(linkBase: nil)).enumerated() {
            let svg = try map.svg(part(prefixes[number]))
            let alone = try XMLReading(svg)
            #expect(alone.identifiers.allSatisfy { $0.hasPrefix(prefixes[number] + ".") })
            #expect(Set(alone.references).isSubset(of: alone.identifiers) && alone.references.count >= 2)
            let whole = try XMLReading(map.svg()).identifiers
            #expect(alone.identifiers.map { $0.dropFirst(prefixes[number].count + 1) } == whole.map { $0[...] })
            count += alone.identifiers.count
            page += svg
        }
        let reading = try XMLReading(page + "</html>")
        #expect(reading.identifiers.count == count && Set(reading.identifiers).count == count)
        #expect(Set(reading.references).isSubset(of: reading.identifiers))
    }

    @Test func allButTheIdsStaysWithAPrefix() throws {
        for map in try maps() {
            let (plain, prefixed) = (try map.svg(), try map.svg(Options(identifierPrefix: "p")))
            #expect(prefixed.replacing(/(id|aria-labelledby|aria-describedby)="p\./) { "\($0.1)=\"" } == plain)
        }
    }

    @Test func aPrefixThatIsNoneIsAnError() throws {
        let map = try #require(try maps().first)
        #expect(throws: GraphvizError.self) { try map.svg(Options(identifierPrefix: "a b")) }
    }

    /// An `<a>` that leads nowhere is announced as a link by some browsers, and twins of lines are nothing to be read.
    @Test func linksAndTooltipsAreThoseOfSVG2() throws {
        for map in try maps() {
            let svg = try map.svg()
            let reading = try XMLReading(svg)
            #expect(!reading.links.isEmpty && !reading.tooltips.isEmpty)
            #expect(reading.attributes.allSatisfy { !$0.contains("xlink") })
            #expect(svg.matches(of: /<a[ >]/).count == svg.matches(of: /<a href="/).count)
            #expect(
                svg.matches(of: /class="[^"]*pointer/).count
                    == svg.matches(of: /class="[^"]*pointer[^>]*aria-hidden="true"/).count)
        }
        #expect(try maps(linkBase: nil).allSatisfy { try !$0.svg().contains("<a") })
    }

    @Test func theRulesAreTheSameInsideAndOutside() throws {
        for map in try maps() {
            let (embedded, omitted) = (try map.svg(), try map.svg(Options(style: .omitted)))
            #expect(try XMLReading(embedded).styles == ["\n" + PlanMap.styleSheet])
            #expect(embedded.replacing("\n<style>\n\(PlanMap.styleSheet)</style>", with: "") == omitted)
            #expect(!omitted.contains("<style"))
        }
    }

    /// So that they hold with any prefix, and need no change for one.
    @Test func theRulesNameNoId() {
        let selectors = PlanMap.styleSheet.replacing(/\[[^\]]*\]|\{[^{}]*\}/, with: "")
        #expect(!selectors.contains("#") && selectors.contains(".pdo-map"))
    }

    @Test(arguments: [
        ("maps.css", "maps.css"), ("../a/b.css?c=1&d=2", "../a/b.css?c=1&d=2"), ("città 1.css", "citt%C3%A0%201.css"),
        ("\");}*{display:none}</style><script>\n\\", "%22);%7D*%7Bdisplay:none%7D%3C/style%3E%3Cscript%3E%0A%5C"),
        ("100%25.css", "100%25.css"),
    ])
    func theRulesCanBeInAFileOfTheirOwn(address: String, written: String) throws {
        let map = try #require(try maps().first)
        let (linked, omitted) = (
            try map.svg(Options(style: .linked(address))), try map.svg(Options(style: .omitted))
        )
        let reading = try XMLReading(linked)
        #expect(reading.styles == ["\n@import url(\"\(written)\");\n"])
        #expect(reading.names == (try XMLReading(omitted)).names.union(["style"]))
        #expect(linked.replacing(/\n<style>[^<]*<\/style>/, with: "") == omitted)
    }

    @Test func onlyAFileHasADeclaration() throws {
        for map in try maps() {
            let (file, part) = (try map.svg(), try map.svg(Options(isStandalone: false)))
            #expect(file == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + part)
            #expect(part.hasPrefix("<svg "))
        }
    }

    /// The examples of the documentation.
    @Test func aPageAndAFolder() throws {
        let map = try #require(try maps().first)
        let options = PlanMap.SVGOptions(identifierPrefix: "casa", style: .omitted, isStandalone: false)
        let figure = "<figure>" + (try map.svg(options)) + "</figure>"
        #expect(try XMLReading(figure).names.isSuperset(of: ["figure", "svg"]))
        let page = "<style>\(PlanMap.styleSheet)</style>" + (try map.svg(options))
        #expect(try XMLReading("<html>" + page + "</html>").styles == [PlanMap.styleSheet])
        let folder = FileManager.default.temporaryDirectory.appending(path: "maps-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let other = folder.appending(path: "map.svg")
        try map.svg(.init(style: .linked("maps.css"))).write(to: other, atomically: true, encoding: .utf8)
        try PlanMap.styleSheet.write(to: folder.appending(path: "maps.css"), atomically: true, encoding: .utf8)
        #expect(try String(contentsOf: other, encoding: .utf8).contains("@import url(\"maps.css\");"))
    }

    @Test func everyChoiceIsWellFormedAndTheSameEachTime() throws {
        let map = try #require(try maps().first)
        for prefix in ["", "p"] {
            for style in [Options.Style.embedded, .linked("a&b.css"), .omitted] {
                let options = Options(identifierPrefix: prefix, style: style)
                let svg = try map.svg(options)
                let identifiers = try XMLReading(svg).identifiers
                #expect(Set(identifiers).count == identifiers.count && identifiers.count > 10)
                #expect(try map.svg(options) == svg)
            }
        }
    }
}
