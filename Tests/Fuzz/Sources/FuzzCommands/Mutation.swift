import Foundation

/// Changes of bytes and lines at random.
enum Mutation {
    /// Some edits of bytes.
    static func bytes(_ bytes: [UInt8], _ random: inout SeededGenerator, with others: [[UInt8]]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(random.happens(80) ? 4 : 30) {
            let place = random.range(in: bytes.count)
            switch random.below(10) {
            case 0: if !place.isEmpty { bytes[place.lowerBound] ^= 1 << UInt8(random.below(8)) }
            case 1: if !place.isEmpty { bytes[place.lowerBound] = UInt8(random.below(256)) }
            case 2: bytes.removeSubrange(place)
            case 3: bytes.insert(contentsOf: bytes[place], at: place.lowerBound)
            case 4, 5: bytes.insert(contentsOf: Array(HostileText.piece(&random).utf8), at: place.lowerBound)
            case 6: bytes.replaceSubrange(place, with: Array(HostileText.piece(&random).utf8))
            case 7:
                let other = random.pick(others)
                bytes.replaceSubrange(place, with: other[random.range(in: other.count)])
            case 8: bytes.replaceSubrange(place, with: random.pick(notUTF8))
            default: if random.happens(20) { bytes.removeLast(random.below(bytes.count + 1)) }
            }
        }
        return bytes
    }

    private static let notUTF8: [[UInt8]] = [
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xEF, 0xBB, 0xBF],
        [0xFE, 0xFF], [0], [0, 0, 0, 0],
    ]

    /// Some edits of lines and of the cells in them.
    static func lines(_ text: String, _ random: inout SeededGenerator, separators: [Character]) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<random.below(6) {
            let place = random.below(lines.count)
            switch random.below(9) {
            case 0: lines.insert(lines[place], at: place)
            case 1: if lines.count > 1 { lines.remove(at: place) }
            case 2: lines.insert(random.happens(50) ? "" : HostileText.name(&random, hostile: 50), at: place)
            case 3: lines.swapAt(place, random.below(lines.count))
            case 4: if place + 1 < lines.count { lines[place] += lines.remove(at: place + 1) }
            case 5: lines[place] = cells(of: lines[place], random.pick(separators), &random)
            case 6: lines[place].append(random.pick(separators))
            case 7: lines[place] = HostileText.piece(&random) + lines[place]
            default: lines[place] = cells(of: lines[place], random.pick(separators), &random)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A line with two cells changed for each other, one dropped, doubled, or another text in it.
    private static func cells(of line: String, _ separator: Character, _ random: inout SeededGenerator) -> String {
        var cells = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        let place = random.below(cells.count)
        switch random.below(4) {
        case 0: cells.swapAt(place, random.below(cells.count))
        case 1: cells.remove(at: place)
        case 2: cells.insert(cells[place], at: place)
        default: cells[place] = HostileText.name(&random, hostile: 70)
        }
        return cells.joined(separator: String(separator))
    }

    /// Some edits of the values in a JSON text: other strings and numbers, and lines as in ``lines(_:_:separators:)``.
    static func json(_ text: String, _ random: inout SeededGenerator) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...random.below(4) {
            let place = random.below(lines.count)
            let line = lines[place]
            let start = line.range(of: " : ")?.upperBound ?? line.firstIndex { $0 != " " } ?? line.startIndex
            let comma = line.hasSuffix(",") ? "," : ""
            switch random.below(8) {
            case 0..<3: lines[place] = line[..<start] + quoted(HostileText.name(&random, hostile: 80)) + comma
            case 3: lines[place] = line[..<start] + random.pick(values) + comma
            case 4: lines.insert(line, at: place)
            case 5: if lines.count > 1 { lines.remove(at: place) }
            case 6:
                let other = lines[random.below(lines.count)]
                let otherStart = other.range(of: " : ")?.upperBound ?? other.startIndex
                lines[place] = line[..<start] + String(other[otherStart...])
            default: lines.swapAt(place, random.below(lines.count))
            }
        }
        return lines.joined(separator: "\n")
    }

    private static let values = [
        "null", "true", "[]", "{}", "0", "-1", "1e400", "9223372036854775807", "9223372036854775808", "1.5", "\"\"",
        "[[[[]]]]",
        "-0", "2031", "{\"a\": 1, \"a\": 2}", "\"\\ud800\"", "\"\\u0000\"", "\"direction:..\"", "\"objective:/\"",
        "\"node1\"",
        String(repeating: "[", count: 3000), "01", ".5", "'x'", "NaN", "// x",
    ]

    private static func quoted(_ text: String) -> String {
        (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
