import Plan
import Testing

@testable import PlanImport

/// Which objective a row of the matrix is tied to, at the borders of what is near enough, and where two are equally
/// near.
@Suite struct MatrixJoinTests {
    private static let words = "alfa beta gamma delta epsilon zeta eta theta iota kappa".split(separator: " ")

    /// A text of so many words of which the last are others.
    private static func text(_ count: Int, others: Int = 0, _ other: String = "altro") -> String {
        (words.prefix(count - others).map(String.init) + (0..<others).map { "\(other)\($0)" }).joined(separator: " ")
    }

    private static func row(_ text: String, direction: String = "Direzione Argini", year: Int? = nil)
        -> PublicValueMatrix.Row
    {
        PublicValueMatrix.Row(
            line: 9, programme: "p", objective: text, direction: direction, valueDimension: "v", driver: "d", year: year
        )
    }

    /// The numbers of the objectives that rows are tied to, and the codes that are told.
    private func join(
        _ rows: [PublicValueMatrix.Row], to texts: [[Int: String]], names: [String] = ["Direzione Argini"]
    ) -> (numbers: [Int?], codes: [String]) {
        let directions = names.enumerated().map { Direction(id: "direction:\($0)", name: $1, line: $0 + 1) }
        let objectives = texts.enumerated().map {
            Objective(id: "objective:0/\($0 + 1)", direction: "direction:0", code: "\($0 + 1)", line: 5, texts: $1)
        }
        var diagnostics = DiagnosticList(file: "pdo.md")
        let join = MatrixJoin(
            rows: rows, directions: directions, objectives: objectives, diagnostics: &diagnostics)
        return (
            join.objectiveOfRow.map { $0.map { $0 + 1 } },
            diagnostics.all.map { "\($0.severity) \($0.code.rawValue)" }
        )
    }

    private func join(_ rows: [String], to texts: [String]) -> (numbers: [Int?], codes: [String]) {
        join(rows.map { Self.row($0) }, to: texts.map { [2031: $0] })
    }

    @Test func threeQuartersOfTheWordsAreEnough() {
        #expect(join([Self.text(8, others: 2)], to: [Self.text(8)]) == ([1], ["note joined-text"]))
        // 5 of 7 words.
        #expect(join([Self.text(7, others: 2)], to: [Self.text(7)]) == ([nil], ["error unplaced-row"]))
    }

    @Test func aSecondRowNeedsNineTenthsOfTheWords() {
        #expect(
            join([Self.text(10), Self.text(10, others: 1)], to: [Self.text(10)]) == ([1, 1], ["note joined-text"]))
        // 8 of 9 words.
        #expect(
            join([Self.text(9), Self.text(9, others: 1)], to: [Self.text(9)]) == ([1, nil], ["error unplaced-row"]))
    }

    @Test func ofTwoObjectivesThatFitEquallyNoneIsTaken() {
        let (monte, valle) = (Self.text(8, others: 1, "monte"), Self.text(8, others: 1, "valle"))
        #expect(join([Self.text(8, others: 1)], to: [monte, valle]) == ([nil], ["error unplaced-row"]))
        // The better one is.
        #expect(join([Self.text(8, others: 2, "valle")], to: [monte, valle]) == ([2], ["note joined-text"]))
    }

    @Test func ofTwoObjectivesThatHaveRowsAndFitEquallyNoneIsTaken() {
        let (monte, valle) = (Self.text(10, others: 1, "monte"), Self.text(10, others: 1, "valle"))
        #expect(
            join([monte, valle, Self.text(10, others: 1)], to: [monte, valle])
                == ([1, 2, nil], ["error unplaced-row"]))
        // A second row for one of them, though another word is added.
        #expect(
            join([monte, valle, valle + " ancora"], to: [monte, valle]) == ([1, 2, 2], ["note joined-text"]))
    }

    @Test func theSameWordsInTwoObjectivesAreGivenInOrder() {
        #expect(join([Self.text(8)], to: [Self.text(8), Self.text(8)]) == ([1], ["warning unplaced-row"]))
        let both = join([Self.text(8), Self.text(8)], to: [Self.text(8), Self.text(8)])
        #expect(both == ([1, 2], ["note unplaced-row", "note unplaced-row"]))
        // Near ones are not.
        #expect(join([Self.text(8) + " x"], to: [Self.text(8), Self.text(8)]) == ([nil], ["error unplaced-row"]))
    }

    @Test func theSumOfAllDecidesRatherThanTheBestPair() {
        // The first row is nearest to the second objective, but the second row fits nowhere else.
        let objectives = [Self.text(9, others: 1), Self.text(10)]
        let rows = [Self.text(9), Self.words.suffix(8).joined(separator: " ")]
        #expect(join(rows, to: objectives).numbers == [1, 2])
        #expect(join([rows[0]], to: objectives).numbers == [2])
    }

    @Test func aMatrixOfAYearSpeaksOfThatYearsTexts() {
        let texts = [2031: Self.text(8), 2032: "tutt'altre parole di un altro anno"]
        #expect(join([Self.row(Self.text(8), year: 2031)], to: [texts]) == ([1], []))
        #expect(join([Self.row(Self.text(8), year: 2032)], to: [texts]) == ([nil], ["error unplaced-row"]))
        #expect(join([Self.row(Self.text(8), year: nil)], to: [texts]) == ([1], []))
        // Where the objective has no text in that year, all of its texts do.
        #expect(join([Self.row(Self.text(8, others: 1), year: 2033)], to: [texts]).numbers == [1])
    }

    @Test func fourFifthsOfANameAreEnoughUnlessTwoHaveThem() {
        func name(_ name: String, among names: [String]) -> (numbers: [Int?], codes: [String]) {
            join([Self.row(Self.text(8), direction: name)], to: [[2031: Self.text(8)]], names: names)
        }
        let nord = "Direzione Parchi e Giardini Nord"
        #expect(name("Direzione Parchi e Giardini Est", among: [nord]) == ([1], ["warning alias-name"]))
        // 3 of 4 words.
        #expect(name("Direzione Parchi Est", among: ["Direzione Parchi Nord"]).codes == ["error unknown-direction"])
        let both = name("Direzione Parchi e Giardini Est", among: [nord, "Direzione Parchi e Giardini Sud"])
        #expect(both == ([nil], ["error unknown-direction"]))
        // The other has too few.
        let more = name("Direzione Parchi e Giardini Nord Est", among: [nord, "Direzione Parchi e Giardini Sud"])
        #expect(more == ([1], ["warning alias-name"]))
        // The more alike of two that both have enough: 8 of 9 words rather than 7.
        let zone = "Direzione Parchi e Giardini della Zona Alta"
        let alike = name("\(zone) Nord Est", among: ["\(zone) Nord", "\(zone) Sud"])
        #expect(alike == ([1], ["warning alias-name"]))
    }

    @Test func aNameIsToldOnce() {
        let rows = [Self.text(8), Self.text(7)].map { Self.row($0, direction: "DIREZIONE ARGINI") }
        #expect(
            join(rows, to: [[2031: Self.text(8)], [2031: Self.text(7)]]) == ([1, 2], ["note alias-name"]))
    }
}
