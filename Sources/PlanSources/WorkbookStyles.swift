/// How the cells of a workbook show their values.
struct WorkbookStyles {
    private var formats: [NumberFormat?] = []
    private var fonts: [Font] = []

    private struct Font {
        var isStruck = false
        var emphasis = 0
        var isWhite = false
        /// White on a cell without a colour.
        var isUnseen = false
    }

    init() {}

    /// - Parameter root: that of the part with the styles.
    init(_ root: XMLElement, _ locale: SheetLocale) {
        var codes: [Int: String] = [:]
        for format in root.first("x:numFmts")?.children("x:numFmt") ?? [] {
            if let id = format.number("numFmtId") { codes[id] = format["formatCode"] }
        }
        let elements = root.first("x:fonts")?.children("x:font") ?? []
        let sizes = elements.map { $0.first("x:sz")?["val"].flatMap(Double.init) ?? 11 }
        let fonts = zip(elements, sizes).map { font, size in
            func isSet(_ name: String) -> Bool {
                font.first(name).map { $0["val"] == nil || ["1", "true"].contains($0["val"]) } ?? false
            }
            // The first font is the usual one.
            return Font(
                isStruck: isSet("x:strike"),
                emphasis: SheetGrid.emphasis(size: (size, sizes[0]), isBold: isSet("x:b") && !isSet("x:i")),
                isWhite: font.first("x:color").map(Self.isWhite) ?? false)
        }
        let clear = (root.first("x:fills")?.children("x:fill") ?? []).map(Self.isClear)
        var known: [Int: NumberFormat?] = [:]
        for style in root.first("x:cellXfs")?.children("x:xf") ?? [] {
            let id = style.number("numFmtId") ?? 0
            if known[id] == nil {
                known[id] = .some((codes[id] ?? Self.given(id, locale)).flatMap(Self.format))
            }
            formats.append(known[id] ?? nil)
            let font = style.number("fontId") ?? 0
            var look = fonts.indices.contains(font) ? fonts[font] : Font()
            let fill = style.number("fillId") ?? 0
            look.isUnseen = look.isWhite && (clear.indices.contains(fill) ? clear[fill] : clear.isEmpty)
            self.fonts.append(look)
        }
    }

    private static func isWhite(_ color: XMLElement) -> Bool {
        if let rgb = color["rgb"] { return rgb.uppercased().hasSuffix("FFFFFF") }
        return color["theme"] == "0" && color["tint"] == nil || ["1", "9"].contains(color["indexed"])
    }

    /// Whether a cell with some filling is as white as one without.
    private static func isClear(_ fill: XMLElement) -> Bool {
        guard let pattern = fill.first("x:patternFill") else { return fill.first("x:gradientFill") == nil }
        switch pattern["patternType"] ?? "none" {
        case "none": return true
        case "solid": return pattern.first("x:fgColor").map(isWhite) ?? false
        default: return false
        }
    }

    private static func format(_ code: String) -> NumberFormat? {
        code.lowercased() == "general" || code == "@" ? nil : NumberFormat(code)
    }

    /// The formats that every workbook has without saying so.
    private static func given(_ id: Int, _ locale: SheetLocale) -> String? {
        switch id {
        case 1: "0"
        case 2: "0.00"
        case 3: "#,##0"
        case 4: "#,##0.00"
        case 5, 6: "#,##0 €"
        case 7, 8: "#,##0.00 €"
        case 9: "0%"
        case 10: "0.00%"
        case 14, 27...36, 50...58: locale.shortDate
        case 15: "d-mmm-yy"
        case 16: "d-mmm"
        case 17: "mmm-yy"
        case 18: "h:mm AM/PM"
        case 19: "h:mm:ss AM/PM"
        case 20: "h:mm"
        case 21: "h:mm:ss"
        case 22: locale.shortDate + " h:mm"
        case 37, 38: "#,##0;-#,##0"
        case 39, 40: "#,##0.00;-#,##0.00"
        case 41, 42: "#,##0"
        case 43, 44: "#,##0.00"
        case 45: "mm:ss"
        case 46: "[h]:mm:ss"
        case 47: "mm:ss"
        default: nil
        }
    }

    func text(of value: Double, style: Int, _ locale: SheetLocale, from1904: Bool) -> String {
        guard formats.indices.contains(style), let format = formats[style] else { return locale.general(value) }
        return format.text(of: value, locale, from1904: from1904)
    }

    /// Whether text is shown in cells of a style.
    func showsText(_ style: Int) -> Bool { formats.indices.contains(style) ? formats[style]?.showsText ?? true : true }

    func isStruck(_ style: Int) -> Bool { fonts.indices.contains(style) && fonts[style].isStruck }

    /// Whether nothing is seen of the text in cells of a style, since it is white on white.
    func isUnseen(_ style: Int) -> Bool { fonts.indices.contains(style) && fonts[style].isUnseen }

    /// How much the letters of a style stand out.
    func emphasis(_ style: Int) -> Int { fonts.indices.contains(style) ? fonts[style].emphasis : 0 }
}

extension SheetLocale {
    /// A number as people write it whose language this is, where a file has it as it was shown to somebody else: a
    /// spreadsheet program shows it to each in his own way.
    ///
    /// - Returns: nil where the text is no number, or written so already.
    func localised(_ text: String, value: Double?) -> String? {
        guard let value, text.utf8.contains(where: { $0 == 0x2E || $0 == 0x2C }) else { return nil }
        let digits = text.filter { $0.isNumber || $0 == "." || $0 == "," }
        let shown = text.contains("%") ? value * 100 : value
        func means(_ point: Character, _ thousands: Character) -> Bool {
            let plain = digits.filter { $0 != thousands }.map { $0 == point ? "." : $0 }
            guard let number = Double(String(plain)) else { return false }
            let places = digits.split(separator: point, omittingEmptySubsequences: false).dropFirst().last?.count ?? 0
            let unit = (0..<min(places, 15)).reduce(1.0) { unit, _ in unit / 10 }
            return abs(number - shown.magnitude) <= unit * 0.500001
        }
        let own = (Character(point), Character(thousands))
        guard !means(own.0, own.1), means(own.1, own.0) else { return nil }
        return String(text.map { $0 == own.0 ? own.1 : $0 == own.1 ? own.0 : $0 })
    }

    /// What a cell shows that is true or false.
    func truth(_ value: Bool) -> String {
        switch language {
        case "it": value ? "VERO" : "FALSO"
        case "es": value ? "VERDADERO" : "FALSO"
        case "fr": value ? "VRAI" : "FAUX"
        case "de": value ? "WAHR" : "FALSCH"
        default: value ? "TRUE" : "FALSE"
        }
    }

    /// A date such as `2026-12-31` or `2026-12-31T00:00:00` as people write it.
    func isoDate(_ text: String) -> String {
        let parts = text.prefix(10).split(separator: "-")
        guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ Int($0) != nil }) else { return text }
        let day = shortDate.replacing("yyyy", with: parts[0])
        let isPadded = shortDate.contains("dd")
        func plain(_ part: Substring) -> String { isPadded ? String(part) : String(Int(part) ?? 0) }
        return day.replacing(isPadded ? "dd" : "d", with: plain(parts[2]))
            .replacing(isPadded ? "mm" : "m", with: plain(parts[1]))
    }
}
