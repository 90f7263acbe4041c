import Plan
import TextTools

extension ProfileSuggestions {
    /// Returns the suggestions as they may be pasted into a profile; empty where there are none.
    ///
    /// - Parameter comment: what stands above a theme of the directions with some ids.
    public func yaml(comment: (_ directions: [String]) -> String) -> String {
        var text = ""
        if !aliases.isEmpty { text += "directions:\n" }
        for (alias, direction) in aliases {
            text += "  - name: \(direction.quotedForYAML)\n    aliases: [\(alias.quotedForYAML)]\n"
        }
        if !themes.isEmpty { text += "themes:\n" }
        for theme in themes {
            let directions = theme.directions.map { String($0.dropFirst("direction:".count)) }
            let objectives = theme.objectives.map { $0.dropFirst("objective:".count) }.joined(separator: " ")
            let phrase = theme.phrase.quotedForYAML
            text += "  # \(comment(directions))\n  # \(objectives)\n"
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
