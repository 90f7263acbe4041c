import CommandConsole
import Graphviz
import PlanExchange
import PlanGraph
import PlanMaps
import PlanReports
import PlanWording
import TextDocument

extension PlanReport {
    /// The report as a file's bytes, with a map.
    ///
    /// - Parameter map: what is drawn; nil, or an error, for a report without.
    func file(map draw: () throws -> PlanMap?) throws -> [UInt8] {
        var report = self
        do {
            if let map = try draw()?.withinText {
                let png = try map.png(dotsPerInch: 192) { Console.current.note($0 + "\n") }
                report.map = (png, map.summary.capitalizedFirst, map.longDescription)
            }
        } catch MapError.empty {
            // There is nothing to show.
        } catch {
            let reason = "\(Failure(error, of: nil))"
            Console.current.note(said(ExportFailure.noPicture(reason: reason)) + "\n")
        }
        do {
            return try report.bytes()
        } catch ExportError.missingLibrary(let name) {
            throw Failure(ExportFailure.missingLibrary(name: name, format: "docx"))
        }
    }
}
