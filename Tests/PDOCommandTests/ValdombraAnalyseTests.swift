import Foundation
import Testing

@testable import PDOCommand

/// The network of a plan small enough to be measured by hand:
///
///     TB ══ SS ── AM ══ IS, LP, PL ── SG      TB–SS by 2 things, AM–IS by 2, LP–PL by 2
///
/// AM, IS, LP and PL are all tied to each other, and so are SG, IS, LP and PL; SS is tied to AM and IS; SC to nobody.
@Suite struct ValdombraAnalyseTests {
    private func ids(_ rows: [[String]], _ column: Int = 0) -> [String] {
        rows.map { String($0[column].drop { $0 != ":" }.dropFirst()) }
    }

    @Test func nodesAreMeasured() throws {
        let rows = Valdombra.rows(
            "analyse", "nodes", "--measure", "degree", "--measure", "weightedDegree", "--measure", "betweenness")
        // Of equal degree in the plan's order.
        #expect(
            ids(rows) == [
                "istruzione-cultura-e-biblioteche", "lavori-pubblici-e-mobilita", "ambiente-verde-e-protezione-civile",
                "polizia-locale", "segreteria-generale-e-affari-legali", "servizi-sociali-citta-solidale",
                "tributi-e-bilancio", "servizi-cimiteriali",
            ])
        #expect(rows.map { $0[2] } == ["5", "4", "4", "4", "3", "3", "1", "0"])
        #expect(rows.map { $0[3] } == ["6", "5", "5", "5", "3", "4", "2", "0"])
        // Through SS go all 5 paths of TB; through IS those of SG to SS and TB, a third of SG to AM, and halves of four
        // others; of 21 pairs.
        let pairsOfThree: [Double] = [13, 1, 6, 1, 0, 15, 0, 0]
        for (row, pairs) in zip(rows, pairsOfThree) {
            let value = try #require(Double(row[4]))
            #expect(abs(value - pairs / 3 / 21) < 1e-12, "\(row)")
        }
        let least = Valdombra.rows("analyse", "nodes", "--sort", "constraint", "--limit", "2")
        #expect(ids(least) == ["servizi-sociali-citta-solidale", "istruzione-cultura-e-biblioteche"])
    }

    @Test func theWholeIsDescribed() throws {
        let object = try Valdombra.json("analyse", as: [String: Any].self)
        let rows = try #require(object["rows"] as? [[String: Any]])
        func values(_ measure: String) throws -> [Double?] {
            let row = try #require(rows.first { $0["measure"] as? String == measure }, "\(rows)")
            return ["value", "2031", "2032", "2033"].map { row[$0] as? Double }
        }
        #expect(try values("nodes") == [8, 8, 8, 7])
        #expect(try values("edges") == [12, 12, 7, 3])
        // 12 of 28 pairs, 7 of 28, 3 of 21.
        let density: [Double] = [12.0 / 28, 12.0 / 28, 7.0 / 28, 3.0 / 21]
        #expect(try values("density") == density)
        #expect(try values("components") == [2, 2, 2, 4])
        #expect(try values("diameter") == [3, 3, 5, 1])
        // 8 triangles among 34 pairs of neighbours; in 2032 one among 9.
        let transitivity: [Double] = [24.0 / 34, 24.0 / 34, 3.0 / 9, 0]
        #expect(try values("transitivity") == transitivity)
        // 13 of 15 within two groups, against (24² + 6²) / 30².
        let modularity = try #require(values("modularity")[0])
        let expected: Double = 13.0 / 15 - 612.0 / 900
        #expect(abs(modularity - expected) < 1e-12)
        #expect(try values("articulationPoints") == [1, 1, 4, 0])
        #expect(try values("bridges") == [1, 1, 4, 3])
        let sentences = Valdombra.pdo("analyse", width: 300).output
        #expect(sentences.contains("\n8 direzioni, 12 legami: il 43% delle coppie possibili ha qualcosa in comune.\n"))
        #expect(
            sentences.contains(
                "\n1 direzione senza nulla in comune con altre, nel testo: Direzione Servizi Cimiteriali. Da esaminare: 2 "
            ))
        #expect(
            Valdombra.pdo("analyse", "--year", "2033").output.contains(
                "\n1 direzione del piano non compare nel 2033: è fuori dalla rete.\n"))
    }

    @Test func groupsAreThoseThatShareMost() {
        let rows = Valdombra.rows("analyse", "groups")
        #expect(rows.map { $0[0] } == ["1", "1", "1", "1", "1", "2", "2", ""])
        #expect(
            ids(rows, 1) == [
                "segreteria-generale-e-affari-legali", "lavori-pubblici-e-mobilita",
                "ambiente-verde-e-protezione-civile",
                "istruzione-cultura-e-biblioteche", "polizia-locale", "servizi-sociali-citta-solidale",
                "tributi-e-bilancio", "servizi-cimiteriali",
            ])
        #expect(
            rows.map { "\($0[5]) of \($0[4])" } == [
                "3 of 3", "4 of 4", "3 of 4", "4 of 5", "4 of 4", "1 of 3", "1 of 1", "0 of 0",
            ])
        // Two of AM's objectives are Ambientale and two Sociale.
        #expect(rows[2][3] == "value:ambientale value:sociale" && rows[6][3] == "value:economica")
        let text = Valdombra.pdo("analyse", "groups", width: 300).output
        #expect(
            text.contains(
                "  gruppo 2  2 direzioni: «Servizi digitali al cittadino» (2) e «Rette della casa di riposo» (2)\n"))
    }

    @Test func whoAloneTiesOthersTogether() {
        let rows = Valdombra.rows("analyse", "bridges")
        func found(_ year: String) -> [String] {
            rows.filter { $0[11] == year }.map { row in
                "\(row[0]) \(ids([row], 1)[0])" + (row[3].isEmpty ? "" : " \(ids([row], 3)[0])")
                    + (row[9].isEmpty ? "" : " \(row[9])")
            }
        }
        #expect(
            found("") == [
                "articulationPoint servizi-sociali-citta-solidale",
                "bridge tributi-e-bilancio servizi-sociali-citta-solidale",
                // TB with AM and IS; SG with SS.
                "broker servizi-sociali-citta-solidale 2", "broker istruzione-cultura-e-biblioteche 1",
            ])
        #expect(
            found("2032") == [
                "articulationPoint lavori-pubblici-e-mobilita", "articulationPoint ambiente-verde-e-protezione-civile",
                "articulationPoint servizi-sociali-citta-solidale", "articulationPoint polizia-locale",
                "bridge segreteria-generale-e-affari-legali polizia-locale",
                "bridge polizia-locale lavori-pubblici-e-mobilita",
                "bridge servizi-sociali-citta-solidale ambiente-verde-e-protezione-civile",
                "bridge tributi-e-bilancio servizi-sociali-citta-solidale",
                "broker servizi-sociali-citta-solidale 1", "broker lavori-pubblici-e-mobilita 2",
                "broker ambiente-verde-e-protezione-civile 2", "broker polizia-locale 1",
            ])
        #expect(
            rows[0][5...8] == [
                "direction:tributi-e-bilancio", "1", "5", "goal:servizi-digitali-al-cittadino collaboration:rette",
            ])
        let text = Valdombra.pdo("analyse", "bridges", width: 300).output
        #expect(
            text.contains(
                """
                Snodi della rete: 1
                  Solo la Direzione Servizi Sociali – Città Solidale collega la DS Tributi e Bilancio con altre 5 direzioni.
                    in comune: «Servizi digitali al cittadino» e «Rette della casa di riposo»
                    Anno per anno: nel 2031 con altre 5 direzioni e nel 2032 con altre 5 direzioni.

                """))
    }

    @Test func whoNamesWhom() {
        let rows = Valdombra.rows("analyse", "named")
        #expect(
            rows.map { "\(ids([$0])[0]) \(ids([$0], 2)[0]) \($0[4]) \($0[5]) \($0[9]) \($0[10])" } == [
                "istruzione-cultura-e-biblioteche segreteria-generale-e-affari-legali supervisor none 88 2031",
                "istruzione-cultura-e-biblioteche lavori-pubblici-e-mobilita partner none 88 2031 2032",
                "lavori-pubblici-e-mobilita polizia-locale partner named 58 2031 2032",
                "polizia-locale lavori-pubblici-e-mobilita partner named 108 2031",
            ])
        let all = Valdombra.pdo("analyse", "named", width: 300).output
        #expect(
            all.contains("Reciprocità 0,500: ") && all.contains("\nMenzioni non ricambiate: 2\n")
                && all.contains("\nMenzioni ricambiate: 2\n"))
        // In 2032 only one of the two names the other.
        let year = Valdombra.pdo("analyse", "named", "--year", "2032", width: 300).output
        #expect(
            year.contains("Reciprocità 0,000: ") && year.contains("\nMenzioni non ricambiate: 2\n")
                && !year.contains("\nMenzioni ricambiate"))
    }

    @Test func whoMediatesBetweenGroups() {
        let rows = Valdombra.rows("analyse", "roles")
        #expect(
            rows.prefix(5).map { "\(ids([$0])[0]) \($0[3...7].joined(separator: " "))" } == [
                "istruzione-cultura-e-biblioteche 1 0 3 0 4", "ambiente-verde-e-protezione-civile 0 0 2 0 2",
                "servizi-sociali-citta-solidale 0 0 2 0 2", "lavori-pubblici-e-mobilita 1 0 0 0 1",
                "polizia-locale 1 0 0 0 1",
            ])
        #expect(rows.dropFirst(5).allSatisfy { $0[7] == "0" })
        let byValue = Valdombra.rows("analyse", "roles", "--by", "value")
        #expect(byValue.first { $0[0] == "direction:ambiente-verde-e-protezione-civile" }?[2] == "")
        #expect(byValue.map { $0[7] } == rows.map { $0[7] })
    }

    /// Goals that have directions in common are a chain of five; two have none.
    @Test func otherNetworks() {
        let goals = Valdombra.rows("analyse", "nodes", "--of", "goal", "--measure", "degree")
        #expect(
            goals.map { "\(ids([$0])[0]) \($0[2])" } == [
                "piano-clima 2", "citta-dei-bambini 2", "servizi-digitali-al-cittadino 2", "centro-storico-vivo 1",
                "bilancio 1", "legalita-e-trasparenza 0", "bilancio-partecipativo 0",
            ])
        let programmes = Valdombra.rows(
            "analyse", "nodes", "--of", "programme", "--through", "direction", "--measure", "degree")
        #expect(programmes.count == 11, "the category is none of them")
        #expect(
            programmes.prefix(3).map { "\(ids([$0])[0]) \($0[2])" } == [
                "decoro-urbano 3", "difesa-del-suolo 3", "mobilita-sostenibile 3",
            ])
        #expect(Valdombra.pdo("analyse", "--of", "programme").exitCode == 0)
        #expect(CommandRun.pdo("analyse", "--of", "programme", in: Valdombra.earlier).exitCode == 1)
    }

    @Test func theAuditFindsWhatIsInTheDocument() throws {
        let findings = try Valdombra.json("audit", as: [[String: Any]].self)
        let found = findings.map { finding in
            "\(finding["code"] ?? "") \((finding["lines"] as? [Int] ?? []).map(String.init).joined(separator: ","))"
        }
        #expect(
            found == [
                "one-sided 88", "one-sided 88", "one-sided 58", "one-sided 108", "classified-differently 143,153",
                "classified-differently 143,153", "no-programme 43", "several-programmes 145,149", "year-skipped 59",
                // Children in 2033, digital services in 2031, the old town in each year, the budget in each, and
                // participation.
                "few-contributors 25,78", "few-contributors 27,80", "few-contributors 29", "few-contributors 29,52",
                "few-contributors 29,52", "few-contributors 31,98", "few-contributors 31,98", "few-contributors 31,98",
                "few-contributors 33", "few-contributors 33", "few-contributors 33", "single-objective 145",
                "single-objective 159", "single-objective 144", "similar-names 142,144", "shares-nothing 114",
                "ends-after-first-year 43", "ends-after-first-year 108,109", "ends-after-first-year 118",
            ])
        #expect(Valdombra.pdo("audit").exitCode == 2)
        let warnings = Valdombra.pdo("audit", "--severity", "warning", "--format", "markdown").output
        #expect(warnings.split(separator: "\n").count == 2 + 12)
        let earlier = CommandRun.pdo("audit", in: Valdombra.earlier).output
        #expect(!earlier.contains("programm") && earlier.contains(" – nota: 1 [shares-nothing]\n"))
    }
}
