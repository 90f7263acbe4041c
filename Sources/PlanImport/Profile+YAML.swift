import Plan
import Yams

extension Profile {
    /// Reads a profile.
    ///
    /// - Parameters:
    ///   - yaml: the content of `profile.yaml`.
    ///   - file: its path, for the diagnostics.
    /// - Returns: the profile, and an error for each key or value that is not understood, with its line.
    static func read(yaml: String, file: String) -> (profile: Profile, diagnostics: [Diagnostic]) {
        var reader = ProfileReader(file: file)
        let profile = reader.read(yaml)
        return (profile, reader.diagnostics.all)
    }
}

private struct ProfileReader {
    var diagnostics: DiagnosticList

    init(file: String) { diagnostics = DiagnosticList(file: file) }

    mutating func read(_ yaml: String) -> Profile {
        var profile = Profile()
        guard let root = compose(yaml),
            let keys = mapping(
                root, "the profile",
                keys: [
                    "title", "municipality", "source", "years", "directions", "transversalGoals", "strategicDimensions",
                    "themes", "collaborations", "crossProgrammes", "genericPartners",
                ], required: ["title", "municipality", "source", "years"])
        else { return profile }
        profile.title = string(keys["title"])?.value ?? ""
        profile.municipality = string(keys["municipality"])?.value ?? ""
        profile.source = string(keys["source"])?.value ?? ""
        profile.years = years(keys["years"])
        profile.directions = list(keys["directions"]) { reader, node in
            reader.mapping(node, "a direction", keys: ["name", "aliases"], required: ["name", "aliases"]).flatMap {
                keys in
                reader.string(keys["name"]).map {
                    Profile.DirectionNames(name: $0, aliases: reader.strings(keys["aliases"]))
                }
            }
        }
        profile.transversalGoals = topics(
            keys["transversalGoals"], "a transversal goal", required: ["name"],
            optional: ["id", "shortName", "phrases"])
        profile.strategicDimensions = topics(
            keys["strategicDimensions"], "a strategic dimension", required: ["name"], optional: ["phrases"])
        profile.themes = topics(keys["themes"], "a theme", required: ["id", "name", "phrases"])
        profile.collaborations = list(keys["collaborations"]) { reader, node -> Profile.CollaborationName? in
            guard
                let keys = reader.mapping(
                    node, "a collaboration", keys: ["id", "name", "objective"], required: ["id", "name", "objective"]),
                let id = reader.identifier(keys["id"]), let name = reader.string(keys["name"]),
                let objective = reader.string(keys["objective"])
            else { return nil }
            return Profile.CollaborationName(id: id, name: name.value, objective: objective)
        }
        profile.crossProgrammes = strings(keys["crossProgrammes"])
        profile.genericPartners = strings(keys["genericPartners"])
        return profile
    }

    private mutating func compose(_ yaml: String) -> Node? {
        do {
            // A byte order mark, as Windows editors write it, would begin a second document.
            let text = yaml.unicodeScalars.first == "\u{FEFF}" ? String(yaml.unicodeScalars.dropFirst()) : yaml
            guard let root = try Yams.compose(yaml: text) else {
                fail(line: 1, "the profile is empty; it needs at least title, municipality, source and years")
                return nil
            }
            return root
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                // libYAML puts a fault at the end of the text on the line after the last.
                let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
                fail(
                    line: min(mark.line, lines), "not YAML: \(problem)",
                    hint: "indent with spaces, never tabs, and put texts with : or # into quotes")
            case .duplicatedKeysInMapping(let keys, let context):
                fail(line: context.mark.line, "the key \(keys.joined(separator: ", ")) stands twice")
            default: fail(line: 1, "not YAML: \(error)")
            }
        } catch {
            fail(line: 1, "not YAML: \(error)")
        }
        return nil
    }

    private mutating func fail(line: Int, _ message: String, hint: String? = nil) {
        diagnostics.add(.error, .profile, line: line, message, hint: hint)
    }

    private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

    /// The values of a mapping by key; unknown and missing keys are errors.
    private mutating func mapping(
        _ node: Node, _ what: String, keys: [String], required: [String]
    ) -> [String: Node]? {
        guard let mapping = node.mapping else {
            fail(line: line(node), "\(what) must be a mapping with the keys \(keys.joined(separator: ", "))")
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if keys.contains(name) {
                values[name] = value
            } else {
                let near = Spelling.nearest(to: name, in: keys)
                let hint =
                    near.isEmpty
                    ? "its keys are \(keys.joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))?"
                fail(line: line(key), "\(what) has no key \"\(name)\"; \(hint)")
            }
        }
        for key in required where values[key] == nil {
            fail(line: line(node), "\(what) needs the key \"\(key)\"")
        }
        return required.allSatisfy { values[$0] != nil } ? values : nil
    }

    private mutating func list<Value>(
        _ node: Node?, _ read: (inout ProfileReader, Node) -> Value?
    ) -> [Value] {
        guard let node, node.null == nil else { return [] }
        guard let sequence = node.sequence else {
            fail(line: line(node), "a list was expected here: one entry a line, each behind \"- \"")
            return []
        }
        return sequence.compactMap { read(&self, $0) }
    }

    private mutating func strings(_ node: Node?) -> [Profile.Located<String>] {
        list(node) { reader, node in reader.string(node) }
    }

    private mutating func string(_ node: Node?) -> Profile.Located<String>? {
        guard let node else { return nil }
        guard let text = node.scalar?.string, !Words(text).all.isEmpty else {
            fail(line: line(node), "a text was expected here")
            return nil
        }
        return Profile.Located(value: text, line: line(node))
    }

    private mutating func identifier(_ node: Node?) -> String? {
        guard let text = string(node) else { return nil }
        let slug = Words(text.value).folded.joined(separator: "-")
        guard slug == text.value else {
            fail(line: text.line, "an id has lower-case letters, digits and hyphens only: write \"\(slug)\"")
            return nil
        }
        return slug
    }

    private mutating func years(_ node: Node?) -> [Int] {
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
        if let node, years.isEmpty { fail(line: line(node), "the plan needs at least one year") }
        return years
    }

    private mutating func topics(
        _ node: Node?, _ what: String, required: [String], optional: [String] = []
    ) -> [Profile.Topic] {
        return list(node) { reader, node in
            guard let values = reader.mapping(node, what, keys: required + optional, required: required),
                let name = reader.string(values["name"])
            else { return nil }
            return Profile.Topic(
                id: reader.identifier(values["id"]), name: name, shortName: reader.string(values["shortName"])?.value,
                phrases: reader.strings(values["phrases"]))
        }
    }
}
