/// What the help of a command says; what it says of the command's own arguments and options are further cases.
public protocol CommandHelp: Message {
    /// What the command does, in a sentence.
    static var abstract: Self { get }
    /// The rest: paragraphs and examples.
    static var discussion: Self { get }
}
