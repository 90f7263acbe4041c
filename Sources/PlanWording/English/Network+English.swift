import GraphCore
import Plan
import PlanAnswers
import PlanGraph

extension NetworkMessage {
    package var english: String {
        switch self {
        case .title(let kind): "Network of \(English.noun(kind).plural): what they have in common"
        case .links(let kinds): "A link: \(English.list(kinds.map { English.noun($0).plural }, last: "or")) in common."
        case .weight(.sharedCount): "Weight: number of things in common."
        case .weight(.newman): "Weight: each thing in common counts 1/(n − 1) (Newman)."
        case .weight(.jaccard): "Weight: Jaccard index."
        case .onlyYears(let years): "Only \(English.years(years))."
        case .onlyBases(let bases): "Only links by: \(English.list(bases.map { $0.name(in: .english) }, last: "or"))."
        case .onlyRelations(let relations): "Only: \(English.list(relations.map { $0.name(in: .english) }))."
        case .joinsYears(let years):
            "The network combines \(English.years(years)): a path may use links of different years."
        case .oneYear(let year): "For one year: --year \(year)."
        case .acrossYears(let links):
            (links.count == 1 ? "1 link exists" : "\(English.number(links.count)) links exist")
                + " only across years: " + English.pairs(links) + "."
        case .matrixHasNoYears:
            "The public-value matrix does not tell years apart: what it says of an objective is taken here for all years in which the objective has a text."
        case .caution:
            "These numbers describe how the plan is written; they do not rank merit. Definitions and sources: pdo help-measures."

        case .nothingInCommon(let nodes, let kind): "\(English.noun(kind).count(nodes)): nothing in common in the text."
        case .size(let nodes, let links, let density, let kind):
            "\(English.noun(kind).count(nodes)), \(English.link.count(links)): \(English.percent(density)) of the possible pairs have something in common."
        case .connected(let diameter): "All of it is connected; \(diameter.english)."
        case .onePart(let nodes, let kind, let diameter):
            "\(English.noun(kind).count(nodes)) form one network; \(diameter.english)."
        case .parts(let sizes, let kind, let diameter):
            "The network falls into \(sizes.count) separate parts (\(sizes.count > 5 ? "the largest: " : "")\(English.list(sizes.prefix(5).map { String($0) })) \(English.noun(kind).plural)); \(diameter.english)."
        case .isolated(let nodes, let kind):
            "\(English.noun(kind).count(nodes.count)) with nothing in common with others in the text"
                + (nodes.count <= 6 ? ": " + English.list(nodes.map(English.node)) : "") + "."
        case .absent(let count, let years, let kind):
            "\(English.noun(kind).count(count)) of the plan \(count == 1 ? "appears" : "appear") \(English.neitherIn(years)) and \(count == 1 ? "is" : "are") left out."
        case .transitivity(let share, let kind):
            "In \(English.percent(share)) of cases two \(English.noun(kind).plural) linked to a third are also linked to each other."
        case .assortativity(let value):
            "Assortativity \(English.number(value)): "
                + (value > 0.1
                    ? "well-linked ones tend to be linked to each other."
                    : value < -0.1
                        ? "well-linked ones tend to be linked to those with few links."
                        : "no preference between well-linked ones and those with few links.")
        case .groups(let sizes, _, let kind) where sizes.count == 1:
            "A single group of \(English.noun(kind).count(sizes[0]))."
        case .groups(let sizes, let division, let kind):
            "\(sizes.count) groups, \(sizes.count > 5 ? "the largest " : "")of \(English.list(sizes.prefix(5).map { String($0) })) \(English.noun(kind).plural): modularity \(English.number(division.modularity)), \(division.isClear ? "a clear division" : "a weak division")"
                + (division.random.map { "; \($0.english)" } ?? "")
                + " (groups are clear from 0.3, if fewer than 1 random network in 100 does as well)."
        case .moreArticulationPoints(let count): "\(count) more: pdo analyse bridges."
        case .mentions(let count, let unreturned, let reciprocity):
            "Mentions between directions: \(count); not returned: \(unreturned) (reciprocity \(English.number(reciprocity)))."
        case .noMentions: "No objective mentions another direction as a partner."

        case .measure: "measure"
        case .value: "value"
        case .allYears: "all years"
        case .group: "group"
        }
    }
}

