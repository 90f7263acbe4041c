import Foundation
import Plan
import Testing

/// Two plans to compare: Milan's, and one that is made from it.
enum ComparedPlans {
    /// - Parameter body: gets a folder with Milan's plan as `old` and the other as `new`.
    static func withPlans(
        _ change: (inout PlanOfObjectives) throws -> Void, _ body: (URL) throws -> Void
    ) throws {
        let file = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
        var plan = try PlanOfObjectives(json: Data(contentsOf: file))
        try change(&plan)
        try withTemporaryFolder { folder in
            for name in ["old", "new"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: true)
            }
            try copyFiles(at: file, to: folder.appending(path: "old/plan.json"))
            try plan.json().write(to: folder.appending(path: "new/plan.json"))
            try body(folder)
        }
    }

    /// The objective that another direction has now, under the first number that is free there.
    static func move(_ id: String, to direction: String, in plan: inout PlanOfObjectives) throws {
        let place = try #require(plan.objectives.firstIndex { $0.id == id })
        var objective = plan.objectives.remove(at: place)
        let former = objective.direction
        let number = (plan.objectives.filter { $0.direction == direction }.compactMap(\.number).max() ?? 0) + 1
        objective.direction = direction
        objective.code = "\(number)"
        objective.id = "objective:\(direction.dropFirst("direction:".count))/\(number)"
        let order = Dictionary(uniqueKeysWithValues: plan.directions.enumerated().map { ($1.id, $0) })
        plan.objectives.append(objective)
        plan.objectives.sort { (order[$0.direction] ?? 0, $0.number ?? 0) < (order[$1.direction] ?? 0, $1.number ?? 0) }
        for index in plan.collaborations.indices {
            for shared in plan.collaborations[index].objectives.indices
            where plan.collaborations[index].objectives[shared].objective == id {
                plan.collaborations[index].objectives[shared].objective = objective.id
                moveOwner(from: former, to: direction, in: &plan, collaboration: index)
            }
        }
    }

    /// A direction without objectives in a collaboration any more is not its owner, one with some is.
    private static func moveOwner(
        from former: String, to direction: String, in plan: inout PlanOfObjectives, collaboration: Int
    ) {
        let directions = Dictionary(uniqueKeysWithValues: plan.objectives.map { ($0.id, $0.direction) })
        let remaining = Set(plan.collaborations[collaboration].objectives.compactMap { directions[$0.objective] })
        var participants = plan.collaborations[collaboration].participants
        guard let place = participants.firstIndex(where: { $0.direction == former && $0.role == .owner }) else {
            return
        }
        var owner = participants[place]
        owner.direction = direction
        if !participants.contains(where: { $0.direction == direction && $0.role == .owner }) {
            participants.append(owner)
        }
        if !remaining.contains(former) { participants.remove(at: place) }
        plan.collaborations[collaboration].participants = participants
    }

    /// The direction under another name and id, with all that it has.
    static func replace(_ id: String, by name: String, id newID: String, in plan: inout PlanOfObjectives) throws {
        let place = try #require(plan.directions.firstIndex { $0.id == id })
        plan.directions[place].id = newID
        plan.directions[place].name = name
        let prefix = "objective:" + id.dropFirst("direction:".count) + "/"
        let newPrefix = "objective:" + newID.dropFirst("direction:".count) + "/"
        func renamed(_ objective: String) -> String {
            objective.hasPrefix(prefix) ? newPrefix + objective.dropFirst(prefix.count) : objective
        }
        for index in plan.objectives.indices where plan.objectives[index].direction == id {
            plan.objectives[index].direction = newID
            plan.objectives[index].id = renamed(plan.objectives[index].id)
        }
        for index in plan.collaborations.indices {
            for shared in plan.collaborations[index].objectives.indices {
                let objective = plan.collaborations[index].objectives[shared].objective
                plan.collaborations[index].objectives[shared].objective = renamed(objective)
            }
            for participant in plan.collaborations[index].participants.indices
            where plan.collaborations[index].participants[participant].direction == id {
                plan.collaborations[index].participants[participant].direction = newID
            }
        }
    }
}
