import ArgumentParser

/// A question that is mostly asked with words alone, or with where the answer goes: these are then not left to the
/// parser, since to learn what options there are takes it longer than the answer takes.
protocol PlainQuestion: ParsableCommand {
    /// The command with these arguments and no others, not yet validated; nil where words are fewer or more than it takes.
    init?(_ plain: PlainArguments)
    /// Its options.
    var groups: [any ParsableArguments] { get }
}

/// Words, and the two options that nearly every question has.
struct PlainArguments {
    var words: [String] = []
    var output: String?
    var isQuiet = false

    /// - Returns: nil where there is more, or something is wrong.
    init?(_ arguments: some Collection<String>) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "-q", "--quiet": isQuiet = true
            case "-o", "--output":
                guard output == nil, let path = rest.popFirst(), !path.isEmpty, !path.hasPrefix("-") else { return nil }
                output = path
            case "", "help": return nil
            default:
                if argument.hasPrefix("-") { return nil }
                words.append(argument)
            }
        }
    }
}

extension PDO {
    /// The question that plain arguments ask; nil where the parser has to read them, or to say what is wrong.
    static func plainQuestion(_ arguments: [String]) -> (any ParsableCommand)? {
        guard let plain = PlainArguments(arguments.dropFirst()) else { return nil }
        let question: (any PlainQuestion)? =
            switch arguments.first {
            case "map": Map(plain)
            case "neighbours": Neighbours(plain)
            case "path": Path(plain)
            case "show": Show(plain)
            case "search": Search(plain)
            default: nil
            }
        guard var question else { return nil }
        do {
            for var group in question.groups { try group.validate() }
            try question.validate()
            return question
        } catch {
            return nil
        }
    }
}

extension Map: PlainQuestion {
    init?(_ plain: PlainArguments) {
        guard plain.words.count < 2 else { return nil }
        self.init()
        (name, output, all, list, printDefinition) = (plain.words.first, plain.output, false, false, false)
        (focus, depth, format, table, linkBase, pageNumber) = ([], nil, nil, nil, nil, nil)
        (mapOptions, snapshotOptions, options, languageOptions) = (.none, .none, .init(plain), .none)
    }

    var groups: [any ParsableArguments] { [mapOptions, snapshotOptions, options, languageOptions] }
}

extension Neighbours: PlainQuestion {
    init?(_ plain: PlainArguments) {
        guard !plain.words.isEmpty else { return nil }
        self.init()
        (nodes, depth, edges, oldEdges, via, kind) = (plain.words, nil, .both, nil, [], [])
        (filterOptions, minWeight, sort, limit, result) = (.none, nil, nil, nil, .init(plain))
        (snapshotOptions, options, languageOptions) = (.none, .init(plain), .none)
    }

    var groups: [any ParsableArguments] { [filterOptions, result, snapshotOptions, options, languageOptions] }
}

extension Path: PlainQuestion {
    init?(_ plain: PlainArguments) {
        guard plain.words.count == 2 else { return nil }
        self.init()
        (from, to, maxLength, count, via) = (plain.words[0], plain.words[1], nil, nil, [])
        (filterOptions, result, snapshotOptions) = (.none, .init(plain), .none)
        (options, languageOptions) = (.init(plain), .none)
    }

    var groups: [any ParsableArguments] { [filterOptions, result, snapshotOptions, options, languageOptions] }
}

extension Show: PlainQuestion {
    init?(_ plain: PlainArguments) {
        guard !plain.words.isEmpty else { return nil }
        self.init()
        words = plain.words
        (result, snapshotOptions, options, languageOptions) = (.init(plain), .none, .init(plain), .none)
    }

    var groups: [any ParsableArguments] { [result, snapshotOptions, options, languageOptions] }
}

extension Search: PlainQuestion {
    init?(_ plain: PlainArguments) {
        guard !plain.words.isEmpty else { return nil }
        self.init()
        (text, kind, year, selectionOptions, limit) = (plain.words, [], [], .none, Self.usualLimit)
        (result, snapshotOptions, options, languageOptions) = (.init(plain), .none, .init(plain), .none)
    }

    var groups: [any ParsableArguments] { [selectionOptions, result, snapshotOptions, options, languageOptions] }
}

extension MapOptions {
    fileprivate static var none: Self {
        var options = Self()
        (options.year, options.kind, options.basis) = ([], [], [])
        (options.page, options.engine, options.sort) = (nil, nil, nil)
        return options
    }
}

extension FilterOptions {
    fileprivate static var none: Self {
        var options = Self()
        (options.relation, options.basis, options.year, options.allow) = ([], [], [], [])
        return options
    }
}

extension SelectionOptions {
    fileprivate static var none: Self {
        var options = Self()
        (options.direction, options.programme, options.goal, options.basis) = (nil, nil, nil, [])
        return options
    }
}

extension OutputOptions {
    fileprivate init(_ plain: PlainArguments) {
        self.init()
        (namedFormat, output) = (nil, plain.output)
    }
}

extension SnapshotOptions {
    fileprivate static var none: Self {
        var options = Self()
        options.graph = nil
        return options
    }
}

extension PlanOptions {
    fileprivate init(_ plain: PlainArguments) {
        self.init()
        (plan, quiet, verbose) = (nil, plain.isQuiet, false)
    }
}

extension LanguageOptions {
    fileprivate static var none: Self {
        var options = Self()
        options.chosen = nil
        return options
    }
}
