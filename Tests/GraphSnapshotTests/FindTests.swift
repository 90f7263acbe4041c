import GraphCore
import GraphSnapshot
import Testing

/// Names of few letters, in which nearly everything resembles something, against a search that looks at all of them.
@Suite struct FindTests {
    private func index(_ number: Int) -> NodeIndex { SmallSnapshot.index(number) }

    private func snapshot(_ nodes: [(id: String, name: String)], in folder: String) throws -> Snapshot {
        var builder = SnapshotBuilder()
        for (id, name) in nodes { try builder.addNode(id: id, kind: "thing", name: name) }
        try builder.write(to: folder + "/names")
        return try Snapshot(path: folder + "/names")
    }

    /// A name, a part of one, the beginning of a part, or any of them with one or two slips of the pen.
    private func query(_ names: [String], _ generator: inout SeededGenerator) -> String {
        var words = names[generator.number(below: names.count)].split(separator: " ").map(String.init)
        words.removeFirst(min(words.count, generator.number(below: 2)))
        words.removeLast(min(words.count, generator.number(below: 2)))
        var query = words.joined(separator: " ")
        if generator.number(below: 3) == 0 { query = String(query.dropLast(generator.number(below: 3))) }
        for _ in 0..<max(0, generator.number(below: 5) - 2) where query.count > 2 {
            var letters = Array(query)
            let place = generator.number(below: letters.count - 1)
            switch generator.number(below: 5) {
            case 0: letters.swapAt(place, place + 1)
            case 1: letters.remove(at: place)
            case 2: letters.insert("b", at: place)
            case 3: letters[0] = "0"  // No word begins with it.
            default: letters[place] = "c"
            }
            query = String(letters)
        }
        return query
    }

    @Test(arguments: UInt64(1)...12) func findsWhatALookAtEveryNameFinds(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let nodes = (0..<30).map { number in
            let words = (0...generator.number(below: 3)).map { _ in
                generator.number(below: 3) == 0 ? generator.word("abc", 5...9) : generator.word("ab", 1...4)
            }
            return (id: "n:\(number)", name: words.joined(separator: " "))
        }
        let naive = NaiveFinder(nodes)
        try withTemporaryFolder { folder in
            let snapshot = try snapshot(nodes, in: folder)
            for _ in 0..<60 {
                let query = query(nodes.map(\.name), &generator)
                let fits = naive.fits(query)
                for limit in [1, 2, 3, 50] {
                    switch try snapshot.find(query, limit: limit) {
                    case .node(let node): #expect([node] == fits.map(index), "\(query)")
                    case .several(let found, let isComplete):
                        #expect(fits.count > 1 && found.count == min(limit, fits.count), "\(query) \(limit)")
                        #expect(isComplete == (fits.count <= limit), "\(query) \(limit)")
                        #expect(found == found.sorted() && Set(found).isSubset(of: fits.map(index)), "\(query)")
                    case .unknown(let nearest):
                        #expect(fits.isEmpty, "\(query)")
                        #expect(nearest == naive.nearest(query, limit: limit).map(index), "\(query) \(limit)")
                    }
                }
            }
        }
    }

    @Test func idsAreFoundWhateverStandsBesideThem() throws {
        let ids = [
            "", "a", "aa", "aaaaaaaa", "aaaaaaaab", "aaaaaaaaa", "aaaaaaaa\u{0}", "a\u{0}", "b:c", "é", "\u{10FFFF}",
        ]
        try withTemporaryFolder { folder in
            let snapshot = try snapshot(ids.reversed().map { ($0, "x y") }, in: folder)
            for (number, id) in ids.reversed().enumerated() {
                #expect(try snapshot.node(withID: id) == index(number))
                #expect(try snapshot.find(id) == .node(index(number)))
                #expect(try snapshot.node(withID: id + "!") == nil)
            }
            #expect(try snapshot.find("B:C") == .node(index(ids.count - 1 - 8)))
        }
    }

    @Test func withoutRoomNothingIsGiven() throws {
        try withTemporaryFolder { folder in
            let snapshot = try snapshot([("a", "uno due"), ("b", "uno tre")], in: folder)
            for query in ["uno", "uno due", "uon"] {
                #expect(try snapshot.find(query, limit: 0) == .unknown(nearest: []))
                #expect(try snapshot.find(query, limit: -1) == .unknown(nearest: []))
            }
            #expect(try snapshot.find("a", limit: 0) == .node(index(0)), "an id needs no list")
        }
    }

