extension Document {
    /// Notes, once each, the variants of typography that are evened out while reading: they change no word and no join.
    func noteTypography(_ diagnostics: inout DiagnosticList) {
        let variants: [(sign: UInt8, statement: (Int) -> DiagnosticStatement, isIn: (Substring) -> Bool)] = [
            (0x3C, { .formattingTags(lines: $0) }, Self.hasFormattingTag),
            (0x28, { .pageNumbers(lines: $0) }, { DocumentVocabulary.hasPageNumber(String($0)) }),
        ]
        for variant in variants {
            let lines = lines.filter { $0.text.utf8.contains(variant.sign) && variant.isIn($0.text) }
            guard let first = lines.first else { continue }
            diagnostics.add(.note, variant.statement(lines.count), line: first.number)
        }
        noteKinds(["'", "’"], &diagnostics) { .mixedApostrophes($0, $1) }
        noteKinds([" - ", " – ", " — "], &diagnostics) { .mixedDashes($0, $1) }
    }

    /// Notes that signs which mean the same are written in several ways, at the first line that differs from those
    /// before.
    private func noteKinds(
        _ signs: [String], _ diagnostics: inout DiagnosticList,
        _ statement: (String, String) -> DiagnosticStatement
    ) {
        var seen: String?
        // Most lines have none of them, as their bytes show at once.
        var telling = [Bool](repeating: false, count: 256)
        for byte in signs.compactMap({ $0.trimmed.utf8.first }) { telling[Int(byte)] = true }
        for line in lines where line.text.utf8.contains(where: { telling[Int($0)] }) {
            for sign in signs where line.text.utf8.hasRun(Array(sign.utf8)) {
                if let seen, seen != sign {
                    return diagnostics.add(.note, statement(seen.trimmed, sign.trimmed), line: line.number)
                }
                seen = sign
            }
        }
    }

    private static func hasFormattingTag(_ text: Substring) -> Bool {
        Markup.firstTag(in: text) { formattingTags.contains($0.name) } != nil
    }

    private static let formattingTags: Set<String> = ["i", "b", "u", "em", "strong", "sub", "sup", "span", "font"]
}

extension Collection<UInt8> {
    /// Whether some bytes stand in it one after another. Complexity: the product of both lengths at the most.
    fileprivate func hasRun(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first else { return true }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: bytes) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
