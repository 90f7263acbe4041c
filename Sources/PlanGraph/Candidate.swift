import GraphCore
import Plan

/// An objective that may serve a goal or dimension, or be part of a collaboration, although nothing ties it to that yet.
///
/// It is a guess by words, for a person to decide (``Declaration``); never a link.
public struct Candidate: Hashable, Sendable {
    /// The objective.
    public let objective: NodeIndex
    /// How much speaks for it: higher is better, and comparable among the candidates for one target only.
    public let score: Double
    /// How much its words alone say, beside those of the objective, tied to the target or not, whose words say most:
    /// from 0 to 1, and comparable among targets. No verdict changes it.
    public let strength: Double
    /// Whether a person has looked at it and left it open.
    public let isOpen: Bool
    /// Its texts with the words that speak for it marked, the text in which most of them stand first.
    public let passages: [SearchHit.Passage]
    /// The words that speak for it, the weightiest first: quotations of its texts, letter by letter.
    public let words: [Evidence]
}

extension Candidate {
    /// The least strength at which a person should look at a candidate. Of what a reader of Milan's plan found for goals
    /// nine tenths are at least as strong, and every other candidate that is.
    static let leastStrength = 0.25

    /// Whether a person should look at it: its words say at least a quarter of what those of the best say.
    public var isLikely: Bool { strength >= Self.leastStrength }
    /// Whether it still waits for a verdict: it is likely, and nobody has looked at it.
    public var isUnreviewed: Bool { isLikely && !isOpen }
}

/// A candidate as a link that there may be.
public struct PossibleLink: Hashable, Sendable {
    public let objective: NodeIndex
    /// The goal, dimension or collaboration.
    public let target: NodeIndex
    /// ``Candidate/strength``.
    public let strength: Double
}
