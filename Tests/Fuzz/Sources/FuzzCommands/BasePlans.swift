import Foundation

/// What inputs are made from: plans that can be read, made up from the seed, and the files of a corpus.
final class BasePlans {
    /// A plan's files, and what was made of it.
    struct Base {
        var document = ""
        var profile = ""
        var plan: [UInt8] = []
        var snapshot: [UInt8] = []
        /// Ids and names of its nodes.
        var nodes: [String] = []
        var years: [Int] = []
    }

    let seed: UInt64
    /// Documents, tables and profiles by somebody's hand.
    let documents: [[UInt8]]
    let profiles: [[UInt8]]
    let maps: [[UInt8]]
    /// The pages of the published plan, and its profile.
    let pages: [String]
    let publishedProfile: String
    private var made: [Int: Base] = [:]

    /// - Parameters:
    ///   - project: the folder of the project, with its `Data`, `Graphs` and the fuzzers' corpus.
    ///   - corpus: a folder with further documents, tables and profiles.
    init(seed: UInt64, project: String, corpus: String?) {
        self.seed = seed
        var (documents, profiles): ([[UInt8]], [[UInt8]]) = ([], [])
        let own = FolderContent(of: project + "/Tests/Fuzz/Corpus").files.sorted { $0.key < $1.key }
        for (name, entry) in own {
            // The first byte of these says which reader they are for.
            guard let bytes = entry.bytes?.dropFirst() else { continue }
            if name.hasPrefix("prof") { profiles.append(Array(bytes)) } else { documents.append(Array(bytes)) }
        }
        let others = corpus.map { FolderContent(of: $0).files.sorted { $0.key < $1.key } } ?? []
        for (name, entry) in others {
            guard let bytes = entry.bytes, bytes.count < 60_000 else { continue }
            if name.hasSuffix(".yaml") {
                profiles.append(bytes)
            } else if [".md", ".csv", ".html"].contains(where: name.hasSuffix) {
                documents.append(bytes)
            }
        }
        (self.documents, self.profiles) = (documents, profiles)
        maps = FolderContent(of: project + "/Graphs").files.sorted { $0.key < $1.key }
            .filter { $0.key.hasSuffix(".yaml") }.compactMap(\.value.bytes)
        let published = project + "/Data/milano-2024-2026/"
        pages = String(decoding: FolderContent.bytes(of: published + "pdo.md"), as: UTF8.self)
            .replacing("\n\n\n", with: "\n\n\n\u{C}").split(separator: "\u{C}").map(String.init)
        publishedProfile = String(decoding: FolderContent.bytes(of: published + "profile.yaml"), as: UTF8.self)
    }

    /// One of the plans that are made up and can be read. It needs the folder where the process stands, which is empty
    /// again after.
    func plan(_ random: inout SeededGenerator) -> Base { plan(number: random.below(96)) }

    private func plan(number: Int) -> Base {
        if let base = made[number] { return base }
        var base = Base()
        for attempt in 0..<20 {
            var random = SeededGenerator(seed: seed ^ 0xBA5E, input: number * 100 + attempt)
            let plan = MadePlan(&random, hostile: [0, 5, 20, 50][number % 4])
            base = Base(
                document: plan.document(&random, random.pick(MadePlan.TableForm.allCases)),
                profile: plan.profile(&random))
            base.years = plan.years
            var trial = Trial(.roundTrip)
            trial.set("pdo.md", base.document)
            trial.set("profile.yaml", base.profile)
            defer { FolderContent.empty(".") }
            guard (try? trial.lay(in: ".")) != nil,
                CommandAnswer(to: Trial.Step(arguments: ["import", "."])).exitCode == 0
            else { continue }
            base.plan = FolderContent.bytes(of: "plan.json")
            _ = CommandAnswer(to: Trial.Step(arguments: ["snapshot", "write", "plan.json", "-o", "a.snapshot"]))
            base.snapshot = FolderContent.bytes(of: "a.snapshot")
            base.nodes = Self.nodes(in: CommandAnswer(to: Trial.Step(arguments: ["export", "jgf"])).output)
            if !base.plan.isEmpty { break }
        }
        made[number] = base
        return base
    }

    private static func nodes(in jgf: [UInt8]) -> [String] {
        guard let root = try? JSONSerialization.jsonObject(with: Data(jgf)) as? [String: Any],
            let graph = root["graph"] as? [String: Any], let nodes = graph["nodes"] as? [String: Any]
        else { return [] }
        return nodes.keys.sorted().flatMap { id in
            [id, (nodes[id] as? [String: Any])?["label"] as? String ?? id]
        }
    }
}
