import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph

@testable import PlanWording

/// What stands beside and in maps.
extension AnswerMessageSamples {
    var maps: [MapMessage] {
        [
            .source("S"), .sources("A", "B"), .years(years), .nodes(.direction, ["A"]), .nodes(.programme, ["A", "B"]),
            .bases([.named]), .relations([.shares, .assigns]), .leastLinks(count), .strongest(count),
            .filters([.leastLinks(2)]),
            .leftOut(links: count, names.isEmpty ? ["A"] : names, .direction), .leftOut(links: 1, [], nil),
            .withoutLinks(names.isEmpty ? ["A"] : names), .whoSharesWhat, .around, .whatContinues,
            .mostLinks(["A (1)"]),
            .highestTotals(["A (1)"]), .tryCommand("pdo"), .total, .laidOutOtherwise("dot"),
        ]
    }

    var networkMaps: [NetworkMapMessage] {
        NodeKind.allCases.flatMap { kind -> [NetworkMapMessage] in
            [
                .others(kind, max(1, count)), .count(kind, count), .withSeveralLinks(kind, count),
                .withOneLink(kind, count),
                .withSeveral(kind, count, .driver), .withOne(kind, count, .direction),
            ] + ProjectionWeight.allCases.map { .projection($0, kind, [.driver, .programme]) }
        } + [
            .summary([.init(.direction, count), .init(.driver, 1)], links: count), .links(count), .inCommon(count),
            .noLinks([.driver, .programme]), .pointAtLine, .eachLine(canBePointedAt: true),
            .eachLine(canBePointedAt: false), .silence, .italics, .colours, .fromTable,
            .umbrellaCategory, .severalObjectives, .largerForLinks, .largerForObjectives,
            .from, .kind, .to, .weight, .basis, .inCommonHeading, .words, .lines, .table,
        ]
    }

    var matrixMaps: [MatrixMapMessage] {
        [
            .summary(rows: [.init(.objective, count)], columns: [.init(.direction, 1), .init(.driver, 2)]),
            .highestCells(["A – B: 3"]), .longestRows(["A (3)"]), .cells, .objectives(count, several: 1, none: 0),
            .objectives(count, several: count + 1, none: count), .withoutObjective,
            .hiddenRows(least: 2, [.init(.objective, count)]), .howMany([.direction]), .howMany([.driver, .programme]),
            .larger, .inBold([.direction]), .silence,
        ]
    }

    var composedMaps: [any Message] {
        let kinds: [[NodeKind]] = [[.transversalGoal], [.collaboration, .strategicDimension]]
        let byYear = [(2031, count), (2032, 1), (2033, 0)]
        return [ComposedMapMessage.page(1, of: 2), ComposedMapMessage.unlinked(max(1, count), of: count + 2)]
            + collaborations + thumbnails
            + [
                ObjectivesMapMessage.summary(
                    objectives: count, things: [.init(.collaboration, count)], directions: count),
                ObjectivesMapMessage.shared([.init(.collaboration, count)]), ObjectivesMapMessage.caution,
            ]
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

    var divisions: [NetworkDivision] {
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
        let groups = divisions.flatMap { division -> [BackboneMapMessage] in
            [.noGroups(division), .groupsAre(division)]
        }
        return groups + ProjectionWeight.allCases.map { .thicker($0) }
            + NodeKind.allCases.flatMap { kind -> [BackboneMapMessage] in
                [
                    .drawn(count, of: count, share: 1, level: 0.2, kind), .hidden(max(1, count)),
                    .drawn(count, of: count + 2, share: 0.5, level: 0.2, kind),
                    .apart(max(1, count), kind, things: things, more: count),
                    .leftOut(max(1, count), kind, isLargest: true), .leftOut(max(1, count), kind, isLargest: false),
                ]
            } + [
                .summary([.init(.direction, count)], lines: count, of: count + 1),
                .strongest(max(1, min(5, count)), isTied: true), .strongest(max(1, min(5, count)), isTied: false),
                .things(things, more: count), .pair("A – B", things: things, more: count), .groups,
                .group("A", around: "B", count), .mostlyCollaboration, .inNoYear, .bold(5), .caution,
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
            .singlesFollow([.init(.programme, count)]),
            .directions(max(1, count), of: max(1, count)), .directions(1, of: count + 2), .some(1, of: count + 2),
            .bold(max(1, count)),
            .othersElsewhere(1, of: count + 2),
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
            .bar(0.2), .sameBox, .inNoYear, .caution(unlinked: count, of: count + 1), .weight(0.25), .rarity,
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

    var changesMaps: [ChangesMapMessage] {
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
