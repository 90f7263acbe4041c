import GraphCore
import Plan
import PlanGraph
import TextTools

/// The sections of an objective.
extension NodePageBuilder {
    func objectiveSections(_ objective: Objective) -> [Section] {
        [
            Section(.texts, texts(objective)),
            details(
                [
                    (.code, ownCode(objective.code)), (.weight, objective.weight), (.owner, objective.owner),
                    (.type, objective.type), (.deadline, objective.deadline),
                ], objective.attributes),
            above(),
            Section(.direction, ties(.assigns, at: node).map { office($0.neighbour, $0.edge) }),
            indicators(objective.indicators),
            hasMatrix
                ? Section(.matrix, objective.matrixRows.map { row($0, of: objective) })
                : linked(.belongsTo, .programmes),
            linked(.contributesTo, .goals), linked(.shares, .collaborations),
            same(objective),
        ]
    }

    /// A direction that carries the objective or takes part in it; where several do, with their roles.
    private func office(_ direction: NodeIndex, _ edge: EdgeIndex) -> Item {
        let role = graph[edge].role
        return Item(
            id: graph[direction].id, text: graph[direction].name,
            roles: role.flatMap { $0 == .owner ? nil : [$0] }, lines: role == nil ? nil : graph[edge].lines)
    }

    /// The text of each year; a year's that is another than the year's before with the changes, unless hardly a word is
    /// left.
    private func texts(_ objective: Objective) -> [Item] {
        let texts = objective.texts.sorted { $0.key < $1.key }
        return texts.enumerated().map { place, text in
            var item = Item(part: .year(text.key), text: text.value, years: [text.key])
            guard place > 0 else { return item }
            let (year, before) = texts[place - 1]
            if before == text.value {
                item.yearWithSameText = year
            } else {
                item.difference = difference(from: before, to: text.value)
            }
            return item
        }
    }

    /// What changed, if at least a third of the words were kept.
    private func difference(from old: String, to new: String) -> [WordDifference.Piece]? {
        func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
        let pieces = WordDifference(from: old, to: new).pieces
        let kept = pieces.filter { $0.change == .kept }.reduce(0) { $0 + count($1.text) }
        return 3 * kept >= max(count(old), count(new)) ? pieces : nil
    }

    private func row(_ row: MatrixRow, of objective: Objective) -> Item {
        func name(_ id: String) -> String { graph.node(withID: id).map { graph[$0].name } ?? id }
        var items = [
            (NodeKind.programme, row.programme), (.valueDimension, row.valueDimension), (.driver, row.driver),
        ].compactMap { kind, id in id.map { Item(part: .kind(kind), id: $0, text: name($0)) } }
        if !objective.texts.values.contains(row.text) {
            // The table's text that is most like the row's.
            let texts = objective.texts.sorted { $0.key < $1.key }
            let bag = WordBag(row.text)
            let nearest = texts.max { WordBag($0.value).similarity(to: bag) < WordBag($1.value).similarity(to: bag) }
            items.append(
                Item(
                    part: .matrixText, text: row.text,
                    difference: nearest.flatMap { difference(from: $0.value, to: row.text) }))
        }
        return Item(text: "", lines: [row.line], items: items)
    }

    func linked(_ relation: Relation, _ key: NodePage.SectionKey) -> Section {
        let items = ties(relation, at: node).map { edge, neighbour in
            Item(
                id: graph[neighbour].id, text: graph[neighbour].name, label: label(neighbour),
                links: link(edge).map { [$0] })
        }
        return Section(key, items)
    }

    private func same(_ objective: Objective) -> Section {
        let items = graph.sameObjectives(as: objective).map { other, years, common in
            let direction = graph.node(withID: other.direction).map { graph[$0].name } ?? other.direction
            return Item(
                id: other.id, text: direction, years: common.isEmpty ? years : common, lines: [other.line],
                isNeverTogether: common.isEmpty)
        }
        return Section(.same, items)
    }
}
