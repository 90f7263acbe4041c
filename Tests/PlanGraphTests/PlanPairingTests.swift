import Plan
import Testing

@testable import PlanGraph

/// Which objectives of two plans are the same one, at the borders of what is similar enough and where several are
/// equally similar.
@Suite struct PlanPairingTests {
    private static let words = "alfa beta gamma delta epsilon zeta eta theta iota kappa".split(separator: " ")

    /// A text of ten words of which the last are others.
    private static func text(others: Int = 0, _ other: String = "altro") -> String {
        (words.dropLast(others).map(String.init) + (0..<others).map { "\(other)\($0)" }).joined(separator: " ")
    }

    /// What the first objective of the old plan, with a text of 2031, is paired with among those of the new one.
    private func partner(
        of old: String, among new: [(id: String, text: String)], years: [Int] = [2031]
    ) throws -> String? {
        func plan(_ objectives: [(id: String, text: String)]) -> PlanOfObjectives {
            PlanComparisonTests.plan(
                objectives.map { id, text in
                    let parts = id.split(separator: "/")
                    return (String(parts[0]), Int(parts[1]) ?? 0, [years[0]: text])
                }, years: years)
        }
        let (before, after) = (try PlanGraph(plan([(old, Self.text())])), try PlanGraph(plan(new)))
        let change = try #require(PlanComparison(from: before, to: after).objectives.first)
        #expect((change.status == .ended) == (change.new == nil))
        return change.new.map { String(after[$0].id.dropFirst("objective:".count)) }
    }

    @Test func sixTenthsOfTheWordsAreEnough() throws {
        #expect(try partner(of: "a/1", among: [("b/7", Self.text(others: 4))]) == "b/7")
        #expect(try partner(of: "a/1", among: [("b/7", Self.text(others: 5))]) == nil)
        #expect(try partner(of: "a/1", among: [("a/7", Self.text(others: 5))]) == nil)
    }

    @Test func halfOfTheWordsIsEnoughUnderTheSameID() throws {
        #expect(try partner(of: "a/1", among: [("a/1", Self.text(others: 5))]) == "a/1")
        #expect(try partner(of: "a/1", among: [("a/1", Self.text(others: 6))]) == nil)
    }

    @Test func ofEquallySimilarOnesTheOneWithTheSameIDIsIt() throws {
        let equal = [("a/1", Self.text(others: 2, "x")), ("a/2", Self.text(others: 2, "y"))]
        #expect(try partner(of: "a/2", among: equal) == "a/2")
        #expect(try partner(of: "a/1", among: equal) == "a/1")
        // With another number either is as good, and the plan's order decides.
        #expect(try partner(of: "a/3", among: equal) == "a/1")
    }

    /// The same id counts as a tenth of the words, the same direction as a fifth.
    @Test func theSameIDAndDirectionCountAsSomeWords() throws {
        let (near, same) = (Self.text(others: 2, "x"), Self.text(others: 4, "y"))
        // 0.8 + 0.2 against 0.6 + 0.2 + 0.1.
        #expect(try partner(of: "a/1", among: [("a/1", same), ("a/2", near)]) == "a/2")
        // 0.9 + 0.2 against 1.0, and 0.7 + 0.2 against 1.0.
        #expect(try partner(of: "b/1", among: [("a/7", Self.text()), ("b/7", Self.text(others: 1))]) == "b/7")
        #expect(try partner(of: "b/1", among: [("a/7", Self.text()), ("b/7", Self.text(others: 3))]) == "a/7")
    }

    /// Where no year is common, how the old plan ends is compared with how the new one begins.
    @Test func withoutACommonYearTheLastTextIsComparedWithTheFirst() throws {
        let (first, last) = (Self.text(others: 1, "prima"), Self.text())
        let old = try PlanGraph(PlanComparisonTests.plan([("a", 1, [2029: first, 2030: last])], years: [2029, 2030]))
        func change(_ texts: [Int: String], years: [Int]) throws -> PlanComparison.ObjectiveChange {
            let new = try PlanGraph(PlanComparisonTests.plan([("a", 1, texts)], years: years))
            return try #require(PlanComparison(from: old, to: new).objectives.first)
        }
        let later = Self.text(others: 1, "dopo")
        let continued = try change([2031: last, 2032: later], years: [2031, 2032])
        #expect(continued.status == .unchanged && continued.oldText == last && continued.newText == last)
        let changed = try change([2031: first, 2032: last], years: [2031, 2032])
        #expect(changed.status == .changed && changed.oldText == last && changed.newText == first)
        // Of common years the first in which they differ, or where they don't the first.
        let common = try change([2029: first, 2030: later], years: [2029, 2030])
        #expect(common.status == .changed && common.oldText == last && common.newText == later)
        let same = try change([2029: first, 2030: last], years: [2029, 2030])
        #expect(same.status == .unchanged && same.newText == first)
    }
}
