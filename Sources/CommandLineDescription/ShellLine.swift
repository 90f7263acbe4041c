/// A shell for which there is a completion script.
package enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}

/// A command line as a shell reads it, as far as it is written: up to the cursor.
///
/// Nothing in it is expanded. Of a word in which the shell would expand something, the text is not known.
package struct ShellLine: Sendable {
    package struct Word: Sendable {
        /// As it is written.
        package fileprivate(set) var written = ""
        /// Without its quotes; of a word in which something is expanded, as it is written.
        package var text: String { isLiteral ? literal : written }
        /// Whether nothing in the word is expanded but a `~/` in front.
        package fileprivate(set) var isLiteral = true
        /// The quotation mark that is open at its end.
        package fileprivate(set) var quote: Unicode.Scalar?
        /// Whether it begins with `~/`, which stands for the home folder.
        package var isBelowHome: Bool { isLiteral && written.utf8.starts(with: "~/".utf8) }
        /// Whether it is the file of a redirection.
        package fileprivate(set) var isRedirection = false
        fileprivate var literal = ""
    }

    /// The words of the command before the one at the cursor, without redirections.
    package private(set) var words: [Word] = []
    /// The word at the cursor; an empty one behind a space.
    package private(set) var current = Word()

    private let shell: Shell
    private var rest: Substring.UnicodeScalarView

    package init(_ line: String, shell: Shell) {
        self.shell = shell
        rest = line[...].unicodeScalars
        while !rest.isEmpty { readOn() }
    }

    private mutating func readOn() {
        let scalar = take()
        switch current.quote {
        case "'": readInSingleQuotes(scalar)
        case "\"": readInDoubleQuotes(scalar)
        default: readOutsideQuotes(scalar)
        }
    }

    /// The next scalar, which then is one of the current word.
    private mutating func take() -> Unicode.Scalar {
        let scalar = rest.removeFirst()
        current.written.unicodeScalars.append(scalar)
        return scalar
    }

    private mutating func mean(_ scalar: Unicode.Scalar) { current.literal.unicodeScalars.append(scalar) }

    private mutating func readInSingleQuotes(_ scalar: Unicode.Scalar) {
        if scalar == "'" {
            current.quote = nil
        } else if shell == .fish, scalar == "\\", let next = rest.first, next == "'" || next == "\\" {
            mean(take())
        } else {
            mean(scalar)
        }
    }

    private mutating func readInDoubleQuotes(_ scalar: Unicode.Scalar) {
        // History is another thing that shells look for there, and each escapes in its own way.
        let expanded: [Unicode.Scalar] = shell == .fish ? ["$"] : ["$", "`", "!"]
        switch scalar {
        case "\"": current.quote = nil
        case "\\":
            guard let next = rest.first else { return }
            if next == "\n" {
                _ = take()
            } else if next == "\"" || next == "\\" || expanded.contains(next) {
                if next == "!" { current.isLiteral = false }
                mean(take())
            } else {
                mean(scalar)
            }
        default:
            if expanded.contains(scalar) { current.isLiteral = false }
            mean(scalar)
        }
    }

    private mutating func readOutsideQuotes(_ scalar: Unicode.Scalar) {
        switch scalar {
        case " ", "\t", "\n": endWord()
        case "'", "\"": current.quote = scalar
        case "\\":
            guard let next = rest.first else { return }
            let scalar = take()
            // In fish, letters behind a backslash stand for others.
            if shell == .fish, next.properties.isAlphabetic || next.properties.numericType != nil {
                current.isLiteral = false
            }
            if next != "\n" { mean(scalar) }
        case "(": skip(to: ")", opening: "(")
        case "`" where shell != .fish: skip(to: "`")
        case "<", ">": if rest.first == "(" { current.isLiteral = false } else { beginRedirection() }
        case "&", "|", ";":
            if rest.first == ">" { break }
            current = Word()
            words = []
        case "~" where current.written == "~":
            if rest.first != "/" { current.isLiteral = false }
            mean(scalar)
        case "#" where current.written != "#": mean(scalar)
        default:
            if !scalar.isPlainInShells { current.isLiteral = false }
            mean(scalar)
        }
    }

    private mutating func endWord() {
        current.written.unicodeScalars.removeLast()
        guard !current.written.isEmpty else { return }
        if !current.isRedirection { words.append(current) }
        current = Word()
    }

    /// Takes all up to what closes something that the shell runs.
    private mutating func skip(to end: Unicode.Scalar, opening: Unicode.Scalar? = nil) {
        current.isLiteral = false
        var depth = 1
        while depth > 0, !rest.isEmpty {
            let scalar = take()
            if scalar == end { depth -= 1 } else if scalar == opening { depth += 1 }
        }
    }

    /// What stands before the sign is a word, unless it is the number of what is redirected.
    private mutating func beginRedirection() {
        if current.written.dropLast().allSatisfy({ $0.isASCII && $0.isNumber || $0 == "&" }) {
            current = Word()
        } else {
            endWord()
        }
        while let next = rest.first, "<>&|?".unicodeScalars.contains(next) { rest.removeFirst() }
        current.isRedirection = true
    }
}

extension Unicode.Scalar {
    /// Whether it stands for itself in a word of any shell, wherever in the word it is.
    var isPlainInShells: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "/", ":", ",", "+", "@", "%", "=", "-": true
        default: !isASCII
        }
    }
}
