import Plan
import PlanGraph

/// How far two persons agree in their verdicts on the same links.
///
/// The measure is Cohen's κ (J. Cohen, *A Coefficient of Agreement for Nominal Scales*, Educational and Psychological
/// Measurement 20, 1960): of the agreement that is not to be expected by chance, the share that there is,
///
/// κ = (pₒ − pₑ) / (1 − pₑ),
///
/// where pₒ is the share of links with the same verdict, and pₑ the sum over the verdicts of the product of the shares
/// with which the two give it. 1 is full agreement, 0 what chance would give, below 0 less than that.
///
/// A link is an objective or collaboration, a target, and the years of which something is said.
///
/// In JSON it has the keys `judgedByBoth`, `kappa`, `observedAgreement`, `expectedAgreement`, `table`, `differences`,
/// `onlyA` and `onlyB`.
public struct ReviewAgreement: Sendable {
    /// What the two say of a link; at least one of them says something.
    public struct Judgement: Sendable {
        public let subject: NodeReference
        public let target: NodeReference
        /// Those of which it is said; all where empty.
        public let years: [Int]
        public let a: Declaration?
        public let b: Declaration?

        /// Whether both say the same; nil where only one says something.
        public var agrees: Bool? {
            guard let a, let b else { return nil }
            return a.verdict == b.verdict
        }
    }

    /// All links, in the order of the plan.
    public let judgements: [Judgement]

    /// Links on which both have a verdict, and not the same one.
    public var differences: [Judgement] { judgements.filter { $0.agrees == false } }
    /// Links on which the first alone has a verdict.
    public var onlyA: [Judgement] { judgements.filter { $0.b == nil } }
    /// Links on which the second alone has a verdict.
    public var onlyB: [Judgement] { judgements.filter { $0.a == nil } }

    /// On how many links both have a verdict.
    public var judgedByBoth: Int { judgements.count { $0.agrees != nil } }

    /// On how many links the first has one verdict, and the second another, or the same.
    public func count(_ a: Declaration.Verdict, _ b: Declaration.Verdict) -> Int {
        judgements.count { $0.a?.verdict == a && $0.b?.verdict == b }
    }

    /// pₒ: on which share of the links that both judge they agree; nil where there are none.
    public var observedAgreement: Double? {
        judgedByBoth > 0 ? Double(counts.agreed) / Double(judgedByBoth) : nil
    }

    /// pₑ: on which share they would if each gave as many links each verdict by chance; nil where there are none.
    public var expectedAgreement: Double? {
        judgedByBoth > 0 ? Double(counts.byChance) / Double(judgedByBoth * judgedByBoth) : nil
    }

    /// Cohen's κ; nil where it is undefined: no link has two verdicts, or all have the same one.
    public var kappa: Double? {
        let (count, counts) = (judgedByBoth, counts)
        let range = count * count - counts.byChance
        return range > 0 ? Double(count * counts.agreed - counts.byChance) / Double(range) : nil
    }

    /// On how many links they agree, and n² times the share to be expected.
    private var counts: (agreed: Int, byChance: Int) {
        let verdicts = Declaration.Verdict.allCases
        return (
            verdicts.reduce(0) { $0 + count($1, $1) },
            verdicts.reduce(0) { sum, verdict in
                sum + verdicts.reduce(0) { $0 + count(verdict, $1) } * verdicts.reduce(0) { $0 + count($1, verdict) }
            }
        )
    }
}

extension PlanGraph {
    /// Compares what two persons say of links.
    ///
    /// - Parameters:
    ///   - a: of several verdicts on one link the first counts, as of `b`. Of nodes that the plan does not have,
    ///     nothing is said.
    ///   - b: those of the other.
    /// - Complexity: O(*n* log *n*) for *n* verdicts.
    public func agreement(of a: [Declaration], and b: [Declaration]) -> ReviewAgreement {
        func byLink(_ declarations: [Declaration]) -> [Link: Declaration] {
            Dictionary(declarations.map { (Link($0, years: plan.years), $0) }, uniquingKeysWith: { first, _ in first })
        }
        let (a, b) = (byLink(a), byLink(b))
        let links = Set(a.keys).union(b.keys).compactMap { link in
            node(withID: link.subject).flatMap { subject in
                node(withID: link.target).map { (link: link, subject: subject, target: $0) }
            }
        }
        let sorted = links.sorted { one, other in
            (one.subject, one.target) == (other.subject, other.target)
                ? one.link.years.lexicographicallyPrecedes(other.link.years)
                : (one.subject, one.target) < (other.subject, other.target)
        }
        return ReviewAgreement(
            judgements: sorted.map { link, subject, target in
                ReviewAgreement.Judgement(
                    subject: reference(to: subject), target: reference(to: target), years: link.years, a: a[link],
                    b: b[link])
            })
    }
}

/// What two verdicts must have in common to be on the same link.
private struct Link: Hashable {
    let subject: String
    let target: String
    /// None where all years of the plan are meant.
    let years: [Int]

    init(_ declaration: Declaration, years: [Int]) {
        subject = declaration.subject
        target = declaration.target
        self.years = Set(declaration.years).isSuperset(of: years) ? [] : declaration.years
    }
}

extension ReviewAgreement: Encodable {
    private enum CodingKeys: String, CodingKey {
        case judgedByBoth, kappa, observedAgreement, expectedAgreement, table, differences, onlyA, onlyB
    }

    private struct Cell: Encodable {
        let a: Declaration.Verdict
        let b: Declaration.Verdict
        let count: Int
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1000).rounded() / 1000 } }
        try container.encode(judgedByBoth, forKey: .judgedByBoth)
        try container.encode(rounded(kappa), forKey: .kappa)
        try container.encode(rounded(observedAgreement), forKey: .observedAgreement)
        try container.encode(rounded(expectedAgreement), forKey: .expectedAgreement)
        let verdicts = Declaration.Verdict.allCases
        let cells = verdicts.flatMap { a in verdicts.map { Cell(a: a, b: $0, count: count(a, $0)) } }
        try container.encode(cells, forKey: .table)
        try container.encode(differences, forKey: .differences)
        try container.encode(onlyA, forKey: .onlyA)
        try container.encode(onlyB, forKey: .onlyB)
    }
}

extension ReviewAgreement.Judgement: Encodable {
    private enum CodingKeys: String, CodingKey {
        case subject, target, years, a, b
    }

    private enum SideKeys: String, CodingKey {
        case verdict, reason, by
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(subject, forKey: .subject)
        try container.encode(target, forKey: .target)
        if !years.isEmpty { try container.encode(years, forKey: .years) }
        for (side, key) in [(a, CodingKeys.a), (b, .b)] {
            guard let side else { continue }
            var values = container.nestedContainer(keyedBy: SideKeys.self, forKey: key)
            try values.encode(side.verdict, forKey: .verdict)
            if !side.reason.isEmpty { try values.encode(side.reason, forKey: .reason) }
            try values.encodeIfPresent(side.by, forKey: .by)
        }
    }
}
