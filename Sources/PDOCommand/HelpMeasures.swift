import ArgumentParser
import PlanWording
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
        completion: .list(ExplainedMeasure.allCases.map(\.rawValue)))
    var measures: [String] = []

    @Option(help: "How to print them.")
    var format: Format = .table

    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let language = languageOptions.language
        let chosen = try measures.isEmpty ? ExplainedMeasure.allCases : measures.map(Self.measure)
        let document = ExplainedMeasure.document(of: chosen, explainsSigns: measures.isEmpty, in: language)
        try Console.current.write(
            format == .table ? document.text(width: Console.current.width) : document.markdown())
    }

    private static func measure(named name: String) throws -> ExplainedMeasure {
        guard let measure = ExplainedMeasure.allCases.first(where: { Words.key($0.rawValue) == Words.key(name) }) else {
            throw ValidationError(
                "No measure is called \"\(name.shortened(to: 80))\"; there are "
                    + ExplainedMeasure.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return measure
    }
}
