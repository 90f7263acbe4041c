import Foundation
import Testing

@testable import PDOCommand

/// `pdo list --columns`
@Suite struct ListColumnsTests {
    private static let folder = CommandRun.project.appending(
        path: "Tests/Fixtures/Model/roccabruna-2031-2033")

    private func pdo(_ arguments: String...) -> CommandRun { CommandRun.pdo(arguments: arguments, in: Self.folder) }

    private func rows(_ arguments: String...) -> [String] {
        CommandRun.pdo(arguments: arguments + ["--format", "csv"], in: Self.folder).output
            .split(separator: "\n").map(String.init)
    }

    @Test func columnsStandInTheOrderInWhichTheyAreAskedFor() {
        #expect(
            rows("list", "objective", "--columns", "weight,code,NOTE", "--columns", "involved", "--limit", "2")
                == [
                    "weight,code,Note,involved", "20%,OB01,\"Fondi regionali, già richiesti\",direction:ufficio-legale",
                    "15%,1.2,,direction:servizio-verde",
                ])
        #expect(
            rows("list", "level", "--columns", "code,parent,objectives")
                == ["code,parent,objectives", "1,,1", "OS1.1,level:linea-1,2", "10,,0"])
        #expect(
            rows("list", "livelli", "--columns", "level")[1...] == [
                "Linea di mandato", "Obiettivo strategico", "Missione",
            ])
    }

    /// A plan's own word for its offices, in singular and plural, is their kind; another plan's is none.
    @Test func officesAreListedByThePlansWord() {
        let offices = rows("list", "direction")
        #expect(offices.count > 3)
        for word in ["settori", "Settore", "servizi", "uffici"] { #expect(rows("list", word) == offices) }
        #expect(rows("search", "alberi", "--kind", "settori") == rows("search", "alberi", "--kind", "direction"))
        let run = pdo("list", "dipartimenti")
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.messages.contains("No office of the plan is called “dipartimenti”"))
        #expect(CommandRun.pdo("list", "settori").exitCode == 64)
    }

    @Test func aHeadingMayHaveACommaOfItsOwn() throws {
        try withTemporaryFolder { folder in
            let file = Self.folder.appending(path: "plan.json")
            let text = try String(contentsOf: file, encoding: .utf8).replacing("\"Note\"", with: "\"Note, altro\"")
            try text.write(to: folder.appending(path: "plan.json"), atomically: true, encoding: .utf8)
            let run = CommandRun.pdo(
                arguments: ["list", "objective", "--columns", "note, altro", "--limit", "1", "--format", "csv"],
                in: folder)
            #expect(run.output == "\"Note, altro\"\n\"Fondi regionali, già richiesti\"\n")
        }
    }

    @Test func whatIsNoColumnIsToldWithThoseThatAre() {
        let run = pdo("list", "goal", "--columns", "code,peso")
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.messages.contains("\"peso\" is no column for transversal goals"))
        #expect(run.messages.contains("weight") && run.messages.contains("Referente politico"))
        #expect(pdo("list", "--columns", "code").exitCode == 64)
        #expect(pdo("list", "objective", "--columns", "code,,weight").exitCode == 64)
    }

    @Test func whatHasToDoWithADirectionIsNotWhatItOnlyTakesPartIn() {
        #expect(rows("list", "objective", "--direction", "ufficio legale", "--columns", "code")[1...] == ["7"])
        #expect(
            rows("list", "direction", "--columns", "id,objectives,goals")[1...] == [
                "direction:settore-tecnico,2,1", "direction:servizio-verde,1,1",
                "direction:settore-affari-generali,2,1", "direction:ufficio-legale,1,0",
            ])
        #expect(pdo("list", "objective", "--format", "ids", "--columns", "code").output.hasPrefix("objective:"))
    }
}
