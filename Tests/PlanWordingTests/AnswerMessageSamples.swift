import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph

@testable import PlanWording

/// Messages of every case, with a number of things.
struct AnswerMessageSamples {
    let graph: PlanGraph
    let count: Int

    init(_ count: Int) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/Plans/valdombra-2031-2033/plan.json")
        var plan = try PlanOfObjectives(json: Data(contentsOf: file))
        plan.strategicObjectives = [
            StrategicObjective(id: "level:os1", level: "Missione", code: "OS1", name: "Una valle aperta", line: 1)
        ]
        graph = try PlanGraph(plan)
        self.count = count
    }

    func node(_ kind: NodeKind = .direction) -> NodeReference {
        graph.graph.nodeIndices.first { graph[$0].kind == kind }.map { graph.reference(to: $0) }!
    }

    var nodes: [NodeReference] { Array(repeating: node(), count: max(1, min(count, 40))) }
    var names: [String] { (0..<min(count, 40)).map { "n\($0)" } }
    var years: [Int] { Array((2031...2033).prefix(max(1, count))) }
    var ofYears: [(year: Int, count: Int)] { years.map { ($0, count) } }

    var all: [any Message] {
        network + leaders + bridges + groups + roles + mentions + measures + links + declarations + lists + neighbours
            + pages + paths + comparisons + audits + findings + candidates + reviews + fragility + maps + networkMaps
            + matrixMaps
            + changesMaps + composedMaps + sites + snapshots
    }

    private var snapshots: [any Message] {
        let messages: [SnapshotMessage] = [
            .away(kind: "direction", steps: 2, shown: count, of: count + 1),
            .away(kind: "node", steps: 3, shown: 1, of: 1), .through(["A", "B"]), .weight(Double(count) + 0.5),
            .weight(Double(count)), .sharedWith(kind: "node", things: ["objective", "node"], shown: count, of: count),
            .nothingInCommon(things: ["transversalGoal", "node"]), .noPath("A", "B"),
            .nearest("A", shown: 1, of: max(1, count)), .nothingReached("A"), .withoutLimits(steps: max(1, count)),
            .links, .page(links: count, weight: nil), .page(links: count, weight: 2.5), .holds,
            .network(kind: nil, things: []), .network(kind: "direction", things: ["transversalGoal"]),
            .directionsLeftOut, .size(nodes: count, links: count), .nodes(count), .groups(sizes: [], modularity: 0),
            .groups(sizes: [count + 1, 2], modularity: 0.5), .group(1, of: max(1, count)),
            .picture(nodes: count, links: count), .pictureColours, .pictureSizes,
            .imported("x", nodes: count, links: count), .undirectedEdges(count), .onlyNames,
        ]
        return messages
    }

    private var sites: [any Message] {
        let messages: [SiteMessage] = [
            .lead([(.direction, count), (.objective, 1)]),
            .mostShared(node(.transversalGoal), count: max(1, count), of: max(1, count)),
            .closestPair(node(), node(), count: max(1, count)), .oneSided(max(1, count)), .sameText(max(1, count)),
            .lit(name: "A", count: "2", names: "B; C."),
            .citation(page: "A", plan: "B", source: "C", address: "https://example.org/"), .line(max(1, count)),
            .lines(1, 2), .hits("12"), .moreNeighbours(max(1, count)),
            .moreWithSameText(max(1, count)), .sheet(1, of: 2), .between(2031, 2032),
        ]
        return messages + NodeKind.allCases.map { SiteMessage.all($0) } + SiteText.allCases
    }

    private var candidates: [CandidateMessage] {
        CandidateSearch.kinds.flatMap { kind -> [CandidateMessage] in
            [.heading(node(kind), shown: min(count, 20), of: count), .none(node(kind)), .mean(kind)]
        } + [
            .unreviewed(count), .score(12.345), .programmes([node(.programme)]),
            .programmes([node(.programme), node(.programme)]), .leftOpen, .guesses, .target, .relevant,
            .averagePrecision, .recall(max(1, count)), .impact(max(1, count)),
        ]
    }

    private var reviews: [any Message] {
        let tally = Declaration.Verdict.allCases.map { ($0, count) }
        let questions = CandidateSearch.kinds.map { ReviewMessage.question(node($0)) }
        let review: [ReviewMessage] = [
            .progress(place: max(1, count), count: max(1, count), tally), .keys, .unknownKey("forse"),
            .undone(from: "objective:casa/1", to: "goal:pnrr"), .noVerdict, .reasonNeedsText, .needsReason,
            .nothingLeft, .noCandidates, .noAnswers, .summary(tally, left: count, path: "links.yaml"),
            .goOn, .seeDeclared,
        ]
        let agreement: [AgreementMessage] = [
            .title, .judged(count, agreed: count), .kappa(-0.0923, observed: 0.29, expected: 0.35), .undefinedKappa,
            .nothingInCommon, .differences(count), .only("A", count: count),
            .side("A", .yes, reason: ""), .side("A", .no, reason: "Area B"),
            .link(from: node(.objective), to: node(.transversalGoal), years: []),
            .link(from: node(.collaboration), to: node(.transversalGoal), years: years),
        ]
        return questions + review + ReviewKey.allCases.map { ReviewMessage.explained($0) } + agreement
            + Declaration.Verdict.allCases.map { AgreementMessage.verdict($0) }
    }

    private var fragility: [FragilityMessage] {
        [.overturned(max(1, count), objective: "casa/5", target: "Aria"), .unreviewed(max(1, count)), .reviewed]
    }

    private var diameter: NetworkDiameter { .init(steps: count, ofYears: years.map { ($0, count) }) }

    private var network: [NetworkMessage] {
        NodeKind.allCases.flatMap { kind -> [NetworkMessage] in
            [
                .title(kind), .nothingInCommon(nodes: count, kind),
                .size(nodes: count, links: count, density: 0.08, kind),
                .onePart(nodes: count, kind, diameter), .parts(Array(repeating: 7, count: 7), kind, diameter),
                .parts([3, 2], kind, diameter),
                .isolated(Array(repeating: node(kind), count: max(1, min(count, 9))), kind),
                .absent(max(1, count), years: years, kind), .transitivity(0.11, kind),
                .groups(
                    Array(repeating: 4, count: max(1, min(9, count))), divisions[min(count, divisions.count - 1)], kind),
            ]
        } + ProjectionWeight.allCases.map { .weight($0) } + [-0.5, 0, 0.5].map { .assortativity($0) } + [
            .links([.transversalGoal, .collaboration]), .onlyYears(years), .onlyBases([.named, .theme]),
            .onlyRelations([.shares]), .joinsYears(years), .oneYear(2031), .acrossYears([[node(), node()]]),
            .acrossYears(Array(repeating: [node(), node()], count: 7)), .matrixHasNoYears, .caution,
            .connected(diameter), .moreArticulationPoints(count), .mentions(count, unreturned: count, reciprocity: 0.5),
            .noMentions, .measure, .value, .allYears, .group,
        ]
    }

    private var leaders: [LeaderMessage] {
        [
            .degree(count, nodes, .direction), .betweenness(0.5, nodes, share: nil, .direction),
            .betweenness(0.5, nodes, share: 0.11, .objective), .constraint(0.5, nodes, .programme),
            .yearByYear([(nodes, years)], .direction), .notConverging("pageRank"),
        ]
    }

    private var bridges: [BridgeMessage] {
        let parts: [BridgeMessage.Part] = [
            .few([node()]), .few([node(), node(.objective)]), .many(max(5, count), examples: [node(), node(), node()]),
            .others(max(1, count)),
        ]
        return NodeKind.allCases.flatMap { kind -> [BridgeMessage] in
            [
                .onlyConnects(node(kind), Array(parts.prefix(2)), year: nil, kind),
                .onlyConnects(node(kind), parts, year: 2031, kind), .brokers(count, of: count + 3, kind),
                .shareOfPaths(0.08, ofYears: [(2031, 0.5)], kind),
            ]
        } + [
            .yearByYear([([parts[3]], 2031), ([parts[0]], 2032)], .direction),
            .alsoHolds([([parts[3]], 2032)], .driver),
            .inNoYear, .inYears(years), .noArticulationPoints, .articulationPoints(count),
            .articulationPointsOfYears(count), .inCommon([node(.transversalGoal)], part: []),
            .inCommon([node(.transversalGoal)], part: [node()]), .bridges(count), .bridgesOfYears(count),
            .bridge([node(), node()], things: [node(.collaboration)]), .pairs(node(), count, ofYears: ofYears),
            .between([node(), node()]), .mostly([(node(), count, ofYears), (node(), 1, [])]),
        ]
    }

    private var groups: [GroupMessage] {
        [0.1, 0.4, 0.9].map { .agreement(rand: $0, information: 0.5, nodes: count, .direction) } + [
            .none, .inCommon(isSingle: true, .direction), .inCommon(isSingle: false, .objective), .number(count),
            .group(count, shared: [(node(.transversalGoal), 3)], .direction),
            .undecided(Array(repeating: (node(), ["A", "B"]), count: max(1, min(count, 8))), .direction),
            .linksInside, .linksOutside, .prevailingDimension, .several,
        ]
    }

    private var roles: [RoleMessage] {
        [
            .question(.direction), .groupsOfNetwork, .groupsOfDimensions(["1 A", "2 B"]), .ungrouped(.objective),
            .coordinator, .consultant, .representative, .liaison, .most(count, [node()], .direction), .none,
        ]
    }

    private var mentions: [MentionMessage] {
        Role.allCases.map { .mention(from: node(), to: node(), $0) } + [
            .title, .count(count, stated: 0, returned: count, reciprocity: 0.5),
            .count(count, stated: count, returned: count, reciprocity: 0.5), .mostUnreturned([node()], count),
            .unreturned(count),
            .returned(count), .ownObjective(from: node(), to: node()), .noAnswer(from: node(), to: node()),
            .inOtherYears,
        ]
    }

    private var measures: [MeasureMessage] { [.reading("x."), .source("X 1999"), .signs, .caution] }

    private var links: [LinkMessage] {
        Relation.allCases.flatMap { [.relation($0), .targets($0), .sources($0)] } + Role.allCases.map { .role($0) }
            + Basis.allCases.map { .basis($0) } + [
                .other("knows", isOutgoing: true), .place(lines: [1, 2], years: years), .newTexts(years),
                .neverTogether,
            ]
    }

    private var declarations: [DeclarationMessage] {
        let bare = Declaration(subject: "objective:casa/1", target: "goal:b", verdict: .no)
        let whole = Declaration(
            subject: "objective:casa/1", target: "goal:b", verdict: .yes, reason: "Riduce le emissioni",
            words: "parole",
            source: "PAC, ambito 2", by: "OIV", date: "2030-03-11", years: years, staleness: .text)
        return [bare, whole].flatMap { declaration in
            [
                DeclarationMessage.declared(declaration), .notLinked(nil, id: "goal:b", declaration),
                .notLinked(node(), id: "goal:b", declaration),
            ]
        } + [
            .alsoInferred([.sameText]), .alsoInferred([.sameText, .theme]), .through(collaboration: "Movida"),
            .stale(.words), .stale(.text), .count(count),
        ]
    }

    private var lists: [any Message] {
        let limits: [LimitMessage] = [
            .number(count, of: count + 1), .shown(count, of: count + 1), .nothing(isFiltered: true),
            .nothing(isFiltered: false), .countsAreFiltered, .noNames,
        ]
        let lists: [ListMessage] = [
            .kind, .count, .name, .years, .text, .phrase, .fromLine(7), .notFound(nearest: []),
            .notFound(nearest: ["a", "b"]), .partlyFound, .intact("f", nodes: count, edges: count), .indicator,
        ]
        return limits + lists + ListColumn.Field.allCases.map { ListMessage.column($0) } + indicators
    }

    private var indicators: [IndicatorMessage] {
        [.name, .unit, .formula, .source, .baseline] + ["", "2031"].flatMap { [.target($0), .result($0)] }
    }

    private var neighbours: [NeighbourMessage] {
        NodeKind.allCases.flatMap { kind -> [NeighbourMessage] in
            [
                .away(kind, steps: max(1, count), shown: count, of: count + 1), .through(node(kind)),
                .inCommon([.transversalGoal, .collaboration], with: kind, count: count),
                .sharedWith(kind, shown: count, of: count), .sharedWith(kind, shown: count, of: count + 5),
                .nothingInCommon(node(kind), [.driver], least: count, isFiltered: count > 1),
            ]
        } + [
            .none(isFiltered: true), .none(isFiltered: false), .around(["Casa", "Verde"]),
            .furtherAway(steps: max(1, count), depth: 3),
        ]
    }

    private var pages: [PageMessage] {
        [
            .alias("A"), .sharesNothing, .genericPartners, .noMatrixRow, .umbrellaCategory, .shortName("A"),
            .phrases(["a", "b"]), .texts, .direction, .rows(count), .contributesTo(count), .partOf(count),
            .sameText(count), .objectives(count, ofYears: ofYears), .directions(count, objectives: count, ofYears: []),
            .nodes(.driver, count),
            .closest(.direction, [.transversalGoal, .collaboration], shown: count, of: count + 1),
            .all("pdo"), .asIn(2031), .matrixText, .details, .indicators(count), .above, .parts(count),
            .involvedIn(count),
        ] + NodePage.Field.allCases.map { .field($0) }
    }

    private var paths: [PathMessage] {
        Relation.allCases.map { .link($0, nil, source: node(.objective), target: node(.programme)) }
            + NodeKind.allCases.flatMap { kind -> [PathMessage] in
                [.byObjectives(node(), count, node(kind)), .involved(node(), count, node(kind))]
            } + [
                .link(.assigns, .involved, source: node(), target: node(.objective)),
                .none(node(), node(.objective)), .nothingReached(node()),
                .nearest(node(), nil, shown: count, of: count),
                .nearest(node(), .direction, shown: count, of: count + 1), .inCommon(node(), node(), node(.programme)),
                .objectivesInCommon(node(.programme), node(.driver), count), .objective(node(.objective)), .inNoYear,
                .more(max(1, count), all: 7), .incomplete, .withoutFilters(steps: max(1, count)),
                .allowing("--allow driver", steps: max(1, count)),
            ]
    }

    private var comparisons: [ComparisonMessage] {
        ChangeStatus.allCases.flatMap { [.status($0, count), .number(of: $0, count)] }
            + ComparisonMessage.LinkChange.allCases.map { .link($0, source: "objective:a/1") }
            + ComparisonRequest.Selection.allCases.map { .none($0) } + [
                .none(nil), .counts(count, parts: [.moved(count, withDirection: 1)]),
                .beforeAndAfter(1, count, parts: [.arrived(count), .departed(count)]),
                .changed(count, onlyPunctuation: 0, otherValues: 0),
                .changed(count, onlyPunctuation: count, otherValues: 0),
                .changed(count + 1, onlyPunctuation: count, otherValues: count),
                .changed(count, onlyPunctuation: 0, otherValues: count), .moved(count, withDirection: 0),
                .arrived(count),
                .departed(count), .directions, .renamed("A", "B"), .continues("A", "B", count, of: count),
                .onlyBefore("A"), .onlyAfter("A"), .withoutProgramme, .withoutGoal,
                .movedFromTo("Ufficio A", "Direzione B"), .onlyPunctuation, .back(2033), .already(2031),
                .nothingMatches, .nothingToDraw, .sameLinks, .newLinks, .goneLinks, .changedLinks, .fewerLinks(count),
                .moreLinks(count), .unchangedLinks(count), .stillLinks(count, gone: 1, new: 1), .linksBeforeNone(count),
                .noLinkLeft, .links(from: 1, to: count), .stillDirections(count), .otherDirections(count, changed: 1),
                .directionCount(from: 3, to: count), .noLongerShared(from: 3, to: count),
                .nowShared(from: 0, to: count),
                .movedTo("Settore A"), .movedFrom("Settore A"),
            ]
            + ValueChange.Field.allCases.flatMap { field -> [ComparisonMessage] in
                [
                    .value(.init(field: field, indicator: nil, year: nil, old: nil, new: "5")),
                    .value(.init(field: field, indicator: "I", year: "2031", old: "4", new: nil)),
                ]
            }
    }

    private var audits: [AuditMessage] {
        AuditCode.allCases.map { .code($0) } + [
            .none, .severityHeading, .findingHeading, .linesHeading, .codeHeading,
        ]
    }

    private var findings: [AuditStatement] {
        [NodeKind.programme, .valueDimension, .driver].map {
            .classifiedDifferently(directionCount: count, column: $0, values: ["A", "B"], text: "t")
        } + [
            .oneSided(collaboration: "A", direction: "Ufficio B", quotation: "c"),
            .noProgramme(number: "1", direction: "Direzione A", text: "t"),
            .severalProgrammes(number: "1", direction: "Settore A", programmes: ["A", "B"]),
            .yearsSkipped(number: "1", direction: "Area A", years: years),
            .fewContributors(goal: "A", year: 2031, objectiveCount: min(1, count)), .singleObjective(programme: "A"),
            .similarNames("A", "B"), .sharesNothing(direction: "Ufficio A"),
            .endsAfterFirstYear(direction: "A", count: count, all: count + 1, year: 2031),
            .declared(
                Declaration(subject: "objective:a/1", target: "goal:b", verdict: .open), subject: "a/1", target: "B"),
        ]
    }
}
