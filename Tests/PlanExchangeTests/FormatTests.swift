import Foundation
import FoundationXML
import Plan
import PlanGraph
import Testing
import TextDocument

@testable import PlanExchange

/// Files in the formats of others; programs of others read them in Tests/Readers.
@Suite struct FormatTests {
    /// A plan whose texts are what breaks formats.
    static func hostile(_ texts: [String] = nasty) throws -> PlanGraph {
        let directions = texts.enumerated().map { Direction(id: "direction:d\($0)", name: $1, line: $0 + 1) }
        let objectives = texts.enumerated().map { place, text in
            Objective(
                id: "objective:d\(place)/1", direction: "direction:d\(place)", code: text, line: 100 + place,
                texts: [2031: text, 2032: text + "."], description: text, weight: text, owner: text,
                indicators: [
                    Indicator(name: text, unit: text, targets: ["2031": text, "": "1"], results: ["2032": "2,5"])
                ],
                contributions: [
                    Contribution(
                        target: "goal:g", basis: .named,
                        evidence: [Evidence(text: text, line: 100 + place, years: [2031])])
                ])
        }
        return try PlanGraph(
            PlanOfObjectives(
                title: "\"Piano\" & \\", municipality: "Città <d'>", source: "a;b\\", years: [2031, 2032],
                language: "it",
                transversalGoals: [TransversalGoal(id: "goal:g", name: texts[0], line: 1, ids: ["sdg": "11.6"])],
                directions: directions, objectives: objectives))
    }

    static let nasty = [
        "=cmd|'/c calc'!A1", "a;b,c\t\"d\"", "l'acqua'; DROP TABLE nodes; --", "riga\ndue\n\ntre", "finisce con \\",
        "]]> <b>&amp;</b>", "שלום عربي", "e\u{301}🌳", "_x0041_", "#n.d.", "\\n \\\" ${x}", " ", "", "-", "'", "\"",
    ]

    private func text(_ format: GraphFormat, _ graph: PlanGraph) throws -> String {
        String(decoding: try bytes(format, graph), as: UTF8.self)
    }

    private func bytes(_ format: GraphFormat, _ graph: PlanGraph) throws -> [UInt8] {
        let export = try ExportGraph(graph)
        return try ByteSink.bytes { try format.write(export, to: $0) }
    }

    @Test(arguments: GraphFormat.allCases) func twoExportsAreTheSameBytes(format: GraphFormat) throws {
        for graph in [try GraphMLFormatTests.graph(), try Self.hostile(), try ExportGraphTests.rich()] {
            let one = try bytes(format, graph)
            #expect(try one == bytes(format, graph) && !one.isEmpty)
            #expect(one.last == UInt8(ascii: "\n") || format == .sqlite)
        }
    }

    /// The terms of the data are in every format that has a place for them: all but Kumu's and canvases.
    @Test(arguments: GraphFormat.allCases.filter { $0 != .kumu && $0 != .canvas })
    func formatsHaveTheLicence(format: GraphFormat) throws {
        for licence in ["CC-BY-4.0", "Citare la fonte"] {
            var plan = try GraphMLFormatTests.graph().plan
            let without = String(decoding: try bytes(format, PlanGraph(plan)), as: UTF8.self)
            #expect(!without.contains("icence") && !without.contains("icense"))
            plan.licence = licence
            #expect(try text(format, PlanGraph(plan)).contains(licence))
        }
        var plan = try GraphMLFormatTests.graph().plan
        plan.licence = Self.nasty.joined(separator: "\n")
        let graph = try PlanGraph(plan)
        if [.graphml, .gexf, .stratml].contains(format) {
            #expect(XMLParser(data: Data(try bytes(format, graph))).parse())
        }
        if [.jgf, .json, .cx2, .jsonld].contains(format) {
            _ = try JSONSerialization.jsonObject(with: Data(try bytes(format, graph)))
        }
    }

    @Test(arguments: [
        ("CC-BY-4.0", ["name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"]),
        ("https://example.org/l", ["path": "https://example.org/l"]),
        ("Citare la fonte", ["name": "notspecified", "title": "Citare la fonte"]),
    ])
    func packagesHaveTheLicence(licence: String, expected: [String: String]) throws {
        var plan = try GraphMLFormatTests.graph().plan
        plan.licence = licence
        let files = try CSVFolder.files(of: plan).filter { $0.name == "datapackage.json" }.map(\.content)
        #expect(files.count == 1)
        for file in files {
            let package = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
            let licences = try #require(package["licenses"] as? [[String: String]])
            #expect(licences == [expected])
        }
    }

    @Test(arguments: [GraphFormat.graphml, .gexf, .stratml]) func xmlIsWellFormed(format: GraphFormat) throws {
        for graph in [try GraphMLFormatTests.graph(), try Self.hostile()] {
            let parser = XMLParser(data: Data(try bytes(format, graph)))
            #expect(parser.parse(), "\(String(describing: parser.parserError))")
        }
    }

    @Test(arguments: [GraphFormat.jgf, .json, .cx2, .jsonld, .kumu, .canvas])
    func jsonIsRead(format: GraphFormat) throws {
        for graph in [try GraphMLFormatTests.graph(), try Self.hostile()] {
            _ = try JSONSerialization.jsonObject(with: Data(try bytes(format, graph)))
        }
    }

