import PlanGraph

extension Analysis {
    /// What is said of ties that hold in no single year; nil where there are none.
    var tiesInNoYear: String? {
        let pairs = edgesInNoYear.map { name($0) + " – " + name($1) }
        guard !pairs.isEmpty else { return nil }
        let shown =
            pairs.count > 4
            ? pairs.prefix(3) + [language("altre \(pairs.count - 3)", "\(pairs.count - 3) others")] : pairs
        return language(
            pairs.count == 1
                ? "1 legame non vale in nessun anno: una parte ha le cose in comune in anni in cui l’altra non le ha. È \(list(shown)). Con --year si guarda un anno solo."
                : "\(pairs.count) legami non valgono in nessun anno: una parte ha le cose in comune in anni in cui l’altra non le ha. Sono \(list(shown)). Con --year si guarda un anno solo.",
            pairs.count == 1
                ? "1 tie holds in no single year: one side has what they share in years in which the other has not. It is \(list(shown)). --year looks at one year."
                : "\(pairs.count) ties hold in no single year: one side has what they share in years in which the other has not. They are \(list(shown)). --year looks at one year."
        )
    }

    /// The places of the ends of ties that hold in no single year.
    var edgesInNoYear: [(Int, Int)] {
        graph.edgesInNoYear(of: network, through: Set(things), filter: filter)
    }
}
