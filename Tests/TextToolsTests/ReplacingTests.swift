import Testing

@testable import TextTools

@Suite struct ReplacingTests {
    @Test func everyScalarIsReplacedAndNoOther() {
        #expect("a b  c ".replacing(scalar: " ", with: "\u{A0}") == "a\u{A0}b\u{A0}\u{A0}c\u{A0}")
        #expect("è\u{A0}già".replacing(scalar: "\u{A0}", with: " ") == "è già")
        #expect("".replacing(scalar: "a", with: "b") == "" && "x".replacing(scalar: "a", with: "b") == "x")
        // A mark that joins it makes no other sign of it.
        let joined = "\u{A0}\u{301}".replacing(scalar: "\u{A0}", with: " ")
        #expect(joined.unicodeScalars.elementsEqual([" ", "\u{301}"]))
    }
}

@Suite struct SameWordsTests {
    @Test(arguments: [
        ("a b", "a b", true), ("a  b", " a\nb ", true), ("", " ", true), ("a b", "a c", false), ("a b", "ab", false),
        ("a", "a a", false), ("a", "A", false), ("a.", "a", false), ("", "a", false),
    ])
    func theyAreThoseOfWhichTheDifferenceIsNoChange(one: String, other: String, areSame: Bool) {
        #expect(WordDifference.haveSameWords(one, other) == areSame)
        #expect(WordDifference(from: one, to: other).isChange == !areSame)
        #expect(WordDifference.haveSameWords(other, one) == areSame)
    }
}

@Suite struct PrintableASCIITests {
    @Test func eachByteCountsWhereverItStands() {
        for length in 0...20 {
            let plain = [UInt8](repeating: 0x41, count: length)
            #expect(plain.withUnsafeBytes { ControlCharacters.isPrintableASCII($0) })
            for place in 0..<length {
                for byte in [0, 0x09, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0xC3, 0xFF] as [UInt8] {
                    var bytes = plain
                    bytes[place] = byte
                    #expect(
                        bytes.withUnsafeBytes { ControlCharacters.isPrintableASCII($0) } == (0x20...0x7E ~= byte),
                        "\(byte) at \(place) of \(length)")
                }
            }
        }
    }
}
