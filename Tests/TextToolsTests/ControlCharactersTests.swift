import Foundation
import Testing

@testable import TextTools

@Suite struct ControlCharactersTests {
    /// The definition, by Unicode's properties.
    private func acts(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n"
            || scalar.properties.isBidiControl
    }

    @Test func theyAreControlsAndBidirectionalOnes() {
        for number in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(number) else { continue }
            #expect(ControlCharacters.contains(scalar) == acts(scalar), "\(scalar.codePoint)")
            if acts(scalar) {
                #expect(ControlCharacters.isBidirectional(scalar) == scalar.properties.isBidiControl)
            }
        }
    }

    /// Texts are looked through eight bytes at a time.
    @Test func theFirstIsFoundWhereverItStands() {
        let signs: [Unicode.Scalar] = [
            "\u{0}", "\u{8}", "\r", "\u{1F}", " ", "~", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}", "\u{61C}", "\u{61B}",
            "\u{200D}",
            "\u{200E}", "\u{202E}", "\u{2019}", "\u{2066}", "\u{2069}", "\u{206A}", "è", "🌳", "\t", "\n",
        ]
        for sign in signs {
            for place in 0..<17 {
                let text = String(repeating: place % 3 == 0 ? "a" : "\n", count: place) + String(sign) + "è\u{202A}"
                var bytes = Array(text.utf8)
                for end in [bytes.count, bytes.count - 1, bytes.count - 3] {
                    bytes.removeLast(bytes.count - end)
                    let valid = String(decoding: bytes, as: UTF8.self)
                    let expected = valid.unicodeScalars.firstIndex(where: acts).map {
                        valid.utf8.distance(from: valid.startIndex, to: $0)
                    }
                    let found = bytes.withUnsafeBytes { ControlCharacters.first(in: $0) }
                    #expect(found?.place == expected, "\(sign.codePoint) at \(place)")
                }
            }
        }
    }

    @Test func escapesAreVisible() {
        #expect(
            "a\u{1B}[31m\u{9B}b\u{202E}c\r\td\n".escapingControlCharacters
                == "a\\u{1B}[31m\\u{9B}b\\u{202E}c\\u{D}\td\n")
        #expect("Città – d’acqua 🌳".escapingControlCharacters == "Città – d’acqua 🌳")
    }

    /// JSON has them as escapes, and so exactly.
    @Test func jsonIsExactAndCommandsNoTerminal() throws {
        for number in Array(UInt32(0)...0xA0) + Array(0x2000...0x2070) + [0x61C, 0xFEFF, 0x1F333] {
            guard let scalar = Unicode.Scalar(number) else { continue }
            let texts = ["a\(scalar)b\\", "\(scalar)"]
            let data = try CanonicalJSON.data(texts)
            #expect(try JSONDecoder().decode([String].self, from: data) == texts)
            #expect(!String(decoding: data, as: UTF8.self).unicodeScalars.contains(where: acts), "\(scalar.codePoint)")
        }
    }
}
