import ArgumentParser

/// A question that is mostly asked with words alone: these are then not left to the parser, since to learn what options
/// there are takes it longer than the answer takes.
protocol PlainQuestion: ParsableCommand {
    /// The command with these words and no option, not yet validated; nil where they are fewer or more than it takes.
    init?(words: [String])
    /// Its options, none of which is given.
    var groups: [any ParsableArguments] { get }
}

extension PDO {
    /// The question that arguments ask with words alone; nil where the parser has to read them, or to say what is wrong.
    static func plainQuestion(_ arguments: [String]) -> (any ParsableCommand)? {
        let words = Array(arguments.dropFirst())
        guard !words.isEmpty, words.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") && $0 != "help" }) else {
            return nil
        }
        let question: (any PlainQuestion)? =
            switch arguments.first {
            case "neighbours": Neighbours(words: words)
            case "path": Path(words: words)
            case "show": Show(words: words)
            case "search": Search(words: words)
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

extension Neighbours: PlainQuestion {
    init?(words: [String]) {
        self.init()
        (nodes, depth, edges, oldEdges, via, kind) = (words, nil, .both, nil, [], [])
        (filterOptions, minWeight, sort, limit, result) = (.none, nil, nil, nil, .none)
        (snapshotOptions, options, languageOptions) = (.none, .none, .none)
    }

    var groups: [any ParsableArguments] { [filterOptions, result, snapshotOptions, options, languageOptions] }
}

extension Path: PlainQuestion {
    init?(words: [String]) {
        guard words.count == 2 else { return nil }
        self.init()
        (from, to, maxLength, count, via) = (words[0], words[1], nil, nil, [])
        (filterOptions, result, snapshotOptions, options, languageOptions) = (.none, .none, .none, .none, .none)
    }

    var groups: [any ParsableArguments] { [filterOptions, result, snapshotOptions, options, languageOptions] }
}

extension Show: PlainQuestion {
    init?(words: [String]) {
        self.init()
        self.words = words
        (result, snapshotOptions, options, languageOptions) = (.none, .none, .none, .none)
    }

    var groups: [any ParsableArguments] { [result, snapshotOptions, options, languageOptions] }
}

extension Search: PlainQuestion {
    init?(words: [String]) {
        self.init()
        (text, kind, year, selectionOptions, limit) = (words, [], [], .none, Self.usualLimit)
        (result, snapshotOptions, options, languageOptions) = (.none, .none, .none, .none)
    }

    var groups: [any ParsableArguments] { [selectionOptions, result, snapshotOptions, options, languageOptions] }
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
    fileprivate static var none: Self {
        var options = Self()
        (options.namedFormat, options.output) = (nil, nil)
        return options
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
    fileprivate static var none: Self {
        var options = Self()
        (options.plan, options.quiet, options.verbose) = (nil, false, false)
        return options
    }
}

extension LanguageOptions {
    fileprivate static var none: Self {
        var options = Self()
        options.chosen = nil
        return options
    }
}
