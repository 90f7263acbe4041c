import Plan
import StrictReader
import TextTools

extension Profile {
    /// Reads a profile.
    ///
    /// - Parameters:
    ///   - yaml: the content of `profile.yaml`.
    ///   - file: its path, for the diagnostics.
    /// - Returns: the profile, and an error for each key or value that is not understood, with its line.
    static func read(yaml: String, file: String) -> (profile: Profile, diagnostics: [Diagnostic]) {
        var reader = YAMLReader()
        let profile = reader.profile(yaml)
        var diagnostics = DiagnosticList(file: file)
        for fault in reader.faults {
            diagnostics.add(.error, .profileFault(fault.message, hint: fault.hint), line: fault.line)
        }
        return (profile, diagnostics.all)
    }
}

extension YAMLReader {
    fileprivate mutating func profile(_ yaml: String) -> Profile {
        var profile = Profile()
        guard
            let root = compose(
                yaml, ifEmpty: "the profile is empty; it needs at least title, municipality, source and years"),
            let keys = mapping(
                root, "the profile",
                keys: [
                    "title", "municipality", "source", "years", "directions", "transversalGoals", "strategicDimensions",
                    "themes", "collaborations", "crossProgrammes", "genericPartners", "language", "ids", "document",
                    "columns", "sections", "offices", "lines", "persons",
                ], required: ["title", "municipality", "source", "years"])
        else { return profile }
        profile.title = string(keys["title"])?.value ?? ""
        profile.municipality = string(keys["municipality"])?.value ?? ""
        profile.source = string(keys["source"])?.value ?? ""
        profile.years = years(keys["years"])
        profile.directions = list(keys["directions"]) { reader, node in
            guard
                let keys = reader.mapping(
                    node, "a direction", keys: ["name", "shortName", "aliases"], required: ["name"]),
                let name = reader.string(keys["name"])
            else { return nil }
            let shortName = reader.string(keys["shortName"])?.value
            if shortName == nil, keys["aliases"] == nil {
                reader.fail(
                    line: node.line, "\"\(name.value)\" has neither \"aliases\" nor a \"shortName\"",
                    hint: "give one of them, or leave it out")
            }
            return Profile.DirectionNames(name: name, shortName: shortName, aliases: reader.strings(keys["aliases"]))
        }
        profile.transversalGoals = topics(
            keys["transversalGoals"], "a transversal goal", required: ["name"],
            optional: ["id", "shortName", "acronym", "phrases", "about", "ids"])
        profile.strategicDimensions = topics(
            keys["strategicDimensions"], "a strategic dimension", required: ["name"], optional: ["phrases"])
        profile.themes = topics(
            keys["themes"], "a theme", required: ["id", "name", "phrases"], optional: ["shortName"])
        profile.collaborations = list(keys["collaborations"]) { reader, node -> Profile.CollaborationName? in
            guard
                let keys = reader.mapping(
                    node, "a collaboration", keys: ["id", "name", "shortName", "objective"],
                    required: ["id", "name", "objective"]),
                let id = reader.identifier(keys["id"]), let name = reader.string(keys["name"]),
                let objective = reader.string(keys["objective"])
            else { return nil }
            return Profile.CollaborationName(
                id: id, name: name.value, shortName: reader.string(keys["shortName"])?.value, objective: objective)
        }
        profile.crossProgrammes = strings(keys["crossProgrammes"])
        profile.genericPartners = strings(keys["genericPartners"])
        profile.language = language(keys["language"])
        profile.ids = ids(keys["ids"])
        // Which document is meant is for whoever opens it.
        _ = string(keys["document"])
        readForm(keys, &profile)
        return profile
    }

