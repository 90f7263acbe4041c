import Plan
import PlanAnswers
import PlanGraph

extension ComparisonMessage {
    package var italian: String {
        switch self {
        case .status(.unchanged, let count): count == 1 ? "invariato" : "invariati"
        case .status(.changed, let count): count == 1 ? "modificato" : "modificati"
        case .status(.started, let count): count == 1 ? "nuovo" : "nuovi"
        case .status(.resumed, let count): count == 1 ? "ripreso" : "ripresi"
        case .status(.paused, _): "in pausa"
        case .status(.ended, let count): count == 1 ? "non più previsto" : "non più previsti"
        case .number(let status, let count): "\(count) \(ComparisonMessage.status(status, count).italian)"
        case .counts(let count, let parts): Italian.noun(.objective).count(count) + Italian.after(parts)
        case .beforeAndAfter(let old, let new, let parts):
            (old == new
                ? "sempre \(Italian.noun(.objective).count(new))"
                : "da \(old) a \(Italian.noun(.objective).count(new))") + Italian.after(parts)
        case .changed(let count, let punctuation, let values):
            "\(count) \(ComparisonMessage.status(.changed, count).italian)"
                + bracketed([
                    punctuation == 0
                        ? nil
                        : (punctuation == count ? "" : "per \(punctuation) ")
                            + "cambiano soltanto punteggiatura o maiuscole",
                    values == 0
                        ? nil
                        : (values == count ? "" : "per \(values) ") + "cambiano peso, responsabile, scadenza o target",
                ])
        case .value(let change):
            [Italian.field(of: change), change.indicator.map(Italian.quoted)].compactMap(\.self).joined(separator: ", ")
                + ": \(change.old ?? "–") → \(change.new ?? "–")"
        case .moved(let count, let withDirection):
            "\(count) \(count == 1 ? "passato" : "passati") a \(Italian.officeNoun.others(1))"
                + (withDirection > 0 ? " (\(withDirection) a quella che sostituisce la precedente)" : "")
        case .arrived(let count): "\(count) \(count == 1 ? "arrivato" : "arrivati") da \(Italian.officeNoun.others(1))"
        case .departed(let count): "\(count) \(count == 1 ? "passato" : "passati") a \(Italian.officeNoun.others(1))"
        case .none(let only):
            switch only {
            case .changed: "Nessun obiettivo modificato"
            case .started: "Nessun obiettivo nuovo"
            case .ended: "Nessun obiettivo non più previsto"
            case .unchanged: "Nessun obiettivo invariato"
            case .moved: "Nessun obiettivo passato a \(Italian.officeNoun.others(1))"
            case nil: "Nessun obiettivo"
            }

        case .directions: "\(Italian.officeNoun.plural.capitalizedFirst): che cosa cambia"
        case .renamed(let old, let new): "\(old) → \(new) (cambia nome)"
        case .continues(let old, let new, let count, let all):
            "\(old) → \(new) (obiettivi che proseguono: \(count) su \(all))"
        case .onlyBefore(let name): "\(name): solo nel piano precedente"
        case .onlyAfter(let name): "\(name): solo nel piano nuovo"
        case .withoutProgramme: "Senza programma operativo"
        case .withoutGoal: "Senza obiettivo trasversale"
        case .movedFromTo(let old, let new):
            "passato \(Italian.office(old, with: .da)) \(Italian.office(new, with: .a))"
        case .onlyPunctuation: "cambiano solo punteggiatura o maiuscole"
        case .back(let year): "torna nel \(year)"
        case .already(let year): "già previsto nel \(year)"
        case .nothingMatches: "Nessun risultato con questi criteri."
        case .nothingToDraw: "Nessun obiettivo da disegnare."

        case .sameLinks: "Legami invariati"
        case .newLinks: "Nuovi legami"
        case .goneLinks: "Legami che non ci sono più"
        case .changedLinks: "Legami nuovi e legami che non ci sono più"
        case .fewerLinks(let count): "\(Italian.link.count(count)) in meno"
        case .moreLinks(let count): "\(Italian.link.count(count)) in più"
        case .unchangedLinks(let count): "\(Italian.link.count(count)) \(count == 1 ? "invariato" : "invariati")"
        case .stillLinks(let count, let gone, let new):
            "sempre \(Italian.link.count(count)): \(gone) in meno, \(new) in più"
        case .linksBeforeNone(let count): "prima nessun legame, ora \(count)"
        case .noLinkLeft: "non resta nessun legame"
        case .links(let old, let new): "da \(old) a \(Italian.link.count(new))"
        case .stillDirections(let count): "sempre \(Italian.noun(.direction).count(count))"
        case .otherDirections(let count, let changed):
            "sempre \(Italian.noun(.direction).count(count))"
                + (count == 1
                    ? ", ma \(Italian.officeNoun.gender("un altro", "un’altra"))"
                    : ": \(changed) in meno, \(changed) in più")
        case .directionCount(let old, let new): "da \(old) a \(Italian.noun(.direction).count(new))"
        case .noLongerShared(let old, let new):
            "da \(old) a \(Italian.noun(.direction).count(new)), non è più condivisa"
        case .nowShared(let old, let new): "da \(old) a \(Italian.noun(.direction).count(new)), ora è condivisa"
        case .link(let change, let source):
            (change == .gone ? "non c’è più: " : change == .new ? "nuovo: " : "invariato: ")
                + (source.isObjectiveID ? "obiettivo " : "") + source.withoutObjectivePrefix
        case .movedTo(let name): "passato \(Italian.office(name, with: .a))"
        case .movedFrom(let name): "passato \(Italian.office(name, with: .da))"
        }
    }
}

