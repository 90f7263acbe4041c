import Foundation
import Testing

@testable import PDOCommand

@Suite struct AuditTests {
    @Test func milansPlanHasTheFindingsOfItsDocument() throws {
        let run = CommandRun.pdo("audit", "--format", "json")
        #expect(run.exitCode == 2)
        let findings = try #require(try answer(in: run.output) as? [[String: Any]])
        let counts = Dictionary(grouping: findings, by: { $0["code"] as? String ?? "" }).mapValues(\.count)
        #expect(
            counts == [
                "one-sided": 3, "classified-differently": 9, "no-programme": 1, "several-programmes": 1,
                "year-skipped": 1, "few-contributors": 4, "single-objective": 26, "similar-names": 1,
                "shares-nothing": 2, "ends-after-first-year": 20,
            ])
        #expect(findings.allSatisfy { !($0["lines"] as? [Int] ?? []).isEmpty })
        #expect(findings.allSatisfy { ($0["italian"] as? String)?.isEmpty == false })
        let skipped = try #require(findings.first { $0["code"] as? String == "year-skipped" })
        #expect(skipped["lines"] as? [Int] == [346])
        #expect(
            skipped["english"] as? String
                == "Objective 5 of Direzione Organizzazione e Risorse Umane has texts before and after, but none for 2025"
        )
    }

    @Test func oneObjectiveEndsAndSeveralEnd() {
        let italian = CommandRun.pdo("audit").output.replacing(/\n\x20+/, with: " ")
        #expect(italian.contains(": 1 obiettivo su 2 ha un testo solo per il 2024 (riga 154)."))
        #expect(!italian.contains(/: 1 (obiettivi|obiettivo su [0-9]+ hanno)/))
        #expect(italian.contains(/: [0-9]+ obiettivi su [0-9]+ hanno un testo solo per il 2024 \(righe\x20/))
        let english = CommandRun.pdo("audit", "--lang", "en").output.replacing(/\n\x20+/, with: " ")
        #expect(english.contains(": 1 objective of 2 has a text for 2024 only (line 154)."))
        #expect(!english.contains(/: 1 (objectives|objective of [0-9]+ have)/))
        #expect(english.contains(/: [0-9]+ objectives of [0-9]+ have a text for 2024 only \(lines\x20/))
    }

    @Test(arguments: [60, 80, 100, 110]) func linesOfTheDocumentStayWithTheirNumber(width: Int) {
        let run = CommandRun.pdo("audit", width: width)
        #expect(!run.output.contains(/\(rig[ae]\n/), "\(run.output)")
        #expect(run.output.contains("(righe 511, 546)") && !run.output.contains("\u{A0}"))
        // An id that is longer than the line is not broken.
        let lines = run.output.split(separator: "\n").filter { $0.drop { $0 == " " }.contains(" ") }
        #expect(lines.allSatisfy { $0.count <= width })
    }

    @Test func severityFilters() {
        let run = CommandRun.pdo("audit", "--severity", "warning", "--format", "markdown", "--lang", "en")
        #expect(run.output.hasPrefix("| severity | finding | lines | code |\n| --- |"))
        #expect(run.output.split(separator: "\n").count == 2 + 15)
        #expect(!run.output.contains("| note |"))
    }

    @Test func sarifNamesTheDocument() throws {
        let run = CommandRun.pdo("audit", "--format", "sarif")
        let log = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let results = try #require(((log["runs"] as? [[String: Any]])?.first)?["results"] as? [[String: Any]])
        #expect(results.count == 68)
        #expect(run.output.contains("\"uri\" : \"Data/milano-2024-2026/pdo.md\""))
    }

    @Test func aPlanWithoutFaultsHasNoFindings() throws {
        try withTemporaryFolder { folder in
            let document = """
                Direzione Verde – Obiettivi di Direzione

                ID\t2031
                1\tCurare gli argini con la Direzione Casa

                Direzione Casa – Obiettivi di Direzione

                ID\t2031
                1\tCurare gli argini con la Direzione Verde
                """
            try Data(document.utf8).write(to: folder.appending(path: "pdo.md"))
            try Data("title: t\nmunicipality: m\nsource: s\nyears: [2031]".utf8)
                .write(to: folder.appending(path: "profile.yaml"))
            #expect(CommandRun.pdo("import", ".", in: folder).exitCode == 0)
            let run = CommandRun.pdo("audit", in: folder)
            #expect(run.exitCode == 0, "\(run.output)")
            #expect(run.output == "Nessuna segnalazione.\n")
        }
    }
}
