extension ImportReport {
    public var english: String {
        switch self {
        case .summary(let path, let counts):
            """
            \(path)
              read      \(count(counts.directions, "direction")), \(count(counts.objectives, "objective")) (with a text: \(counts.texts.map { "\($0.count) in \($0.year)" }.joined(separator: ", ")))
                        \(count(counts.strategicDimensions, "strategic dimension")), \(count(counts.transversalGoals, "transversal goal"))
                        \(count(counts.matrixRows, "matrix row")): \(count(counts.programmes, "programme")), \(count(counts.valueDimensions, "value dimension")), \(count(counts.drivers, "driver"))
              inferred  \(count(counts.contributions, "contribution")) to goals and dimensions, \(count(counts.collaborations, "collaboration"))
              joined    \(count(counts.joinedRows, "matrix row")) whose words differ, \(count(counts.otherNames, "direction")) under another name, \(count(counts.objectivesWithoutRow, "objective")) left without a row
              noticed   \(count(counts.warnings, "warning")), \(count(counts.notes, "note"))

            """
        }
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
