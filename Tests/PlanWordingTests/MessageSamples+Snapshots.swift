import GraphCore
import GraphSnapshot
import PlanImport

@testable import PlanWording

/// What is said of snapshots, and of files that become some.
extension MessageSamples {
    var snapshots: [any Message] {
        let damages: [SnapshotDamage] = [
            .role, .field, .weight,
            .header, .headerChecksum, .entry(section: "idTexts"), .size(section: "idTexts"),
            .checksum(section: "idTexts"), .row(section: "idTexts"), .kind, .relation, .edge, .node, .text, .reference,
        ]
        let errors: [SnapshotError] =
            [
                .file(reason: "manca il permesso"), .weight(-1), .notRegular, .notASnapshot, .version(UInt32(number)),
                .length(number, expected: 64), .duplicateID("a"), .unknownNode(NodeIndex(rawValue: UInt32(number))),
            ] + damages.map { .damaged($0) } + SnapshotContent.allCases.map { .tooMany($0, limit: 256) }
        return errors.map { SnapshotFailure.unusable(path: "casa", $0) } + damages + SnapshotContent.allCases
    }

    var graphs: [any Message] {
        let problems: [GraphFileError.Problem] = [
            .unknownForm, .malformed(.graphML), .malformed(.utf8), .missingLibrary("libxml2"), .documentType,
            .tooGreat(limit: number), .noGraph(.graphML), .noGraph(.json), .severalGraphs, .hyperedge, .noID,
            .duplicateID("a"), .unknownNode("a"), .missingEnd, .weight("x"), .shortLine, .openQuote,
            .missingColumn(words), .noNodes,
        ]
        return problems.map { GraphFileFailure.unreadable(file: "casa", line: 3, $0) } + [
            GraphFileFailure.unreadable(file: "casa", line: nil, .noNodes),
            GraphFileFailure.noEdges(folder: "casa"),
        ]
    }
}
