import PlanSources

extension SourceFailure {
    public var english: String {
        switch self {
        case .unreadable(let path, let error):
            "\(path)\(error.part.map { " (part \($0))" } ?? ""): \(error.reason.english)"
        case .severalDocuments(let folder, let names):
            "\(folder.isEmpty ? "this folder" : folder) has several documents: \(names.joined(separator: ", ")); say which in profile.yaml, as in 'document: \(names.first ?? "pdo.docx")'"
        case .noSuchDocument(let path, let profile):
            "there is no document \(path), which \(profile) names with 'document:'; correct the name or add the file"
        case .noProfile(let document, let profile):
            "there is no \(profile) beside \(document); make the plan with 'pdo new FOLDER --from \(document)'"
        }
    }
}

extension SourceError.Reason {
    fileprivate var english: String {
        switch self {
        case .unknownFormat: "the format is none that is read; save it as .docx, .xlsx, .odt, .ods, .html or .pdf"
        case .oldBinary:
            "this is Word's or Excel's old format, or a password protects it; save it as .docx or .xlsx without a password"
        case .passwordProtected: "a password protects it; save it without one"
        case .otherKind: "this is neither a text nor a spreadsheet; give a text document or a workbook"
        case .damaged: "the file is damaged or cut off; open it in its program and save it again"
        case .malformed(let line):
            "the XML is not well-formed\(line.map { " (line \($0) of that part)" } ?? ""); open the file in its program and save it again"
        case .missingPart: "a part that the format requires is missing; open the file in its program and save it again"
        case .documentType: "the XML declares a document type (DOCTYPE), as no office program does; it is not read"
        case .tooDeep(let limit):
            "elements lie within others more than \(limit) deep; take out what is none of the plan's"
        case .tooManyElements(let limit): "there are more than \(limit) elements; take out what is none of the plan's"
        case .tooManyCells(let limit):
            "there are more than \(limit) filled or merged cells; leave only the plan's sheets"
        case .tooLarge(let limit): "its content is more than \(limit >> 20) MB; take out what is none of the plan's"
        case .compression(let limit): "opened, the file grows more than \(limit) times; it is not read"
        case .unsafeName: "the name of a part leads out of the file; it is not read"
        case .missingLibrary(let name):
            "the library \(name) is needed to read it and is not here; install it, for instance with 'apt-get install libxml2-dev libarchive-dev'"
        case .missingProgram(let name):
            "the program \(name) of poppler is needed to read a PDF and is not here; install it, for instance with 'apt-get install poppler-utils', or give the document that the PDF was made from"
        case .programFailed(let name, let message):
            "\(name) can't read it\(message.isEmpty ? "" : " (\(message))"); open it in another program and print it to PDF anew"
        case .programTooSlow(let name, let seconds):
            "\(name) takes more than \(seconds) seconds; give only the pages of the plan"
        case .scanned(let pages):
            "\(pages == 1 ? "its page is a picture" : "its \(pages) pages are pictures") without text, as a scanner makes them; give the document that it was made from, or have a program recognise its letters"
        case .noVisibleContent: "it has nothing that can be seen; look whether text, rows and sheets are hidden"
        }
    }
}
