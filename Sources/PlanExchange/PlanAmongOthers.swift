import Plan
import TextTools

/// How the nodes of a plan are called beside those of other plans: what is the body's own has its name in the id, such
/// as `direction:comune-di-prova/casa`; goals, programmes and the like are the same for all plans that have them.
struct PlanAmongOthers {
    /// The body's part of ids.
    let slug: String
    /// What stands behind names, such as `Comune di Prova 2024–2026`.
    let name: String
    private static let ownPrefixes = Set(
        [NodeKind.direction, .objective, .collaboration, .strategicObjective].map(\.idPrefix))

    /// - Parameter years: those of the plan, where others of the body are beside it.
    init(body: String, years: [Int] = []) {
        let ends = years.isEmpty ? [] : years.count == 1 ? [years[0]] : [years[0], years[years.count - 1]]
        name = body + (ends.isEmpty ? "" : " " + ends.map { String($0) }.joined(separator: "–"))
        slug = ([Slug.of(body) ?? ""] + ends.map { String($0) }).joined(separator: "-")
    }

    /// Whether a node with this id is the body's own.
    static func isOwn(_ id: String) -> Bool { ownPrefixes.contains(String(id.prefix { $0 != ":" })) }

    /// The id that a node of the plan has beside those of other plans.
    func id(_ id: String) -> String {
        guard Self.isOwn(id), let colon = id.firstIndex(of: ":") else { return id }
        return id[...colon] + slug + "/" + id[id.index(after: colon)...]
    }
}
