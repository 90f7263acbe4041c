import Plan
import PlanAnswers
import PlanGraph

extension LinkMessage {
    package var english: String {
        switch self {
        case .relation(.assigns): "assignment"
        case .relation(.belongsTo): "programme"
        case .relation(.creates): "public value"
        case .relation(.drivenBy): "driver"
        case .relation(.contributesTo): "contribution"
        case .relation(.shares): "collaboration"
        case .relation(.participates): "participation"
        case .relation(.partOf): "part of a whole"
        case .targets(.assigns): "assigned objectives"
        case .targets(.belongsTo): "operating programme"
        case .targets(.creates): "public-value dimension"
        case .targets(.drivenBy): "driver"
        case .targets(.contributesTo): "contributes to"
        case .targets(.shares): "part of the collaboration"
        case .targets(.participates): "takes part in"
        case .targets(.partOf): "part of"
        case .sources(.assigns): "assigned to"
        case .sources(.belongsTo): "objectives of the programme"
        case .sources(.creates): "objectives that create it"
        case .sources(.drivenBy): "objectives with this driver"
        case .sources(.contributesTo): "contributors"
        case .sources(.shares): "its objectives"
        case .sources(.participates): "directions taking part"
        case .sources(.partOf): "its parts"
        case .other(let name, let isOutgoing): "\(name) (\(isOutgoing ? "to" : "from"))"
        case .role(.owner): "with its own objective"
        case .role(.coOwner): "co-owner"
        case .role(.involved): "involved"
        case .role(.partner): "as a partner"
        case .role(.supervisor): "as supervisor"
        case .basis(.stated): "stated by a column or line"
        case .basis(.named): "mentioned in the text"
        case .basis(.sameText): "same or nearly the same text in several directions"
        case .basis(.theme): "keywords in the text"
        case .basis(.declared): "declared by a person"
        case .place(let lines, let years): linesAndYears(lines, years, .english, lines: "lines")
        case .newTexts(let years): "text changed in \(English.years(years))"
        case .neverTogether: ", but in different years"
        }
    }
}

extension LimitMessage {
    package var english: String {
        switch self {
        case .number(let shown, let all): English.shown(shown, of: all)
        case .shown(let shown, let all):
            "\(English.number(shown)) of \(English.number(all)) shown (--limit \(all) shows all)."
        case .nothing(let isFiltered): isFiltered ? "No results with these filters." : "The plan has none."
        case .countsAreFiltered: "Counts include only what matches the filters."
        case .noNames: "Standard input was empty."
        }
    }
}

extension NeighbourMessage {
    package var english: String {
        switch self {
        case .none(let isFiltered): "Nothing is linked to it\(isFiltered ? " with these filters" : "")."
        case .away(let kind, let steps, let shown, let all):
            "\(English.noun(kind).plural) \(English.step.count(steps)) away: \(English.shown(shown, of: all))"
        case .through(let node): "through \(English.node(node))"
        case .around(let names): "Around \(English.list(names))"
        case .furtherAway(let steps, let depth): "Nothing \(English.step.count(steps)) away; try --depth \(depth)."
        case .inCommon(let kinds, let kind, let count):
            "\(English.list(kinds.map { English.noun($0).plural })) in common with other \(English.noun(kind).plural): \(English.number(count))"
        case .sharedWith(let kind, let shown, let all):
            "shared with: \(shown == all ? English.noun(kind).count(all) : "\(English.number(shown)) of \(English.noun(kind).count(all))")"
        case .nothingInCommon(let node, let kinds, let least, let isFiltered):
            "\(isFiltered ? "With these filters no" : "No") other \(English.noun(node.kind).singular) has \(least > 1 ? "at least \(least) " : "")\(English.list(kinds.map { English.noun($0).plural }, last: "or")) in common with \(English.node(node))."
        }
    }
}

