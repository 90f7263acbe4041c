import CGraphvizSystem
import Foundation
import FoundationXML

/// Reads what a command wrote with readers that are not its own.
struct OutputCheck {
    private(set) var faults: [(rule: String, detail: String)] = []

    /// - Parameters:
    ///   - changes: the paths of what the command wrote.
    ///   - content: all that is there after.
    init(step: Trial.Step, answer: CommandAnswer, changes: [String], content: FolderContent) {
        let words = step.arguments
        func value(of option: String) -> String? {
            let place = words.lastIndex { $0 == option || $0.hasPrefix(option + "=") }
            return place.flatMap { place in
                words[place] == option
                    ? place + 1 < words.count ? words[place + 1] : nil
                    : String(words[place].dropFirst(option.count + 1))
            }
        }
        if words.isEmpty || words.contains(where: Self.asksAboutItself.contains) { return }
        let output = value(of: "-o") ?? value(of: "--output") ?? "-"
        let chosen = value(of: "--table") ?? value(of: "--format")
        let form = Self.form(of: words) ?? chosen
        let printed = words.first == "import" ? chosen : form
        if let printed, output == "-" || words.first == "import", !answer.output.isEmpty, words.first != "map" {
            check(answer.output, as: printed, name: "output")
        }
        for path in changes {
            guard let bytes = content.files[path]?.bytes else { continue }
            let name = path.split(separator: "/").last ?? ""
            let ending = name.first == "." ? "" : name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
            if let fixed = Self.form(of: words), Self.endings.contains(ending), ending != fixed,
                !(ending == "json" && ["jgf", "plan"].contains(fixed))
            {
                faults.append(("form under the name of another", "\(fixed) as \"\(ending)\""))
            } else {
                // With --format a file has that form, whatever its name; folders have files of several forms.
                let isFolder = words.contains("csv") && words.first == "export" || words.contains("--all")
                check(bytes, as: isFolder ? ending : form ?? ending, name: "file")
            }
        }
    }

    private static let asksAboutItself: Set = ["--help", "-h", "--version", "help"]
    private static let endings: Set = [
        "svg", "png", "pdf", "dot", "json", "csv", "tsv", "md", "sarif", "graphml", "xlsx",
    ]

    /// The form of what a command writes that has no choice of it.
    private static func form(of words: [String]) -> String? {
        switch words.first {
        case "import": "plan"
        case "snapshot": "snapshot"
        case "export": words.first { ["jgf", "graphml"].contains($0) }
        default: nil
        }
    }

    private mutating func check(_ bytes: [UInt8], as form: String, name: String) {
        func fail(_ detail: String) { faults.append(("\(form) that can't be read", name + ": " + detail)) }
        switch form {
        case "plan", "json", "jgf", "sarif":
            do { _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) } catch {
                fail("\(error)")
            }
        case "svg", "graphml":
            let parser = XMLParser(data: Data(bytes))
            if !parser.parse() { fail(parser.parserError.map { "\($0)" } ?? "") }
        case "csv", "tsv":
            let counts = Set(Self.rows(of: bytes, separator: UInt8(ascii: form == "csv" ? "," : "\t")))
            if counts.count > 1 { fail("rows of \(counts.sorted()) cells") }
        case "png": if !bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { fail("") }
        case "pdf": if !bytes.starts(with: Array("%PDF-".utf8)) { fail("") }
        case "dot":
            let graph = bytes.withUnsafeBufferPointer { text in
                (Array(text) + [0]).withUnsafeBufferPointer {
                    agmemread($0.withMemoryRebound(to: CChar.self) { $0 }.baseAddress)
                }
            }
            if let graph { agclose(graph) } else { fail("") }
        default: break
        }
    }

    /// How many cells each row of a table has (RFC 4180).
    private static func rows(of bytes: [UInt8], separator: UInt8) -> [Int] {
        var (counts, cells, isQuoted, isEmpty): ([Int], Int, Bool, Bool) = ([], 1, false, true)
        let quotes = separator == UInt8(ascii: ",")
        for byte in bytes {
            if byte == UInt8(ascii: "\""), quotes { isQuoted.toggle() }
            if byte == separator, !isQuoted { cells += 1 }
            isEmpty = false
            if byte == UInt8(ascii: "\n"), !isQuoted {
                counts.append(cells)
                (cells, isEmpty) = (1, true)
            }
        }
        if !isEmpty { counts.append(cells) }
        return counts
    }
}
