import ArgumentParser
import PlanWording
import TextTools

/// `pdo help-measures`
struct HelpMeasures: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "help-measures", _superCommandName: "pdo",
            abstract: said(MeasuresHelp.abstract),
            discussion: said(MeasuresHelp.discussion))
    }

    enum Format: String, ArgumentChoice {
        case table, markdown
    }

    @Argument(
        help: ArgumentHelp(MeasuresHelp.measures, .measure),
        completion: .list(MeasureDescription.all.map(\.key)))
    var measures: [String] = []

    @Option(help: ArgumentHelp(MeasuresHelp.format, .format))
    var format: Format = .table

    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let language = languageOptions.language
        let chosen = try measures.isEmpty ? MeasureDescription.all : measures.map(Self.measure)
        let document = MeasureDescription.document(of: chosen, explainsSigns: measures.isEmpty, in: language)
        try Console.current.write(
            format == .table ? document.text(width: Console.current.width) : document.markdown())
    }

    private static func measure(named name: String) throws -> MeasureDescription {
        guard let measure = MeasureDescription.all.first(where: { Words.key($0.key) == Words.key(name) }) else {
            throw ValidationError(
                NetworkUsage.unknownMeasure(name: name.shortened(to: 80), measures: MeasureDescription.all.map(\.key)))
        }
        return measure
    }
}
