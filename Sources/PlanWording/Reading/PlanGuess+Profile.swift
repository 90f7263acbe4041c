import PlanImport
import TextDocument

extension PlanGuess {
    /// Returns the guess as a commented profile, to be read by the importer and corrected by a person.
    ///
    /// - Parameter folder: the plan's, for the command that reads it.
    public func profile(in language: Language, folder: String) -> String {
        func entry(_ key: String, _ value: String?, _ comment: String) -> String {
            value.map { "\(key): \($0)  # \(comment)\n" } ?? ""
        }
        func place<Value>(_ found: Found<Value>?, assumed: Bool = false) -> String {
            guard let found else { return language(assumed ? NewPlanReport.assumed : .notFound) }
            return language(found.lines.isEmpty ? NewPlanReport.fromName : .fromLines(found.lines))
        }
        let title = title(in: language)
        let body = municipality?.value ?? ""
        return language(ProfileComment.head(command: "pdo import \(folder)")).commented + "\n"
            + entry("title", title.quotedForYAML, place(self.title, assumed: true))
            + entry("municipality", body.quotedForYAML, place(municipality))
            + entry(
                "source", [body, title].filter { !$0.isEmpty }.joined(separator: ", ").quotedForYAML,
                language(ProfileComment.source))
            + entry("years", "[\((years?.value ?? []).map(String.init).joined(separator: ", "))]", place(years))
            + (self.language.map { "language: \($0)\n" } ?? "")
    }

    /// Returns the title that was found, or what plans are called.
    public func title(in language: Language) -> String {
        if let title { return title.value }
        let name =
            self.language == "en" || self.language == nil && language == .english
            ? "Plan of objectives" : "Piano degli obiettivi"
        return [name, PlanGuess.span(years?.value ?? [])].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension ProfileAdvice {
    /// Returns what a profile may say besides, as comments to be uncommented.
    public func comments(in language: Language) -> String {
        func list(_ values: [String]) -> String { "[" + values.map(\.quotedForYAML).joined(separator: ", ") + "]" }
        func mapping(_ keys: [String], _ value: String) -> String {
            "{" + keys.map { "\($0.quotedForYAML): \(value)" }.joined(separator: ", ") + "}"
        }
        func entry(_ comment: ProfileComment, _ yaml: String) -> String {
            "\n" + language(comment).commented + "# " + yaml + "\n"
        }
        let office = offices.first ?? "Settore Tecnico"
        let example = OtherName(name: "UT", office: office, isTaken: false)
        let otherNames = (aliases.isEmpty ? [example] : aliases).map { other in
            "{name: \((other.office ?? office).quotedForYAML), aliases: [\(other.name.quotedForYAML)]}"
        }
        let goal = goals.first ?? "Piano Aria"
        return entry(
            .columns(roles: Self.roles), "columns: \(mapping(columns.isEmpty ? ["Rif."] : columns, "attribute"))")
            + entry(
                .sections,
                "sections: \(mapping(sections.isEmpty ? ["Linee strategiche"] : sections, "transversalGoals"))")
            + entry(.offices, "offices: {list: \(list(offices.isEmpty ? [office] : offices))}")
            + entry(.lines, "lines: \(list(lineForms.isEmpty ? ["{code} – {text}"] : lineForms))")
            + entry(.persons, "persons: keep")
            + entry(.directions, "directions: [\(otherNames.joined(separator: ", "))]")
            + entry(
                .goals, "transversalGoals: [{name: \(goal.quotedForYAML), phrases: [\("aria pulita".quotedForYAML)]}]")
            + entry(
                .themes,
                "themes: [{id: piano-sosta, name: \("Piano sosta".quotedForYAML), phrases: [\("piano della sosta".quotedForYAML)]}]"
            )
    }
}

/// A profile without a document.
public enum EmptyProfile {
    public static func text(in language: Language, folder: String) -> String {
        func entry(_ comment: ProfileComment, _ key: String) -> String {
            "\n" + language(comment).commented + "\(key):\n"
        }
        return language(ProfileComment.head(command: "pdo import \(folder)")).commented
            + entry(.title, "title") + entry(.municipality, "municipality") + entry(.source, "source")
            + entry(.years, "years") + ProfileAdvice.nothing.comments(in: language)
    }
}

extension String {
    /// The lines of the text as comments of YAML, at most 110 signs wide.
    fileprivate var commented: String {
        split(separator: "\n").flatMap { String($0).wrapped(to: 108) }.map { "# \($0)\n" }.joined()
    }
}
