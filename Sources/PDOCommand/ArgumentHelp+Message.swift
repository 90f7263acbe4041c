import ArgumentParser
import CommandConsole
import PlanWording

extension ArgumentHelp {
    /// What a message says in the language of help.
    ///
    /// The parser asks for it whenever it makes a command, so it is that of the console in which it does.
    ///
    /// - Parameter value: what the value is called.
    init(_ text: some Message, _ value: ValueName? = nil) {
        self.init(said(text), valueName: value.map { said($0) })
    }
}