    /// Three letters are the least for the beginning of a word and for a correction, six for two corrections, 64 the
    /// most.
    @Test func wordsOfSomeLengthAreCompleted() throws {
        let long = String(repeating: "x", count: 64)
        try withTemporaryFolder { folder in
            let snapshot = try snapshot(
                [("a", "tetto"), ("b", "ab"), ("c", "\(long)"), ("d", "qwerty"), ("e", "zuppa")], in: folder)
            #expect(try snapshot.find("te") == .unknown(nearest: []))
            #expect(try snapshot.find("tet") == .node(index(0)))
            #expect(try snapshot.find("az") == .unknown(nearest: []))
            #expect(try snapshot.find("abz") == .unknown(nearest: [index(1)]))
            #expect(try snapshot.find(String(long.dropLast()) + "y") == .unknown(nearest: [index(2)]))
            #expect(try snapshot.find(long + "y") == .unknown(nearest: []))
            #expect(try snapshot.find("qwxxty") == .unknown(nearest: [index(3)]))
            // Two letters, of which the first is one: whether words begin with it, before it or behind it.
            for query in ["xwexty", "twexty", "pwexty", "awexty", "zwexty"] {
                #expect(try snapshot.find(query) == .unknown(nearest: []), "\(query)")
            }
            #expect(try snapshot.find("zuxxa") == .unknown(nearest: []), "two letters of five")
        }
    }

    /// Of frequent words in the wrong order three hundred names are read in vain, and no more.
    @Test(arguments: [(300, true), (301, false)]) func manyNamesAreReadInVain(count: Int, isFound: Bool) throws {
        try withTemporaryFolder { folder in
            let nodes = (0..<count).map { (id: "n:\($0)", name: "nord asse") } + [(id: "last", name: "via asse nord")]
            let snapshot = try snapshot(nodes, in: folder)
            let found = try snapshot.find("asse nord", limit: 3)
            #expect(found == (isFound ? .node(index(count)) : .unknown(nearest: (0..<3).map(index))))
        }
    }

    /// What was found before the search was given up is not said to be all.
    @Test func whatIsFoundBeforeGivingUpIsNotAll() throws {
        try withTemporaryFolder { folder in
            let nodes = [(id: "first", name: "via asse nord")] + (0...300).map { (id: "n:\($0)", name: "nord asse") }
            let snapshot = try snapshot(nodes + [(id: "last", name: "asse nord bis")], in: folder)
            #expect(try snapshot.find("asse nord") == .several([index(0)], isComplete: false))
            #expect(try snapshot.find("asse nor") == .several([index(0)], isComplete: false))
        }
    }

    /// Only the nodes with the rarest word are looked at, however many have the others.
    @Test func theRarestWordDecidesHowManyNodesAreLookedAt() throws {
        var builder = SnapshotBuilder()
        for number in 0..<20_001 { try builder.addNode(id: "\(number)", kind: "road", name: "asse") }
        let rare = try builder.addNode(id: "rare", kind: "road", name: "via asse nord")
        try withTemporaryFolder { folder in
            try builder.write(to: folder + "/many")
            #expect(try Snapshot(path: folder + "/many").find("asse nord") == .node(rare))
        }
    }

    @Test func wordsBeyondTheFirstAndTheLastResembleNone() throws {
        try withTemporaryFolder { folder in
            let snapshot = try snapshot([("a", "mezzogiorno"), ("b", "mezzanotte")], in: folder)
            for query in ["zzzzzzzz", "aaaaaaaa", "mezzzzzzzz", "ÿÿÿÿÿÿÿ", "000000"] {
                #expect(try snapshot.find(query) == .unknown(nearest: []), "\(query)")
            }
            #expect(try snapshot.find("mezzonitte") == .unknown(nearest: [index(1)]))
            #expect(try snapshot.find("mezza zzzzzzzz") == .unknown(nearest: []), "a beginning is no word")
            #expect(try snapshot.find("mezzanotte zzzzzzzz") == .unknown(nearest: [index(1)]))
        }
    }

    /// Only the beginning of what is typed is looked at.
    @Test func aQueryIsReadUpToFourHundredLetters() throws {
        try withTemporaryFolder { folder in
            let name = (0..<100).map { "a\($0 % 10)b" }.joined(separator: " ")
            #expect(name.count == 399)
            let snapshot = try snapshot([("a", name), ("b", name + " c")], in: folder)
            #expect(try snapshot.find(name + " c") == .node(index(0)))
            #expect(try snapshot.find(name + "c") == .unknown(nearest: [index(0), index(1)]))
        }
    }
}
