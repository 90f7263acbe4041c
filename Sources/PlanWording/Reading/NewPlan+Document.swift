import PlanImport
import TextDocument

extension PlanGuess {
    /// Returns what was guessed, and from where.
    public func document(in language: Language, folder: String) -> TextDocument {
        var document = TextDocument()
        document.title(folder, subtitle: "")
        document.heading(language(NewPlanReport.guesses))
        func item<Value>(_ name: NewPlanReport, _ found: Found<Value>?, _ value: String) {
            let place =
                found.map { $0.lines.isEmpty ? NewPlanReport.fromName : .fromLines($0.lines) }
                ?? (value.isEmpty ? .notFound : .assumed)
            document.item(language(name), value.isEmpty ? language(place) : "\(value) (\(language(place)))")
        }
        item(.title, title, title(in: language))
        item(.municipality, municipality, municipality?.value ?? "")
        item(.years, years, (years?.value ?? []).map(String.init).joined(separator: ", "))
        if let code = self.language { document.item(language(NewPlanReport.language), code) }
        return document
    }
}

extension ProfileAdvice {
    /// Nothing that was found.
    static let nothing = ProfileAdvice()

    /// Returns what to look at.
    public func document(in language: Language) -> TextDocument {
        let (taken, unknown) = (aliases.filter(\.isTaken), aliases.filter { !$0.isTaken })
        let items: [(NewPlanReport, NewPlanReport)?] = [
            offices.isEmpty ? nil : (.officesWord, .offices(offices)),
            columns.isEmpty ? nil : (.columnsWord, .columns(columns)),
            sections.isEmpty ? nil : (.sectionsWord, .sections(sections)),
            personLines == 0 ? nil : (.personsWord, .persons(lines: personLines)),
            lineForms.isEmpty ? nil : (.linesWord, .lineForms(lineForms)),
            taken.isEmpty ? nil : (.namesWord, .aliases(taken)),
            unknown.isEmpty ? nil : (.unknownWord, .unknown(unknown)),
            unread.isEmpty ? nil : (.unreadWord, .unread(unread)),
        ]
        var document = TextDocument()
        document.heading(language(NewPlanReport.toLookAt))
        for case (let word, let text)? in items { document.item(language(word), language(text)) }
        if items.allSatisfy({ $0 == nil }) { document.item("", language(NewPlanReport.nothingToLookAt)) }
        return document
    }
}

/// What to do after a folder was made.
public enum NewPlanSteps {
    /// - Parameters:
    ///   - name: the plan's, where another one lies beside it; nil where it is the only one.
    ///   - isRead: whether the import wrote a plan.
    public static func document(in language: Language, folder: String, name: String?, isRead: Bool) -> TextDocument {
        var document = TextDocument()
        document.heading(language(NewPlanReport.next))
        document.item("pdo import \(folder) --explain -o reading.html", language(NewPlanReport.explain))
        if let name { document.item("pdo use \(name)", language(NewPlanReport.choose)) }
        if isRead { document.item("pdo map --plan \(folder)", language(NewPlanReport.draw)) }
        return document
    }

    /// Returns what to do with an empty profile.
    public static func document(
        in language: Language, emptyProfileIn folder: String, document name: String, table: String
    ) -> TextDocument {
        var document = TextDocument()
        document.title(folder + "/profile.yaml", subtitle: "")
        document.heading(language(NewPlanReport.next))
        document.item("", language(NewPlanReport.fillIn))
        document.item("", language(NewPlanReport.putDocument(document: name, table: table)))
        document.item("pdo import \(folder)", language(NewPlanReport.importIt))
        return document
    }
}
