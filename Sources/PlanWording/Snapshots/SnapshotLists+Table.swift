import GraphSnapshot
import Plan
import PlanAnswers
import TextDocument

extension SnapshotKinds {
    /// Returns a row for each kind.
    public func table(in language: Language) -> Table {
        var table = Table(columns: [
            .init("kind", heading: language(ListMessage.kind)),
            .init("count", heading: language(ListMessage.count), isNumber: true),
            .init("name", heading: language(ListMessage.name), wraps: true),
        ])
        for (kind, count) in counts {
            table.add([
                .text(kind), .number(count), .text(count == 1 ? language.kind(kind) : language.kinds(kind)),
            ])
        }
        return table
    }
}

extension SnapshotList {
    /// Returns a row for each node.
    public func table(in language: Language) -> Table {
        var table = Table(columns: [
            .init("id"), .init("links", heading: language(SnapshotMessage.links), isNumber: true),
            .init("name", heading: language(ListMessage.name), wraps: true),
        ])
        for row in rows { table.add([.text(row.node.id), .number(row.links), .text(row.node.name)]) }
        return table
    }
}

extension SnapshotSearchAnswer {
    /// For each node its name, and where that has not all the text that holds most of what was sought.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        for hit in hits {
            document.item(hit.node.id, hit.node.name.shortened(to: hit.passages.isEmpty ? .max : 160))
            for passage in hit.passages { document.detail(passage.shown(in: language)) }
        }
        return document
    }

    /// Returns a row for each node.
    public func table() -> Table {
        var table = Table(columns: [.init("id"), .init("kind"), .init("name"), .init("field"), .init("passage")])
        for hit in hits {
            let passage = hit.passages.first
            table.add(
                [hit.node.id, hit.node.kind, hit.node.name, passage?.field.rawValue ?? "", passage?.text ?? ""].map {
                    .text($0)
                })
        }
        return table
    }
}
