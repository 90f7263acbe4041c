#if os(Linux)
    import Foundation
    import Graphviz
    import Plan
    import PlanGraph
    import Testing

    @testable import PlanMaps

    /// Maps where Graphviz lacks what they are laid out with. Each test is a process of its own, since Graphviz reads
    /// once which engines it has.
    @Suite struct EngineTests {
        /// Where this process's Graphviz has its plugins, and the file that lists them.
        static func plugins() throws -> (folder: URL, list: URL) {
            _ = try Drawing(name: "any", nodes: [Drawing.Node("a")]).svg(using: .dot)
            let file = try #require(FileHandle(forReadingAtPath: "/proc/self/maps"))
            let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
            let line = try #require(maps.split(separator: "\n").first { $0.contains("/libgvplugin_core") })
            let path = String(line[try #require(line.firstIndex(of: "/"))...])
            let environment = ProcessInfo.processInfo.environment
            let folder =
                environment["GVBINDIR"].map { URL(filePath: $0) } ?? URL(filePath: path).deletingLastPathComponent()
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return (folder, folder.appending(path: try #require(names.first { $0.hasPrefix("config") })))
        }

        /// A folder with the same plugins, which are said not to have some engines.
        static func folder(without engines: [String]) throws -> String {
            let (plugins, list) = try plugins()
            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for name in try FileManager.default.contentsOfDirectory(atPath: plugins.path) where name.hasPrefix("lib") {
                try FileManager.default.createSymbolicLink(
                    at: folder.appending(path: name), withDestinationURL: plugins.appending(path: name))
            }
            let lines = try String(contentsOf: list, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.filter { line in
                !engines.contains { line.split(whereSeparator: \.isWhitespace).first == Substring($0) }
            }
            try kept.joined(separator: "\n").write(
                to: folder.appending(path: list.lastPathComponent), atomically: true, encoding: .utf8)
            return folder.path
        }

        private static let circular = "nodes: [direction, driver]\nengine: circo"

        @Test func anotherEngineTakesThePlaceOfAMissingOne() async throws {
            let folder = try Self.folder(without: ["circo"])
            defer { try? FileManager.default.removeItem(atPath: folder) }
            await #expect(processExitsWith: .success) { [folder = folder as String] in
                setenv("GVBINDIR", folder, 1)
                let map = try PlanMap(PlanGraph(inventedPlan), MapDefinition(yaml: Self.circular))
                var notes: [String] = []
                let svg = try map.svg { notes.append($0) }
                #expect(try SVGReading(svg).words.contains("Digitale"))
                #expect(notes.count == 1 && notes.first?.contains("Graphviz") == true)
                #expect(notes.first?.contains("pdo doctor") == true)
                // What doesn't need the engine is drawn as ever, and silently.
                notes = []
                _ = try PlanMap(PlanGraph(inventedPlan)).svg { notes.append($0) }
                #expect(notes.isEmpty)
                let installation = try graphvizInstallation()
                // Some builds have no library that triangulates, which sfdp needs.
                let missing: [[Engine]] = [[.circo]] + (installation.overlaps.contains(.prism) ? [] : [[.sfdp]])
                #expect(installation.engines == Engine.allCases.filter { !missing.joined().contains($0) })
                #expect(installation.problems.map(\.engines) == missing)
            }
        }

        @Test func withoutAnyEngineItIsAnError() async throws {
            let folder = try Self.folder(without: Engine.allCases.map(\.rawValue) + ["nop", "nop1"])
            defer { try? FileManager.default.removeItem(atPath: folder) }
            await #expect(processExitsWith: .success) { [folder = folder as String] in
                setenv("GVBINDIR", folder, 1)
                let map = try PlanMap(PlanGraph(inventedPlan))
                let error = #expect(throws: GraphvizError.self) { try map.svg() }
                #expect(error?.reason == .libraryUnavailable && error?.lack == .plugin)
                #expect(try graphvizInstallation().engines.isEmpty)
            }
        }

        @Test func nothingIsNotedWhereAllIsThere() throws {
            var notes: [String] = []
            _ = try PlanMap(PlanGraph(inventedPlan), MapDefinition(yaml: Self.circular)).svg { notes.append($0) }
            let isWhole = try graphvizInstallation().overlaps.contains(.prism)
            #expect(notes.isEmpty == isWhole)
        }
    }
#endif