extension PageMessage {
    package var english: String {
        switch self {
        case .alias(let name): "also called: \(name)"
        case .sharesNothing:
            "the text shows no transversal goals or collaborations in common with other directions"
        case .genericPartners: "unnamed partners"
        case .noMatrixRow: "not in the public-value matrix"
        case .umbrellaCategory: "category of programmes: having it in common links nothing"
        case .shortName(let name): "in short: \(name)"
        case .phrases(let phrases): "keywords: \(phrases.map(English.quoted).joined(separator: ", "))"
        case .texts: "text by year"
        case .direction: "direction"
        case .rows(let count): "in the public-value matrix: \(count == 1 ? "1 row" : "\(count) rows")"
        case .contributesTo(let count): "contributes to: \(count)"
        case .partOf(let count): "collaborations: \(count)"
        case .sameText(let count): "same or nearly the same text in other directions: \(count)"
        case .objectives(let count, let years):
            "objectives: \(count)" + eachYear(years.map { ($0.year, String($0.count)) })
        case .directions(let count, let objectives, let years):
            "directions: \(count), with \(English.noun(.objective).count(objectives))"
                + eachYear(years.map { ($0.year, String($0.count)) })
        case .nodes(let kind, let count): "\(English.noun(kind).plural): \(count)"
        case .closest(let kind, let things, let shown, let all):
            "\(English.noun(kind).plural) with \(English.list(things.map { English.noun($0).plural }, last: "or")) in common: \(English.shown(shown, of: all))"
        case .all(let command): "full list: \(command)"
        case .asIn(let year): "as in \(year)"
        case .matrixText: "text in the matrix"
        case .details: "details"
        case .field(.level): "level"
        case .field(.word): "kind of office"
        case .field(.code): "code"
        case .field(.weight): "weight"
        case .field(.owner): "owner"
        case .field(.type): "type"
        case .field(.deadline): "deadline"
        case .field(.ids): "identifiers"
        case .indicators(let count): "indicators: \(count)"
        case .above: "part of"
        case .parts(let count): "parts: \(count)"
        case .involvedIn(let count): "objectives of other directions in which it is involved: \(count)"
        }
    }
}

extension IndicatorMessage {
    package var english: String {
        switch self {
        case .name: "indicator"
        case .unit: "unit"
        case .formula: "formula"
        case .source: "source"
        case .baseline: "baseline"
        case .target(let year): year.isEmpty ? "target" : "target \(year)"
        case .result(let year): year.isEmpty ? "result" : "result \(year)"
        }
    }
}

extension PathMessage {
    package var english: String {
        switch self {
        case .none(let from, let to): "No path between \(English.node(from)) and \(English.node(to))."
        case .nothingReached(let from): "Nothing can be reached from \(English.node(from))."
        case .nearest(let from, let kind, let shown, let all):
            (kind.map { English.noun($0).plural + " " } ?? "")
                + "nearest to \(English.node(from)): \(English.shown(shown, of: all))"
        case .inCommon(let one, let other, let thing):
            "\(English.node(one).capitalizedFirst) and \(English.node(other)) have \(English.named(thing)) in common"
        case .link(.assigns, .involved, let source, let target):
            "\(English.node(source).capitalizedFirst) is involved in \(English.node(target)) \(English.quoted(target.name.shortened(to: 100)))"
        case .link(let relation, _, let source, let target): English.sentence(relation, source, target)
        case .involved(let direction, let count, let node):
            "\(English.node(direction)) is involved in \(English.noun(.objective).count(count)) with a link to \(English.named(node))"
        case .byObjectives(let direction, let count, let node):
            "\(English.node(direction)) \(English.bond(with: node, by: English.noun(.objective).count(count)))"
        case .objectivesInCommon(let one, let other, let count):
            "\(English.named(one).capitalizedFirst) and \(English.named(other)) have \(English.noun(.objective).count(count)) in common"
        case .objective(let node): "objective \(node.code.unbroken)"
        case .inNoYear: "In no single year do all of these links hold."
        case .more(let count, let all):
            count == 1
                ? "1 more path: --count \(all) shows it."
                : "\(English.number(count)) more paths: --count \(all) shows them."
        case .incomplete: "The search stopped early; narrow it with --max-length, --via or --year."
        case .withoutFilters(let steps): "Without these filters there is a path of \(English.step.count(steps))."
        case .allowing(let options, let steps): "The only path has \(English.step.count(steps)) and uses \(options)."
        }
    }
}

