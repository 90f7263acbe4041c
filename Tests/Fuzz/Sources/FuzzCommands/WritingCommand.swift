import Foundation

/// A command that writes files.
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

    /// Copies the published plan and some definitions of maps into a folder's `Data/a` and `Graphs`.
    static func layPlan(of project: String, in folder: String) throws {
        for (source, target, files) in [
            ("Data/milano-2024-2026", "Data/a", ["pdo.md", "profile.yaml", "plan.json"]),
            ("Graphs", "Graphs", ["collaboration.yaml", "goals.yaml", "goal.yaml", "years.yaml", "public-value.yaml"]),
        ] {
            let target = folder + "/" + target
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
            for file in files {
                let bytes = FolderContent.bytes(of: "\(project)/\(source)/\(file)")
                try Data(bytes).write(to: URL(filePath: target + "/" + file))
            }
        }
    }

    /// What the command writes of the plan in a folder.
    func output(program: String, in folder: String) throws -> FolderContent {
        let output = folder + "/reference"
        try? FileManager.default.removeItem(atPath: output)
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let messages = folder + "/messages"
        let process = try ChildProcess(program, arguments(plan: folder + "/Data/a", output: output), messages: messages)
        guard let end = process.end(within: 120), [.exit(0), .exit(2)].contains(end) else {
            throw ProcessError(
                program: name, reason: String(decoding: FolderContent.bytes(of: messages), as: UTF8.self))
        }
        return FolderContent(of: output)
    }
}

extension FolderContent {
    /// The same files with other bytes, as many: what stands in the place of these before.
    var reversed: FolderContent {
        var content = self
        for (path, entry) in files {
            if let bytes = entry.bytes { content.files[path] = .file(bytes.reversed()) }
        }
        return content
    }

    /// Puts all of it into a folder.
    func lay(in folder: String) throws {
        for (path, entry) in files.sorted(by: { $0.key < $1.key }) {
            if let bytes = entry.bytes { try Data(bytes).write(to: URL(filePath: folder + "/" + path)) }
            if entry == .folder { mkdir(folder + "/" + path, 0o755) }
        }
    }
}
