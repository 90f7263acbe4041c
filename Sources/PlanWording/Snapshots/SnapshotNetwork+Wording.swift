import GraphSnapshot
import PlanAnswers
import TextDocument

/// An answer on a network of a snapshot, in words and as a table.
public protocol SnapshotNetworkAnswer: Encodable, Sendable {
    /// The answer for people, with the table for people below it.
    func document(in language: Language) -> TextDocument
    /// The numbers for programs. Columns and contents are the same in every language.
    func table() -> Table
    /// How many nodes a limit left out.
    var leftOut: Int { get }
}

extension SnapshotNetwork.Description {
    fileprivate func document(in language: Language, _ sentences: [String] = []) -> TextDocument {
        var document = TextDocument()
        document.title(
            language(SnapshotMessage.size(nodes: nodeCount, links: edgeCount)),
            subtitle: language(SnapshotMessage.network(kind: kind, things: things)))
        if leavesOutDirections { document.paragraph(language(SnapshotMessage.directionsLeftOut)) }
        for sentence in sentences { document.paragraph(sentence) }
        document.paragraph("")
        return document
    }
}

extension SnapshotNetworkOverview: SnapshotNetworkAnswer {
    public var leftOut: Int { 0 }

    public func document(in language: Language) -> TextDocument {
        var document = network.document(
            in: language,
            [language(SnapshotMessage.groups(sizes: facts.communitySizes, modularity: facts.modularity))])
        var table = Table(columns: [
            .init("measure", heading: language(NetworkMessage.measure)),
            .init("value", heading: language(NetworkMessage.value), isNumber: true),
        ])
        table.decimalMark = language.decimalMark
        for key in facts.keys { table.add([.text(language(key)), facts[key].cell(places: 3)]) }
        document.append(.table(table))
        return document
    }

    public func table() -> Table {
        var table = Table(columns: [.init("measure"), .init("value", isNumber: true)])
        for key in facts.keys { table.add([.text(key.rawValue), facts[key].cell(places: nil)]) }
        return table
    }
}

extension SnapshotNodeMeasures: SnapshotNetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let shown = areChosen ? measures : NodeMeasure.usual
        var document = network.document(in: language)
        var table = Table(
            columns: [.init("name", heading: language(ListMessage.name), wraps: true)]
                + shown.map { .init($0.rawValue, heading: language($0), isNumber: true) })
        table.decimalMark = language.decimalMark
        for row in rows { table.add([.text(row.node.name)] + cells(row, shown, places: 3)) }
        document.append(.table(table))
        return document
    }

    public func table() -> Table {
        var table = Table(
            columns: [.init("id"), .init("name")] + measures.map { .init($0.rawValue, isNumber: true) })
        for row in rows { table.add([.text(row.node.id), .text(row.node.name)] + cells(row, measures, places: nil)) }
        return table
    }

    private func cells(_ row: Row, _ measures: [NodeMeasure], places: Int?) -> [Table.Cell] {
        measures.map { measure in
            let isWhole = measure.isWhole(hasWholeWeights ? .sharedCount : .newman)
            return .decimal(row.values[measure] ?? .nan, places: isWhole ? 0 : places)
        }
    }
}

extension SnapshotNetworkGroups: SnapshotNetworkAnswer {
    public var leftOut: Int { 0 }

    public func document(in language: Language) -> TextDocument {
        let ofSeveral = groups.filter { $0.count > 1 }
        var document = network.document(
            in: language,
            [language(SnapshotMessage.groups(sizes: ofSeveral.map(\.count), modularity: modularity))])
        for (number, group) in ofSeveral.enumerated() {
            document.heading(language(SnapshotMessage.group(number + 1, of: group.count)))
            for member in group { document.item(member.id, member.name) }
        }
        return document
    }

    public func table() -> Table {
        var table = Table(columns: [
            .init("community", isNumber: true), .init("id"), .init("name"), .init("degree", isNumber: true),
            .init("tiesWithin", isNumber: true),
        ])
        for member in groups.flatMap(\.self) {
            table.add([
                member.community.map { .number($0) } ?? .absent, .text(member.id), .text(member.name),
                .number(member.degree), .number(member.tiesWithin),
            ])
        }
        return table
    }
}
