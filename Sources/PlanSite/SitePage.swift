import PlanWording

/// A page before it is written: what is in it and what it is called.
struct SitePage {
    /// From the folder of its language.
    let path: String
    let title: String
    /// For search engines and previews, in a sentence.
    let description: String
    /// The pages above it, from the home page on: what they are called, and their paths.
    var above: [(title: String, path: String)] = []
    /// Which part of the navigation it is in.
    var section: SiteText?
    let body: String
    /// Which picture is shown beside a link to it, by its name.
    var preview = "home"
    /// The script that it loads besides that of all pages.
    var script: String?

    /// From the page to the folder of its language.
    var up: String { Self.up(from: path) }

    static func up(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }
}
