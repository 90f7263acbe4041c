import Foundation

/// Where inputs that show a fault are kept: of faults of the same making the first, and the numbers of all.
struct FaultFolder {
    let path: String

    /// Keeps an input, unless one that shows the same fault is kept already.
    func keep(_ fault: TrialRun.Fault, input: Int, _ trial: () throws -> Trial, replay: String) throws {
        let folder = path + "/" + Self.name(of: fault)
        mkdir(path, 0o777)
        let isNew = mkdir(folder, 0o777) == 0
        if let file = fopen(folder + "/inputs.txt", "a") {
            fputs("\(input)\n", file)
            fclose(file)
        }
        guard isNew else { return }
        try trial().save(in: folder)
        let text = """
            \(fault.rule)
            \(fault.detail)

            Input \(input). Try it again:
              \(replay) --folder \(folder)

            """
        try Data(text.utf8).write(to: URL(filePath: folder + "/fault.txt"))
    }

    private static func name(of fault: TrialRun.Fault) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in fault.signature.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let words = fault.rule.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        return words + "-" + String(hash, radix: 36)
    }

    /// The kept ones, by their folders' names.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasSuffix(".log") }.sorted()
    }
}
