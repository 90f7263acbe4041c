/// What the style sheets within a page of the web hide or strike out, as far as classes, ids and names of elements say it.
struct HTMLStyles {
    /// What a rule says of the elements that it is for; nothing where nil.
    struct Look: Equatable {
        var isHidden: Bool?
        var isStruck: Bool?
        /// Whether letters are white, and whether the ground is of another colour.
        var isWhite: Bool?
        var isShaded: Bool?
    }

    /// An element as a selector names it.
    private struct Name {
        var tag: String?
        var id: String?
        var classes: Set<String> = []

        func matches(_ element: XMLElement) -> Bool {
            if let tag, tag != element.name { return false }
            if let id, id != element["id"] { return false }
            guard !classes.isEmpty else { return true }
            return classes.isSubset(of: (element["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init))
        }

        /// What of it is asked first: an id, a class or the element's name.
        var key: String { id.map { "#" + $0 } ?? classes.min().map { "." + $0 } ?? tag ?? "" }

        /// How exact the selector is; the more exact one holds.
        var weight: Int { (id == nil ? 0 : 10_000) + classes.count * 100 + (tag == nil ? 0 : 1) }
    }

    private struct Rule {
        /// The element and those in which it stands, from the outside, however deep.
        let names: [Name]
        var look: Look
        let weight: Int
    }

    /// In the order in which they hold, the last above all.
    private var rules: [Rule] = []
    /// Their places, by what names the element most exactly.
    private var places: [String: [Int]] = [:]
    /// Whether grounds may be coloured by rules that aren't known: other files', or those that ask for more of an element.
    private(set) var mayShade = false

    /// - Parameter root: of a page.
    /// - Throws: ``SourceError`` where many rules are for each of many elements.
    init(_ root: XMLElement) throws(SourceError) {
        for sheet in root.descendants("style") where Self.isForScreens(sheet["media"] ?? "") {
            read(Self.withoutComments(sheet.text))
        }
        if root.descendants("link").contains(where: { $0["rel"]?.lowercased().contains("stylesheet") == true }) {
            mayShade = true
        }
        // That something is shown, or is not struck out, matters only where something else isn't.
        let (hide, strike) = (
            rules.contains { $0.look.isHidden == true }, rules.contains { $0.look.isStruck == true }
        )
        let whiten = rules.contains { $0.look.isWhite == true }
        for place in rules.indices {
            if !hide { rules[place].look.isHidden = nil }
            if !strike { rules[place].look.isStruck = nil }
            if !whiten { rules[place].look.isWhite = nil }
        }
        rules.removeAll { $0.look == Look() }
        rules = rules.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(
            \.element)
        for (place, rule) in rules.enumerated() { places[rule.names.last?.key ?? "", default: []].append(place) }
        let most = Self.mostComparisons / max(1, places.values.map(\.count).max() ?? 0)
        guard root.countOfTree <= most else { throw SourceError(.tooManyElements(limit: most)) }
    }

    private static let mostComparisons = 5_000_000

    /// What holds for an element.
    ///
    /// - Parameter outer: the elements in which it stands, from the outside.
    func look(of element: XMLElement, in outer: [XMLElement]) -> Look {
        var look = Look()
        guard !rules.isEmpty else { return look }
        var found = (places[element.name] ?? []) + (places[""] ?? [])
        if let id = element["id"] { found += places["#" + id] ?? [] }
        for name in (element["class"] ?? "").split(whereSeparator: \.isWhitespace) { found += places["." + name] ?? [] }
        for place in Set(found).sorted() where rules[place].names.last?.matches(element) == true {
            let rule = rules[place]
            var rest = outer[...]
            let isWithin = rule.names.dropLast().reversed().allSatisfy { name in
                guard let place = rest.lastIndex(where: name.matches) else { return false }
                rest = rest[..<place]
                return true
            }
            guard isWithin else { continue }
            look.isHidden = rule.look.isHidden ?? look.isHidden
            look.isStruck = rule.look.isStruck ?? look.isStruck
            look.isWhite = rule.look.isWhite ?? look.isWhite
            look.isShaded = rule.look.isShaded ?? look.isShaded
        }
        return look
    }

    /// Whether a colour is that of paper.
    static func isWhite(_ colour: some StringProtocol) -> Bool {
        let colour = colour.lowercased().filter { !$0.isWhitespace }
        return ["#fff", "#ffffff", "white", "rgb(255,255,255)", "rgba(255,255,255,1)"].contains(colour)
    }

    /// What declarations such as `display: none` say.
    static func look(_ declarations: some StringProtocol) -> Look {
        var look = Look()
        for declaration in declarations.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let all = parts[1].prefix { $0 != "!" }.trimmingWhiteSpace.lowercased()
            let value = parts[1].lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "!" })
            switch parts[0].trimmingWhiteSpace.lowercased() {
            case "display": look.isHidden = value.first == "none"
            case "visibility": if value.first == "hidden" || value.first == "collapse" { look.isHidden = true }
            case "opacity": if Double(all) == 0 { look.isHidden = true }
            case "color": if !["inherit", "unset"].contains(all) { look.isWhite = isWhite(all) }
            case "background", "background-color":
                let isClear = ["none", "transparent", "inherit", "initial", "unset"].contains(all)
                if !isClear { look.isShaded = !isWhite(all) }
            case "mso-hide": if value.first == "all" { look.isHidden = true }
            case "text-decoration", "text-decoration-line": look.isStruck = value.contains("line-through")
            default: continue
            }
        }
        return look
    }

