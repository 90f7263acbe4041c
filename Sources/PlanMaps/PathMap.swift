import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

/// A map of why two nodes are linked: a row for each reason, from the one to the other, with the words that show it.
struct PathMap: ComposedMap {
    typealias Link = PathsAnswer.Link

    let context: MapContext
    let answer: PathsAnswer
    /// Those through goals and collaborations first, then through programmes, then through what else there is; of the
    /// same kind, shorter ones first.
    let links: [Link]

    init(_ answer: PathsAnswer, _ context: MapContext) {
        self.answer = answer
        self.context = context
        func rank(_ link: Link) -> Int {
            link.ties.dropLast().map { tie in
                switch tie.to.kind {
                case .transversalGoal, .collaboration, .direction, .objective: 0
                case .programme: 1
                default: 2
                }
            }.max() ?? 0
        }
        links = answer.links.enumerated().map { (link: $1, key: [rank($1), $1.ties.count, $0]) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.link)
    }

    var isEmpty: Bool { links.isEmpty }

    /// What the two ends are called.
    var ends: [String] { [answer.from, answer.to].map { endName($0) } }

    /// The title of the map of some paths.
    static func title(_ answer: PathsAnswer, in graph: PlanGraph) -> MapDefinition.Text {
        let names = [answer.from, answer.to].map { node in
            graph.objective(node.index) == nil
                ? graph[node.index].pictureName.shortened(to: 40) : node.label.shortened(to: 40)
        }
        return MapDefinition.Text(PathMapMessage.title(names[0], names[1]))
    }

    private func endName(_ node: NodeReference) -> String {
        graph.objective(node.index) == nil ? name(node.index, letters: 40) : node.label.shortened(to: 40)
    }

    var summary: String { language(PathMapMessage.summary(ends[0], ends[1], rows: links.count)) }

    /// What ties a node of a path to what follows: of the links, the one that words or a person show.
    static func telling(_ way: PathsAnswer.Way) -> LinkReference? {
        let shown = way.links.filter { $0.basis != nil }
        return shown.min { ($0.basis ?? .theme) < ($1.basis ?? .theme) }
            ?? way.links.first { $0.relation != .assigns } ?? way.links.first
    }

    /// Where the words of a way stand, and what kind of words they are.
    func place(of way: PathsAnswer.Way) -> String {
        let link = Self.telling(way)
        let lines = link.map { $0.evidence.isEmpty ? $0.lines : $0.evidence.map(\.line) } ?? []
        let basis = link?.basis?.name(in: language) ?? language(NetworkMapMessage.fromTable)
        let place = language.place(lines: Array(Set(lines).sorted().prefix(3)), years: way.years)
        return [place, basis].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What a way says: the objective, or the words that show a link without one.
    func text(of way: PathsAnswer.Way) -> String {
        if let objective = way.objective { return objective.name }
        let quoted = Self.telling(way)?.evidence.first.map { language.quoted($0.text) }
        return quoted ?? Self.telling(way)?.relation.name(in: language) ?? ""
    }

    var longDescription: String {
        let rows = links.prefix(8).map { link in
            ([answer.from] + link.ties.map(\.to)).map { endName($0) }.joined(separator: " – ") + "."
        }
        return (["\(summary)."] + rows + cautions + context.closingNotes).joined(separator: " ")
    }

    var cautions: [String] {
        let kinds = Set(links.flatMap { $0.ties.dropLast().map(\.to.kind) })
        return (kinds.count > 1 ? [language(PathMapMessage.order)] : [])
            + (answer.leftOut > 0 ? [language(PathMapMessage.leftOut(answer.leftOut))] : [])
            + [language(PathMapMessage.silence)]
    }

    var table: MapTable {
        MapTable(
            header: [
                language(PathMapMessage.step), language(NetworkMapMessage.from), language(NetworkMapMessage.to),
                NodeKind.objective.name(in: language), language(PathMapMessage.place),
                language(NetworkMapMessage.words),
            ],
            rows: links.enumerated().flatMap { number, link in
                link.ties.flatMap { tie in
                    tie.ways.map { way in
                        [
                            String(number + 1), tie.from.name, tie.to.name, way.objective?.name ?? "", place(of: way),
                            (Self.telling(way)?.evidence ?? []).map(context.quotation).joined(separator: " "),
                        ]
                    }
                }
            })
    }
}
