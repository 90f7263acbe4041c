import GraphCore
import GraphSnapshot
import Testing

/// What is found is what looking at every name would find.
@Suite struct FindTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Words that resemble each other: of few letters, and short.
    private func word(_ generator: inout Generator) -> String {
        let stem = ["por", "casa", "castel", "mercat", "ab", "s"].randomElement(using: &generator) ?? ""
        let letters = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            ["a", "o", "e", "t"].randomElement(using: &generator) ?? ""
        }
        return stem + letters.joined()
    }

    private func withSnapshot(of names: [String], _ body: (Snapshot) throws -> Void) throws {
        var builder = SnapshotBuilder()
        for (number, name) in names.enumerated() {
            try builder.addNode(id: "n\(number)", kind: "place", name: name)
        }
        try withTemporaryFolder { folder in
            try builder.write(to: folder + "/names")
            try body(try Snapshot(path: folder + "/names"))
        }
    }

    @Test(arguments: UInt64(0)..<24) func whatIsFoundIsWhatLookingAtEveryNameFinds(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let names = (0..<Int.random(in: 5...60, using: &generator)).map { _ in
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in word(&generator) }.joined(separator: " ")
        }
        let oracle = NameOracle(names)
        var kinds: Set<String> = []
        try withSnapshot(of: names) { snapshot in
            for _ in 0..<80 {
                var query = (0..<Int.random(in: 1...2, using: &generator)).map { _ in word(&generator) }
                    .joined(separator: " ")
                // Half of them are names, whole or a part of one, as they are or with a letter left out or put in.
                if Bool.random(using: &generator), let name = names.randomElement(using: &generator) {
                    query = String(
                        name.dropFirst(name.split(separator: " ").randomElement(using: &generator)?.count ?? 0))
                    if Bool.random(using: &generator) { query = name }
                    let place = Int.random(in: 0..<max(1, query.count), using: &generator)
                    switch Int.random(in: 0...3, using: &generator) {
                    case 0: query = String(query.enumerated().filter { $0.offset != place }.map(\.element))
                    case 1: query = String(query.prefix(place)) + "t" + query.dropFirst(place)
                    case 2: query = String(query.prefix(place + 1))
                    default: break
                    }
                }
                for limit in [0, 1, 3, 1000] {
                    let (found, expected) = (try snapshot.find(query, limit: limit), oracle.find(query, limit: limit))
                    switch expected {
                    case .node: kinds.insert("node")
                    case .several(_, let isComplete): kinds.insert("several \(isComplete)")
                    case .unknown(let nearest): kinds.insert("unknown \(nearest.isEmpty)")
                    }
                    if case .several(let some, isComplete: false) = found,
                        case .several(let all, isComplete: false) = expected,
                        some != all
                    {
                        // Of a word's beginning the limit lets through the nodes of its first words.
                        #expect(some.count == limit && some == some.sorted(), "\(query)")
                        guard case .several(let complete, isComplete: true) = oracle.find(query, limit: 1000) else {
                            Issue.record("\(query)")
                            continue
                        }
                        #expect(Set(some).isSubset(of: complete), "\(query)")
                    } else {
                        #expect(found == expected, "\(query), at most \(limit) of \(names)")
                    }
                }
            }
        }
        #expect(kinds.count >= 4, "\(kinds)")
    }

    /// A phrase whose words stand apart in many names before it is looked for only so long.
    @Test(arguments: [(200, true), (600, false)]) func aSearchForAPhraseEndsAfterSomeHundredNames(
        count: Int, isFound: Bool
    ) throws {
        let names = (0..<count).map { "nord asse \($0)" } + ["vecchio asse nord", "il nord"]
        try withSnapshot(of: names) { snapshot in
            let match = try snapshot.find("asse nord", limit: 5)
            if case .unknown = match, !isFound { return }
            #expect(match == .node(NodeIndex(rawValue: UInt32(count))))
        }
    }

    /// Only the first 400 characters of a query are looked at.
    @Test func aLongQueryIsCut() throws {
        let name = (0..<50).map { "parola\($0)" }.joined(separator: " ")
        try withSnapshot(of: [name, "altro"]) { snapshot in
            let rest = "qqqqqqqq" + String(repeating: " zzz", count: 1_000)
            let match = try snapshot.find(String(name.prefix(400)) + rest)
            #expect(match == .node(NodeIndex(rawValue: 0)))
        }
    }
}
