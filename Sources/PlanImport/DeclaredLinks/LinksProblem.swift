import StrictReader

/// What is wrong in a file of links.
public enum LinksProblem: YAMLFileProblem {
    case yaml(YAMLProblem<LinksSubject>)
    /// An entry that names no objective and no collaboration, or several.
    case noSubject
    case noReason
    case noDate(String)
    case noYear(String)
}

/// What the mappings of a file of links describe, and its words choose.
public enum LinksSubject: CaseIterable, Sendable {
    case file, link, verdict
}
