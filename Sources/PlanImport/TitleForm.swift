import TextTools

/// Lines that are the title of a plan.
enum TitleForm {
    static func guess(in lines: [Document.Line], body: String?) -> (title: String, line: Int)? {
        var doubtful: (title: String, line: Int)?
        for line in lines {
            let heading = withoutAnnex(LineForm.heading(line))
            let words = Words(heading).folded
            guard words.count > 1, heading.count < 160, !heading.hasSuffix(":"), !LineForm.isProse(heading),
                !DocumentVocabulary.isGoalsTitle(heading), !LineForm.isListItem(line),
                OfficeVocabulary.word(beginning: heading) == nil, LevelVocabulary.heading(heading) == nil,
                words.contains(where: { Int($0) == nil && $0.count > 3 }) || words.contains(where: plans.contains)
            else {
                if DocumentVocabulary.isGoalsTitle(heading) { break }
                continue
            }
            let title = (readable(heading, body), line.number)
            if words.contains(where: plans.contains) { return title }
            if doubtful == nil, words.contains(where: objectives.contains),
                !DocumentVocabulary.isMarkedHeading(line.plainText)
            {
                doubtful = title
            }
        }
        return doubtful
    }

    private static let plans: Set<String> = [
        "piano", "piani", "peg", "piao", "dup", "pdo", "pira", "documento", "prospetto", "plan", "programma",
    ]
    private static let objectives: Set<String> = [
        "obiettivi", "performance", "objectives", "objetivos", "objectifs", "budget",
    ]

    private static func withoutAnnex(_ heading: String) -> String {
        guard Words(heading).folded.first.map({ ["allegato", "annex", "anexo"].contains($0) }) == true,
            let colon = heading.firstIndex(where: { ":–—".contains($0) })
        else { return heading }
        return heading[heading.index(after: colon)...].trimmed
    }

    /// A title without the body's name, in small letters where it is in capitals, its period with a dash.
    private static func readable(_ heading: String, _ body: String?) -> String {
        var title = heading
        if let body {
            for sign in [" – ", " - ", " — ", ": "] {
                let parts = title.split(separator: sign)
                let others = parts.filter { Words.key(String($0)) != Words.key(body) }
                if !others.isEmpty, others.count < parts.count { title = others.joined(separator: sign) }
            }
        }
        if title == title.uppercased() { title = Capitals.sentence(title) }
        return title.replacing(/((?:19|20)[0-9][0-9])\s*[-–—]\s*((?:19|20)[0-9][0-9])/) { "\($0.1)–\($0.2)" }
    }
}
