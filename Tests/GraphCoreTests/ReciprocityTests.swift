import Testing

@testable import GraphCore

@Suite struct ReciprocityTests {
    @Test(arguments: UInt64(0)..<100) func returnsAreThoseOfTheArcs(seed: UInt64) throws {
        let (graph, ends) = try randomGraph(seed: seed)
        func follows(_ edge: EdgeIndex) -> Bool { edge.rawValue % 4 != 1 }
        let kept = ends.indices.filter { $0 % 4 != 1 && ends[$0].0 != ends[$0].1 }
        let arcs = Set(kept.map { [ends[$0].0, ends[$0].1] })
        let returned = arcs.count { arcs.contains([$0[1], $0[0]]) }
        #expect(
            graph.structure.reciprocity(follows: follows)
                == (arcs.isEmpty ? nil : Double(returned) / Double(arcs.count)))
        #expect(
            graph.structure.unreturnedEdges(follows: follows).map { Int($0.rawValue) }
                == kept.filter { !arcs.contains([ends[$0].1, ends[$0].0]) })
    }
}
