/// What a person says of a single link, in `links.yaml` or `links.csv`: that it holds although no word of the document
/// shows it, that it does not although words seem to, or that this is still open.
///
/// A link that holds is among the links of its objective or collaboration, with the basis ``Basis/declared``; one that
/// does not is among none, and this record is all that is left of it.
public struct Declaration: Codable, Hashable, Sendable {
    /// What a person has decided.
    public enum Verdict: String, Codable, CaseIterable, Sendable {
        case yes, no, open
    }

    /// The id of the objective or collaboration from which the link goes.
    public var subject: String
    /// The id of the goal, strategic dimension or collaboration to which it goes. A collaboration that a denied link
    /// has dissolved is none of the plan's.
    public var target: String
    /// Whether the link holds.
    public var verdict: Verdict
    /// Why, as a sentence; empty where the words speak for themselves, or the link is still open.
    @OmittedWhenEmpty public var reason: String
    /// Words of the objective that the person relies on, if any, letter by letter.
    public var words: String?
    /// Where else it is said, such as "PAC, ambito 2".
    public var source: String?
    /// Who says so: a role rather than a person.
    public var by: String?
    /// When it was said, as `2026-03-11`.
    public var date: String?
    /// The years for which it holds, ascending; where none is named, all for which the objective has a text.
    @OmittedWhenEmpty public var years: [Int]
    /// Six letters of the objective's text as it was when this was declared, if known.
    public var fingerprint: String?
    /// Of a link that does not hold, the words that seemed to show it.
    @OmittedWhenEmpty public var evidence: [Evidence]
    /// Why it should be looked at again, if it should.
    public var staleness: Staleness?

    /// Why a declaration should be looked at again.
    public enum Staleness: String, Codable, CaseIterable, Sendable {
        /// The words that it quotes do not stand in the text.
        case words
        /// The text is another than when it was declared.
        case text
    }

    public init(
        subject: String, target: String, verdict: Verdict, reason: String = "", words: String? = nil,
        source: String? = nil,
        by: String? = nil, date: String? = nil, years: [Int] = [], fingerprint: String? = nil,
        evidence: [Evidence] = [],
        staleness: Staleness? = nil
    ) {
        self.subject = subject
        self.target = target
        self.verdict = verdict
        self.reason = reason
        self.words = words
        self.source = source
        self.by = by
        self.date = date
        self.years = years
        self.fingerprint = fingerprint
        self.evidence = evidence
        self.staleness = staleness
    }
}

extension Declaration {
    /// Whether another says otherwise of the same link in some year.
    public func contradicts(_ other: Declaration) -> Bool {
        subject == other.subject && target == other.target && verdict != other.verdict
            && (years.isEmpty || other.years.isEmpty || !Set(years).isDisjoint(with: other.years))
    }
}
