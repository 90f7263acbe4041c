extension Document {
    /// The document without what its markup takes out of it: comments, `<head>`, `<style>` and `<script>`, and what is
    /// struck out (`<del>`, `~~…~~`, `{--…--}`, `[…]{.deletion}`), which is reported. Tags that go over lines are put
    /// on one.
    ///
    /// Complexity: linear.
    func withoutMarkup(_ diagnostics: inout DiagnosticList) -> Document {
        guard lines.contains(where: { MarkupCleaner.mayConcern($0.text) }) else { return self }
        var cleaner = MarkupCleaner(lines)
        cleaner.clean()
        for (line, text) in cleaner.struck { diagnostics.add(.note, .struckText(text.excerpt), line: line) }
        return Document(lines: cleaner.result)
    }
}

/// Goes through lines sign by sign, and copies what stays.
struct MarkupCleaner {
    /// A place in the document: a line, and a place in its text.
    struct Place: Comparable {
        let line: Int
        let index: String.Index
        static func < (one: Place, other: Place) -> Bool { (one.line, one.index) < (other.line, other.index) }
    }

    /// How far a mark that has an end may reach.
    enum Reach {
        case document, paragraph
    }

    let lines: [Document.Line]
    private(set) var result: [Document.Line] = []
    /// What was struck out, by line.
    private(set) var struck: [(line: Int, text: String)] = []

    /// Where to go on.
    var cursor = Place(line: 0, index: "".startIndex)
    /// What stays of the line.
    private var kept = ""
    private var copied = "".startIndex
    private var isChanged = false
    /// Where what is struck out ends.
    private var strikeEnd: Place?
    private var strike = (text: "", line: 0)
    /// How many marks of text that stays are open, which their ends take out.
    private var openMarks: [String: Int] = [:]
    /// From where to where no end of a mark stands, which saves looking again.
    var barren: [String: Range<Place>] = [:]
    var row: (line: Int, isRow: Bool)?
    /// Where the end of a mark was found last, and from where on it is the first.
    var known: [String: (from: Place, found: Found)] = [:]

    static func mayConcern(_ text: Substring) -> Bool { text.utf8.contains { $0 == 0x3C || $0 == 0x7E || $0 == 0x7B } }

    init(_ lines: [Document.Line]) {
        self.lines = lines
        result.reserveCapacity(lines.count)
    }

    mutating func clean() {
        cursor = Place(line: 0, index: lines.first?.text.startIndex ?? "".startIndex)
        while cursor.line < lines.count { cleanLine() }
        closeStrike()
    }

    private mutating func cleanLine() {
        let line = lines[cursor.line]
        let text = line.text
        let begin = cursor.index
        let isPassed = begin > text.startIndex
        if !isPassed, strikeEnd == nil, openMarks.isEmpty, !Self.mayConcern(text) {
            result.append(line)
            return goOn(to: cursor.line + 1)
        }
        (kept, copied, isChanged) = ("", cursor.index, isPassed)
        let number = cursor.line
        let bytes = text.utf8
        while cursor.line == number, cursor.index < text.endIndex {
            if let end = strikeEnd, cursor >= end {
                copy(to: cursor.index)
                closeStrike()
                continue
            }
            let index = cursor.index
            switch bytes[index] {
            case UInt8(ascii: "<"): readTag(line)
            case UInt8(ascii: "~"): readTildes(line)
            case UInt8(ascii: "{"): readBrace(line)
            case UInt8(ascii: "+"), UInt8(ascii: "="):
                if !openMarks.isEmpty { readMarkEnd(line) }
            case UInt8(ascii: "\\") where bytes.index(after: index) < text.endIndex:
                let next = bytes[bytes.index(after: index)]
                if next == UInt8(ascii: "~") || next == UInt8(ascii: "{") {
                    cursor = Place(line: number, index: bytes.index(index, offsetBy: 2))
                }
            default: break
            }
            if cursor == Place(line: number, index: index) {
                cursor = Place(line: number, index: bytes.index(after: index))
            }
        }
        // What ends on a further line leaves lines between that hold nothing.
        let last = cursor.line
        if last == number {
            copy(to: text.endIndex)
            if strikeEnd != nil { strike.text += " " }
            goOn(to: number + 1)
        }
        if !isChanged {
            result.append(line)
        } else {
            let isEmpty = kept.allSatisfy(\.isWhitespace)
            result.append(
                Document.Line(
                    number: line.number, text: kept[...], column: line.rest(from: begin).column,
                    isMarkup: isEmpty && (isPassed || !line.isBlank)))
        }
        for between in lines[min(number + 1, lines.count)..<max(number + 1, min(last, lines.count))] {
            result.append(Document.Line(number: between.number, text: "", isMarkup: true))
        }
    }

