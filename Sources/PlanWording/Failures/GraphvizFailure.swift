/// Why Graphviz can't draw. What it says itself stands behind, in its own words.
public enum GraphvizFailure: Message {
    case noMemory
    case noLibrary
    case noPlugin
    case noCairo
    case noFont
    case noTriangulation
    case noLayout
    case noRendering
    /// - Parameter explanation: what is wrong with the drawing, as the library says it to programmers.
    case refused(explanation: String)
}
