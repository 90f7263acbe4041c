import Plan
import Testing

@testable import PlanImport
@testable import TextTools

/// What would command a terminal or turn the direction of writing never comes into a plan, and is told.
@Suite struct ControlCharacterTests {
    private func notes(_ result: ImportResult) -> [String] {
        result.diagnostics.filter { $0.code == .controlCharacters }.map { "\($0.line) \($0.severity) \($0.message)" }
    }

    @Test(arguments: ["\u{C}", "\u{1B}", "\u{7F}", "\u{80}", "\u{85}", "\u{9B}", "\r"])
    func controlsAreSpaces(sign: String) throws {
        let document = InventedPlan.document.replacing("Festa d'autunno", with: "Festa\(sign)d'autunno\(sign)")
        let result = InventedPlan.read(document: document)
        let plan = try #require(result.plan)
        #expect(
            plan
                == InventedPlan.read(
                    document: InventedPlan.document.replacing("Festa d'autunno", with: "Festa d'autunno ")
                ).plan)
        let name = try #require(sign.unicodeScalars.first).codePoint
        #expect(notes(result) == ["43 note control characters are taken as spaces (\(name) is the first)"])
    }

    @Test(arguments: ["\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
    func bidirectionalControlsAreLeftOut(sign: String) throws {
        let document = InventedPlan.document
            .replacing("Direzione Piazze –", with: "Dire\(sign)zione Piazze\(sign) –")
            .replacing("Festa d'autunno", with: "Fes\(sign)ta d'autunno")
        let result = InventedPlan.read(document: document)
        #expect(result.plan != nil && result.plan == InventedPlan.read().plan)
        let name = try #require(sign.unicodeScalars.first).codePoint
        #expect(notes(result) == ["40 note controls of the direction of writing are left out (\(name) is the first)"])
    }

    @Test func linesEndInAnyWay() {
        let text = "a\tb\n\nc\n"
        for (form, isNoted) in [
            (text, false), (text.replacing("\n", with: "\r\n"), false), (text.replacing("\n", with: "\r"), false),
            ("a\tb\n\r\nc\r\n", false), ("a\tb\r\r\n\r\nc\r\n", true),
        ] {
            var list = DiagnosticList(file: "pdo.md")
            let readable = list.readable(form)
            #expect(readable == (isNoted ? "a\tb \n\nc\n" : text))
            #expect(list.all.isEmpty == !isNoted)
        }
        var list = DiagnosticList(file: "pdo.md")
        #expect(list.readable("\u{FEFF}è’\n") == "\u{FEFF}è’\n" && list.all.isEmpty)
    }

    /// Against the definition, sign by sign.
    @Test(arguments: 0..<300) func nothingElseChanges(seed: Int) {
        let signs: [Unicode.Scalar] = ["a", "\n", "\r", "\t", "\u{1B}", "\u{9B}", "\u{202E}", "è", "\u{301}", "🌳", " "]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let scalars = (0..<20).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return signs[Int((state >> 33) % UInt64(signs.count))]
        }
        var expected = String.UnicodeScalarView()
        for (place, sign) in scalars.enumerated() {
            switch sign {
            case "\r" where place + 1 < scalars.count && scalars[place + 1] == "\n", "\u{202E}": break
            case "\r": expected.append(scalars.contains("\n") ? " " : "\n")
            case "\u{1B}", "\u{9B}": expected.append(" ")
            default: expected.append(sign)
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        var list = DiagnosticList(file: "pdo.md")
        #expect(Array(list.readable(String(text)).unicodeScalars) == Array(expected))
    }

    @Test func tablesAndReferencesHaveNoneEither() throws {
        #expect(HTMLEntities.decoded("a&#27;b&#x9d;c&#x202e;d&#8207;e&rlm;f&amp;\u{301}") == "a b cdef&\u{301}")
        #expect(HTMLEntities.decoded("dell&#146;aria &#150; &#x80;&#x9F;") == "dell’aria – €Ÿ")
        let tables = PlanTables(
            directions: "name\nDirezione\u{202E} Casa\n",
            objectives: "direction,number,2031\r\nDirezione\u{200F} Casa,1,\"Rifare\u{9B}i\r\ntetti\"\r\n")
        let read = PlanImporter.read(
            tables: tables, in: "t", profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031]",
            named: "profile.yaml")
        #expect(read.plan?.objectives[0].texts == [2031: "Rifare i\ntetti"])
        #expect(read.plan?.directions.map(\.name) == ["Direzione Casa"])
        #expect(
            read.diagnostics.map { "\($0.file):\($0.line) \($0.code.rawValue)" } == [
                "t/directions.csv:2 control-characters", "t/objectives.csv:2 control-characters",
                "t/objectives.csv:2 control-characters",
            ])
    }

    @Test(arguments: ["\\e", "\\x9b", "\\u202e", "\\u200f", "\\r", "\u{202E}", "\u{85}"])
    func aProfileHasNone(sign: String) {
        let profile = InventedPlan.profile.replacing("Volontari del fiume", with: "\"Volontari \(sign) del fiume\"")
        let errors = InventedPlan.read(profile: profile).diagnostics
        if sign == "\u{85}" {
            // To YAML 1.1 it ends a line, and within quotation marks such ends are spaces.
            #expect(errors.allSatisfy { $0.severity != .error })
        } else {
            #expect(errors.count == 1 && errors[0].line == 10 && errors[0].message.contains("control character U+"))
        }
    }
}