extension English {
    /// A node with its kind, where it is no office: "Direzione Casa", "the transversal goal “Aria e clima”".
    static func named(_ node: NodeReference) -> String {
        switch node.kind {
        case .direction, .objective: self.node(node)
        default: "the \(noun(node.kind).singular) \(English.quoted(node.label))"
        }
    }

    fileprivate static func sentence(_ relation: Relation, _ source: NodeReference, _ target: NodeReference) -> String {
        let subject = node(source).capitalizedFirst
        return switch relation {
        case .assigns:
            "\(node(target).capitalizedFirst) \(English.quoted(target.name.shortened(to: 100))) is assigned to \(node(source))"
        case .belongsTo, .shares: "\(subject) is part of \(named(target))"
        case .creates: "\(subject) creates value in \(English.quoted(target.label))"
        case .drivenBy: "\(subject) has the driver \(English.quoted(target.label))"
        case .contributesTo: "\(subject) contributes to \(named(target))"
        case .participates: "\(subject) takes part in \(named(target))"
        case .partOf: "\(subject) is part of \(named(target))"
        }
    }

    /// What a direction has to do with a node by some of its objectives.
    fileprivate static func bond(with node: NodeReference, by objectives: String) -> String {
        switch node.kind {
        case .programme: "has \(objectives) in \(named(node))"
        case .driver: "has \(objectives) with \(named(node))"
        case .valueDimension: "creates value in \(English.quoted(node.label)) with \(objectives)"
        case .transversalGoal, .strategicDimension: "contributes to \(named(node)) with \(objectives)"
        case .collaboration: "takes part in \(named(node)) with \(objectives)"
        case .strategicObjective: "has \(objectives) in \(named(node))"
        case .direction, .objective: "has \(objectives) in common with \(self.node(node))"
        }
    }
}

extension ListMessage {
    package var english: String {
        switch self {
        case .kind: "kind"
        case .count: "count"
        case .name: "name"
        case .years: "years"
        case .text: "text"
        case .phrase: "keyword"
        case .indicator: "indicator"
        case .column(.id): "id"
        case .column(.level): PageMessage.field(.level).english
        case .column(.word): PageMessage.field(.word).english
        case .column(.code): PageMessage.field(.code).english
        case .column(.weight): PageMessage.field(.weight).english
        case .column(.owner): PageMessage.field(.owner).english
        case .column(.type): PageMessage.field(.type).english
        case .column(.deadline): PageMessage.field(.deadline).english
        case .column(.ids): PageMessage.field(.ids).english
        case .column(.parent): PageMessage.above.english
        case .column(.line): "line"
        case .column(.number): "number"
        case .column(.years): "years"
        case .column(.text): "text"
        case .column(.description): "description"
        case .column(.coOwners): "co-owners"
        case .column(.involved): "involved"
        case .column(.indicators): "indicators"
        case .column(.name): "name"
        case .column(.direction): English.noun(.direction).singular
        case .column(.programme): English.noun(.programme).singular
        case .column(.valueDimension): English.noun(.valueDimension).singular
        case .column(.driver): English.noun(.driver).singular
        case .column(.goals): English.noun(.transversalGoal).plural
        case .column(.objectives): English.noun(.objective).plural
        case .column(.directions): English.noun(.direction).plural
        case .column(.collaborations): English.noun(.collaboration).plural
        case .fromLine(let line): "from \(Language.english.line(line)) on"
        case .notFound(let nearest):
            "No results."
                + (nearest.isEmpty
                    ? "" : " Did you mean \(English.list(nearest.map(English.quoted), last: "or"))?")
        case .partlyFound: "Nothing has all the words; these have some."
        case .intact(let file, let nodes, let edges):
            "\(file) is intact: \(English.number(nodes)) nodes, \(English.number(edges)) edges"
        }
    }
}
