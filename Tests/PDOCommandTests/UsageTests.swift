import Foundation
import Testing

@testable import PDOCommand

/// What makes no sense is refused before anything is done, with a sentence that says what does; and what is just at the
/// border is not.
@Suite struct UsageTests {
    private static let refusals: [(arguments: [String], message: String)] = [
        (["analyse", "nodes", "--limit", "0"], "--limit must be at least 1."),
        (["analyse", "--measure", "degree"], "--measure and --sort are for 'pdo analyse nodes'."),
        (["analyse", "groups", "--sort", "degree"], "--measure and --sort are for 'pdo analyse nodes'."),
        (["analyse", "groups", "--limit", "3"], "--limit is for 'pdo analyse nodes', 'bridges' and 'roles'."),
        (["analyse", "--limit", "3"], "--limit is for 'pdo analyse nodes', 'bridges' and 'roles'."),
        (["analyse", "nodes", "--by", "value"], "--by is for 'pdo analyse roles'."),
        (["analyse", "--format", "ids"], "--format ids is for 'pdo analyse nodes', 'groups', 'bridges' and 'roles'."),
        (["analyse", "named", "--format", "ids"], "--format ids is for 'pdo analyse nodes'"),
        (["analyse", "named", "--of", "programme"], "leave out --of, --through and --weight."),
        (["analyse", "named", "--through", "goal"], "leave out --of, --through and --weight."),
        (["analyse", "named", "--weight", "newman"], "leave out --of, --through and --weight."),
        (["analyse", "--of", "programme", "--through", "programme"], "--through names what nodes share"),
        (["analyse", "--through", "objective"], "no two directions have an objective in common"),
        (
            ["compare", "2031", "."],
            "Give two years, or two plans; a folder whose name is a number is given as ./2031."
        ),
        (["compare", ".", "2032"], "is given as ./2032."),
        (["compare", "2031", "2031"], "The two years are the same."),
        (["compare", "2032", "2031"], "The comparison goes from the earlier year to the later"),
        (["compare", "2031", "2032", "--format", "svg", "--only", "ended"], "leave out --only and --by."),
        (["compare", "2031", "2032", "--format", "svg", "--by", "goal"], "leave out --only and --by."),
        (["compare", "2031", "2032", "--format", "json", "--by", "goal"], "leave out --by."),
        (["compare", "2031", "2032", "--only", "moved"], "leave out --only moved."),
        (["compare", ".", ".", "--plan", "."], "two plans are named by themselves."),
        (["export", "csv"], "csv is a folder of files: name it with --output."),
        (["export", "csv", "-o", "-"], "csv is a folder of files: name it with --output."),
        (["export", "csv", "-o", "t", "--year", "2026"], "csv is always the whole plan"),
        (["export", "csv", "-o", "t", "--kind", "driver"], "csv is always the whole plan"),
        (["export", "csv", "-o", "t", "--relation", "shares"], "csv is always the whole plan"),
        (["export", "csv", "-o", "t", "--goal", "x"], "csv is always the whole plan"),
        (["help-measures", "qqqq"], "No measure is called \"qqqq\"; there are sharedCount, newman,"),
        (["import", "-o", "-", "--format", "sarif"], "The plan and a report in another format can't both be printed"),
        (["list", "--format", "ids"], "--format ids needs a kind: kinds have no ids."),
        (["list", "--sort", "id"], "--limit and --sort need a kind to list."),
        (["list", "--limit", "1"], "--limit and --sort need a kind to list."),
        (["list", "goal", "--limit", "0"], "--limit must be at least 1."),
        (
            ["list", "goal", "--sort", "goals"],
            "--sort goals is not for transversal goals; they are sorted by id, name,"
        ),
        (["manual", "--output", "x", "map"], "name no subcommand."),
        (["manual", "--output", "-"], "All pages are a folder of files"),
        (["manual", "qqqq"], "There is no command \"qqqq\"; the commands are new, use, import,"),
        (["map", "--all", "goal"], "Give either the name of a map or --all."),
        (["map", "--all", "--focus", "tributi"], "--focus draws one map; leave --all out."),
        (["map", "--all", "-o", "-"], "Several maps can't be printed"),
        (["map", "--all", "--table", "csv"], "Several maps can't be printed"),
        (["map", "--focus", "tributi", "--depth", "0"], "--depth must be from 1 to 20."),
        (["map", "--focus", "tributi", "--depth", "21"], "--depth must be from 1 to 20."),
        (["map", "--depth", "2"], "--depth needs a --focus to go away from."),
        (["map", "--table", "csv", "--format", "svg"], "leave --format out."),
        (
            ["map", "-o", "-", "--link-base", ""],
            "--link-base must begin with http:// or https://, or be a relative path."
        ),
        (["map", "-o", "-", "--link-base", "ftp://x"], "--link-base must begin with http:// or https://"),
        (["neighbours", "tributi", "--depth", "0"], "--depth must be at least 1."),
        (["neighbours", "tributi", "--limit", "0"], "--limit must be at least 1."),
        (["neighbours", "tributi", "--min-weight", "0"], "--min-weight must be at least 1."),
        (["neighbours", "tributi", "--via", "goal", "--depth", "2"], "leave out --depth."),
        (
            ["neighbours", "tributi", "--via", "goal", "--edges", "in", "--kind", "goal"],
            "leave out --edges and --kind."
        ),
        (["neighbours", "tributi", "--via", "goal", "--sort", "distance"], "--sort takes name, id or weight."),
        (["neighbours", "tributi", "--via", "goal", "--sort", "kind"], "--sort takes name, id or weight."),
        (
            ["neighbours", "tributi", "--graph", "x", "--format", "svg"],
            "A picture of a snapshot is made by 'pdo map --graph"
        ),
        (
            ["neighbours", "tributi", "--graph", "x", "--year", "2031"],
            "A snapshot holds names, links, roles and weights"
        ),
        (["path", "tributi", "polizia-locale", "--max-length", "13"], "--max-length must be from 1 to 12."),
        (["path", "tributi", "polizia-locale", "--count", "0"], "--count must be at least 1."),
        (["search", "ponte", "--limit", "0"], "--limit must be at least 1."),
        (["search", "«»", "!"], "Give at least a word to look for: letters or digits."),
        (["show", "tributi", "-o", "folder/"], "--output names a folder; give a file."),
        (["show", "tributi", "-o", ""], "--output is empty; give a path."),
        (["snapshot", "write", ".", "-o", "-"], "give --output a file."),
        (["suggest", "--limit", "0"], "--limit must be at least 1."),
        (["list", "--quiet", "--verbose"], "--quiet and --verbose contradict each other."),
    ]

