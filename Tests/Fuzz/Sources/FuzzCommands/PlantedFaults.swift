import Foundation

@testable import PDOCommand

/// Faults of a kind that the fuzzer must notice. They stand in for a command, and come only where `--kind planted` asks
/// for them.
enum PlantedFaults {
    static let names = [
        "crash", "hang", "memory", "exit", "silent", "written", "temporary", "control", "notJSON", "notXML", "none",
    ]

    static func trial(_ random: inout SeededGenerator) -> Trial {
        var trial = Trial(.planted)
        trial.set("plan.json", "{}")
        trial.steps = [
            Trial.Step(arguments: ["list", "-q"]), Trial.Step(arguments: ["planted", random.pick(names)]),
        ]
        return trial
    }

    /// The answer of a command that has such a fault.
    static func answer(_ name: String) -> CommandAnswer {
        func write(_ text: String, _ name: String) { try? Data(text.utf8).write(to: URL(filePath: name)) }
        switch name {
        case "crash": fatalError("planted")
        case "hang": while true { usleep(1000) }
        case "memory":
            var blocks: [[UInt8]] = []
            while true { blocks.append([UInt8](repeating: 1, count: 1 << 26)) }
        case "exit": return CommandAnswer(exitCode: 3, messages: "three")
        case "silent": return CommandAnswer(exitCode: 1)
        case "written":
            write("half", "half.json")
            return CommandAnswer(exitCode: 1, messages: "failed")
        case "temporary": write("half", ".abc.part")
        case "control": return CommandAnswer(output: Array("a\u{9B}31m\n".utf8))
        case "notJSON": write("{\"a\": }", "out.json")
        case "notXML": write("<svg><g></svg>", "out.svg")
        default: break
        }
        return CommandAnswer()
    }
}
