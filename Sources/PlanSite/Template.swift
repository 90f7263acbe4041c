/// A template in the part of the language Mustache that pages are written in: values, escaped (`{{name}}`) or as they
/// are (`{{{name}}}`), the element of a list (`{{.}}`), sections (`{{#name}}…{{/name}}`), inverted ones (`{{^name}}`)
/// and other templates (`{{>name}}`).
///
/// The library for the whole language needs all of Foundation, with which the program has 93 MB rather than 44 and a
/// third more conformances to protocols, all of which the runtime looks through again and again at every start.
///
/// As the language has it, a section or template whose tag stands alone on a line takes the line with it, and what a
/// section's own value does not have is sought in those around it.
struct Template {
    fileprivate indirect enum Part {
        case text(ArraySlice<UInt8>)
        case value(String, isEscaped: Bool)
        case section(String, [Part], isInverted: Bool)
        case template(String)
    }

    fileprivate let parts: [Part]

    /// What is wrong with a template.
    enum Fault: Error, Equatable {
        /// A tag has no end.
        case openTag(String)
        /// A section has no end, or something else ends.
        case openSection(String)
    }

    /// - Throws: ``Fault``.
    init(_ text: String) throws(Fault) {
        var parser = Parser(text)
        parts = try parser.parts(of: nil)
    }
}

extension Template {
    /// Returns what a template makes of values.
    ///
    /// - Parameters:
    ///   - templates: those that it may name.
    ///   - missing: takes the names of values that are nowhere.
    static func render(
        _ template: Template, _ values: Values, _ templates: [String: Template], missing: inout Set<String>
    ) -> String {
        var rendering = Rendering(templates: templates, contexts: [values])
        rendering.add(template.parts)
        missing.formUnion(rendering.missing)
        return String(decoding: rendering.bytes, as: UTF8.self)
    }
}

private struct Parser {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Reads to the end of a section, or of the template.
    mutating func parts(of section: String?) throws(Template.Fault) -> [Template.Part] {
        var parts: [Template.Part] = []
        while let start = firstPlace(of: "{{", from: place) {
            let isRaw = stands("{{{", at: start)
            guard let end = firstPlace(of: isRaw ? "}}}" : "}}", from: start) else {
                throw .openTag(text(start..<bytes.count))
            }
            var (first, next) = (start, end + (isRaw ? 3 : 2))
            let sign: UInt8? = isRaw ? nil : [UInt8]("#^/>".utf8).first { $0 == bytes[start + 2] }
            // A tag that says where something begins or ends is no part of the page, and neither is a line of its own.
            if sign != nil, let line = lineAlone(with: start..<next) {
                (first, next) = (line.lowerBound, line.upperBound)
            }
            if place < first { parts.append(.text(bytes[place..<first])) }
            place = next
            let name = text(start + (isRaw ? 3 : sign == nil ? 2 : 3)..<end)
            switch sign {
            case UInt8(ascii: "#"): parts.append(.section(name, try self.parts(of: name), isInverted: false))
            case UInt8(ascii: "^"): parts.append(.section(name, try self.parts(of: name), isInverted: true))
            case UInt8(ascii: ">"): parts.append(.template(name))
            case UInt8(ascii: "/"):
                guard name == section else { throw .openSection(section ?? name) }
                return parts
            default: parts.append(.value(name, isEscaped: !isRaw))
            }
        }
        guard section == nil else { throw .openSection(section ?? "") }
        if place < bytes.count { parts.append(.text(bytes[place...])) }
        return parts
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).split(separator: " ").joined(separator: " ")
    }

    private func stands(_ word: StaticString, at start: Int) -> Bool {
        start + word.utf8CodeUnitCount <= bytes.count
            && word.withUTF8Buffer { word in word.indices.allSatisfy { word[$0] == bytes[start + $0] } }
    }

    private func firstPlace(of word: StaticString, from start: Int) -> Int? {
        (start..<bytes.count).first { stands(word, at: $0) }
    }

    /// The line, with its end, that has nothing but a tag and blanks.
    private func lineAlone(with tag: Range<Int>) -> Range<Int>? {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var (start, end) = (tag.lowerBound, tag.upperBound)
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        if end == bytes.count { return start..<end }
        return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
    }
}

private struct Rendering {
    let templates: [String: Template]
    /// The outermost values first.
    var contexts: [Any]
    var bytes: [UInt8] = []
    var missing: Set<String> = []

    init(templates: [String: Template], contexts: [Any]) {
        (self.templates, self.contexts) = (templates, contexts)
    }

    mutating func add(_ parts: [Template.Part]) {
        for part in parts {
            switch part {
            case .text(let text): bytes += text
            case .value(let name, let isEscaped): add(value(name), isEscaped: isEscaped)
            case .template(let name):
                if let template = templates[name] { add(template.parts) } else { missing.insert(name) }
            case .section(let name, let parts, let isInverted): add(parts, of: value(name), isInverted: isInverted)
            }
        }
    }

    private mutating func add(_ value: Any?, isEscaped: Bool) {
        let text =
            switch value {
            case let text as String: text
            case let number as Int: String(number)
            default: ""
            }
        bytes += (isEscaped ? PageText.escaped(text) : text).utf8
    }

    /// A section is left out where its value is missing, false or an empty list; of a list it stands for each element.
    private mutating func add(_ parts: [Template.Part], of value: Any?, isInverted: Bool) {
        let elements: [Any] =
            switch value {
            case nil: []
            case let isTrue as Bool: isTrue ? [isTrue] : []
            case let list as [Values]: list
            case let list as [String]: list
            case let value?: [value]
            }
        if isInverted {
            if elements.isEmpty { add(parts) }
            return
        }
        for element in elements {
            contexts.append(element)
            add(parts)
            contexts.removeLast()
        }
    }

    /// The value of a name, from the innermost values that have it.
    private mutating func value(_ name: String) -> Any? {
        if name == "." { return contexts.last }
        for case let values as Values in contexts.reversed() {
            if let value = values[name] { return value }
        }
        missing.insert(name)
        return nil
    }
}
