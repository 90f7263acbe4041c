import Plan
import PlanImport
import TextDocument

extension ImportReport {
    public var italian: String {
        switch self {
        case .summary(let path, let counts):
            """
            \(path)
              letto      \(Italian.counted(counts.directions, "direzione", "direzioni")), \(Italian.counted(counts.objectives, "obiettivo", "obiettivi")) (con testo: \(counts.texts.map { "\(Italian.number($0.count)) nel \($0.year)" }.joined(separator: ", ")))
                         \(Italian.counted(counts.strategicDimensions, "dimensione strategica", "dimensioni strategiche")), \(Italian.counted(counts.transversalGoals, "obiettivo trasversale", "obiettivi trasversali"))
                         \(Italian.counted(counts.matrixRows, "riga", "righe")) della matrice: \(Italian.counted(counts.programmes, "programma operativo", "programmi operativi")), \(Italian.counted(counts.valueDimensions, "dimensione di valore pubblico", "dimensioni di valore pubblico")), \(Italian.counted(counts.drivers, "driver", "driver"))
              ricavato   \(Italian.counted(counts.contributions, "contributo", "contributi")) a obiettivi trasversali e dimensioni strategiche, \(Italian.counted(counts.collaborations, "collaborazione", "collaborazioni"))\(declared(counts.declarations))
              unito      \(Italian.counted(counts.joinedRows, "riga", "righe")) con parole diverse, \(Italian.counted(counts.otherNames, "direzione", "direzioni")) con altro nome
              da vedere  \(Italian.counted(counts.objectivesWithoutRow, "obiettivo", "obiettivi")) fuori dalla matrice; \(Italian.counted(counts.warnings, "avviso", "avvisi")), \(Italian.counted(counts.notes, "nota", "note"))

            """ + (counts.coverage.map { ImportReport.coverage($0).italian } ?? "")
        case .rowsOfOtherLines:
            "--explain qui non mostra nulla: le righe stanno per quelle di un altro documento, come dice la loro colonna \"line\"."
        case .coverage(let coverage): Self.italian(coverage)
        }
    }

    private func declared(_ counts: [Declaration.Verdict: Int]) -> String {
        guard !counts.isEmpty else { return "" }
        let links = Italian.counted(counts[.yes] ?? 0, "legame", "legami")
        let denied = Italian.counted(counts[.no] ?? 0, "escluso", "esclusi")
        return "\n  dichiarato \(links); \(denied), \(counts[.open] ?? 0) da decidere"
    }

    private static func italian(_ coverage: LineCoverage) -> String {
        func list(_ group: LineReading.Group) -> String {
            coverage.counts(of: group).map { $0.reading.noun(in: .italian, count: $0.lines) }.joined(separator: ", ")
        }
        func lines(_ group: LineReading.Group, _ one: String, _ several: String) -> String {
            let number = coverage.lines(of: group)
            return "\(Italian.number(number)) \(number == 1 ? one : several)"
        }
        let unread =
            coverage.unread.isEmpty
            ? "nessuna non letta"
            : "\(lines(.unread, "non letta", "non lette")) (\(Language.italian.ranges(of: coverage.unread, limit: 8)))"
        return block(
            "righe",
            [
                "\(Italian.number(coverage.total)): \(lines(.read, "letta", "lette")), \(lines(.passedOver, "tralasciata", "tralasciate")), \(unread)",
                "lette come \(list(.read))", "tralasciate \(list(.passedOver))",
            ], lead: 11)
            + (coverage.keptColumns.isEmpty
                ? ""
                : block("conservato", ["come attributi: \(coverage.keptColumns.joined(separator: ", "))"], lead: 11))
    }
}
