import Plan
import PlanImport
import TextDocument

extension ImportReport {
    public var english: String {
        switch self {
        case .summary(let path, let counts):
            """
            \(path)
              read      \(count(counts.directions, "direction")), \(count(counts.objectives, "objective")) (with a text: \(counts.texts.map { "\($0.count) in \($0.year)" }.joined(separator: ", ")))
                        \(count(counts.strategicDimensions, "strategic dimension")), \(count(counts.transversalGoals, "transversal goal"))
                        \(count(counts.matrixRows, "matrix row")): \(count(counts.programmes, "programme")), \(count(counts.valueDimensions, "value dimension")), \(count(counts.drivers, "driver"))
              inferred  \(count(counts.contributions, "contribution")) to goals and dimensions, \(count(counts.collaborations, "collaboration"))\(declared(counts.declarations))
              joined    \(count(counts.joinedRows, "matrix row")) whose words differ, \(count(counts.otherNames, "direction")) under another name, \(count(counts.objectivesWithoutRow, "objective")) left without a row
              noticed   \(count(counts.warnings, "warning")), \(count(counts.notes, "note"))

            """ + (counts.coverage.map { ImportReport.coverage($0).english } ?? "")
        case .rowsOfOtherLines:
            "--explain shows nothing here: the rows stand for lines of another document, as their column \"line\" says."
        case .coverage(let coverage): Self.english(coverage)
        }
    }

    private static func english(_ coverage: LineCoverage) -> String {
        func lines(_ group: LineReading.Group) -> String { English.number(coverage.lines(of: group)) }
        func list(_ group: LineReading.Group) -> String {
            coverage.counts(of: group).map { $0.reading.noun(in: .english, count: $0.lines) }.joined(separator: ", ")
        }
        let unread =
            coverage.unread.isEmpty
            ? "none unread" : "\(lines(.unread)) unread (\(Language.english.ranges(of: coverage.unread, limit: 8)))"
        return block(
            "lines",
            [
                "\(English.number(coverage.total)): \(lines(.read)) read, \(lines(.passedOver)) passed over, \(unread)",
                "read as \(list(.read))", "passed over \(list(.passedOver))",
            ], lead: 10)
            + (coverage.keptColumns.isEmpty
                ? "" : block("kept", ["as attributes: \(coverage.keptColumns.joined(separator: ", "))"], lead: 10))
    }

    private func declared(_ counts: [Declaration.Verdict: Int]) -> String {
        guard !counts.isEmpty else { return "" }
        return
            "\n  declared  \(count(counts[.yes] ?? 0, "link")); \(counts[.no] ?? 0) denied, \(counts[.open] ?? 0) open"
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
