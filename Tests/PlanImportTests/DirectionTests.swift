import Plan
import Testing

@testable import PlanImport
@testable import TextTools

/// Tables of objectives, and how texts speak of directions.
@Suite struct DirectionTests {
    private func mentions(_ text: String, _ directions: [(name: String, aliases: [String])]) -> [String] {
        let names = DirectionNames(
            directions.enumerated().map { Direction(id: "\($0)", name: $1.name, aliases: $1.aliases, line: 1) })
        let words = Words(text)
        return names.mentions(in: words).map { "\($0.direction) \($0.role): \(words.quotation(of: $0.words))" }
    }

    private static let directions = [
        (name: "Direzione Cultura", aliases: ["Musei", "Arte Antica"]), (name: "Servizi Sociali", aliases: []),
        (name: "POLIZIA LOCALE", aliases: []), (name: "DS Verde", aliases: ["SUAP"]),
        (name: "Verde Urbano", aliases: ["Orti"]),
    ]

    @Test(
        arguments: [
            ("con la Direzione Cultura", ["0 partner: con la Direzione Cultura"]),
            ("con la Direzione Musei", ["0 partner: con la Direzione Musei"]),
            ("la Direzione Arte Antica", ["0 partner: Direzione Arte Antica"]), ("i Musei", []),
            ("con Arte Antica", ["0 partner: con Arte Antica"]),
            ("con arte antica", []), ("Arte Antica", []), ("con il SUAP", ["3 partner: con il SUAP"]),
            ("con il Suap", []),
            (
                "le Direzioni Cultura, Musei e Verde",
                ["0 partner: Direzioni Cultura", "0 partner: Musei", "3 partner: Verde"]
            ),
            ("le Direzioni Cultura e Polizia Locale", ["0 partner: Direzioni Cultura", "2 partner: Polizia Locale"]),
            // The longest name, whatever the order of the directions.
            ("le Direzioni Verde Urbano e Verde", ["4 partner: Direzioni Verde Urbano", "3 partner: Verde"]),
            ("le Direzioni e Cultura", []), ("le Direzioni Cultura e Astronavi", ["0 partner: Direzioni Cultura"]),
            ("le direzioni", []),
            (
                "le Direzioni Servizi Sociali con Cultura",
                ["1 partner: Direzioni Servizi Sociali", "0 partner: con Cultura"]
            ),
            // Five words before a name may belong to it, back to a comma.
            ("con uno due tre quattro Direzione Cultura", ["0 partner: con uno due tre quattro Direzione Cultura"]),
            ("con uno due tre quattro cinque Direzione Cultura", ["0 partner: Direzione Cultura"]),
            ("con altri, la Direzione Cultura", ["0 partner: Direzione Cultura"]),
            ("supervisione, la Direzione Cultura", ["0 partner: Direzione Cultura"]),
            (
                "sotto la vigilanza della Direzione Cultura",
                ["0 supervisor: sotto la vigilanza della Direzione Cultura"]
            ),
            ("tutti tranne la Direzione Cultura", []),
            ("tutti tranne una, la Direzione Cultura", ["0 partner: Direzione Cultura"]),
            ("la Direzione Cultura Antica", []), ("la Direzione Cultura antica", ["0 partner: Direzione Cultura"]),
            ("la Direzione Cultura-Antica", ["0 partner: Direzione Cultura"]),
        ] as [(String, [String])]) func directionsAreFoundByTheirNames(text: String, found: [String])
    {
        #expect(mentions(text, Self.directions) == found)
    }

    private func read(_ document: String, years: [Int] = [2031, 2032, 2033]) -> (
        tables: PlanOfObjectives, told: [String], textLines: [String: [Int: Int]]
    ) {
        let list = DiagnosticList(file: "f")
        var diagnostics = SourceDiagnostics(directions: list, objectives: list, matrix: list, goals: list)
        var profile = Profile()
        (profile.years, profile.municipality) = (years, "Comune di Borgo Alto")
        let source = PlanSource(Document(text: document), profile, &diagnostics)
        let plan = PlanOfObjectives(title: "", municipality: "", source: "", years: years)
        var builder = PlanBuilder(profile, plan, source.offices)
        builder.add(source, &diagnostics)
        let told = diagnostics.all.filter { ![.office, .noTables, .mixedApostrophes].contains($0.code) }
        return (
            builder.plan, told.map { "\($0.line):\($0.column) \($0.severity) \($0.code.rawValue)" },
            builder.textLines
        )
    }