    // MARK: Reading

    private mutating func read(_ sheet: String) {
        var rest = sheet[...]
        while let open = rest.firstIndex(of: "{") {
            let selectors = rest[..<open].split(separator: ";").last?.trimmingWhiteSpace ?? ""
            guard selectors.hasPrefix("@") else {
                let end = rest[open...].firstIndex(of: "}") ?? rest.endIndex
                add(selectors, Self.look(rest[rest.index(after: open)..<end]))
                rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
                continue
            }
            let (content, behind) = Self.block(rest[open...])
            if selectors.hasPrefix("@media"), Self.isForScreens(String(selectors.dropFirst(6))) {
                read(String(content))
            }
            rest = behind
        }
    }

    /// What stands between an opening brace and its end, and what stands behind.
    private static func block(_ text: Substring) -> (content: Substring, behind: Substring) {
        var depth = 0
        for index in text.indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 {
                return (text[text.index(after: text.startIndex)..<index], text[text.index(after: index)...])
            }
        }
        return (text.dropFirst(), "")
    }

    private mutating func add(_ selectors: String, _ look: Look) {
        guard look != Look() else { return }
        for selector in selectors.split(separator: ",") {
            let parts = selector.split(whereSeparator: { $0.isWhitespace || $0 == ">" })
            let names = parts.compactMap { Self.name(String($0)) }
            // What else a selector may ask is not known.
            guard !names.isEmpty, names.count == parts.count, rules.count < 10_000 else {
                // On what a pointer or a key is, is nobody's matter on paper.
                let isPassing = [":hover", ":focus", ":active"].contains { selector.contains($0) }
                if look.isShaded == true, !isPassing { mayShade = true }
                continue
            }
            rules.append(Rule(names: names, look: look, weight: names.reduce(0) { $0 + $1.weight }))
        }
    }

    /// - Returns: nil where a selector asks for more than a name, an id and classes.
    private static func name(_ selector: String) -> Name? {
        var name = Name()
        var (kind, word) = (Character(" "), "")
        func take() {
            switch kind {
            case ".": name.classes.insert(word)
            case "#": name.id = word
            default: name.tag = word.isEmpty || word == "*" ? nil : word.lowercased()
            }
        }
        for sign in selector {
            if sign == "." || sign == "#" {
                take()
                (kind, word) = (sign, "")
            } else if sign.isLetter || sign.isNumber || "-_*".contains(sign) {
                word.append(sign)
            } else {
                return nil
            }
        }
        take()
        return name
    }

    private static func isForScreens(_ media: String) -> Bool {
        let media = media.trimmingWhiteSpace.lowercased()
        return media.isEmpty
            || media.split(separator: ",").contains { ["all", "screen"].contains($0.trimmingWhiteSpace) }
    }

    private static func withoutComments(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "/*") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return result }
            rest = rest[end.upperBound...]
        }
        return (result + rest).replacing("<!--", with: "").replacing("-->", with: "")
    }
}