extension NetworkDiameter {
    /// "the shortest paths have at most 4 steps (2024: 4, 2025: 3)"
    fileprivate var english: String {
        "the shortest paths have at most \(English.step.count(steps))"
            + eachYear(ofYears.map { ($0.year, String($0.steps)) })
    }
}

extension LeaderMessage {
    package var english: String {
        switch self {
        case .degree(let count, let nodes, let kind): "Most direct links (\(count)): \(English.names(nodes, kind))."
        case .betweenness(let value, let nodes, let share, let kind):
            "Highest betweenness (\(English.number(value))): \(English.names(nodes, kind))"
                + (share.map { "; " + BridgeMessage.shareOfPaths($0, ofYears: [], kind).english } ?? "") + "."
        case .constraint(let value, let nodes, let kind):
            "Lowest constraint (\(English.number(value))), i.e. links spread over many that are little linked to each other: \(English.names(nodes, kind))."
        case .yearByYear(let leaders, let kind):
            "Year by year: "
                + leaders.map { "\(English.names($0.nodes, kind)) (\(yearRange($0.years)))" }.joined(separator: "; ")
                + "."
        case .notConverging(let measure): "\(measure) does not converge on this network; its column is left empty."
        }
    }
}

extension BridgeMessage {
    package var english: String {
        switch self {
        case .onlyConnects(let node, let parts, let year, let kind):
            (year.map { "In \($0) only " } ?? "Only ") + English.node(node)
                + (parts.count == 2
                    ? " connects \(parts[0].english(kind)) with \(parts[1].english(kind))."
                    : " connects \(English.list(parts.map { $0.english(kind) })) with each other.")
        case .yearByYear(let parts, let kind):
            "Year by year: \(English.list(parts.map { "in \($0.year) with \(English.list($0.part.map { $0.english(kind) }))" }))."
        case .alsoHolds(let parts, let kind):
            "It also holds \(English.list(parts.map { "in \($0.year), with \(English.list($0.part.map { $0.english(kind) }))" }))."
        case .inNoYear: "It holds in no single year."
        case .inYears(let years): "Year by year: it holds in \(English.years(years))."
        case .noArticulationPoints: "No articulation points."
        case .articulationPoints(let count): "Articulation points: \(count)"
        case .articulationPointsOfYears(let count): "Articulation points only in single years: \(count)"
        case .inCommon(let things, let part):
            "in common: \(English.list(things.map(English.node)))"
                + (part.isEmpty ? "" : " (\(English.list(part.map(English.node))))")
        case .bridges(let count): "Bridges (links without which the network would fall apart): \(count)"
        case .bridgesOfYears(let count): "Bridges only in single years: \(count)"
        case .bridge(let ends, let things):
            "\(English.list(ends.map(English.node))): \(English.list(things.map(English.node))) in common."
        case .brokers(let shown, let all, let kind):
            "Brokers (the only common neighbour of two \(English.noun(kind).plural) with nothing in common): \(English.shown(shown, of: all))"
        case .pairs(let node, let count, let ofYears):
            "\(English.node(node)): \(English.pair.count(count))"
                + (count == 0 && !ofYears.isEmpty ? " with all years together" : "")
                + eachYear(ofYears.map { ($0.year, String($0.count)) }) + "."
        case .between(let nodes): "Between \(English.list(nodes.map(English.node)))"
        case .mostly(let nodes):
            "Mostly pairs with "
                + English.list(
                    nodes.map { node, count, ofYears in
                        "\(English.node(node)) (\(count)"
                            + (ofYears.isEmpty
                                ? ""
                                : ofYears.allSatisfy { $0.count == 0 }
                                    ? "; in no single year"
                                    : "; " + ofYears.map { "\($0.year): \($0.count)" }.joined(separator: ", ")) + ")"
                    })
        case .shareOfPaths(let share, let ofYears, let kind):
            "on average \(English.percent(share, places: 1)) of the shortest paths between the other \(English.noun(kind).plural) pass through it"
                + eachYear(ofYears.map { ($0.year, English.percent($0.share, places: 1)) })
        }
    }
}

