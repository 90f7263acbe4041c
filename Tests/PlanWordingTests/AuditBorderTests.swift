import Plan
import PlanWording
import Testing

@testable import PlanGraph

/// Where a finding of the audit begins and where it ends, and what it says in Italian.
@Suite struct AuditBorderTests {
    private func findings(
        _ code: AuditCode, _ change: (inout PlanOfObjectives) -> Void
    ) throws -> [AuditFinding] {
        var plan = AuditExample.soundPlan
        change(&plan)
        return try PlanGraph(plan).audit().filter { $0.code == code }
    }

    @Test func whatHasNoRowIsClassifiedNowhere() throws {
        let found = try findings(.classifiedDifferently) { plan in
            plan.objectives[2].texts = plan.objectives[0].texts
            plan.objectives[2].matrixRows = []
        }
        #expect(found.isEmpty)
        let italian = try findings(.classifiedDifferently) { plan in
            plan.objectives[2].texts = plan.objectives[0].texts
        }
        #expect(
            italian.map { $0.message(in: .italian) } == [
                "Lo stesso obiettivo, assegnato a 2 direzioni, ha programmi operativi diversi: «Cura: argini» e «Cura: piazze». Testo: «Argini: lavori, parte 1»"
            ])
    }

    /// Long texts stand with their first 120 letters at most.
    @Test func textsAreShortened() throws {
        let word = "parola"
        for (count, isWhole) in [(17, true), (18, false)] {
            // 119 and 126 letters.
            let text = Array(repeating: word, count: count).joined(separator: " ") + (isWhole ? "x" : "")
            #expect(text.count == (isWhole ? 119 : 125))
            let expected = isWhole ? text : Array(repeating: word, count: 17).joined(separator: " ") + "…"
            let different = try findings(.classifiedDifferently) { plan in
                plan.objectives[0].texts = [2031: text, 2032: text]
                plan.objectives[2].texts = [2031: text, 2032: text]
            }
            let missing = try findings(.noProgramme) { plan in
                plan.objectives[0].texts = [2031: text, 2032: text]
                plan.objectives[0].matrixRows = []
            }
            #expect(different.count == 1 && missing.count == 1)
            for finding in different + missing {
                for language in Language.allCases {
                    #expect(finding.message(in: language).hasSuffix(": " + language.quoted(expected)))
                }
            }
        }
        // One letter of 120, and one more.
        for (letters, end) in [(120, "x"), (121, "…")] {
            let text = Array(repeating: "parola", count: 17).joined(separator: " ") + " "
            let padded = text + String(repeating: "x", count: letters - text.count)
            let missing = try findings(.noProgramme) { plan in
                plan.objectives[0].texts = [2031: padded, 2032: padded]
                plan.objectives[0].matrixRows = []
            }
            for language in Language.allCases {
                let mark = language == .italian ? "»" : "”"
                #expect(missing.map { String($0.message(in: language).suffix(2)) } == [end + mark])
            }
        }
    }

    @Test func missingProgrammesAndYearsAreNamedInItalian() throws {
        let missing = try findings(.noProgramme) { $0.objectives[3].matrixRows = [] }
        #expect(
            missing.map { $0.message(in: .italian) } == [
                "L’obiettivo 2 della Direzione Piazze non ha un programma operativo: «Piazze: lavori, parte 2»"
            ])
        let several = try findings(.severalProgrammes) { plan in
            plan.objectives[1].matrixRows += [plan.objectives[2].matrixRows[0], plan.objectives[1].matrixRows[0]]
        }
        #expect(
            several.map { $0.message(in: .italian) } == [
                "L’obiettivo 2 della Direzione Argini ha più programmi operativi: «Cura: argini» e «Cura: piazze»"
            ])
        let skipped = try findings(.yearSkipped) { plan in
            plan.years = [2030, 2031, 2032, 2033, 2034, 2035]
            plan.objectives[0].texts = [2031: "a", 2034: "b"]
            plan.objectives[1].texts = [2031: "a", 2032: "b"]
        }
        #expect(skipped.map(\.nodes) == [["objective:argini/1"]])
        #expect(
            skipped.map { $0.message(in: .italian) } == [
                "L’obiettivo 1 della Direzione Argini ha un testo prima e dopo, ma non per il 2032 e il 2033"
            ])
        #expect(
            skipped.map { $0.message(in: .english) } == [
                "Objective 1 of Direzione Argini has texts before and after, but none for 2032 and 2033"
            ])
    }

    @Test func twoContributorsAreEnough() throws {
        for count in 0...2 {
            let found = try findings(.fewContributors) { plan in
                for place in count..<4 { plan.objectives[place].contributions = [] }
                if count > 0 { plan.objectives[0].contributions[0].evidence[0].years = [2031, 2032] }
            }
            let noun = ["nessun obiettivo", "un solo obiettivo"]
            let expected =
                count == 2
                ? []
                : [2031, 2032].map {
                    "Nel \($0) \(noun[count]) risulta collegato all’obiettivo trasversale «Acqua»"
                }
            #expect(found.map { $0.message(in: .italian) } == expected)
            let other = ["no objective", "a single objective"]
            #expect(
                found.map { $0.message(in: .english) }
                    == (count == 2
                        ? []
                        : [2031, 2032].map {
                            "In \($0) \(other[count]) is linked to the transversal goal “Acqua”"
                        }))
        }
    }

    /// A strategic dimension is not shared as a goal is.
    @Test func onlyGoalsAndCollaborationsAreShared() throws {
        let found = try findings(.sharesNothing) { plan in
            plan.strategicDimensions = [StrategicDimension(id: "dimension:a", name: "A", text: "", line: 1)]
            for place in 2..<4 { plan.objectives[place].contributions[0].target = "dimension:a" }
        }
        #expect(found.map(\.nodes) == [["direction:piazze"]])
        #expect(
            found.map { $0.message(in: .italian) } == [
                "Per la Direzione Piazze nel testo non risultano obiettivi trasversali o collaborazioni in comune con altre direzioni"
            ])
    }

    @Test func whatEndsIsCounted() throws {
        for count in 1...2 {
            let found = try findings(.endsAfterFirstYear) { plan in
                for place in 0..<count { plan.objectives[place].texts[2032] = nil }
            }
            let (italian, english) =
                count == 1
                ? ("1 obiettivo su 2 ha", "1 objective of 2 has") : ("2 obiettivi su 2 hanno", "2 objectives of 2 have")
            #expect(
                found.map { $0.message(in: .italian) }
                    == ["Direzione Argini: \(italian) un testo solo per il 2031"])
            #expect(
                found.map { $0.message(in: .english) }
                    == ["Direzione Argini: \(english) a text for 2031 only"])
        }
    }

    /// Seventeen of twenty words in common are enough, eleven of thirteen are not.
    @Test func namesAreSimilarFromEightyFiveHundredthsOn() throws {
        for (words, shared, count) in [(20, 17, 1), (13, 11, 0), (20, 16, 0)] {
            let found = try findings(.similarNames) { plan in
                for place in 0..<2 {
                    plan.programmes[place].name = (0..<words).map { $0 < shared ? "w\($0)" : "v\($0)x\(place)" }
                        .joined(separator: " ")
                }
            }
            #expect(found.count == count)
            if let italian = found.first?.message(in: .italian) {
                #expect(italian.hasPrefix("Due programmi operativi hanno quasi lo stesso nome: «w0 w1 "))
            }
        }
        let single = try findings(.singleObjective) { plan in
            plan.programmes.append(Programme(id: "programme:sola", name: "Sola", crossProgramme: false, line: 140))
            plan.programmes.append(Programme(id: "programme:zero", name: "Zero", crossProgramme: false, line: 141))
            plan.objectives[3].matrixRows[0].programme = "programme:sola"
        }
        #expect(
            single.map { $0.message(in: .italian) } == [
                "Il programma operativo «Cura: piazze» ha un solo obiettivo",
                "Il programma operativo «Sola» ha un solo obiettivo",
            ])
    }

    /// An owner that is named as a partner as well has its objective there.
    @Test func whoOwnsAPartNeedNotAnswer() throws {
        func quotation(_ line: Int) -> [Evidence] { [Evidence(text: "con l’altra", line: line, years: [2031])] }
        let found = try findings(.oneSided) { plan in
            plan.collaborations = [
                Collaboration(
                    id: "collaboration:ponte", name: "Ponte", objectives: [],
                    participants: [
                        Participant(
                            direction: "direction:argini", role: .partner, basis: .named, evidence: quotation(11)),
                        Participant(
                            direction: "direction:argini", role: .owner, basis: .named, evidence: quotation(12)),
                        Participant(direction: "direction:piazze", role: .supervisor, basis: .named, evidence: []),
                    ])
            ]
        }
        #expect(found.map(\.nodes) == [["collaboration:ponte", "direction:piazze"]])
        #expect(found.map { $0.lines } == [[]])
    }
}
