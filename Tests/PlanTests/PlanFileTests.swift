import Foundation
import Testing

@testable import Plan

@Suite struct PlanFileTests {
    static let plan = PlanOfObjectives(
        title: "Piano", municipality: "Comune di Prova", source: "Prova", years: [2030],
        transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Acqua", line: 3)],
        directions: [Direction(id: "direction:verde", name: "Direzione Verde", line: 5)],
        objectives: [
            Objective(
                id: "objective:verde/1", direction: "direction:verde", code: "1", line: 7,
                texts: [2030: "Piantare «alberi» / l'acqua"],
                contributions: [
                    Contribution(
                        target: "goal:acqua", basis: .named,
                        evidence: [Evidence(text: "l'acqua", line: 7, years: [2030])])
                ])
        ])

    @Test func whatIsWrittenIsRead() throws {
        let json = try Self.plan.json()
        #expect(try PlanOfObjectives(json: json) == Self.plan)
        #expect(try PlanOfObjectives(json: json).json() == json)
        #expect(String(decoding: json, as: UTF8.self).contains("\"2030\" : \"Piantare «alberi» / l'acqua\""))
    }

    @Test(
        arguments: [
            ("", .malformed(.noJSON(unusualLine: 1))), ("{", .malformed(.noJSON(unusualLine: 1))),
            ("{\n  \"schemaVersion\" : 4,,", .malformed(.noJSON(unusualLine: 2))),
            ("[]", .malformed(.otherValue(place: "", wanted: .object))),
            ("null", .malformed(.null(place: "", wanted: .object))),
            ("\u{0}", .malformed(.controlCharacter(line: 1, codePoint: "U+0000"))),
            (#"{"schemaVersion": 99}"#, .unsupportedVersion(99)),
            (#"{"schemaVersion": 1}"#, .malformed(.missingKey("title", place: ""))),
        ] as [(String, PlanFileError)])
    func otherBytesAreAnErrorThatSaysWhatIsWrong(text: String, error: PlanFileError) {
        #expect(throws: error) { try PlanOfObjectives(json: Data(text.utf8)) }
    }

    @Test func aReferenceThatLeadsNowhereIsAnError() throws {
        let text = String(decoding: try Self.plan.json(), as: UTF8.self)
        let broken = text.replacingOccurrences(of: "\"target\" : \"goal:acqua\"", with: "\"target\" : \"goal:aria\"")
        #expect(throws: PlanFileError.unknownReference("goal:aria", in: "objective:verde/1")) {
            try PlanOfObjectives(json: Data(broken.utf8))
        }
        var twice = Self.plan
        twice.directions.append(twice.directions[0])
        let json = try twice.json()
        #expect(throws: PlanFileError.duplicateID("direction:verde")) { try PlanOfObjectives(json: json) }
    }

    @Test func anIDNamesOneThingOfWhateverKind() throws {
        var plan = Self.plan
        plan.programmes.append(Programme(id: "direction:verde", name: "Verde", crossProgramme: false, line: 9))
        let json = try plan.json()
        #expect(throws: PlanFileError.duplicateID("direction:verde")) { try PlanOfObjectives(json: json) }
    }

    @Test func yearsOfTextsAndQuotationsAreThePlans() throws {
        var text = Self.plan
        text.objectives[0].texts[2035] = "Potare"
        var quotation = Self.plan
        quotation.objectives[0].contributions[0].evidence[0].years = [2035]
        for plan in [text, quotation] {
            let json = try plan.json()
            #expect(
                throws: PlanFileError.malformed(.strangeYear(2035, in: "objective:verde/1"))
            ) { try PlanOfObjectives(json: json) }
        }
    }

