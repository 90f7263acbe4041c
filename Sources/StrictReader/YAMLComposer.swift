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
    static func compose(_ text: String) throws(YAMLSyntaxFault) -> YAMLNode? {
        try YAMLEvents.read(text) { events throws(YAMLSyntaxFault) in
            var composer = YAMLComposer(events: events)
            return try composer.document()
        }
    }

    private init(events: YAMLEvents) { self.events = events }

    private mutating func document() throws(YAMLSyntaxFault) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try events.next()
            switch event.kind {
            case .end: return root
            case .documentStart where root != nil:
                throw YAMLSyntaxFault(line: event.line, problem: .secondDocument)
            case .documentStart, .other: continue
            default: root = try node(event, depth: 0)
            }
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLSyntaxFault) -> YAMLNode {
        if depth > Self.deepest {
            throw YAMLSyntaxFault(line: event.line, problem: .tooDeep(limit: Self.deepest))
        }
        let node = YAMLNode(line: event.line, content: try content(event, depth: depth))
        if let anchor = event.anchor { anchors[anchor] = node }
        return node
    }

    private mutating func content(_ event: YAMLEvent, depth: Int) throws(YAMLSyntaxFault) -> YAMLNode.Content {
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
                throw YAMLSyntaxFault(line: event.line, problem: .tooManyAliases(limit: Self.mostAliases))
            }
            guard let node = anchors[name] else {
                throw YAMLSyntaxFault(line: event.line, problem: .unknownAlias(name))
            }
            return node.content
        case .sequenceEnd, .mappingEnd, .documentStart, .end, .other:
            throw YAMLSyntaxFault(line: event.line, problem: .noValue)
        }
    }

    private mutating func pairs(depth: Int) throws(YAMLSyntaxFault) -> [(key: YAMLNode, value: YAMLNode)] {
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        var known: Set<String> = []
        while true {
            let event = try events.next()
            if event.kind == .mappingEnd { return pairs }
            let key = try node(event, depth: depth + 1)
            if let name = key.scalar, !known.insert(name).inserted {
                throw YAMLSyntaxFault(line: key.line, problem: .repeatedKey(name))
            }
            pairs.append((key, try node(try events.next(), depth: depth + 1)))
        }
    }
}
