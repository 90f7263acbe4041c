/// A drawing in the form of a file of text.
public struct Rendering: Hashable, Sendable {
    /// The file's content.
    public let text: String
    /// What Graphviz warned of.
    public let warnings: [GraphvizMessage]
}

/// A drawing in the form of a file of bytes.
public struct BinaryRendering: Hashable, Sendable {
    /// The file's content.
    public let bytes: [UInt8]
    /// What Graphviz warned of.
    public let warnings: [GraphvizMessage]
}