    @Test(arguments: refusals.indices) func whatMakesNoSenseIsRefused(index: Int) {
        let (arguments, message) = Self.refusals[index]
        let run = CommandRun.pdo(arguments: arguments, in: Valdombra.folder)
        #expect(run.exitCode == 64 && run.output.isEmpty, "\(arguments)")
        #expect(run.messages.contains(message), "\(arguments): \(run.messages)")
    }

    @Test(arguments: refusals.indices) func whatIsRefusedInItalianIsASentence(index: Int) {
        let (arguments, message) = Self.refusals[index]
        let run = CommandRun.pdo(
            arguments: arguments, in: Valdombra.folder, environment: ["LANG": "it_IT.UTF-8"])
        #expect(run.exitCode == 64 && run.output.isEmpty, "\(arguments)")
        let sentence = run.messages.prefix { $0 != "\n" }
        #expect(sentence.hasPrefix("Errore: ") && sentence.hasSuffix("."), "\(sentence)")
        #expect(!sentence.contains(message) && HelpTests.englishWords(in: String(sentence)).isEmpty, "\(sentence)")
        #expect(run.messages.contains("\nUso: pdo ") && run.messages.contains("\n  Per i dettagli: 'pdo "))
    }

    @Test(arguments: [
        ["analyse", "nodes", "--limit", "1"], ["analyse", "bridges", "--limit", "1"],
        ["analyse", "roles", "--limit", "1"],
        ["analyse", "nodes", "--sort", "degree", "--format", "ids"],
        ["analyse", "roles", "--by", "value", "--format", "ids"],
        ["analyse", "--of", "programme", "--through", "objective"], ["compare", "2031", "2033", "--by", "goal"],
        ["compare", ".", ".", "--only", "unchanged"], ["list", "goal", "--limit", "1", "--sort", "objectives"],
        ["map", "--focus", "tributi", "--depth", "1", "-o", "-"],
        ["map", "--focus", "tributi", "--depth", "20", "-o", "-"],
        ["map", "-o", "-", "--link-base", "https://example.org"], ["map", "-o", "-", "--link-base", "pages"],
        ["neighbours", "tributi", "--depth", "1", "--limit", "1", "--min-weight", "1"],
        ["neighbours", "tributi", "--via", "goal", "--sort", "name"],
        ["neighbours", "tributi", "--via", "goal", "--sort", "weight"],
        ["path", "tributi", "direction:servizi-sociali-citta-solidale", "--max-length", "12", "--count", "1"],
        ["search", "ponte", "--limit", "1"], ["suggest", "--limit", "1"],
    ]) func whatIsAtTheBorderIsNot(arguments: [String]) {
        let run = CommandRun.pdo(arguments: arguments, in: Valdombra.folder)
        #expect(run.exitCode == 0 && !run.output.isEmpty, "\(run.messages)")
    }

