/// For whom an attribute's value is written.
enum Audience {
    /// The library, in this process: special characters are replaced by stand-ins.
    case library
    /// The library too, for a picture in which links are written by cairo rather than by us.
    case pageInLibrary
    /// A file in the DOT language: special characters are escaped as Graphviz will unescape them.
    case dotFile
}

/// What is wrong with a value, to follow "The attribute x of node y ".
struct ValueProblem: Error {
    let text: String
    init(_ text: String) { self.text = text }
}

extension Attribute {
    /// The value as Graphviz is to get it, or what is wrong with it.
    func encoded(for audience: Audience) throws(ValueProblem) -> String {
        switch value {
        case .text(let text, let alignment):
            return Self.escapedText(try Self.checkedText(text), alignment: alignment, for: audience)
        case .tooltip(let text):
            let clean = try Self.checkedText(text)
            switch audience {
            case .library, .pageInLibrary: return SpecialCharacters.protected(clean)
            // Graphviz unescapes a tooltip's backslashes twice.
            case .dotFile: return Self.replacing(clean, ["\\": "\\\\\\\\", "&": "&amp;", "\n": "&#10;"])
            }
        case .title(let text):
            return try Self.checkedText(text)
        case .formatted(let label):
            return try label.encoded(for: audience)
        case .fontName(let name):
            return try Self.checked(name, letters: " ,.-_", what: "a list of font names such as \"Helvetica,Arial\"")
        case .color(let color):
            return try Self.checkedColor(color)
        case .number(let number, let range):
            guard range.contains(number) else {
                throw ValueProblem("is \(number), but must be from \(range.lowerBound) to \(range.upperBound)")
            }
            return try Self.decimal(number)
        case .integer(let number, let range):
            guard range.contains(number) else {
                throw ValueProblem("is \(number), but must be from \(range.lowerBound) to \(range.upperBound)")
            }
            return String(number)
        case .numbers(let numbers, let separator, let prefix, let suffix):
            var words: [String] = []
            for number in numbers { words.append(try Self.decimal(number)) }
            return prefix + words.joined(separator: separator) + suffix
        case .curves(let curves):
            return try Self.splines(curves)
        case .port(let port, let side):
            return try Self.checkedPort(port) + ":" + side.rawValue
        case .word(let word):
            return word
        case .url(let link):
            let encoded = try Self.checkedLink(link)
            switch audience {
            case .library: return SpecialCharacters.protected(encoded)
            // Cairo wants it between apostrophes.
            case .pageInLibrary: return Self.replacing(encoded, ["'": "%27"])
            case .dotFile: return Self.replacing(encoded, ["&": "&amp;"])
            }
        case .identifier(let identifier):
            return try Self.checkedIdentifier(identifier)
        case .classes(let classes):
            if Self.areIdentifiers(classes) { return classes }
            var words: [String] = []
            for word in classes.split(separator: " ") { words.append(try Self.checkedIdentifier(String(word))) }
            return words.joined(separator: " ")
        case .raw(let text):
            try checkRaw(text)
            guard audience == .dotFile else { return SpecialCharacters.protected(text, keeping: "\\%") }
            return Self.shown.contains(name) ? Self.replacing(text, ["&": "&amp;"]) : text
        }
    }

    /// The names of the texts in which Graphviz reads entities.
    private static let shown: Set<String> = [
        "label", "xlabel", "headlabel", "taillabel", "tooltip", "edgetooltip", "headtooltip", "labeltooltip",
        "tailtooltip",
    ]

    /// A human text as an escString of Graphviz's.
    private static func escapedText(_ text: String, alignment: TextAlignment, for audience: Audience) -> String {
        guard !text.isEmpty else { return "" }
        let lineEnd = "\\" + alignment.lineEnd
        let escaped =
            switch audience {
            case .library, .pageInLibrary: SpecialCharacters.protected(text, keeping: "\n")
            case .dotFile: replacing(text, ["\\": "\\\\", "&": "&amp;"])
            }
        let lines = replacing(escaped, ["\n": lineEnd])
        // `\l` and `\r` end a line, so the last needs one too; `\n` separates lines.
        return alignment == .center ? lines : lines + lineEnd
    }

    /// A number in the fewest digits, to a ten-thousandth.
    static func decimal(_ number: Double) throws(ValueProblem) -> String {
        guard number.isFinite, number.magnitude <= 1_000_000 else {
            throw ValueProblem("is \(number), but must be a number of at most a million")
        }
        let units = Int((number * 10_000).rounded())
        // From the last digit to the first, and as many places as are needed.
        return String(unsafeUninitializedCapacity: 24) { bytes in
            var (rest, places, place) = (units.magnitude, 4, 24)
            while places > 0, rest.isMultiple(of: 10) { (rest, places) = (rest / 10, places - 1) }
            func write(_ byte: UInt8) {
                place -= 1
                bytes[place] = byte
            }
            func writeDigit() {
                write(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            }
            if places > 0 {
                for _ in 0..<places { writeDigit() }
                write(UInt8(ascii: "."))
            }
            repeat { writeDigit() } while rest > 0
            if units < 0 { write(UInt8(ascii: "-")) }
            for index in place..<24 { bytes[index - place] = bytes[index] }
            return 24 - place
        }
    }

    /// Curves in Graphviz's form: the points of each with spaces between them, behind the tips of its arrows.
    private static func splines(_ curves: [Layout.Curve]) throws(ValueProblem) -> String {
        var text = ""
        func add(_ mark: String, _ point: Layout.Point) throws(ValueProblem) {
            text += mark
            text += try decimal(point.x)
            text += ","
            text += try decimal(point.y)
        }
        for curve in curves {
            if !text.isEmpty { text += ";" }
            if let tip = curve.tailTip { try add("s,", tip) }
            if let tip = curve.headTip { try add(curve.tailTip == nil ? "e," : " e,", tip) }
            var hasNone = curve.tailTip == nil && curve.headTip == nil
            for point in curve.controlPoints {
                try add(hasNone ? "" : " ", point)
                hasNone = false
            }
        }
        return text
    }

    static func replacing(_ text: String, _ replacements: [Unicode.Scalar: String]) -> String {
        guard text.unicodeScalars.contains(where: { replacements[$0] != nil }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if let replacement = replacements[scalar] {
                result += replacement
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
