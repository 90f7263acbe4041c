import ArgumentParser
import Plan
import PlanGraph
import TextDocument
import TextTools

/// `pdo help-measures`
struct HelpMeasures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help-measures", _superCommandName: "pdo",
        abstract: "What each measure of 'pdo analyse' means, how to read it, and who defined it.",
        discussion: """
            EXAMPLES
              pdo help-measures                       all measures
              pdo help-measures betweenness constraint
              pdo help-measures modularity --lang en

            In the formulas n is the number of nodes, m that of edges (or the sum of their weights), d(v) the degree, w(v, u) \
            the weight of an edge, s(v) the weighted degree, and dist(v, u) the number of edges on a shortest path.
            """)

    enum Format: String, ArgumentChoice {
        case table, markdown
    }

    @Argument(
        help: ArgumentHelp("Only these measures, by their names in CSV and JSON.", valueName: "measure"),
        completion: .list(MeasureDescription.all.map(\.key)))
    var measures: [String] = []

    @Option(help: "How to print them.")
    var format: Format = .table

    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let language = languageOptions.language
        let chosen = try measures.isEmpty ? MeasureDescription.all : measures.map(Self.measure)
        var outline = TextDocument()
        for measure in chosen {
            outline.title(measure.name(in: language), subtitle: measure.key)
            outline.item("", measure.formula(in: language))
            outline.item("", measure.meaning(in: language))
            outline.item("", language("Come si legge: ", "How to read it: ") + measure.reading(in: language))
            outline.item("", language("Fonte: ", "Source: ") + measure.source)
        }
        if measures.isEmpty {
            outline.heading(
                language(
                    "n: numero di nodi; m: numero di legami, o somma dei loro pesi; d(v): grado; w(v, u): peso di un legame; s(v): grado pesato; dist(v, u): legami sul cammino più breve.",
                    "n: number of nodes; m: number of edges, or the sum of their weights; d(v): degree; w(v, u): weight of an edge; s(v): weighted degree; dist(v, u): edges on a shortest path."
                ))
            outline.paragraph(
                language(
                    "Tutte descrivono come il piano è scritto: nessuna è una graduatoria di merito.",
                    "All of them describe how the plan is written; none is a ranking of merit."))
        }
        try Console.current.write(
            format == .table ? outline.text(width: Console.current.width) : outline.markdown())
    }

    private static func measure(named name: String) throws -> MeasureDescription {
        guard let measure = MeasureDescription.all.first(where: { Words.key($0.key) == Words.key(name) }) else {
            throw ValidationError(
                "No measure is called \"\(name.shortened(to: 80))\"; there are "
                    + MeasureDescription.all.map(\.key).joined(separator: ", ") + ".")
        }
        return measure
    }
}

/// What is to be known of a measure.
struct MeasureDescription {
    /// Its name in CSV, JSON and options.
    let key: String
    let names: (italian: String, english: String)
    let formulas: (italian: String, english: String)
    let meanings: (italian: String, english: String)
    let readings: (italian: String, english: String)
    let source: String

    func name(in language: Language) -> String { language(names.italian, names.english) }
    func formula(in language: Language) -> String { language(formulas.italian, formulas.english) }
    func meaning(in language: Language) -> String { language(meanings.italian, meanings.english) }
    func reading(in language: Language) -> String { language(readings.italian, readings.english) }

    static let all = ofNetworks + ofNodes + ofGroups + ofDirectedTies
}
