import GraphCore
import Plan
import PlanAnswers
import PlanExchange
import PlanGraph
import PlanWording
import TextTools

/// A plan, or a part of it, as one workbook of Excel and LibreOffice: how to read it, elements, links with the words
/// that show them, indicators, and what an audit finds.
///
/// ```swift
/// let bytes = try PlanWorkbook(try ExportGraph(graph), language: .italian).bytes()
/// ```
///
/// Names stand first, ids in the last columns; names lead from sheet to sheet. Nothing in a cell is a formula. Rows
/// stand in the graph's order.
public struct PlanWorkbook {
    private let part: ExportGraph.Part
    private let language: Language
    private let isPart: Bool

    /// - Throws: `ExportError.needsPlan` for a graph that is no plan's, ``WorkbookError``.
    public init(_ export: ExportGraph, language: Language, isPart: Bool = false) throws {
        guard let part = export.part else { throw ExportError.needsPlan }
        let most = max(part.nodes.count, part.edges.count)
        guard most < Workbook.rowLimit else { throw WorkbookError.tooManyRows(most, limit: Workbook.rowLimit) }
        (self.part, self.language, self.isPart) = (part, language, isPart)
    }

    /// Returns the file; the same plan has the same bytes.
    ///
    /// - Throws: `ExportError` where libarchive is missing.
    /// - Complexity: linear in the graph, besides the audit.
    public func bytes() throws -> [UInt8] {
        var book = Workbook()
        book.title = part.graph.plan.title
        book.language = language.rawValue
        var rows: [NodeIndex: Int] = [:]
        for (place, node) in part.nodes.enumerated() { rows[node] = place + 2 }
        book.sheets = [guide, nodes, links(rows), indicators(rows)]
        if !isPart { book.sheets.append(audit(rows)) }
        if book.sheets[3].rows.isEmpty { book.sheets.remove(at: 3) }
        return try book.bytes()
    }

    private var graph: PlanGraph { part.graph }
    private func word(_ message: WorkbookMessage) -> String { language(message) }
    private func column(_ message: WorkbookMessage, _ width: Int) -> Workbook.Column {
        Workbook.Column(heading: word(message), width: width)
    }

    /// A column that lists have too.
    private func said(_ field: ListColumn.Field, _ width: Int) -> Workbook.Column {
        Workbook.Column(heading: language(ListMessage.column(field)).capitalizedFirst, width: width)
    }

    private static let nodesSheet = 1

    // MARK: Sheets

    private var guide: Workbook.Sheet {
        var sheet = Workbook.Sheet(name: word(.howToRead), widths: [26, 90])
        let plan = graph.plan
        sheet.rows = [
            [.heading(plan.title)], [.text(word(.source)), .text(plan.source)],
        ]
        if let licence = plan.licence {
            sheet.rows.append([.text(language(SiteText.licenceHeading)), .text(licence)])
        }
        sheet.rows += [
            [],
            [.link(word(.nodes), sheet: 1, row: 1), .text(word(.aboutNodes))],
            [.link(word(.links), sheet: 2, row: 1), .text(word(.aboutLinks))],
        ]
        let hasIndicators =
            plan.objectives.contains { !$0.indicators.isEmpty }
            || plan.transversalGoals.contains { !$0.indicators.isEmpty }
        if hasIndicators { sheet.rows.append([.text(word(.indicators)), .text(word(.aboutIndicators))]) }
        if !isPart { sheet.rows.append([.text(word(.audit)), .text(word(.aboutAudit))]) }
        sheet.rows += [[], [.heading(word(.basesHeading))]]
        let bases: [(String, WorkbookMessage)] =
            [("–", .table)]
            + zip(Basis.allCases, [.stated, .named, .sameText, .theme, .declared]).map {
                ($0.name(in: language).capitalizedFirst, $1)
            }
        for (name, message) in bases { sheet.rows.append([.text(name), .text(word(message))]) }
        sheet.rows += [[], [.text(""), .text(word(.filters))], [.text(""), .text(word(.caution))]]
        if isPart { sheet.rows.append([.text(""), .text(word(.isPart))]) }
        return sheet
    }

