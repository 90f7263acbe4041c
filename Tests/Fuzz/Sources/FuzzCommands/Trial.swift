import Foundation

/// An input: files in a folder, and the commands that are run there one after the other.
struct Trial: Codable, Sendable {
    /// What is tried, and how it was made.
    enum Kind: String, Codable, CaseIterable, Sendable {
        case documentBytes, documentStructure, milanPages, profileBytes, profileStructure, tablesBytes, tablesStructure
        case planBytes, planStructure, mapBytes, mapStructure, snapshotBytes, arguments, standardInput, outputs,
            roundTrip
        /// Faults that are planted, so that it is seen that each is noticed; only where they are asked for.
        case planted
    }

    /// A command as somebody gives it.
    struct Step: Codable, Sendable {
        var arguments: [String]
        var input = ""
        var isTerminal = false
        var width: Int?
        var environment: [String: String] = [:]
    }

    /// What must hold after the commands besides what holds of each.
    enum Law: String, Codable, Sendable {
        /// The tables that a plan is exported to give the same plan.
        case tablesGiveThePlan
        /// JGF and GraphML, read by readers of others, have as many nodes and edges.
        case exportsAgree
        /// A snapshot of the plan is whole, and knows the neighbours that the plan knows.
        case snapshotAgrees
        /// The collaboration map of a plan is drawn, unless it has nothing to show.
        case mapIsDrawn
        /// The commands, given again, answer the same.
        case sameAnswerAgain
    }

    var kind: Kind
    var files: [String: [UInt8]] = [:]
    /// Symbolic links and where they lead.
    var links: [String: String] = [:]
    var steps: [Step] = []
    var laws: [Law] = []

    /// Sets a file's text.
    mutating func set(_ name: String, _ text: String) { files[name] = Array(text.utf8) }

    /// Puts the files and links into a folder that is there.
    func lay(in folder: String) throws {
        for name in files.keys.sorted() {
            let parts = name.split(separator: "/").dropLast()
            for count in 1..<max(1, parts.count + 1) {
                mkdir(folder + "/" + parts.prefix(count).joined(separator: "/"), 0o777)
            }
            guard let file = fopen(folder + "/" + name, "w") else { throw TrialError.file(name) }
            files[name]?.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
            guard fclose(file) == 0 else { throw TrialError.file(name) }
        }
        for (name, target) in links { symlink(target, folder + "/" + name) }
    }

    /// Saves the input in a new folder: its files as they are, and the commands in `trial.json`.
    func save(in folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder + "/files", withIntermediateDirectories: true)
        var commands = self
        commands.files = [:]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(commands).write(to: URL(filePath: folder + "/trial.json"))
        try lay(in: folder + "/files")
    }

    /// Reads what ``save(in:)`` wrote.
    init(savedIn folder: String) throws {
        self = try JSONDecoder().decode(Trial.self, from: Data(contentsOf: URL(filePath: folder + "/trial.json")))
        files = FolderContent(of: folder + "/files").files.compactMapValues(\.bytes)
    }

    init(_ kind: Kind) { self.kind = kind }
}

enum TrialError: Error {
    case file(String)
}
