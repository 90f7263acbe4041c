import Foundation
import Testing

@testable import PDOCommand

/// What is wrong in a file is said in Italian, but for what is quoted: names, and the words of libraries in C.
@Suite struct FaultLanguageTests {
    private static func check(_ run: CommandRun, _ expected: String) {
        #expect(run.exitCode == 1 && run.messages.contains(expected), "\(run.messages)")
        let unquoted = run.messages.replacing(/«[^»]*»/, with: "").replacing(/Chiavi: .*|Valori ammessi: .*/, with: "")
        #expect(HelpTests.englishWords(in: unquoted).isEmpty, "\(run.messages)")
    }

    @Test(arguments: [
        ("title: [", "Il testo non è YAML (messaggio di libyaml: «"), ("", "Il profilo è vuoto: servono almeno title"),
        ("titel: x", "profile.yaml:1:1: errore: Il profilo non ha la chiave «titel». Forse «title»? [profile]"),
        ("- a", "Il profilo si descrive con chiavi e valori. Chiavi: title, "),
        (
            "a: 1\n---\nb: 2",
            "2:1: errore: Qui comincia un secondo documento. [profile]\n    suggerimento: Lasciane uno"
        ),
        ("a: *x", "*x rimanda a &x, che prima non c’è."), ("a: 1\na: 2", "La chiave «a» compare due volte."),
        ("\nyears: [31]", "2:1: errore: «31» non è un anno di quattro cifre."),
        ("years: [2031, 2030]", "Gli anni vanno in ordine crescente, ma il 2030 segue il 2031."),
        ("persons: kepp", "«kepp» non è un modo di trattare i nomi di persona. Forse «keep»?"),
        ("columns: {A: texxt}", "«texxt» non è un contenuto possibile di una colonna. Forse «text»?"),
        ("columns: [a]", "«columns» richiede coppie, per esempio {chiave: valore}."),
        ("lines: ['{cod}']", "«{cod}» non è la forma di una riga: scrivi {text} al posto dell’obiettivo"),
        (
            "themes: [{id: A B, name: x, phrases: y}]",
            "Un id ha solo lettere minuscole, cifre e trattini: scrivi «a-b»."
        ),
        ("directions: [{aliases: [x]}]", "Una direzione richiede la chiave «name»."),
        ("municipality: \"a \\e\"", "Il testo contiene il carattere di controllo U+001B: eliminalo."),
    ]) func ofAProfile(yaml: String, expected: String) throws {
        let needed = ["title", "municipality", "source", "years"].filter { !yaml.contains($0) }
        let isWhole = ["", "- a", "title: [", "titel: x"].contains(yaml) || yaml.hasPrefix("a: ")
        let rest = isWhole ? "" : "\n" + needed.map { "\($0): \($0 == "years" ? "2031" : "x")\n" }.joined()
        try withTemporaryFolder { folder in
            try copyFiles(
                at: Valdombra.folder.appending(path: "pdo.md"), to: folder.appending(path: "pdo.md"))
            try Data((yaml + rest).utf8).write(to: folder.appending(path: "profile.yaml"))
            Self.check(CommandRun.pdo("import", ".", "--lang", "it", in: folder), expected)
        }
    }

    @Test(arguments: [
        ("tittle: x", "Una mappa non ha la chiave «tittle». Forse «title»?"),
        ("form: matrx", "«matrx» non è una forma di mappa. Forse «matrix»?"),
        ("\ndepth: 0", "map.yaml:2: Qui serve un numero intero da 1 a 20."),
        ("nodes: {a: b}", "Qui serve un elenco: [uno, due], oppure un elemento per riga"),
        ("years: [2040]", "Il piano non comprende il 2040. Anni: 2031, 2032 e 2033."),
        ("focus: [zzzz]", "Nel piano non c’è «zzzz»."), ("engine: fdp", "fdp dà ogni volta un’immagine diversa"),
        ("clusters: direction", "Riquadri e colonne non vanno insieme: indica «nodes» e togli «columns»."),
        ("form: years\nbasis: [named]", "Una mappa con «form: years» non ha la chiave «basis»: toglila."),
        ("directions: [goal:citta-dei-bambini]", "goal:citta-dei-bambini non è una direzione."),
        ("minimumLinks: 99", "map.yaml: nel piano non c’è nulla da mostrare in questa mappa."),
    ]) func ofAMapDefinition(yaml: String, expected: String) throws {
        try withTemporaryFolder { folder in
            try Data(yaml.utf8).write(to: folder.appending(path: "map.yaml"))
            let plan = Valdombra.folder.path(percentEncoded: false)
            let run = CommandRun.pdo("map", "./map.yaml", "--plan", plan, "--lang", "it", in: folder)
            Self.check(run, expected)
        }
    }

    @Test(arguments: [
        (
            "\"title\" :", "\"titel\" :",
            "x.json non è un piano valido: manca la chiave «title». Ricrealo con 'pdo import'."
        ),
        ("\"title\" :", "\"more\" : 1, \"title\" :", "la chiave more non è prevista"),
        ("\"title\" :", "\"title\" : 7, \"b\" :", "in title serve un testo."),
        ("\"basis\" : \"named\"", "\"basis\" : \"x\"", "basis serve una di queste parole: stated, named, "),
        (
            "\"schemaVersion\" : 2", "\"schemaVersion\" : 9",
            "ha schemaVersion 9, ma questo programma legge la versione 2"
        ),
        ("{", "<", "il testo non è JSON leggibile; dalla riga 1"),
        ("\"id\" : \"direction:tributi-e-bilancio\"", "\"id\" : \"direction:..\"", "\"direction:..\" non è un id"),
    ]) func ofAPlan(old: String, new: String, expected: String) throws {
        try withTemporaryFolder { folder in
            let json = try String(contentsOf: Valdombra.folder.appending(path: "plan.json"), encoding: .utf8)
            try Data(json.replacing(old, with: new, maxReplacements: 1).utf8).write(
                to: folder.appending(path: "x.json"))
            Self.check(CommandRun.pdo("list", "--plan", "x.json", "--lang", "it", in: folder), expected)
        }
    }

    @Test func ofASnapshot() throws {
        try withTemporaryFolder { folder in
            let plan = Valdombra.folder.path(percentEncoded: false)
            let file = folder.appending(path: "x.snapshot")
            #expect(CommandRun.pdo("snapshot", "write", plan, "-o", "x.snapshot", in: folder).exitCode == 0)
            let whole = try Data(contentsOf: file)
            func changed(at place: Int) -> Data {
                var bytes = whole
                bytes[place] ^= 0xFF
                return bytes
            }
            for (bytes, expected) in [
                (whole.prefix(20), "x.snapshot non è un file del grafo."),
                (whole.prefix(300), "x.snapshot ha 300 byte e "),
                (changed(at: 8), "è un file del grafo di versione 252, che questo programma non legge."),
                (changed(at: 35), "è danneggiato: l’intestazione non corrisponde alla sua somma di controllo."),
                (changed(at: 900), "non corrisponde alla sua somma di controllo. Riscrivilo o copialo di nuovo."),
            ] {
                try bytes.write(to: file)
                Self.check(CommandRun.pdo("snapshot", "check", "x.snapshot", "--lang", "it", in: folder), expected)
            }
            Self.check(
                CommandRun.pdo("snapshot", "check", ".", "--lang", "it", in: folder),
                "Impossibile leggere .: non è un file normale.")
        }
    }
}
