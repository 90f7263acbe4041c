/// A page read strictly: every element is closed in its turn, every attribute in quotation marks, no id twice.
struct PageReading {
    /// The beginning of an element.
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The names of the elements it is in, the outermost first.
        let path: [String]
        /// Where it begins and, but for those without content, ends among the page's bytes.
        let start: Int
    }

    private(set) var elements: [Element] = []
    /// What is no markup, entities resolved.
    private(set) var text = ""
    private(set) var faults: [String] = []
    private(set) var ids: Set<String> = []

    private static let empty: Set = [
        "meta", "link", "input", "br", "img", "hr", "col", "area", "base", "embed", "source", "wbr",
    ]
    private static let entities = ["lt": "<", "gt": ">", "amp": "&", "quot": "\""]

    init(_ page: String) {
        let bytes = Array(page.utf8)
        var (open, position) = ([String](), 0)
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                text += resolved(String(decoding: bytes[position..<end], as: UTF8.self))
                position = end
                continue
            }
            let (tag, end) = Self.tag(bytes, from: position)
            read(tag, at: position, &open)
            position = end
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
        for id in elements.compactMap({ $0.attributes["id"] }) where !ids.insert(id).inserted {
            faults.append("id twice: \(id)")
        }
    }

    /// What stands between `<` and `>`, which may stand in an attribute's value.
    private static func tag(_ bytes: [UInt8], from start: Int) -> (String, Int) {
        var quoted = false
        for index in bytes.indices[start...] {
            if bytes[index] == UInt8(ascii: "\"") { quoted.toggle() }
            if bytes[index] == UInt8(ascii: ">"), !quoted {
                return (String(decoding: bytes[(start + 1)..<index], as: UTF8.self), index + 1)
            }
        }
        return (String(decoding: bytes[(start + 1)...], as: UTF8.self), bytes.count)
    }

    private mutating func read(_ tag: String, at position: Int, _ open: inout [String]) {
        if tag.hasPrefix("!") {
            if tag != "!DOCTYPE html" { faults.append("strange: <\(tag)>") }
        } else if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if open.last == name { open.removeLast() } else { faults.append("</\(name)> in \(open.suffix(4))") }
        } else {
            let body = tag.hasSuffix("/") ? tag.dropLast() : tag[...]
            let name = String(body.prefix { !$0.isWhitespace })
            elements.append(
                Element(name: name, attributes: attributes(body.dropFirst(name.count)), path: open, start: position))
            if !tag.hasSuffix("/"), !Self.empty.contains(name) { open.append(name) }
        }
    }

    private mutating func attributes(_ text: Substring) -> [String: String] {
        var (found, rest) = ([String: String](), text.drop(while: \.isWhitespace))
        while !rest.isEmpty {
            let name = String(rest.prefix { !$0.isWhitespace && $0 != "=" })
            rest = rest.dropFirst(name.count)
            var value = ""
            if rest.first == "=" {
                guard rest.dropFirst().first == "\"", let end = rest.dropFirst(2).firstIndex(of: "\"") else {
                    faults.append("no quotation marks: \(text)")
                    return found
                }
                value = resolved(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]))
                rest = rest[rest.index(after: end)...]
            }
            if name.isEmpty || found.updateValue(value, forKey: name) != nil {
                faults.append("attributes: \(text)")
                return found
            }
            rest = rest.drop(while: \.isWhitespace)
        }
        return found
    }

    private mutating func resolved(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
        var result = String(parts.removeFirst())
        for part in parts {
            guard let end = part.firstIndex(of: ";"), let sign = Self.sign(part[..<end]) else {
                faults.append("entity: &\(part.prefix(12))")
                continue
            }
            result += sign + part[part.index(after: end)...]
        }
        return result
    }

    /// What an entity stands for, by its name or number.
    private static func sign(_ entity: Substring) -> String? {
        guard entity.hasPrefix("#") else { return entities[String(entity)] }
        let digits = entity.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }

    /// The addresses that elements lead to, in their order.
    func addresses() -> [String] {
        elements.compactMap { element in
            ["a", "link", "script", "form"].contains(element.name)
                ? element.attributes["href"] ?? element.attributes["src"] ?? element.attributes["action"] : nil
        }
    }
}
