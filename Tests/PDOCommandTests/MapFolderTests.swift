import Foundation
import Testing

@testable import PDOCommand

/// The maps that a folder defines: which are found, drawn, named and left out.
@Suite struct MapFolderTests {
    @Test func mapsAreFoundByName() throws {
        try MapTests.project { folder in
            let graphs = folder.appending(path: "Graphs")
            try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
            try Data("form: years\n".utf8).write(to: graphs.appending(path: "anni.yaml"))
            try Data("each: transversalGoal\ndepth: 1\n".utf8).write(to: graphs.appending(path: "scopi.yaml"))
            #expect(CommandRun.pdo("map", "anni", in: folder).output.hasPrefix("Graphs/anni.svg\n"))
            let all = CommandRun.pdo("map", "--all", in: folder)
            #expect(all.output.split(separator: "\n").count == 6)
            #expect(all.output.contains("Graphs/scopi/piano-aria-clima.svg\n"))
            #expect(all.messages.hasSuffix("6/6\n"))
            let one = CommandRun.pdo("map", "scopi", "--focus", "piano aria clima", "-o", "-", in: folder)
            #expect(
                try one.output
                    == String(contentsOf: graphs.appending(path: "scopi/piano-aria-clima.svg"), encoding: .utf8))
            let wrong = CommandRun.pdo("map", "ani", in: folder)
            #expect(wrong.exitCode == 1 && wrong.messages.contains("there is no Graphs/ani.yaml; did you mean anni?"))
            let path = CommandRun.pdo("map", "Graphs/anni.yaml", "--format", "json", "-o", "-", in: folder)
            #expect(path.output.contains("\"columns\""))
        }
    }

    @Test func picturesOfManyNodesTellWhatIsWrong() throws {
        try MapTests.project { folder in
            let file = folder.appending(path: "mine.yaml")
            try Data("each: direction\ndirections: [nonesuch]\n".utf8).write(to: file)
            let wrong = CommandRun.pdo("map", "mine.yaml", in: folder)
            #expect(wrong.exitCode == 1 && wrong.messages.contains("mine.yaml:2: nothing in the plan is called"))
            try Data("each: direction\n".utf8).write(to: file)
            #expect(CommandRun.pdo("map", "mine.yaml", "--table", "csv", in: folder).exitCode == 1)
            try Data("form: matrix\nrows: [driver]\ncolumns: [valueDimension]\n".utf8).write(to: file)
            #expect(CommandRun.pdo("map", "mine.yaml", "--focus", "direction:casa", in: folder).exitCode == 1)
            #expect(CommandRun.pdo("compare", "2026", "2024", "--format", "svg", in: folder).exitCode == 64)
            #expect(
                CommandRun.pdo("compare", "2024", "2025", "--format", "svg", "--direction", "ambiente", in: folder)
                    .exitCode
                    == 0)
        }
    }

    /// The others are replaced, and the exit code says that one is missing.
    @Test func aMapThatCantBeDrawnKeepsItsOldFile() throws {
        try MapTests.project { folder in
            let graphs = folder.appending(path: "Graphs")
            try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
            for (name, definition) in [
                ("a", "form: years\n"), ("b", "years: [1999]\n"), ("c", "nonsense: 1\n"), ("d", "form: years\n"),
            ] {
                try Data(definition.utf8).write(to: graphs.appending(path: name + ".yaml"))
                try Data("old".utf8).write(to: graphs.appending(path: name + ".svg"))
            }
            func isOld(_ name: String) throws -> Bool {
                try Data(contentsOf: graphs.appending(path: name + ".svg")) == Data("old".utf8)
            }
            let run = CommandRun.pdo("map", "--all", in: folder)
            #expect(run.exitCode == 1 && run.output == "Graphs/a.svg\nGraphs/d.svg\n", "\(run.messages)")
            #expect(run.messages.contains("Error: Graphs/b.yaml:1: the plan has no year 1999"))
            #expect(run.messages.contains("Error: Graphs/c.yaml:1: a map has no key \"nonsense\""))
            #expect(try !isOld("a") && isOld("b") && isOld("c") && !isOld("d"))
            #expect(CommandRun.pdo("map", "--all", "--quiet", in: folder).messages.contains("Error: Graphs/b.yaml:1"))
        }
    }

    @Test func aMapWithNothingToShowIsToldAndLeftOut() throws {
        try MapTests.project { folder in
            let graphs = folder.appending(path: "Graphs")
            try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
            try write(planOfDirections: ["a"], in: folder)
            try Data("form: years\n".utf8).write(to: graphs.appending(path: "a.yaml"))
            try Data("{}\n".utf8).write(to: graphs.appending(path: "b.yaml"))
            try Data("each: transversalGoal\n".utf8).write(to: graphs.appending(path: "c.yaml"))
            try Data("old".utf8).write(to: graphs.appending(path: "b.svg"))
            let run = CommandRun.pdo("map", "--all", in: folder)
            #expect(run.exitCode == 0 && run.output == "Graphs/a.svg\n", "\(run.messages)")
            #expect(run.messages.contains("Graphs/b.svg: nothing in the plan fits this map; it is left out\n"))
            #expect(run.messages.contains("Graphs/c.yaml: nothing in the plan fits this map; it is left out\n"))
            #expect(try Data(contentsOf: graphs.appending(path: "b.svg")) == Data("old".utf8))
            for name in ["a.yaml", "c.yaml"] { try FileManager.default.removeItem(at: graphs.appending(path: name)) }
            #expect(CommandRun.pdo("map", "--all", in: folder).exitCode == 1)
        }
    }

    @Test func noTwoPicturesHaveOneName() throws {
        try MapTests.project { folder in
            let graphs = folder.appending(path: "Graphs")
            try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
            let ids = ["a/1-1", "a-1/1", "a-1-1", "A/1-1", "a-1-1-2"]
            try write(planOfDirections: ids, in: folder)
            try Data("each: direction\nnodes: [direction, objective]\nrelations: [assigns]\ndepth: 1\n".utf8).write(
                to: graphs.appending(path: "a.yaml"))
            let run = CommandRun.pdo("map", "--all", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let names = try FileManager.default.contentsOfDirectory(atPath: graphs.path + "/a")
            #expect(names.count == 5 && Set(names.map { $0.lowercased() }).count == 5, "\(names)")
            for id in ids {
                let one = CommandRun.pdo("map", "a", "--focus", "direction:" + id, in: folder)
                #expect(one.exitCode == 0, "\(one.messages)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: graphs.path + "/a").sorted() == names.sorted())
        }
    }

    /// From two pictures on neither the terminal nor a table can be meant, and one of them has to be named.
    @Test func twoPicturesAreSeveral() throws {
        try MapTests.project { folder in
            let graphs = folder.appending(path: "Graphs")
            try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
            try Data("each: direction\nnodes: [direction, objective]\nrelations: [assigns]\ndepth: 1\n".utf8).write(
                to: graphs.appending(path: "a.yaml"))
            for count in 1...3 {
                try write(planOfDirections: Array(["a", "b", "c"].prefix(count)), in: folder)
                for arguments in [["-o", "-"], ["--table", "csv"]] {
                    let run = CommandRun.pdo(arguments: ["map", "a"] + arguments, in: folder)
                    #expect(run.exitCode == (count == 1 ? 0 : 1) && run.output.isEmpty == (count > 1))
                    #expect(
                        run.messages.contains("there are \(count) pictures; name one of them with --focus")
                            == (count > 1))
                }
                #expect(CommandRun.pdo("map", "a", in: folder).exitCode == 0)
                let names = try FileManager.default.contentsOfDirectory(atPath: graphs.path + "/a")
                #expect(names.sorted() == Array(["a.svg", "b.svg", "c.svg"].prefix(count)))
            }
        }
    }

    @Test func aWrongDefinitionIsToldWithFileAndLine() throws {
        try MapTests.project { folder in
            try Data("form: years\nyers: [2024]\n".utf8).write(to: folder.appending(path: "mine.yaml"))
            let run = CommandRun.pdo("map", "mine.yaml", in: folder)
            #expect(run.exitCode == 1)
            #expect(run.messages.contains("mine.yaml:2: a map has no key \"yers\"; did you mean years?"))
            try Data("years: [1999]\n".utf8).write(to: folder.appending(path: "mine.yaml"))
            #expect(
                CommandRun.pdo("map", "mine.yaml", in: folder).messages.contains(
                    "mine.yaml:1: the plan has no year 1999"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Graphs").path))
        }
    }

    /// Writes a plan of directions with one objective each, and nothing that they share.
    private func write(planOfDirections ids: [String], in folder: URL) throws {
        let empty = [
            "strategicDimensions", "transversalGoals", "programmes", "valueDimensions", "drivers", "collaborations",
        ]
        var plan: [String: Any] = [
            "schemaVersion": 1, "title": "t", "municipality": "m", "source": "s", "years": [2031],
            "directions": ids.map {
                ["aliases": [String](), "id": "direction:\($0)", "line": 1, "name": "Direzione \($0)"]
            },
            "objectives": ids.map { id -> [String: Any] in
                [
                    "id": "objective:\(id)", "direction": "direction:\(id)", "line": 2, "number": 1,
                    "texts": ["2031": "Uno"],
                    "contributions": [String](), "genericPartners": [String](), "matrixRows": [String](),
                ]
            },
        ]
        for key in empty { plan[key] = [String]() }
        try JSONSerialization.data(withJSONObject: plan).write(to: folder.appending(path: "Data/city/plan.json"))
    }
}
