/// A part of a YAML document.
package struct YAMLNode: Sendable {
    /// The line on which it begins, counted from 1.
    package let line: Int
    package let content: Content

    package enum Content: Sendable {
        /// A text. It is plain if it stands without quotes and is no block, so that it may also mean nothing (`~`).
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// The pairs, in the document's order.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    package var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var sequence: [YAMLNode]? {
        if case .sequence(let nodes) = content { nodes } else { nil }
    }

    package var mapping: [(key: YAMLNode, value: YAMLNode)]? {
        if case .mapping(let pairs) = content { pairs } else { nil }
    }
}
