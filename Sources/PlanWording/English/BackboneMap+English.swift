import Plan
import PlanAnswers

extension BackboneMapMessage {
    package var english: String {
        switch self {
        case .summary(let counts, let lines, let all):
            English.list(
                counts.map { English.noun($0.kind).count($0.count) } + [
                    "\(English.number(lines)) of \(English.link.count(all))"
                ])
        case .drawn(let lines, let all, let share, let level, _):
            lines == all
                ? "All links are drawn."
                : "\(English.number(lines)) of \(English.link.count(all)), with \(English.percent(share)) of the weight: those that count more than by chance for one of the two (disparity filter, α = \(English.number(level, places: level < 0.01 ? 3 : level < 0.1 ? 2 : 1))) or that tie the parts together."
        case .hidden(let count):
            count == 1
                ? "One link is not drawn, since it would run behind a box; the table has it."
                : "\(count) links are not drawn, since they would run behind a box; the table has them."
        case .strongest(1, _): "The strongest link"
        case .strongest(let count, let isTied):
            isTied
                ? "\(Self.numbers[count].capitalizedFirst) of the strongest links"
                : "The \(Self.numbers[count]) strongest links"
        case .things(let names, let more): Self.list(names, more)
        case .apart(let count, _, let things, let more):
            "with \(count == 1 ? "another" : "\(English.number(count)) others"), \(more == 0 ? "only " : "")through \(Self.list(things, more))"
        case .pair(let names, let things, let more): "\(names): \(Self.list(things, more))."
        case .groups: "Groups"
        case .noGroups(let division): Self.noGroups(division)
        case .groupsAre(let division):
            "A letter for each group: modularity \(English.number(division.modularity, places: 2))"
                + (division.random.map { "; \($0.english)" } ?? "") + "."
        case .group(let letter, let name, let count): "\(letter): around \(name) (\(English.number(count)))"
        case .mostlyCollaboration: "mostly through a collaboration"
        case .thicker(.newman): "thicker: more things, and rarer"
        case .thicker(.sharedCount): "thicker: more things"
        case .thicker(.jaccard): "thicker: a greater part in common"
        case .inNoYear: "never in the same year"
        case .bold(let count): "Bold: at least \(count) lines."
        case .leftOut(let count, let kind, let isLargest):
            "Not drawn, with weaker links: \(English.noun(kind).count(count))"
                + (isLargest
                    ? "; fewer years or fewer \(English.noun(kind).plural) show them." : " (an A3 holds more).")
        case .caution: "It says how the plan is written, not who matters more."
        }
    }

    private static let numbers = ["", "one", "two", "three", "four", "five"]

    private static func list(_ names: [String], _ more: Int) -> String {
        English.list(names + (more == 0 ? [] : ["\(English.number(more)) more"]))
    }

    private static func noGroups(_ division: NetworkDivision) -> String {
        let (count, modularity) = (division.groups.count, English.number(division.modularity, places: 2))
        if count < 2 { return "Not drawn: the network does not divide." }
        guard let random = division.random else {
            return "Not drawn: the best division (\(count) groups, modularity \(modularity)) is weak, below 0.3."
        }
        return
            "Not drawn: the best division (\(count) groups, modularity \(modularity)) may be chance: \(random.english)."
    }
}

extension RandomNetworks {
    /// "4 of 200 random networks do as well".
    var english: String {
        "\(reachingCount == 0 ? "none" : English.number(reachingCount)) of \(English.number(count)) random networks \(reachingCount < 2 ? "does" : "do") as well"
    }
}
