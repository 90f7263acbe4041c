/// The form of a file that may hold a plan and that an import does not read.
enum OtherForm {
    /// What is read, once it has a profile beside it.
    case office
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
        case "docx", "odt", "fodt", "xlsx", "ods", "fods", "html", "htm": self = .office
        case "rtf": self = .document
        case "xls": self = .sheet
        case "xhtml", "txt", "markdown": self = .text
        case "csv", "tsv": self = .table
        default: self = .pages
        }
    }
}