extension Italian {
    /// What changed: "peso", "target 2026".
    fileprivate static func field(of change: ValueChange) -> String {
        switch change.field {
        case .weight: PageMessage.field(.weight).italian
        case .owner: PageMessage.field(.owner).italian
        case .deadline: PageMessage.field(.deadline).italian
        case .target: IndicatorMessage.target(change.year ?? "").italian
        }
    }

    /// ": a, b"; nothing where there is none.
    fileprivate static func after(_ parts: [ComparisonMessage]) -> String {
        parts.isEmpty ? "" : ": " + parts.map(\.italian).joined(separator: ", ")
    }
}

extension AuditMessage {
    package var italian: String {
        switch self {
        case .code(.oneSided): "Menzioni senza obiettivo corrispondente"
        case .code(.classifiedDifferently): "Stesso obiettivo, classificazione diversa"
        case .code(.noProgramme): "Obiettivi senza programma operativo"
        case .code(.severalProgrammes): "Obiettivi con più programmi operativi"
        case .code(.yearSkipped): "Obiettivi con un anno senza testo"
        case .code(.fewContributors): "Obiettivi trasversali con uno o nessun contributo"
        case .code(.singleObjective): "Programmi operativi con un solo obiettivo"
        case .code(.similarNames): "Programmi operativi con nomi quasi uguali"
        case .code(.sharesNothing): "\(Italian.officeNoun.plural.capitalizedFirst) senza nulla in comune, nel testo"
        case .code(.endsAfterFirstYear): "Obiettivi con testo solo per il primo anno"
        case .code(.staleLink): "Legami dichiarati su un testo poi cambiato"
        case .code(.declaredLink): "Legami dichiarati, esclusi o da decidere"
        case .none: "Nessuna segnalazione."
        case .severityHeading: "gravità"
        case .findingHeading: "segnalazione"
        case .linesHeading: "righe"
        case .codeHeading: "codice"
        }
    }
}

extension AuditStatement: Message {
    public var italian: String {
        func quoted(_ text: String) -> String { Italian.quoted(text) }
        return switch self {
        case .oneSided(let collaboration, let direction, let quotation):
            "Nella collaborazione \(quoted(collaboration)) il testo menziona \(Italian.office(direction)) (\(quoted(quotation))), ma nessun suo obiettivo vi risulta collegato"
        case .classifiedDifferently(let count, let column, let values, let text):
            "Lo stesso obiettivo, assegnato a \(Italian.noun(.direction).count(count)), ha \(column == .programme ? "programmi operativi diversi" : column == .valueDimension ? "dimensioni di valore pubblico diverse" : "driver diversi"): \(Italian.list(values.map(quoted))). Testo: \(quoted(text.shortened(to: 120)))"
        case .noProgramme(let number, let direction, let text):
            "L’obiettivo \(number) \(Italian.office(direction, with: .di)) non ha un programma operativo: \(quoted(text.shortened(to: 120)))"
        case .severalProgrammes(let number, let direction, let programmes):
            "L’obiettivo \(number) \(Italian.office(direction, with: .di)) ha più programmi operativi: \(Italian.list(programmes.map(quoted)))"
        case .yearsSkipped(let number, let direction, let years):
            "L’obiettivo \(number) \(Italian.office(direction, with: .di)) ha un testo prima e dopo, ma non \(Italian.years(years, first: "per il ", following: "il "))"
        case .fewContributors(let goal, let year, let count):
            "Nel \(year) \(count == 0 ? "nessun obiettivo" : "un solo obiettivo") risulta collegato all’obiettivo trasversale \(quoted(goal))"
        case .singleObjective(let programme): "Il programma operativo \(quoted(programme)) ha un solo obiettivo"
        case .similarNames(let one, let other):
            "Due programmi operativi hanno quasi lo stesso nome: \(quoted(one)) e \(quoted(other))"
        case .sharesNothing(let direction):
            "Per \(Italian.office(direction)) nel testo non risultano obiettivi trasversali o collaborazioni in comune con \(Italian.officeNoun.others)"
        case .declared(let declaration, let subject, let target):
            "\(subject) – \(Italian.quoted(target)): " + Italian.told(declaration)
        case .endsAfterFirstYear(let direction, let count, let all, let year):
            "\(direction): \(Italian.noun(.objective).count(count)) su \(all) \(count == 1 ? "ha" : "hanno") un testo solo per il \(year)"
        }
    }
}
