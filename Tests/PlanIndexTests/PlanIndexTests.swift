import AtomicFiles
import Foundation
import Plan
import PlanAnswers
import PlanGraph
import RandomPlans
import Testing
import TextTools

@testable import PlanIndex

/// A plan in a file, with its index.
struct IndexedPlan {
    let plan: PlanOfObjectives
    let graph: PlanGraph
    let contents: [UInt8]
    let file: OpenFile

    init(_ plan: PlanOfObjectives) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString).json")
        let json = try plan.json()
        try json.write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        (self.plan, graph) = (plan, try PlanGraph(plan))
        file = try OpenFile(path: path.path(percentEncoded: false))
        let stamp = file.stamp
        contents = try #require(json.withUnsafeBytes { PlanIndex.contents(of: $0, stamp: stamp, beside: []) })
    }

    func withIndex<Result>(_ body: (PlanIndex) throws -> Result) throws -> Result {
        try contents.withUnsafeBytes { try body(#require(PlanIndex($0))) }
    }

    /// The graph of what a question is about; nil where it needs the plan as a whole.
    func excerpt(about ids: [String], _ reach: PlanReach, years: Set<Int> = []) throws -> PlanGraph? {
        try withIndex { index in
            let nodes = try ids.map { try #require(index.node(named: $0)) }
            guard let part = index.part(of: nodes, reach) else { return nil }
            let plan = try #require(index.excerpt(part, from: file, upTo: 1))
            return try PlanGraph(plan, years: years, isExcerpt: true)
        }
    }
}

@Suite struct PlanIndexTests {
    /// A random plan in which persons have declared some links as well.
    private static func plan(_ seed: UInt64) -> PlanOfObjectives {
        var plan = randomPlan(seed: seed)
        var generator = SeededGenerator(state: seed &+ 5)
        func isChosen() -> Bool { Int.random(in: 0..<3, using: &generator) == 0 }
        for place in plan.objectives.indices where isChosen() {
            for number in plan.objectives[place].contributions.indices {
                let subject = isChosen() ? plan.collaborations[0].id : plan.objectives[place].id
                let contribution = plan.objectives[place].contributions[number]
                plan.declarations.append(
                    Declaration(subject: subject, target: contribution.target, verdict: .yes, reason: "so"))
                if subject != plan.objectives[place].id {
                    plan.objectives[place].contributions[number].through = subject
                }
            }
        }
        for (place, objective) in plan.objectives.enumerated() where place % 3 == 0 {
            plan.declarations.append(
                Declaration(
                    subject: objective.id, target: plan.collaborations[1].id,
                    verdict: place % 2 == 0 ? .yes : .no, reason: "because"))
        }
        // Some have the same text as others, or nearly.
        for place in plan.objectives.indices where place % 4 < 2 {
            plan.objectives[place].texts[2030] = "one two three four five six seven \(place % 3)"
        }
        for place in plan.collaborations[1].participants.indices where isChosen() {
            plan.collaborations[1].participants[place].role = .owner
        }
        return plan
    }

    private func json(_ value: some Encodable) throws -> String { try CanonicalJSON.text(value) }

    /// What the part of a plan answers to questions is what the plan does, and some of them are answered by less.
    @Test(arguments: UInt64(1)...3) func anExcerptAnswersAsTheWhole(seed: UInt64) throws {
        let indexed = try IndexedPlan(Self.plan(seed))
        let (graph, nodes) = (indexed.graph, indexed.graph.graph.nodeIndices)
        var (smaller, pages) = (0, Set<NodeKind>())
        for node in nodes {
            let id = graph[node].id
            for steps in [1, 3] {
                let part = try #require(try indexed.excerpt(about: [id], .steps(steps)))
                smaller += part.graph.nodes.count < graph.graph.nodes.count ? 1 : 0
                var (request, other) = (
                    NeighboursRequest(of: node), NeighboursRequest(of: try #require(part.node(withID: id)))
                )
                (request.depth, other.depth) = (steps, steps)
                let (whole, ofPart) = (graph.answer(request), part.answer(other))
                // How far a search that finds nothing would have to go, is asked of the whole.
                #expect(try json(ofPart) == json(whole), "\(id), \(steps)")
                #expect(ofPart.groups.map(\.count) == whole.groups.map(\.count))
            }
            for kinds in [[NodeKind.transversalGoal, .collaboration], [.programme], [.driver], [.objective]] {
                let part = try #require(try indexed.excerpt(about: [id], .sharing(Set(kinds))))
                let start = try #require(part.node(withID: id))
                #expect(
                    try json(part.answer(SharedRequest(of: start, via: kinds)))
                        == json(graph.answer(SharedRequest(of: node, via: kinds))), "\(id), \(kinds)")
            }
            guard let part = try indexed.excerpt(about: [id], .page) else { continue }
            let page = part.page(on: try #require(part.node(withID: id)))
            pages.insert(graph[node].kind)
            let whole = graph.page(on: node)
            #expect(page.notes.contains(.sharesNothing) == whole.notes.contains(.sharesNothing))
            if !page.notes.contains(.sharesNothing) { #expect(try json(page) == json(whole), "\(id)") }
        }
        #expect(smaller > 10)
        #expect(pages == Set(nodes.map { graph[$0].kind }))
    }

    @Test(arguments: UInt64(1)...8) func anExcerptHasTheShortestPaths(seed: UInt64) throws {
        let indexed = try IndexedPlan(Self.plan(seed))
        let (graph, nodes) = (indexed.graph, Array(indexed.graph.graph.nodeIndices))
        for (start, end) in zip(nodes, nodes.reversed()) where start != end {
            let ids = [graph[start].id, graph[end].id]
            let whole = graph.answer(PathsRequest(from: start, to: end))
            guard let part = try indexed.excerpt(about: ids, .path) else {
                #expect(whole.paths.isEmpty)
                continue
            }
            let places = try ids.map { try #require(part.node(withID: $0)) }
            let answer = part.answer(PathsRequest(from: places[0], to: places[1]))
            #expect(try json(answer) == json(whole), "\(ids)")
        }
    }

    /// What stands where, the index says as the plan does, and in what order.
    @Test(arguments: UInt64(1)...6) func searchesFindTheSame(seed: UInt64) throws {
        var plan = Self.plan(seed)
        var generator = SeededGenerator(state: seed &+ 9)
        let forms = [
            "quartiere", "quartieri", "città", "Citta", "CITTÀ", "casa", "case", "caso", "attività", "parità", "pari",
            "verde", "verdi", "l'aria", "e", "di", "ed", "x", "7", "ﬁne", "straße", "perché",
        ]
        func words() -> String {
            (0..<Int.random(in: 1...9, using: &generator)).map { _ in forms.randomElement(using: &generator) ?? "" }
                .joined(separator: " ")
        }
        for place in plan.objectives.indices {
            for year in plan.objectives[place].texts.keys.sorted() {
                plan.objectives[place].texts[year]? += " " + words()
            }
        }
        for place in plan.programmes.indices { plan.programmes[place].name += " " + words() }
        for place in plan.strategicDimensions.indices {
            plan.strategicDimensions[place].text = words() + "\n" + words()
        }
        let indexed = try IndexedPlan(plan)
        var (found, complete) = (0, 0)
        for _ in 0..<60 {
            let query = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                forms.randomElement(using: &generator) ?? ""
            }.joined(separator: " ")
            var request = SearchRequest(for: SearchQuery(query))
            request.limit = Int.random(in: 1...12, using: &generator)
            if Int.random(in: 0..<3, using: &generator) == 0 { request.query.kinds = [.objective, .programme] }
            let whole = indexed.graph.answer(request)
            try indexed.withIndex { index in
                let outcome = index.search(request.words, kinds: request.query.kinds, limit: request.limit)
                guard let (part, hits) = outcome else {
                    #expect(whole.hits.isEmpty, "\(query)")
                    return
                }
                let excerpt = try #require(index.excerpt(part, from: indexed.file, upTo: 1))
                let answer = try PlanGraph(excerpt, isExcerpt: true).answer(request, hits)
                #expect(try json(answer) == json(whole), "\(query)")
                #expect((answer.leftOut, answer.haveAll) == (whole.leftOut, whole.haveAll), "\(query)")
                found += whole.hits.count
                complete += whole.haveAll ? 1 : 0
            }
        }
        #expect(found > 100)
        #expect(complete > 0)
        try indexed.withIndex { index in
            for query in ["\"casa verde\"", "objective:1/2", "nowhere"] {
                #expect(index.search(SearchQuery(query), kinds: [], limit: 20) == nil)
            }
        }
    }

    /// What a name means, the index says as the graph does, or nothing.
    @Test func namesMeanTheSame() throws {
        let indexed = try IndexedPlan(Self.plan(3))
        let graph = indexed.graph
        let names =
            graph.graph.nodeIndices.flatMap { [graph[$0].id, graph[$0].name, String(graph[$0].id.drop { $0 != ":" })] }
            + [
                "Goal 1", "goal", "D1", "direzione d1", "TEXT", "tex", "text 3", "c", "0", "G1", "ob 7", "nothing", " ",
                "g",
            ]
        try indexed.withIndex { index in
            for name in names {
                var expected: Int?
                if case .node(let node) = graph.resolve(name) { expected = Int(node.rawValue) }
                #expect(index.node(named: name) == expected, "\(name)")
            }
        }
    }

    /// Whatever stands in an index's file, a question is answered or it is not, and nothing worse happens.
    @Test(arguments: UInt64(1)...5) func damageIsSurvived(seed: UInt64) throws {
        let indexed = try IndexedPlan(Self.plan(seed))
        let ids = indexed.graph.graph.nodeIndices.map { indexed.graph[$0].id }
        var generator = SeededGenerator(state: seed)
        for _ in 0..<20 {
            var bytes = indexed.contents
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
            bytes.withUnsafeBytes { bytes in
                guard let index = PlanIndex(bytes) else { return }
                for query in ["text goal", "objective", "c", "programme 3"] {
                    let found = index.search(SearchQuery(query), kinds: [], limit: 5)
                    _ = found.map { index.excerpt($0.part, from: indexed.file, upTo: 1) }
                }
                for id in ids.shuffled(using: &generator).prefix(5) {
                    guard let node = index.node(named: id) else { continue }
                    for reach in [PlanReach.steps(2), .sharing([.programme]), .page] {
                        _ = index.part(of: [node], reach).map { index.excerpt($0, from: indexed.file, upTo: 1) }
                    }
                    _ = index.part(of: [node, 0], .path).map { index.excerpt($0, from: indexed.file, upTo: 1) }
                }
            }
        }
    }
}