    /// Texts come back from JSON letter by letter.
    @Test func jsonKeepsTexts() throws {
        for text in Self.nasty + ["\u{2028}\u{7F}\u{0}"] {
            let data = Data("[\(JSONText.quoted(text))]".utf8)
            #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
            #expect(JSONText.quoted(text).unicodeScalars.allSatisfy { $0.value >= 0x20 })
        }
    }

    /// A backslash never stands alone before the mark that ends a text.
    @Test func quotationMarksEndTexts() {
        for text in Self.nasty {
            for (quoted, mark) in [(DOTFormat.quoted(text), "\""), (CypherFormat.quoted(text), "'")] {
                let inner = quoted.dropFirst().dropLast()
                #expect(quoted.hasPrefix(mark) && quoted.hasSuffix(mark))
                var isEscaped = false
                for character in inner.unicodeScalars {
                    #expect(isEscaped || String(character) != mark, "\(quoted)")
                    isEscaped = !isEscaped && character == "\\"
                }
                #expect(!isEscaped, "\(quoted)")
            }
            #expect(SQLFormat.quoted(text).dropFirst().dropLast().replacing("''", with: "").contains("'") == false)
        }
    }

    @Test func aDatabaseIsOne() throws {
        let bytes = try bytes(.sqlite, Self.hostile())
        #expect(String(decoding: bytes.prefix(15), as: UTF8.self) == "SQLite format 3" && bytes.count % 4096 == 0)
    }

    @Test func tablesOfEachDialect() throws {
        let export = try ExportGraph(Self.hostile())
        func lines(_ name: String, _ dialect: GraphTables.Dialect) throws -> String {
            String(
                decoding: try ByteSink.bytes { try GraphTables.write(name, of: export, dialect, to: $0) }, as: UTF8.self
            )
        }
        let plain = try lines("nodes.csv", .plain)
        #expect(plain.hasPrefix("id,label,shortLabel,kind,color,line,place,years,number,"))
        #expect(plain.contains(",=cmd|'/c calc'!A1,") && plain.contains(",\"#n.d.\","))
        #expect(try lines("edges.csv", .gephi).hasPrefix("Source,Target,Type,relation,"))
        #expect(try lines("nodes.csv", .gephi).hasPrefix("Id,name,Label,kind,"))
        let excel = try lines("nodes.csv", .excel)
        #expect(excel.hasPrefix("\u{FEFF}id;label;") && excel.contains(";'=cmd|") && excel.hasSuffix("\r\n"))
        for dialect in GraphTables.Dialect.allCases {
            let package = try JSONSerialization.jsonObject(with: Data(lines("datapackage.json", dialect).utf8))
            let resources = try #require((package as? [String: Any])?["resources"] as? [[String: Any]])
            #expect(resources.count == 2)
            for (resource, file) in zip(resources, ["nodes.csv", "edges.csv"]) {
                let schema = try #require(resource["schema"] as? [String: Any])
                let fields = try #require(schema["fields"] as? [[String: Any]]).compactMap { $0["name"] as? String }
                let head = try lines(file, dialect).trimmingPrefix("\u{FEFF}").prefix { !$0.isNewline }
                #expect(head.split(whereSeparator: { ",;".contains($0) }).map(String.init) == fields)
            }
        }
    }

    @Test func namesOfOtherLanguagesAreAddresses() {
        #expect(RDFResources.iri("objective:casa/5") == "objective/casa/5")
        #expect(RDFResources.iri("a b:c#d?è%") == "a%20b/c%23d%3F%C3%A8%25" && RDFResources.iri("x") == "node/x")
        #expect(StratMLFormat.identifier("objective:casa/01.08") == "objective_casa__01.08")
        #expect(StratMLFormat.identifier("1 ü") == "_1_x20__xfc_")
        #expect(CypherFormat.label("transversalGoal") == "TransversalGoal" && CypherFormat.label("7 x") == "N_7_x")
        #expect(CypherFormat.type("contributesTo") == "CONTRIBUTES_TO")
        #expect(SQLFormat.snakeCase("shortLabel") == "short_label")
    }

    /// What can be nothing but a number is one; a point may part thousands.
    @Test(
        arguments: [
            ("12", "12"), ("12,5", "12.5"), ("0,75", "0.75"), ("1.234", nil), ("12,5%", nil), ("", nil), (",5", nil),
            ("1,2,3", nil), ("−3", nil), ("5,", nil),
        ] as [(String, String?)]) func numbersOfStratML(text: String, number: String?)
    {
        #expect(StratMLFormat.number(text) == number)
    }

    /// Years that follow each other are one spell.
    @Test func spellsAreRunsOfYears() throws {
        let plan = PlanOfObjectives(
            title: "t", municipality: "m", source: "s", years: [2031, 2032, 2033, 2034],
            directions: [Direction(id: "direction:d", name: "D", line: 1)],
            objectives: [
                Objective(
                    id: "objective:d/1", direction: "direction:d", code: "1", line: 2,
                    texts: [2031: "a", 2032: "b", 2034: "c"])
            ])
        let xml = try text(.gexf, PlanGraph(plan))
        let spells = xml.matches(of: /<spell start="(\d+)" end="(\d+)"\/>/).map { "\($0.1)–\($0.2)" }
        #expect(spells == ["2031–2034", "2031–2032", "2034–2034", "2031–2032", "2034–2034"])
    }

    @Test func mermaidTakesNothingForSyntax() {
        #expect(MermaidFormat.escaped("a \"b\" [c] #d\ne") == "a #34;b#34; #91;c#93; #35;d e")
        #expect(MermaidFormat.escaped("È 100%") == "È 100#37;")
    }
}
