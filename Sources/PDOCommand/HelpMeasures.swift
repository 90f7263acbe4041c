import ArgumentParser
import CommandConsole
import PlanWording
import TextTools

/// `pdo help-measures`
struct HelpMeasures: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "help-measures", MeasuresHelp.self) }

    enum Format: String, ArgumentChoice {
        case table, markdown
    }

    @Argument(
        help: ArgumentHelp(MeasuresHelp.measures, .measure),
        completion: .list(ExplainedMeasure.allCases.map(\.rawValue)))
    var measures: [String] = []

    @Option(help: ArgumentHelp(MeasuresHelp.format, .format))
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
                NetworkUsage.unknownMeasure(
                    name: name.shortened(to: 80), measures: ExplainedMeasure.allCases.map(\.rawValue)))
        }
        return measure
    }
}
