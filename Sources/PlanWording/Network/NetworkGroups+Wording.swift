import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NetworkGroups: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let kind = network.kind
        var sentences = TextDocument()
        sentences.paragraph("")
        let sizes = ofSeveral.map(\.members.count)
        guard !sizes.isEmpty else {
            sentences.paragraph(language(GroupMessage.none))
            return network.document(in: language, sentences)
        }
        sentences.paragraph(language(NetworkMessage.groups(sizes, division, kind)))
        if let agreement { sentences.paragraph(comparison(agreement).map { language($0) }.joined(separator: " ")) }
        for remark in network.remarksOnNodes { sentences.paragraph(language(remark)) }
        sentences.heading(language(GroupMessage.inCommon(isSingle: sizes.count == 1, kind)))
        for (number, group) in ofSeveral.enumerated() {
            let shared = group.shared.map { (thing: $0.thing, count: $0.count) }
            sentences.item(
                language(GroupMessage.number(number + 1)),
                language(GroupMessage.group(group.members.count, shared: shared, kind)))
        }
        return network.document(in: language, sentences)
    }

    /// How far the groups are the dimensions', and which nodes were left out of that.
    private func comparison(_ agreement: ValueAgreement) -> [GroupMessage] {
        let (rand, information) = (agreement.adjustedRandIndex, agreement.normalisedMutualInformation)
        let undecided = undecided.map { (node: $0.node, dimensions: $0.valueDimensions.map(\.name)) }
        return [.agreement(rand: rand, information: information, nodes: agreement.nodeCount, network.kind)]
            + (undecided.isEmpty ? [] : [.undecided(undecided, network.kind)])
    }

    public func table(in language: Language) -> Table? {
        guard !ofSeveral.isEmpty else { return nil }
        let form = NetworkTable(kind: network.kind, language: language)
        var table = form([
            form.nameColumn, .init("community", heading: language(NetworkMessage.group), isNumber: true),
            .init("within", heading: language(GroupMessage.linksInside), isNumber: true),
            .init("outside", heading: language(GroupMessage.linksOutside), isNumber: true),
            .init("valueDimensions", heading: language(GroupMessage.prevailingDimension)),
        ])
        for (number, group) in ofSeveral.enumerated() {
            for member in group.members {
                let own = member.valueDimensions
                table.add([
                    form.cell(member.node), .number(number + 1), .number(member.tiesWithin),
                    .number(member.degree - member.tiesWithin),
                    .text(own.count > 1 ? language(GroupMessage.several) : own.first?.name ?? ""),
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
}
