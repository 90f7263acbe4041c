import Plan
import TextDocument

extension [Indicator] {
    /// Tells them as a small table of what has numbers, and below it how each is computed and where its values are
    /// from.
    func tell(in document: inout TextDocument, _ language: Language) {
        document.append(.table(table(in: language)))
        for indicator in self {
            let notes = [
                indicator.formula.map { (IndicatorMessage.formula, $0) },
                indicator.source.map { (IndicatorMessage.source, $0) },
            ].compactMap(\.self)
            guard !notes.isEmpty else { continue }
            document.item("", indicator.name)
            for (message, text) in notes { document.detail("\(language(message)): \(text)") }
        }
    }

    /// A row for each, with the columns for which one of them has a value.
    package func table(in language: Language) -> Table {
        typealias Value = (Indicator) -> String?
        var columns: [(column: Table.Column, value: Value)] = [
            (.init("indicator", heading: language(IndicatorMessage.name), wraps: true), { $0.name })
        ]
        func add(_ key: String, _ message: IndicatorMessage, isNumber: Bool = true, _ value: @escaping Value) {
            guard contains(where: { value($0) != nil }) else { return }
            columns.append((.init(key, heading: language(message), isNumber: isNumber), value))
        }
        add("unit", .unit, isNumber: false) { $0.unit }
        add("baseline", .baseline) { indicator in
            indicator.baseline.map { value in indicator.baselineYear.map { "\(value) (\($0))" } ?? value }
        }
        for year in Set(flatMap(\.targets.keys)).sorted() { add("target" + year, .target(year)) { $0.targets[year] } }
        for year in Set(flatMap(\.results.keys)).sorted() { add("result" + year, .result(year)) { $0.results[year] } }
        var table = Table(columns: columns.map(\.column))
        for indicator in self { table.add(columns.map { $0.value(indicator).map { .text($0) } ?? .absent }) }
        return table
    }
}
