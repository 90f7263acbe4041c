/// What is said of the plan that commands mean.
public enum UseReport: Message {
    /// - Parameter file: which file remembers it.
    case remembered(folder: String, file: String)
    case fromVariable(path: String)
    case here
    case only(folder: String)
    case undecided
    case plans
    case nowRemembered(folder: String, file: String)
    case forgotten(file: String)
    case nothingRemembered
}
