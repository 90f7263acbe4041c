import Foundation
import PlanWording
import Testing

@testable import Plan

/// The quick reader accepts nothing that `JSONDecoder` would not, and reads it alike.
@Suite struct CanonicalJSONTests {
    private static func quick(_ json: Data) -> PlanOfObjectives? {
        json.withUnsafeBytes { try? PlanOfObjectives(canonicalJSON: $0) }
    }

    /// A plan in which everything that a plan can have stands.
    static let plan: PlanOfObjectives = {
        var plan = PlanFileTests.plan
        let evidence = Evidence(text: "\"a\"\\b\n\tè", line: 9, years: [2030, 2031], rules: ["goals[x]: y", ""])
        plan.years = [2030, 2031]
        plan.transversalGoals.append(
            TransversalGoal(id: "goal:due", name: "Due", shortName: "2", phrases: ["due", "too"], line: 4))
        plan.strategicDimensions = [StrategicDimension(id: "dimension:d", name: "D", text: "x\n\ny", line: 2)]
        plan.directions[0].aliases = ["Verde pubblico"]
        plan.directions[0].word = "settore"
        plan.directions.append(
            Direction(id: "direction:parchi", name: "Parchi", line: 6, word: "servizio", parent: "direction:verde"))
        addDetails(to: &plan)
        plan.programmes = [
            Programme(id: "programme:p", name: "P", crossProgramme: false, line: 20),
            Programme(
                id: "programme:q", name: "Q", crossProgramme: true, line: 21, parent: "level:due",
                ids: ["bdap": "0402", "a": ""]),
        ]
        plan.valueDimensions = [MatrixCategory(id: "value:v", name: "V", line: 20)]
        plan.drivers = [MatrixCategory(id: "driver:d", name: "D", line: 20)]
        plan.objectives[0].texts[2031] = "🌳 / \u{301}"
        plan.objectives[0].genericPartners = [evidence]
        plan.objectives[0].matrixRows = [
            MatrixRow(programme: "programme:p", valueDimension: "value:v", driver: "driver:d", text: "", line: 20),
            MatrixRow(text: "x", line: 21),
        ]
        plan.collaborations = [
            Collaboration(
                id: "collaboration:c", name: "C", phrases: ["c"],
                objectives: [SharedObjective(objective: "objective:verde/1", basis: .theme, evidence: [evidence])],
                participants: Role.allCases.map {
                    Participant(direction: "direction:verde", role: $0, basis: .sameText, evidence: [evidence])
                })
        ]
        return plan
    }()

    /// What not every plan has.
    private static func addDetails(to plan: inout PlanOfObjectives) {
        let indicators = [
            Indicator(
                name: "I", unit: "%", formula: "a/b", source: "S", baseline: "3", baselineYear: 2029,
                targets: ["2030": "5", "": "x"], results: ["2030": "4"]),
            Indicator(name: "J"),
        ]
        let attributes = [NamedAttribute(name: "Note", value: "n"), NamedAttribute(name: "", value: "")]
        plan.language = "it"
        plan.ids = ["ipa": "c_x", "istat": "0"]
        plan.strategicObjectives = [
            StrategicObjective(id: "level:uno", level: "Linea", code: "L1", name: "Uno", line: 1),
            StrategicObjective(
                id: "level:due", level: "Missione", name: "Due", line: 2, parent: "level:uno",
                ids: ["pnrr": "M5C2"]),
        ]
        plan.transversalGoals[1].code = "T1"
        plan.transversalGoals[1].weight = "10"
        plan.transversalGoals[1].indicators = indicators
        plan.transversalGoals[1].attributes = attributes
        plan.transversalGoals[1].ids = ["sdg": "11.6"]
        plan.objectives[0].description = "d"
        plan.objectives[0].weight = "20%"
        plan.objectives[0].owner = "Dirigente"
        plan.objectives[0].type = "Sviluppo"
        plan.objectives[0].deadline = "31/12"
        plan.objectives[0].parent = "level:due"
        plan.objectives[0].offices = [
            OfficePart(direction: "direction:parchi", role: .involved, text: "Parchi", line: 8)
        ]
        plan.objectives[0].indicators = indicators
        plan.objectives[0].attributes = attributes
        plan.objectives.append(
            Objective(id: "objective:parchi/x", direction: "direction:parchi", code: nil, line: 10, texts: [:]))
    }

