import Plan
import TextTools

/// Something that a plan says otherwise of an objective than the plan before.
public struct ValueChange: Hashable, Sendable {
    public enum Field: String, CaseIterable, Encodable, Sendable {
        case weight, owner, deadline, target
    }

    public let field: Field
    /// Of a target, the name of what is measured, as the new plan has it.
    public let indicator: String?
    /// Of a target, its year; empty where the plans name none.
    public let year: String?
    /// As printed; nil where there is none.
    public let old: String?
    public let new: String?

    package init(field: Field, indicator: String?, year: String?, old: String?, new: String?) {
        (self.field, self.indicator, self.year, self.old, self.new) = (field, indicator, year, old, new)
    }
}

/// What objectives of two plans can be compared by, besides their texts.
///
/// A weight, owner or deadline is compared if both plans have such values at all: a document that does not print them
/// says nothing of them. A target is compared if an indicator has the same name in both plans, for the years of both;
/// one without a year only with another without.
struct ComparedValues {
    private typealias Value = (Objective) -> String?

    private let compared: [(field: ValueChange.Field, value: Value)]
    private let years: Set<String>

    init(_ old: PlanOfObjectives, _ new: PlanOfObjectives) {
        let all: [(field: ValueChange.Field, value: Value)] = [
            (.weight, { $0.weight }), (.owner, { $0.owner }), (.deadline, { $0.deadline }),
        ]
        compared = all.filter { _, value in
            [old, new].allSatisfy { $0.objectives.contains { value($0) != nil } }
        }
        years = Set(old.years.filter(new.years.contains).map(String.init))
    }

    func changes(from old: Objective, to new: Objective) -> [ValueChange] {
        compared.compactMap { field, value in
            Self.areSame(value(old), value(new))
                ? nil
                : ValueChange(
                    field: field, indicator: nil, year: nil, old: value(old), new: value(new))
        } + targets(from: old, to: new)
    }

    private func targets(from old: Objective, to new: Objective) -> [ValueChange] {
        var before = Dictionary(grouping: old.indicators) { Words.key($0.name) }
        return new.indicators.flatMap { indicator -> [ValueChange] in
            let key = Words.key(indicator.name)
            guard let other = before[key]?.first else { return [] }
            before[key]?.removeFirst()
            let targets = (old: other.targets, new: indicator.targets)
            return Set(targets.old.keys).union(targets.new.keys).sorted().filter { year in
                years.contains(year) || targets.old[year] != nil && targets.new[year] != nil
            }.compactMap { year in
                Self.areSame(targets.old[year], targets.new[year])
                    ? nil
                    : ValueChange(
                        field: .target, indicator: indicator.name, year: year, old: targets.old[year],
                        new: targets.new[year])
            }
        }
    }

    /// Whether two values differ at most in white space.
    private static func areSame(_ one: String?, _ other: String?) -> Bool {
        one.map { $0.split(whereSeparator: \.isWhitespace) } == other.map { $0.split(whereSeparator: \.isWhitespace) }
    }
}
