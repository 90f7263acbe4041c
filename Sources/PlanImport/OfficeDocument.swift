import Plan
import PlanSources

/// A plan's document in a format of an office program, as text whose lines have their places in it.
///
/// ```swift
/// let document = try OfficeDocument(bytes: bytes, name: "pdo.docx")
/// let result = PlanImporter.read(document, named: "pdo.docx", profile: yaml, named: "profile.yaml")
/// ```
public struct OfficeDocument: Sendable {
    /// The document as text: headings as Markdown has them, tables as HTML.
    public let text: String
    /// The name of its file, without folders.
    public let name: String
    /// By which its bytes are known again.
    public let fingerprint: String
    let places: [DocumentPlace?]
    let remarks: [SourceDocument.Remark]
    let notes: [SourceDocument.Note]

    /// - Parameters:
    ///   - bytes: the content of the file.
    ///   - name: that of the file, without folders.
    ///   - language: that of the document, as in `it`: numbers and dates of spreadsheets are written as its people do.
    /// - Throws: `SourceError` for what can't be read, whatever the bytes.
    public init(bytes: [UInt8], name: String, language: String? = nil) throws(SourceError) {
        self.init(
            try SourceDocument(bytes: bytes, named: name, language: language ?? "it"), name: name,
            fingerprint: Self.fingerprint(of: bytes))
    }

    init(_ document: SourceDocument, name: String, fingerprint: String = "") {
        let text = document.text
        self.text = text.text
        self.name = name
        places = text.places
        remarks = document.remarks
        notes = document.notes
        self.fingerprint = fingerprint
    }

    /// Sixteen digits by which bytes differ from others (FNV-1a).
    public static func fingerprint(of bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The place that a line of the text stands for.
    public func place(ofLine line: Int) -> DocumentPlace? {
        guard places.indices.contains(line - 1) else { return nil }
        return places[line - 1]
    }

    /// The place that a line stands for, or where it has none the next one.
    func nearestPlace(ofLine line: Int) -> DocumentPlace? {
        let rest = places.dropFirst(max(0, line - 1))
        return rest.first { $0 != nil }.flatMap(\.self)
    }

    /// The first line of a place; 1 where it has none.
    func line(of place: DocumentPlace) -> Int {
        places.firstIndex { $0 == place }.map { $0 + 1 } ?? 1
    }

    /// What was left out, as an import reports it.
    func note(_ diagnostics: inout DiagnosticList) {
        for remark in remarks {
            let place = remark.place
            switch remark.subject {
            case .formulaWithoutValue:
                diagnostics.add(.warning, .missingValue(count: remark.count), line: line(of: remark.place), at: place)
            case .embedded, .nestedTable, .errorValue:
                diagnostics.add(
                    .warning, .leftOut(remark.subject, count: remark.count), line: line(of: remark.place), at: place)
            case .unclearTable:
                diagnostics.add(
                    .error, .unclearTable(remark.detail ?? ""), line: line(of: remark.place), at: place)
            case .cutTable:
                diagnostics.add(.error, .cutTable(remark.detail ?? ""), line: line(of: remark.place), at: place)
            case .joinedWords:
                diagnostics.add(.note, .joinedWords(remark.detail ?? ""), line: line(of: remark.place), at: place)
            case .doubtfulWords:
                diagnostics.add(.warning, .doubtfulWords(remark.detail ?? ""), line: line(of: remark.place), at: place)
            case .cutRow, .hidden, .deletion, .comment, .footnote:
                diagnostics.add(
                    .note, .leftOut(remark.subject, count: remark.count), line: line(of: remark.place), at: place)
            }
        }
    }
}

extension PlanImporter {
    /// Reads a plan from a document of an office program.
    ///
    /// - Returns: as ``read(document:named:profile:named:links:)``. Lines are those of the document's text; findings,
    ///   and the plan, have their places in the document too.
    public static func read(
        _ document: OfficeDocument, named documentName: String, profile yaml: String, named profileName: String,
        links: [LinksFile] = []
    ) -> ImportResult {
        let result = read(
            document: document.text, named: documentName, profile: yaml, named: profileName, links: links)
        var noted = DiagnosticList(file: documentName)
        document.note(&noted)
        document.tellNotes(besides: result.plan ?? result.draft, &noted)
        func placed(_ plan: PlanOfObjectives?) -> PlanOfObjectives? {
            guard var plan else { return nil }
            document.addNotes(to: &plan)
            plan.setDocument(file: document.name, fingerprint: document.fingerprint) { document.place(ofLine: $0) }
            return plan
        }
        let diagnostics = result.diagnostics.map { diagnostic in
            guard diagnostic.file == documentName else { return diagnostic }
            var place = diagnostic.place
            place.inDocument = document.nearestPlace(ofLine: place.line)
            return Diagnostic(diagnostic.severity, diagnostic.statement, at: place)
        }
        return ImportResult(
            plan: noted.hasErrors ? nil : placed(result.plan), diagnostics: noted.all + diagnostics,
            lines: result.lines,
            draft: placed(result.draft), passages: result.passages)
    }
}
