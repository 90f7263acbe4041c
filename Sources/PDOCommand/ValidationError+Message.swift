import ArgumentParser
import CommandConsole
import PlanWording

extension ValidationError {
    /// Wrong usage, in the language of messages.
    init(_ message: some Message) { self.init(said(message)) }
}

extension Files {
    /// - Throws: `ValidationError` for an output that is named by nothing.
    static func checkName(ofOutput path: String?) throws {
        if path == "" { throw ValidationError(FileFailure.emptyOutput) }
    }
}
