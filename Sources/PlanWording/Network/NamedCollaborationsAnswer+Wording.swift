import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NamedCollaborationsAnswer: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(
            language(MentionMessage.title), subtitle: query.narrowness(in: language).joined(separator: " "))
        document.paragraph("")
        if let reciprocity {
            tell(reciprocity, in: &document, language)
        } else {
            document.paragraph(language(NetworkMessage.noMentions))
        }
        document.paragraph("")
        document.continuation(language(NetworkMessage.caution))
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

    private func tell(_ reciprocity: Double, in document: inout TextDocument, _ language: Language) {
        let (unreturned, returned) = (namings.filter { $0.answer != .named }, namings.filter { $0.answer == .named })
        document.paragraph(
            language(
                MentionMessage.count(
                    namings.count, stated: namings.count(where: \.isStated), returned: returned.count,
                    reciprocity: reciprocity)))
        let counts = Dictionary(unreturned.map { ($0.to, 1) }, uniquingKeysWith: +)
        if let most = counts.values.max(), most > 1 {
            let nodes = counts.filter { $0.value == most }.keys.sorted { $0.index < $1.index }
            document.paragraph(language(MentionMessage.mostUnreturned(nodes, most)))
        }
        for (heading, namings) in [
            (MentionMessage.unreturned(unreturned.count), unreturned), (.returned(returned.count), returned),
        ] where !namings.isEmpty {
            document.heading(language(heading))
            for naming in namings { tell(naming, in: &document, language) }
        }
    }

    private func tell(_ naming: Naming, in document: inout TextDocument, _ language: Language) {
        let (from, to) = (naming.from, naming.to)
        let quotations = naming.evidence.map {
            "\(language.quoted($0.text)) (\(language.place(lines: [$0.line], years: $0.years).unbroken))"
        }.joined(separator: ", ")
        document.item(
            "",
            language(MentionMessage.mention(from: from, to: to, naming.role))
                + (quotations.isEmpty ? "" : ": \(quotations)"))
        document.detail(
            language.quoted(naming.collaboration.name) + ", "
                + language.list(naming.objectives.map(\.id.withoutObjectivePrefix.unbroken)))
        switch naming.answer {
        case .named: break
        case .ownObjective: document.detail(language(MentionMessage.ownObjective(from: from, to: to)))
        case .nothing: document.detail(language(MentionMessage.noAnswer(from: from, to: to)))
        }
        if naming.isAnsweredInOtherYears { document.detail(language(MentionMessage.inOtherYears)) }
    }
}
