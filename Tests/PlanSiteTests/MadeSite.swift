import Foundation
import Plan
import PlanGraph
import PlanImport
import PlanWording

@testable import PlanSite

/// A site as it is written, by paths.
struct MadeSite {
    let graph: PlanGraph
    let document: SiteDocument
    private(set) var files: [String: [UInt8]] = [:]
    private(set) var order: [String] = []
    let missing: Set<String>
    /// The pages, read, by their paths.
    private(set) var pages: [(path: String, page: PageReading)] = []

    init(_ plan: PlanOfObjectives, text: String, options: SiteOptions = SiteOptions()) throws {
        graph = try PlanGraph(plan)
        document = SiteDocument(text: text)
        var (files, order) = ([String: [UInt8]](), [String]())
        missing = try Site(of: graph, document: document, options: options).write { file in
            files[file.path] = file.bytes
            order.append(file.path)
        }
        (self.files, self.order) = (files, order)
        pages = order.filter { $0.hasSuffix(".html") }.map { ($0, PageReading(self.text($0))) }
    }

    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The site of Milan's plan in both languages, made once.
    static let milan: MadeSite = {
        do {
            let folder = project.appending(path: "Data/milano-2024-2026")
            return try MadeSite(
                PlanOfObjectives(json: Data(contentsOf: folder.appending(path: "plan.json"))),
                text: String(contentsOf: folder.appending(path: "pdo.md"), encoding: .utf8),
                options: SiteOptions(
                    languages: [.italian, .english], baseAddress: "https://example.org/plan",
                    accessibilityStatement: "https://example.org/statement", feedback: "urp@example.org"))
        } catch { fatalError("\(error)") }
    }()

    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// What of a site's links leads nowhere, and what else is wrong with its pages.
    var faults: [String] {
        let pages = Dictionary(uniqueKeysWithValues: self.pages)
        return order.compactMap { path in pages[path].map { (path, $0) } }.flatMap { path, page in
            page.faults.map { "\(path): \($0)" }
                + page.addresses().filter { !leads($0, from: path, pages) }.map { "\(path): \($0)" }
        }
    }

    private func leads(_ address: String, from path: String, _ pages: [String: PageReading]) -> Bool {
        if ["https://example.org/", "mailto:", "data:"].contains(where: address.hasPrefix) { return true }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var folders = path.split(separator: "/").dropLast().map(String.init)
        if parts[0].isEmpty { return pages[path]?.ids.contains(String(parts[1])) ?? false }
        for part in parts[0].split(separator: "/").dropLast() {
            switch part {
            case ".": continue
            case "..":
                guard folders.popLast() != nil else { return false }
            default: folders.append(String(part))
            }
        }
        let target = (folders + [parts[0].split(separator: "/").last.map(String.init) ?? ""]).joined(separator: "/")
        guard files[target] != nil else { return false }
        return parts.count < 2 || pages[target]?.ids.contains(String(parts[1])) ?? false
    }
}
