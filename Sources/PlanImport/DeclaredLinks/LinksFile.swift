import Plan
import StrictReader
import TextTools

/// The content of a `links.yaml` or `links.csv`: what persons say of single links.
///
/// ```yaml
/// links:
///   - objective: mobilita/4          # or collaboration: mala-movida
///     to: piano-aria-clima           # a goal, strategic dimension or collaboration
///     verdict: yes                   # yes, no or open
///     reason: Area B e Area C riducono le emissioni da traffico
///     words: inquinamento da traffico
///     source: PAC, ambito 2
///     by: OIV
///     date: 2026-03-11
///     years: [2024]
/// ```
///
/// A table has columns of these names, in any order, and others of which no note is taken; a row without a verdict says
/// nothing.
public struct LinksFile: Hashable, Sendable {
    /// What it is called in diagnostics; where it ends with `.csv`, it is a table.
    public var name: String
    public var content: String

    public init(name: String, content: String) {
        self.name = name
        self.content = content
    }

    /// Whether it is a table.
    var isTable: Bool { name.lowercased().hasSuffix(".csv") }
}

/// What a file says of one link.
public struct LinkEntry: Hashable, Sendable {
    /// The objective or collaboration as the file names it, such as `mobilita/4`.
    public var subject: String
    /// Whether ``subject`` is a collaboration's.
    public var isOfCollaboration: Bool
    /// The goal, dimension or collaboration as the file names it.
    public var target: String
    public var verdict: Declaration.Verdict
    public var reason: String
    public var words: String?
    public var source: String?
    public var by: String?
    public var date: String?
    public var years: [Int]
    /// Six letters of the objective's text as it was when the link was declared (``fingerprint(of:)``).
    public var fingerprint: String?
    /// The line of the file on which it begins, counted from 1.
    public var line: Int

    public init(
        subject: String, isOfCollaboration: Bool = false, target: String, verdict: Declaration.Verdict,
        reason: String = "", words: String? = nil, source: String? = nil, by: String? = nil, date: String? = nil,
        years: [Int] = [], fingerprint: String? = nil, line: Int = 0
    ) {
        self.subject = subject
        self.isOfCollaboration = isOfCollaboration
        self.target = target
        self.verdict = verdict
        self.reason = reason
        self.words = words
        self.source = source
        self.by = by
        self.date = date
        self.years = years
        self.fingerprint = fingerprint
        self.line = line
    }

    /// What a person says of a link of a plan, with the fingerprint of the text that was read.
    ///
    /// - Parameters:
    ///   - subject: the id of the objective or collaboration.
    ///   - target: the id of the goal, strategic dimension or collaboration.
    public init(
        on subject: String, _ target: String, in plan: PlanOfObjectives, verdict: Declaration.Verdict,
        reason: String = "", words: String? = nil, source: String? = nil, by: String? = nil, date: String? = nil,
        years: [Int] = []
    ) {
        let objective = plan.objectives.first { $0.id == subject }
        self.init(
            subject: String(subject.drop { $0 != ":" }.dropFirst()), isOfCollaboration: objective == nil,
            target: target, verdict: verdict, reason: reason, words: words, source: source, by: by, date: date,
            years: years, fingerprint: objective.map(Self.fingerprint))
    }

    /// What the entry says of the link between two nodes.
    func declaration(
        _ subject: String, _ target: String, denied: [Evidence] = [], staleness: Declaration.Staleness? = nil
    ) -> Declaration {
        Declaration(
            subject: subject, target: target, verdict: verdict, reason: reason, words: words, source: source, by: by,
            date: date, years: years, fingerprint: fingerprint, evidence: denied, staleness: staleness)
    }

    /// Six letters by which the texts of an objective differ; case, accents and punctuation make no difference.
    public static func fingerprint(of objective: Objective) -> String {
        let texts = objective.texts.sorted { $0.key < $1.key }.map { Words.key($0.value) }
        return Slug.checkLetters(of: (texts + [objective.description.map(Words.key) ?? ""]).joined(separator: "\n"))
    }
}

extension LinksFile {
    /// The keys of an entry, which are also the names of a table's columns.
    static let keys = entry.names

    fileprivate static let entry = YAMLKeys(
        .optional("objective"), .optional("collaboration"), .optional("theme"), .required("to"),
        .required("verdict", .usually(Declaration.Verdict.allCases.map(\.rawValue))), .optional("reason"),
        .optional("words"), .optional("source"), .optional("by"), .optional("date"),
        .optional("years", .list(Profile.Keys.year)), .optional("fingerprint"))
    fileprivate static let file = YAMLKeys(.required("links", .list(.mapping(entry))))

