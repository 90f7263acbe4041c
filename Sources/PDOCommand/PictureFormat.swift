import ArgumentParser
import PlanMaps

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A form in which a picture is written.
enum PictureFormat: String, ArgumentChoice {
    case svg, png, pdf, dot, json

    func render(_ map: PlanMap) throws -> Data {
        do {
            switch self {
            case .svg: return Data(try map.svg().utf8)
            case .png: return Data(try map.png())
            case .pdf: return Data(try map.pdf())
            case .dot: return Data(try map.dot().utf8)
            case .json: return try map.json()
            }
        } catch let error as MapError {
            throw error
        } catch {
            throw Failure("\(error)")
        }
    }
}
