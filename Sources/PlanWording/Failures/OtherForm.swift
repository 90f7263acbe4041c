/// The form of a file that may hold a plan and that an import does not read.
enum OtherForm {
    /// What pandoc reads.
    case document
    /// A workbook.
    case sheet
    /// Text or HTML, which is read under the document's name.
    case text
    /// A table under another name.
    case table
    /// Pages such as those of a PDF.
    case pages

    init(file: String) {
        let ending = file.split(separator: ".").last?.lowercased() ?? ""
        switch ending {
        case "docx", "odt", "rtf": self = .document
        case "xlsx", "xls", "ods": self = .sheet
        case "html", "htm", "xhtml", "txt", "markdown": self = .text
        case "csv", "tsv": self = .table
        default: self = .pages
        }
    }
}
