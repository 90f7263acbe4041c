import TextTools

/// What a person who makes the profile of a new plan should look at.
public struct ProfileAdvice: Sendable {
    /// A name that may be another one of an office.
    public struct OtherName: Hashable, Sendable {
        public let name: String
        /// The office that it is taken as, or resembles; nil where it resembles none.
        public let office: String?
        /// Whether it was read as that office's.
        public let isTaken: Bool

        public init(name: String, office: String?, isTaken: Bool) {
            self.name = name
            self.office = office
            self.isTaken = isTaken
        }
    }

    /// The names of the offices that were found, in the document's order.
    public let offices: [String]
    /// The headings of columns that are kept as attributes, though they may have a role.
    public let columns: [String]
    /// Titles that look like the title of the transversal goals, and were not read as such.
    public let sections: [String]
    /// On how many lines the names of persons were left out.
    public let personLines: Int
    /// Forms of lines that number what stands in them and were not read, as the profile's `lines` has them.
    public let lineForms: [String]
    /// Other names under which the document speaks of offices.
    public let aliases: [OtherName]
    /// The names of the transversal goals that were found.
    public let goals: [String]
    /// The numbers of the lines that were not read.
    public let unread: [Int]

    /// Where nothing is known.
    package init() {
        (offices, columns, sections, personLines, lineForms) = ([], [], [], 0, [])
        (aliases, goals, unread) = ([], [], [])
    }

    fileprivate init(
        offices: [String], columns: [String], sections: [String], personLines: Int, lineForms: [String],
        aliases: [OtherName], goals: [String], unread: [Int]
    ) {
        self.offices = offices
        self.columns = columns
        self.sections = sections
        self.personLines = personLines
        self.lineForms = lineForms
        self.aliases = aliases
        self.goals = goals
        self.unread = unread
    }

    /// The roles that columns may have, as the profile's `columns` calls them.
    public static let roles: [String] = ColumnRole.names
}

extension ImportResult {
    /// Returns what to look at after a first import.
    ///
    /// - Parameter document: the text that was imported.
    public func advice(on document: String) -> ProfileAdvice {
        var sections: [String] = []
        var persons = 0
        var aliases: [ProfileAdvice.OtherName] = []
        func add(_ name: String, _ office: String?, isTaken: Bool) {
            guard !aliases.contains(where: { $0.name == name }) else { return }
            aliases.append(ProfileAdvice.OtherName(name: name, office: office, isTaken: isTaken))
        }
        for diagnostic in diagnostics {
            switch diagnostic.statement {
            case .unreadSection(let title): sections.append(title)
            case .personLeftOut(let lines): persons += lines
            case .aliasTaken(let name, let office, _, _): add(name, office, isTaken: true)
            case .unknownDirection(let name, let nearest): add(name, nearest, isTaken: false)
            case .unknownMention(_, let name, let nearest): add(name, nearest, isTaken: false)
            default: break
            }
        }
        let coverage = coverage
        return ProfileAdvice(
            offices: draft?.directions.map(\.name) ?? [], columns: coverage.keptColumns, sections: sections,
            personLines: persons, lineForms: lineForms(in: document), aliases: aliases,
            goals: draft?.transversalGoals.map(\.name) ?? [], unread: coverage.unread)
    }

    /// The forms that three lines or more have which were not read, or stand before what was.
    private func lineForms(in document: String) -> [String] {
        var counts: [String: Int] = [:]
        for (line, reading) in zip(Document(text: document).lines, lines)
        where reading == .unread || reading == .frontMatter {
            let text = line.text.trimmed
            guard let (code, rest) = CellForm.leadingCode(text), let start = text.ranges(of: rest).last else {
                continue
            }
            let mark = text[..<start.lowerBound].dropFirst(code.count).trimmed
            let isLetter = code.count == 1 && code.allSatisfy(\.isLetter)
            let isClose = mark.count == 1 && ").:".contains(mark)
            counts[
                (isLetter ? "{letter}" : "{code}") + (isClose || mark.isEmpty ? mark : " " + mark) + " {text}",
                default: 0] += 1
        }
        return counts.filter { $0.value > 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
