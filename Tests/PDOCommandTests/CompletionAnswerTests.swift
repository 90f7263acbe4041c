import CommandLineDescription
import Foundation
import Testing

@testable import PDOCommand

/// Candidates in the form in which a shell takes them for what they are.
@Suite struct CompletionAnswerTests {
    /// Each sign of ASCII alone, and beside marks that make one `Character` with the sign before or behind them.
    static let signs: [String] = (0x20...0x7E).flatMap { number -> [String] in
        let sign = String(Unicode.Scalar(UInt8(number)))
        return [
            sign, sign + "\u{301}", "\u{600}" + sign, sign + "\u{200D}" + sign, sign + "\u{FE0F}x", "e" + sign + sign,
        ]
    }

    /// What bash has in its line when it has put in an answer: of two quotation marks that open, one.
    private func line(_ kept: String, puttingIn answer: String) -> String {
        let mark = ShellLine(kept, shell: .bash).current.quote
        let isTwice = mark != nil && kept.unicodeScalars.last == mark && answer.unicodeScalars.first == mark
        return String(isTwice ? String.UnicodeScalarView(kept.unicodeScalars.dropLast()) : kept.unicodeScalars) + answer
    }

    private func line(_ kept: String, _ text: String) -> String? {
        guard let candidate = CompletionCandidate(text) else { return nil }
        let word = ShellLine(kept, shell: .bash).current
        return CompletionAnswer(shell: .bash, kept: word).lines([candidate]).first.map { line(kept, puttingIn: $0) }
    }

    /// What ShellLine reads, it reads as bash does: that is tried in ShellTests.
    @Test(arguments: ["", "'", "\"", "--plan=", "--plan='", "a\\ b\"c", "'it'\\''s "])
    func bashReadsTheText(kept: String) {
        let before = ShellLine(kept, shell: .bash).current.text
        for sign in Self.signs {
            for text in [sign, "x" + sign, sign + "x", "x\(sign)y\(sign)"] {
                guard let line = line(kept, before + text) else {
                    Issue.record("\(text) is not offered")
                    continue
                }
                let word = ShellLine(line, shell: .bash).current
                #expect(word.isLiteral && word.text == before + text, "\(line)")
                #expect(word.quote == nil || text.unicodeScalars.last == "/", "\(line)")
            }
        }
    }

    /// Of several texts the shell puts in what they have in common, and reads that as a beginning of each.
    @Test func whatTextsHaveInCommonIsABeginningOfEach() {
        var generator = SplitMix(seed: 7)
        let alphabet: [String] = ["a", " ", "$", "(", "'", "\"", "\\", "`", "!", "é", "\u{301}", "~", "#"]
        func text() -> String {
            let count = Int.random(in: 1...4, using: &generator)
            return (0..<count).map { _ in alphabet.randomElement(using: &generator)! }.joined()
        }
        for _ in 0..<3000 {
            let count = Int.random(in: 2...4, using: &generator)
            let texts = (0..<count).map { _ in text() }
            for kept in ["", "'", "\""] {
                let word = ShellLine(kept, shell: .bash).current
                let lines = CompletionAnswer(shell: .bash, kept: word).lines(
                    texts.compactMap { CompletionCandidate($0) })
                var common = Array((lines.first ?? "").unicodeScalars)
                for line in lines.dropFirst() {
                    common = zip(common, line.unicodeScalars).prefix { $0 == $1 }.map(\.0)
                }
                let line = line(kept, puttingIn: String(String.UnicodeScalarView(common)))
                let read = ShellLine(line, shell: .bash).current
                #expect(!line.hasSuffix("\\") || line.hasSuffix("\\\\") || read.quote == "'", "\(texts) \(line)")
                #expect(
                    read.isLiteral && texts.allSatisfy { $0.unicodeScalars.starts(with: read.text.unicodeScalars) },
                    "\(texts) \(line) \(read.text)")
            }
        }
    }

    @Test func controlCharactersDropTheCandidate() {
        let controls = Array(0...0x1F as ClosedRange<UInt32>) + Array(0x7F...0x9F) + [0x2028, 0x2029, 0x202E]
        for number in controls {
            let sign = Unicode.Scalar(number).map(String.init) ?? ""
            for text in [sign, "a" + sign, sign + "b", "a" + sign + "\u{301}b", "a\u{600}" + sign] {
                #expect(CompletionCandidate(text) == nil, "\(number)")
            }
            let explained = CompletionCandidate("a", explanation: "b\(sign)c\t\(sign)")
            #expect(explained?.explanation.unicodeScalars.contains { $0.value == number } == false)
        }
        #expect(CompletionCandidate("") == nil && CompletionCandidate("a\u{AD}b\u{600}é") != nil)
    }

    /// Sign by sign or letter by letter, whichever fits: a letter and its mark may be typed as one sign or as two.
    @Test(arguments: [
        ("casa", "", true), ("casa", "ca", true), ("casa", "sa", false), ("casa", "casaa", false),
        ("e\u{301}t", "e", true), ("e\u{301}t", "\u{E9}", true), ("\u{E9}t", "e\u{301}", true),
        ("t\u{E9}", "e\u{301}", false), ("\u{E9}t", "e", false),
    ]) func aTextBeginsAsWhatWasTyped(text: String, typed: String, begins: Bool) {
        #expect(CompletionCandidate(text)?.begins(as: typed) == begins)
    }

    @Test func textsThatLookAlikeAreAllGiven() {
        let answer = CompletionAnswer(shell: .bash, kept: ShellLine("", shell: .bash).current)
        let texts = ["\u{E9}", "e\u{301}", "\u{E9}"]
        let lines = answer.lines(texts.compactMap { CompletionCandidate($0) })
        #expect(lines.map { Array($0.utf8) } == texts.prefix(2).map { Array($0.utf8) })
    }

    @Test func whatStaysOnTheLineIsNotRepeated() {
        #expect(line("direction:", "direction:casa") == "direction:casa")
        #expect(line("--kind=", "goal") == nil)
        #expect(line("\"Direzione ", "Direzione Casa") == "\"Direzione Casa\"")
        #expect(line("\"a ", "a folder/") == "\"a folder/")
        let answer = CompletionAnswer(shell: .zsh, kept: ShellLine("'", shell: .zsh).current)
        let candidates = [CompletionCandidate("a b", explanation: "one  two"), CompletionCandidate("c")]
        #expect(answer.lines(candidates.compactMap(\.self)) == ["a b\ta b  -- one two", "c\tc"])
    }
}

