/// Makes a tree of a document's events. All scalars are texts: what a number or a date is, the reader of a key decides.
struct YAMLComposer {
    private let events: YAMLEvents
    private var anchors: [String: YAMLNode] = [:]
    private var aliases = 0

    /// Deeper nesting is a slip, or made to exhaust the stack.
    private static let deepest = 64

    /// An alias stands for all that its anchor marks; aliases of aliases grow exponentially. So few of them can't grow
    /// far.
    private static let mostAliases = 16

    /// The root of a text's only document; nil where there is nothing.
    static func compose(_ text: String) throws(YAMLFault) -> YAMLNode? {
        try YAMLEvents.read(text) { events throws(YAMLFault) in
            var composer = YAMLComposer(events: events)
            return try composer.document()
        }
    }

    private init(events: YAMLEvents) { self.events = events }

    private mutating func document() throws(YAMLFault) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try events.next()
            switch event.kind {
            case .end: return root
            case .documentStart where root != nil:
                throw YAMLFault(
                    line: event.line, message: "a second document begins here", hint: "leave only one, without ---")
            case .documentStart, .other: continue
            default: root = try node(event, depth: 0)
            }
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLFault) -> YAMLNode {
        if depth > Self.deepest {
            throw YAMLFault(
                line: event.line, message: "this is nested more than \(Self.deepest) levels deep", hint: nil)
        }
        let node = YAMLNode(line: event.line, content: try content(event, depth: depth))
        if let anchor = event.anchor { anchors[anchor] = node }
        return node
    }

    private mutating func content(_ event: YAMLEvent, depth: Int) throws(YAMLFault) -> YAMLNode.Content {
        switch event.kind {
        case .scalar(let text, let isPlain): return .scalar(text, isPlain: isPlain)
        case .sequenceStart:
            var nodes: [YAMLNode] = []
            while true {
                let event = try events.next()
                if event.kind == .sequenceEnd { return .sequence(nodes) }
                nodes.append(try node(event, depth: depth + 1))
            }
        case .mappingStart: return .mapping(try pairs(depth: depth))
        case .alias(let name):
            aliases += 1
            if aliases > Self.mostAliases {
                throw YAMLFault(
                    line: event.line, message: "there are more than \(Self.mostAliases) aliases (*name)",
                    hint: "write out what they stand for")
            }
            guard let node = anchors[name] else {
                throw YAMLFault(
                    line: event.line, message: "the alias *\(name) has no anchor &\(name) before it", hint: nil)
            }
            return node.content
        case .sequenceEnd, .mappingEnd, .documentStart, .end, .other:
            throw YAMLFault(line: event.line, message: "not YAML: a value was expected here", hint: nil)
        }
    }

    private mutating func pairs(depth: Int) throws(YAMLFault) -> [(key: YAMLNode, value: YAMLNode)] {
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        var known: Set<String> = []
        while true {
            let event = try events.next()
            if event.kind == .mappingEnd { return pairs }
            let key = try node(event, depth: depth + 1)
            if let name = key.scalar, !known.insert(name).inserted {
                throw YAMLFault(line: key.line, message: "the key \(name) stands twice", hint: nil)
            }
            pairs.append((key, try node(try events.next(), depth: depth + 1)))
        }
    }
}
