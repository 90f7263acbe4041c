import Foundation
import GraphCore
import Plan
import PlanGraph
import PlanWording
import Testing

@testable import PDOCommand
@testable import TextTools

@Suite struct AnalyseWordsTests {
    /// What a filter leaves is what the network is said to be of.
    @Test func theSubtitleIsOfWhatCanBeReached() {
        func subtitle(_ arguments: String...) -> String {
            let lines = CommandRun.pdo(arguments: ["analyse", "nodes"] + arguments).output.split(separator: "\n")
            return lines.count > 1 ? String(lines[1]) : ""
        }
        #expect(
            subtitle("--relation", "participates")
                == "Un legame: collaborazioni in comune. Peso: numero di cose in comune. Solo: partecipazione.")
        #expect(
            subtitle("--relation", "assigns", "--relation", "contributesTo", "--lang", "en", "--year", "2026")
                == "A link: transversal goals in common. Weight: number of things in common. Only 2026. Only: assignment and contribution."
        )
        #expect(
            subtitle("--basis", "named", "--basis", "theme").hasSuffix(
                " Solo legami per: menzione nel testo o parole chiave nel testo."))
        #expect(
            subtitle("--relation", "creates").hasPrefix(
                "Un legame: obiettivi trasversali o collaborazioni in comune. "),
            "where nothing is reached, what was asked for")
    }

    /// Where all are directions they are called so, and others by their gender.
    @Test func nodesAreCalledByTheirKind() {
        for section in ["overview", "nodes", "groups", "bridges", "roles"] {
            for kind in ["direction", "programme", "objective"] {
                let text = CommandRun.pdo("analyse", section, "--of", kind).output
                let sentences = text.components(separatedBy: "MISURA")[0]
                #expect(!sentences.contains(" nodi ") && !sentences.contains(" nodi."), "\(section) \(kind)")
            }
        }
        func goals(_ arguments: String...) -> String {
            CommandRun.pdo(arguments: ["analyse", "--of", "goal", "--year", "2026"] + arguments, width: 200).output
        }
        #expect(goals("--through", "objective").contains("senza nulla in comune con altri, nel testo: "))
        #expect(goals().contains("dei casi due obiettivi trasversali collegati a un terzo"))
    }

    /// In Italian apostrophes are typographic, as in the plan's own words.
    @Test(arguments: ["overview", "nodes", "groups", "bridges", "named", "roles", "help"])
    func apostrophesAreTypographic(section: String) {
        let arguments = section == "help" ? ["help-measures"] : ["analyse", section]
        let text = CommandRun.pdo(arguments: arguments).output
        // Quotation marks: what stands between them is the plan's.
        let own = text.replacing(/«[^»]*»/, with: "")
        #expect(!own.contains(/[A-Za-zàèéìòù]'[A-Za-zàèéìòù]/), "\(own)")
    }

    @Test func namingsInTurnAreCounted() {
        let italian = CommandRun.pdo("analyse", "named", width: 300).output
        #expect(
            italian.contains(
                "In 6 casi un obiettivo menziona un’altra direzione; la menzione è ricambiata in 2. Reciprocità 0,333: ogni coppia di direzioni conta una volta per verso.\n"
            ))
        let english = CommandRun.pdo("analyse", "named", "--lang", "en", width: 300).output
        #expect(
            english.contains("In 6 cases an objective mentions another direction; 2 are returned. Reciprocity 0.333: "))
        #expect(
            english.contains(
                "No objective of Direzione Innovazione Tecnologica e Digitale mentions DS Grandi Eventi, nor is any linked to this collaboration.\n"
            ))
    }

    /// Where several dimensions have equally many objectives none is said to prevail.
    @Test func equalDimensionsAreSaid() throws {
        let run = CommandRun.pdo("analyse", "groups", width: 600).output
        #expect(
            run.contains(
                "(calcolo su 21 direzioni). Fuori dal calcolo, perché due o più dimensioni hanno lo stesso numero di obiettivi: Direzione Generale (Ambientale = Economica), Direzione Casa (Economica = Personale e Socio-Culturale) e Direzione Tecnica e Arredo Urbano (Ambientale = Economica).\n"
            ))
        #expect(run.contains(/\nCasa +2 +10 +7 +più di una\n/))
        let csv = CommandRun.pdo("analyse", "groups", "--format", "csv").output
        #expect(csv.hasPrefix("community,id,name,valueDimensions,degree,tiesWithin\n"))
        #expect(csv.contains(",Direzione Casa,value:economica value:personale-e-socio-culturale,17,10\n"))
    }

    /// Agreement is of those where one prevails.
    @Test func agreementLeavesOutWhereNonePrevails() throws {
        let file = CommandRun.project.appending(path: "Data/milano-2024-2026/plan.json")
        let graph = try PlanGraph(PlanOfObjectives(json: Data(contentsOf: file)))
        let network = try graph.network()
        let prevailing = network.members.map { member -> NodeIndex? in
            let dimensions = graph.prevailingValueDimensions(of: member).dimensions
            return dimensions.count == 1 ? dimensions[0] : nil
        }
        let agreement = try #require(try network.agreement(of: try network.graph.communities(), with: prevailing))
        #expect(agreement.nodeCount == 21)
        let run = CommandRun.pdo("analyse", "groups", "--lang", "en", width: 300).output
        #expect(run.contains("adjusted Rand index \(agreement.adjustedRandIndex.rounded(toPlaces: 3)), "))
    }

    /// Where a measure can't be found it is said in the language of the rest. So it is in a long chain.
    @Test func whatDoesNotConvergeIsSaid() throws {
        try withTemporaryFolder { folder in
            let count = 120
            let words = Evidence(text: "con altri", line: 1, years: [2031])
            let plan = PlanOfObjectives(
                title: "Piano", municipality: "Prova", source: "Prova", years: [2031],
                transversalGoals: [],
                directions: (0..<count).map { Direction(id: "direction:d\($0)", name: "D\($0)", line: 1) },
                objectives: [], programmes: [], valueDimensions: [], drivers: [],
                collaborations: (1..<count).map { number in
                    Collaboration(
                        id: "collaboration:c\(number)", name: "C\(number)", objectives: [],
                        participants: [number - 1, number].map {
                            Participant(
                                direction: "direction:d\($0)", role: .partner, basis: .named, evidence: [words])
                        })
                })
            try plan.json().write(to: folder.appending(path: "plan.json"))
            let italian = CommandRun.pdo(
                "analyse", "nodes", "--measure", "eigenvector", "--format", "csv", "--plan",
                folder.path(percentEncoded: false))
            #expect(
                italian.messages.contains(
                    "Il calcolo di eigenvector non converge su questa rete: la colonna resta vuota.\n"))
            #expect(italian.output.hasSuffix(",\n") && italian.exitCode == 0)
        }
    }

    @Test func theSuperCommandIsNamedInUsage() {
        for command in ["analyse", "help-measures"] {
            #expect(CommandRun.pdo(command, "--help").output.contains("USAGE: pdo \(command) "))
            #expect(CommandRun.pdo(command, "--nonsense").messages.contains("Usage: pdo \(command) "))
        }
    }
}
