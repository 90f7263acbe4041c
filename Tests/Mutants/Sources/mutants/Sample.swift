import Foundation

/// Mutations drawn from the modules, never two at one place.
enum Sample {
    /// The modules whose Swift code is mutated: those below `Sources` that have some, but for the program's three
    /// lines.
    static func modules(of project: URL) throws -> [String] {
        let sources = project.appending(path: "Sources")
        return try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted().filter { name in
            name != "pdo" && !swiftFiles(in: sources.appending(path: name)).isEmpty
        }
    }

    /// Draws some mutations of a module, of all kinds alike as far as there are enough.
    static func mutations(of module: String, in project: URL, count: Int, seed: UInt64) throws -> [Mutation] {
        var random = SplitMix(seed: seed &+ module.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
        let folder = project.appending(path: "Sources/\(module)")
        var all: [Mutation] = []
        for file in swiftFiles(in: folder) {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            all += MutationFinder.mutations(of: text, file: "Sources/\(module)/\(file)")
        }
        var byKind = Mutation.Kind.allCases.map { kind in all.filter { $0.kind == kind }.shuffled(using: &random) }
        var chosen: [Mutation] = []
        while chosen.count < count, byKind.contains(where: { !$0.isEmpty }) {
            for kind in byKind.indices where chosen.count < count {
                while let next = byKind[kind].popLast() {
                    // What stands in one line or within another would make expressions that take long to compile.
                    let isFree = chosen.allSatisfy {
                        $0.file != next.file || ($0.line != next.line && !$0.range.overlaps(next.range))
                    }
                    guard isFree else { continue }
                    chosen.append(next)
                    break
                }
            }
        }
        return chosen.sorted { ($0.file, $0.range.lowerBound) < ($1.file, $1.range.lowerBound) }
    }

    private static func swiftFiles(in folder: URL) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted()
    }
}
