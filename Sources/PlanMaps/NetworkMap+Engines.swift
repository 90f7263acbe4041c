import Graphviz
import PlanGraph
import PlanWording

extension NetworkMap {
    /// The engines that suit what is drawn, the best first: that of the definition, or what it leaves open.
    private var candidates: [Engine] {
        definition.engine.map { [$0] }
            ?? (definition.clusters != .none
                ? [.dot, .osage] : definition.columns.isEmpty ? [.neato, .sfdp] : [.dot, .sfdp])
    }

    /// The drawing without what surrounds it and without the colours of its nodes, for the first engine that is done in
    /// time.
    func arranged() throws -> (drawing: Drawing, engine: Engine) {
        var refusal: (any Error)?
        for engine in candidates {
            let drawing = self.drawing(engine: engine)
            do {
                try MapError.check(drawing, engine)
                return (drawing, engine)
            } catch {
                refusal = error
            }
        }
        throw refusal ?? MapError.empty
    }

    /// The same, laid out.
    ///
    /// Where this machine's Graphviz lacks the engine, or what it needs to move nodes apart, another way is taken and
    /// noted.
    func laidOut(noting note: (String) -> Void) throws -> (drawing: Drawing, engine: Engine, layout: Layout) {
        let (first, best) = try arranged()
        var refusal: GraphvizError?
        let others = ([Engine.dot, .neato, .sfdp] + candidates).filter { $0 != best }
        for engine in [best] + others {
            let wanted = engine == best ? first : self.drawing(engine: engine)
            guard (try? MapError.check(wanted, engine)) != nil else { continue }
            for drawing in [wanted, wanted.withoutPrism].compactMap(\.self) {
                do throws(GraphvizError) {
                    let layout = try drawing.layout(using: engine)
                    if let refusal { note(remark(on: refusal, instead: engine, drawing)) }
                    return (drawing, engine, layout)
                } catch {
                    guard error.reason == .libraryUnavailable else { throw error }
                    refusal = refusal ?? error
                }
            }
        }
        throw refusal ?? MapError.empty
    }

    private func remark(on refusal: GraphvizError, instead engine: Engine, _ drawing: Drawing) -> String {
        let way = engine.rawValue + (drawing.overlap.map { ", overlap=\($0.rawValue)" } ?? "")
        return language(MapMessage.laidOutOtherwise(way)) + " " + language(refusal.failure)
    }
}

extension Drawing {
    /// How nodes are moved apart, where it is said.
    fileprivate var overlap: Overlap? {
        Overlap.allCases.first { attributes.contains(.overlap($0)) }
    }

    /// The same with another way to move nodes apart, which needs no triangulation; nil where that isn't asked for.
    fileprivate var withoutPrism: Drawing? {
        guard let place = attributes.lastIndex(of: .overlap(.prism)) else { return nil }
        var other = self
        other.attributes[place] = .overlap(.scale)
        return other
    }
}
