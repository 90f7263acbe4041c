/// Texts that are printed in capitals.
enum Capitals {
    private static let acronyms: Set<String> = [
        "piao", "peg", "pdo", "dup", "ptpct", "pnrr", "pdm", "asl", "ausl", "asst", "ats", "asp", "usl", "ict", "pa",
    ]
    private static let small: Set<String> = [
        "di", "del", "della", "dello", "dei", "degli", "delle", "e", "ed", "in", "per", "da", "a", "al", "alla", "con",
        "de", "la", "el", "los", "las", "y", "of", "the", "and", "for", "du", "des", "et", "le", "sul", "nel", "d",
        "dell", "all", "dall", "nell",
    ]

    /// With a capital at the beginning only.
    static func sentence(_ text: String) -> String {
        changed(text) { word, isFirst in isFirst ? word.prefix(1) + word.dropFirst().lowercased() : word.lowercased() }
    }

    /// With a capital at the beginning of each word that isn't small.
    static func name(_ text: String) -> String {
        changed(text) { word, isFirst in
            !isFirst && small.contains(word.lowercased())
                ? word.lowercased() : word.prefix(1) + word.dropFirst().lowercased()
        }
    }

    private static func changed(_ text: String, _ change: (String, Bool) -> String) -> String {
        var result = ""
        var word = ""
        var isFirst = true
        func close() {
            guard !word.isEmpty else { return }
            let isNumeral = word.count > 1 && word.allSatisfy { "IVX".contains($0) }
            result += isNumeral || acronyms.contains(word.lowercased()) ? word : change(word, isFirst)
            (word, isFirst) = ("", false)
        }
        for sign in text {
            if sign.isLetter {
                word.append(sign)
            } else {
                close()
                result.append(sign)
            }
        }
        close()
        return result
    }
}
