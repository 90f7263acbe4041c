import Foundation
import Graphviz

/// Runs what two articles of the documentation show.
///
///     swift run --package-path Tests/Consumer tutorials Data/milano-2024-2026/plan.json
@main struct Tutorials {
    static func main() throws {
        guard let file = CommandLine.arguments.dropFirst().first else {
            print("give a plan.json")
            exit(64)
        }
        print(try DrawSomething.run { print($0) }.svg(using: .dot).text)
        try AskAPlan.run(file: URL(filePath: file)) { print($0) }
    }
}
