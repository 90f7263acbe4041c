import GraphCore
import PlanGraph
import PlanWording
import TextDocument

/// Of which pairs of others a node is the only go-between.
struct GoBetween {
    let node: NodeIndex
    /// In all years together.
    let pairs: [[NodeIndex]]
    let pairsOfYears: [(year: Int, pairs: [[NodeIndex]])]

    /// By how much it comes before others: the pairs in all years together, then those of the year with most.
    var order: (Int, Int) { (pairs.count, pairsOfYears.map(\.pairs.count).max() ?? 0) }
}

extension Analysis {
    /// Those of some pair, in all years together or in one of them; by number, equal ones in the graph's order.
    func goBetweens(_ years: [(year: Int, analysis: Analysis)]) -> [GoBetween] {
        let whole = pairsOfGoBetweens
        let ofYears = years.map { (year: $0.year, pairs: $0.analysis.pairsOfGoBetweens) }
        return network.members.map { node in
            GoBetween(
                node: node, pairs: whole[node] ?? [], pairsOfYears: ofYears.map { ($0.year, $0.pairs[node] ?? []) })
        }
        .filter { $0.order > (0, 0) }
        .sorted { ($1.order.0, $1.order.1, $0.node) < ($0.order.0, $0.order.1, $1.node) }
    }

    private var pairsOfGoBetweens: [NodeIndex: [[NodeIndex]]] {
        let pairs = network.pairsWithOnlyGoBetween().map { $0.map { $0.map { network.members[$0] } } }
        return Dictionary(zip(network.members, pairs), uniquingKeysWith: { first, _ in first })
    }

    func tell(
        _ outline: inout TextDocument, _ goBetweens: [GoBetween], _ years: [(year: Int, analysis: Analysis)], limit: Int
    ) {
        guard !goBetweens.isEmpty else { return }
        let kept = goBetweens.prefix(limit)
        outline.heading(
            language(
                "Unici tramiti, cioè il solo vicino in comune di due che non condividono nulla",
                "Only go-betweens, the single neighbour in common of two that share nothing")
                + ": " + language.number(kept.count, of: goBetweens.count))
        let shares = sharesOfPaths
        let sharesOfYears = years.map { year in
            (year.year, Dictionary(zip(year.analysis.network.members, year.analysis.sharesOfPaths)) { $1 })
        }
        for goBetween in kept {
            let count = goBetween.pairs.count
            let years = yearByYear(goBetween.pairsOfYears.map { ($0.year, String($0.pairs.count)) })
            let pairs = language(count == 1 ? "coppia" : "coppie", count == 1 ? "pair" : "pairs")
            outline.item("", "\(name(goBetween.node)): \(count) \(pairs)\(years).")
            guard count > 0 else { continue }
            let both = goBetween.pairs.count == 1 ? list(goBetween.pairs[0].map(name)) : nil
            outline.detail(
                both.map { language("tra \($0)", "between \($0)") }
                    ?? language("soprattutto per ", "most of all for ") + dependents(goBetween))
            if let place = network.members.firstIndex(of: goBetween.node), let share = shares[place] {
                let ofYears = sharesOfYears.map { ($0, percent(($1[goBetween.node] ?? nil) ?? 0, places: 1)) }
                outline.detail(ofPaths(share) + yearByYear(ofYears))
            }
        }
    }

    /// The nodes that stand in most of the pairs, with their number, in all and in each year.
    private func dependents(_ goBetween: GoBetween) -> String {
        let counts = Dictionary(goBetween.pairs.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let most = sorted.enumerated().filter { $0.offset == 0 || $0.element.value > 1 }.prefix(3).map(\.element)
        return list(
            most.map { node, count in
                let years = goBetween.pairsOfYears.map { year in
                    (year: year.year, count: year.pairs.count { $0.contains(node) })
                }
                let told =
                    years.allSatisfy { $0.count == 0 }
                    ? language("in nessun anno", "in no single year")
                    : years.map { "\($0.year): \($0.count)" }.joined(separator: ", ")
                return name(node) + " (\(count)" + (years.isEmpty ? "" : "; " + told) + ")"
            })
    }

    /// How many of the shortest paths of two others lead through each place, on average over the pairs of others that
    /// have any; nil where no two have. Betweenness is divided by all pairs, also by those without a path.
    var sharesOfPaths: [Double?] {
        let components = network.graph.connectedComponents()
        func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
        let all = components.sizes.reduce(0) { $0 + pairs($1) }
        let ofAllOthers = pairs(network.members.count - 1)
        return zip(network.graph.betweenness(), components.groups).map { value, component in
            let connected = all - Double(components.sizes[component] - 1)
            return connected > 0 ? value * ofAllOthers / connected : nil
        }
    }

    /// "in media vi passa il 16,7% dei cammini più brevi tra coppie collegate di altre direzioni"
    func ofPaths(_ share: Double) -> String {
        let others = kind.plural(in: language)
        return language(
            "in media vi passa \(percentWithArticle(share, places: 1)) dei cammini più brevi tra coppie collegate di \(isFeminine ? "altre" : "altri") \(others)",
            "on average \(percent(share, places: 1)) of the shortest paths between connected pairs of other \(others) lead through it"
        )
    }
}
