import Plan

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Finds in what a plan and its sources differ: whatever the form of their JSON has, so that nothing is passed over.
struct PlanDifferences {
    /// What leads to a value.
    private struct Place {
        var node: String?
        var line: Int?
        var target: String?
        var keys: [String] = []

        func below(_ key: String) -> Place {
            var place = self
            place.keys.append(key)
            return place
        }
    }

    /// In the order of the plan's kinds of nodes, and within each in the sources' order.
    private(set) var all: [CheckAnswer.Difference] = []

    init(_ plan: PlanOfObjectives, _ sources: PlanOfObjectives) throws {
        let decoder = JSONDecoder()
        let plan = try decoder.decode(JSONValue.self, from: plan.json())
        let sources = try decoder.decode(JSONValue.self, from: sources.json())
        compare(plan, sources, at: Place())
    }

    private mutating func compare(_ plan: JSONValue?, _ sources: JSONValue?, at place: Place) {
        guard plan != sources else { return }
        switch (plan, sources) {
        case (.object(let old), .object(let new)):
            for key in Set(old.keys).union(new.keys).sorted(by: Self.isBefore) {
                compare(old[key], new[key], at: place.below(key))
            }
        case (.list(let old), .list(let new)) where old.allSatisfy(Self.isPart) && new.allSatisfy(Self.isPart):
            compare(old, new, at: place)
        case (.list(let old)?, nil) where old.allSatisfy(Self.isPart): compare(old, [], at: place)
        case (nil, .list(let new)?) where new.allSatisfy(Self.isPart): compare([], new, at: place)
        default: add(plan, sources, at: place)
        }
    }

    /// Compares parts by what they are called, or where they have no names one after another.
    private mutating func compare(_ old: [JSONValue], _ new: [JSONValue], at place: Place) {
        let (old, new) = (Self.named(old), Self.named(new))
        let known = Dictionary(old.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let names = Set(new.map(\.name))
        for (name, value) in new { compare(known[name], value, in: place) }
        for (name, value) in old where !names.contains(name) { compare(value, nil, in: place) }
        if old.count == new.count, names == Set(known.keys), old.map(\.name) != new.map(\.name) {
            add(nil, nil, at: place)
        }
    }

    private mutating func compare(_ plan: JSONValue?, _ sources: JSONValue?, in list: Place) {
        guard plan != sources, let some = sources ?? plan else { return }
        var place = list
        if let id = some["id"]?.text {
            place = Place(node: id, line: some["line"]?.text.flatMap { Int($0) })
        } else if list.node == nil, let subject = some["subject"]?.text {
            place.node = subject
            place.target = some["target"]?.text
        } else if let target = Self.otherEnd(of: some) {
            place.target = target
        } else if let name = some["name"]?.text, let key = place.keys.popLast() {
            place.keys.append("\(key)[\(name)]")
        }
        guard plan != nil, sources != nil else { return add(plan, sources, at: place) }
        compare(plan, sources, at: place)
    }

    private mutating func add(_ plan: JSONValue?, _ sources: JSONValue?, at place: Place) {
        let (old, new) = (plan == .null ? nil : plan, sources == .null ? nil : sources)
        let change: CheckAnswer.Difference.Change =
            switch (old, new) {
            case (nil, nil): .reordered
            case (nil, _): .missing
            case (_, nil): .unfounded
            default: .changed
            }
        all.append(
            CheckAnswer.Difference(
                node: place.node, change: change, key: place.keys.isEmpty ? nil : place.keys.joined(separator: "."),
                target: place.target, inPlan: old?.summary, inSources: new?.summary, line: place.line))
    }

    private static func isPart(_ value: JSONValue) -> Bool {
        if case .object = value { true } else { false }
    }

    /// The id of the node to which a part of another leads.
    private static func otherEnd(of part: JSONValue) -> String? {
        ["target", "objective", "direction"].lazy.compactMap { part[$0]?.text }.first
    }

    /// Parts with what they are called; the second of a name, and what has none, goes by its number.
    private static func named(_ parts: [JSONValue]) -> [(name: String, value: JSONValue)] {
        var counts: [String: Int] = [:]
        return parts.map { part in
            let keys = ["id", "subject", "target", "objective", "direction", "role", "name"]
            let name = keys.compactMap { part[$0]?.text }.joined(separator: " ")
            counts[name, default: 0] += 1
            return ("\(name) \(counts[name] ?? 0)", part)
        }
    }

    /// What the plan says of itself comes first, then its nodes in the order in which people read of them.
    private static func isBefore(_ one: String, _ other: String) -> Bool {
        (order[one] ?? 0, one) < (order[other] ?? 0, other)
    }

    private static let order = Dictionary(
        uniqueKeysWithValues: [
            "strategicDimensions", "transversalGoals", "strategicObjectives", "directions", "objectives", "programmes",
            "valueDimensions", "drivers", "collaborations", "declarations",
        ].enumerated().map { ($1, $0 + 1) })
}
