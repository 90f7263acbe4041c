import PlanWording

extension Language {
    /// The language that `--lang` chooses among the arguments of a command; nil where none of them does.
    package init?(arguments: [String]) {
        let words = Array(arguments.prefix { $0 != "--" })
        let values = words.indices.compactMap { place in
            words[place] == "--lang" && place + 1 < words.count
                ? words[place + 1]
                : words[place].hasPrefix("--lang=") ? String(words[place].dropFirst("--lang=".count)) : nil
        }
        guard let language = values.last.flatMap(Language.init(rawValue:)) else { return nil }
        self = language
    }

    /// Arguments without `--lang` and its value.
    package static func removeOption(from arguments: [String]) -> [String] {
        zip(arguments, [""] + arguments).filter { $0 != "--lang" && !$0.hasPrefix("--lang=") && $1 != "--lang" }
            .map(\.0)
    }
}
