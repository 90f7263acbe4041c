import Plan
import Testing

@Suite struct ObjectiveTests {
    @Test func theFirstTextIsThatOfTheFirstYear() {
        let objective = Objective(
            id: "o", direction: "d", code: "1", line: 1, texts: [2033: "c", 2031: "a", 2032: "b"])
        #expect(objective.firstText == "a")
        #expect(objective.text(in: [2033, 2032]) == "b")
        #expect(Objective(id: "o", direction: "d", code: "1", line: 1, texts: [:]).firstText == "")
    }
}
