import PlanMaps

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Files of a site that are no pages.
enum SiteAsset {
    /// Style and scripts, the same for each plan.
    static var all: [SiteFile] {
        // On paper a map is light, whatever the screen is.
        let maps = PlanMap.styleSheet.replacing(
            "@media (prefers-color-scheme:dark)", with: "@media screen and (prefers-color-scheme:dark)")
        return [
            SiteFile("site.css", String(decoding: PackageResources.site_css, as: UTF8.self) + maps),
            SiteFile("site.js", scripts.map { String(decoding: $0, as: UTF8.self) }.joined()),
            SiteFile("search.js", String(decoding: PackageResources.search_js, as: UTF8.self)),
            SiteFile("fonts.css", fonts),
            SiteFile("fonts-license.txt", bytes: PackageResources.titillium_license_txt),
        ]
    }

    /// The letters, in the sheet itself: on `file://` some browsers load no font of another file.
    private static var fonts: String {
        let faces = [
            (400, PackageResources.titillium_400_woff2), (600, PackageResources.titillium_600_woff2),
            (700, PackageResources.titillium_700_woff2),
        ].map { weight, bytes in
            "@font-face{font-family:\"Titillium Web\";font-weight:\(weight);font-display:swap;"
                + "src:url(data:font/woff2;base64,\(Data(bytes).base64EncodedString())) format(\"woff2\")}\n"
        }
        return "/* Titillium Web, by Accademia di Belle Arti di Urbino: fonts-license.txt */\n" + faces.joined()
    }

    private static var scripts: [[UInt8]] {
        [
            PackageResources.address_js, PackageResources.map_js, PackageResources.filters_js, PackageResources.keys_js,
            PackageResources.zoom_js, PackageResources.copies_js, PackageResources.site_js,
        ]
    }

    /// The list of pages for search engines.
    static func siteMap(of paths: [String], below base: String) -> SiteFile {
        let entries = paths.map { "<url><loc>\((base + $0).replacing("&", with: "&amp;"))</loc></url>\n" }
        return SiteFile(
            "sitemap.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                + entries.joined() + "</urlset>\n")
    }
}
