import GraphCore
import Plan
import PlanGraph
import PlanMaps
import PlanWording
import TextDocument

/// An answer as a report in a document of Word, for somebody who has no terminal: names where an answer for a terminal
/// has ids, and the map inside.
///
/// ```swift
/// let report = PlanReport(graph.page(on: casa).document(in: .italian), of: graph, language: .italian)
/// let bytes = try report.bytes()
/// ```
public struct PlanReport {
    private let answer: TextDocument
    private let graph: PlanGraph
    private let language: Language
    private let title: String
    /// Its picture, as PNG, and what it shows, in words.
    public var map: (png: [UInt8], caption: String, description: String)?

    /// - Parameters:
    ///   - answer: in words.
    ///   - graph: the plan's, which knows the names.
    ///   - title: of answers that have none of their own.
    public init(_ answer: TextDocument, of graph: PlanGraph, title: String = "", language: Language) {
        (self.answer, self.graph, self.title, self.language) = (answer, graph, title, language)
    }

    /// Returns the file; the same answer has the same bytes, but for the picture, which is drawn with the machine's
    /// fonts.
    ///
    /// - Throws: `ExportError` where libarchive is missing.
    public func bytes() throws -> [UInt8] {
        var document = WordDocument()
        document.language = language.rawValue
        document.title = graph.plan.title
        if !title.isEmpty {
            document.blocks = [.title(title), .subtitle(subtitle(nil))]
            addMap(to: &document)
        }
        var hasTitle = !title.isEmpty
        for (place, block) in answer.blocks.enumerated() {
            let next = place + 1 < answer.blocks.count ? answer.blocks[place + 1] : nil
            if case .title(let name, let below) = block, !hasTitle {
                hasTitle = true
                document.blocks += [.title(name.plain), .subtitle(subtitle(below))]
                // What a page says first stands above its picture.
                addMap(to: &document)
                continue
            }
            add(block, before: next, to: &document)
        }
        if let licence = graph.plan.licence {
            document.blocks.append(.caption(language(SiteText.licenceHeading) + ": " + licence))
        }
        return try document.bytes()
    }

    private func subtitle(_ below: StyledText?) -> String {
        let head = below.map { words($0) }?.map(\.text).joined() ?? ""
        return [head, graph.plan.title, graph.plan.municipality].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func addMap(to document: inout WordDocument) {
        guard let map, let picture = WordDocument.Picture(png: map.png, description: map.description) else { return }
        document.blocks += [.picture(picture), .caption(map.caption)]
    }

    private func add(_ block: TextDocument.Block, before next: TextDocument.Block?, to document: inout WordDocument) {
        switch block {
        case .title(let name, let below):
            document.blocks.append(.heading(level: 1, words(name)))
            if !below.isEmpty { document.blocks.append(.paragraph(words(below))) }
        case .heading(let heading): document.blocks.append(.heading(level: 2, withoutCode(words(heading))))
        case .paragraph(let text), .continuation(let text):
            let runs = Self.withoutCommands(words(text))
            if !runs.isEmpty { document.blocks.append(.paragraph(runs)) }
        case .item(let id, let text): document.blocks.append(.item(level: 0, lead(id) + words(text)))
        case .detail(let text): document.blocks.append(.item(level: 1, words(text)))
        case .table(let table):
            document.blocks.append(
                .table(
                    head: table.columns.filter { $0.key != "id" }.map(\.heading.capitalizedFirst),
                    rows: table.rows.map { row in
                        zip(table.columns, row).filter { $0.0.key != "id" }.map { names.text(table.words($1)) }
                    },
                    numbers: Set(
                        table.columns.filter { $0.key != "id" }.enumerated().filter { $1.isNumber }.map(\.offset))))
        }
    }

    private var names: IDNames { IDNames(graph) }

    /// What an entry begins with: an objective's office and code in bold, other words of a column as they are, of an id
    /// nothing, since the name follows.
    private func lead(_ id: String) -> [WordDocument.Run] {
        guard !id.isEmpty else { return [] }
        guard let node = graph.node(withID: id) else { return [WordDocument.Run(text: id + ": ", isBold: true)] }
        return graph.objective(node) == nil ? [] : [WordDocument.Run(text: names.short(node) + " ", isBold: true)]
    }

    private func words(_ text: StyledText) -> [WordDocument.Run] {
        text.spans.enumerated().map { place, span in
            var words = names.text(span.text)
            if place == 0 { words = withoutLeadingID(span.text) ?? words }
            return WordDocument.Run(text: words, style: span.style)
        }
    }

    /// What follows "direction:casa, "; nil where no id stands first.
    private func withoutLeadingID(_ text: String) -> String? {
        guard let comma = text.firstRange(of: ", "), graph.node(withID: String(text[..<comma.lowerBound])) != nil else {
            return nil
        }
        return names.text(String(text[comma.upperBound...])).capitalizedFirst
    }

    /// A paragraph without the sentences that name a command or an option of one, which readers of a report don't have.
    private static func withoutCommands(_ runs: [WordDocument.Run]) -> [WordDocument.Run] {
        guard runs.count == 1, var run = runs.first, run.text.contains("pdo ") || run.text.contains("--") else {
            return runs.enumerated().map { place, run in
                var run = run
                if place == 0 { run.text = run.text.capitalizedFirst }
                return run
            }
        }
        let sentences = run.text.matches(of: /[^.]+(?:\.(?!\s|$)[^.]*)*\.?\s*/).map { String($0.0) }
        let kept = sentences.filter { $0.firstMatch(of: /\bpdo [a-z]|--[a-z]/) == nil }
        run.text = kept.joined().capitalizedFirst
        return run.text.isEmpty ? [] : [run]
    }

    /// Without the code of a finding, as in "[one-sided]".
    private func withoutCode(_ runs: [WordDocument.Run]) -> [WordDocument.Run] {
        runs.map { run in
            var run = run
            run.text = run.text.replacing(/\x20\[[a-z-]+\]$/, with: "").capitalizedFirst
            return run
        }
    }
}
