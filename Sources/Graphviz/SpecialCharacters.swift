/// Characters that Graphviz would interpret, and what stands for them while Graphviz has the text.
///
/// Graphviz unescapes labels, tooltips, links and names each in its own way, twice or not at all, and differently from
/// version to version, and a `%` at the beginning makes a name an internal one. So it never sees `&`, `<`, `>`, quotes,
/// `\` or `%` of a text: it gets noncharacters of Unicode (U+FDD0 and following, which no text may contain), carries
/// them through, and in the SVG they become what they stood for, escaped once. `text_width.c` knows the first seven, so
/// that widths are right.
enum SpecialCharacters {
    /// In the order of their stand-ins. The newline is for tooltips: in labels it is Graphviz's `\n`.
    static let replaced: [UInt8] = Array("&<>\"'\\%\n".utf8)
    static let escaped: [[UInt8]] = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "\\", "%", "&#10;"].map {
        Array($0.utf8)
    }
    /// All stand-ins are three bytes in UTF-8: these two and 0x90 + index.
    static let leadingBytes: (UInt8, UInt8) = (0xEF, 0xB7)
    static let firstThirdByte: UInt8 = 0x90
    /// Where in its room, which is measured generously, a run of a formatted label stands.
    enum RunPlace: Int, CaseIterable {
        case left, center, right

        /// What begins the run while Graphviz has it, and is not shown. `machine_fonts.c` knows it. With it the content
        /// of a formatted label is never the text of a plain one, with which it would share its one interned string.
        var mark: String { String(decoding: [0xEF, 0xB7, 0xA0 + UInt8(rawValue)] as [UInt8], as: UTF8.self) }

        /// How much of the room that is left over is at its left.
        var share: Double { Double(rawValue) / 2 }

        init?(thirdByte: UInt8) {
            self.init(rawValue: Int(thirdByte) - 0xA0)
        }

        /// The place of runs that follow each other and look alike, which Graphviz writes as a single text.
        init(joining places: [RunPlace]) {
            let ends = Set(places).subtracting([.center])
            self = ends.count == 1 ? ends.first ?? .center : .center
        }
    }

    /// Which of ``replaced`` a byte at the third place stands for.
    static func index(ofThirdByte byte: UInt8) -> Int? {
        guard byte >= firstThirdByte else { return nil }
        let index = Int(byte) - Int(firstThirdByte)
        return index < replaced.count ? index : nil
    }

    /// The text without what no output may have: control characters other than newlines, and noncharacters. Tabs become
    /// spaces, and every kind of line end a newline.
    static func cleaned(_ text: String) -> String {
        if isClean(text) { return text }
        var result = String.UnicodeScalarView()
        var followsReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where followsReturn: break
            case 0x0A, 0x0D, 0x2028, 0x2029: result.append("\n")
            case 0x09: result.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: break
            case let value where value & 0xFFFE == 0xFFFE: break
            default: result.append(scalar)
            }
            followsReturn = scalar.value == 0x0D
        }
        return String(result)
    }

    /// Whether ``cleaned(_:)`` surely changes nothing: nearly every text, judged by its bytes alone.
    private static func isClean(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var (last, beforeLast): (UInt8, UInt8) = (0, 0)
            for byte in bytes {
                switch byte {
                case 0x20..<0x7F, 0x0A: break
                case ..<0x20, 0x7F, 0xF0...: return false
                case 0x80..<0xA0 where last == 0xC2: return false
                case 0xA8, 0xA9: if last == 0x80, beforeLast == 0xE2 { return false }
                case 0xB7, 0xBF: if last == 0xEF { return false }
                default: break
                }
                (beforeLast, last) = (last, byte)
            }
            return true
        }
    }

    /// For each byte its place in ``replaced``, counted from 1; 0 for the others.
    private static let places: [UInt8] = {
        var places = [UInt8](repeating: 0, count: 256)
        for (index, byte) in replaced.enumerated() { places[Int(byte)] = UInt8(index + 1) }
        return places
    }()

    /// The text with stand-ins. It should be ``cleaned(_:)`` before.
    ///
    /// - Parameter kept: special characters that Graphviz is to see as they are.
    static func protected(_ text: String, keeping kept: String = "") -> String {
        var places = places
        for byte in kept.utf8 { places[Int(byte)] = 0 }
        var text = text
        return text.withUTF8 { bytes in
            let count = bytes.reduce(0) { places[Int($1)] > 0 ? $0 + 1 : $0 }
            guard count > 0 else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count + 2 * count) { result in
                var end = 0
                for byte in bytes {
                    let place = places[Int(byte)]
                    if place > 0 {
                        (result[end], result[end + 1]) = leadingBytes
                        result[end + 2] = firstThirdByte + (place - 1)
                        end += 3
                    } else {
                        result[end] = byte
                        end += 1
                    }
                }
                return end
            }
        } ?? text
    }

    /// The text with what the stand-ins stood for.
    static func plainText(_ text: String) -> String {
        // All of them begin so.
        guard text.utf8.contains(0xEF) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if (0xFDD0..<0xFDD0 + UInt32(replaced.count)).contains(scalar.value) {
                result.append(Unicode.Scalar(replaced[Int(scalar.value - 0xFDD0)]))
            } else if !(0xFDE0...0xFDE2).contains(scalar.value) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text escaped for XML, as content or within quotes.
    static func xml(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            let place = Int(places[Int(byte)])
            if place > 0, byte != 0x0A { result += escaped[place - 1] } else { result.append(byte) }
        }
        return result
    }
}

extension String {
    /// Whether some words stand in the text, byte by byte: `contains` goes by characters and takes a hundred times as long.
    func has(_ words: StaticString) -> Bool {
        var text = self
        return text.withUTF8 { text in
            words.withUTF8Buffer { words in
                guard words.count <= text.count else { return false }
                return (0...text.count - words.count).contains { start in
                    words.indices.allSatisfy { text[start + $0] == words[$0] }
                }
            }
        }
    }
}
