import GraphCore
import GraphSnapshot
import Testing

@Suite struct NameTests {
    private func found(_ query: String, limit: Int = 20) throws -> SnapshotMatch {
        var match = SnapshotMatch.unknown(nearest: [])
        try withTemporaryFolder { folder in
            match = try SmallSnapshot.open(SmallSnapshot.bytes(in: folder), in: folder).find(query, limit: limit)
        }
        return match
    }

    private func indices(_ numbers: Int...) -> [NodeIndex] { numbers.map(SmallSnapshot.index) }

    @Test(arguments: [
        ("port:genova", 2), ("PORT:GENOVA", 2), ("palazzo tursi", 4), ("citta  di-GENOVA", 0), ("Tursi", 4),
        ("antico di", 2),
        ("porto ant", 2), ("tur", 4),
    ])
    func oneNodeIsMeant(query: String, number: Int) throws {
        #expect(try found(query) == .node(SmallSnapshot.index(number)))
    }

    @Test func severalAreListed() throws {
        #expect(try found("fiume po") == .several(indices(3, 6), isComplete: true))
        #expect(try found("genova") == .several(indices(0, 2), isComplete: true))
        #expect(try found("pala") == .several(indices(4, 5), isComplete: true))
        #expect(try found("genova", limit: 1) == .several(indices(0), isComplete: false))
        #expect(try found("pala", limit: 1) == .several(indices(4), isComplete: false))
        // Two whole names, of which the limit lets one through.
        #expect(try found("fiume po", limit: 1) == .several(indices(3), isComplete: false))
        #expect(try found("fiume po", limit: 2) == .several(indices(3, 6), isComplete: true))
    }

    @Test func aTypoSuggestsWhatIsNear() throws {
        #expect(try found("Tusri") == .unknown(nearest: indices(4)))
        #expect(try found("porto antcio") == .unknown(nearest: indices(2)))
        #expect(try found("palazo citta") == .unknown(nearest: indices(5)))
        #expect(try found("qqqqqqq") == .unknown(nearest: []))
        #expect(try found("xx") == .unknown(nearest: []))
        #expect(try found("") == .unknown(nearest: []))
        #expect(try found("!?") == .unknown(nearest: []))
    }

    /// Lists of thousands of nodes are intersected by steps that double.
    @Test func phrasesOfFrequentWords() throws {
        var builder = SnapshotBuilder()
        for number in 0..<3_000 {
            let name = (number % 2 == 0 ? "asse" : "via") + (number % 3 == 0 ? " nord" : " sud") + " \(number)"
            try builder.addNode(id: "n\(number)", kind: "road", name: name)
        }
        try withTemporaryFolder { folder in
            try builder.write(to: folder + "/roads")
            let snapshot = try Snapshot(path: folder + "/roads")
            let both = (0..<3_000).filter { $0 % 6 == 0 }.map { SmallSnapshot.index($0) }
            #expect(try snapshot.find("asse nord", limit: 1_000) == .several(both, isComplete: true))
            #expect(try snapshot.find("asse nord", limit: 5) == .several(Array(both.prefix(5)), isComplete: false))
            #expect(try snapshot.find("nord asse") == .unknown(nearest: Array(both.prefix(20))))
            #expect(try snapshot.find("nord 2997") == .node(SmallSnapshot.index(2997)))
            for number in stride(from: 0, to: 3_000, by: 97) {
                #expect(try snapshot.node(withID: "n\(number)") == SmallSnapshot.index(number))
            }
        }
    }
}