    /// Returns the JSON Schema of `links.yaml`, for editors.
    public static func jsonSchema() throws -> String {
        try file.jsonSchema(title: "links.yaml of pdo-graph: what persons say of single links", isEmptyAllowed: true)
    }

    /// Reads the entries.
    ///
    /// - Returns: the entries that can be read, in their order, and an error for each that can't be, with its line.
    public func entries() -> (entries: [LinkEntry], diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticList(file: name)
        var reader = YAMLReader<LinksProblem>()
        let entries = isTable ? tableEntries(&reader, &diagnostics) : reader.links(content)
        for fault in reader.faults {
            diagnostics.add(.error, .link(.fault(fault.problem)), line: fault.line)
        }
        return (entries, diagnostics.byLine)
    }

    private func tableEntries(_ reader: inout YAMLReader<LinksProblem>, _ diagnostics: inout DiagnosticList)
        -> [LinkEntry]
    {
        guard let table = CSVTable(content, columns: ["to", "verdict"], &diagnostics) else { return [] }
        return table.rows.compactMap { row in
            guard !table.text("verdict", in: row).trimmed.isEmpty else { return nil }
            var values: [String: Located<String>] = [:]
            for key in Self.keys {
                let text = table.text(key, in: row).trimmed
                if !text.isEmpty { values[key] = Located(value: text, line: row.line) }
            }
            let years = values["years"]?.value.split { !$0.isNumber }.map {
                Located(value: String($0), line: row.line)
            }
            return reader.link(values, years: years ?? [], line: row.line)
        }
    }
}

extension YAMLReader<LinksProblem> {
    fileprivate mutating func links(_ yaml: String) -> [LinkEntry] {
        guard let root = compose(yaml, ifEmpty: nil),
            let values = mapping(root, .file, LinksFile.file)
        else { return [] }
        return list(values["links"]) { reader, node in
            guard let values = reader.mapping(node, .link, LinksFile.entry) else {
                return nil
            }
            var texts: [String: Located<String>] = [:]
            for key in LinksFile.keys where key != "years" { texts[key] = reader.string(values[key]) }
            return reader.link(texts, years: reader.strings(values["years"]), line: node.line)
        }
    }

    /// An entry from its values.
    fileprivate mutating func link(
        _ values: [String: Located<String>], years: [Located<String>], line: Int
    ) -> LinkEntry? {
        let subjects = ["objective", "collaboration", "theme"].compactMap { values[$0] }
        guard let subject = subjects.first, subjects.count == 1 else {
            fail(line: line, .noSubject)
            return nil
        }
        guard let target = values["to"], let word = values["verdict"] else { return nil }
        guard let verdict = Declaration.Verdict(word: word.value) else {
            let words = Declaration.Verdict.allCases.map(\.rawValue)
            let nearest = Spelling.nearest(to: word.value, in: words)
            fail(line: word.line, .yaml(.unknownWord(word.value, .verdict, nearest: nearest, words: words)))
            return nil
        }
        guard verdict != .yes || values["reason"] != nil || values["words"] != nil else {
            fail(line: line, .noReason)
            return nil
        }
        if let date = values["date"], !Self.isDate(date.value) {
            fail(line: date.line, .noDate(date.value))
        }
        var numbers: Set<Int> = []
        for entry in years {
            guard let year = Int(entry.value), (1000...9999).contains(year) else {
                fail(line: entry.line, .noYear(entry.value))
                continue
            }
            numbers.insert(year)
        }
        return LinkEntry(
            subject: subject.value, isOfCollaboration: values["objective"] == nil, target: target.value,
            verdict: verdict, reason: values["reason"]?.value ?? "", words: values["words"]?.value,
            source: values["source"]?.value, by: values["by"]?.value, date: values["date"]?.value,
            years: numbers.sorted(), fingerprint: values["fingerprint"]?.value, line: line)
    }

    /// Whether a text is a day of the calendar, as ISO 8601 writes it.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}

extension Declaration.Verdict {
    /// The verdict that a word means, in English or Italian, without minding case and accents.
    init?(word: String) {
        switch Words.key(word) {
        case "yes", "y", "si", "true": self = .yes
        case "no", "n", "false": self = .no
        case "open", "aperto", "later": self = .open
        default: return nil
        }
    }
}
