extension Document {
    /// Notes, once each, the habits of writing that are evened out while reading: they change no word and no join.
    func noteHabits(_ diagnostics: inout DiagnosticList) {
        let habits: [(code: Diagnostic.Code, what: String, isIn: (Substring) -> Bool)] = [
            (
                .formattingTags, "tags of formatting such as <i> are left out",
                { $0.firstMatch(of: TableRows.formattingTag) != nil }
            ),
            (
                .pageNumbers, "page numbers such as (1/2) at the end of a title are no part of it",
                { DocumentVocabulary.hasPageNumber(String($0)) }
            ),
        ]
        for habit in habits {
            let lines = lines.filter { $0.text.utf8.contains { [0x3C, 0x28].contains($0) } && habit.isIn($0.text) }
            guard let first = lines.first else { continue }
            let count = lines.count == 1 ? "1 line" : "\(lines.count) lines"
            diagnostics.add(.note, habit.code, line: first.number, "\(habit.what) (\(count), this the first)")
        }
        noteKinds(of: "apostrophes", signs: ["'", "’"], code: .mixedApostrophes, &diagnostics)
        noteKinds(of: "dashes between words", signs: [" - ", " – ", " — "], code: .mixedDashes, &diagnostics)
    }

    /// Notes that signs which mean the same are written in several ways, at the first line that differs from those
    /// before.
    private func noteKinds(
        of what: String, signs: [String], code: Diagnostic.Code, _ diagnostics: inout DiagnosticList
    ) {
        var seen: String?
        // Most lines have none of them, as their bytes show at once.
        let telling = Set(signs.compactMap { $0.trimmed.utf8.first })
        for line in lines where line.text.utf8.contains(where: telling.contains) {
            for sign in signs where line.text.contains(sign) {
                if let seen, seen != sign {
                    return diagnostics.add(
                        .note, code, line: line.number,
                        "\(what) are written in several ways (\"\(seen.trimmed)\" and \"\(sign.trimmed)\"); they are taken as the same"
                    )
                }
                seen = sign
            }
        }
    }
}
