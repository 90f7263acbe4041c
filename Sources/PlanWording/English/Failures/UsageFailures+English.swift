extension UsageFailure {
    public var english: String {
        switch self {
        case .tooSmall(let option): "\(option) must be at least 1."
        case .outOfRange(let option, let first, let last): "\(option) must be from \(first) to \(last)."
        case .verbosity: "--quiet and --verbose contradict each other."
        case .language(let variable, let value, let languages):
            "\(variable) is \"\(value)\"; set it to \(languages.joined(separator: " or "))."
        case .completionScripts: "Completion scripts are printed by 'pdo completions bash', 'zsh' or 'fish'."
        case .csvIsAFolder: "csv is a folder of files: name it with --output."
        case .exportIsAFolder(let format): "\(format) is a folder of files: name it with --output."
        case .exportIsAFile(let format):
            "\(format) is no text for a screen: name a file with --output, or - for a pipe."
        case .exportNeedsAFormat(let formats):
            "Name the format, or a file whose name ends on one; the formats are \(formats.joined(separator: ", "))."
        case .exportDialect(let dialect, let formats):
            "--dialect \(dialect) goes with \(formats.joined(separator: ", "))."
        case .exportOptionIsOf(let option, let formats): "\(option) goes with \(formats.joined(separator: ", "))."
        case .exportOfSnapshot(let options): "A snapshot knows nothing of \(options.joined(separator: ", "))."
        case .partitionNamesPlans(let option): "--partition names the plans: leave \(option) out."
        case .exportDepthNeedsAFocus: "--depth says how far from --focus: name that too."
        case .exportBase:
            "--base-url is an address such as https://example.org/plan/, which begins with http:// or https:// and ends in a slash."
        case .csvIsWhole: "csv is always the whole plan, which an import reads back: leave the filters out."
        case .noSuchExplanation: "--explain has no form sarif; the forms are text and json, and .html files."
        case .nameOrNone: "Give a name or --none, not both."
        case .reportAndPlan: "The plan and a report in another format can't both be printed: give --output a file."
        case .pagesAreOfAll: "--output writes the pages of all commands: name no subcommand."
        case .pagesAreAFolder: "All pages are a folder of files: name it with --output."
        case .unknownCommand(let name, let nearest, let commands):
            "There is no command \"\(name)\""
                + (nearest.isEmpty
                    ? "; the commands are \(commands.joined(separator: ", "))."
                    : ". Did you mean \(English.list(nearest.map { "\"\($0)\"" }, last: "or"))?")
        case .strangeOfficeWord(let word, let kinds):
            "No office of the plan is called \(English.quoted(word)); the kinds are \(kinds.joined(separator: ", "))."
        case .nothingToSearch: "Give at least a word to look for: letters or digits."
        case .formatNeedsTarget(let format): "--format \(format) is for candidates: name a goal with --for."
        case .measureNeedsReading: "With --for, --measure compares with a reading: name a file of links (.csv)."
        }
    }
}
