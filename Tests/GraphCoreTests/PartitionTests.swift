import Testing

@testable import GraphCore

@Suite struct PartitionTests {
    @Test func groupsAreNumberedByTheirFirstNodes() {
        let partition = Partition(["b", "a", "b", "c"])
        #expect(partition.groups == [0, 1, 0, 2])
        #expect(partition == Partition([7, 3, 7, 5]))
        #expect(partition.groupCount == 3)
        #expect(partition.sizes == [2, 1, 1])
        #expect(partition.members == [[0, 2], [1], [3]].map { $0.map(NodeIndex.init(rawValue:)) })
        #expect(Partition([Int]()).members.isEmpty)
    }

    @Test(arguments: UInt64(0)..<100) func agreementIsThatOfPairs(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...9, using: &generator)
        let bounds = [Int.random(in: 1...4, using: &generator), Int.random(in: 1...4, using: &generator)]
        let labels = bounds.map { bound in (0..<count).map { _ in Int.random(in: 0..<bound, using: &generator) } }
        let (one, other) = (Partition(labels[0]), Partition(labels[1]))

        var (together, ownTogether, otherTogether, pairs) = (0.0, 0.0, 0.0, 0.0)
        for left in 0..<count {
            for right in 0..<left {
                let (isOwn, isOther) = (labels[0][left] == labels[0][right], labels[1][left] == labels[1][right])
                pairs += 1
                together += isOwn && isOther ? 1 : 0
                ownTogether += isOwn ? 1 : 0
                otherTogether += isOther ? 1 : 0
            }
        }
        let expected = pairs == 0 ? 0 : ownTogether * otherTogether / pairs
        let greatest = (ownTogether + otherTogether) / 2
        let rand = greatest == expected ? 1 : (together - expected) / (greatest - expected)
        expectClose([try one.adjustedRandIndex(with: other)], [rand])
        expectClose([try one.adjustedRandIndex(with: other)], [try other.adjustedRandIndex(with: one)])
        expectClose(
            [try one.normalisedMutualInformation(with: other)], [try other.normalisedMutualInformation(with: one)])
        #expect(try 0...1 ~= one.normalisedMutualInformation(with: other))
        #expect(try one.adjustedRandIndex(with: one) == 1)
        #expect(try one.normalisedMutualInformation(with: one) == 1)
    }

    @Test func independentPartitionsShareNoInformation() throws {
        let (rows, columns) = (Partition((0..<12).map { $0 / 4 }), Partition((0..<12).map { $0 % 4 }))
        expectClose([try rows.normalisedMutualInformation(with: columns)], [0])
        #expect(try rows.adjustedRandIndex(with: columns) < 0)
        expectClose([try Partition([0, 0, 1, 1]).adjustedRandIndex(with: Partition([0, 0, 1, 2]))], [4.0 / 7])
    }
}
