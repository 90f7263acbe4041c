import Foundation
import Graphviz
import Testing

/// The pictures of `Architecture.md`, drawn by the project's own library.
@Suite struct ArchitecturePictureTests {
    private static let folder = GalleryTests.project.appending(path: "Sources/PlanMaps/PlanMaps.docc")
    private static let files = ArchitecturePicture.all.flatMap { picture in
        [
            ("architecture-\(picture.name).svg", picture, false),
            ("architecture-\(picture.name)~dark.svg", picture, true),
        ]
    }

    @Test(arguments: files.indices) func theCommittedPictureIsDrawnAnew(index: Int) throws {
        let (name, picture, isDark) = Self.files[index]
        let rendering = try picture.drawing(isDark ? .dark : .light).svg(using: .dot)
        #expect(rendering.warnings.isEmpty)
        try expectPicture(rendering.text, isCommittedAt: "Sources/PlanMaps/PlanMaps.docc/\(name)")
    }

    /// A page of documentation is 700 pixels wide: a picture that is no wider is shown in its own size.
    @Test(arguments: ArchitecturePicture.all.indices) func aPictureFitsItsPage(index: Int) throws {
        let layout = try ArchitecturePicture.all[index].drawing(.light).layout(using: .dot)
        #expect(layout.box.right - layout.box.left < 525)
    }

    @Test func theArticleShowsEachPictureAndNamesEachLibrary() throws {
        let article = try String(contentsOf: Self.folder.appending(path: "Architecture.md"), encoding: .utf8)
        for picture in ArchitecturePicture.all { #expect(article.contains("](architecture-\(picture.name).svg)")) }
        let package = try String(contentsOf: GalleryTests.project.appending(path: "Package.swift"), encoding: .utf8)
        let libraries = package.matches(of: /\.library\(name: "(\w+)"/).map { String($0.1) }
        #expect(libraries.count > 10)
        let table = article.split(separator: "\n").filter { $0.hasPrefix("| `") }
        for library in libraries { #expect(table.contains { $0.contains("`\(library)`") }, "\(library)") }
    }

    /// What the pictures call a module is one.
    @Test func modulesAreThoseOfThePackage() throws {
        for part in ArchitecturePicture.all.flatMap(\.parts) where part.kind == .module {
            let folder = GalleryTests.project.appending(path: "Sources/\(part.name)")
            #expect(FileManager.default.fileExists(atPath: folder.path), "\(part.name)")
        }
    }
}

/// Compares a picture with a file of the project: with the version of Graphviz that the gallery names its bytes, with
/// another its words.
///
/// With PDO_RECORD_GOLDENS=1 in the environment the file is written anew, and the test fails all the same.
func expectPicture(_ svg: String, isCommittedAt path: String) throws {
    let file = GalleryTests.project.appending(path: path)
    if ProcessInfo.processInfo.environment["PDO_RECORD_GOLDENS"] == "1" {
        try Data(svg.utf8).write(to: file)
        Issue.record("recorded \(path); look at it, then run the tests without recording")
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    if try graphvizVersion() == GalleryTests.versionOfGallery {
        let isSame = svg == committed
        #expect(isSame, "\(path)")
    } else {
        #expect(try SVGReading(svg).words.sorted() == SVGReading(committed).words.sorted(), "\(path)")
    }
}