    @Test(arguments: [
        (["analyse", "--of", "programme"], "the plan has no operating programmes; choose another kind with --of"),
        (["compare", "2029", "2031"], "the plan has no year 2031; its years are 2029, 2030"),
        (["compare", "2028", "2030"], "the plan has no year 2028; its years are 2029, 2030"),
        (["list", "goal", "--year", "2031"], "the plan has no year 2031; its years are 2029, 2030"),
        (
            ["neighbours", "goal:piano-clima", "--via", "goal"],
            "goal:piano-clima is itself a transversal goal; --via names another"
        ),
        (
            ["path", "turismo", "direction:turismo"],
            "both names mean direction:turismo (Direzione Turismo); give two nodes"
        ),
        (["list", "--plan", ""], "an empty path names no plan"),
        (["list", "--plan", "nowhere"], "there is no nowhere"),
        (["snapshot", "check", "plan.json"], "plan.json: it is no snapshot of a graph"),
        (["neighbours", "--graph", "nowhere", "turismo"], "nowhere can't be read: No such file or directory"),
    ]) func whatCannotBeDoneIsSaid(arguments: [String], message: String) {
        let run = CommandRun.pdo(arguments: arguments, in: Valdombra.earlier)
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test(
        arguments: [
            (["list", "--plan", "nowhere"], "Errore: Il file nowhere non esiste."),
            (["list", "goal", "--year", "2031"], "Errore: Il piano non comprende il 2031. Anni: 2029 e 2030."),
            (["show", "turismoo"], "Errore: Nel piano non c’è «turismoo». Forse cercavi:\n  direction:turismo  "),
            (
                ["path", "turismo", "direction:turismo"],
                "Errore: I due nomi indicano lo stesso elemento, la Direzione Turismo (direction:turismo). "
                    + "Indicane due diversi."
            ),
            (
                ["list", "objective", "--goal", "turismo"],
                "Errore: «turismo» è la Direzione Turismo (direction:turismo); con --goal serve un obiettivo "
                    + "trasversale o una dimensione strategica."
            ),
            (["snapshot", "check", "plan.json"], "Errore: plan.json non è un file del grafo. Scrivine uno con"),
            (
                ["neighbours", "--graph", "nowhere", "turismo"],
                "Errore: Impossibile leggere nowhere: il file o la cartella non esiste."
            ),
        ]) func whatCannotBeDoneIsSaidInItalian(arguments: [String], message: String)
    {
        let run = CommandRun.pdo(arguments: arguments, in: Valdombra.earlier, environment: ["LANG": "it_IT.UTF-8"])
        #expect(run.exitCode == 1 && run.output.isEmpty)
        #expect(run.messages.hasPrefix(message), "\(run.messages)")
    }

    /// Where a document is, but no plan yet, the command that makes one is named.
    @Test func aDocumentThatWasNotReadYetIsNamed() throws {
        try withTemporaryFolder { folder in
            try copyFiles(at: Valdombra.earlier.appending(path: "pdo.md"), to: folder.appending(path: "pdo.md"))
            let run = CommandRun.pdo("list", in: folder)
            #expect(run.exitCode == 1 && run.messages.contains("make it with 'pdo import .'"), "\(run.messages)")
            let named = CommandRun.pdo("list", "--plan", folder.path)
            #expect(named.exitCode == 1 && named.messages.contains("; make it with 'pdo import \(folder.path)'"))
        }
    }

    /// No command is taken for one that was not named, not even the first.
    @Test func withoutACommandItSaysWhichThereAre() throws {
        try withTemporaryFolder { folder in
            let run = CommandRun.pdo(in: folder)
            #expect(run.exitCode == 0 && run.messages.isEmpty)
            #expect(run.output.contains("SUBCOMMANDS:"))
            let command = try PDO.command(for: [])
            #expect(!(command is Import))
        }
    }
}
