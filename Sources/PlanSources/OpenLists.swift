/// How far the lists of a text of OpenDocument are counted.
struct OpenLists {
    /// The counts of a list by level, from 1.
    typealias Counts = [Int: Int]

    private let styles: OpenStyles
    private var byID: [String: Counts] = [:]
    private var byStyle: [String: Counts] = [:]
    private var outline: Counts = [:]

    /// The list that is being read; lists within it are levels of it.
    struct Open {
        var style: String?
        var id: String?
        var level: Int
        var counts: Counts
    }

    init(_ styles: OpenStyles) { self.styles = styles }

    /// Begins a list, within another or not.
    func begin(_ element: XMLElement, in outer: Open?) -> Open {
        if let outer {
            return Open(
                style: element["text:style-name"] ?? outer.style, id: outer.id, level: outer.level + 1,
                counts: outer.counts)
        }
        let style = element["text:style-name"]
        var counts: Counts = [:]
        if let before = element["text:continue-list"] {
            counts = byID[before] ?? [:]
        } else if element["text:continue-numbering"] == "true", let style {
            counts = byStyle[style] ?? [:]
        }
        return Open(style: style, id: element["xml:id"], level: 1, counts: counts)
    }

    /// Ends a list.
    mutating func end(_ list: Open) {
        if let id = list.id { byID[id] = list.counts }
        if let style = list.style { byStyle[style] = list.counts }
    }

    /// Counts an entry.
    ///
    /// - Parameters:
    ///   - start: where it says so, its number.
    ///   - paragraph: the style of its paragraph, which may name the list.
    /// - Returns: what stands before it.
    func marker(_ list: inout Open, start: Int?, paragraph: String?) -> ListMarker? {
        let name = list.style ?? styles.list(ofParagraphs: paragraph)
        guard let levels = name.flatMap({ styles.lists[$0] }), let level = levels[list.level] else { return nil }
        if level.isBullet { return .bullet }
        Self.count(&list.counts, list.level, level, start)
        return Self.text(list.counts, list.level, levels)
    }

    /// Counts a heading.
    mutating func heading(level place: Int, start: Int?) -> ListMarker? {
        guard let level = styles.outline[place] else { return nil }
        Self.count(&outline, place, level, start)
        return Self.text(outline, place, styles.outline)
    }

    private static func count(_ counts: inout Counts, _ place: Int, _ level: OpenStyles.Level, _ start: Int?) {
        counts[place] = start ?? counts[place].map { $0 + 1 } ?? level.start
        for lower in counts.keys where lower > place { counts[lower] = nil }
    }

    private static func text(_ counts: Counts, _ place: Int, _ levels: [Int: OpenStyles.Level]) -> ListMarker? {
        guard let level = levels[place], level.form != .none else {
            let text = ((levels[place]?.prefix ?? "") + (levels[place]?.suffix ?? "")).trimmingWhiteSpace
            return text.isEmpty ? nil : .number(text)
        }
        let numbers = ((place - level.shown + 1)...place).compactMap { place -> String? in
            guard let one = levels[place], one.form != .none else { return nil }
            return one.form.text(of: counts[place] ?? one.start)
        }
        return .number((level.prefix + numbers.joined(separator: ".") + level.suffix).trimmingWhiteSpace)
    }
}
