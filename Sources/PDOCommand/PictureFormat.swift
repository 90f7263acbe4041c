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

    /// That of a file's name; nil where it has none, or nothing is written to a file.
    init?(output: String?) throws {
        guard let name = output?.split(separator: "/").last, let dot = name.lastIndex(of: "."), name.first != "." else {
            return nil
        }
        let ending = name[name.index(after: dot)...].lowercased()
        if let format = PictureFormat(rawValue: ending) {
            self = format
        } else if ["jpg", "jpeg", "gif", "html", "webp", "tiff", "eps", "ps"].contains(ending) {
            let forms = PictureFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("A map can't be written as \(ending.uppercased()); its forms are \(forms).")
        } else {
            return nil
        }
    }

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