/// How command lines are read.
@Suite struct ShellLineTests {
    private func words(_ line: String, _ shell: Shell = .bash) -> [String] {
        let line = ShellLine(line, shell: shell)
        return line.words.map(\.text) + [line.current.text]
    }

    @Test func wordsAreSplitAndUnquoted() {
        #expect(words("pdo show casa") == ["pdo", "show", "casa"])
        #expect(
            words("pdo show ") == ["pdo", "show", ""] && words("") == [""]
                && words("  pdo\t'a b' ") == ["pdo", "a b", ""])
        #expect(words(#"pdo a\ b "c d" 'e f' g"h i"j"#) == ["pdo", "a b", "c d", "e f", "gh ij"])
        #expect(words(#"pdo "a\"b\\c\$d\e" 'f\' g"#) == ["pdo", #"a"b\c$d\e"#, #"f\"#, "g"])
        #expect(words(#"pdo 'a\'b\\c' "d\$e\f" g\ h"#, .fish) == ["pdo", #"a'b\c"#, #"d$e\f"#, "g h"])
        #expect(words("pdo list > out 2>&1 <in goal") == ["pdo", "list", "goal"])
        #expect(words("echo x; pdo list") == ["pdo", "list"] && words("a && pdo | pdo map") == ["pdo", "map"])
        #expect(words("pdo \"a\u{301}\" x\u{301}\\ \u{301}") == ["pdo", "a\u{301}", "x\u{301} \u{301}"])
    }

    @Test(arguments: [
        "$HOME", "$(touch x)", "`touch x`", "a*", "{a,b}", "~user", "\"$x", "\"`x", "a!b", "\"a!", "<(x y)", "[a]",
        "a?",
    ])
    func whatTheShellExpandsHasNoTextThatIsKnown(word: String) {
        let line = ShellLine("pdo \(word)", shell: .bash)
        #expect(!line.current.isLiteral && line.current.text == word && line.words.map(\.text) == ["pdo"])
        #expect(ShellLine("pdo \(word)\" b", shell: .bash).words.first?.text == "pdo")
    }

    /// `\n` is a line end in fish, and an "n" elsewhere.
    @Test func lettersBehindABackslashStandForOthersInFish() {
        for sign in ["n", "x", "\u{E9}", "7", "\u{B2}"] {
            let fish = ShellLine("pdo a\\\(sign)b", shell: .fish).current
            #expect(!fish.isLiteral && fish.text == "a\\\(sign)b", "\(sign)")
            for shell in [Shell.bash, .zsh] {
                let other = ShellLine("pdo a\\\(sign)b", shell: shell).current
                #expect(other.isLiteral && other.text == "a\(sign)b", "\(sign)")
            }
        }
        for sign in ["$", " ", "\\", "\"", "'", "-"] {
            for shell in Shell.allCases {
                let word = ShellLine("pdo a\\\(sign)b", shell: shell).current
                #expect(word.isLiteral && word.text == "a\(sign)b", "\(shell) \(sign)")
            }
        }
    }

    @Test func openQuotesAndRedirectionsAreSeen() {
        #expect(ShellLine("pdo \"a b", shell: .bash).current.quote == "\"")
        #expect(ShellLine("pdo 'a b", shell: .bash).current.quote == "'")
        #expect(ShellLine("pdo 'a b'", shell: .bash).current.quote == nil)
        for line in ["pdo >", "pdo > a", "pdo 2>> 'a b", "pdo map&>a", "pdo <"] {
            #expect(ShellLine(line, shell: .bash).current.isRedirection, "\(line)")
        }
        #expect(!ShellLine("pdo > a ", shell: .bash).current.isRedirection)
    }
}

/// Numbers that look random and are the same each time.
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
