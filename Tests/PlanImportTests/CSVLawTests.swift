import Plan
import Testing

@testable import PlanImport

/// Tables that are written in all the ways that spreadsheets have are read back, each cell with its place.
@Suite struct CSVLawTests {
    private struct Cell: Equatable {
        let text: [Unicode.Scalar]
        let line: Int
        let column: Int
    }

    private struct Generator {
        var state: UInt64
        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    /// A text, and where its end is.
    private struct Writer {
        private(set) var text = String.UnicodeScalarView()
        private(set) var (line, column) = (1, 1)

        mutating func write(_ part: String) {
            for scalar in part.unicodeScalars { text.append(scalar) }
            (line, column) = (1, 1)
            for (index, scalar) in zip(text.indices, text) {
                let next = text.index(after: index)
                let endsLine =
                    scalar == "\n" || scalar == "\r" && (next == text.endIndex || text[next] != "\n")
                (line, column) = endsLine ? (line + 1, 1) : (line, column + 1)
            }
        }
    }

    @Test(arguments: UInt64(1)...150) func whatIsWrittenIsRead(seed: UInt64) {
        var generator = Generator(state: seed)
        let separator = [",", ";"][generator.next(2)]
        let ending = ["\n", "\r\n", "\r"][generator.next(3)]
        let width = 1 + generator.next(3)
        let plain = ["a", "è", "🌳", " ", "\u{301}", "'", width == 1 ? "x" : separator == "," ? ";" : ","]
        let quoted = plain + [",", ";", "\n", "\r\n", "\r", "\"", "\u{2028}"]
        var writer = Writer()
        var rows: [[Cell]] = []
        let count = 1 + generator.next(5)
        for number in 0..<count {
            var row: [Cell] = []
            for place in 0..<width {
                if place > 0 { writer.write(width == 1 ? "" : separator) }
                let isQuoted = number > 0 && generator.next(2) == 0
                let signs = number == 0 ? ["h"] : isQuoted ? quoted : plain
                var text = (0..<generator.next(5)).map { _ in signs[generator.next(signs.count)] }.joined()
                // A quotation mark within a value is a sign like others.
                if number > 0, !isQuoted, !text.isEmpty, generator.next(4) == 0 { text += "\"z" }
                row.append(Cell(text: Array(text.unicodeScalars), line: writer.line, column: writer.column))
                var written = text
                if isQuoted {
                    written = "\""
                    for scalar in text.unicodeScalars {
                        written.unicodeScalars.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar])
                    }
                    written.unicodeScalars.append("\"")
                }
                writer.write(written)
            }
            rows.append(row)
            if number < count - 1 || generator.next(2) == 0 { writer.write(ending) }
        }
        func isBlank(_ row: [Cell]) -> Bool {
            row.allSatisfy { cell in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: cell.text)
                return String(text).allSatisfy(\.isWhitespace)
            }
        }
        let bom = generator.next(3) == 0 ? "\u{FEFF}" : ""
        let text = CSVText(bom + String(writer.text))
        let read = text.rows.map { row in
            row.cells.map { Cell(text: Array($0.text.unicodeScalars), line: $0.line, column: $0.column) }
        }
        #expect(read == rows.filter { !isBlank($0) }, "\(String(writer.text).debugDescription)")
        #expect(text.rows.map(\.line) == rows.filter { !isBlank($0) }.map { $0[0].line })
        #expect(text.openQuote == nil)
    }

    /// The text as it should be, and the lines of the first control and the first bidirectional one.
    private func readable(_ text: [Unicode.Scalar]) -> (text: [Unicode.Scalar], controls: [Int]) {
        var result: [Unicode.Scalar] = []
        var lines: [Int?] = [nil, nil]
        for (index, scalar) in text.enumerated() {
            let line = 1 + result.count { $0 == "\n" }
            if scalar.properties.isBidiControl {
                lines[1] = lines[1] ?? line
            } else if scalar == "\r", !text.contains("\n") {
                result.append("\n")
            } else if scalar == "\r", index + 1 < text.count, text[index + 1] == "\n" {
                continue
            } else if scalar.properties.generalCategory == .control, scalar != "\t", scalar != "\n" {
                lines[0] = lines[0] ?? line
                result.append(" ")
            } else {
                result.append(scalar)
            }
        }
        return (result, lines.compactMap(\.self))
    }

    @Test(arguments: UInt64(1)...150) func controlCharactersBecomeSpacesOrNothing(seed: UInt64) {
        var generator = Generator(state: seed)
        let signs: [Unicode.Scalar] = [
            "a", "è", "\n", "\r", "\u{7}", "\u{85}", "\u{202E}", "\u{200F}", "\t", "b", "c", " ", "«", "\u{2019}",
        ]
        let isOldMac = seed % 4 == 0
        let text = (0..<generator.next(30)).flatMap { _ -> [Unicode.Scalar] in
            let sign = signs[generator.next(signs.count)]
            return sign == "\n" ? (isOldMac ? ["\r"] : generator.next(2) == 0 ? ["\r", "\n"] : ["\n"]) : [sign]
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        var diagnostics = DiagnosticList(file: "f")
        let read = diagnostics.readable(String(view))
        let expected = readable(text)
        #expect(Array(read.unicodeScalars) == expected.text)
        #expect(diagnostics.all.map(\.line) == expected.controls)
        #expect(diagnostics.all.allSatisfy { $0.code == .controlCharacters && $0.severity == .note })
    }

    /// The column `line` is the document's, if it is a line at all; the matrix follows it.
    @Test func linesAreThoseOfTheDocument() throws {
        let tables = PlanTables(
            directions: "Name;LINE\nDirezione Casa;40\nDirezione Verde;0\n",
            objectives:
                "line,direction,number,2031,note,31,10000\n50,Direzione Verde,1,Alberi,x,y,z\n-1,Direzione Casa,1,Tetti,x,y,z\n",
            matrix: """
                programme,objective,direction,dimension,driver,line
                P,Tetti,Direzione Casa,V,D,90
                Q,Alberi,Direzione Verde,V,D,80
                R,Tetti,Direzione Casa,W,D,80
                S,Tetti,Direzione Casa,W,D,x

                """,
            goals: "kind,name,text,line\nstrategicDimension,Vita,Testo,7\ntransversalGoal,Acqua,,\n")
        let result = PlanImporter.read(
            tables: tables, in: "t", profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031]", named: "p")
        let plan = try #require(result.plan, "\(result.diagnostics)")
        #expect(plan.directions.map(\.line) == [40, 3])
        #expect(plan.objectives.map(\.line) == [3, 50])
        #expect(plan.objectives[0].matrixRows.map(\.line) == [5, 80, 90])
        #expect(plan.programmes.map(\.line) == [90, 80, 80, 5])
        #expect(plan.valueDimensions.map(\.line) == [80, 5])
        #expect(
            plan.strategicDimensions == [StrategicDimension(id: "dimension:vita", name: "Vita", text: "Testo", line: 7)]
        )
        #expect(plan.transversalGoals.map(\.line) == [3])
    }
}