    private var nodes: Workbook.Sheet {
        let years = Set(graph.plan.years + graph.plan.objectives.flatMap(\.texts.keys)).sorted()
        var sheet = Workbook.Sheet(name: word(.nodes))
        let kind = Workbook.Column(heading: language(ListMessage.kind).capitalizedFirst, width: 20)
        let name = Workbook.Column(heading: language(ListMessage.name).capitalizedFirst, width: 52)
        let span = Workbook.Column(heading: language(ListMessage.years).capitalizedFirst, width: 11)
        sheet.columns =
            [name, kind, column(.office, 28), column(.code, 8), span]
            + years.map { Workbook.Column(heading: "\(word(.text)) \($0)", width: 40) }
            + [said(.description, 52), said(.level, 20), said(.type, 16)]
            + [column(.weight, 9), column(.owner, 20), column(.deadline, 12)]
        let plan = graph.plan
        let lines = plan.linesOfNodes
        let goals = Dictionary(plan.transversalGoals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let levels = Dictionary(plan.strategicObjectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let dimensions = Dictionary(
            plan.strategicDimensions.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        func attributes(of index: NodeIndex) -> [NamedAttribute] {
            graph.objective(index)?.attributes ?? goals[graph[index].id]?.attributes ?? []
        }
        var known: Set<String> = []
        let names = part.nodes.flatMap(attributes).map(\.name).filter { known.insert($0).inserted }
        sheet.columns += names.map { Workbook.Column(heading: $0, width: 20) } + [column(.place, 18), column(.id, 34)]
        sheet.rows = part.nodes.map { index in
            let node = graph[index]
            let objective = graph.objective(index)
            let (goal, level) = (goals[node.id], levels[node.id])
            let office = objective.flatMap { graph.node(withID: $0.direction) }.map { graph[$0].name }
            var cells: [Workbook.Cell] = [
                .text(node.name), .text(node.kind.name(in: language)), text(office),
                text(objective?.label ?? goal?.code ?? level?.code),
                objective.map { .text(yearRange($0.texts.keys.sorted())) } ?? .empty,
            ]
            cells += years.map { text(objective?.texts[$0]) }
            cells += [
                text(objective?.description ?? dimensions[node.id]), text(level?.level), text(objective?.type),
                value(objective?.weight ?? goal?.weight), text(objective?.owner), text(objective?.deadline),
            ]
            cells += names.map { name in
                let values = attributes(of: index).filter { $0.name == name }.map(\.value)
                return text(values.isEmpty ? nil : values.joined(separator: "; "))
            }
            cells += [text(lines[node.id].map { place([$0]) }), .text(node.id)]
            return cells
        }
        return sheet.withoutEmptyColumns
    }

    private func links(_ rows: [NodeIndex: Int]) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: word(.links))
        let span = Workbook.Column(heading: language(ListMessage.years).capitalizedFirst, width: 11)
        sheet.columns = [
            column(.from, 40), column(.link, 20), column(.to, 40), column(.role, 14), column(.basis, 18),
            column(.otherBases, 18), span, column(.words, 60), column(.place, 18), column(.quotations, 10),
            column(.fromID, 26), column(.toID, 26),
        ]
        sheet.rows = part.edges.compactMap { index in
            guard let edge = part.selection.edge(index) else { return nil }
            let (source, target) = (graph.structure.source(of: index), graph.structure.target(of: index))
            let years = edge.evidence.isEmpty ? graph.years(of: index) : Set(edge.evidence.flatMap(\.years)).sorted()
            let words = edge.evidence.map(\.text).joined(separator: "\n")
            return [
                name(of: source, rows), .text(edge.relation.name(in: language)), name(of: target, rows),
                text(edge.role?.name(in: language)), .text(edge.basis?.name(in: language) ?? "–"),
                text(bases(edge.bases.dropFirst())), .text(yearRange(years)), text(words.isEmpty ? nil : words),
                .text(place(edge.lines)), .number(Double(edge.evidence.count)), .text(graph[source].id),
                .text(graph[target].id),
            ]
        }
        return sheet.withoutEmptyColumns
    }

    private func indicators(_ rows: [NodeIndex: Int]) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: word(.indicators))
        let all: [(NodeIndex, Indicator)] = part.nodes.flatMap { index in
            let goal = graph.plan.transversalGoals.first { $0.id == graph[index].id }
            return (graph.objective(index)?.indicators ?? goal?.indicators ?? []).map { (index, $0) }
        }
        let targets = Set(all.flatMap(\.1.targets.keys)).sorted()
        let results = Set(all.flatMap(\.1.results.keys)).sorted()
        func heading(_ message: IndicatorMessage, _ width: Int) -> Workbook.Column {
            Workbook.Column(heading: language(message).capitalizedFirst, width: width)
        }
        sheet.columns =
            [column(.office, 28), column(.objective, 44), heading(.name, 36), heading(.unit, 12)]
            + [column(.baseline, 12), column(.baselineYear, 10)] + targets.map { heading(.target($0), 13) }
            + results.map { heading(.result($0), 13) } + [heading(.formula, 36), heading(.source, 28)]
        sheet.rows = all.map { index, indicator in
            let office = graph.objective(index).flatMap { graph.node(withID: $0.direction) }
            return [
                text(office.map { graph[$0].name }), name(of: index, rows), .text(indicator.name), text(indicator.unit),
                value(indicator.baseline), indicator.baselineYear.map { .number(Double($0)) } ?? .empty,
            ] + targets.map { value(indicator.targets[$0]) } + results.map { value(indicator.results[$0]) } + [
                text(indicator.formula), text(indicator.source),
            ]
        }
        return sheet.withoutEmptyColumns
    }

    private func audit(_ rows: [NodeIndex: Int]) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: word(.audit))
        sheet.columns = [
            column(.severity, 11), column(.finding, 34), column(.sentence, 80), column(.toReview, 44),
            column(.place, 20),
        ]
        sheet.rows = graph.audit().map { finding in
            let row = finding.nodes.lazy.compactMap { graph.node(withID: $0) }.compactMap { rows[$0] }.first
            let sentence = finding.message(in: language)
            return [
                .text(language(finding.severity)), .text(language(AuditMessage.code(finding.code))),
                row.map { .link(sentence, sheet: Self.nodesSheet, row: $0) } ?? .text(sentence),
                text(finding.reviewNote(in: language)), .text(place(finding.lines)),
            ]
        }
        return sheet
    }

    // MARK: Cells

    private func text(_ text: String?) -> Workbook.Cell { text.map { .text($0) } ?? .empty }

    /// A number where it is printed so that it can be nothing else, with a decimal comma or without.
    private func value(_ text: String?) -> Workbook.Cell {
        guard let text else { return .empty }
        let isNumber = text.wholeMatch(of: /-?[0-9]{1,15}(?:,[0-9]{1,10})?/) != nil && !text.hasPrefix("0")
        return isNumber || text == "0" || text.hasPrefix("0,")
            ? Double(text.replacing(",", with: ".")).map { .number($0) } ?? .text(text) : .text(text)
    }

    private func name(of node: NodeIndex, _ rows: [NodeIndex: Int]) -> Workbook.Cell {
        let text =
            graph.objective(node) == nil
            ? graph[node].name : "\(IDNames(graph).short(node)) – \(graph[node].name)".shortened(to: 120)
        return rows[node].map { .link(text, sheet: Self.nodesSheet, row: $0) } ?? .text(text)
    }

    private func bases(_ bases: ArraySlice<Basis>) -> String? {
        bases.isEmpty ? nil : bases.map { $0.name(in: language) }.joined(separator: ", ")
    }

    private func place(_ lines: [Int]) -> String { language.place(lines: lines, years: []) }
}

/// Why a plan makes no workbook.
public enum WorkbookError: Error, Hashable, Sendable {
    case tooManyRows(Int, limit: Int)
}

extension Workbook.Sheet {
    /// Without the columns that no row has a value for.
    fileprivate var withoutEmptyColumns: Workbook.Sheet {
        let used = columns.indices.filter { column in rows.contains { $0[column] != .empty } }
        var sheet = self
        sheet.columns = used.map { columns[$0] }
        sheet.rows = rows.map { row in used.map { row[$0] } }
        return sheet
    }
}
