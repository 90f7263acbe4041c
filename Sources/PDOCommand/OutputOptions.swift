import ArgumentParser
import CommandConsole
import PlanWording
import TextDocument

/// One of the forms in which a command answers, as somebody types it.
struct FormatArgument<Forms: AnswerForms>: ArgumentChoice {
    let format: AnswerFormat

    init?(rawValue: String) {
        guard let format = AnswerFormat(rawValue: rawValue), Forms.formats.contains(format) else { return nil }
        self.format = format
    }

    var rawValue: String { format.rawValue }

    static var allCases: [Self] {
        AnswerFormat.allCases.compactMap { Self(rawValue: $0.rawValue) }
    }
}

/// Where a result goes, and in which form.
struct OutputOptions<Forms: AnswerForms>: ParsableArguments {
    @Option(name: .customLong("format"), help: ArgumentHelp(OutputHelp.format(hasIDs: Self.hasIDs), .format))
    var namedFormat: FormatArgument<Forms>?

    @Option(name: .shortAndLong, help: ArgumentHelp(OutputHelp.file, .output), completion: .file())
    var output: String?

    private static var hasIDs: Bool { Forms.formats.contains(.ids) }

    func validate() throws {
        try Files.checkName(ofOutput: output)
        if output?.last == "/" { throw ValidationError(FileFailure.outputIsFolder) }
        if namedFormat == nil { _ = try FormatArgument<Forms>(output: output) }
        if format.isBinary, output == nil {
            throw ValidationError(FileFailure.formIsAFile(form: format.rawValue.uppercased()))
        }
    }

    var format: AnswerFormat { (namedFormat ?? (try? FormatArgument(output: output)))?.format ?? .table }

    private var file: String? { output == "-" ? nil : output }

    /// The columns that a table for people may have; of a file that is always the same.
    var width: Int? { file == nil ? Console.current.width : nil }

    func write(_ text: String) throws { try Files.write(text, toOutput: output) }

    /// Writes an answer in the form that was asked for: the only place that distinguishes forms.
    func write(_ answer: Rendition) throws {
        if let other = answer.others[format] {
            if let text = try other() { try write(text) }
            return
        }
        switch format {
        case .docx:
            let bytes = try answer.report?() ?? []
            if let file { try Files.write(bytes, to: file) } else { try Console.current.write(bytes) }
        case .table, .dot, .svg, .sarif, .yaml: try write(answer.document())
        case .markdown: try write(answer.document().markdown())
        case .json: try write(answer.json())
        case .csv: try write(answer.rows().csv())
        case .tsv: try write(answer.rows().tabSeparated())
        case .ids: try write(answer.rows().ids())
        }
    }

    /// Writes an answer for people; on a terminal with what was sought in bold type.
    private func write(_ document: TextDocument) throws {
        guard file == nil else { return try write(document.text(width: width)) }
        // The terminal is to obey its marks, and nothing else that stands in it.
        try Console.current.write(Array(document.text(width: width, marks: StandardOutput.marks).utf8))
    }
}

extension ArgumentChoice {
    /// The form that the name of a file asks for by its ending; nil where it asks for none.
    ///
    /// - Parameter isFolder: whether it may be a folder's name, in which a dot says nothing.
    /// - Throws: `ValidationError` where it asks for a form that is not among these.
    init?(output: String?, isFolder: Bool = false) throws {
        guard let (name, ending) = Files.promise(ofOutput: output) else { return nil }
        let names = ["md": "markdown", "gv": "dot", "txt": "table"]
        if let format = Self(rawValue: names[ending] ?? ending) {
            self = format
        } else if knownForms.contains(ending) || !isFolder && ending.contains(where: \.isLetter) {
            throw ValidationError(
                FileFailure.noSuchForm(
                    name: String(name), form: ending.uppercased(), forms: Self.allValueStrings))
        } else {
            return nil
        }
    }
}

extension Files {
    /// A file's name and its ending in small letters; nil where it has none.
    fileprivate static func promise(ofOutput path: String?) -> (name: Substring, ending: String)? {
        guard let path, path.last != "/", let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
            name.first != "."
        else {
            return nil
        }
        return (name, name[name.index(after: dot)...].lowercased())
    }

    /// Refuses a file whose name promises another form than it would have.
    ///
    /// - Parameter endings: those of the form that it has, the usual one first.
    /// - Throws: `ValidationError`, also for an output that is named by nothing.
    static func checkName(ofOutput path: String?, endings: [String]) throws {
        try checkName(ofOutput: path)
        guard let (name, ending) = promise(ofOutput: path), knownForms.contains(ending), !endings.contains(ending)
        else { return }
        throw ValidationError(
            FileFailure.wrongEnding(name: String(name), form: ending.uppercased(), ending: endings[0]))
    }
}

/// Endings of files' names that promise a form.
private let knownForms = [
    "svg", "png", "pdf", "dot", "gv", "json", "csv", "tsv", "md", "jpg", "jpeg", "gif", "html", "webp", "tiff", "eps",
    "ps", "xlsx",
    "docx", "odt", "ods", "sarif", "graphml", "jgf", "xml", "xls", "htm", "yaml", "gexf", "cx2", "sql", "sqlite", "ttl",
    "jsonld", "mmd",
]
