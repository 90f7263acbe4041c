extension NewPlanReport {
    public var english: String {
        func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
        return switch self {
        case .guesses: "What was guessed; correct it in profile.yaml"
        case .title: "title"
        case .municipality: "municipality"
        case .years: "years"
        case .language: "language"
        case .fromLines(let lines): Language.english.lines(lines, limit: 4)
        case .fromName: "not in the document: from the folder's or the file's name"
        case .assumed: "not in the document: what such plans are called"
        case .notFound: "not found: write it into profile.yaml"
        case .toLookAt: "What to look at; profile.yaml has the entries as comments"
        case .officesWord: "offices"
        case .columnsWord: "columns"
        case .sectionsWord: "sections"
        case .personsWord: "persons"
        case .linesWord: "lines"
        case .namesWord: "names"
        case .unknownWord: "unknown"
        case .unreadWord: "unread"
        case .offices(let names): "\(names.count) found: \(names.joined(separator: "; "))"
        case .columns(let names): "kept as attributes, though they may have a role: \(list(names))"
        case .sections(let titles): "perhaps the transversal goals: \(list(titles))"
        case .persons(let lines):
            "names left out on \(lines == 1 ? "1 line" : "\(lines) lines"); 'persons: keep' keeps them"
        case .lineForms(let forms): "perhaps objectives, of the form \(list(forms))"
        case .aliases(let names):
            "taken as the same: \(names.map { "\"\($0.name)\" and \"\($0.office ?? "")\"" }.joined(separator: ", "))"
        case .unknown(let names):
            "of no office that was found: \(names.map { "\"\($0.name)\"\($0.office.map { ", perhaps \"\($0)\"" } ?? "")" }.joined(separator: "; "))"
        case .unread(let lines):
            "\(Language.english.lines(lines, limit: 12)) of the document"
        case .nothingToLookAt: "Nothing stands out."
        case .next: "Next"
        case .explain: "what was made of each line, as a page for a browser"
        case .choose: "to mean this plan in all commands"
        case .draw: "the collaboration map"
        case .fillIn: "Fill in title, municipality, source and years in profile.yaml."
        case .putDocument(let document, let table):
            "Put the document as \(document) beside it, or a table as \(table); Data/README.md says what they look like."
        case .importIt: "reads the plan"
        }
    }
}

extension ProfileComment {
    public var english: String {
        switch self {
        case .head(let command):
            "What a person knows of this plan and the document does not say; Data/README.md explains each entry.\nTake the # away before an entry that is needed. After a change: \(command)"
        case .title: "The plan's title, such as Piano degli obiettivi 2031–2033."
        case .municipality: "The body that the plan is of, such as Comune di Valdombra."
        case .source: "What stands below maps as their source."
        case .years: "The years of the plan, ascending, such as [2031, 2032, 2033]."
        case .offices: "All offices of the plan: what is not on the list is then told."
        case .columns(let roles): "What columns hold, by their headings: \(roles.joined(separator: ", "))."
        case .sections: "What sections hold, by their titles: transversalGoals, objectives or ignore."
        case .lines: "Forms of lines of text that are objectives."
        case .persons:
            "Keep the names of persons who answer for objectives; without it only roles and offices are kept."
        case .directions: "Other names under which the document speaks of an office."
        case .goals: "Words by which objectives speak of a transversal goal, besides its name."
        case .themes: "What several offices work on and no goal covers; 'pdo suggest' proposes some."
        }
    }
}