    private mutating func goOn(to line: Int) {
        cursor = Place(line: line, index: line < lines.count ? lines[line].text.startIndex : "".startIndex)
    }

    /// Copies the line up to a place, to what stays or to what is struck out.
    private mutating func copy(to end: String.Index) {
        let line = lines[cursor.line]
        guard copied < end else { return }
        let piece = line.text[copied..<end]
        copied = end
        guard strikeEnd != nil else {
            kept += piece
            return
        }
        isChanged = true
        strike.text += piece
        // Cells stay where they are.
        let isPiped = TableRows.isPiped(line)
        for byte in piece.utf8 where byte == 0x09 || byte == UInt8(ascii: "|") && isPiped {
            kept += byte == 0x09 ? "\t" : "|"
        }
    }

    /// Leaves out what stands between the cursor and a place.
    private mutating func skip(to end: Place) {
        copy(to: cursor.index)
        isChanged = true
        copied = end.index
        cursor = end
    }

    // MARK: Tags

    private mutating func readTag(_ line: Document.Line) {
        let (text, index) = (line.text, cursor.index)
        if text[index...].utf8.starts(with: "<!--".utf8) {
            if let end = find("-->", from: 4, .document) { skip(to: end.after) }
            return
        }
        // Most tags are those of tables and ends, which take nothing out.
        let bytes = text.utf8
        let next = bytes.index(after: index)
        if strikeEnd == nil, next < bytes.endIndex,
            bytes[next] == UInt8(ascii: "/") || bytes[next] | 0x20 == UInt8(ascii: "t"),
            let end = bytes[next...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") })
        {
            cursor = Place(line: cursor.line, index: bytes[end] == UInt8(ascii: ">") ? bytes.index(after: end) : end)
            return
        }
        switch Markup.beginning(at: index, in: text) {
        case .text: return
        case .openTag: joinTag(line)
        case .tag(let tag): read(tag)
        }
    }

    private mutating func read(_ tag: Markup.Tag) {
        let after = Place(line: cursor.line, index: tag.text.endIndex)
        if !tag.isEnd, ["style", "script", "head"].contains(tag.name) {
            cursor = after
            let begin = Place(line: cursor.line, index: tag.text.startIndex)
            let end = find("</" + tag.name, from: 0, .document)
            let body = end == nil && tag.name == "head" ? find("<body", from: 0, .document) : nil
            cursor = begin
            if let end = (end ?? body)?.before { skip(to: end) } else { cursor = after }
            return
        }
        if !tag.isEnd, strikeEnd == nil, Self.strikes(tag) {
            let begin = cursor
            cursor = after
            let end = findEnd(of: tag.name)
            cursor = begin
            if let end {
                skip(to: after)
                strikeEnd = end
                strike.line = strike.text.isEmpty ? lines[cursor.line].number : strike.line
                return
            }
        }
        guard strikeEnd != nil else {
            cursor = after
            return
        }
        // Cells and paragraphs stay where they are.
        copy(to: cursor.index)
        if tag.isBlock { kept += tag.text }
        strike.text += " "
        skip(to: after)
    }

    private static func strikes(_ tag: Markup.Tag) -> Bool {
        switch tag.name {
        case "del", "s", "strike": true
        case "span", "font", "u", "b", "i", "em", "strong", "a", "p", "div":
            tag.attribute("class").map {
                $0.split(separator: " ").contains { $0 == "deletion" || $0 == "strikethrough" }
            } == true
                || tag.attribute("style")?.contains("line-through") == true
        default: false
        }
    }

    /// Puts a tag that goes over lines on the first of them.
    private mutating func joinTag(_ line: Document.Line) {
        var tag = String(line.text[cursor.index...])
        for next in lines[(cursor.line + 1)...].prefix(20) {
            guard !next.isBlank else { return }
            let bytes = next.text.utf8
            let end = bytes.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
            guard let end else {
                guard next.text.utf8.count < 2000 else { return }
                tag += " " + next.text
                continue
            }
            guard bytes[end] == UInt8(ascii: ">") else { return }
            let after = bytes.index(after: end)
            tag += " " + next.text[..<after]
            let place = Place(line: next.number - lines[0].number, index: after)
            guard let read = Markup.tag(at: tag.startIndex, in: tag[...]), read.text.endIndex == tag.endIndex else {
                return
            }
            skip(to: place)
            if strikeEnd == nil || read.isBlock { kept += tag }
            return
        }
    }

    // MARK: Marks of Markdown

    private mutating func readTildes(_ line: Document.Line) {
        let bytes = line.text.utf8
        let run = line.text[cursor.index...].utf8.prefix { $0 == UInt8(ascii: "~") }
        let after = Place(line: cursor.line, index: run.endIndex)
        if openMarks["~~}"] != nil, line.text[cursor.index...].utf8.starts(with: "~~}".utf8) {
            return readMarkEnd(line)
        }
        guard run.count == 2, strikeEnd == nil, after.index < line.text.endIndex, !Markup.isSpace(bytes[after.index])
        else {
            cursor = after
            return
        }
        guard let end = find("~~", from: 2, .paragraph) else {
            cursor = after
            return
        }
        skip(to: after)
        beginStrike(to: end.before, mark: "~~")
    }

    /// Reads CriticMarkup (`{--…--}`, `{++…++}`, `{~~…~>…~~}`, `{==…==}`, `{>>…<<}`) and pandoc's spans
    /// (`[…]{.deletion …}`).
    private mutating func readBrace(_ line: Document.Line) {
        let text = line.text[cursor.index...]
        let mark = String(decoding: text.utf8.prefix(3), as: UTF8.self)
        guard strikeEnd == nil else { return }
        let after = Place(
            line: cursor.line,
            index: text.utf8.index(cursor.index, offsetBy: 3, limitedBy: text.endIndex) ?? text.endIndex)
        switch mark {
        case "{--":
            guard let end = find("--}", from: 3, .paragraph) else { return }
            skip(to: after)
            beginStrike(to: end.before, mark: "--}")
        case "{~~":
            guard find("~~}", from: 3, .paragraph) != nil, let end = find("~>", from: 3, .paragraph) else { return }
            skip(to: after)
            beginStrike(to: end.before, mark: "~>")
            openMarks["~~}", default: 0] += 1
        case "{++", "{==":
            let end = String(mark.dropFirst()) + "}"
            guard find(end, from: 3, .paragraph) != nil else { return }
            skip(to: after)
            openMarks[end, default: 0] += 1
        case "{>>":
            if let end = find("<<}", from: 3, .paragraph) { skip(to: end.after) }
        default:
            if text.utf8.dropFirst().first == UInt8(ascii: ".") { readSpan(text) }
        }
    }

    private mutating func beginStrike(to end: Place, mark: String) {
        strike.line = strike.text.isEmpty ? lines[cursor.line].number : strike.line
        strikeEnd = end
        strikeMark = mark
    }

    /// What ends what is struck out, and is no text itself.
    private var strikeMark: String?

    private mutating func closeStrike() {
        guard let end = strikeEnd else { return }
        strikeEnd = nil
        // A comment may have led beyond the mark.
        if let mark = strikeMark, cursor == end {
            let after = lines[cursor.line].text.utf8.index(cursor.index, offsetBy: mark.utf8.count)
            skip(to: Place(line: cursor.line, index: after))
        }
        strikeMark = nil
        let text = strike.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !text.isEmpty {
            if let last = struck.last, last.line == strike.line {
                struck[struck.count - 1].text += " | " + text
            } else {
                struck.append((strike.line, text))
            }
        }
        strike = ("", 0)
    }

    private mutating func readMarkEnd(_ line: Document.Line) {
        let mark = String(decoding: line.text[cursor.index...].utf8.prefix(3), as: UTF8.self)
        guard let count = openMarks[mark] else { return }
        openMarks[mark] = count > 1 ? count - 1 : nil
        skip(to: Place(line: cursor.line, index: line.text.utf8.index(cursor.index, offsetBy: 3)))
    }

    /// Pandoc's `[vecchio]{.deletion author="…"}` and `[nuovo]{.insertion}`.
    private mutating func readSpan(_ text: Substring) {
        let name = text.utf8.dropFirst(2).prefix { Markup.isLetter($0) || $0 == UInt8(ascii: "-") }
        let isStruck = name.elementsEqual("deletion".utf8)
        guard isStruck || name.elementsEqual("insertion".utf8),
            let end = text.utf8.prefix(Self.spanLimit).firstIndex(of: UInt8(ascii: "}"))
        else { return }
        copy(to: cursor.index)
        let bytes = kept.utf8.suffix(Self.spanLimit)
        guard bytes.last == UInt8(ascii: "]") else { return }
        var depth = 0
        guard
            let open = bytes.indices.last(where: { index in
                if bytes[index] == UInt8(ascii: "]") { depth += 1 }
                if bytes[index] == UInt8(ascii: "[") { depth -= 1 }
                return depth == 0
            })
        else { return }
        kept.removeLast()
        skip(to: Place(line: cursor.line, index: text.utf8.index(after: end)))
        guard isStruck else {
            kept.removeSubrange(open..<kept.utf8.index(after: open))
            return
        }
        strike = (String(kept[kept.utf8.index(after: open)...]), lines[cursor.line].number)
        kept.removeSubrange(open...)
        strikeEnd = cursor
        closeStrike()
    }

    /// How long what such spans hold, and what they say of it, may be.
    private static let spanLimit = 4_000
}
