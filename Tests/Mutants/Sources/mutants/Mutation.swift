/// One small fault that can be switched on in the built tests.
struct Mutation: Sendable {
    /// What kind of rule is broken.
    enum Kind: String, CaseIterable, Sendable {
        /// A comparison that takes or leaves its boundary, or is turned round.
        case comparison
        /// `&&` for `||`, or the reverse.
        case connective
        /// The condition of a `guard`, `if`, `where` or `?:` that always or never holds.
        case condition
        /// A number that is a little greater.
        case number
        /// The last for the first, the greatest for the least, the order reversed.
        case order
        /// A call or a `continue` that is left out.
        case statement
        /// A truth value that is the other one.
        case truth
    }

    let kind: Kind
    /// The file, from the project's folder on.
    let file: String
    let line: Int
    /// What it takes the place of, as offsets in the file's UTF-8.
    let range: Range<Int>
    let original: String
    let mutated: String
    /// The text for the range, where `@` stands for the call that asks whether the mutation is on.
    let template: String
    /// Which one it is of those in the file that read the same, from 1 on.
    var occurrence = 1

    /// What recognises the mutation when lines have moved.
    var signature: String { occurrence == 1 ? wording : "\(wording) #\(occurrence)" }

    /// The file and the change, as they read without a number.
    var wording: String { "\(file)\t\(Self.oneLine(original)) → \(Self.oneLine(mutated))" }

    func text(number: Int) -> String { template.replacing("@", with: "isMutated(\(number))") }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
