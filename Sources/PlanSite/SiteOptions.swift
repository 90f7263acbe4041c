import PlanWording

/// What is asked of a site besides its plan.
public struct SiteOptions: Sendable {
    /// The languages of the pages: the first at the top of the folder, each other in a folder of its own, such as `en`.
    public var languages: [Language]
    /// Where the site will be, with a slash at its end; nil where nobody knows.
    public var baseAddress: String?
    /// The address of the accessibility statement, which by law the administration issues.
    public var accessibilityStatement: String?
    /// Where readers report mistakes: an address of the web, or of mail.
    public var feedback: String?

    public init(
        languages: [Language] = [.italian], baseAddress: String? = nil, accessibilityStatement: String? = nil,
        feedback: String? = nil
    ) {
        self.languages = languages.isEmpty ? [.italian] : languages
        self.baseAddress = baseAddress.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        self.accessibilityStatement = accessibilityStatement
        self.feedback = feedback
    }

    /// The folder of a language's pages, with a slash at its end; empty for the first.
    func folder(of language: Language) -> String { language == languages.first ? "" : language.rawValue + "/" }
}

/// A file of a site.
public struct SiteFile: Sendable {
    /// From the folder of the site: ASCII letters, digits, `.`, `-`, `_` and `/` only.
    public let path: String
    public let bytes: [UInt8]

    init(_ path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

    init(_ path: String, _ text: String) { self.init(path, bytes: Array(text.utf8)) }
}
