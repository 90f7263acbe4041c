import ArgumentParser

struct WriteSnapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Writes the national graph, with names, as a snapshot.")

    @Option(help: "Which part of the national graph: 1 has all 8,000 cities.")
    var scale = 1.0

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String

    func run() throws { try NationalNames.write(NationalGraph(scale: scale), to: output) }
}