    @Test func readsWhatIsWritten() throws {
        #expect(Self.quick(try Self.plan.json()) == Self.plan)
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Data")
        for folder in try FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil) {
            guard let json = try? Data(contentsOf: folder.appending(path: "plan.json")) else { continue }
            let decoded = try PlanOfObjectives.decoded(json)
            #expect(Self.quick(json) == decoded, "\(folder.lastPathComponent)")
            #expect(Self.quick(json) != nil)
        }
    }

    @Test(arguments: [
        ("\"id\" : ", "\"other\" : null, \"id\" : "), ("2030,", "2030.0,"), ("2030,", "2.03e3,"), ("è", "\\u00e8"),
        ("\"line\" : 20", "\"line\" :20 "),
    ])
    func goodJSONOfAnotherFormIsReadToo(old: String, new: String) throws {
        let text = String(decoding: try Self.plan.json(), as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        #expect(try PlanOfObjectives(json: Data(changed.utf8)) == Self.plan)
    }

    /// Texts are looked through eight bytes at a time: every sign that ends or bends one, at each place of texts of
    /// each length.
    @Test func textsOfEveryLengthAreReadAlike() throws {
        for length in [0, 7, 8, 9, 16] {
            for place in 0...length {
                for sign in [
                    "", "\"", "\\", "\n", "\u{1F}", "\u{7F}", "\r", "\u{9B}", "\u{202E}", "!", "è", "🌳", "\\\"\\",
                ] {
                    var plan = Self.plan
                    plan.title =
                        String(repeating: "x", count: place) + sign + String(repeating: "~", count: length - place)
                    let json = try plan.json()
                    if ["\u{1F}", "\u{7F}", "\r", "\u{9B}", "\u{202E}"].contains(sign) {
                        #expect(Self.quick(json) == nil)
                    } else {
                        #expect(try PlanOfObjectives(json: json) == plan)
                        #expect(Self.quick(json) == plan)
                    }
                }
            }
        }
        for end in 0..<24 {
            #expect(
                Self.quick(Data("{\"collaborations\" : [{\"id\" : \"aaaaaaaaaaaaaaaa\\".utf8.prefix(24 + end))) == nil)
        }
    }

    @Test func whatIsWrongIsToldWithItsPlace() throws {
        let text = String(decoding: try Self.plan.json(), as: UTF8.self)
        func message(_ old: String, _ new: String) -> String {
            do throws(PlanFileError) {
                _ = try PlanOfObjectives(json: Data(text.replacing(old, with: new).utf8))
                return ""
            } catch { return error.english }
        }
        #expect(message("\"line\" : 7,", "").contains("at objectives[0]"))
        #expect(message("\"line\" : 7,", "").contains("the key \"line\" is missing"))
        #expect(message("\"line\" : 7", "\"line\" : \"7\"").contains("at objectives[0].line a whole number"))
        #expect(message("\"line\" : 7", "\"line\" : {}").contains("objectives[0].line a whole number was"))
        #expect(message("\"code\" : \"1\"", "\"code\" : 1").contains("at objectives[0].code a text was expected"))
        #expect(message("\"targets\"", "\"target\"").contains("at objectives[0].indicators[0].target the key is none"))
        #expect(message("\"word\" : \"servizio\"", "\"kind\" : 1").contains("at directions[1].kind the key is none"))
        #expect(message("\"drivers\" : [", "\"drivers\" : 7, \"x\" : [").contains("at drivers a list was expected"))
        let line =
            try #require(
                text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                    $0.contains("\"line\" : 7")
                }) + 1
        for wrong in ["\"line\" : 7.5", "<<<<<<< HEAD"] {
            #expect(message("\"line\" : 7", wrong).hasSuffix(" begins on line \(line)"), "\(wrong)")
        }
        #expect(message("2030,\n    2031", "2031,\n    2030").contains("at years some years were expected"))
        #expect(message("\"named\"", "\"guessed\"").contains("at objectives[0].contributions[0].basis"))
        #expect(message("\"schemaVersion\" : 2", "\"schemaVersion\" : 9").contains("its schemaVersion is 9"))
    }

    /// Bytes changed, dropped, doubled and swapped at random: what the quick reader accepts, the decoder reads alike.
    @Test(arguments: 0..<8) func acceptsNothingElse(seed: UInt64) throws {
        var random = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % UInt64(bound))
        }
        let json = [UInt8](try Self.plan.json())
        let signs = [UInt8]("{}[]\",:\\ \n\t0123456789-+.eEtrufalsn/\u{1}é".utf8) + [0xFF, 0x80, 0xC3]
        var accepted = 0
        for _ in 0..<400 {
            var bytes = json
            for _ in 0...next(2) {
                let place = next(bytes.count)
                switch next(4) {
                case 0: bytes[place] = signs[next(signs.count)]
                case 1: bytes.insert(signs[next(signs.count)], at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(3)))
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(40))], at: place)
                }
            }
            let data = Data(bytes)
            guard let plan = Self.quick(data) else { continue }
            accepted += 1
            #expect((try? PlanOfObjectives.decoded(data)) == plan)
        }
        #expect(accepted > 10)
    }
}
