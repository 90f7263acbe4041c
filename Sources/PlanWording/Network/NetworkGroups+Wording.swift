import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NetworkGroups: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let wording = NetworkWording(network.kind, language)
        var sentences = TextDocument()
        sentences.paragraph("")
        let sizes = ofSeveral.map(\.members.count)
        guard let found = wording.groups(of: sizes, modularity: modularity) else {
            sentences.paragraph(
                language(
                    "Nella rete non si condivide nulla: non ci sono gruppi.", "Nothing is shared: there are no groups.")
            )
            return network.document(in: language, sentences)
        }
        sentences.paragraph(found)
        if let agreement { sentences.paragraph(agreement.sentence(wording) + sentenceOnUndecided(wording)) }
        for sentence in [network.sentenceOnIsolated(wording), network.sentenceOnAbsent(wording)].compactMap(\.self) {
            sentences.paragraph(sentence)
        }
        sentences.heading(
            sizes.count == 1
                ? language("Che cosa condivide il gruppo, e in quanti", "What the group shares, and how many of it")
                : language("Che cosa condivide ogni gruppo, e in quanti", "What each group shares, and how many of it"))
        for (number, group) in ofSeveral.enumerated() {
            let shared = wording.list(group.shared.map { "\(wording.name($0.thing)) (\($0.count))" })
            sentences.item(
                language("gruppo \(number + 1)", "group \(number + 1)").unbroken,
                "\(wording.nodes(group.members.count)): \(shared)")
        }
        return network.document(in: language, sentences)
    }

    public func table(in language: Language) -> Table? {
        guard !ofSeveral.isEmpty else { return nil }
        let wording = NetworkWording(network.kind, language)
        var table = wording.table([
            wording.nameColumn, .init("community", heading: language("gruppo", "group"), isNumber: true),
            .init("within", heading: language("dentro", "within"), isNumber: true),
            .init("outside", heading: language("fuori", "outside"), isNumber: true),
            .init("valueDimensions", heading: language("dimensione prevalente", "prevailing dimension")),
        ])
        for (number, group) in ofSeveral.enumerated() {
            for member in group.members {
                let own = member.valueDimensions
                table.add([
                    wording.cell(member.node), .number(number + 1), .number(member.tiesWithin),
                    .number(member.degree - member.tiesWithin),
                    .text(own.count > 1 ? language("più d’una", "several") : own.first?.name ?? ""),
                ])
            }
        }
        return table
    }

    public func table() -> Table {
        var table = Table(columns: [
            .init("community", isNumber: true), .init("id"), .init("name"), .init("valueDimensions"),
            .init("degree", isNumber: true), .init("tiesWithin", isNumber: true),
        ])
        for (number, group) in groups.enumerated() {
            for member in group.members {
                table.add([
                    member.degree == 0 ? .absent : .number(number + 1), .text(member.node.id),
                    .text(member.node.name), .texts(member.valueDimensions.map(\.id)), .number(member.degree),
                    .number(member.tiesWithin),
                ])
            }
        }
        return table
    }

    /// Which nodes are left out of a comparison because several dimensions have equally many of their objectives; empty
    /// where there are none.
    private func sentenceOnUndecided(_ wording: NetworkWording) -> String {
        guard !undecided.isEmpty else { return "" }
        let told = undecided.prefix(5).map { member in
            wording.name(member.node) + " (" + member.valueDimensions.map(\.name).joined(separator: " = ") + ")"
        }
        let rest = undecided.count - told.count
        let all = wording.list(told + (rest > 0 ? [wording.otherNodes(rest)] : []))
        return wording.language(
            " Dove più dimensioni hanno altrettanti obiettivi nessuna prevale, e non si conta: \(all).",
            " Where several dimensions have equally many objectives none prevails, and these do not count: \(all).")
    }
}

extension ValueAgreement {
    fileprivate func sentence(_ wording: NetworkWording) -> String {
        let (language, index) = (wording.language, adjustedRandIndex)
        let words =
            index >= 0.65
            ? language("I gruppi seguono in gran parte", "The groups mostly follow")
            : index >= 0.2
                ? language("I gruppi seguono in parte", "The groups partly follow")
                : language("I gruppi non seguono", "The groups don't follow")
        let (rand, information) = (wording.number(index), wording.number(normalisedMutualInformation))
        let nodes = wording.nodes(nodeCount)
        return language(
            "\(words) la dimensione di valore pubblico che prevale tra gli obiettivi: indice di Rand corretto \(rand), informazione mutua normalizzata \(information) (su \(nodes)).",
            "\(words) the public-value dimension that prevails among the objectives: adjusted Rand index \(rand), normalised mutual information \(information) (of \(nodes))."
        )
    }
}
