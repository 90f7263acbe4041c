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

    /// What a machine's Graphviz can lack.
    public enum Lack: String, Hashable, Sendable, CaseIterable {
        /// Memory for a thread with a large stack, or for a drawing.
        case memory
        /// Plugins without which the library can't be started.
        case library
        /// The plugin for an engine or a format.
        case plugin
        /// The plugin for cairo and pango, which PNG and PDF need.
        case cairo
        /// A font, which PNG and PDF need.
        case font
        /// The library that triangulates (GTS), which `sfdp` and ``Overlap/prism`` need.
        case triangulation
    }

    /// What kind of failure it is.
    public let reason: Reason
    /// What is missing, where that is the reason; a program can say how it is installed.
    public let lack: Lack?
    /// What failed, and what about the drawing could be changed, in one or two sentences.
    public let explanation: String
    /// What the Graphviz library said about it, if it was asked at all.
    public let messages: [GraphvizMessage]

    public var description: String {
        ([explanation] + messages.map { "Graphviz: \($0.description)" }).joined(separator: "\n")
    }

    init(_ reason: Reason, _ explanation: String, lack: Lack? = nil, messages: [GraphvizMessage] = []) {
        self.reason = reason
        self.lack = lack
        self.explanation = explanation
        self.messages = messages
    }
}
