import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension PathsAnswer {
    /// Returns the answer in sentences: one for each link, and below it the words that show it.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(
            "\(from.label.shortened(to: 80)) – \(to.label.shortened(to: 80))", subtitle: "\(from.id), \(to.id)")
        guard !links.isEmpty else {
            document.heading(language(PathMessage.none(from, to)))
            PathWording(years: years, language: language).tellNearest(of: self, in: &document)
            return document
        }
        for link in links { PathWording(years: years, language: language).tell(link, in: &document) }
        return document
    }
}

private struct PathWording {
    let years: [Int]
    let language: Language

    /// How many of the nearest nodes people are given.
    private static let shownNearest = 10

    func tellNearest(of answer: PathsAnswer, in document: inout TextDocument) {
        guard let first = answer.nearest.first else {
            return document.heading(language(PathMessage.nothingReached(answer.from)))
        }
        let shown = answer.nearest.prefix(Self.shownNearest)
        document.heading(
            language(
                PathMessage.nearest(
                    answer.from, first.kind == answer.to.kind ? first.kind : nil, shown: shown.count,
                    of: answer.nearest.count)))
        for node in shown { document.item(node.id, node.label) }
    }

    /// One sentence on the whole, and below it for each tie the words that show it.
    func tell(_ link: PathsAnswer.Link, in document: inout TextDocument) {
        var rest = link.ties[...]
        var sentences: [(text: String, ties: [PathsAnswer.Tie])] = []
        while let first = rest.popFirst() {
            if let second = rest.first, let text = common(first, second) {
                sentences.append((text, [first, second]))
                rest.removeFirst()
            } else {
                sentences.append((sentence(first), [first]))
            }
        }
        for (place, (text, ties)) in sentences.enumerated() {
            let isLast = place == sentences.count - 1
            let row = ties.count == 1 ? ties[0].ways.count == 1 ? self.place(ofRow: ties[0].ways[0]) : nil : nil
            let sentence = row.map { text + " " + $0 + "." } ?? text + ":"
            if place == 0 { document.heading(sentence) } else { document.continuation(sentence) }
            for tie in ties where row == nil {
                for way in tie.ways { document.item("", evidence(way, of: tie)) }
            }
            if isLast, link.years.isEmpty {
                document.item("", language(PathMessage.inNoYear))
            }
        }
    }

    /// What two nodes of one kind have in common.
    private func common(_ one: PathsAnswer.Tie, _ other: PathsAnswer.Tie) -> String? {
        let (first, shared, second) = (one.from, one.to, other.to)
        guard first.kind == second.kind, shared.kind != .objective, shared.kind != first.kind else { return nil }
        return language(PathMessage.inCommon(first, second, shared))
    }

    private func sentence(_ tie: PathsAnswer.Tie) -> String {
        let (from, to) = (tie.from, tie.to)
        if let link = tie.ways.first(where: { $0.objective == nil })?.links.first {
            let (source, target) = link.source == from.id ? (from, to) : (to, from)
            return language(PathMessage.link(link.relation, link.role, source: source, target: target))
        }
        // The direction is the one that acts.
        guard to.kind == .direction || from.kind == .direction else {
            return language(PathMessage.objectivesInCommon(from, to, tie.ways.count))
        }
        let (direction, other) = from.kind == .direction ? (from, to) : (to, from)
        // Those in which it only takes part are not its own.
        let own = tie.ways.filter { way in
            !way.links.contains { $0.isInvolvement && [$0.source, $0.target].contains(direction.id) }
        }
        guard other.kind != .direction, own.count < tie.ways.count else {
            return language(PathMessage.byObjectives(direction, tie.ways.count, other))
        }
        return language(
            own.isEmpty
                ? PathMessage.involved(direction, tie.ways.count, other)
                : .byObjectives(direction, own.count, other))
    }

    /// Where a tie stands that a row of a table says by itself; nil for any other.
    private func place(ofRow way: PathsAnswer.Way) -> String? {
        guard way.objective == nil, way.links.allSatisfy({ $0.basis == nil }) else { return nil }
        let lines = Set(way.links.flatMap(\.lines)).sorted()
        return "(\(language.place(lines: lines, years: way.years)))".unbroken
    }

    /// One way of a tie: whose, the words that show it, and where they stand.
    private func evidence(_ way: PathsAnswer.Way, of tie: PathsAnswer.Tie) -> String {
        let told = way.links.compactMap { language.reason($0, years: years) }
        let names = [tie.from, tie.to]
        let objective = way.objective ?? names.first { $0.kind == .objective }
        let subject =
            objective.map { language(PathMessage.objective($0)) } ?? names.first { $0.kind == .direction }?.name ?? ""
        guard told.isEmpty else { return (subject.isEmpty ? "" : subject + ", ") + told.joined(separator: "; ") }
        let lines = Set(way.links.flatMap(\.lines)).sorted()
        let place = "(\(language.place(lines: lines, years: way.years)))".unbroken
        let text = way.objective.map { " " + language.quoted($0.name.shortened(to: 100)) } ?? ""
        return subject.isEmpty ? place : "\(subject)\(text) \(place)"
    }
}
