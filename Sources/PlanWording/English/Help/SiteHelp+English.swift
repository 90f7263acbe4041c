extension SiteHelp {
    public var english: String {
        switch self {
        case .abstract: "Write the plan as a site: a folder of pages that open from a memory stick too."
        case .discussion:
            """
            EXAMPLES
              pdo site -o site               the plan as pages, from site/index.html on
              pdo site -o site --lang it,en  in two languages, the second below site/en

            Every quotation leads to its line of the document, every name of a map to its page. A page that would be the same is \
            not written anew, and nothing is replaced before all is there. A folder with files that are no pages of such \
            a site is left alone unless --force says otherwise; even then only files of the site's own names are replaced.
            """
        case .output: "The folder to write."
        case .languages:
            "The languages of the pages, with commas between them; the first is at the top. (default: the plan's)"
        case .force: "Write into a folder that has other files too; these stay."
        case .baseline: "The plan before, for a page on what changed since."
        case .baseURL:
            "Where the site will be, for sitemap.xml, previews with pictures, and maps to put into other pages."
        case .statement: "The address of the administration's accessibility statement, for the foot of each page."
        case .feedback: "A mail address or an address of the web for reports, for the foot of each page."
        }
    }
}
