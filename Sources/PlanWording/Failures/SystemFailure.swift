/// What the operating system says of a file, in its own words, or where they are known, in the language's.
public enum SystemFailure: Message {
    /// Those that people meet.
    public enum Reason: CaseIterable, Sendable {
        case noSuchFile, notPermitted, isFolder, notAFolder, noSpace, readOnly, nameTooLong, exists, tooLarge, fault
    }

    case said(words: String, Reason?)
}
