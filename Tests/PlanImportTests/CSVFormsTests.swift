import Plan
import Testing

@testable import PlanImport

/// Tables in the forms in which spreadsheets of Italy write them.
@Suite struct CSVFormsTests {
    private static let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2025, 2026]\n"

    private func read(_ tables: PlanTables) -> ImportResult {
        PlanImporter.read(tables: tables, in: "", profile: Self.profile, named: "profile.yaml")
    }

    private func objectives(_ text: String) throws -> [String] {
        let result = read(PlanTables(objectives: text))
        let plan = try #require(result.plan, "\(result.diagnostics)")
        return plan.objectives.map { "\($0.id) \($0.line) \($0.texts[2025] ?? "") | \($0.texts[2026] ?? "")" }
    }

    @Test(arguments: [
        (
            ";;;\nDirezione;Numero;2025;2026\n;;;\nDirezione Argini;1;Perché;\n;;;\n;;;\nDirezione Argini;2;;Città\n;;;\n",
            [4, 7]
        ),
        ("sep=;\nDirezione;Numero;2025;2026\nDirezione Argini;1;Perché;\nDirezione Argini;2;;Città\n", [3, 4]),
        ("SEP=,\r\ndirection,number,2025,2026\r\nDirezione Argini,1,Perché,\r\nDirezione Argini,2,,Città\r\n", [3, 4]),
        (
            "\u{FEFF}sep=\t\nDirezione\tn.\tObiettivi 2025\tObiettivi 2026\nDirezione Argini\t1\tPerché\t\nDirezione Argini\t2\t\tCittà\n",
            [3, 4]
        ),
        (
            "Direzione\tCodice\tAnno 2025\tAnno 2026\nDirezione Argini\t1\tPerché\t\t\nDirezione Argini\t2\t\tCittà\t\t\n",
            [2, 3]
        ),
        ("Settore;N.;2025;2026\r\nDirezione Argini;1;Perché;\r\nDirezione Argini;2;;Città\r\n", [2, 3]),
        ("Direzione;Numero;2025;2026;Riga\nDirezione Argini;1;Perché;;14\nDirezione Argini;2;;Città;15\n", [14, 15]),
    ]) func allFormsAreRead(text: String, lines: [Int]) throws {
        #expect(
            try objectives(text) == [
                "objective:argini/1 \(lines[0]) Perché | ", "objective:argini/2 \(lines[1])  | Città",
            ])
    }

    @Test func italianHeadsAndKindsOfAllTablesAreRead() throws {
        let result = read(
            PlanTables(
                directions: "Nome;Riga\nDirezione Argini;3\n",
                objectives: "Direzione;Numero;2025;2026\nDirezione Argini;1;Piano Acque: dragare;\n",
                matrix:
                    "Programma;Obiettivo;Direzione;Dimensione;Driver\nFiume;Piano Acque: dragare;Direzione Argini;Sociale;Digitale\n",
                goals:
                    "tipo;nome;testo\nobiettivo trasversale;Piano Acque;\nDimensione strategica;Borgo vivo;Piazze piene\nTrasversale;Fiera;\n"
            ))
        let plan = try #require(result.plan, "\(result.diagnostics)")
        #expect(plan.directions.map(\.name) == ["Direzione Argini"] && plan.directions[0].line == 3)
        #expect(plan.transversalGoals.map(\.name) == ["Piano Acque", "Fiera"])
        #expect(plan.strategicDimensions.map(\.text) == ["Piazze piene"])
        #expect(plan.programmes.map(\.name) == ["Fiume"] && plan.objectives[0].matrixRows.count == 1)
    }

    @Test func bytesOfWindowsAreDecoded() throws {
        let bytes = Array("Direzione;Perch".utf8) + [0xE9, 0x3B, 0x92, 0x80, 0x96, 0x81, 0xC0]
        let decoded = try #require(PlanTables.text(of: bytes))
        #expect(decoded.text == "Direzione;Perché;’€– À" && decoded.encoding == "Windows-1252")
        #expect(PlanTables.text(of: Array("è".utf8)).map { "\($0.text) \($0.encoding ?? "-")" } == "è -")
        let little: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0xE8, 0, 0x3C, 0xD8, 0x33, 0xDF]
        #expect(PlanTables.text(of: little).map { "\($0.text) \($0.encoding ?? "-")" } == "aè🌳 UTF-16")
        #expect(PlanTables.text(of: [0xFE, 0xFF, 0, 0x61, 0, 0xE8] as [UInt8])?.text == "aè")
        #expect(PlanTables.text(of: [0xFF, 0xFE, 0, 0xD8] as [UInt8]) == nil)
        #expect(PlanTables.text(of: [0x50, 0x4B, 3, 4, 0, 0xFF] as [UInt8]) == nil)
        for byte in UInt8(0x80)...0xFF { #expect(PlanTables.text(of: [byte])?.text.unicodeScalars.count == 1) }
    }

    @Test func theEncodingIsNoted() {
        let result = read(
            PlanTables(
                objectives: "Direzione;Numero;2025\nDirezione Argini;1;Perché\n",
                goals: "tipo;nome\ntrasversale;Fiera\n",
                encodings: ["objectives.csv": "Windows-1252", "goals.csv": "UTF-16"]))
        #expect(
            result.diagnostics.filter { $0.code == .encoding }.map {
                "\($0.file):\($0.line) \($0.severity) \($0.message)"
            } == [
                "goals.csv:1 note the file is not UTF-8; it is read as UTF-16",
                "objectives.csv:1 note the file is not UTF-8; it is read as Windows-1252",
            ])
    }

    @Test func wordsThatALineCutsAreJoined() throws {
        let text = "Direzione;Numero;2025;2026\nDirezione Argini;1;\"Più effi-\ncienza\ndi sera\";\n"
        #expect(try objectives(text) == ["objective:argini/1 2 Più efficienza\ndi sera | "])
    }
}
