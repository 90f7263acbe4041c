import Foundation

/// A graph library of Python in a process of its own, which holds the same graph and does one operation at a time.
///
/// Both sides speak in lines: we write an operation's name, it answers with JSON (``Answer``).
final class Peer {
    let name: String
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var unread = Data()

    struct Answer: Decodable {
        /// How long the operation took; none where the library has no such operation.
        var seconds: Double?
        var result: [Double]?
        var error: String?
    }

    /// - Parameters:
    ///   - script: the path of `peers.py`.
    ///   - folder: where the edge list and the queries are.
    init(_ name: String, python: String, script: String, folder: String) throws {
        self.name = name
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script, name, folder]
        process.standardInput = input
        process.standardOutput = output
        // One thread for every library.
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"]) { _, one in one }
        try process.run()
    }

    func run(_ operation: String) throws -> Answer {
        input.fileHandleForWriting.write(Data((operation + "\n").utf8))
        let answer = try JSONDecoder().decode(Answer.self, from: Data(readLine().utf8))
        if let error = answer.error { throw BenchmarkError("\(name), \(operation): \(error)") }
        return answer
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    private func readLine() throws -> String {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: unread[..<end], as: UTF8.self)
                unread = Data(unread[(end + 1)...])
                return line
            }
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw BenchmarkError("\(name) has ended; see its message above") }
            unread.append(data)
        }
    }
}

struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
