import Plan
import Testing

@testable import PlanImport

@Suite struct BadInputTests {
    /// The errors of an import, each as its file, line and code.
    private func errors(document: String = InventedPlan.document, profile: String = InventedPlan.profile) -> [String] {
        let result = InventedPlan.read(document: document, profile: profile)
        let errors = result.diagnostics.filter { $0.severity == .error }
        return errors.map { "\($0.file):\($0.line) \($0.code.rawValue)" }
    }

    @Test func aDocumentWithoutTablesIsNoPlan() {
        #expect(errors(document: "").contains("pdo.md:1 no-tables"))
        #expect(errors(document: "Caro diario,\n\noggi piove.\n").contains("pdo.md:1 no-tables"))
    }

    @Test func aRowWithTheWrongNumberOfCellsIsNotDroppedSilently() {
        let document = InventedPlan.document.replacing(
            "1\tFesta d'autunno\tRinnovo", with: "1\tFesta d'autunno Rinnovo")
        #expect(errors(document: document).contains("pdo.md:43 malformed-row"))
    }

    @Test func anObjectiveNumberStandsOnce() {
        let document = InventedPlan.document.replacing("2\t\tOrganizzare", with: "1\t\tOrganizzare")
        #expect(errors(document: document).contains("pdo.md:44 objective-number"))
        let words = InventedPlan.document.replacing("2\t\tOrganizzare", with: "due\t\tOrganizzare")
        #expect(errors(document: words).contains("pdo.md:44 objective-number"))
        // A code is a text: it may be longer than any number.
        let huge = InventedPlan.document.replacing("2\t\tOrganizzare", with: "99999999999999999999\t\tOrganizzare")
        #expect(
            InventedPlan.read(document: huge).plan?.objectives.contains { $0.code == "99999999999999999999" } == true)
    }

    @Test func aMatrixRowThatFitsNothingIsAnError() {
        let direction = InventedPlan.document.replacing("\tDir. Argini\t", with: "\tDirezione Astronavi\t")
        #expect(errors(document: direction) == ["pdo.md:50 unknown-direction"])
        let text = InventedPlan.document.replacing("Piano Acque: nuovi argini sul fiume", with: "Tutt'altra cosa")
        #expect(errors(document: text) == ["pdo.md:50 unplaced-row"])
    }

    @Test func aTableThatMayBeOursIsAnErrorAndAnotherAWarning() {
        let ours = InventedPlan.document + "\n\nLavori\tQuanti\nDragare il canale\t3\n"
        #expect(errors(document: ours) == ["pdo.md:53 unknown-table"])
        let others = InventedPlan.read(document: InventedPlan.document + "\n\nNome\tCognome\nAda\tRossi\n")
        #expect(others.plan != nil)
        #expect(others.diagnostics.contains { $0.code == .unknownTable && $0.severity == .warning && $0.line == 53 })
    }

    @Test func headersWithoutTheYearsAreReadInOrderOrRefused() {
        let twice = InventedPlan.document.replacing(
            "Anno 2032\tObiettivi Anno 2031", with: "Anno 2031\tObiettivi Anno 2031")
        let result = InventedPlan.read(document: twice)
        #expect(result.diagnostics.contains { $0.code == .headerMismatch && $0.severity == .warning && $0.line == 42 })
        #expect(
            errors(profile: InventedPlan.profile.replacing("[2031, 2032]", with: "[2031, 2032, 2033]"))
                .contains("pdo.md:29 header-mismatch") == false)
        #expect(
            errors(profile: InventedPlan.profile.replacing("[2031, 2032]", with: "[2041, 2042, 2043]"))
                .contains("pdo.md:29 header-mismatch"))
    }

    @Test(arguments: [
        ("", 1), ("title: [", 1), ("- a\n- b", 1), ("title: x\ntitle: y", 2), ("\u{0}", 1), ("&a [*a]", 1),
    ])
    func aProfileThatIsNoMappingIsAnError(yaml: String, line: Int) {
        let result = InventedPlan.read(profile: yaml)
        #expect(result.plan == nil)
        #expect(result.diagnostics.allSatisfy { $0.severity == .error && $0.file == "profile.yaml" })
        #expect(result.diagnostics.first?.line == line)
    }

    @Test func anUnknownKeyIsAnErrorWithTheNearestName() {
        let result = InventedPlan.read(profile: InventedPlan.profile.replacing("themes:", with: "theme:"))
        #expect(
            result.diagnostics.map(\.description) == [
                "profile.yaml:8:1: error: the profile has no key \"theme\"; did you mean themes? [profile]"
            ])
    }

    @Test func aNameThatTheDocumentDoesNotHaveIsAnErrorWithTheNearest() {
        let profile = InventedPlan.profile.replacing("Direzione Argini e Canali", with: "Direzione Argini e Cannali")
        let result = InventedPlan.read(profile: profile)
        #expect(
            result.diagnostics.contains {
                $0.line == 6 && $0.file == "profile.yaml"
                    && $0.message.hasSuffix("did you mean \"Direzione Argini e Canali\"?")
            })
    }

    @Test func yearsMustBeYearsAndAscend() {
        for years in ["[2032, 2031]", "[2031, 2031]", "[31]", "[duemila]", "[]", "31"] {
            let result = InventedPlan.read(profile: InventedPlan.profile.replacing("[2031, 2032]", with: years))
            #expect(result.diagnostics.contains { $0.severity == .error && $0.line == 4 }, "\(years)")
        }
    }

    @Test func whateverEndsTheLinesThePlanIsTheSame() throws {
        let plan = try #require(InventedPlan.read().plan)
        for ending in ["\r\n", "\r"] {
            #expect(InventedPlan.read(document: InventedPlan.document.replacing("\n", with: ending)).plan == plan)
        }
        #expect(InventedPlan.read(document: "\u{FEFF}" + InventedPlan.document).plan == plan)
    }

    @Test func everyTruncationGivesAPlanThatHoldsTogetherOrErrors() throws {
        let document = Array(InventedPlan.document)
        for length in stride(from: 0, to: document.count, by: 37) {
            let result = InventedPlan.read(document: String(document.prefix(length)))
            guard let plan = result.plan else { continue }
            #expect(throws: Never.self) { try PlanOfObjectives(json: plan.json()) }
        }
    }
}
