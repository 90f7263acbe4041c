import Foundation
import Testing

/// The house as the sources have it: which module knows which, and which files of a module know each other.
@Suite struct ArchitectureTests {
    private static let sources = CommandRun.project.appending(path: "Sources")

    /// The modules with Swift code, and their files with the code alone: no comments, no texts.
    private static let modules: [(name: String, files: [(name: String, code: String)])] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
        return names.sorted().compactMap { module in
            let folder = sources.appending(path: module)
            let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            let files = paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
                (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map {
                    (name: String(path.split(separator: "/").last?.dropLast(6) ?? ""), code: code(of: $0))
                }
            }
            return files.isEmpty ? nil : (module, files)
        }
    }()

    private static func code(of text: String) -> String {
        text.replacing(/(?s)""".*?"""/, with: "").replacing(/"(?:[^"\\\n]|\\.)*"/, with: "")
            .replacing(/\/\/[^\n]*/, with: "")
    }

    /// Which modules of ours a module imports.
    private static func imports(_ files: [(name: String, code: String)]) -> Set<String> {
        Set(files.flatMap { $0.code.matches(of: /(?m)^import (\w+)$/).map { String($0.1) } })
    }

    @Test func thereAreModules() {
        #expect(Self.modules.count > 14)
        #expect(Self.modules.allSatisfy { !$0.files.isEmpty })
    }

    @Test func onlyTheCommandLineKnowsItsParser() {
        for (module, files) in Self.modules where module != "PDOCommand" {
            #expect(!Self.imports(files).contains("ArgumentParser"), "\(module)")
        }
    }

    /// What depends on nothing of the plan can be used without it.
    @Test(arguments: [
        "GraphCore", "Graphviz", "TextTools", "TextDocument", "StrictReader", "AtomicFiles", "GraphSnapshot",
    ])
    func librariesForOthersKnowNoPlan(module: String) throws {
        let own = try #require(Self.modules.first { $0.name == module })
        #expect(Self.imports(own.files).allSatisfy { !$0.hasPrefix("Plan") && $0 != "PDOCommand" })
    }

    /// A command parses, asks, renders and writes; whatever is longer than that belongs below.
    @Test func commandsAreShort() throws {
        let folder = Self.sources.appending(path: "PDOCommand")
        var lineCount = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            lineCount += text.count { $0 == "\n" }
            for run in text.matches(of: /\n(\x20*)(?:mutating )?func run\(\) throws \{\n((?s).*?)\n\1\}/) {
                let length = run.2.split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(length <= 40, "\(name)")
            }
        }
        // With the commands new, use, check, review, declare and site, doors to pictures of more kinds, and the choice
        // among documents of several formats, the doors to exports and reports, and to what is asked of snapshots; and
        // with what a short answer needs no parser and no whole plan for.
        print("architecture: PDOCommand has \(lineCount) lines")
        #expect(lineCount < 4640)
    }

    /// Files that use each other's types can only be read together: two may, more are one file in pieces.
    @Test func noMoreThanTwoFilesKnowEachOther() {
        for (module, files) in Self.modules {
            let cycles = Self.cycles(files)
            let largest = cycles.map(\.count).max() ?? 1
            print("architecture: \(module): \(files.count) files, of which at most \(largest) know each other")
            #expect(largest <= 2, "\(cycles.filter { $0.count > 2 })")
        }
    }

    /// The strongly connected components of files by the types that they define and use, of several files each.
    private static func cycles(_ files: [(name: String, code: String)]) -> [[String]] {
        let declaration =
            /(?m)^ {0,4}(?:(?:public|package|indirect|final) )*(?:struct|enum|class|protocol|typealias|actor) (\w+)/
        var homes: [Substring: Set<Int>] = [:]
        for (place, file) in files.enumerated() {
            for match in file.code.matches(of: declaration) { homes[match.1, default: []].insert(place) }
        }
        let uses = files.enumerated().map { place, file in
            let words = Set(file.code.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
            let known = words.compactMap { word in homes[word].flatMap { $0.count == 1 ? $0.first : nil } }
            return Set(known.filter { $0 != place })
        }
        func reached(from start: Int) -> Set<Int> {
            var (found, pending): (Set<Int>, [Int]) = ([], [start])
            while let place = pending.popLast() {
                for next in uses[place] where found.insert(next).inserted { pending.append(next) }
            }
            return found
        }
        let reach = files.indices.map(reached)
        var seen: Set<Int> = []
        return files.indices.compactMap { place in
            guard seen.insert(place).inserted else { return nil }
            let others = reach[place].filter { $0 != place && reach[$0].contains(place) }
            seen.formUnion(others)
            return others.isEmpty ? nil : ([place] + others.sorted()).map { files[$0].name }
        }
    }
}