extension BridgeMessage.Part {
    fileprivate func english(_ kind: NodeKind) -> String {
        switch self {
        case .few(let nodes):
            nodes.isEmpty
                ? ""
                : English.node(nodes[0])
                    + (nodes.count > 1 ? " (along with \(English.list(nodes.dropFirst().map(English.node))))" : "")
        case .many(let count, let examples):
            "\(English.noun(kind).count(count)) (among them \(English.list(examples.map(English.node))))"
        case .others(let count): English.noun(kind).others(count)
        }
    }
}

extension GroupMessage {
    package var english: String {
        switch self {
        case .none: "No groups: nothing is in common."
        case .inCommon(let isSingle, let kind):
            "What \(isSingle ? "the group" : "each group") has in common (in brackets, how many \(English.noun(kind).plural))"
        case .number(let number): "group \(number)".unbroken
        case .group(let count, let shared, let kind):
            "\(English.noun(kind).count(count)): \(English.list(shared.map { "\(English.node($0.thing)) (\($0.count))" }))"
        case .agreement(let rand, let information, let nodes, let kind):
            "Groups \(rand >= 0.65 ? "mostly match" : rand >= 0.2 ? "partly match" : "do not match") the main public-value dimensions: adjusted Rand index \(English.number(rand)), normalised mutual information \(English.number(information)) (computed on \(English.noun(kind).count(nodes)))."
        case .undecided(let nodes, let kind):
            "Left out, because two or more dimensions have equally many objectives: "
                + English.list(
                    nodes.map { "\(English.node($0.node)) (\($0.dimensions.joined(separator: " = ")))" },
                    of: English.noun(kind)) + "."
        case .linksInside: "links inside"
        case .linksOutside: "links outside"
        case .prevailingDimension: "main value dimension"
        case .several: "several"
        }
    }
}

extension RoleMessage {
    package var english: String {
        switch self {
        case .question:
            "For how many pairs with nothing in common each is the broker, and between which groups."
        case .groupsOfNetwork: "The groups are those found in the network (pdo analyse groups)."
        case .groupsOfDimensions(let names):
            "The groups are the public-value dimensions that prevail among the objectives: \(names.joined(separator: ", "))."
        case .ungrouped: "Where none prevails, each is a group by itself."
        case .coordinator: "all three in the same group"
        case .consultant: "the two in one group, the broker in another"
        case .representative:
            "one end in the broker's group (representative or gatekeeper, which are the same without direction)"
        case .liaison: "all three in different groups"
        case .most(let count, let nodes, let kind):
            "Brokers most pairs between groups (\(count)): \(English.names(nodes, kind))."
        case .none: "No broker between groups."
        }
    }
}

extension MentionMessage {
    package var english: String {
        switch self {
        case .title: "Who mentions whom: directions in other directions' objectives"
        case .count(let count, let stated, let returned, let reciprocity):
            "In \(count) \(count == 1 ? "case" : "cases") an objective mentions another direction\(stated == 0 ? "" : " (\(stated) in a column or line for those involved)"); \(returned == 0 ? "none" : String(returned)) \(returned == 1 || returned == 0 ? "is" : "are") returned. Reciprocity \(English.number(reciprocity)): each pair of directions counts once in each direction."
        case .mostUnreturned(let nodes, let count):
            "Most unreturned mentions: \(English.list(nodes.map(English.node))) (\(count))."
        case .unreturned(let count): "Mentions not returned: \(count)"
        case .returned(let count): "Mentions returned: \(count)"
        case .mention(let from, let to, let role):
            "\(English.node(from)) mentions \(English.node(to)) \(role.name(in: .english))"
        case .ownObjective(let from, let to):
            "\(English.node(to)) has an objective in the same collaboration, but does not mention \(English.node(from))."
        case .noAnswer(let from, let to):
            "No objective of \(English.node(to)) mentions \(English.node(from)), nor is any linked to this collaboration."
        case .inOtherYears: "The return mention is in other years."
        }
    }
}

extension MeasureMessage {
    package var english: String {
        switch self {
        case .reading(let text): "How to read it: \(text)"
        case .source(let source): "Source: \(source)"
        case .signs:
            "n: number of nodes; m: number of edges, or the sum of their weights; d(v): degree; w(v, u): weight of an edge; s(v): weighted degree; dist(v, u): edges on a shortest path."
        case .caution: "All of them describe how the plan is written; none ranks merit."
        }
    }
}
