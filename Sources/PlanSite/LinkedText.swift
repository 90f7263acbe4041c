import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// Sentences of answers in which what they name leads to its page: offices, goals, collaborations, codes of objectives,
/// and lines of the document.
struct LinkedText {
    private let graph: PlanGraph
    private let document: SiteDocument?
    /// By their first words, the longest first.
    private let names: [Substring: [(name: String, node: NodeIndex)]]
    /// The words that stand before numbers of lines: "riga", "righe".
    private let lineWords: Set<Substring>

    init(_ site: SiteContext) {
        (graph, document) = (site.graph, site.document)
        var names: [Substring: [(name: String, node: NodeIndex)]] = [:]
        var seen: Set<String> = []
        for node in site.graph.graph.nodeIndices {
            let value = site.graph[node]
            guard [.direction, .transversalGoal, .collaboration].contains(value.kind) else { continue }
            for name in [value.name, value.label] where name.utf8.count > 5 && seen.insert(name).inserted {
                names[Self.word(name[...]), default: []].append((name, node))
            }
        }
        self.names = names.mapValues { $0.sorted { ($1.name.utf8.count, $0.node) < ($0.name.utf8.count, $1.node) } }
        lineWords = Set([[1], [1, 2]].map { Self.word(site.language.place(lines: $0, years: [])[...]) })
    }

    /// The letters and digits that a text begins with.
    private static func word(_ text: Substring) -> Substring { text.prefix { $0.isLetter || $0.isNumber } }

    /// A text in which what is new and what is gone are marked, in pieces.
    func pieces(_ text: StyledText, _ links: PageLinks) -> [Values] {
        text.spans.flatMap { span -> [Values] in
            switch span.style {
            case .added: [Self.piece(span.text, style: "isAdded")]
            case .removed: [Self.piece(span.text, style: "isRemoved")]
            case .found, nil: pieces(span.text, links)
            }
        }
    }

    private static func piece(_ text: String, _ address: String? = nil, style: String = "isKept") -> Values {
        var values: Values = ["text": text, "href": address.orNothing]
        for name in ["isKept", "isAdded", "isRemoved"] { values[name] = name == style }
        return values
    }

    /// A text in pieces, each with the address it leads to from a page.
    func pieces(_ text: String, _ links: PageLinks) -> [Values] {
        var (pieces, plain, position) = ([Values](), "", text.startIndex)
        func add(_ words: Substring, _ address: String) {
            if !plain.isEmpty { pieces.append(Self.piece(plain)) }
            plain = ""
            pieces.append(Self.piece(String(words), address))
            position = words.endIndex
        }
        var areLines = false
        while position < text.endIndex {
            let rest = text[position...]
            let word = Self.word(rest)
            guard let first = word.first else {
                plain.append(text[position])
                position = text.index(after: position)
                continue
            }
            if let found = names[word]?.first(where: { Self.begins(rest, with: $0.name) }) {
                add(rest.prefix(found.name.count), links.address(of: found.node))
                areLines = false
            } else if let code = objective(rest) {
                add(code.text, links.address(of: code.node))
            } else if rest.hasPrefix("objective:"), let code = objective(rest.dropFirst("objective:".count)) {
                add(code.text, links.address(of: code.node))
            } else if first.isNumber, areLines, let address = Int(word).flatMap({ document?.address(ofLine: $0) }) {
                add(word, links.up + address)
            } else {
                areLines = lineWords.contains(word) || areLines && first.isNumber
                plain += word
                position = word.endIndex
            }
        }
        if !plain.isEmpty { pieces.append(Self.piece(plain)) }
        return pieces
    }

    private static func begins(_ text: Substring, with name: String) -> Bool {
        guard text.hasPrefix(name) else { return false }
        let next = text.dropFirst(name.count).first
        return next.map { !$0.isLetter && !$0.isNumber } ?? true
    }

    /// The objective whose code a text begins with, such as `casa/5`.
    private func objective(_ text: Substring) -> (text: Substring, node: NodeIndex)? {
        let code = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "/-.".contains($0)) }
        guard code.contains("/") else { return nil }
        for length in [code.count, code.count - 1] where length > 0 {
            let code = code.prefix(length)
            if let node = graph.node(withID: "objective:" + code) { return (code, node) }
        }
        return nil
    }
}
