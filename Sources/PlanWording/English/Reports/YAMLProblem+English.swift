import PlanImport
import StrictReader

extension YAMLProblem where Subject: Message {
    public var english: String {
        switch self {
        case .syntax(let problem): problem.english
        case .noMapping(let subject, let keys):
            "\(subject.english) must be a mapping with the keys \(keys.joined(separator: ", "))"
        case .noPairs(let key): "\(key) must be a mapping, such as {key: value}"
        case .unknownKey(let key, let subject, let nearest, let keys):
            "\(subject.english) has no key \"\(key)\"; " + English.meant(nearest, or: "its keys are", keys)
        case .missingKey(let key, let subject): "\(subject.english) needs the key \"\(key)\""
        case .unknownWord(let word, let subject, let nearest, let words):
            "\"\(word)\" is no \(subject.english); " + English.meant(nearest, or: "one of", words)
        case .noList: "a list was expected here: [one, two], or one entry a line, each behind \"- \""
        case .noText: "a text was expected here"
        case .controlCharacter(let codePoint): "the text has the control character \(codePoint) in it; delete it"
        case .noNumber(let first, let last): "a whole number from \(first) to \(last) was expected here"
        }
    }

    /// What to do, where that is not plain.
    package var englishHint: String? {
        if case .syntax(let problem) = self { problem.englishHint } else { nil }
    }
}

extension YAMLSyntaxProblem {
    public var english: String {
        switch self {
        case .notYAML(let words): "not YAML: \(words ?? "it can't be read")"
        case .noValue: "not YAML: a value was expected here"
        case .secondDocument: "a second document begins here"
        case .repeatedKey(let key): "the key \(key) stands twice"
        case .unknownAlias(let name): "the alias *\(name) has no anchor &\(name) before it"
        case .tooDeep(let limit): "this is nested more than \(limit) levels deep"
        case .tooManyAliases(let limit): "there are more than \(limit) aliases (*name)"
        case .noMemory: "not enough memory to read it"
        }
    }

    package var englishHint: String? {
        switch self {
        case .notYAML: "indent with spaces, never tabs, and put texts with : or # into quotes"
        case .secondDocument: "leave only one, without ---"
        case .tooManyAliases: "write out what they stand for"
        case .noValue, .repeatedKey, .unknownAlias, .tooDeep, .noMemory: nil
        }
    }
}

extension ProfileProblem {
    public var english: String {
        switch self {
        case .yaml(let problem): problem.english
        case .empty: "the profile is empty; it needs at least title, municipality, source and years"
        case .unknownContent(let word, let container, let nearest, let words):
            "\"\(word)\" is not what \(container.english) can hold; " + English.meant(nearest, or: "it can hold", words)
        case .noLineForm(let form):
            "\"\(form)\" is no form of a line: write {text} where the objective stands, and {code} or {letter} where its number does"
        case .noLanguageCode(let word): "\"\(word)\" is no code of a language, such as it or en"
        case .noIdentifier(let slug):
            "an id has lower-case letters, digits and hyphens only\(slug.map { ": write \"\($0)\"" } ?? "")"
        case .noYear(let word): "\"\(word)\" is not a year of four digits"
        case .descendingYears(let year, let last): "the years must ascend, and \(year) follows \(last)"
        case .noYears: "the plan needs at least one year"
        }
    }

    /// What to do, where that is not plain.
    package var englishHint: String? {
        if case .yaml(let problem) = self { problem.englishHint } else { nil }
    }
}

extension ProfileSubject {
    public var english: String {
        switch self {
        case .profile: "the profile"
        case .direction: "a direction"
        case .transversalGoal: "a transversal goal"
        case .strategicDimension: "a strategic dimension"
        case .programme: "a programme"
        case .strategicObjective: "a strategic objective"
        case .theme: "a theme"
        case .collaboration: "a collaboration"
        case .offices: "offices"
        case .persons: "way to treat names of persons"
        }
    }
}

extension ProfileContainer {
    public var english: String {
        switch self {
        case .column: "a column"
        case .section: "a section"
        }
    }
}

extension English {
    /// Words that may be meant, or where none is near, all that there are.
    static func meant(_ nearest: [String], or introduction: String, _ words: [String]) -> String {
        nearest.isEmpty
            ? "\(introduction) \(words.joined(separator: ", "))" : "did you mean \(nearest.joined(separator: " or "))?"
    }
}
