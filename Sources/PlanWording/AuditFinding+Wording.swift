import Plan
import PlanGraph
import TextDocument
import TextTools

extension AuditFinding {
    /// The finding in a sentence.
    public func sentence(in language: Language) -> String {
        switch statement {
        case .oneSided(let collaboration, let direction, let quotation):
            let (name, words) = (language.quoted(collaboration), language.quoted(quotation))
            return language(
                "\(name) nomina \(direction) (\(words)): nessun obiettivo di questa direzione vi risulta collegato.",
                "\(name) names \(direction) (\(words)): no objective of this direction is found to be tied to it.")
        case .classifiedDifferently(let count, let column, let values, let text):
            let difference =
                switch column {
                case .programme: language("programmi diversi", "programmes")
                case .valueDimension: language("dimensioni diverse", "dimensions")
                default: language("driver diversi", "drivers")
                }
            let told = "(\(language.quotedList(values))): \(text.shortened(to: 120))"
            return language(
                "Lo stesso obiettivo in \(count) direzioni ha \(difference) \(told)",
                "The same objective in \(count) directions has different \(difference) \(told)")
        case .noProgramme(let number, let direction, let text):
            return language(
                "L’obiettivo \(number) di \(direction) non ha un programma operativo: \(text.shortened(to: 120))",
                "Objective \(number) of \(direction) has no operating programme: \(text.shortened(to: 120))")
        case .severalProgrammes(let number, let direction, let programmes):
            let names = language.quotedList(programmes)
            return language(
                "L’obiettivo \(number) di \(direction) sta in più programmi: \(names).",
                "Objective \(number) of \(direction) is in several programmes: \(names).")
        case .yearsSkipped(let number, let direction, let skipped):
            let years = skipped.map(String.init).joined(separator: ", ")
            return language(
                "L’obiettivo \(number) di \(direction) salta il \(years).",
                "Objective \(number) of \(direction) skips \(years).")
        case .fewContributors(let goal, let year, let count):
            let objective = language(
                count == 0 ? "nessun obiettivo" : "un solo obiettivo",
                count == 0 ? "no objective" : "a single objective")
            return language(
                "Nel \(year) \(objective) risulta collegato all’obiettivo trasversale \(language.quoted(goal)).",
                "In \(year) \(objective) is found to be tied to the transversal goal \(language.quoted(goal)).")
        case .singleObjective(let programme):
            return language(
                "Il programma \(language.quoted(programme)) ha un solo obiettivo.",
                "The programme \(language.quoted(programme)) has a single objective.")
        case .similarNames(let one, let other):
            let (one, other) = (language.quoted(one), language.quoted(other))
            return language(
                "Due programmi hanno quasi lo stesso nome: \(one) e \(other).",
                "Two programmes have nearly the same name: \(one) and \(other).")
        case .sharesNothing(let direction):
            return language(
                "\(direction) non condivide obiettivi trasversali né collaborazioni riconoscibili nel testo.",
                "\(direction) shares no transversal goal and no collaboration that the text shows.")
        case .endsAfterFirstYear(let direction, let count, let all, let year):
            return language(
                "\(direction): \(count) di \(all) obiettivi \(count == 1 ? "finisce" : "finiscono") dopo il \(year).",
                "\(direction): \(count) of \(all) objectives \(count == 1 ? "ends" : "end") after \(year).")
        }
    }
}

extension Language {
    fileprivate func quotedList(_ names: [String]) -> String {
        names.map { quoted($0) }.joined(separator: ", ")
    }
}

extension [AuditFinding] {
    /// A list for each kind of finding.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        for code in AuditFinding.Code.allCases {
            let own = filter { $0.code == code }
            guard let first = own.first else { continue }
            document.heading("\(code.rawValue) (\(first.severity.rawValue)): \(own.count)")
            for finding in own {
                let place = language.place(lines: finding.lines, years: [])
                document.item("", finding.sentence(in: language) + " " + "(\(place))".unbroken)
            }
        }
        return document
    }
}
