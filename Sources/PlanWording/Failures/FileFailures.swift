/// Why a file can't be read or written.
public enum FileFailure: Message {
    case cannotRead(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case cannotPrint(reason: String)
    case tooLarge(path: String)
    case device(path: String)
    case notText(path: String, line: Int)
    case leadsOutside(path: String, folder: String?)
    case isInput(path: String, original: String, isSource: Bool)
    case argumentIsNotText(place: Int, argument: String)
    case emptyOutput
    case outputIsFolder
    /// A form that is no text for a screen.
    case formIsAFile(form: String)
    case noSuchForm(name: String, form: String, forms: [String])
    case wrongEnding(name: String, form: String, ending: String)
    case standardInput
    case notRegular
    case twice
}
