import ArgumentParser
import Foundation
import GraphCore
import GraphSnapshot

struct Lookups: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures how long it takes to open a snapshot and to find nodes in it.")

    @Argument(help: "A file of 'bench snapshot'.")
    var file: String

    func run() throws {
        let snapshot = try Snapshot(path: file)
        var random = SeededGenerator(state: 5)
        let nodes = try (0..<200).map { _ in
            try snapshot.node(NodeIndex(rawValue: UInt32(random.below(snapshot.nodeCount))))
        }
        print("| lookup | median | slowest |\n| --- | --- | --- |")
        try measure("open", nodes) { _ in _ = try Snapshot(path: file) }
        try measure("id", nodes) { _ = try snapshot.find($0.id) }
        try measure("exact name", nodes) { _ = try snapshot.find($0.name) }
        try measure("part: the last three words", nodes) {
            _ = try snapshot.find($0.name.split(separator: " ").suffix(3).joined(separator: " "))
        }
        try measure("part: the first two words", nodes) {
            _ = try snapshot.find($0.name.split(separator: " ").prefix(2).joined(separator: " "))
        }
        try measure("beginning of a word", nodes) { node in
            _ = try snapshot.find(String((node.name.split(separator: " ").last ?? "").dropLast(2)))
        }
        try measure("typo: two letters of a word swapped", nodes) { node in
            _ = try snapshot.find(Self.swapped(node.name.split(separator: " ").last ?? "", at: 2))
        }
        try measure("typos: two letters swapped, another one lost", nodes) { node in
            _ = try snapshot.find(String(Self.swapped(node.name.split(separator: " ").last ?? "", at: 1).dropLast()))
        }
        try measure("neighbours of a node", nodes) { node in
            for edges in try snapshot.edges(at: node.index) { _ = try snapshot.neighbours(edges) }
        }
    }

    private static func swapped(_ word: Substring, at place: Int) -> String {
        var letters = Array(word)
        if letters.count > place + 1 { letters.swapAt(place, place + 1) }
        return String(letters)
    }

    private func measure(_ name: String, _ nodes: [SnapshotNode], _ body: (SnapshotNode) throws -> Void) throws {
        // Once before, so that pages are mapped.
        for node in nodes { try body(node) }
        let seconds = try nodes.map { node in try timed { try body(node) } }.sorted()
        func text(_ seconds: Double) -> String { String(format: "%.3f ms", seconds * 1e3) }
        print("| \(name) | \(text(seconds[seconds.count / 2])) | \(text(seconds[seconds.count - 1])) |")
    }
}
