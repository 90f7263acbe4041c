import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

// A node's page as values for templates.
extension PageLinks {
    /// How many objectives with the same text a page names.
    private static let mostWithSameText = 60

    func sections(of page: NodePage) -> [Values] {
        // An entry's place is that of its node's first.
        var seen: Set<String> = []
        return page.sections.map { section in
            // The same text in hundreds of offices would be on hundreds of pages, each as long as the others.
            let items = section.items.prefix(section.key == .same ? Self.mostWithSameText : section.items.count)
            let more = section.count - items.count
            return [
                "key": section.key.rawValue,
                "heading": language(page.heading(section)).capitalizedFirst,
                "hasItems": section.key != .indicators && !items.isEmpty,
                "items": section.key == .indicators
                    ? []
                    : items.map { entry in
                        let isPlace = section.key.tiesEntries && entry.id.map { seen.insert($0).inserted } == true
                        return item(entry, in: section, of: page, isPlace: isPlace)
                    },
                "indicators": section.key == .indicators
                    ? self.table(
                        section.items.compactMap(\.indicator).table(in: language),
                        named: language(page.heading(section)).capitalizedFirst) : false,
                "more": more == 0
                    ? false
                    : language(section.key == .same ? .moreWithSameText(more) : SiteMessage.moreNeighbours(more)),
                "isFacts": section.key == .details || section.key == .texts || section.key == .matrix,
            ]
        }
    }

    /// - Parameters:
    ///   - isPlace: whether links lead here that ask how the node of the entry is tied to the page's.
    ///   - depth: how many items it stands below.
    private func item(
        _ item: NodePage.Item, in section: NodePage.Section, of page: NodePage, isPlace: Bool = false, depth: Int = 0
    ) -> Values {
        let node = item.id.flatMap { graph.node(withID: $0) }
        let isObjective = node.map { graph[$0].kind == .objective } ?? false
        let code = isObjective ? item.id.map { String($0.dropFirst("objective:".count)) } : nil
        let roles = (item.roles ?? []).map { $0.name(in: language) }
        let same = item.yearWithSameText.map { language(PageMessage.asIn($0)) }
        let never = item.isNeverTogether ? language(LinkMessage.neverTogether) : nil
        let remarks = [item.count.map(String.init)].compactMap(\.self) + roles
        let text = same ?? item.label ?? item.text
        let hasYears = isObjective && item.years != nil && depth == 0
        return [
            "anchor": (isPlace ? node.map(site.pages.fragment) : nil).orNothing,
            "lead": item.part.map { language.name($0).capitalizedFirst }.orNothing,
            "code": code.orNothing, "href": node.map(address).orNothing,
            "text": item.difference == nil ? Optional(text).orNothing : false, "isOurs": same != nil,
            "pieces": item.difference.map(pieces) ?? [], "hasPieces": item.difference != nil,
            "remark": (remarks.isEmpty ? nil : remarks.joined(separator: ", ")).orNothing,
            "never": never.orNothing,
            "years": hasYears ? years(item.years ?? [], changed: item.yearsWithNewText) : [], "hasYears": hasYears,
            "place": item.lines.map { place(lines: $0, years: isObjective && depth == 0 ? [] : item.years ?? []) }
                ?? false,
            "reasons": (item.links ?? []).map { reason($0) }, "hasReasons": !(item.links ?? []).isEmpty,
            "hasItems": !(item.items ?? []).isEmpty,
            "items": (item.items ?? []).map { self.item($0, in: section, of: page, depth: depth + 1) },
        ]
    }

    /// For each year of the plan whether an objective has a text, and whether it is another than before.
    func years(_ years: [Int], changed: [Int]) -> [Values] {
        graph.plan.years.map { year in
            let state = changed.contains(year) ? "changed" : years.contains(year) ? "present" : "absent"
            let words: SiteText? = state == "changed" ? .changedYear : state == "absent" ? .noYear : nil
            return ["year": String(year), "state": state, "words": words.map { language($0) }.orNothing]
        }
    }

    /// What changed since another wording.
    func pieces(_ difference: [WordDifference.Piece]) -> [Values] {
        difference.map { piece in
            [
                "text": piece.text, "isAdded": piece.change == .added, "isRemoved": piece.change == .removed,
                "isKept": piece.change == .kept,
            ]
        }
    }

    /// A table, with links where a cell is a node's id.
    func table(_ table: Table, named name: String) -> Values {
        let ids = table.columns.map { $0.key == "id" || $0.key.hasSuffix("ID") }
        return [
            "tableName": name,
            "columns": table.columns.map {
                ["heading": $0.heading.capitalizedFirst, "isNumber": $0.isNumber] as Values
            },
            "rows": table.rows.map { row -> Values in
                [
                    "cells": zip(row, zip(table.columns, ids)).enumerated().map { place, cell -> Values in
                        let (value, (column, isID)) = cell
                        let node = isID ? graph.node(withID: value.text) : nil
                        return [
                            "text": node.map { graph[$0].label } ?? table.words(value), "isHead": place == 0,
                            "isNumber": column.isNumber, "href": node.map(address).orNothing, "linkName": false,
                            "hasPieces": false,
                        ]
                    }
                ]
            },
        ]
    }
}
