/// The lists of a Word document, and how far each is counted.
struct WordNumbering {
    private struct Level {
        var start = 1
        var form = NumberForm.decimal
        var isBullet = false
        /// As in `%1.%2.`
        var text = ""
        var isLegal = false
        /// Below which level it starts again; nil for the one above.
        var restart: Int?
        var style: String?
    }

    private struct List {
        var levels: [Int: Level] = [:]
        /// The style whose list is meant.
        var link: String?
    }

    private struct Instance {
        var list: Int
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var lists: [Int: List] = [:]
    private var instances: [Int: Instance] = [:]
    /// How far the levels of a list are counted.
    private var counts: [Int: [Int: Int]] = [:]
    /// The instances that have begun where they name a start.
    private var begun: Set<[Int]> = []
    private let styles: WordStyles

    init(_ styles: WordStyles) { self.styles = styles }

    /// - Parameter root: that of the part with the lists.
    init(_ root: XMLElement, _ styles: WordStyles) {
        self.styles = styles
        for element in root.children("w:abstractNum") {
            guard let id = element.number("w:abstractNumId") else { continue }
            var list = List(link: element.first("w:numStyleLink")?["w:val"])
            for level in element.children("w:lvl") {
                if let place = level.number("w:ilvl"), (0..<9).contains(place) {
                    list.levels[place] = Self.level(level)
                }
            }
            lists[id] = list
        }
        for element in root.children("w:num") {
            guard let id = element.number("w:numId"), let list = element.first("w:abstractNumId")?.number("w:val")
            else { continue }
            var instance = Instance(list: list)
            for override in element.children("w:lvlOverride") {
                guard let place = override.number("w:ilvl"), (0..<9).contains(place) else { continue }
                instance.starts[place] = override.first("w:startOverride")?.number("w:val").map(Self.sensible)
                instance.levels[place] = override.first("w:lvl").map(Self.level)
            }
            instances[id] = instance
        }
    }

    private static func sensible(_ number: Int) -> Int { min(max(number, 0), 1_000_000) }

    private static func level(_ element: XMLElement) -> Level {
        var level = Level()
        level.start = element.first("w:start")?.number("w:val").map(sensible) ?? 0
        level.text = element.first("w:lvlText")?["w:val"] ?? ""
        level.isLegal = element.flag("w:isLgl") ?? false
        level.restart = element.first("w:lvlRestart")?.number("w:val")
        level.style = element.first("w:pStyle")?["w:val"]
        let choice = element.first("mc:AlternateContent", "mc:Choice", "w:numFmt")
        let form =
            choice ?? element.first("w:numFmt") ?? element.first("mc:AlternateContent", "mc:Fallback", "w:numFmt")
        switch form?["w:val"] ?? "decimal" {
        case "bullet": level.isBullet = true
        case "none": level.form = .none
        case "decimalZero": level.form = .padded(2)
        case "lowerLetter": level.form = .lowerLetter
        case "upperLetter": level.form = .upperLetter
        case "lowerRoman": level.form = .lowerRoman
        case "upperRoman": level.form = .upperRoman
        case "ordinal": level.form = .ordinal
        case "custom":
            // "001, 002, 003, ..."
            level.form = .padded(form?["w:format"]?.prefix { $0.isNumber }.count ?? 1)
        default: level.form = .decimal
        }
        if element.first("w:rPr")?.flag("w:vanish") == true { level.text = "" }
        return level
    }

    /// The level of a list to which a style of paragraphs belongs.
    func level(ofStyle style: String?, in instance: Int) -> Int? {
        guard let style, let list = instances[instance].flatMap({ lists[$0.list] }) else { return nil }
        return list.levels.first { $0.value.style == style }?.key
    }

    /// Counts an entry of a list.
    ///
    /// - Returns: what stands before it; nil for a list without numbers, or one that is not there.
    mutating func next(_ id: Int, level place: Int) -> ListMarker? {
        guard (0..<9).contains(place), var instance = instances[id], let levels = levels(of: &instance),
            let level = levels[place]
        else { return nil }
        var counts = counts[instance.list] ?? [:]
        if let start = instance.starts[place], begun.insert([id, place]).inserted {
            counts[place] = start
        } else {
            counts[place] = counts[place].map { $0 + 1 } ?? level.start
        }
        for lower in counts.keys where lower > place {
            let restart = levels[lower]?.restart
            if restart == nil || restart.map({ $0 > 0 && place < $0 }) == true { counts[lower] = nil }
        }
        self.counts[instance.list] = counts
        if level.isBullet { return .bullet }
        let text = Self.text(level, levels, counts).trimmingWhiteSpace
        return text.isEmpty ? nil : .number(text)
    }

    /// The levels of an instance, with its own in the place of its list's.
    private func levels(of instance: inout Instance) -> [Int: Level]? {
        guard var list = lists[instance.list] else { return nil }
        if let link = list.link, let other = styles.style(ofList: link), let target = instances[other],
            let linked = lists[target.list]
        {
            instance.list = target.list
            list = linked
        }
        return list.levels.merging(instance.levels) { _, own in own }
    }

    private static func text(_ level: Level, _ levels: [Int: Level], _ counts: [Int: Int]) -> String {
        var text = ""
        var isPlace = false
        for sign in level.text {
            if isPlace, let number = sign.wholeNumberValue, number > 0 {
                let place = number - 1
                let form = level.isLegal ? .decimal : levels[place]?.form ?? .decimal
                text += form.text(of: counts[place] ?? levels[place]?.start ?? 1)
            } else if isPlace {
                text += "%" + String(sign)
            } else if sign != "%" {
                text.append(sign)
            }
            isPlace = !isPlace && sign == "%"
        }
        return text
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmingWhiteSpace: String {
        var text = self[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
