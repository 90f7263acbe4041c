extension Document {
    /// Notes, once each, the variants of typography that are evened out while reading: they change no word and no join.
    func noteTypography(_ diagnostics: inout DiagnosticList) {
        let variants: [(statement: (Int) -> DiagnosticStatement, isIn: (Substring) -> Bool)] = [
            ({ .formattingTags(lines: $0) }, Self.hasFormattingTag),
            ({ .pageNumbers(lines: $0) }, { DocumentVocabulary.hasPageNumber(String($0)) }),
        ]
        for variant in variants {
            let lines = lines.filter { $0.text.utf8.contains { [0x3C, 0x28].contains($0) } && variant.isIn($0.text) }
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
        let telling = Set(signs.compactMap { $0.trimmed.utf8.first })
        for line in lines where line.text.utf8.contains(where: telling.contains) {
            for sign in signs where line.text.contains(sign) {
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
