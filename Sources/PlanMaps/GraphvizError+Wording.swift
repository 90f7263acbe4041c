import Graphviz
import PlanWording

extension GraphvizError {
    /// What a person is told of it, with what to do; without Graphviz's own ``messages``.
    package var failure: GraphvizFailure {
        switch lack {
        case .memory?: return .noMemory
        case .library?: return .noLibrary
        case .plugin?: return .noPlugin
        case .cairo?: return .noCairo
        case .font?: return .noFont
        case .triangulation?: return .noTriangulation
        case nil: break
        }
        return switch reason {
        case .layoutFailed: .noLayout
        case .renderingFailed: .noRendering
        case .invalidDrawing, .invalidAttribute, .unsupportedCombination, .libraryUnavailable:
            .refused(explanation: explanation)
        }
    }
}