    /// How the document is to be read.
    private mutating func readForm(_ keys: [String: YAMLNode], _ profile: inout Profile) {
        for (heading, word) in pairs(keys["columns"], "columns") {
            if let role = ColumnRole(name: word.value) {
                profile.columns.append((heading, role))
            } else {
                fail(
                    line: word.line,
                    "\"\(word.value)\" is not what a column can hold; "
                        + Self.remedy(for: word.value, among: ColumnRole.names, "it can hold"))
            }
        }
        for (title, word) in pairs(keys["sections"], "sections") {
            if let content = Profile.Section(rawValue: word.value) {
                profile.sections.append((title, content))
            } else {
                fail(
                    line: word.line,
                    "\"\(word.value)\" is not what a section can hold; "
                        + Self.remedy(
                            for: word.value, among: Profile.Section.allCases.map(\.rawValue), "it can hold"))
            }
        }
        if let node = keys["offices"],
            let values = mapping(node, "offices", keys: ["words", "list", "ignore"], required: [])
        {
            profile.offices = Profile.Offices(
                words: strings(values["words"]), list: strings(values["list"]), ignore: strings(values["ignore"]))
        }
        for form in strings(keys["lines"]) {
            if let pattern = LinePattern(form.value) {
                profile.lines.append(Located(value: pattern, line: form.line))
            } else {
                fail(
                    line: form.line,
                    "\"\(form.value)\" is no form of a line: write {text} where the objective stands, and {code} or {letter} where its number does"
                )
            }
        }
        profile.persons = choice(keys["persons"], "way to treat names of persons") ?? .omit
    }

    /// A mapping of texts to texts, in its order.
    private mutating func pairs(_ node: YAMLNode?, _ what: String) -> [(key: Located<String>, value: Located<String>)] {
        guard let node else { return [] }
        guard let pairs = node.mapping else {
            fail(line: node.line, "\(what) must be a mapping, such as {key: value}")
            return []
        }
        return pairs.compactMap { key, value in
            guard let key = string(key), let value = string(value) else { return nil }
            return (key, value)
        }
    }

    private mutating func language(_ node: YAMLNode?) -> String? {
        guard let text = string(node) else { return nil }
        guard (2...3).contains(text.value.utf8.count), text.value.allSatisfy({ $0.isASCII && $0.isLowercase }) else {
            fail(line: text.line, "\"\(text.value)\" is no code of a language, such as it or en")
            return nil
        }
        return text.value
    }

    private mutating func identifier(_ node: YAMLNode?) -> String? {
        guard let text = string(node) else { return nil }
        guard let slug = Slug.of(text.value), slug == text.value else {
            fail(
                line: text.line,
                "an id has lower-case letters, digits and hyphens only: write \"\(Slug.of(text.value) ?? "")\"")
            return nil
        }
        return slug
    }

    private mutating func years(_ node: YAMLNode?) -> [Int] {
        var years: [Int] = []
        for entry in strings(node) {
            guard let year = Int(entry.value), (1000...9999).contains(year) else {
                fail(line: entry.line, "\"\(entry.value)\" is not a year of four digits")
                continue
            }
            if let last = years.last, last >= year {
                fail(line: entry.line, "the years must ascend, and \(year) follows \(last)")
            }
            years.append(year)
        }
        if let node, years.isEmpty { fail(line: node.line, "the plan needs at least one year") }
        return years
    }

    private mutating func topics(
        _ node: YAMLNode?, _ what: String, required: [String], optional: [String] = []
    ) -> [Profile.Topic] {
        return list(node) { reader, node in
            guard let values = reader.mapping(node, what, keys: required + optional, required: required),
                let name = reader.string(values["name"])
            else { return nil }
            return Profile.Topic(
                id: reader.identifier(values["id"]), name: name, shortName: reader.string(values["shortName"])?.value,
                acronym: reader.string(values["acronym"])?.value, phrases: reader.strings(values["phrases"]),
                about: reader.string(values["about"])?.value,
                ids: reader.ids(values["ids"]))
        }
    }

    /// Under which ids registers know something.
    private mutating func ids(_ node: YAMLNode?) -> [String: String] {
        Dictionary(
            pairs(node, "ids").map { ($0.key.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    }
}
