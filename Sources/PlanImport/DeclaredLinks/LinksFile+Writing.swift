import Plan
import TextTools

extension LinksFile {
    /// The file with an entry more, behind all others, or in the place of one that it has; comments and all else stay
    /// as they are.
    ///
    /// - Parameters:
    ///   - entry: what to write; its ``LinkEntry/line`` does not matter.
    ///   - line: the line on which the entry begins whose place it takes, if any.
    /// - Returns: nil for a table, and where the file is written in a form in which that can't be done, such as a list
    ///   between brackets.
    public func adding(_ entry: LinkEntry, inPlaceOf line: Int? = nil) -> LinksFile? {
        let (old, faults) = entries()
        guard !isTable, faults.isEmpty else { return nil }
        var lines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
        if old.isEmpty {
            // What the list was empty with: `links:` or `links: []`.
            if let key = lines.firstIndex(where: { $0.hasPrefix("links:") }) {
                lines[key] = "links:"
                lines.insert(contentsOf: Self.text(of: entry, indent: "  "), at: key + 1)
            } else {
                lines += ["links:"] + Self.text(of: entry, indent: "  ")
            }
        } else {
            guard let first = old.first, lines.indices.contains(first.line - 1) else { return nil }
            let indent = String(lines[first.line - 1].prefix { $0 == " " })
            let new = Self.text(of: entry, indent: indent)
            if let line, let place = old.firstIndex(where: { $0.line == line }) {
                let end = place + 1 < old.count ? old[place + 1].line - 1 : lines.count
                // Comments before the next entry are about that.
                let last = lines[(line - 1)..<end].lastIndex { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("#") }
                lines.replaceSubrange((line - 1)...(last ?? line - 1), with: new)
            } else {
                lines += new
            }
        }
        let file = LinksFile(name: name, content: lines.joined(separator: "\n") + "\n")
        // Whatever form the file had: all others are as they were, and this one is there.
        let expected = Self.contents(old.filter { $0.line != line }) + Self.contents([entry])
        let (written, newFaults) = file.entries()
        return newFaults.isEmpty && Self.contents(written).sorted() == expected.sorted() ? file : nil
    }

    /// What entries say, without their places.
    private static func contents(_ entries: [LinkEntry]) -> [String] {
        entries.map { text(of: $0, indent: "").joined(separator: "\n") }
    }

    /// The lines of an entry.
    private static func text(of entry: LinkEntry, indent: String) -> [String] {
        let values: [(String, String?)] = [
            (entry.isOfCollaboration ? "collaboration" : "objective", entry.subject.quotedWhereYAMLNeeds),
            ("to", entry.target.quotedWhereYAMLNeeds), ("verdict", entry.verdict.rawValue),
            ("reason", entry.reason.isEmpty ? nil : entry.reason.quotedForYAML),
            ("words", entry.words?.quotedForYAML), ("source", entry.source?.quotedForYAML),
            ("by", entry.by?.quotedForYAML), ("date", entry.date),
            ("years", entry.years.isEmpty ? nil : "[\(entry.years.map(String.init).joined(separator: ", "))]"),
            ("fingerprint", entry.fingerprint),
        ]
        return values.compactMap { key, value in value.map { "\(key): \($0)" } }.enumerated().map { place, line in
            indent + (place == 0 ? "- " : "  ") + line
        }
    }
}

extension String {
    /// The text as a YAML scalar, in quotes unless it is plainly an id.
    fileprivate var quotedWhereYAMLNeeds: String {
        let isPlain =
            utf8.first.map { (0x61...0x7A).contains($0) } ?? false
            && utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-/.:".utf8.contains($0) }
            && !hasSuffix(":")
        return isPlain ? self : quotedForYAML
    }
}
