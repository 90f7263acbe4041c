import Foundation
import Testing

/// Texts that are kept word by word, as files that a person can read through.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

    /// Compares a text with a file of Goldens.
    ///
    /// With PDO_RECORD_GOLDENS=1 in the environment the file is written anew, and the test fails all the same.
    static func expect(_ text: String, named name: String) throws {
        let golden = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["PDO_RECORD_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: golden)
            Issue.record("recorded \(name); read it, then run the tests without recording")
        }
        let expected = try String(contentsOf: golden, encoding: .utf8)
        guard text != expected else { return }
        let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
        let difference = lines.first { $0 != $1 }.map { "\nis:        \($0)\nexpected:  \($1)" } ?? " in length"
        Issue.record("not as in \(name); the first difference:\(difference)")
    }
}
