import Plan
import Testing

@testable import PlanImport

/// What is found of who works with whom.
@Suite struct CollaborationFinderTests {
    private static let shared = "Nuova segnaletica nelle piazze e nei mercati del borgo"

    /// - Parameter objectives: of each direction the texts of its objectives, in the one year.
    private func collaborations(
        _ objectives: [(direction: String, texts: [String])], profile: String = ""
    ) throws -> [Collaboration] {
        let tables = objectives.map { direction, texts in
            "Direzione \(direction) – Obiettivi di Direzione\n\nID\t2031\n"
                + texts.enumerated().map { "\($0 + 1)\t\($1)\n" }.joined()
        }
        let result = PlanImporter.read(
            document: tables.joined(separator: "\n"), named: "pdo.md",
            profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031]\n" + profile, named: "profile.yaml")
        return try #require(result.plan, "\(result.diagnostics)").collaborations
    }

    private func parts(_ collaboration: Collaboration) -> [String] {
        collaboration.participants.map { part in
            "\(part.direction.dropFirst("direction:".count)) \(part.role) \(part.basis): "
                + part.evidence.map(\.text).joined(separator: " | ")
        }
    }

    /// A direction that owns two objectives of a collaboration, one by its text and one that names another direction.
    @Test func aNameWinsOverAnotherBasis() throws {
        let naming = Self.shared + ", con la Direzione Canali"
        for texts in [[Self.shared, naming], [naming, Self.shared]] {
            let found = try collaborations([("Piazze", texts), ("Argini", [Self.shared]), ("Canali", ["Pulizia"])])
            #expect(found.count == 1)
            #expect(
                parts(try #require(found.first)) == [
                    "piazze owner named: con la Direzione Canali", "argini owner sameText: \(Self.shared)",
                    "canali partner named: con la Direzione Canali",
                ])
        }
    }

    @Test func whatSeveralObjectivesOfADirectionSayIsAllKept() throws {
        let found = try collaborations(
            [("Piazze", ["Fiera di maggio", "Palco della fiera"]), ("Argini", ["Ponte per la fiera"])],
            profile: "themes:\n  - {id: fiera, name: Fiera, phrases: [fiera]}\n")
        #expect(
            found.map(parts) == [
                ["piazze owner theme: Fiera di maggio | Palco della fiera", "argini owner theme: Ponte per la fiera"]
            ])
    }

    @Test func aThemeOfOneDirectionIsNoCollaboration() throws {
        let found = try collaborations(
            [("Piazze", ["Fiera di maggio", "Palco della fiera"]), ("Argini", ["Ponte nuovo"])],
            profile: "themes:\n  - {id: fiera, name: Fiera, phrases: [fiera]}\n")
        #expect(found.isEmpty)
    }

    /// Four words of a text are the least that can be nearly the same objective in two directions, and four fifths of
    /// them; fewer must all be the same.
    @Test func fewWordsOrFewInCommonMakeNoSameObjective() throws {
        func isShared(_ one: String, _ other: String) throws -> Bool {
            try !collaborations([("Piazze", [one]), ("Argini", [other])]).isEmpty
        }
        #expect(try isShared("Cura del verde pubblico", "Cura del verde pubblico"))
        #expect(try isShared("Cura del verde", "Cura del verde"))
        #expect(try !isShared("Cura del verde", "Cura del bosco") && !isShared("Di un", "Di un"))
        #expect(try isShared("Cura del verde pubblico urbano", "Cura del verde pubblico comunale"))
        #expect(try !isShared("Cura del verde pubblico", "Cura del verde privato"))
    }

    /// What a goal that both name explains is no collaboration besides.
    @Test func whatAGoalExplainsIsNoCollaboration() throws {
        let goals = "Obiettivi trasversali\n\nPiano Acque\n\n\n\n"
        let text = "Piano Acque: cura degli argini e dei fossi"
        let document =
            goals
            + ["Piazze", "Argini"].map { "Direzione \($0) – Obiettivi di Direzione\n\nID\t2031\n1\t\(text)\n" }
            .joined(separator: "\n")
        func count(_ document: String) throws -> Int {
            let profile = "title: t\nmunicipality: m\nsource: s\nyears: [2031]\n"
            let result = PlanImporter.read(document: document, named: "d", profile: profile, named: "p")
            return try #require(result.plan).collaborations.count
        }
        #expect(try count(document) == 0)
        #expect(try count(document.replacing("\nPiano Acque\n", with: "\nPiano Neve\n")) == 1)
    }

    /// The same words twice in one text are one quotation of that year.
    @Test func aPhraseTwiceInATextGivesItsYearOnce() {
        let texts = [2031: "Fiera. Fiera", 2032: "Fiera", 2033: "Fiera; fiera"]
        let mentions = Mentions(Objective(id: "o", direction: "d", code: "1", line: 7, texts: texts))
        let evidence = mentions.evidence(of: PhraseIndex([Phrase("fiera", rule: "r")]))
        #expect(
            evidence == [
                Evidence(text: "Fiera", line: 7, years: [2031, 2032, 2033], rules: ["r: fiera"]),
                Evidence(text: "fiera", line: 7, years: [2033], rules: ["r: fiera"]),
            ])
    }

    /// Messages about one line of the profile stand in the plan's order.
    @Test func aSecondNameIsToldInThePlansOrder() {
        let texts = [Self.shared, "Pulizia dei canali di scolo e dei fossi"]
        let document = ["Piazze", "Argini"].map { direction in
            "Direzione \(direction) – Obiettivi di Direzione\n\nID\t2031\n"
                + texts.enumerated().map { "\($0 + 1)\t\($1)\n" }.joined()
        }.joined(separator: "\n")
        let names = ["piazze/1", "argini/1", "piazze/2", "argini/2"].enumerated()
            .map { "{id: n\($0), name: N\($0), objective: \($1)}" }.joined(separator: ", ")
        let result = PlanImporter.read(
            document: document, named: "d",
            profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031]\ncollaborations: [\(names)]\n", named: "p")
        #expect(
            result.diagnostics.filter { $0.code == .unusedEntry }.map { "\($0.line) \($0.message)" } == [
                "5 the collaboration of objective argini/1 is named \"N0\" already",
                "5 the collaboration of objective argini/2 is named \"N2\" already",
            ])
        #expect(result.plan?.collaborations.map(\.name) == ["N0", "N2"])
    }
}
