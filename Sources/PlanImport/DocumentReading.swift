import Plan
import TextTools

/// A document line by line with what an import made of it, for a person who checks a new plan.
///
/// ```swift
/// let result = PlanImporter.read(document: text, named: "pdo.md", profile: profile, named: "profile.yaml")
/// for line in result.reading(of: text, named: "pdo.md").lines { print(line.number, line.reading, line.ids) }
/// ```
public struct DocumentReading: Sendable {
    /// What words of a line link to.
    public struct Link: Hashable, Sendable {
        /// As the document has them.
        public let words: String
        /// The id of the objective that is linked.
        public let source: String
        /// The id of what it is linked to; nil for partners that the words leave open.
        public let target: String?
        public let basis: Basis
        /// As what an office takes part.
        public let role: Role?
    }

    /// A part of a line, with the links that its words make.
    public struct Piece: Hashable, Sendable {
        public let text: String
        public let links: [Link]
    }

    public struct Line: Sendable {
        /// Counted from 1.
        public let number: Int
        /// As the document has it.
        public let text: String
        public let reading: LineReading
        /// The ids of what the line became.
        public let ids: [String]
        public let links: [Link]
        public let diagnostics: [Diagnostic]
    }

    /// The document's path.
    public let file: String
    public let title: String
    public let municipality: String
    /// Every line of the document.
    public let lines: [Line]
    /// What was noticed in other files, such as the profile.
    public let otherDiagnostics: [Diagnostic]
    public let coverage: LineCoverage
}

extension ImportResult {
    /// Returns the document line by line with what was made of it; without lines where ``lines`` has none.
    ///
    /// - Parameters:
    ///   - document: the text that was imported, or the text of the table of objectives.
    ///   - file: its path, as the diagnostics have it.
    public func reading(of document: String, named file: String) -> DocumentReading {
        var links: [Int: [DocumentReading.Link]] = [:]
        var ids: [Int: [String]] = [:]
        if let draft {
            for (line, id) in draft.idsByLine where ids[line]?.contains(id) != true {
                ids[line, default: []].append(id)
            }
            for (line, link) in draft.linksByLine
            where links[line]?.contains(where: { $0.words == link.words && $0.target == link.target }) != true {
                links[line, default: []].append(link)
            }
        }
        let own = Dictionary(grouping: diagnostics.filter { $0.file == file }, by: \.line)
        var list = DiagnosticList(file: file)
        let texts = Document(text: list.readable(document)).lines
        return DocumentReading(
            file: file, title: draft?.title ?? "", municipality: draft?.municipality ?? "",
            lines: zip(texts, lines).map { line, reading in
                DocumentReading.Line(
                    number: line.number, text: String(line.text), reading: reading, ids: ids[line.number] ?? [],
                    links: links[line.number] ?? [], diagnostics: own[line.number] ?? [])
            }, otherDiagnostics: diagnostics.filter { $0.file != file || $0.line > lines.count }, coverage: coverage)
    }
}

extension PlanOfObjectives {
    /// What begins on each line, or is spoken of there; higher things first.
    fileprivate var idsByLine: [(line: Int, id: String)] {
        directions.map { ($0.line, $0.id) } + transversalGoals.map { ($0.line, $0.id) }
            + strategicDimensions.map { ($0.line, $0.id) } + strategicObjectives.map { ($0.line, $0.id) }
            + objectives.map { ($0.line, $0.id) }
            + objectives.flatMap { objective in objective.matrixRows.map { ($0.line, objective.id) } }
    }

    /// The links that words of each line make.
    fileprivate var linksByLine: [(line: Int, link: DocumentReading.Link)] {
        var found: [(Int, DocumentReading.Link)] = []
        func add(
            _ evidence: [Evidence], _ source: String, _ target: String?, _ basis: Basis, _ role: Role? = nil
        ) {
            for words in evidence {
                let link = DocumentReading.Link(
                    words: words.text, source: source, target: target, basis: basis, role: role)
                found.append((words.line, link))
            }
        }
        for objective in objectives {
            for part in objective.offices {
                let link = DocumentReading.Link(
                    words: part.text, source: objective.id, target: part.direction, basis: .stated, role: part.role)
                found.append((part.line, link))
            }
            for link in objective.contributions { add(link.evidence, objective.id, link.target, link.basis) }
            add(objective.genericPartners, objective.id, nil, .named)
        }
        for collaboration in collaborations {
            for shared in collaboration.objectives {
                add(shared.evidence, shared.objective, collaboration.id, shared.basis)
                for partner in collaboration.participants where partner.role != .owner {
                    let own = partner.evidence.filter { shared.evidence.map(\.line).contains($0.line) }
                    add(own, shared.objective, partner.direction, partner.basis, partner.role)
                }
            }
        }
        return found
    }
}

extension DocumentReading.Line {
    /// The line in pieces: words that make links, and what stands between them. Words of several links that overlap are
    /// one piece.
    public var pieces: [DocumentReading.Piece] {
        var marked: [(range: Range<String.Index>, links: [DocumentReading.Link])] = []
        let found = links.flatMap { link in places(of: link.words).map { ($0, link) } }
        for (range, link) in found.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
            if let last = marked.last, last.range.upperBound > range.lowerBound {
                let end = max(last.range.upperBound, range.upperBound)
                let links = last.links + (last.links.contains(link) ? [] : [link])
                marked[marked.count - 1] = (last.range.lowerBound..<end, links)
            } else {
                marked.append((range, [link]))
            }
        }
        var pieces: [DocumentReading.Piece] = []
        var start = text.startIndex
        for (range, links) in marked {
            if start < range.lowerBound {
                pieces.append(DocumentReading.Piece(text: String(text[start..<range.lowerBound]), links: []))
            }
            pieces.append(DocumentReading.Piece(text: String(text[range]), links: links))
            start = range.upperBound
        }
        if start < text.endIndex { pieces.append(DocumentReading.Piece(text: String(text[start...]), links: [])) }
        return pieces
    }

    /// Where words stand in the line, as in the texts of several years; whatever their spaces and tags.
    private func places(of words: String) -> [Range<String.Index>] {
        let ranges = words.isEmpty ? [] : text.ranges(of: words)
        guard ranges.isEmpty else { return ranges }
        let (all, sought) = (Words(text).all, Words(words).folded)
        guard !sought.isEmpty, all.count >= sought.count else { return [] }
        let start = (0...(all.count - sought.count)).first { start in
            zip(all[start...], sought).allSatisfy { $0.folded == $1 }
        }
        return start.map { [all[$0].range.lowerBound..<all[$0 + sought.count - 1].range.upperBound] } ?? []
    }
}
