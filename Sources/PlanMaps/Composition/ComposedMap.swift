import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

/// A form of picture in which everything has its place, on one sheet or several.
protocol ComposedMap: MapPicture {
    var sheet: Sheet { get }
    /// One sheet of the picture.
    ///
    /// - Parameter page: counted from 0.
    func composition(page: Int) throws -> Composition
}

extension ComposedMap {
    var graph: PlanGraph { context.graph }
    var language: Language { context.language }
    var sheet: Sheet { Sheet(context.definition.format) }
    var hubs: [(node: NodeIndex, linkCount: Int)] { [] }

    func picture(page: Int, noting note: (String) -> Void) throws -> Drawing {
        try composition(page: page).drawing
    }

    /// What stands around a sheet of the picture.
    ///
    /// - Parameters:
    ///   - page: counted from 0.
    ///   - facts: what follows the name of the plan above the picture.
    ///   - hidden: what filters left out.
    ///   - closing: what follows the source.
    func frame(
        page: Int, of pages: Int, facts: String? = nil, legend: [Frame.Entry] = [], cautions: [String],
        hidden: (nodes: [NodeIndex], links: Int) = ([], 0), closing: String? = nil
    ) -> Frame {
        Frame(
            title: title, subtitle: [subtitle, facts].compactMap(\.self).joined(separator: " · "),
            pageMark: pages > 1 ? language(ComposedMapMessage.page(page + 1, of: pages)) : nil, legend: legend,
            cautions: cautions
                + context.filterNotes(hiddenNodes: hidden.nodes, hiddenLinks: hidden.links)
                + [context.definition.note.map { language($0) }, context.declaredNote].compactMap(\.self),
            source: [language(MapMessage.source(graph.plan.source)), closing].compactMap(\.self)
                .joined(separator: " "))
    }

    /// How many directions have no link; nil where all have one.
    func unlinked(_ count: Int, of all: Int) -> String? {
        count > 0 ? language(ComposedMapMessage.unlinked(count, of: all)) : nil
    }

    /// The name of a node in a picture, of at most so many letters.
    func name(_ node: NodeIndex, letters: Int = 26) -> String { graph[node].pictureName.shortened(to: letters) }

    /// Where names that begin at the left of a sheet end at the latest.
    func end(ofNames names: [String], atMost most: Double = 176) -> Double {
        let widest = names.map { textWidth($0, fontSize: Sheet.fontSize) }.max() ?? 0
        return Frame.left + min(widest * 1.04, most)
    }

    /// A line of text that is cut where it would be wider, within a word if need be.
    func fitting(_ line: String, width: Double, isBold: Bool = false) -> String {
        var letters = Substring(line)
        while letters.count > 1, textWidth(String(letters) + "…", fontSize: Sheet.fontSize, isBold: isBold) > width {
            letters.removeLast()
        }
        let isWhole = textWidth(line, fontSize: Sheet.fontSize, isBold: isBold) <= width
        return isWhole ? line : String(letters) + "…"
    }

    private static var leadWords: Int { 3 }

    /// A text in a few lines: where it is longer, without the words with which another text begins as well, but the
    /// first three of them, and of the last as many as fit.
    ///
    /// - Parameter common: how many words it begins with as another one does.
    func telling(_ text: String, common: Int, width: Double, atMost most: Int = 1) -> [String] {
        let words = text.split(separator: " ")
        func lines(_ text: String) -> [String] {
            wrapped(text, width: width, fontSize: Sheet.fontSize, isBalanced: false, atMost: most)
        }
        func rest(from first: Int) -> String {
            let lead = first > Self.leadWords ? words.prefix(Self.leadWords) + ["…"] : words.prefix(first)
            return (lead + words[first...]).joined(separator: " ")
        }
        func fits(_ text: String) -> Bool {
            wrapped(text, width: width, fontSize: Sheet.fontSize, isBalanced: false).count <= most
        }
        guard common >= 4, common < words.count, !fits(text) else { return lines(text) }
        // The fewer are left out the longer it is.
        var (long, short) = (-1, common)
        while short - long > 1 {
            let middle = (long + short) / 2
            if fits(rest(from: middle)) { short = middle } else { long = middle }
        }
        return lines(rest(from: short))
    }

    /// With how many words each of some texts begins as another of them does, at most.
    func commonWords(_ texts: [String]) -> [String: Int] {
        let sorted = Set(texts).map { (text: $0, words: $0.split(separator: " ")) }
            .sorted { $0.words.lexicographicallyPrecedes($1.words) }
        // Most like a text is one that stands beside it.
        let shared = zip(sorted, sorted.dropFirst()).map { one, other in
            zip(one.words, other.words).prefix { $0 == $1 }.count
        }
        let counts = sorted.indices.map { place in
            max(place > 0 ? shared[place - 1] : 0, place < shared.count ? shared[place] : 0)
        }
        return Dictionary(uniqueKeysWithValues: zip(sorted.map(\.text), counts))
    }

    /// The id and the whole name of a node, for a text that stands for it.
    func words(of node: NodeIndex) -> Composition.Caption {
        Composition.Caption(
            title: graph[node].name.shortened(to: 400), tooltip: graph[node].name.shortened(to: 400),
            more: [.identifier(context.identifier(of: node))] + context.link(to: node))
    }

    /// The colour of a transversal goal, the same in all maps; of other things that of lines.
    func color(of node: NodeIndex) -> String { context.color(of: node) }

    /// Pieces of a list, as equal as they can be, each with at most so many elements.
    func sheets<Element>(_ elements: [Element], atMost most: Int) -> [ArraySlice<Element>] {
        let count = max(1, (elements.count + most - 1) / most)
        return (0..<count).map { elements[(elements.count * $0 / count)..<(elements.count * ($0 + 1) / count)] }
    }
}

extension Sheet {
    /// The pieces of as many sheets as are needed, filled about equally.
    ///
    /// - Parameter pieces: for a room on each sheet.
    static func balanced<Piece>(room: Double, _ pieces: (Double) -> [Piece]) -> [Piece] {
        let most = pieces(room)
        guard room.isFinite, most.count > 1 else { return most }
        var (small, great) = (room / 2, room)
        for _ in 0..<8 {
            let middle = (small + great) / 2
            if pieces(middle).count > most.count { small = middle } else { great = middle }
        }
        return pieces(great)
    }

    /// Pieces of a list, each as long as a sheet has room for.
    ///
    /// - Parameter heights: of the elements.
    static func sheets<Element>(_ elements: [Element], heights: [Double], room: Double) -> [[Element]] {
        var sheets: [[Element]] = []
        var used = 0.0
        for (element, height) in zip(elements, heights) {
            if sheets.isEmpty || used + height > room + 1e-6 {
                sheets.append([])
                used = 0
            }
            sheets[sheets.count - 1].append(element)
            used += height
        }
        return sheets
    }
}
