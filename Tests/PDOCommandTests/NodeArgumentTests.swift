import Foundation
import Testing

@testable import PDOCommand

/// What is said of a name that fits no node, or several.
@Suite struct NodeArgumentTests {
    @Test(arguments: [40, 60, 80]) func candidatesFitTheWidth(width: Int) {
        for arguments in [["show", "città"], ["neighbours", "direzione"], ["show", "casaa"]] {
            let run = CommandRun.pdo(arguments: arguments, width: width)
            #expect(run.exitCode == 1 && run.output.isEmpty)
            let lines = run.messages.split(separator: "\n").dropFirst()
            #expect(!lines.isEmpty)
            let long = lines.filter { $0.count > width && $0.split(separator: " ").count > 1 }
            #expect(long.isEmpty, "\(long)")
        }
    }

    @Test(
        arguments: [
            ("goal:zzzzzz", "'pdo list goal' shows the transversal goals"),
            ("value:zzzzzz", "'pdo list value' shows the public-value dimensions"),
            ("casa/99", "'pdo list objective --direction casa' shows the objectives of Direzione Casa"),
            ("objective:casa/99", "'pdo list objective --direction casa' shows the objectives of Direzione Casa"),
            ("zzzzzz/1", "'pdo list direction' shows the directions, and so on for each kind"),
            ("zzzzzz", "'pdo list direction' shows the directions, and so on for each kind"),
            ("a:b:c/d/e", "'pdo list direction' shows the directions, and so on for each kind"),
        ])
    func whereToLookIsSaid(query: String, hint: String) {
        let run = CommandRun.pdo("show", query)
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.messages.contains(hint), "\(run.messages)")
    }

    /// A keyword of the profile is a part of a name: where names of others have it too, none is guessed.
    @Test(
        arguments: [
            ("suap", ["collaboration:suap-occupazione-suolo", "direction:autorizzazioni-e-concessioni-suap"]),
            (
                "corruzione",
                ["goal:legalita-trasparenza-e-sicurezza", "programme:prevenzione-della-corruzione-e-trasparenza"]
            ),
            (
                "trasparenza",
                ["goal:legalita-trasparenza-e-sicurezza", "programme:prevenzione-della-corruzione-e-trasparenza"]
            ),
        ])
    func keywordsAreNotGuessed(query: String, ids: [String]) {
        let run = CommandRun.pdo("show", query)
        #expect(run.exitCode == 1 && run.messages.contains("fits \(ids.count) nodes"), "\(run.messages)")
        for id in ids { #expect(run.messages.contains("  \(id)")) }
    }

    @Test(arguments: ["PAC", "m4", "sap afc", "fondi strutturali", "beic", "mala-movida", "olimpiadi", "riscossione"])
    func keywordsThatNoOtherNameHasAreUnderstood(query: String) {
        #expect(CommandRun.pdo("show", query).exitCode == 0)
    }

    /// A name that nothing of the wanted kind has, but something of another, is told as that.
    @Test(arguments: [
        (
            ["list", "objective", "--direction", "mala-movida"],
            "\"mala-movida\" is collaboration:mala-movida, not a direction"
        ),
        (["list", "objective", "--goal", "casa"], "is direction:casa, not a transversal goal or strategic dimension"),
        (
            ["search", "aria", "--programme", "Piano Aria Clima"],
            "is goal:piano-aria-clima, not an operating programme"
        ),
        (["compare", "2024", "2025", "--direction", "digitalizzazione"], "driver:digitalizzazione is not a direction"),
        // What nothing has is unknown all the same.
        (["list", "objective", "--direction", "qqqqqq"], "nothing in the plan is called \"qqqqqq\""),
    ]) func aNameOfAnotherKindIsToldAsSuch(arguments: [String], message: String) {
        let run = CommandRun.pdo(arguments: arguments)
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test func theHintsWork() {
        #expect(CommandRun.pdo("list", "objective", "--direction", "casa").exitCode == 0)
        for prefix in ["direction", "objective", "programme", "goal", "collaboration", "dimension", "value", "driver"] {
            let hint = CommandRun.pdo("show", "\(prefix):zzzzzzzzzzzzzzzzzzzz").messages
            #expect(hint.contains("'pdo list \(prefix)'"), "\(hint)")
            #expect(CommandRun.pdo("list", prefix).exitCode == 0)
        }
    }

    @Test func anEmptyPlanIsNamedSo() {
        let run = CommandRun.pdo("list", "--plan", "")
        #expect(run.exitCode == 1)
        #expect(run.messages.contains("an empty path names no plan"), "\(run.messages)")
    }
}
