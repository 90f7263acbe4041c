import Foundation
import Graphviz
import Testing

/// The articles that show how to use the libraries. Their code is that of `Tests/Consumer`, which has the products of
/// the package alone; here it is run, and what it prints is compared with what they say that it prints.
@Suite struct TutorialTests {
    private static let drawing = "Sources/Graphviz/Graphviz.docc/DrawSomething.md"
    private static let asking = "Sources/PlanWording/PlanWording.docc/AskAPlan.md"

    private func text(_ path: String) throws -> String {
        try String(contentsOf: GalleryTests.project.appending(path: path), encoding: .utf8)
    }

    /// The content of an article's blocks of code in one language.
    private func blocks(_ language: String, _ article: String) throws -> [String] {
        try text(article).components(separatedBy: "```\(language)\n").dropFirst().map { part in
            try String(part[..<#require(part.firstRange(of: "```")).lowerBound])
        }
    }

    @Test(arguments: [drawing, asking]) func theCodeIsThatOfTheConsumer(article: String) throws {
        let name = URL(filePath: article).deletingPathExtension().lastPathComponent
        let file = try text("Tests/Consumer/Sources/tutorials/\(name).swift")
        func statements(_ code: some StringProtocol) -> [String] {
            code.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        let start = try #require(file.firstRange(of: /static func run\([^{]*\{\n/)).upperBound
        let end = try #require(file[start...].firstRange(of: "\n    }\n")).lowerBound
        let shown = try blocks("swift", article).flatMap(statements)
        #expect(shown.count > 20)
        #expect(
            shown.filter { !$0.hasPrefix("import ") }
                == statements(file[start..<end]).filter { $0 != "return drawing" })
        #expect(
            shown.filter { $0.hasPrefix("import ") } == statements(file).filter { $0.hasPrefix("import ") })
    }

    @Test func drawingPrintsWhatTheArticleShows() throws {
        var printed = ""
        _ = try DrawSomething.run { printed += $0 + "\n" }
        let shown = try blocks("text", Self.drawing).joined()
        #expect(printed == shown)
    }

    @Test func askingPrintsWhatTheArticleShows() throws {
        var printed = ""
        try AskAPlan.run(file: GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json")) {
            printed += $0 + "\n"
        }
        let shown = try blocks("text", Self.asking).joined()
        #expect(printed == shown)
    }

    @Test func theDrawingIsThatOfTheArticle() throws {
        let rendering = try DrawSomething.run { _ in }.svg(using: .dot)
        #expect(rendering.warnings.isEmpty)
        try expectPicture(rendering.text, isCommittedAt: "Sources/Graphviz/Graphviz.docc/garden.svg")
        #expect(try text(Self.drawing).contains("](garden.svg)"))
    }
}
