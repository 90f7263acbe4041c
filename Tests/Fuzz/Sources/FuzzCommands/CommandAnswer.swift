import ArgumentParser
import Foundation
import Synchronization

@testable import PDOCommand

/// What a command wrote, and how it ended.
struct CommandAnswer: Equatable {
    var output: [UInt8] = []
    var messages = ""
    var exitCode: Int32 = 0

    private final class Pipes: Sendable {
        let output = Mutex<[UInt8]>([])
        let messages = Mutex("")
    }

    init(output: [UInt8] = [], exitCode: Int32 = 0, messages: String = "") {
        (self.output, self.exitCode, self.messages) = (output, exitCode, messages)
    }

    /// Runs a command in this process, as the program would, in the folder where the process stands.
    init(to step: Trial.Step) {
        if step.arguments.first == "planted" {
            self = PlantedFaults.answer(step.arguments.last ?? "")
            return
        }
        let pipes = Pipes()
        let environment = step.environment
        let console = Console(
            write: { bytes in pipes.output.withLock { $0 += bytes } },
            note: { text in pipes.messages.withLock { $0 += text } }, environment: { environment[$0] }, folder: "",
            width: step.width)
        var end: (code: Int32, message: String) = (0, "")
        StandardInput.$text.withValue(step.input) {
            StandardOutput.$isTerminal.withValue(step.isTerminal) {
                Console.$current.withValue(console) {
                    do {
                        var command = try PDO.command(for: step.arguments)
                        try command.run()
                    } catch {
                        end = (PDO.exitCode(for: error).rawValue, PDO.message(for: error))
                    }
                }
            }
        }
        exitCode = end.code
        output = pipes.output.withLock { $0 } + (end.code == 0 ? Array(end.message.utf8) : [])
        messages = pipes.messages.withLock { $0 } + (end.code == 0 ? "" : end.message)
    }
}
