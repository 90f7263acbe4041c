/// A PDF of one page in the form in which cairo writes version 1.4: whole objects one after the other, then a table of
/// where they begin.
struct PDFDocument {
    /// What comes before the first object.
    private let head: [UInt8]
    /// What stands between `obj` and `endobj`, by the object's number.
    private var objects: [Int: [UInt8]] = [:]
    private let catalog: Int
    private let information: Int
    private let page: Int

    /// Nil where it isn't of this form or has no page.
    ///
    /// Entries of the table that lead to another object are left out: cairo 1.16 writes one in a document with links.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("%PDF-".utf8)),
            let start = Self.last("startxref", in: bytes[...]).flatMap({ Self.number(after: $0, in: bytes) }),
            bytes.indices.contains(start), let trailer = Self.last("trailer", in: bytes[start...])
        else { return nil }
        let lines = bytes[start..<trailer].split(separator: UInt8(ascii: "\n"))
        guard lines.count > 2, lines[0].starts(with: Array("xref".utf8)), lines[1].starts(with: Array("0 ".utf8)) else {
            return nil
        }
        let end = Self.text(bytes[trailer...])
        guard let root = Self.reference("Root", in: end), let info = Self.reference("Info", in: end) else { return nil }
        (catalog, information) = (root, info)

        var places: [(id: Int, start: Int)] = []
        for (id, line) in lines.dropFirst(2).enumerated() where line.contains(UInt8(ascii: "n")) {
            guard let place = Int(Self.text(line.prefix(10))), bytes.indices.contains(place) else { return nil }
            if bytes[place...].starts(with: Array("\(id) 0 obj".utf8)) { places.append((id, place)) }
        }
        places.sort { $0.start < $1.start }
        guard let first = places.first else { return nil }
        head = Array(bytes[..<first.start])
        for (index, place) in places.enumerated() {
            let next = index + 1 < places.count ? places[index + 1].start : start
            guard let close = Self.last("endobj", in: bytes[place.start..<next]) else { return nil }
            objects[place.id] = Array(bytes[(place.start + "\(place.id) 0 obj".utf8.count)..<close])
        }
        guard let tree = objects[root].flatMap({ Self.reference("Pages", in: Self.text($0[...])) }),
            let kids = objects[tree].flatMap({ Self.list("Kids", in: Self.text($0[...])) }), kids.count == 1,
            objects[info] != nil, objects[kids[0]] != nil
        else { return nil }
        page = kids[0]
    }

    /// The file.
    var bytes: [UInt8] {
        var result = head
        let size = (objects.keys.max() ?? 0) + 1
        var entries = [String](repeating: "0000000000 00001 f \n", count: size)
        entries[0] = "0000000000 65535 f \n"
        for (id, body) in objects.sorted(by: { $0.key < $1.key }) {
            let place = String(result.count)
            entries[id] = String(repeating: "0", count: max(0, 10 - place.count)) + place + " 00000 n \n"
            result += Array("\(id) 0 obj".utf8) + body + Array("endobj\n".utf8)
        }
        let table = "xref\n0 \(size)\n" + entries.joined()
        let trailer = "trailer\n<< /Size \(size)\n   /Root \(catalog) 0 R\n   /Info \(information) 0 R\n>>\n"
        let end = "startxref\n\(result.count)\n%%EOF\n"
        result += Array((table + trailer + end).utf8)
        return result
    }

    /// Removes when the file was made, so that the same drawing gives the same bytes.
    mutating func removeDates() {
        edit(information) { text in
            for key in ["CreationDate", "ModDate"] {
                guard let start = text.firstRange(of: "/\(key)"),
                    let end = text[start.upperBound...].firstIndex(of: ")")
                else { continue }
                text.removeSubrange(start.lowerBound...end)
            }
        }
    }
}

// MARK: - What it says of itself

