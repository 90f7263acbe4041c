import TextTools

/// What a shell's script is answered: texts in the form in which that shell takes them for what they are.
package struct CompletionAnswer: Sendable {
    let shell: Shell
    /// What stays on the line before that which the shell replaces; it belongs to the same word.
    let kept: ShellLine.Word

    package init(shell: Shell, kept: ShellLine.Word) { (self.shell, self.kept) = (shell, kept) }

    /// The lines for the script. This is the only place where candidates are escaped, and it is done scalar by scalar:
    /// marks that join the sign before or behind them don't hide it.
    package func lines(_ candidates: [CompletionCandidate]) -> [String] {
        // Not as strings, of which a letter with its mark equals the letter that has it.
        var seen: Set<[UInt8]> = []
        // A text that doesn't begin as what stays can't be reached from there.
        let candidates = candidates.filter {
            $0.text.unicodeScalars.starts(with: kept.text.unicodeScalars) && seen.insert(Array($0.text.utf8)).inserted
        }
        let texts = candidates.map { candidate in
            String(candidate.text.unicodeScalars.dropFirst(kept.text.unicodeScalars.count))
        }
        switch shell {
        case .bash: return Self.inBash(texts, behind: kept)
        // Both escape a text themselves when they put it into the line.
        case .fish: return zip(texts, candidates).map { $0 + "\t" + $1.explanation }
        case .zsh:
            let width = texts.map(\.count).max() ?? 0
            return zip(texts, candidates).map { text, candidate in
                let isExplained = !candidate.explanation.isEmpty
                return text + "\t" + (isExplained ? text.padded(to: width) + "  -- " + candidate.explanation : text)
            }
        }
    }

    /// bash puts into the line what it's given, as it is; of several what they have in common at the beginning.
    private static func inBash(_ texts: [String], behind kept: ShellLine.Word) -> [String] {
        let quote = kept.quote
        let mark = quote.map(String.init) ?? ""
        func quoted(_ apart: Bool) -> [String] {
            texts.map { text in
                var quoted = text.unicodeScalars.map { Self.inBash($0, behind: quote, apart: apart) }.joined()
                // Where what it puts in begins with the mark that is open just before, bash takes that for the same.
                if let quote, quoted.unicodeScalars.first == quote, kept.written.unicodeScalars.last == quote {
                    quoted = mark + quoted
                }
                // One text alone completes the word, unless it is a folder's. bash closes it itself where the last sign
                // is another than the mark, but that sign may be what is quoted.
                return text.unicodeScalars.last == "/" ? quoted : quoted + mark
            }
        }
        let usual = quoted(false)
        // Where texts part at two signs that are escaped, what they have in common would end in the middle of an
        // escape.
        return quote == nil && commonPrefix(of: usual).reversed().prefix { $0 == "\\" }.count % 2 == 1
            ? quoted(true) : usual
    }

    /// A sign that is to stand for itself, and none of what stands for it to be taken for a sign of history.
    ///
    /// - Parameter apart: whether a sign is put in quotation marks alone, rather than behind a backslash.
    private static func inBash(_ scalar: Unicode.Scalar, behind quote: Unicode.Scalar?, apart: Bool) -> String {
        switch quote {
        case "'": scalar == "'" ? "'\\''" : String(scalar)
        case "\"": "\"$`\\!".unicodeScalars.contains(scalar) ? "\"'\(scalar)'\"" : String(scalar)
        default:
            scalar.isPlainInShells
                ? String(scalar) : !apart ? "\\\(scalar)" : scalar == "'" ? "\"'\"" : "'\(scalar)'"
        }
    }

    private static func commonPrefix(of texts: [String]) -> [Unicode.Scalar] {
        guard let first = texts.first else { return [] }
        return texts.dropFirst().reduce(Array(first.unicodeScalars)) { common, text in
            zip(common, text.unicodeScalars).prefix { $0 == $1 }.map(\.0)
        }
    }
}
