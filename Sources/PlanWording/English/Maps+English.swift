import GraphCore
import Plan
import PlanAnswers
import PlanGraph

extension MapMessage {
    package var english: String {
        switch self {
        case .source(let source): "Source: \(source)."
        case .sources(let old, let new): "Sources: \(old); \(new)."
        case .years(let years): (years.count == 1 ? "year " : "years ") + yearRange(years)
        case .nodes(let kind, let names):
            (names.count == 1 ? English.noun(kind).singular : English.noun(kind).plural) + " "
                + names.joined(separator: ", ")
        case .bases(let bases): "basis: \(bases.map { $0.name(in: .english) }.joined(separator: ", "))"
        case .relations(let relations):
            "kinds of link: \(relations.map { $0.name(in: .english) }.joined(separator: ", "))"
        case .leastLinks(let count): "at least \(English.link.count(count))"
        case .strongest(let count): count == 1 ? "the strongest link" : "the \(count) strongest links"
        case .filters(let filters): "Filters: \(filters.map(\.english).joined(separator: "; "))."
        case .leftOut(let links, let names, _):
            "Left out: "
                + [links > 0 ? English.link.count(links) : nil, names.isEmpty ? nil : English.shortList(names)]
                .compactMap(\.self).joined(separator: "; ") + "."
        case .withoutLinks(let names): "No links on this map: \(English.shortList(names))."
        case .whoSharesWhat: "Who shares what"
        case .around: "Around {focus}"
        case .whatContinues: "What continues and what does not"
        case .mostLinks(let hubs): "most links: \(hubs.joined(separator: ", "))"
        case .highestTotals(let hubs): "highest totals: \(hubs.joined(separator: ", "))"
        case .tryCommand(let command): "Try: \(command)"
        case .total: "total"
        case .laidOutOtherwise(let way):
            "note: the map is laid out in another way (\(way)), since Graphviz can't do as it should here; 'pdo doctor' says what is missing."
        }
    }
}

extension NetworkMapMessage {
    package var english: String {
        switch self {
        case .summary(let counts, let links): English.list(counts.map(English.count) + [English.link.count(links)])
        case .links(let count): English.link.count(count)
        case .others(let kind, let count):
            count == 1 ? "1 other \(English.noun(kind).singular)" : English.noun(kind).others(count)
        case .count(let kind, let count): English.noun(kind).count(count)
        case .withSeveralLinks(let kind, let count): "\(English.noun(kind).count(count)) with several links"
        case .withOneLink(let kind, let count): "\(English.noun(kind).count(count)) with one link"
        case .withSeveral(let kind, let count, let other):
            "\(English.noun(kind).count(count)) with several \(English.noun(other).plural)"
        case .withOne(let kind, let count, let other):
            "\(English.noun(kind).count(count)) with \(English.noun(other).count(1))"
        case .inCommon(let count): "in common: \(count)"
        case .noLinks(let kinds):
            "The text shows no links to \(English.list(kinds.map { English.noun($0).plural }, last: "or"))."
        case .pointAtLine: "In the SVG file, point at a line to see where it comes from."
        case .eachLine(let canBePointedAt):
            "Each line comes from words or tables of the document"
                + (canBePointedAt ? "; in the SVG file, point at it to read them." : ".")
        case .silence: English.silence("line", "offices do work together")
        case .italics: "In italics the words that show the link, with line and years."
        case .colours: "Each line has the colour of what it leads to. Colours repeat; the same colour means nothing."
        case .projection(let weight, let kind, let things):
            "A line joins two \(English.noun(kind).plural) that have \(English.list(things.map { English.noun($0).plural }, last: "or")) in common. \(meaning(of: weight, kind))"
        case .fromTable: "from a table of the plan"
        case .umbrellaCategory: "category of programmes"
        case .severalObjectives: "thicker line: several objectives"
        case .largerForLinks: "larger name: more links"
        case .largerForObjectives: "larger name: more objectives"
        case .from: "from"
        case .kind: "kind"
        case .to: "to"
        case .weight: "weight"
        case .basis: "basis"
        case .inCommonHeading: "in common"
        case .words: "words"
        case .lines: "lines"
        case .table: "table"
        }
    }
}

