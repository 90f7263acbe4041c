import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

/// The act itself, line by line, with the words marked that make links, and beside each line whose it is.
struct DocumentPages {
    let site: SiteContext
    let document: SiteDocument
    let templates: SiteTemplates
    private let nodes: [Int: [NodeIndex]]
    private let quotations: [Int: [String]]

    init(_ site: SiteContext, _ document: SiteDocument, _ templates: SiteTemplates) {
        (self.site, self.document, self.templates) = (site, document, templates)
        var nodes: [Int: [NodeIndex]] = [:]
        let plan = site.graph.plan
        let lines =
            plan.strategicDimensions.map { ($0.id, $0.line) } + plan.transversalGoals.map { ($0.id, $0.line) }
            + plan.directions.map { ($0.id, $0.line) }
            + plan.objectives.flatMap { one in [(one.id, one.line)] + one.matrixRows.map { (one.id, $0.line) } }
        for (id, line) in lines {
            guard let node = site.graph.node(withID: id), !(nodes[line] ?? []).contains(node) else { continue }
            nodes[line, default: []].append(node)
        }
        self.nodes = nodes
        var quotations: [Int: [String]] = [:]
        for quotation in plan.quotations where quotation.target != nil && quotation.text.count > 2 {
            if !(quotations[quotation.line] ?? []).contains(quotation.text) {
                quotations[quotation.line, default: []].append(quotation.text)
            }
        }
        self.quotations = quotations
    }

    private var language: Language { site.language }

    var pages: [SitePage] { (0..<document.pageCount).map(page) }

    private func page(_ number: Int) -> SitePage {
        let first = number * SiteDocument.linesOfPage
        let end = min(document.lines.count, first + SiteDocument.linesOfPage)
        let path = SiteDocument.path(page: number)
        let links = PageLinks(site: site, up: "")
        func range(_ page: Int) -> String {
            let start = page * SiteDocument.linesOfPage + 1
            let last = min(document.lines.count, start + SiteDocument.linesOfPage - 1)
            return language(SiteMessage.lines(start, last))
        }
        let values: Values = [
            "source": language(MapMessage.source(site.graph.plan.source)),
            "pages": PageNumbers(count: document.pageCount, current: number, name: range) {
                SiteDocument.path(page: $0)
            }.values,
            "blocks": blocks(first..<max(first, end), links),
        ]
        let title = language(SiteText.document)
        return SitePage(
            path: path, title: number == 0 ? title : title + ", " + range(number),
            description: language(SiteText.documentLead), above: [(language(SiteText.home), "index.html")],
            section: .document, body: templates(.document, values))
    }

    /// Lines, those of one table together.
    private func blocks(_ lines: Range<Int>, _ links: PageLinks) -> [Values] {
        var blocks: [Values] = []
        var index = lines.lowerBound
        while index < lines.upperBound {
            var end = index
            while end < lines.upperBound, Self.cells(of: document.lines[end]) != nil { end += 1 }
            if end > index {
                let rows = (index..<end).map { row($0, links) }
                let name = language(SiteMessage.lines(index + 1, end)).capitalizedFirst
                blocks.append(["isTable": true, "rows": rows, "tableName": name])
                index = end
            } else {
                if !document.lines[index].allSatisfy(\.isWhitespace) || isQuoted(index + 1) {
                    blocks.append(line(index, links))
                }
                index += 1
            }
        }
        return blocks
    }

    /// Whether something refers to a line, which must have a place then, though it is empty.
    private func isQuoted(_ line: Int) -> Bool { nodes[line] != nil || quotations[line] != nil }

    /// The cells of a line that is a row of a table: between tabs, or between the bars of Markdown.
    private static func cells(of line: String) -> [Substring]? {
        if line.utf8.contains(UInt8(ascii: "\t")) {
            return line.split(separator: "\t", omittingEmptySubsequences: false)
        }
        let bare = line.drop { $0 == " " }
        guard bare.first == "|", bare.dropFirst().contains("|") else { return nil }
        let cells = bare.split(separator: "|", omittingEmptySubsequences: false)
        return Array(cells.dropFirst().dropLast(cells.last?.allSatisfy(\.isWhitespace) == true ? 1 : 0))
    }

    private func common(_ index: Int, _ links: PageLinks) -> Values {
        [
            "id": "l\(index + 1)", "number": String(index + 1), "lineName": language(SiteMessage.line(index + 1)),
            "nodes": (nodes[index + 1] ?? []).map { links.node($0) },
        ]
    }

    private func row(_ index: Int, _ links: PageLinks) -> Values {
        let cells = Self.cells(of: document.lines[index]) ?? []
        let values: Values = [
            "cells": cells.map { cell -> Values in ["pieces": pieces(String(cell), index + 1), "span": false] }
        ]
        return values.merging(common(index, links))
    }

    private func line(_ index: Int, _ links: PageLinks) -> Values {
        let text = document.lines[index]
        let hashes = text.prefix { $0 == "#" }
        let isHeading = !hashes.isEmpty && text.dropFirst(hashes.count).first == " "
        let words = isHeading ? String(text.dropFirst(hashes.count + 1)) : text
        let values: Values = ["isTable": false, "isHeading": isHeading, "pieces": pieces(words, index + 1)]
        return values.merging(common(index, links))
    }

    /// A text with the words marked that make links, and what the document has in bold.
    private func pieces(_ text: String, _ line: Int) -> [Values] {
        func piece(_ text: some StringProtocol, marked: Bool = false, strong: Bool = false) -> Values {
            ["text": String(text), "isMarked": marked, "isStrong": strong, "isPlain": !marked && !strong]
        }
        var ranges: [Range<String.Index>] = []
        for quotation in quotations[line] ?? [] {
            if let range = text.firstRange(of: quotation), !ranges.contains(where: { $0.overlaps(range) }) {
                ranges.append(range)
            }
        }
        var (values, position) = ([Values](), text.startIndex)
        func plain(_ part: Substring) {
            // Every other part between two asterisks is in bold.
            let parts = part.split(separator: "**", omittingEmptySubsequences: false)
            let isPaired = parts.count % 2 == 1
            // What is in bold from one line to another has two asterisks at one end only.
            let isOpen = parts.count == 2 && parts.contains(where: \.isEmpty)
            for (place, part) in (isPaired || isOpen ? parts : [part]).enumerated() where !part.isEmpty {
                values.append(piece(part, strong: isOpen || isPaired && place % 2 == 1))
            }
        }
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            plain(text[position..<range.lowerBound])
            values.append(piece(text[range], marked: true))
            position = range.upperBound
        }
        plain(text[position...])
        return values
    }
}
