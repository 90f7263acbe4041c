/// The text of the act, by lines, on pages of a site.
public struct SiteDocument: Sendable {
    /// The lines as they are; the first has the number 1.
    let lines: [String]
    /// How many lines a page has at most.
    static let linesOfPage = 2000

    /// - Parameter text: of the document that the plan quotes.
    public init(text: String) {
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    }

    var pageCount: Int { (max(lines.count, 1) + Self.linesOfPage - 1) / Self.linesOfPage }

    /// The path of a page, counted from 0.
    static func path(page: Int) -> String { page == 0 ? "document.html" : "document-\(page + 1).html" }

    /// The address of a line; nil where the document has no such line.
    func address(ofLine line: Int) -> String? {
        guard (1...max(lines.count, 1)).contains(line) else { return nil }
        return Self.path(page: (line - 1) / Self.linesOfPage) + "#l\(line)"
    }
}