    @Test(arguments: [
        ("2031\t2032\t2033", ["a", "b", "c"], []), ("Anno 2033\tAnno 2031\tAnno 2032", ["b", "c", "a"], []),
        ("2031\t2031\t2033", ["a", "b", "c"], ["3:4 warning header-mismatch"]),
        ("2031\tsecondo\tterzo", ["a", "", ""], ["3:1 note kept-columns"]),
        ("2041\t2031\t2033", ["a", "b", "c"], ["3:4 warning header-mismatch"]),
    ]) func columnsHoldTheYearsThatTheyName(header: String, texts: [String], told: [String]) {
        let (tables, found, _) = read("Casa\n\nID\t\(header)\n1\ta\tb\tc\n")
        #expect(tables.objectives.map { objective in [2031, 2032, 2033].map { objective.texts[$0] ?? "" } } == [texts])
        #expect(found == told)
    }

    @Test(arguments: ["2041\t2042\t2043", "2041\tsecondo", "2041"])
    func otherColumnsAreRefused(header: String) {
        let cells = header.split(separator: "\t").map { _ in "\ta" }.joined()
        let (tables, found, _) = read("Casa\n\nID\t\(header)\n1\(cells)\n")
        #expect(found.contains("3:4 error header-mismatch"), "\(found)")
        #expect(tables.objectives.isEmpty)
    }

    /// Columns that name neither a year nor an objective hold no texts of years, though there are as many.
    @Test(arguments: ["999\t998\t997", "10000\tx\ty", "primo\tsecondo\tterzo", "31\t32\t33"])
    func columnsWithoutYearsAreNoTexts(header: String) {
        #expect(read("Casa\n\nID\t\(header)\n1\ta\tb\tc\n").told == ["3:1 error unknown-table"])
    }

    @Test func objectivesStandByDirectionAndNumber() {
        let (tables, told, textLines) = read(
            "Verde\n\nID\t2031\n2\tAlberi\n\nCasa\n\nID\t2031\n3\ta\n1\tb\n\nVerde\n\nID\t2031\n1\tSiepi\n",
            years: [2031])
        #expect(
            tables.directions.map { [$0.id, "\($0.line)"] } == [["direction:verde", "1"], ["direction:casa", "6"]])
        #expect(
            tables.objectives.map(\.id) == [
                "objective:verde/1", "objective:verde/2", "objective:casa/1", "objective:casa/3",
            ])
        #expect(tables.objectives.map(\.line) == [15, 4, 10, 9] && told == [])
        #expect(textLines["objective:casa/3"] == [2031: 9])
    }

    /// A name in another spelling is noted; one with other signs besides its words may be another's.
    @Test(arguments: [
        ("DIREZIONE CASA D'ACQUA", "note"), ("Direzione  Casa d’Acqua", "note"), ("Direzione Casa, d'Acqua", "warning"),
        ("Direzione «Casa» d'Acqua", "warning"), ("Direzione Casà d‘Acqua", "note"),
        ("Direzione Casa d acqua", "warning"),
    ]) func anotherSpellingIsTold(name: String, severity: String) {
        let (tables, told, _) = read(
            "Direzione Casa d'Acqua\n\nID\t2031\n1\tPozzi\n\n\(name)\n\nID\t2031\n2\ty\n\n\(name)\n\nID\t2031\n3\tz\n",
            years: [2031])
        #expect(tables.directions.map(\.name) == ["Direzione Casa d'Acqua"] && tables.objectives.count == 3)
        #expect(told == ["6:1 \(severity) name-variant"])
    }

    @Test func textsOfSomeYearsMayBeMissingAtTheEndsOnly() {
        func told(_ cells: String) -> [String] { read("Casa\n\nID\t2031\t2032\t2033\n1\t\(cells)\n").told }
        for cells in ["a\tb\tc", "\tb\tc", "a\tb\t", "\tb\t", "a\t\t", "\t\tc"] {
            #expect(told(cells) == [], "\(cells)")
        }
        #expect(told("a\t\tc") == ["4:1 warning year-skipped"] && told("\t\t") == ["4:1 warning empty-objective"])
    }
}
