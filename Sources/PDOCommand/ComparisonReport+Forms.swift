import GraphCore
import Plan
import PlanGraph

extension ComparisonReport {
    /// For people: a block for each group, then one for each goal or collaboration that gained or lost links.
    func text(width: Int) -> String {
        func block(_ text: String, indent: Int, hanging: Int = 2) -> String {
            let space = String(repeating: " ", count: indent)
            let lines = text.wrapped(to: max(20, width - indent - hanging))
            let more = String(repeating: " ", count: hanging)
            return lines.enumerated().map { (number, line) in space + (number > 0 ? more : "") + line + "\n" }.joined()
                .replacing("\u{A0}", with: " ")
        }
        var text = block(title, indent: 0) + block(counts(objectives), indent: 2)
        for group in groups where !group.shown.isEmpty {
            text += "\n" + block("\(group.heading) (\(group.counts))", indent: 0)
            for change in group.shown {
                text += block("\(name(of: change)) \(id(of: change))\(remark(on: change))", indent: 2)
                text += block(change.markedText, indent: 4, hanging: 0)
            }
        }
        let targets = targets
        if !targets.isEmpty { text += "\n" + block(linkHeading, indent: 0) }
        for target in targets {
            text += block("\(target.node.label) (\(target.node.id)): \(sentence(target))", indent: 2)
            for link in target.links where isShown(link) { text += block(sentence(link), indent: 4) }
        }
        return text
    }

    private var linkHeading: String {
        targets.flatMap(\.links).filter(isShown).allSatisfy { $0.fate == .unchanged }
            ? language("Legami come prima", "Links as before")
            : language("Legami che appaiono o scompaiono", "Links that appear or vanish")
    }

    /// A heading for each group, with struck-out and bold words in changed texts.
    func markdown() -> String {
        var text = "# \(Self.escaped(title))\n\n\(counts(objectives))\n"
        for group in groups where !group.shown.isEmpty {
            text += "\n## \(Self.escaped(group.heading))\n\n\(group.counts)\n\n"
            for change in group.shown {
                let words =
                    change.fate == .changed
                    ? change.difference.pieces.map { piece in
                        switch piece.change {
                        case .kept: Self.escaped(piece.text)
                        case .removed: "~~\(Self.escaped(piece.text))~~"
                        case .added: "**\(Self.escaped(piece.text))**"
                        }
                    }.joined(separator: " ") : Self.escaped(Self.oneLine(change.markedText))
                text += "- \(name(of: change)) `\(id(of: change))`\(remark(on: change)): \(words)\n"
            }
        }
        let targets = targets
        if !targets.isEmpty { text += "\n## \(linkHeading)\n\n" }
        for target in targets {
            text += "- \(Self.escaped(target.node.label)) (`\(target.node.id)`): \(sentence(target))\n"
            for link in target.links where isShown(link) {
                text += "  - \(Self.escaped(Self.oneLine(sentence(link))))\n"
            }
        }
        return text
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Text that Markdown prints letter by letter.
    private static func escaped(_ text: String) -> String {
        text.map { "\\`*_{}[]<>#|~".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    struct ObjectiveJSON: Encodable {
        struct State: Encodable {
            let id: String
            let text: String
        }

        let fate: Course
        let old: State?
        let new: State?
        /// Of a changed text, its words in order; keys `change` (kept, removed, added) and `text`.
        let words: [WordDifference.Piece]?
        let otherYear: Int?
        let directions: [String]
        let programmes: [String]
        let goals: [String]
    }

    struct LinkJSON: Encodable {
        let fate: Fate
        let relation: Relation
        let source: String
        let target: String
        let role: Role?
        let basis: Basis?
        let evidence: [Evidence]
        let lines: [Int]
    }

    struct ReportJSON: Encodable {
        let title: String
        let oldYear: Int?
        let newYear: Int?
        let counts: [String: Int]
        let objectives: [ObjectiveJSON]
        let links: [LinkJSON]
    }

    func json() -> ReportJSON {
        ReportJSON(
            title: title, oldYear: comparison.oldYear, newYear: comparison.newYear,
            counts: Dictionary(uniqueKeysWithValues: numbers(objectives).map { ($0.key.rawValue, $0.value) }),
            objectives: objectives.map { change in
                ObjectiveJSON(
                    fate: Course(change),
                    old: change.old.map { .init(id: comparison.old[$0].id, text: change.oldText ?? "") },
                    new: change.new.map { .init(id: comparison.new[$0].id, text: change.newText ?? "") },
                    words: change.fate == .changed ? change.difference.pieces : nil, otherYear: change.otherYear,
                    directions: comparison.owners(of: change, kind: .direction),
                    programmes: comparison.owners(of: change, kind: .programme),
                    goals: comparison.owners(of: change, kind: .transversalGoal))
            },
            links: comparison.withoutRepetitions(links).map { link in
                let graph = comparison.graph(of: link)
                let edge = graph[link.edge]
                return LinkJSON(
                    fate: link.fate, relation: edge.relation,
                    source: graph[graph.structure.source(of: link.edge)].id,
                    target: graph[graph.structure.target(of: link.edge)].id, role: edge.role, basis: edge.basis,
                    evidence: edge.evidence, lines: edge.lines)
            })
    }
}
