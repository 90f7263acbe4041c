import Plan

extension ComposedMapMessage {
    package var english: String {
        switch self {
        case .page(let number, let count): "\(number) of \(count)"
        case .unlinked(let count, let all):
            "Without links: \(English.noun(.direction).count(count)) of \(all) (one more link undoes that)."
        }
    }
}

extension ThumbnailMessage {
    package var english: String {
        func list(_ things: [NodeKindCount]) -> String {
            English.list(things.map { English.noun($0.kind).count($0.count) })
        }
        func list(_ years: [Int]) -> String { English.list(years.map { String($0) }) }
        return switch self {
        case .linksAmong(let things, let count): "\(count == 1 ? "link" : "links") among \(list(things))"
        case .linksOfEach(let isOfDirections):
            isOfDirections ? "how many \(English.noun(.direction).plural)" : "how many links"
        case .objectivesInYears(let years): "objectives with a text in \(list(years))"
        case .directionsInYears(let years): "\(English.noun(.direction).plural) in \(list(years))"
        case .linksInYears(let things, let years): "links to \(list(things)) in \(list(years))"
        case .pairs(let count):
            "\(count == 1 ? "pair" : "pairs") of \(English.noun(.direction).plural) with something in common"
        case .combinations(let count, let things, let directions):
            "\(count == 1 ? "combination" : "combinations") of \(list(things)) among \(English.noun(.direction).count(directions))"
        case .partners(let count, let kind): "\(English.noun(kind).others(count)) with something in common"
        case .thingsInCommon: "how many things in common"
        }
    }
}

extension CollaborationMapMessage {
    package var english: String {
        switch self {
        case .eachLine(let isAlwaysObjective):
            isAlwaysObjective
                ? "Each line is an objective." : "Each line is an objective, or a partner without one of its own."
        case .bold(let count): "bold: \(English.link.count(count)) or more"
        case .singlesFollow(let counts):
            "On the last sheets: \(English.list(counts.map { "\(English.noun($0.kind).count($0.count)) of one \(English.noun(.direction).singular)" }))."
        case .coloursAreGoals: "Colours: transversal goals."
        case .directions(let count, let all):
            count == all
                ? English.noun(.direction).count(all) : "\(count) of \(English.noun(.direction).count(all))"
        case .some(let count, let all): "\(count) of \(all)"
        case .othersElsewhere(let count, let all):
            "“\(count) of \(all)”: the other \(English.noun(.direction).plural) are on other sheets."
        case .unlinked(let names): "Without links: \(English.list(names)) (one more link undoes that)."
        case .leftOut(let things, let least, let directions):
            "Left out, with fewer than \(English.link.count(least)): \(English.list(things.map { English.noun($0.kind).count($0.count) }))"
                + (directions > 0 ? "; and with them \(English.noun(.direction).count(directions))." : ".")
        }
    }
}

extension SupportMapMessage {
    package var english: String {
        switch self {
        case .summary(let directions, let things, let links):
            English.list(
                [English.noun(.direction).count(directions)] + things.map { English.noun($0.kind).count($0.count) })
                + "; " + SupportMapMessage.linksByYear(links).english
        case .linksByYear(let links): "links: " + byYear(links)
        case .directionsByYear(let name, let counts):
            "\(name), \(English.noun(.direction).plural): \(byYear(counts))."
        case .servedInYear(let kinds):
            kinds == [.transversalGoal]
                ? "a text of that year serves the goal" : "a text of that year is about \(things(kinds))"
        case .noLonger: "no longer"
        case .aboveAndBelow(let year, let above, let below):
            "above: \(English.noun(.direction).count(above)) with a link in \(year) too; below: \(below) without"
        case .mayGoOn(let counts):
            "Without a text for a year the work may go on: the plan is made by years"
                + (counts.isEmpty
                    ? "."
                    : ", and there are ever fewer texts (\(counts.map { English.number($0.1) }.joined(separator: ", "))).")
        }
    }
}

extension CombinationsMapMessage {
    package var english: String {
        switch self {
        case .summary(let combinations, let directions, let things):
            "\(combinations == 1 ? "1 combination" : "\(combinations) combinations") of \(English.list(things.map { English.noun($0.kind).count($0.count) })) among \(English.noun(.direction).count(directions))"
        case .combination(let things, let directions):
            "\(English.list(things)): \(English.list(directions, of: English.noun(.direction)))."
        case .eachRow(let kinds):
            kinds == [.transversalGoal]
                ? "Each row is a combination: dots say which goals, the number how many \(English.noun(.direction).plural) carry all of them and no other."
                : "Each row is a combination: the number says how many \(English.noun(.direction).plural) have all that has a dot, and nothing else."
        case .eachRowInWords:
            "Each row is a combination: the number says how many \(English.noun(.direction).plural) have all of it, and nothing else."
        case .others(let count): "and \(English.noun(.direction).others(count))"
        case .silence: English.silence("dot", "something is contributed")
        }
    }
}

extension LifetimesMapMessage {
    package var english: String {
        switch self {
        case .summary(let directions, let objectives, let years):
            "\(English.noun(.direction).count(directions)) and \(English.noun(.objective).count(objectives)), \(yearRange(years))"
        case .objectivesByYear(let counts): "objectives: " + byYear(counts)
        case .goingOn(let count, let all): "\(count) of \(all)"
        case .eachSquare: "each square an objective, with its number"
        case .howManyGoOn(let year): "how many go on in \(year)"
        case .until(let years): "until \(yearRange(years))"
        case .only(let year): "only in \(year)"
        case .changed: "≠ in other words, or resumed after a pause"
        case .later(let year): "+ new after \(year)"
        case .mayGoOnElsewhere:
            "An objective without a text for a year may go on under another name or with another \(English.noun(.direction).singular): the plan doesn’t say."
        }
    }
}

