import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NamedCollaborationsAnswer: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let wording = NetworkWording(.direction, language)
        var document = TextDocument()
        document.title(
            language(
                "Collaborazioni nominate nei testi: chi nomina chi",
                "Collaborations named in the texts: who names whom"),
            subtitle: filter.narrowness(wording).joined(separator: "; "))
        document.paragraph("")
        if let reciprocity {
            tell(reciprocity, in: &document, wording)
        } else {
            document.paragraph(language.noneIsNamed)
        }
        document.append(wording.caution)
        return document
    }

    public func table() -> Table {
        var table = Table(columns: [
            .init("from"), .init("fromName"), .init("to"), .init("toName"), .init("role"), .init("answer"),
            .init("collaboration"), .init("objectives"), .init("evidence"), .init("line", isNumber: true),
            .init("years"),
        ])
        for naming in namings {
            for evidence in naming.quotations {
                table.add([
                    .text(naming.from.id), .text(naming.from.name), .text(naming.to.id), .text(naming.to.name),
                    .text(naming.role.rawValue), .text(naming.answer.rawValue), .text(naming.collaboration.id),
                    .texts(naming.objectives.map(\.id)), .text(evidence?.text ?? ""),
                    evidence.map { .number($0.line) } ?? .absent, .numbers(evidence?.years ?? []),
                ])
            }
        }
        return table
    }

    private func tell(_ reciprocity: Double, in document: inout TextDocument, _ wording: NetworkWording) {
        let language = wording.language
        let (unreturned, returned) = (namings.filter { $0.answer != .named }, namings.filter { $0.answer == .named })
        let number = wording.number(reciprocity)
        document.paragraph(
            language(
                "In \(namings.count) \(namings.count == 1 ? "caso" : "casi") l’obiettivo di una direzione ne nomina un’altra; in \(returned.isEmpty ? "nessuno" : String(returned.count)) un obiettivo di questa nomina a sua volta la prima. Reciprocità \(number): ogni coppia di direzioni conta una volta per verso.",
                "In \(namings.count) \(namings.count == 1 ? "case" : "cases") an objective of one direction names another; in \(returned.isEmpty ? "none" : String(returned.count)) an objective of this other names the first in turn. Reciprocity \(number): each pair of directions counts once in each direction."
            ))
        let counts = Dictionary(unreturned.map { ($0.to, 1) }, uniquingKeysWith: +)
        if let most = counts.values.max(), most > 1 {
            let nodes = counts.filter { $0.value == most }.keys.sorted { $0.index < $1.index }
            let names = wording.list(nodes.map(wording.name))
            document.paragraph(
                language(
                    "Senza ricambiare \(nodes.count == 1 ? "è nominata" : "sono nominate") \(most) volte: \(names).",
                    "Named \(most) times without naming in turn: \(names)."))
        }
        for (heading, namings) in [
            (language("Non ricambiate", "Not returned"), unreturned), (language("Ricambiate", "Returned"), returned),
        ] where !namings.isEmpty {
            document.heading("\(heading): \(namings.count)")
            for naming in namings { tell(naming, in: &document, wording) }
        }
    }

    private func tell(_ naming: Naming, in document: inout TextDocument, _ wording: NetworkWording) {
        let language = wording.language
        let (from, to) = (wording.name(naming.from), wording.name(naming.to))
        let quotations = naming.evidence.map {
            "\(language.quoted($0.text)) (\(language.place(lines: [$0.line], years: $0.years).unbroken))"
        }.joined(separator: ", ")
        document.item(
            "",
            language("\(from) nomina \(to)", "\(from) names \(to)") + " \(naming.role.name(in: language))"
                + (quotations.isEmpty ? "" : ": \(quotations)"))
        document.detail(
            language.quoted(naming.collaboration.name) + ", " + wording.list(naming.objectives.map(\.id.unbroken)))
        switch naming.answer {
        case .named: break
        case .ownObjective:
            document.detail(
                language(
                    "\(to) ha un obiettivo nella stessa collaborazione, che non nomina \(from).",
                    "\(to) has an objective in the same collaboration, which does not name \(from)."))
        case .nothing:
            document.detail(
                language(
                    "Nessun obiettivo di \(to) nomina \(from), né risulta collegato a questa collaborazione.",
                    "No objective of \(to) names \(from), nor is any tied to this collaboration."))
        }
        if naming.isAnsweredInOtherYears {
            document.detail(
                language(
                    "Ma mai nello stesso anno: la risposta sta in altri.",
                    "But never in the same year: the answer is in others."))
        }
    }
}
