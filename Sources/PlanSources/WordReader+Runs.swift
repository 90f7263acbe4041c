extension WordReader {
    /// Whether what stands here is part of a table of contents.
    var isInContents: Bool { fields.contains { $0.isResult && $0.isOfContents } }

    /// Whether what stands here is shown.
    private var isShown: Bool { fields.allSatisfy(\.isResult) && !isInContents }

    /// Reads what stands in a line.
    mutating func read(_ container: XMLElement, into runs: inout WordRuns) {
        for element in container.children {
            switch element.name {
            case "w:r": readRun(element, into: &runs)
            case "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo":
                read(element, into: &runs)
            case "w:sdt":
                if let content = visibleContent(ofControl: element) { read(content, into: &runs) }
            case "w:del", "w:moveFrom":
                if !element.descendants("w:r").isEmpty { document.remark(.deletion, at: runs.place) }
                // What a field shows may be deleted while the field itself is not.
                for field in element.descendants("w:fldChar") { readField(field, into: &runs) }
            case "mc:AlternateContent":
                if let chosen = Self.chosen(element) { read(chosen, into: &runs) }
            case "m:oMath", "m:oMathPara":
                if isShown { runs.text.append(element.descendants("m:t").map(\.text).joined()) }
            default: continue
            }
        }
    }

    private mutating func readRun(_ run: XMLElement, into runs: inout WordRuns) {
        let properties = run.first("w:rPr")
        let style = properties?.first("w:rStyle")?["w:val"]
        let isHidden =
            properties?.flag("w:vanish") ?? styles.isHidden(style) ?? styles.isHidden(runs.style)
            ?? isUnseen(properties, style, runs)
        let isStruck =
            (properties?.flag("w:strike") ?? false) || (properties?.flag("w:dstrike") ?? false)
            || properties?.flag("w:strike") == nil
                && (styles.isStruck(style) ?? styles.isStruck(runs.style) ?? false)
        if isHidden, !run.children("w:t").allSatisfy({ $0.text.isEmpty }) {
            runs.hasHidden = true
            document.remark(.hidden, at: runs.place)
        }
        let font = properties?.first("w:rFonts")?["w:ascii"]
        for piece in run.children {
            readPiece(piece, isHidden: isHidden, isStruck: isStruck, font: font, into: &runs)
        }
    }

    /// Whether nothing is seen of letters, since they are white on the white page.
    private func isUnseen(_ properties: XMLElement?, _ style: String?, _ runs: WordRuns) -> Bool {
        let isWhite = properties.flatMap(WordStyles.isWhite) ?? styles.isWhite(style) ?? styles.isWhite(runs.style)
        guard isWhite == true, !runs.isShaded, !styles.isShaded(runs.style) else { return false }
        return !WordStyles.isShaded(properties) && properties?.first("w:highlight") == nil && !styles.isShaded(style)
    }

    private mutating func readPiece(
        _ piece: XMLElement, isHidden: Bool, isStruck: Bool, font: String?, into runs: inout WordRuns
    ) {
        func add(_ text: String, _ runs: inout WordRuns) {
            if !isHidden, isShown { runs.text.append(text, isStruck: isStruck) }
        }
        switch piece.name {
        case "w:t":
            let text = piece.text
            let hasEnds = text.utf8.contains(0x0A)
            add(WordSymbols.text(text, font: font) ?? (hasEnds ? text.replacing("\n", with: " ") : text), &runs)
        case "w:tab", "w:ptab": add("\t", &runs)
        case "w:cr": add("\n", &runs)
        case "w:br":
            if piece["w:type"] == "page" {
                if runs.text.isBlank { runs.breaksBefore = true } else { runs.breaksAfter = true }
            } else {
                add("\n", &runs)
            }
        case "w:noBreakHyphen": add("-", &runs)
        case "w:sym": add(Self.symbol(piece), &runs)
        case "w:fldChar": readField(piece, into: &runs)
        case "w:instrText":
            if !fields.isEmpty { fields[fields.count - 1].instruction += piece.text }
        case "w:footnoteReference", "w:endnoteReference":
            if !isHidden, isShown { readNote(piece, at: runs.place) }
        case "w:commentReference": document.remark(.comment, at: runs.place)
        case "w:drawing", "w:pict", "w:object":
            guard !isHidden else { return }
            runs.boxes += Self.textBoxes(in: piece)
            if Self.isForeign(piece) { document.remark(.embedded, at: runs.place) }
        case "mc:AlternateContent":
            guard let chosen = Self.chosen(piece) else { return }
            for piece in chosen.children {
                readPiece(piece, isHidden: isHidden, isStruck: isStruck, font: font, into: &runs)
            }
        case "w:ruby":
            for base in piece.children("w:rubyBase") { read(base, into: &runs) }
        default: return
        }
    }

    /// Whether what is drawn is a document of another program, such as a sheet, or a diagram with words of its own.
    private static func isForeign(_ piece: XMLElement) -> Bool {
        if piece.name == "w:object" {
            return piece.children.contains { element in
                element.name == "?:OLEObject" && element["ProgID"]?.hasPrefix("Equation") != true
            }
        }
        return piece.descendants("a:graphicData").contains { $0["uri"]?.hasSuffix("/diagram") == true }
    }

    private static func symbol(_ element: XMLElement) -> String {
        guard let code = element["w:char"].flatMap({ UInt32($0, radix: 16) }) else { return "" }
        return WordSymbols.sign(code, font: element["w:font"] ?? "")
    }

    private mutating func readField(_ element: XMLElement, into runs: inout WordRuns) {
        switch element["w:fldCharType"] {
        case "begin":
            var field = WordField()
            if let box = element.first("w:ffData", "w:checkBox") {
                let isChecked = box.flag("w:checked") ?? box.flag("w:default") ?? false
                field.formValue = isChecked ? "☒" : "☐"
            } else if let list = element.first("w:ffData", "w:ddList") {
                let entries = list.children("w:listEntry").compactMap { $0["w:val"] }
                let chosen = list.first("w:result")?.number("w:val") ?? list.first("w:default")?.number("w:val") ?? 0
                field.formValue = entries.indices.contains(chosen) ? entries[chosen] : nil
            }
            fields.append(field)
        case "separate":
            if !fields.isEmpty { fields[fields.count - 1].isResult = true }
        case "end":
            guard let field = fields.popLast(), let value = field.formValue, isShown else { return }
            let hasOwn = field.isResult && !field.instruction.uppercased().contains("FORMCHECKBOX")
            if !hasOwn { runs.text.append(value) }
        default: return
        }
    }
}