extension LossesMapMessage {
    package var english: String {
        switch self {
        case .summary(let things, let pairs):
            "\(English.list(things.map { English.noun($0.kind).count($0.count) })); \(pairs == 1 ? "1 pair" : "\(English.number(pairs)) pairs") of \(English.noun(.direction).plural) with something in common"
        case .loss(let name, let count, let all, let left):
            "\(name): \(count) of \(all) \(all == 1 ? "pair" : "pairs") with nothing else in common"
                + (left.isEmpty ? "." : "; without any link: \(English.list(left)).")
        case .part(let count, let all): "\(count) of \(all)"
        case .thing: "name"
        case .pairs: "pairs of \(English.noun(.direction).plural) that it joins"
        case .onlyPairs: "pairs with nothing else in common"
        case .left: "\(English.noun(.direction).plural) that would be left without any link"
        case .nothingElse: "pairs with nothing else in common"
        case .somethingElse(let all): "pairs that have something else in common too (of \(all) pairs)"
        case .goalsAreBold: "transversal goals in bold"
        case .caution:
            "This is what the plan’s words say, not what offices do: one more link takes a name from the column at the right."
        }
    }
}

extension ContributorsMapMessage {
    package var english: String {
        switch self {
        case .summary(let objectives, let texts, let directions):
            "\(ContributorsMapMessage.objectives(objectives, texts: texts).english), \(English.noun(.direction).count(directions))"
        case .objectives(let count, let texts):
            "\(English.noun(.objective).count(count)), \(texts == 1 ? "1 text" : "\(English.number(texts)) different texts")"
        case .group(let text, let directions):
            "\(English.list(directions, of: English.noun(.direction))): \(English.quoted(text))."
        case .inYear(let count, let year): "\(English.number(count)) in \(year)"
        case .withoutObjective: "without an objective of its own"
        case .holdsInYears: "years in which the words say so"
        case .basis(let names): "Link: \(English.list(names, last: "or"))."
        case .caution:
            "The same text of several \(English.noun(.direction).plural) stands in one box. \(English.silence("line", "something is contributed"))"
        }
    }
}

extension ObjectivesMapMessage {
    package var english: String {
        switch self {
        case .summary(let objectives, let things, let directions):
            "\(English.noun(.objective).count(objectives)) of \(English.list(things.map { English.noun($0.kind).count($0.count) })), \(English.noun(.direction).count(directions))"
        case .shared(let things):
            "objectives of \(English.list(things.map { English.noun($0.kind).count($0.count) }))"
        case .caution:
            "The same text of several \(English.noun(.direction).plural) is written once. \(English.silence("row", "something is contributed"))"
        }
    }
}

extension PartnersMapMessage {
    package var english: String {
        switch self {
        case .title: "{focus}: what it shares, and with whom"
        case .summary(let name, let things, let partners, let kind):
            "\(name): \(English.list(things.map { English.noun($0.kind).count($0.count) })) in common with \(English.noun(kind).count(partners))"
        case .group(let names, let kind, let things):
            "\(English.list(names, of: English.noun(kind))): \(English.list(things))."
        case .things(1): "1 thing in common"
        case .things(let count): "\(English.number(count)) things in common, the commonest below"
        case .partners(1, let kind): "1 \(English.noun(kind).singular)"
        case .partners(let count, let kind):
            "\(English.noun(kind).others(count)), those with most in common first"
        case .objectives(let count, let all):
            "\(English.number(count)) of \(all == 1 ? "1 objective" : "\(English.number(all)) objectives")"
        case .with(let count, let kind): "with \(English.noun(kind).others(count))"
        case .plus(let count): "+\(English.number(count))"
        case .also(let names): "also \(names.joined(separator: ", "))"
        case .others(let count, let kind): "and \(English.noun(kind).others(count))"
        case .bar(let least):
            "how rare what they share is, Σ 1/(n − 1); bold: from \(English.number(least, places: 1))"
        case .sameBox: "One box: the same things in common."
        case .inNoYear: "never in the same year"
        case .caution(0, _): English.silence("line", "offices do work together")
        case .caution(let unlinked, let all):
            "\(English.number(unlinked)) of \(all == 1 ? "1 objective" : "\(English.number(all)) objectives") \(unlinked == 1 ? "is" : "are") tied to no others. \(English.silence("line", "offices do work together"))"
        case .weight(let weight): "Σ 1/(n − 1) = \(English.number(weight, places: 2))"
        case .rarity: "Σ 1/(n − 1)"
        case .ownObjectives: "own objectives"
        case .theirObjectives: "objectives of the other"
        case .years: "common years"
        }
    }
}

/// "36 in 2024, 33 in 2025".
private func byYear(_ counts: [(Int, Int)]) -> String {
    counts.map { "\(English.number($0.1)) in \($0.0)" }.joined(separator: ", ")
}

/// "transversal goals or collaborations".
private func things(_ kinds: [NodeKind]) -> String {
    English.list(kinds.map { English.noun($0).plural }, last: "or")
}
