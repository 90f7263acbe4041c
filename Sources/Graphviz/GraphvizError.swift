/// Why a drawing could not be laid out, rendered or written.
public struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Reason: String, Hashable, Sendable {
        /// The drawing's parts don't fit together: an edge to an unknown node, an id that is used twice, …
        case invalidDrawing
        /// An attribute's value is not allowed.
        case invalidAttribute
        /// The engine can't do what the drawing asks for, or would crash over it.
        case unsupportedCombination
        /// The Graphviz library is there but can't work, usually because its plugins are missing.
        case libraryUnavailable
        /// The layout failed.
        case layoutFailed
        /// The layout succeeded and the rendering failed.
        case renderingFailed
    }

    /// What kind of failure it is.
    public let reason: Reason
    /// What failed and what to do about it, in one or two sentences.
    public let explanation: String
    /// What the Graphviz library said about it, if it was asked at all.
    public let messages: [GraphvizMessage]

    public var description: String {
        ([explanation] + messages.map { "Graphviz: \($0.description)" }).joined(separator: "\n")
    }

    init(_ reason: Reason, _ explanation: String, messages: [GraphvizMessage] = []) {
        self.reason = reason
        self.explanation = explanation
        self.messages = messages
    }
}