extension PDFDocument {
    /// Says what the document is, and makes of all that is drawn one figure with a text in its place; links stay links.
    mutating func describe(_ description: PDFDescription) {
        let annotations = objects[page].map { Self.list("Annots", in: Self.text($0[...])) ?? [] } ?? []
        let next = (objects.keys.max() ?? 0) + 1
        let (tree, document, figure, parents, opening, closing) =
            (next, next + 1, next + 2, next + 3, next + 4, next + 5)
        // Links are marked in what cairo draws, by numbers from 0 on.
        let mark = annotations.count
        let links = annotations.indices.map { next + 6 + $0 }
        func object(_ text: String) -> [UInt8] { Array("\n\(text)\n".utf8) }
        let box = objects[page].flatMap { Self.value("MediaBox", in: Self.text($0[...])) } ?? "[ 0 0 0 0 ]"

        objects[tree] = object(
            "<< /Type /StructTreeRoot /K \(document) 0 R /ParentTree \(parents) 0 R /ParentTreeNextKey \(mark + 1) >>")
        objects[document] = object(
            "<< /Type /StructElem /S /Document /P \(tree) 0 R /K [ "
                + ([figure] + links).map { "\($0) 0 R" }.joined(separator: " ") + " ] >>")
        objects[figure] = object(
            "<< /Type /StructElem /S /Figure /P \(document) 0 R /Pg \(page) 0 R /K [ \(mark) ]\n   /Alt "
                + Self.string(description.alternativeText)
                + "\n   /A << /O /Layout /Placement /Block /BBox \(box) >> >>")
        for (number, (annotation, link)) in zip(annotations, links).enumerated() {
            objects[link] = object(
                "<< /Type /StructElem /S /Link /P \(document) 0 R /Pg \(page) 0 R /K [ \(isMarked ? "\(number) " : "")"
                    + "<< /Type /OBJR /Obj \(annotation) 0 R /Pg \(page) 0 R >> ] >>")
            edit(annotation) { text in
                let target = Self.value(
                    "URI", in: text[(text.firstRange(of: "/S /URI")?.upperBound ?? text.startIndex)...])
                Self.set("StructParent", to: "\(number)", in: &text)
                Self.set("F", to: "4", in: &text)
                if let target { Self.set("Contents", to: target, in: &text) }
            }
        }
        let marked = (isMarked ? links.map { "\($0) 0 R " } : links.map { _ in "null " }).joined() + "\(figure) 0 R"
        objects[parents] = object(
            "<< /Nums [ " + links.enumerated().map { "\($0) \($1) 0 R " }.joined() + "\(mark) [ \(marked) ] ] >>")
        objects[opening] = Self.stream("/Figure << /MCID \(mark) >> BDC\n")
        objects[closing] = Self.stream("\nEMC\n")
        edit(page) { text in
            if let contents = Self.reference("Contents", in: text) {
                Self.set("Contents", to: "[ \(opening) 0 R \(contents) 0 R \(closing) 0 R ]", in: &text)
            }
            Self.set("StructParents", to: "\(mark)", in: &text)
            Self.set("Tabs", to: "/S", in: &text)
        }
        edit(information) { text in Self.set("Title", to: Self.string(description.title), in: &text) }
        edit(catalog) { text in
            Self.set("Lang", to: "(\(description.language))", in: &text)
            Self.set("MarkInfo", to: "<< /Marked true >>", in: &text)
            Self.set("StructTreeRoot", to: "\(tree) 0 R", in: &text)
            Self.set("ViewerPreferences", to: "<< /DisplayDocTitle true >>", in: &text)
        }
    }

    /// Whether cairo has marked links in what it drew, which version 1.16 does.
    private var isMarked: Bool {
        objects[page].map { Self.value("StructParents", in: Self.text($0[...])) != nil } ?? false
    }

    private mutating func edit(_ id: Int, _ change: (inout String) -> Void) {
        guard let body = objects[id] else { return }
        var text = Self.text(body[...])
        change(&text)
        objects[id] = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}

// MARK: - The language of PDF

extension PDFDocument {
    /// Bytes as characters of the same numbers, so that none is lost.
    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
        return String(scalars)
    }

    /// A text of any characters, as a string of UTF-16 in hexadecimal digits.
    private static func string(_ text: String) -> String {
        let units = text.utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "<FEFF" + units.joined() + ">"
    }

    private static func stream(_ content: String) -> [UInt8] {
        Array("\n<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream\n".utf8)
    }

    /// Where the value of a key begins in a dictionary.
    private static func start(of key: String, in text: some StringProtocol) -> String.Index? {
        for range in text.ranges(of: "/\(key)") {
            guard let next = text[range.upperBound...].first, !next.isLetter, !next.isNumber else { continue }
            return text[range.upperBound...].firstIndex { !$0.isWhitespace }
        }
        return nil
    }

    /// The value of a key: an array or a string as a whole, else everything up to the next key or the end.
    private static func value(_ key: String, in text: some StringProtocol) -> String? {
        guard let start = start(of: key, in: text), let first = text[start...].first else { return nil }
        if let close: Character = first == "[" ? "]" : first == "(" ? ")" : nil {
            return text[start...].firstIndex(of: close).map { String(text[start...$0]) }
        }
        return String(text[start...].prefix { $0 != "/" && $0 != ">" && !$0.isNewline })
    }

    /// The object that the value of a key refers to.
    private static func reference(_ key: String, in text: some StringProtocol) -> Int? {
        value(key, in: text)?.split(separator: " ").first.flatMap { Int($0) }
    }

    /// The objects that an array refers to.
    private static func list(_ key: String, in text: some StringProtocol) -> [Int]? {
        guard let words = value(key, in: text)?.dropFirst().dropLast().split(whereSeparator: \.isWhitespace),
            words.count % 3 == 0
        else { return nil }
        return stride(from: 0, to: words.count, by: 3).compactMap { Int(words[$0]) }
    }

    /// Sets a key of a dictionary that is the whole object.
    private static func set(_ key: String, to value: String, in text: inout String) {
        if let start = start(of: key, in: text), let old = Self.value(key, in: text) {
            text.replaceSubrange(start..<text.index(start, offsetBy: old.count), with: value + " ")
        } else if let end = text.ranges(of: ">>").last {
            text.insert(contentsOf: "   /\(key) \(value)\n", at: end.lowerBound)
        }
    }

    private static func last(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - word.count)).last {
            bytes[$0] == word[0] && bytes[$0...].starts(with: word)
        }
    }

    /// The number on the line after the one that begins here.
    private static func number(after start: Int, in bytes: [UInt8]) -> Int? {
        text(bytes[start...].prefix(40)).split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
}
