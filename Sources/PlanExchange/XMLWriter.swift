/// Elements of XML, written one after another: the only place where an export escapes text for it.
///
/// ```swift
/// var xml = XMLWriter(to: sink)
/// xml.begin("node", [("id", "a")])
/// xml.element("label", text: "R&D")
/// xml.end()
/// ```
///
/// Elements stand on lines of their own, with two spaces for each level, unless one has text.
package struct XMLWriter {
    package private(set) var sink: ByteSink
    private var open: [String] = []
    private var indentation = ""
    private let isIndented: Bool

    /// Elements that are written often, and differ in their text alone.
    struct Repeated {
        fileprivate let start: String
        fileprivate let end: String
    }

    /// - Parameter isIndented: not where white space between elements is text, as in documents of Word.
    package init(to sink: ByteSink, isIndented: Bool = true) {
        self.sink = sink
        self.isIndented = isIndented
        self.sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    package mutating func begin(_ name: String, _ attributes: [(name: String, value: String?)] = []) {
        start(name, attributes)
        sink.write(isIndented ? ">\n" : ">")
        open.append(name)
        if isIndented { indentation += "  " }
    }

    package mutating func end() {
        let name = open.removeLast()
        if isIndented { indentation.removeLast(2) }
        sink.write(indentation)
        sink.write("</")
        sink.write(name)
        sink.write(isIndented ? ">\n" : ">")
    }

    /// Writes an element with text alone, or with nothing.
    package mutating func element(
        _ name: String, _ attributes: [(name: String, value: String?)] = [], text: String? = nil
    ) {
        start(name, attributes)
        guard let text else { return sink.write(isIndented ? "/>\n" : "/>") }
        sink.write(">")
        write(escaping: text)
        sink.write("</")
        sink.write(name)
        sink.write(isIndented ? ">\n" : ">")
    }

    /// Returns what elements with a name and attributes have in common.
    func repeated(_ name: String, _ attributes: [(name: String, value: String)]) -> Repeated {
        let written = attributes.map { " \($0.name)=\"\(Self.escaped($0.value, isAttribute: true))\"" }.joined()
        return Repeated(start: "<\(name)\(written)>", end: isIndented ? "</\(name)>\n" : "</\(name)>")
    }

    mutating func element(_ repeated: Repeated, text: String) {
        sink.write(indentation)
        sink.write(repeated.start)
        write(escaping: text)
        sink.write(repeated.end)
    }

    /// Ends all elements that are open.
    package mutating func finish() throws {
        while !open.isEmpty { end() }
        try sink.finish()
    }

    private mutating func start(_ name: String, _ attributes: [(name: String, value: String?)]) {
        sink.write(indentation)
        sink.write("<")
        sink.write(name)
        for (name, value) in attributes {
            guard let value else { continue }
            sink.write(" ")
            sink.write(name)
            sink.write("=\"")
            write(escaping: value, isAttribute: true)
            sink.write("\"")
        }
    }

    /// Writes text without the characters that XML 1.0 does not allow.
    private mutating func write(escaping text: String, isAttribute: Bool = false) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), ..<0x20, 0xEF: false
            default: true
            }
        }
        sink.write(isPlain ? text : Self.escaped(text, isAttribute: isAttribute))
    }

    /// - Parameter isAttribute: whether line feeds and tabs, which a reader of attributes takes for spaces, are
    ///   references.
    package static func escaped(_ text: String, isAttribute: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            // A bare one would be read as a line feed.
            case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
            case "\n" where isAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
            case "\t" where isAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
            case "\t", "\n": result.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