    /// Pictures and pages are called after ids.
    @Test(arguments: [
        "direction:..", "direction:.", "direction:", "direction:a/../b", "direction:a/", "direction:a//b", "..",
    ])
    func anIDIsNoPathThatLeadsElsewhere(id: String) throws {
        var plan = Self.plan
        plan.directions[0].id = id
        plan.objectives[0].direction = id
        let json = try plan.json()
        #expect(throws: PlanFileError.malformed(.pathAsID(id))) {
            try PlanOfObjectives(json: json)
        }
    }

    @Test(arguments: ["direction:a..b", "direction:1.2/3", "direction:a:b", "direction:...", "casa"])
    func otherIDsAreRead(id: String) throws {
        var plan = Self.plan
        plan.directions[0].id = id
        plan.objectives[0].direction = id
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
    }

    @Test(arguments: ["", " ", "direction:a b", "direction:a\nb", "a\u{1B}[1m"])
    func anIDHasNoWhiteSpace(id: String) throws {
        var plan = Self.plan
        plan.directions[0].id = id
        plan.objectives[0].direction = id
        let json = try plan.json()
        let isControl = id.contains("\u{1B}")
        let line = String(decoding: json, as: UTF8.self).prefix { $0 != "\\" }.count { $0 == "\n" } + 1
        #expect(
            throws: PlanFileError.malformed(
                isControl ? .controlCharacter(line: line, codePoint: "U+001B") : .whiteSpaceInID(id))
        ) { try PlanOfObjectives(json: json) }
    }

    @Test func signsThatMoveACursorAreRefused() throws {
        let signs: [(sign: Unicode.Scalar, name: String)] = [
            ("\u{0}", "U+0000"), ("\u{1B}", "U+001B"), ("\u{8}", "U+0008"), ("\u{C}", "U+000C"), ("\r", "U+000D"),
            ("\u{7F}", "U+007F"), ("\u{85}", "U+0085"), ("\u{9B}", "U+009B"), ("\u{202E}", "U+202E"),
            ("\u{61C}", "U+061C"),
        ]
        for (sign, name) in signs {
            var plan = Self.plan
            plan.directions[0].name = "Direzione \(sign) Verde"
            let json = try plan.json()
            // As it is, where JSON may have it so.
            let text = String(decoding: json, as: UTF8.self)
            let raw = text.replacing(/\\u[0-9a-f]{4}/) { _ in String(sign) }
            let line =
                try #require(
                    text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                        $0.contains("Direzione ")
                    }) + 1
            for form in sign.value < 0x20 ? [text] : [text, raw, raw.replacing("\n", with: "\r\n")] {
                #expect(throws: PlanFileError.malformed(.controlCharacter(line: line, codePoint: name))) {
                    try PlanOfObjectives(json: Data(form.utf8))
                }
            }
        }
        let lines = String(decoding: try Self.plan.json(), as: UTF8.self).replacing("\n", with: "\r\n")
        #expect(try PlanOfObjectives(json: Data(lines.utf8)) == Self.plan)
        var plan = Self.plan
        plan.directions[0].name = "Direzione \\u001b \\ \"Verde\" \n\t"
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
        plan.objectives[0].contributions[0].evidence[0].line = -5
        let negative = try plan.json()
        #expect(throws: PlanFileError.malformed(.negativeLine(-5))) { try PlanOfObjectives(json: negative) }
    }

    @Test func yearsAreSoManyAsAPlanMayHave() throws {
        var plan = Self.plan
        plan.years = Array(2030...2129)
        #expect(try PlanOfObjectives(json: plan.json()) == plan)
        plan.years.append(2130)
        let json = try plan.json()
        #expect(throws: PlanFileError.self) { try PlanOfObjectives(json: json) }
    }

    @Test func aWordThatIsNoneOfSomeIsToldWithThem() throws {
        let text = String(decoding: try Self.plan.json(), as: UTF8.self)
        let broken = text.replacingOccurrences(of: "\"basis\" : \"named\"", with: "\"basis\" : \"guessed\"")
        let place = "objectives[0].contributions[0].basis"
        #expect(
            throws: PlanFileError.malformed(
                .otherWord(place: place, wanted: ["stated", "named", "sameText", "theme", "declared"]))
        ) { try PlanOfObjectives(json: Data(broken.utf8)) }
    }

    @Test func anObjectiveHasATextForSomeYears() {
        let objective = Objective(
            id: "o", direction: "d", code: "1", line: 1, texts: [2030: "a", 2031: "b", 2032: "c"])
        #expect(objective.text(in: [2031, 2032]) == "b" && objective.text(in: [2032]) == "c")
        #expect(objective.text(in: []) == "a" && objective.text(in: [2040]) == "a")
    }

    @Test func everyTruncationIsAnErrorAndNoCrash() throws {
        let json = try Self.plan.json()
        for length in 0..<(json.count - 2) {
            #expect(throws: PlanFileError.self) { try PlanOfObjectives(json: json.prefix(length)) }
        }
    }
}
