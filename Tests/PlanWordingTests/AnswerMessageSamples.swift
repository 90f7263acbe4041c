import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph

@testable import PlanWording

/// Messages of every case, with a number of things.
struct AnswerMessageSamples {
    private let graph: PlanGraph
    private let count: Int

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

    private func node(_ kind: NodeKind = .direction) -> NodeReference {
        graph.graph.nodeIndices.first { graph[$0].kind == kind }.map { graph.reference(to: $0) }!
    }

    private var nodes: [NodeReference] { Array(repeating: node(), count: max(1, min(count, 40))) }
    private var names: [String] { (0..<min(count, 40)).map { "n\($0)" } }
    private var years: [Int] { Array((2031...2033).prefix(max(1, count))) }
    private var ofYears: [(year: Int, count: Int)] { years.map { ($0, count) } }

    var all: [any Message] {
        network + leaders + bridges + groups + roles + mentions + measures + links + declarations + lists + neighbours
            + pages + paths + comparisons + audits + findings + candidates + reviews + fragility + maps + networkMaps
            + matrixMaps
            + changesMaps + composedMaps
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

    private var maps: [MapMessage] {
        [
            .source("S"), .sources("A", "B"), .years(years), .nodes(.direction, ["A"]), .nodes(.programme, ["A", "B"]),
            .bases([.named]), .relations([.shares, .assigns]), .leastLinks(count), .strongest(count),
            .filters([.leastLinks(2)]),
            .leftOut(links: count, names.isEmpty ? ["A"] : names, .direction), .leftOut(links: 1, [], nil),
            .withoutLinks(names.isEmpty ? ["A"] : names), .whoSharesWhat, .around, .whatContinues,
            .mostLinks(["A (1)"]),
            .highestTotals(["A (1)"]), .tryCommand("pdo"), .total, .owner, .laidOutOtherwise("dot"),
        ]
    }

    private var networkMaps: [NetworkMapMessage] {
        NodeKind.allCases.flatMap { kind -> [NetworkMapMessage] in
            [
                .others(kind, max(1, count)), .count(kind, count), .withSeveralLinks(kind, count),
                .withOneLink(kind, count),
                .withSeveral(kind, count, .driver), .withOne(kind, count, .direction),
            ] + ProjectionWeight.allCases.map { .projection($0, kind, [.driver, .programme]) }
        } + [
            .summary([.init(.direction, count), .init(.driver, 1)], links: count), .links(count), .inCommon(count),
            .noLinks([.driver, .programme]), .pointAtLine, .eachLine, .silence, .italics, .colours, .fromTable,
            .umbrellaCategory, .severalObjectives, .largerForLinks, .largerForObjectives,
            .from, .kind, .to, .weight, .basis, .inCommonHeading, .words, .lines, .table,
        ]
    }

    private var matrixMaps: [MatrixMapMessage] {
        [
            .summary(rows: [.init(.objective, count)], columns: [.init(.direction, 1), .init(.driver, 2)]),
            .highestCells(["A – B: 3"]), .partners, .cells, .objectives(count, several: 1, none: 0),
            .objectives(count, several: count + 1, none: count), .withoutObjective,
            .hiddenRows(least: 2, [.init(.objective, count)]), .assigned, .inOneCollaboration, .inSeveralCollaborations,
        ]
    }

    private var composedMaps: [any Message] {
        let kinds: [[NodeKind]] = [[.transversalGoal], [.collaboration, .strategicDimension]]
        let byYear = [(2031, count), (2032, 1), (2033, 0)]
        return [ComposedMapMessage.page(1, of: 2), ComposedMapMessage.unlinked(max(1, count), of: count + 2)]
            + collaborations + thumbnails
            + kinds.flatMap { kinds -> [any Message] in
                [SupportMapMessage.servedInYear(kinds), CombinationsMapMessage.eachRow(kinds)]
            }
            + [
                SupportMapMessage.summary(
                    directions: count, things: [.init(.transversalGoal, count)], links: byYear),
                SupportMapMessage.linksByYear(byYear), SupportMapMessage.directionsByYear("A", byYear),
                SupportMapMessage.noLonger, SupportMapMessage.aboveAndBelow(2031, above: count, below: count + 1),
                SupportMapMessage.mayGoOn([]), SupportMapMessage.mayGoOn(byYear),
                CombinationsMapMessage.summary(
                    combinations: max(1, count), directions: count, things: [.init(.transversalGoal, count)]),
                CombinationsMapMessage.combination(["A", "B"], names.isEmpty ? ["C"] : names),
                CombinationsMapMessage.silence, CombinationsMapMessage.eachRowInWords,
                CombinationsMapMessage.others(max(1, count)),
            ] + lifetimes + losses + contributors + partners + backbones + pathMaps
    }

    private var divisions: [NetworkDivision] {
        let groups = [[NodeIndex(rawValue: 0)], [NodeIndex(rawValue: 1)]]
        return [0, 1, 4].map {
            NetworkDivision(
                groups: groups, modularity: 0.41, random: RandomNetworks(count: 200, reachingCount: $0, highest: 0.4))
        } + [
            NetworkDivision(groups: groups, modularity: 0.26, random: nil),
            NetworkDivision(groups: [], modularity: 0, random: nil),
        ]
    }

    private var backbones: [BackboneMapMessage] {
        let things = names.isEmpty ? ["A"] : names
        return divisions.flatMap { [.noGroups($0), .groupsAre($0)] }
            + ProjectionWeight.allCases.map { .thicker($0) }
            + NodeKind.allCases.flatMap { kind -> [BackboneMapMessage] in
                [
                    .drawn(count, of: count, share: 1, level: 0.2, kind),
                    .drawn(count, of: count + 2, share: 0.5, level: 0.2, kind),
                    .apart(max(1, count), kind, things: things, more: count),
                    .leftOut(max(1, count), kind, isLargest: true), .leftOut(max(1, count), kind, isLargest: false),
                ]
            } + [
                .summary([.init(.direction, count)], lines: count, of: count + 1),
                .strongest(max(1, min(5, count)), isTied: true), .strongest(max(1, min(5, count)), isTied: false),
                .things(things, more: count), .pair("A – B", things: things, more: count), .groups,
                .group("A", around: "B", count), .mostlyCollaboration, .mostlyGoal, .inNoYear, .bold(5), .caution,
            ]
    }

    private var pathMaps: [PathMapMessage] {
        [
            .title("A", "B"), .summary("A", "B", rows: max(1, count)), .inCommon(max(1, count)), .others(max(1, count)),
            .order, .silence, .leftOut(max(1, count)), .inNoYear, .step, .place,
        ]
    }

    private var thumbnails: [ThumbnailMessage] {
        [
            .linksAmong([.init(.direction, count), .init(.driver, 1)], max(1, count)),
            .linksOfEach(isOfDirections: true), .linksOfEach(isOfDirections: false), .objectivesInYears(years),
            .directionsInYears(years), .linksInYears([.init(.transversalGoal, count)], years), .pairs(max(1, count)),
            .combinations(max(1, count), [.init(.transversalGoal, count)], directions: count),
            .partners(max(1, count), .direction), .thingsInCommon,
        ]
    }

    private var collaborations: [CollaborationMapMessage] {
        [
            .eachLine(isAlwaysObjective: true), .eachLine(isAlwaysObjective: false), .coloursAreGoals,
            .directions(max(1, count), of: max(1, count)), .directions(1, of: count + 2), .some(1, of: count + 2),
            .unlinked(names.isEmpty ? ["C"] : names), .leftOut([.init(.collaboration, 2)], least: 3, directions: 0),
            .leftOut([.init(.collaboration, 2), .init(.driver, 1)], least: 3, directions: count),
        ]
    }

    private var lifetimes: [LifetimesMapMessage] {
        [
            .summary(directions: count, objectives: count, years: years), .objectivesByYear([(2031, count)]),
            .goingOn(count, of: count + 1), .eachSquare, .howManyGoOn(2031), .until(years), .only(2031), .changed,
            .later(2031), .mayGoOnElsewhere,
        ]
    }

    private var losses: [LossesMapMessage] {
        [
            .summary([.init(.collaboration, count)], pairs: max(1, count)), .loss("A", 0, of: 1, left: names),
            .loss("A", count, of: count + 2, left: []), .part(count, of: count + 1), .thing, .pairs, .onlyPairs, .left,
            .nothingElse, .somethingElse(all: count), .goalsAreBold, .caution,
        ]
    }

    private var partners: [PartnersMapMessage] {
        let ofKinds = NodeKind.allCases.flatMap { kind -> [PartnersMapMessage] in
            [
                .summary("A", things: [.init(.collaboration, count)], partners: max(1, count), kind),
                .partners(max(1, count), kind), .with(max(1, count), kind), .others(max(1, count), kind),
                .group(names.isEmpty ? ["A"] : names, kind, ["B"]),
            ]
        }
        return ofKinds + [
            .title, .things(max(1, count)), .objectives(count, of: count + 1), .plus(count), .also(["A", "B"]),
            .bar(0.2), .sameBox, .sameText, .inNoYear, .caution(unlinked: count, of: count + 1), .weight(0.25), .rarity,
            .ownObjectives, .theirObjectives, .years,
        ]
    }

    private var contributors: [ContributorsMapMessage] {
        [
            .summary(objectives: count, texts: max(1, count), directions: count),
            .objectives(count, texts: max(1, count)), .group("t", names.isEmpty ? ["A"] : names),
            .inYear(count, 2031), .withoutObjective, .holdsInYears, .basis(["A", "B"]), .caution,
        ]
    }

    private var changesMaps: [ChangesMapMessage] {
        ChangeStatus.allCases.map { .status($0) } + [
            .inFirstYear, .inEarlierPlan, .arrived, .arrivedChanged, .departed,
            .counts(count, [(.unchanged, count), (.changed, count)]), .others([(.started, count)], isLast: true),
            .others([(.started, count), (.ended, count)], isLast: false), .moved(count),
            .arrivedAndDeparted(count, count),
            .comparison(directions: count, objectives: count, headings: ["A", "B"]), .inBoth, .onlyIn("A"),
            .howManyRemain, .newOffice, .sameObjective, .number, .numberOf("1"), .numberBefore("1"), .before, .after,
        ]
    }
}
