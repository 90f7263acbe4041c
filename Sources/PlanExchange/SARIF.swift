import Plan

/// A log in the Static Analysis Results Interchange Format, version 2.1.0
/// (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>), which editors and code hosts show beside the
/// lines.
package struct SARIF: Encodable {
    private let version = "2.1.0"
    private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }

    /// - Parameters:
    ///   - findings: in the order in which they are to be listed; rules are listed by name.
    ///   - document: the file of those that name none.
    ///   - places: what a line stands for in a document that is no text, where a finding doesn't say: it is then the
    ///     logical location, as in `cell:B7/Obiettivi` or `page:12`, and there is no region, since lines are none of its own.
    ///   - message: what is said of each.
    package init<Statement>(
        _ findings: [Finding<Statement>], of document: String = "", places: (Int) -> DocumentPlace? = { _ in nil },
        version: String, message: (Finding<Statement>) -> String
    ) {
        let rules = Set(findings.map(\.code.rawValue)).sorted().map { Rule(id: $0) }
        let results = findings.map { finding in
            let place = finding.place
            let inDocument = place.inDocument ?? places(place.line)
            let region: Region? =
                switch inDocument {
                case nil: Region(startLine: max(1, place.line), startColumn: place.column)
                case .line(let line)?: Region(startLine: max(1, line), startColumn: nil)
                default: nil
                }
            return Result(
                ruleId: finding.code.rawValue, level: finding.severity.rawValue,
                message: Message(text: message(finding)),
                locations: [
                    Location(
                        physicalLocation: PhysicalLocation(
                            artifactLocation: ArtifactLocation(
                                uri: Self.uri(place.file.isEmpty ? document : place.file)),
                            region: region),
                        logicalLocations: inDocument.map { [LogicalLocation(fullyQualifiedName: $0.code)] })
                ])
        }
        runs = [
            Run(
                tool: Tool(driver: Driver(name: "pdo", semanticVersion: version, rules: rules)),
                columnKind: "unicodeCodePoints", results: results)
        ]
    }

    /// A path as a relative reference: what a URI may not have is percent-encoded.
    private static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "") { uri, byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = byte < 128 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            if isPlain || "-._~/".unicodeScalars.contains(scalar) {
                uri.unicodeScalars.append(scalar)
            } else {
                uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }
    private struct Tool: Encodable {
        let driver: Driver
    }
    private struct Driver: Encodable {
        let name: String
        let semanticVersion: String
        let rules: [Rule]
    }
    private struct Rule: Encodable {
        let id: String
    }
    private struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]
    }
    private struct Message: Encodable {
        let text: String
    }
    private struct Location: Encodable {
        let physicalLocation: PhysicalLocation
        let logicalLocations: [LogicalLocation]?
    }
    private struct LogicalLocation: Encodable {
        let fullyQualifiedName: String
    }
    private struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region?
    }
    private struct ArtifactLocation: Encodable {
        let uri: String
    }
    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int?
    }
}
