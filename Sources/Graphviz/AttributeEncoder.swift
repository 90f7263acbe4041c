/// Whose attributes are encoded.
enum AttributeOwner: String {
    case graph, cluster, node, edge
    /// What holds for every node or edge that doesn't say otherwise.
    case nodeDefaults, edgeDefaults

    var isDefault: Bool { self == .nodeDefaults || self == .edgeDefaults }

    fileprivate var known: KnownAttribute.Owners {
        switch self {
        case .graph: .graph
        case .cluster: .cluster
        case .node, .nodeDefaults: .node
        case .edge, .edgeDefaults: .edge
        }
    }
}

/// Encodes the attributes of one drawing's objects, and keeps what must be unique or is put in afterwards.
struct AttributeEncoder {
    let audience: Audience
    /// The titles met so far, by the object's `id` in the SVG.
    private(set) var titles: [String: String] = [:]
    private var identifiers: Set<String> = []
    /// What Graphviz will ignore, each name once.
    private(set) var warnings: [GraphvizMessage] = []
    private var ignored: Set<String> = []
    /// What objects of a kind heed whatever its value is. They are few, and looked through faster than hashed.
    private var heeded: [(owner: AttributeOwner, name: String)] = []

    /// Whether only places are asked for, which tooltips and titles don't change.
    private let isForLayout: Bool

    private let names: ObjectNames

    init(audience: Audience, names: ObjectNames, isForLayout: Bool) {
        self.audience = audience
        self.names = names
        self.isForLayout = isForLayout
    }

    /// Each attribute once, the later value winning.
    ///
    /// - Parameters:
    ///   - place: the object, for errors.
    ///   - owner: what the object is; defaults can't have what belongs to one object alone.
    ///   - number: its place among its kind, for an id if it needs one and has none.
    mutating func values(
        _ attributes: [Attribute],
        of place: @autoclosure () -> String,
        owner: AttributeOwner,
        number: Int = 0
    ) throws(GraphvizError) -> PreparedDrawing.Values {
        var result: PreparedDrawing.Values = []
        var title: String?
        var identifier: String?
        for attribute in attributes where !isForLayout || !attribute.isSaidOnly {
            let value: String
            do {
                value =
                    if let label = attribute.formattedLabel {
                        try label.encoded(for: audience, object: names.name(kind: owner.rawValue, number: number + 1))
                    } else {
                        try attribute.encoded(for: audience)
                    }
            } catch {
                throw GraphvizError(.invalidAttribute, "The attribute \(attribute.name) of \(place()) \(error.text).")
            }
            if owner.isDefault,
                attribute.name == "id" || attribute.isTitle || attribute.name == "pos"
                    || attribute.formattedLabel != nil
            {
                throw GraphvizError(
                    .invalidAttribute,
                    "The attribute \(attribute.name) of \(place()) belongs to one object: give it to that."
                )
            }
            if attribute.isTitle {
                title = value
                continue
            }
            guard try isHeeded(attribute, by: owner, place()) || audience == .dotFile else { continue }
            if attribute.name == "id" { identifier = value }
            let setting = PreparedDrawing.Setting(
                name: attribute.name, value: value, isFormatted: attribute.formattedLabel != nil && !value.isEmpty)
            if let index = result.firstIndex(where: { $0.name == attribute.name }) {
                result[index] = setting
            } else {
                result.append(setting)
            }
        }
        if identifier == nil, !owner.isDefault, audience != .dotFile, title != nil || names.isNeededByAll {
            identifier = names.name(kind: owner.rawValue, number: number + 1)
            result.append(PreparedDrawing.Setting(name: "id", value: identifier ?? ""))
        }
        guard let identifier else { return result }
        if audience != .dotFile { titles[identifier] = title }
        // Graphviz calls an object's link `a_` and the object's identifier.
        for name in [identifier, "a_" + identifier] where !identifiers.insert(name).inserted {
            throw GraphvizError(
                .invalidDrawing,
                "The identifier \(Attribute.quoted(identifier)) of \(place()) is also another object's, or what Graphviz "
                    + "calls the link of another: make it unique."
            )
        }
        return result
    }

    /// Whether an attribute means anything to such an object; a warning is kept where it doesn't, or is unknown.
    private mutating func isHeeded(
        _ attribute: Attribute, by owner: AttributeOwner, _ place: @autoclosure () -> String
    ) throws(GraphvizError) -> Bool {
        let name = attribute.name
        if heeded.contains(where: { $0.owner == owner && $0.name == name }) { return true }
        let known = KnownAttribute.all[name]
        if let known, known.owners.contains(owner.known) {
            guard name == "pos", owner == .edge, !attribute.isCurve else {
                if name != "pos" { heeded.append((owner, name)) }
                return true
            }
            throw GraphvizError(
                .invalidAttribute,
                "The attribute pos of \(place()) must be a line: use .straightLine(from:to:), or .position(…) for nodes."
            )
        }
        guard ignored.insert("\(owner.known.rawValue) \(name)").inserted else { return known == nil }
        let text: String
        if known != nil {
            text = "The attribute \(name) of \(place()) has no effect there"
        } else {
            let nearest = KnownAttribute.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
            text = "Graphviz knows no attribute \(Attribute.quoted(name)), which \(place()) has" + nearest
        }
        warnings.append(GraphvizMessage(severity: .warning, text: text))
        return known == nil
    }

    /// The name of a node, a cluster or the drawing, as Graphviz is to get it.
    func name(_ name: String, of place: @autoclosure () -> String) throws(GraphvizError) -> String {
        // Graphviz quotes names in its messages, and must not be given long ones.
        guard (1...256).contains(name.utf8.count), SpecialCharacters.cleaned(name) == name, !name.contains("\n") else {
            throw GraphvizError(
                .invalidDrawing,
                "The name or id of \(place()) must have 1 to 256 bytes and no control characters."
            )
        }
        guard audience == .dotFile else { return SpecialCharacters.protected(name) }
        guard Attribute.canBeQuoted(name), name.utf8.first != UInt8(ascii: "%") else {
            throw GraphvizError(
                .invalidDrawing,
                "The name or id of \(place()) can't be written in DOT: it has a single backslash before a quote or at its end, "
                    + "or begins with %, as names do that Graphviz forgets; call it otherwise."
            )
        }
        return name
    }
}

extension Attribute {
    /// Whether it is a text that is not drawn.
    fileprivate var isSaidOnly: Bool {
        switch value {
        case .tooltip, .title: true
        default: false
        }
    }

    fileprivate var isCurve: Bool {
        if case .curves = value { true } else { false }
    }

    fileprivate var isTitle: Bool {
        if case .title = value { true } else { false }
    }

    /// The text or table that the attribute is, if it is one.
    var formattedLabel: FormattedLabel? {
        if case .formatted(let label) = value { label } else { nil }
    }
}
