import Foundation

/// A command that writes files, and what it writes of two plans: the one that is there, and the one that takes its place.
struct WritingCommand {
    let name: String
    /// The arguments, with PLAN for the path of a plan's folder and OUT for where to write.
    private let words: [String]

    static let all = [
        WritingCommand("import", "import PLAN -o OUT/plan.json"),
        WritingCommand("export-jgf", "export jgf --plan PLAN -o OUT/graph.json"),
        WritingCommand("export-graphml", "export graphml --plan PLAN -o OUT/a.graphml"),
        WritingCommand("export-csv", "export csv --plan PLAN -o OUT/tables"),
        WritingCommand("map", "map --plan PLAN -o OUT/map.svg"),
        WritingCommand("map-table", "map --table csv --plan PLAN -o OUT/map.csv"),
        WritingCommand("map-all", "map --all --plan PLAN -o OUT/maps"),
        WritingCommand("list", "list objective --plan PLAN -o OUT/list.csv"),
        WritingCommand("audit", "audit --plan PLAN -o OUT/audit.md"),
        WritingCommand("compare", "compare 2024 2025 --plan PLAN -o OUT/years.svg"),
        WritingCommand("snapshot", "snapshot write PLAN -o OUT/a.snapshot"),
        WritingCommand("manual", "manual -o OUT/man"),
    ]

    private init(_ name: String, _ words: String) {
        self.name = name
        self.words = words.split(separator: " ").map(String.init)
    }

    func arguments(plan: String, output: String) -> [String] {
        words.map { $0 == "PLAN" ? plan : $0.replacing("OUT", with: output) }
    }

    /// Makes two plans of the published one, in `old/Data/a` and `new/Data/a`: in the second all directions but one have another name.
    static func layPlans(of project: String, in folder: String) throws {
        let published = project + "/Data/milano-2024-2026/"
        for name in ["old", "new"] {
            let target = "\(folder)/\(name)/Data/a"
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(name)/Graphs", withIntermediateDirectories: true)
            for file in ["pdo.md", "profile.yaml", "plan.json"] {
                var text = String(decoding: FolderContent.bytes(of: published + file), as: UTF8.self)
                if name == "new" {
                    text = text.replacing("Comune di Milano", with: "Comune di Milano Nuova, che è più lunga")
                }
                try Data(text.utf8).write(to: URL(filePath: target + "/" + file))
            }
            for map in ["collaboration", "goals", "goal", "years", "public-value"] {
                let bytes = FolderContent.bytes(of: "\(project)/Graphs/\(map).yaml")
                try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)/Graphs/\(map).yaml"))
            }
        }
    }

    /// What the command writes of a plan.
    func output(of plan: String, program: String, in folder: String) throws -> FolderContent {
        let output = folder + "/reference"
        try? FileManager.default.removeItem(atPath: output)
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let messages = folder + "/messages"
        let process = try ChildProcess(program, arguments(plan: plan, output: output), messages: messages)
        guard let end = process.end(within: 120), [.exit(0), .exit(2)].contains(end) else {
            throw ProcessError(
                program: name, reason: String(decoding: FolderContent.bytes(of: messages), as: UTF8.self))
        }
        return FolderContent(of: output)
    }
}

extension FolderContent {
    /// Puts all of it into a folder.
    func lay(in folder: String) throws {
        for (path, entry) in files.sorted(by: { $0.key < $1.key }) {
            if let bytes = entry.bytes { try Data(bytes).write(to: URL(filePath: folder + "/" + path)) }
            if entry == .folder { mkdir(folder + "/" + path, 0o755) }
        }
    }
}