extension MatrixMapMessage {
    package var english: String {
        switch self {
        case .summary(let rows, let columns):
            "rows: \(English.list(rows.map(English.count))); columns: \(English.list(columns.map(English.count)))"
        case .highestCells(let cells): "Highest cells: \(cells.joined(separator: "; "))."
        case .longestRows(let rows): "Rows with most marks: \(rows.joined(separator: "; "))."
        case .cells: "Each cell counts the objectives that link row and column."
        case .objectives(let all, let several, let none):
            "Of \(English.noun(.objective).count(all)), "
                + [
                    several > 0 ? "\(several) \(several == 1 ? "is" : "are") in several cells" : nil,
                    none > 0 ? "\(none) in none" : nil,
                ]
                .compactMap(\.self).joined(separator: " and ") + "."
        case .withoutObjective: "A direction without its own objective counts 1."
        case .hiddenRows(let least, let counts):
            "Left out, with fewer than \(least) cells: \(English.list(counts.map(English.count)))."
        case .howMany(let kinds): English.howMany(kinds)
        case .larger: "larger: several objectives"
        case .inBold(let kinds): "In bold how many things, \(English.howMany(kinds))."
        case .silence: English.silence("mark", "offices do work together")
        }
    }
}

extension ChangesMapMessage {
    package var english: String {
        switch self {
        case .inFirstYear: "in the first year"
        case .inEarlierPlan: "in the earlier plan"
        case .status(let status): ComparisonMessage.status(status, 1).english
        case .arrived: "moved here, unchanged"
        case .arrivedChanged: "moved here, changed"
        case .departed: "moved to another direction"
        case .counts(let all, let statuses): "\(English.noun(.objective).count(all)): \(English.statuses(statuses)),"
        case .others(let statuses, let isLast): English.statuses(statuses) + (isLast ? "" : ";")
        case .moved(let count): ComparisonMessage.moved(count, withDirection: 0).english
        case .arrivedAndDeparted(let come, let go):
            "\(ComparisonMessage.arrived(come).english), \(ComparisonMessage.departed(go).english)"
        case .comparison(let directions, let objectives, let headings):
            "\(English.noun(.direction).count(directions)) and \(English.noun(.objective).count(objectives)): \(headings.joined(separator: " → "))"
        case .inBoth: "in both"
        case .onlyIn(let heading): "only in \(heading)"
        case .howManyRemain: "how many remain"
        case .newOffice: "new"
        case .sameObjective:
            "An objective counts as the same in both plans if the texts have 60% of the words in common, or 50% and the same id."
        case .number: "number"
        case .numberOf(let number): "number \(number)"
        case .numberBefore(let number): "number \(number) before"
        case .before: "before"
        case .after: "after"
        }
    }
}

extension English {
    /// "how many directions"
    fileprivate static func howMany(_ kinds: [NodeKind]) -> String {
        "how many " + list(kinds.map { noun($0).plural }, last: "or")
    }

    fileprivate static func count(_ count: NodeKindCount) -> String { noun(count.kind).count(count.count) }

    fileprivate static func statuses(_ statuses: [(status: ChangeStatus, count: Int)]) -> String {
        statuses.map { "\($0.count) \(ComparisonMessage.status($0.status, $0.count).english)" }.joined(separator: ", ")
    }

    /// Names in a row; of more than twenty the first, and how many more there are.
    fileprivate static func shortList(_ names: [String]) -> String {
        names.count > 20
            ? names.prefix(20).joined(separator: ", ") + " and \(names.count - 20) more" : list(names)
    }
}

/// What the weight of a line between two nodes of a kind stands for.
private func meaning(of weight: ProjectionWeight, _ kind: NodeKind) -> String {
    switch weight {
    case .sharedCount: "The weight is their number."
    case .newman:
        "Each thing in common counts 1/(n − 1), where n is the number of \(English.noun(kind).plural) that have it (Newman 2001)."
    case .jaccard: "The weight is what they have in common as a share of all that either has (Jaccard 1901)."
    }
}
