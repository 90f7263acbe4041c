import Foundation
import GraphCore
import Testing
import TextTools

@testable import GraphSnapshot

/// The texts of nodes beside their names.
@Suite struct PassageTests {
    private func found(_ beginnings: [String], in snapshot: Snapshot) throws -> [String] {
        var found: [String] = []
        try snapshot.forEachPassage(withWordBeginning: beginnings) { (passage) throws(SnapshotError) in
            found.append("\(passage.node.rawValue) \(passage.field): \(passage.text)")
        }
        return found
    }

    @Test func theyComeBackAsTheyWereAdded() throws {
        try withTemporaryFolder { folder in
            let snapshot = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder)
            let all = SmallSnapshot.passages.map { "\($0.0) \($0.1): \($0.2)" }
            #expect(snapshot.passageCount == 3)
            #expect(try found([""], in: snapshot) == all)
            #expect(try found(["mol"], in: snapshot) == [all[1], all[2]])
            #expect(try found(["porto", "zzz"], in: snapshot) == [all[0], all[1]])
            var nodes: [NodeIndex] = []
            try snapshot.forEachPassage(withWordBeginning: [""], of: { $0.rawValue == 0 }) { nodes.append($0.node) }
            #expect(nodes == [SmallSnapshot.index(0)])
        }
    }

    @Test func aNodeAndAFieldMustBeThere() throws {
        var builder = try SmallSnapshot.builder()
        #expect(throws: SnapshotError.unknownNode(SmallSnapshot.index(8))) {
            try builder.addPassage("", field: "text", of: SmallSnapshot.index(8))
        }
        for number in 2..<256 { try builder.addPassage("", field: "\(number)", of: SmallSnapshot.index(0)) }
        #expect(throws: SnapshotError.tooMany(.fields, limit: 256)) {
            try builder.addPassage("", field: "other", of: SmallSnapshot.index(0))
        }
    }

    @Test func damageIsFound() throws {
        try withTemporaryFolder { folder in
            let whole = SnapshotParts(try SmallSnapshot.bytes(in: folder))
            for (damage, change) in [
                (.node, { $0.set(.passageNodes, at: 1, to: 8) }), (.field, { $0[.passageFields][1] = 2 }),
                (.row(section: "passagePlaces"), { $0.set(.passagePlaces, at: 1, to: 10_000) }),
                (.text, { $0[.passageTexts][2] = 0xFF }),
            ] as [(SnapshotDamage, (inout SnapshotParts) -> Void)] {
                var parts = whole
                change(&parts)
                let snapshot = try SmallSnapshot.open(parts.bytes(), in: folder)
                #expect(throws: SnapshotError.damaged(damage)) { try found([""], in: snapshot) }
            }
        }
    }

    @Test func sizesThatDoNotFitAreRefused() throws {
        try withTemporaryFolder { folder in
            let whole = SnapshotParts(try SmallSnapshot.bytes(in: folder))
            for section in [SnapshotSection.passageNodes, .passageFields, .passagePlaces] {
                for count in [1, 4] {
                    var (longer, shorter) = (whole, whole)
                    longer[section] += [UInt8](repeating: 0, count: count)
                    shorter[section].removeLast(min(count, shorter[section].count))
                    #expect(throws: SnapshotError.self) { try SmallSnapshot.open(longer.bytes(), in: folder) }
                    #expect(throws: SnapshotError.self) { try SmallSnapshot.open(shorter.bytes(), in: folder) }
                }
            }
        }
    }

    /// Texts of what parts and begins words in many ways: what has a word that begins so is never passed over.
    @Test func noWordIsPassedOver() throws {
        let pieces = [
            "casa", "Casa", "CASA", "cà", "ca\u{AD}sa", "c\u{301}asa", "ﬁne", "fine", "più", "Più", "piu", "È", "e",
            "½", "2½", "№", "²", " ", "-", "’", "'", "«", "»", "“", "•", "\u{F0B7}", "→", "\u{A0}", "…", "€", "ß", "ss",
            "·", "\u{200B}", "\u{2028}", "\u{2060}", "Ω", "ω", "Ａ", "a", "1", "①", "-\u{301}", ".", "\n", "𝐀", "가",
        ]
        let beginnings = ["ca", "cas", "pi", "piu", "fi", "fin", "e", "a", "1", "2", "21", "no", "ss", "ω", "i"]
        var state: UInt64 = 7
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var passedOver = 0
        for _ in 0..<2_000 {
            let text = (0...random(5)).map { _ in pieces[random(pieces.count)] }.joined()
            let words = Words(text).folded
            for beginning in beginnings {
                let mayFit = Array(text.utf8).withUnsafeBytes { BeginningFilter([beginning]).mayFit($0) }
                #expect(mayFit || !words.contains { $0.hasPrefix(beginning) }, "\(text.debugDescription) \(beginning)")
                if !mayFit { passedOver += 1 }
                if text.utf8.allSatisfy({ $0 < 0x80 }), beginning != "ω" {
                    #expect(mayFit == words.contains { $0.hasPrefix(beginning) }, "\(text) \(beginning)")
                }
            }
        }
        #expect(passedOver > 5_000)
    }
}
