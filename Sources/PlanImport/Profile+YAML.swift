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
        var reader = YAMLReader<ProfileProblem>()
        let profile = reader.profile(yaml)
        var diagnostics = DiagnosticList(file: file)
        for fault in reader.faults {
            diagnostics.add(.error, .profileFault(fault.problem), line: fault.line)
        }
        return (profile, diagnostics.all)
    }
}

extension YAMLReader<ProfileProblem> {
    fileprivate mutating func profile(_ yaml: String) -> Profile {
        var profile = Profile()
        guard
            let root = compose(yaml, ifEmpty: .empty),
            let keys = mapping(root, .profile, Profile.Keys.file)
        else { return profile }
        profile.title = string(keys["title"])?.value ?? ""
        profile.municipality = string(keys["municipality"])?.value ?? ""
        profile.source = string(keys["source"])?.value ?? ""
        profile.years = years(keys["years"])
        profile.directions = list(keys["directions"]) { reader, node in
            guard
                let keys = reader.mapping(node, .direction, Profile.Keys.direction),
                let name = reader.string(keys["name"])
            else { return nil }
            let shortName = reader.string(keys["shortName"])?.value
            return Profile.DirectionNames(name: name, shortName: shortName, aliases: reader.strings(keys["aliases"]))
        }
        profile.transversalGoals = topics(
            keys["transversalGoals"], .transversalGoal, Profile.Keys.transversalGoal)
        profile.strategicDimensions = topics(
            keys["strategicDimensions"], .strategicDimension, Profile.Keys.strategicDimension)
        profile.programmes = topics(keys["programmes"], .programme, Profile.Keys.registered)
        profile.strategicObjectives = topics(
            keys["strategicObjectives"], .strategicObjective, Profile.Keys.registered)
        profile.themes = topics(keys["themes"], .theme, Profile.Keys.theme)
        profile.collaborations = list(keys["collaborations"]) { reader, node -> Profile.CollaborationName? in
            guard
                let keys = reader.mapping(node, .collaboration, Profile.Keys.collaboration),
                let id = reader.identifier(keys["id"]), let name = reader.string(keys["name"]),
                let objective = reader.string(keys["objective"])
            else { return nil }
            return Profile.CollaborationName(
                id: id, name: name.value, shortName: reader.string(keys["shortName"])?.value, objective: objective)
        }
        profile.crossProgrammes = strings(keys["crossProgrammes"])
        profile.genericPartners = strings(keys["genericPartners"])
        profile.language = language(keys["language"])
        profile.licence = string(keys["licence"])?.value
        profile.ids = ids(keys["ids"])
        profile.document = string(keys["document"])?.value
        readForm(keys, &profile)
        return profile
    }

    /// How the document is to be read.
    private mutating func readForm(_ keys: [String: YAMLNode], _ profile: inout Profile) {
        for (heading, word) in pairs(keys["columns"], "columns") {
            if let role = ColumnRole(name: word.value) {
                profile.columns.append((heading, role))
            } else {
                failContent(word, of: .column, among: ColumnRole.names)
            }
        }
        for (title, word) in pairs(keys["sections"], "sections") {
            if let content = Profile.Section(rawValue: word.value) {
                profile.sections.append((title, content))
            } else {
                failContent(word, of: .section, among: Profile.Section.allCases.map(\.rawValue))
            }
        }
        if let node = keys["offices"],
            let values = mapping(node, .offices, Profile.Keys.offices)
        {
            profile.offices = Profile.Offices(
                words: strings(values["words"]), list: strings(values["list"]), ignore: strings(values["ignore"]))
        }
        for form in strings(keys["lines"]) {
            if let pattern = LinePattern(form.value) {
                profile.lines.append(Located(value: pattern, line: form.line))
            } else {
                fail(line: form.line, .noLineForm(form.value))
            }
        }
        profile.persons = choice(keys["persons"], .persons) ?? .omit
    }

    private mutating func failContent(_ word: Located<String>, of container: ProfileContainer, among words: [String]) {
        let nearest = Spelling.nearest(to: word.value, in: words)
        fail(line: word.line, .unknownContent(word.value, of: container, nearest: nearest, words: words))
    }

    private mutating func language(_ node: YAMLNode?) -> String? {
        guard let text = string(node) else { return nil }
        guard (2...3).contains(text.value.utf8.count), text.value.allSatisfy({ $0.isASCII && $0.isLowercase }) else {
            fail(line: text.line, .noLanguageCode(text.value))
            return nil
        }
        return text.value
    }

    private mutating func identifier(_ node: YAMLNode?) -> String? {
        guard let text = string(node) else { return nil }
        guard let slug = Slug.of(text.value), slug == text.value else {
            fail(line: text.line, .noIdentifier(slug: Slug.of(text.value)))
            return nil
        }
        return slug
    }

    private mutating func years(_ node: YAMLNode?) -> [Int] {
        var years: [Int] = []
        for entry in strings(node) {
            guard let year = Int(entry.value), (1000...9999).contains(year) else {
                fail(line: entry.line, .noYear(entry.value))
                continue
            }
            if let last = years.last, last >= year {
                fail(line: entry.line, .descendingYears(year, after: last))
            }
            years.append(year)
        }
        if let node, years.isEmpty { fail(line: node.line, .noYears) }
        return years
    }

    private mutating func topics(
        _ node: YAMLNode?, _ subject: ProfileSubject, _ keys: YAMLKeys
    ) -> [Profile.Topic] {
        return list(node) { reader, node in
            guard let values = reader.mapping(node, subject, keys),
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
