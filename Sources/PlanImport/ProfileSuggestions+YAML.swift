import Plan
import TextTools

extension ProfileSuggestions {
    /// What is to be said above an entry.
    public enum Comment {
        /// Of a theme: the ids of its directions without their kind.
        case theme(directions: [String])
        /// Of a dimension: that the words stand in its own text.
        case dimension
        /// Of a direction: that objectives of others speak of what it is about.
        case subject
    }

    /// Returns the suggestions as they may be pasted into a profile; empty where there are none.
    ///
    /// - Parameter comment: what stands above an entry.
    public func yaml(comment: (Comment) -> String) -> String {
        func heading(_ entry: Comment, _ objectives: [String]) -> String {
            let codes = objectives.map { $0.dropFirst("objective:".count) }.joined(separator: " ")
            return "  # \(comment(entry))\n  # \(codes)\n"
        }
        var text = ""
        if !aliases.isEmpty || !subjects.isEmpty { text += "directions:\n" }
        for (alias, direction) in aliases {
            text += "  - name: \(direction.quotedForYAML)\n    aliases: [\(alias.quotedForYAML)]\n"
        }
        for subject in subjects {
            text += heading(.subject, subject.objectives)
            text += "  - name: \(subject.name.quotedForYAML)\n    aliases: [\(subject.phrase.quotedForYAML)]\n"
        }
        if !phrases.isEmpty { text += "strategicDimensions:\n" }
        for phrase in phrases {
            text += heading(.dimension, phrase.objectives)
            text += "  - name: \(phrase.name.quotedForYAML)\n    phrases: [\(phrase.phrase.quotedForYAML)]\n"
        }
        if !themes.isEmpty { text += "themes:\n" }
        for theme in themes {
            let phrase = theme.phrase.quotedForYAML
            text += heading(
                .theme(directions: theme.directions.map { String($0.dropFirst("direction:".count)) }), theme.objectives)
            text += "  - id: \(Slug.of(theme.phrase) ?? "")\n    name: \(phrase)\n    phrases: [\(phrase)]\n"
        }
        if !unnamed.isEmpty { text += "collaborations:\n" }
        for collaboration in unnamed {
            let objective = collaboration.objectives.first?.objective.dropFirst("objective:".count) ?? ""
            let name = collaboration.name.shortened(to: 60).replacing("…", with: "")
            text += "  - id: \(Slug.of(name) ?? "")\n    name: \(name.quotedForYAML)\n    objective: \(objective)\n"
        }
        return text
    }
}

extension String {
    /// The text in quotation marks, as YAML and JSON write it.
    package var quotedForYAML: String {
        var quoted = UnicodeScalarView("\"".unicodeScalars)
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
            case "\\", "\"": quoted.append(contentsOf: ["\\", scalar])
            default: quoted.append(scalar)
            }
        }
        return String(quoted) + "\""
    }
}
