import Plan

/// What stands around a map in which everything has its place, whatever its form.
package enum ComposedMapMessage: Message {
    /// Which of several sheets it is, counted from 1.
    case page(Int, of: Int)
    case unlinked(Int, of: Int)
}

/// What stands in a map that is shown small.
package enum ThumbnailMessage: Message {
    /// What a number of links is, behind it.
    case linksAmong([NodeKindCount], Int)
    /// What bars beside names say.
    case linksOfEach(isOfDirections: Bool)
    /// What numbers one behind the other are, of these years.
    case objectivesInYears([Int])
    case directionsInYears([Int])
    case linksInYears([NodeKindCount], [Int])
    /// What a number of pairs is, behind it.
    case pairs(Int)
    case combinations(Int, [NodeKindCount], directions: Int)
    /// What a number of others is, behind it, and what bars beside their names say.
    case partners(Int, NodeKind)
    case thingsInCommon
}

/// What stands beside and in a map of who shares what.
package enum CollaborationMapMessage: Message {
    /// What a line is: an objective, or where it is not always one, also a partner without.
    case eachLine(isAlwaysObjective: Bool)
    case coloursAreGoals
    /// How many links at least what stands in bold has.
    case bold(Int)
    /// How many things of one direction are on the last sheets.
    case singlesFollow([NodeKindCount])
    /// How many directions something has, of which a sheet may show only some.
    case directions(Int, of: Int)
    case some(Int, of: Int)
    /// What such a number means.
    case othersElsewhere(Int, of: Int)
    case unlinked([String])
    /// Things with too few links to be drawn, and how many directions are left out with them.
    case leftOut([NodeKindCount], least: Int, directions: Int)
}

/// What stands beside and in a map of which directions serve which goals in which years.
package enum SupportMapMessage: Message {
    case summary(directions: Int, things: [NodeKindCount], links: [(Int, Int)])
    /// How many links there are in each year.
    case linksByYear([(Int, Int)])
    /// How many directions something has in each year.
    case directionsByYear(String, [(Int, Int)])
    case servedInYear([NodeKind])
    case noLonger
    case aboveAndBelow(Int, above: Int, below: Int)
    /// That there is no text is no end; with how many texts there are in each year, where they are ever fewer.
    case mayGoOn([(Int, Int)])
}

/// What stands beside and in a map of which directions have the same goals.
package enum CombinationsMapMessage: Message {
    case summary(combinations: Int, directions: Int, things: [NodeKindCount])
    case combination([String], [String])
    case eachRow([NodeKind])
    case eachRowInWords
    /// Behind names of directions.
    case others(Int)
    case silence
}

/// What stands beside and in a map of how long objectives last.
package enum LifetimesMapMessage: Message {
    case summary(directions: Int, objectives: Int, years: [Int])
    case objectivesByYear([(Int, Int)])
    case goingOn(Int, of: Int)
    case eachSquare
    case howManyGoOn(Int)
    case until([Int])
    case only(Int)
    case changed
    case later(Int)
    case mayGoOnElsewhere
}

/// What stands beside and in a map of what would be lost with each goal or collaboration.
package enum LossesMapMessage: Message {
    case summary([NodeKindCount], pairs: Int)
    case loss(String, Int, of: Int, left: [String])
    case part(Int, of: Int)
    case thing, pairs, onlyPairs, left
    case nothingElse
    case somethingElse(all: Int)
    case goalsAreBold
    case caution
}

/// What stands beside and in a map of who contributes to a goal.
package enum ContributorsMapMessage: Message {
    case summary(objectives: Int, texts: Int, directions: Int)
    case objectives(Int, texts: Int)
    /// A text, and the directions that have it.
    case group(String, [String])
    /// How many there are in a year.
    case inYear(Int, Int)
    case withoutObjective
    case holdsInYears
    case basis([String])
    case caution
}

/// What stands beside and in a list of the objectives of each collaboration.
package enum ObjectivesMapMessage: Message {
    case summary(objectives: Int, things: [NodeKindCount], directions: Int)
    /// What a number of objectives is, behind it.
    case shared([NodeKindCount])
    case caution
}

/// What stands beside and in a map of what a node shares, and with whom.
package enum PartnersMapMessage: Message {
    case title
    case summary(String, things: [NodeKindCount], partners: Int, NodeKind)
    /// Some of a kind, and what they share with the node.
    case group([String], NodeKind, [String])
    case things(Int)
    case partners(Int, NodeKind)
    case objectives(Int, of: Int)
    /// How many others have something.
    case with(Int, NodeKind)
    case plus(Int)
    /// What is shared as well, and no line shows.
    case also([String])
    /// Behind names.
    case others(Int, NodeKind)
    /// From which value on names are bold.
    case bar(Double)
    case sameBox, inNoYear
    case caution(unlinked: Int, of: Int)
    case weight(Double)
    case rarity, ownObjectives, theirObjectives, years
}
