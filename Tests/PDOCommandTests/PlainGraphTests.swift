import Foundation
import Testing

@testable import PDOCommand

/// A graph that is no plan, Les Misérables, from an edge list to answers and a picture.
@Suite struct PlainGraphTests {
    private static let graphs = CommandRun.project.appending(path: "Tests/Fixtures/Graphs")

    private func withLesMiserables(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try FileManager.default.copyItem(
                at: Self.graphs.appending(path: "lesmis.csv"), to: folder.appending(path: "lesmis.csv"))
            let run = CommandRun.pdo("import", "lesmis.csv", "--undirected", "-o", "lesmis.snapshot", in: folder)
            #expect(run.exitCode == 0 && run.output == "lesmis.snapshot: 77 nodes, 254 links\n", "\(run.messages)")
            try body(folder)
        }
    }

    private func ask(_ arguments: String..., in folder: URL) -> CommandRun {
        CommandRun.pdo(arguments: arguments + ["--graph", "lesmis.snapshot", "--lang", "en"], in: folder)
    }

    /// The figures are NetworkX's, of `networkx.les_miserables_graph()`.
    @Test func itAnswers() throws {
        try withLesMiserables { folder in
            #expect(ask("list", "--format", "csv", in: folder).output == "kind,count,name\nnode,77,node\n")
            let valjean = ask("neighbours", "valjean", "--format", "ids", in: folder)
            #expect(valjean.output.split(separator: "\n").count == 36)
            let near = ask("neighbours", "Napoleon", "--depth", "2", in: folder)
            #expect(near.output.contains("link: 1\n  Myriel  Myriel (weight 1)"), "\(near.output)")
            #expect(near.output.contains("node at 2 steps: 9\n") && near.output.contains("through Myriel"))
            let common = ask("neighbours", "Valjean", "--via", "node", "--format", "csv", in: folder)
            #expect(common.output.matches(of: /(?m)^Valjean,Javert,node,Javert,16,/).count == 16)
            let path = ask("path", "Napoleon", "Javert", "--format", "json", in: folder)
            let names = ["Napoleon", "Myriel", "Valjean", "Javert"].map { "\"name\" : \"\($0)\"" }
            #expect(names.allSatisfy { path.output.contains($0) } && path.output.matches(of: /"length"/).count == 1)
            #expect(path.output.contains("\"weight\" : 17"), "\(path.output)")
            let overview = ask("analyse", "--format", "csv", in: folder)
            for line in [
                "nodes,77", "edges,254", "components,1", "diameter,5", "density,0.0868", "transitivity,0.4989",
            ] {
                #expect(overview.output.contains("\n" + line), "\(line): \(overview.output)")
            }
            let groups = ask("analyse", "groups", "--format", "json", in: folder)
            #expect(groups.output.contains("\"modularity\" : 0.5"), "\(groups.output.suffix(200))")
            let found = ask("search", "thenardier", "--format", "ids", "--lang", "en", in: folder)
            #expect(found.output == "Thenardier\n" && found.messages.contains("Only names were searched"))
            let page = ask("show", "Cosette", in: folder)
            #expect(page.exitCode == 0 && page.output.contains("11 links, weight 68"), "\(page.output.prefix(80))")
        }
    }

    @Test func itIsMeasured() throws {
        try withLesMiserables { folder in
            let measures = ask(
                "analyse", "nodes", "--measure", "degree", "--measure", "weightedDegree", "--measure", "betweenness",
                "--limit", "3", "--format", "csv", in: folder)
            let rows = measures.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
            #expect(rows.map { $0[0] } == ["Valjean", "Gavroche", "Marius"], "\(measures.output) \(measures.messages)")
            #expect(rows.map { $0[2] } == ["36", "22", "19"] && rows[0][3].hasPrefix("158"))
            #expect(rows[0][4].hasPrefix("0.56998") && rows[1][4].hasPrefix("0.16511"))
            for words in [["analyse"], ["analyse", "nodes"]] {
                let run = CommandRun.pdo(
                    arguments: words + ["--graph", "lesmis.snapshot", "--lang", "it"], in: folder)
                #expect(run.output.contains(/\s0,\d{3}\b/) && !run.output.contains(/\s\d\.\d{3}\b/), "\(run.output)")
            }
        }
    }

    @Test func itIsDrawn() throws {
        try withLesMiserables { folder in
            let run = ask("map", "-o", "lesmis.svg", in: folder)
            #expect(run.exitCode == 0 && run.output == "lesmis.svg\n  77 nodes, 254 links\n", "\(run.messages)")
            let svg = try String(contentsOf: folder.appending(path: "lesmis.svg"), encoding: .utf8)
            #expect(svg.matches(of: /class="node"/).count == 77 && svg.matches(of: /class="edge link"/).count == 254)
            // A pointer need not hit the thin line.
            #expect(svg.matches(of: /class="pointer"/).count == 254)
            #expect(svg.contains("Valjean") && svg.contains("role=\"img\""))
            // The same bytes each time.
            #expect(ask("map", "-o", "-", "--format", "svg", in: folder).output == svg)
            let part = ask("map", "--focus", "Napoleon", "--depth", "2", "-o", "part.svg", in: folder)
            #expect(part.output.contains("11 nodes"), "\(part.output) \(part.messages)")
            #expect(ask("map", "-o", "lesmis.dot", in: folder).exitCode == 0)
            let other = ask("map", "--kind", "villain", "-o", "x.svg", in: folder)
            #expect(other.exitCode == 1 && other.messages.contains("there is no \"villain\"; there are node"))
        }
    }

    @Test func itIsExportedAsItWas() throws {
        try withLesMiserables { folder in
            let run = ask("export", "tables", "-o", "tables", in: folder)
            #expect(run.exitCode == 0, "\(run.messages)")
            let again = CommandRun.pdo("import", "tables", "--undirected", "-o", "again.snapshot", in: folder)
            #expect(again.exitCode == 0, "\(again.messages)")
            func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }
            let (first, second) = (try read("lesmis.snapshot"), try read("again.snapshot"))
            #expect(first == second)
            #expect(ask("export", "-o", "lesmis.graphml", in: folder).exitCode == 0)
            let graphml = CommandRun.pdo("import", "lesmis.graphml", "-o", "third.snapshot", in: folder)
            #expect(graphml.exitCode == 0, "\(graphml.messages)")
            let third = try read("third.snapshot")
            #expect(first == third)
        }
    }

    @Test func whatIsWrongIsSaid() throws {
        try withTemporaryFolder { folder in
            try Data("source,target,weight\na,b,much\n".utf8).write(to: folder.appending(path: "e.csv"))
            let weight = CommandRun.pdo("import", "e.csv", "-o", "e.snapshot", in: folder)
            #expect(weight.exitCode == 1)
            #expect(weight.messages == "Error: e.csv:2: the weight \"much\" is no number above 0")
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "e.snapshot").path))
            try Data("a b\n".utf8).write(to: folder.appending(path: "e.edgelist"))
            let nowhere = CommandRun.pdo("import", "e.edgelist", in: folder)
            #expect(nowhere.exitCode == 64 && nowhere.messages.contains(".snapshot"))
            #expect(CommandRun.pdo("import", "--undirected", in: folder).exitCode == 64)
            try FileManager.default.createDirectory(
                at: folder.appending(path: "empty"), withIntermediateDirectories: true)
            let empty = CommandRun.pdo("import", "empty", "-o", "e.snapshot", in: folder)
            #expect(empty.exitCode == 1 && empty.messages.contains("no edges.csv"))
            #expect(CommandRun.pdo("import", "e.edgelist", "-o", "e.snapshot", in: folder).exitCode == 0)
            let edges = CommandRun.pdo("neighbours", "a", "--graph", "e.snapshot", "--relation", "loves", in: folder)
            #expect(edges.exitCode == 1 && edges.messages.contains("e.snapshot: there is no \"loves\"; there are link"))
            // Without a snapshot only a plan's kinds are known.
            #expect(CommandRun.pdo("list", "villain", in: folder).exitCode == 64)
        }
    }

    @Test func tooMuchIsNotDrawn() throws {
        try withTemporaryFolder { folder in
            let edges = (0..<2_500).map { "n\($0) n\($0 + 1)\n" }.joined()
            try Data(edges.utf8).write(to: folder.appending(path: "long.edgelist"))
            #expect(CommandRun.pdo("import", "long.edgelist", "-o", "long.snapshot", in: folder).exitCode == 0)
            let run = CommandRun.pdo("map", "--graph", "long.snapshot", "-o", "long.svg", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("2,501 nodes"), "\(run.messages)")
            let path = CommandRun.pdo("path", "n0", "n2500", "--graph", "long.snapshot", in: folder)
            #expect(path.exitCode == 0, "\(path.messages)")
        }
    }
}
