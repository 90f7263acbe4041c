import Testing

@testable import GraphCore

@Suite struct PackedNumbersTests {
    @Test(arguments: 0...32) func numbersOfAnySizeComeBack(bits: Int) {
        var generator = SeededGenerator(seed: UInt64(bits))
        let greatest = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(bits)) - 1)
        for count in [0, 1, 2, 63, 64, 65, 300] {
            let offset = UInt32.random(in: 0...(UInt32.max - greatest), using: &generator)
            let numbers = (0..<count).map { _ in offset + UInt32.random(in: 0...greatest, using: &generator) }
            let packed = PackedNumbers(numbers)
            #expect(packed.count == count)
            #expect((0..<count).map { packed[$0] } == numbers)
            #expect(packed.storageSize <= (bits * count + 63) / 64 * 8 + 8)
        }
    }

    @Test func whatRisesStepByStepTakesNoMemory() {
        for first in [0, 7, UInt32.max - 99] {
            let numbers = (0..<100).map { first + $0 }
            let packed = PackedNumbers(numbers)
            #expect((0..<100).map { packed[$0] } == numbers)
            #expect(packed.storageSize == 0)
        }
        #expect(PackedNumbers([5, 5, 5]).storageSize == 0)
    }

    @Test(arguments: UInt64(0)..<20) func numbersNearTheirPlacesTakeLittle(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let numbers = (0..<1000).map { UInt32($0 + Int.random(in: 0..<16, using: &generator)) }
        let packed = PackedNumbers(numbers)
        #expect((0..<1000).map { packed[$0] } == numbers)
        #expect(packed.storageSize <= 4 * 1000 / 8 + 16)
    }

    @Test(arguments: [0, 1, 5000, 3_000_000]) func greatArraysAreWhatIsWritten(count: Int) {
        let numbers = [UInt32](count: count) { buffer in
            for place in buffer.indices { buffer[place] = UInt32(place) &* 7 }
        }
        #expect(numbers.count == count)
        #expect(numbers.indices.allSatisfy { numbers[$0] == UInt32($0) &* 7 })
    }

    /// Both directions in 12 bytes an edge where edges are added node by node, and never more than 16, but for the
    /// padding.
    @Test func memoryOfADirectedStructureIsAsDocumented() throws {
        var generator = SeededGenerator(seed: 3)
        for isSorted in [true, false] {
            var builder = GraphBuilder<Int, Int>()
            for node in 0..<500 { try builder.addNode(node) }
            for edge in 0..<5000 {
                let source = isSorted ? edge / 10 : Int.random(in: 0..<500, using: &generator)
                let target = Int.random(in: 0..<500, using: &generator)
                try builder.addEdge(from: NodeIndex(source), to: NodeIndex(target), edge)
            }
            let structure = builder.build().structure
            let limit = (isSorted ? 9 + 9 + 13 : 9 + 9 + 13 + 13) * 5000 / 8 + 8 * 501 + 4 * 16
            #expect(structure.storageSize <= limit)
        }
    }
}
