import ArgumentParser
import CommandConsole
import PlanMaps
import PlanWording

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A form in which a picture is written.
enum PictureFormat: String, ArgumentChoice {
    case svg, png, pdf, dot, json

    /// The picture. What is to be said of how it was made goes to standard error.
    func render(_ map: PlanMap) throws -> Data {
        let note = { (text: String) in Console.current.note(text + "\n") }
        switch self {
        case .svg: return Data(try map.svg(noting: note).utf8)
        case .png: return Data(try map.png(noting: note))
        case .pdf: return Data(try map.pdf(noting: note))
        case .dot: return Data(try map.dot().utf8)
        case .json: return try map.json()
        }
    }

    /// - Precondition: it is not `json`.
    func render(_ map: SnapshotMap) throws -> Data {
        switch self {
        case .svg: Data(try map.svg().utf8)
        case .png: Data(try map.png())
        case .pdf: Data(try map.pdf())
        case .dot, .json: Data(try map.dot().utf8)
        }
    }
}
