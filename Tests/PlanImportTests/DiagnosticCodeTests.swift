import DocumentWriting
import Plan
import PlanSources
import Testing

@testable import PlanImport

/// Every code of the importer is reported, at its line, where a plan has the fault; and no code is without such a plan.
@Suite struct DiagnosticCodeTests {
    private static let further = "Obiettivi di Direzione\n\nID\t2031\t2032\t2033\n9\tAltro\t\t\n"
    private static let end = "Piazze\tSociale\tSicurezza"
    private static let table = "direction,number,2031,2032,2033\nDirezione Argini,1,Rialzare gli argini,,\n"

    private static func cell(_ text: String) -> String { "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }

    /// A document of a plan in which a reader remarked something of a page.
    private static func source(with subject: SourceDocument.Remark.Omission, _ detail: String) -> SourceDocument {
        func row(_ texts: String...) -> SourceDocument.Row {
            SourceDocument.Row(cells: texts.map { SourceDocument.Cell(lines: [.init($0)], place: .page(1)) })
        }
        var remark = SourceDocument.Remark(subject, at: .page(1))
        remark.detail = detail
        return SourceDocument(
            blocks: [
                .table(.init(rows: [row("Settore", "Codice", "Obiettivo"), row("Settore Piazze", "1", "Ponti")]))
            ],
            remarks: [remark])
    }

    /// For each code a plan for each place of the importer that reports it.
    private static let examples: [DiagnosticCode: [DiagnosticExample]] = [
        .noTables: [
            DiagnosticExample(
                "a document without a table", ["pdo.md:1 error"], "no objective was found",
                document: "Caro diario,\n\noggi piove.\n"),
            DiagnosticExample(
                "a table without a row", ["objectives.csv:1 error"], "the file has no objectives",
                tables: PlanTables(objectives: "direction,number,2031\n")),
        ],
        .unknownTable: [
            DiagnosticExample(
                "a table without a column of objectives", ["pdo.md:15 error"], "says what the objectives are",
                changes: [
                    (
                        "ID\t2031\t2032\t2033\n1\tLastricare la piazza del mercato vecchio",
                        "ID\tTarget 2031\tTarget 2032\tTarget 2033\n1\t20%"
                    )
                ]),
            DiagnosticExample(
                "a direction without a letter in its name", ["objectives.csv:3 error"],
                "the direction's name \"—\" has no letter",
                tables: PlanTables(
                    objectives: "direction,number,2031\nDirezione Argini,1,Rialzare gli argini\n—,1,Dragare il fiume\n")
            ),
            DiagnosticExample(
                "a table that may hold objectives", ["pdo.md:25 error"], "is not known: Lavori | Quanti",
                changes: [(end, end + "\n\nLavori\tQuanti\nDragare\t3")]),
            DiagnosticExample(
                "a table of something else", ["pdo.md:25 warning"], "and is not read: Nome | Cognome",
                changes: [(end, end + "\n\nNome\tCognome\nAda\tRossi")]),
            DiagnosticExample(
                "a table of nothing", ["objectives.csv:1 error"], "the file is empty",
                tables: PlanTables(objectives: "")),
            DiagnosticExample(
                "a table without a column", ["objectives.csv:1 error"], "the columns direction, number are missing",
                tables: PlanTables(objectives: "parola,altra\nDirezione Argini,Rialzare gli argini\n")),
            DiagnosticExample(
                "goals without a column", ["goals.csv:1 error"], "the columns kind are missing",
                tables: PlanTables(objectives: table, goals: "name\nPiano Acque\n")),
        ],
        .controlCharacters: [
            DiagnosticExample(
                "form feeds", ["pdo.md:11 note"], "control characters are taken as spaces",
                changes: [("Pulire i canali", "Pulire i\u{C}canali")]),
            DiagnosticExample(
                "a bell in a table", ["objectives.csv:2 note"], "control characters are taken as spaces",
                tables: PlanTables(objectives: table.replacing("Rialzare", with: "Rialzare\u{7}"))),
        ],
        .encoding: [
            DiagnosticExample(
                "a table of Excel's in Italy", ["objectives.csv:1 note"], "it is read as Windows-1252",
                tables: PlanTables(objectives: table, encodings: ["objectives.csv": "Windows-1252"]))
        ],
        .foreignLetters: [
            DiagnosticExample(
                "a font without a table of its letters", ["pdo.md:11 warning"], "has not: á, ¡, ê",
                changes: [("Pulire i canali", "Cittá¡2024®2026¡perchê i canali")]),
            DiagnosticExample(
                "a sign that stands for one that was lost", ["objectives.csv:2 warning"], "U+FFFD",
                tables: PlanTables(objectives: table.replacing("Rialzare", with: "Rial\u{FFFD}are"))),
        ],
        .struckText: [
            DiagnosticExample(
                "words that are struck out", ["pdo.md:11 note", "pdo.md:22 note"], "left out: presto",
                changes: [("Pulire i canali", "Pulire ~~presto~~ i canali")])
        ],
        .leftOut: [
            DiagnosticExample(
                "a comment and hidden text", ["pdo.office:1 note", "pdo.office:5 note"], "hidden content is left out",
                office: WrittenDocument.docx(
                    "<w:p><w:r><w:t>Direzione Piazze</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr>\(cell("Codice"))\(cell("Obiettivo"))</w:tr><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r>"
                        + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p></w:tc>\(cell("Ponti"))</w:tr></w:tbl>"))
        ],
        .joinedWords: [
            DiagnosticExample(
                "a word that the end of a line parts in a PDF", ["pdo.office:1 note"],
                "read as \"Università/istituti\"",
                source: source(with: .joinedWords, "Università/istituti"))
        ],
        .doubtfulWords: [
            DiagnosticExample(
                "a word of a PDF that is struck out in part", ["pdo.office:1 warning"], "look what is meant: 10%15%",
                source: source(with: .doubtfulWords, "10%15%"))
        ],
        .unclearTable: [
            DiagnosticExample(
                "columns of a PDF that can't be told", ["pdo.office:1 error"], "looks like a table",
                source: source(with: .unclearTable, "1 Ponti 30%"))
        ],
        .cutTable: [
            DiagnosticExample(
                "a table of a PDF that is cut off", ["pdo.office:1 error"], "is not in the file",
                source: source(with: .cutTable, "Indicat, Accertam"))
        ],
        .missingValue: [
            DiagnosticExample(
                "a formula that was never computed", ["pdo.office:1 warning"], "no value that was saved",
                office: WrittenDocument.xlsx([
                    (
                        "Foglio1", "",
                        WrittenDocument.rows([["Direzione", "Obiettivo"], ["Piazze", "Ponti"]])
                            .replacing("</row></sheetData>", with: "<c r=\"C2\"><f>1+1</f></c></row></sheetData>")
                    )
                ]))
        ],
        .formattingTags: [
            DiagnosticExample(
                "words in italics", ["pdo.md:16 note"], "(2 lines, this the first)",
                changes: [("mercato vecchio", "<i>mercato</i> vecchio")])
        ],
        .pageNumbers: [
            DiagnosticExample(
                "a page number", ["pdo.md:13 note"], "(1 line, this the first)",
                changes: [("Piazze – Obiettivi di Direzione", "Piazze – Obiettivi di Direzione (1/1)")])
        ],
        .mixedApostrophes: [
            DiagnosticExample(
                "a straight and a curly apostrophe", ["pdo.md:16 note"], "(\"'\" and \"’\")",
                changes: [("Pulire i canali", "Pulire l'alveo e i canali"), ("Lastricare la", "Lastricare l’antica")])
        ],
        .mixedDashes: [
            DiagnosticExample(
                "a dash and a hyphen", ["pdo.md:13 note"], "(\"–\" and \"-\")",
                changes: [("Piazze – Obiettivi", "Piazze - Obiettivi")])
        ],
        .missingHeader: [
            DiagnosticExample(
                "a table without a header", ["pdo.md:15 note"], "it is read like that on line 9",
                changes: [("ID\t2031\t2032\t2033\n1\tLastricare", "1\tLastricare")])
        ],
        .headerMismatch: [
            DiagnosticExample(
                "a year twice", ["pdo.md:15 warning"], "they are read as 2031, 2032, 2033",
                changes: [("ID\t2031\t2032\t2033\n1\tLastricare", "ID\t2031\t2031\t2033\n1\tLastricare")]),
            DiagnosticExample(
                "other years", ["pdo.md:15 error"], "don't name the plan's years",
                changes: [("ID\t2031\t2032\t2033\n1\tLastricare", "ID\t2041\t2042\t2043\n1\tLastricare")]),
        ],
        .malformedRow: [
            DiagnosticExample(
                "a row of an objective that lacks a cell", ["pdo.md:16 error"],
                "has 3 cells and its header on line 15 4",
                changes: [("mercato vecchio\t\t\n", "mercato vecchio\t\n")]),
            DiagnosticExample(
                "a row of the matrix that has one too many", ["pdo.md:22 error"],
                "has 6 cells and its header on line 20 5", changes: [("Fiume\tPulire", "Fiume\t\tPulire")]),
            DiagnosticExample(
                "a row of the matrix without a text", ["pdo.md:23 error"], "has no text below \"Programma\"",
                changes: [("Decoro\t", "\t")]),
            DiagnosticExample(
                "a table that never ends", ["pdo.md:25 error"], "never ends",
                changes: [(end, end + "\n\n<table><tr><td>x")]),
            DiagnosticExample(
                "a kind that is none", ["goals.csv:2 error"], "and is \"goal\"",
                tables: PlanTables(objectives: table, goals: "kind,name\ngoal,Piano Acque\n")),
            DiagnosticExample(
                "a row of a table that lacks a cell", ["objectives.csv:3 error"],
                "has 2 cells and its header on line 1 5", tables: PlanTables(objectives: table + "Direzione Argini,2\n")
            ),
        ],
        .office: [
            DiagnosticExample(
                "objectives without an office", ["pdo.md:6 warning"], "\"Comune di Borgo Alto\" itself carries it",
                document: "Obiettivi trasversali\n\nPiano Acque\n\nID\t2031\n1\tRialzare gli argini\n"),
            DiagnosticExample(
                "a heading without a word for an office", ["pdo.md:3 note"], "\"Polizia Locale\" above a table",
                document: "Piano degli obiettivi\n\nPolizia Locale\n\nID\t2031\n1\tRialzare gli argini\n"),
            DiagnosticExample(
                "a merged cell whose name stands in its middle", ["pdo.md:2 error"], "may be centred",
                document: "Settore\tCod.\tObiettivo\n\tT1\tRifare i marciapiedi\nTecnico\tT2\tPotare gli alberi\n"),
            DiagnosticExample(
                "a partner without objectives", ["objectives.csv:2 note"], "\"Settore Sociale\" takes part",
                tables: PlanTables(
                    objectives: "settore,n,obiettivo,settori coinvolti\nSettore Tecnico,1,Ponte,Settore Sociale\n")),
            DiagnosticExample(
                "an office that the profile does not list", ["pdo.md:1 warning"], "\"Settore Tecnico\" is not among",
                document: "Settore Tecnico\n\nN.\tObiettivo\n1\tPonte nuovo\n",
                profile: "offices: {list: [Settore Sociale]}\n"),
            DiagnosticExample(
                "two offices of one name", ["pdo.md:13 note"], "is an office of two others",
                document: """
                    AREA 1 – CITTÀ

                    Servizio Affari

                    N.\tObiettivo
                    1\tPonte nuovo

                    AREA 2 – TERRITORIO




                    Servizio Affari

                    N.\tObiettivo
                    1\tStrada nuova
                    """),
        ],
        .keptColumns: [
            DiagnosticExample(
                "a column without a role", ["pdo.md:3 note"], "kept as attributes of each objective: \"Colore\"",
                document: "Settore Tecnico\n\nN.\tObiettivo\tColore\n1\tPonte nuovo\trosso\n")
        ],
        .runTogether: [
            DiagnosticExample(
                "a line that goes on with another objective", ["pdo.md:3 error"], "begins another objective",
                document: "Settore Tecnico\n\nObiettivo: Ponte nuovo Obiettivo: Strada nuova\n"),
            DiagnosticExample(
                "a line that goes on with a value", ["pdo.md:3 warning"], "begins a line of its own, \"Peso: 30%\"",
                document: "Settore Tecnico\n\nObiettivo: Ponte nuovo Peso: 30%\n"),
            DiagnosticExample(
                "a cell with a list", ["pdo.md:4 warning"], "several entries of a list",
                document: "Settore Tecnico\n\nN.\tObiettivo\n1\ta) Ponte nuovo b) Strada nuova\n"),
            DiagnosticExample(
                "rows that are joined", ["pdo.md:4 error"], "several codes",
                document: "Settore Tecnico\n\nN.\tObiettivo\n1 2\tPonte nuovo Strada nuova\n"),
        ],
        .otherRow: [
            DiagnosticExample(
                "a row of totals", ["pdo.md:5 note"], "a row of totals",
                document: "Settore Tecnico\n\nN.\tObiettivo\tPeso\n1\tPonte nuovo\t100\n\tTotale\t100\n"),
            DiagnosticExample(
                "an empty row", ["pdo.md:5 note"], "an empty row",
                document: "Settore Tecnico\n\n|N.|Obiettivo|\n|--|--|\n| | |\n|1|Ponte nuovo|\n"),
            DiagnosticExample(
                "a row that a page has cut", ["pdo.md:9 note"], "go on with the objective of line 4",
                document:
                    "Settore Tecnico\n\nN.\tObiettivo\tPeso\n1\tPonte nuovo\t100\n\nSettore Tecnico (segue)\n\nN.\tObiettivo\tPeso\n\tsul fiume\t\n"
            ),
            DiagnosticExample(
                "a row of one cell", ["pdo.md:5 warning"], "is not read: Lavori di lungo respiro",
                document:
                    "Settore Tecnico\n\nN.\tObiettivo\tPeso\n1\tPonte nuovo\t100\nLavori di lungo respiro\t\t\n2\tStrada\t1\n"
            ),
        ],
        .persons: [
            DiagnosticExample(
                "a person", ["pdo.md:2 note"], "names of persons are left out (1 line",
                document: "Settore Tecnico\nDirigente: ing. Ada Rossi\n\nN.\tObiettivo\n1\tPonte nuovo\n")
        ],
        .noGoals: [
            DiagnosticExample(
                "no goal", ["pdo.md:1 warning"], "names no transversal goal",
                document: "Settore Tecnico\n\nN.\tObiettivo\n1\tPonte nuovo\n"),
            DiagnosticExample(
                "a heading that speaks of goals", ["pdo.md:1 warning"], "was not read as their title",
                document: "# Il valore trasversale\n\nSettore Tecnico\n\nN.\tObiettivo\n1\tPonte nuovo\n"),
        ],
        .objectiveNumber: [
            DiagnosticExample(
                "a number in words", ["pdo.md:11 error"], "and is \"due\"", changes: [("2\tPulire", "due\tPulire")]),
            DiagnosticExample(
                "no number in a table of years", ["pdo.md:11 error"], "and is \"\"",
                changes: [("2\tPulire", "\tPulire")]),
            DiagnosticExample(
                "a number twice", ["pdo.md:11 error"], "has an objective 1 on line 10 already",
                changes: [("2\tPulire", "1\tPulire")]),
        ],
        .emptyObjective: [
            DiagnosticExample(
                "a row with nothing but its number", ["pdo.md:17 warning"], "has no text in any year",
                changes: [("mercato vecchio\t\t\n", "mercato vecchio\t\t\n2\t\t\t\n")])
        ],
        .yearSkipped: [
            DiagnosticExample(
                "a year without a text between two that have one", ["pdo.md:11 warning"],
                "for 2031 and 2033 but none for 2032", changes: [("scolo\tPulire i canali di scolo\t", "scolo\t\t")])
        ],
        .unreadText: [
            DiagnosticExample(
                "a sentence among the goals", ["pdo.md:5 warning"], "not read as one: Sono anche questi:",
                changes: [("Piano Acque\n\n", "Piano Acque\n\nSono anche questi:\n\n")]),
            DiagnosticExample(
                "a sentence before the first dimension", ["pdo.md:3 warning"], "belongs to none: Un borgo è vivo.",
                changes: [
                    (
                        "Obiettivi trasversali",
                        "1 Dimensione\n\nUn borgo è vivo.\n\nBorgo vivo\n\n\n\nObiettivi trasversali"
                    )
                ]),
        ],
        .countMismatch: [
            DiagnosticExample(
                "a title that promises more", ["pdo.md:1 warning"], "speaks of 2 dimensions, and 1 were found",
                changes: [("Obiettivi trasversali", "2 Dimensioni\n\nBorgo vivo\n\n\n\nObiettivi trasversali")])
        ],
        .aliasName: [
            DiagnosticExample(
                "a name that the profile lists", ["pdo.md:23 note"], "taken as \"Direzione Piazze\" of line 13",
                changes: [("vecchio\tDirezione Piazze", "vecchio\tUfficio Fontane")],
                profile: "directions: [{name: Direzione Piazze, aliases: [Ufficio Fontane]}]"),
            DiagnosticExample(
                "a name that resembles one", ["pdo.md:23 warning"], "of line 13, which it resembles",
                changes: [
                    ("Direzione Piazze – ", "Direzione Piazze, Fontane e Mercati – "),
                    ("vecchio\tDirezione Piazze", "vecchio\tDirezione Piazze Fontane Mercati"),
                ]),
        ],
        .unknownDirection: [
            DiagnosticExample(
                "a direction that has no table", ["pdo.md:23 error"], "is that of \"Direzione Astronavi\"",
                changes: [("vecchio\tDirezione Piazze", "vecchio\tDirezione Astronavi")])
        ],
        .unknownMention: [
            DiagnosticExample(
                "a partner that the plan does not have", ["pdo.md:16 warning"],
                "objective 1 names \"Direzione Fontane\"",
                changes: [("mercato vecchio", "mercato vecchio con la Direzione Fontane")])
        ],
        .mentionInValue: [
            DiagnosticExample(
                "a partner in a column that says something else", ["objectives.csv:2 warning"],
                "under \"Note\", stands \"con la Direzione Dune\"",
                tables: PlanTables(
                    objectives:
                        "direction,number,2031,Note\nDirezione Argini,1,Rialzare gli argini,Studio con la Direzione Dune\n"
                        + "Direzione Dune,1,Dragare il fiume,\n"))
        ],
        .joinedText: [
            DiagnosticExample(
                "a word less in the matrix", ["pdo.md:23 note"], "matrix \"\", table \"vecchio\"",
                changes: [("mercato vecchio\tDirezione", "mercato\tDirezione")]),
            DiagnosticExample(
                "so many words that their difference is not looked for", ["pdo.md:23 note"],
                "those of objective 1 on line 16, to which it is tied",
                changes: [
                    ("mercato vecchio", "mercato" + String(repeating: " vecchio", count: 1000)),
                    ("Decoro\tLastricare", "Decoro\tPavimentare"),
                ]),
        ],
        .unplacedRow: [
            DiagnosticExample(
                "a row that fits nothing", ["pdo.md:23 error"], "no objective of Direzione Piazze has such a text",
                changes: [("Decoro\tLastricare la piazza del mercato vecchio", "Decoro\tTutt'altra cosa")]),
            DiagnosticExample(
                "a row that fits two alike", ["pdo.md:24 error"], "several objectives of Direzione Piazze",
                changes: [
                    ("mercato vecchio\t\t\n", "mercato vecchio\t\t\n2\tLastricare la piazza del mercato nuovo\t\t\n"),
                    ("mercato vecchio\tDirezione", "mercato grande\tDirezione"),
                ]),
            DiagnosticExample(
                "as many rows as objectives with the same text", ["pdo.md:24 note", "pdo.md:25 note"],
                "2 objectives of Direzione Piazze have this text; in their order the row is tied to objective 1",
                changes: [
                    ("mercato vecchio\t\t\n", "mercato vecchio\t\t\n2\tLastricare la piazza del mercato vecchio\t\t\n"),
                    (
                        end,
                        end + "\nDecoro\tLastricare la piazza del mercato vecchio\tDirezione Piazze\tSociale\tSicurezza"
                    ),
                ]),
            DiagnosticExample(
                "fewer rows than objectives with the same text", ["pdo.md:24 warning"],
                "2 objectives of Direzione Piazze have this text",
                changes: [
                    ("mercato vecchio\t\t\n", "mercato vecchio\t\t\n2\tLastricare la piazza del mercato vecchio\t\t\n")
                ]),
        ],
        .missingRow: [
            DiagnosticExample(
                "an objective without a row", ["pdo.md:17 warning"], "speaks of the objective: Ripulire le fontane",
                changes: [("mercato vecchio\t\t\n", "mercato vecchio\t\t\n2\tRipulire le fontane\t\t\n")])
        ],
        .severalRows: [
            DiagnosticExample(
                "an objective with two rows", ["pdo.md:11 warning"], "on lines 22 and 23 speak of the same objective",
                changes: [
                    (
                        "Decoro\t",
                        "Decoro\tPulire i canali di scolo\tDirezione Argini\tSociale\tSicurezza\nDecoro\t"
                    )
                ])
        ],
        .nameVariant: [
            DiagnosticExample(
                "a name in other letters", ["pdo.md:22 note"], "\"FIUME\" (once) is taken as \"Fiume\" (once)",
                changes: [("Fiume\tPulire", "FIUME\tPulire")]),
            DiagnosticExample(
                "a direction in other letters", ["pdo.md:18 note"], "DIREZIONE PIAZZE",
                changes: [("vecchio\t\t\n", "vecchio\t\t\n\nDIREZIONE PIAZZE – " + further)]),
            DiagnosticExample(
                "a direction with other signs", ["pdo.md:18 warning"], "Direzione (Piazze)",
                changes: [("vecchio\t\t\n", "vecchio\t\t\n\nDirezione (Piazze) – " + further)]),
        ],
        .similarNames: [
            DiagnosticExample(
                "names that differ in a letter", ["pdo.md:22 warning"], "nearly agrees with",
                changes: [
                    ("Fiume\tPiano", "Cura del fiume e dei suoi argini\tPiano"),
                    ("Fiume\tPulire", "Cura del fiume ed dei suoi argini\tPulire"),
                ])
        ],
        .duplicateID: [
            DiagnosticExample(
                "two directions whose names end alike", ["pdo.md:18 error"],
                "and \"Direzione Piazze\" on line 13 would both be direction:piazze",
                changes: [
                    (
                        "vecchio\t\t\n",
                        "vecchio\t\t\n\nDS Piazze – " + further
                    )
                ]),
            DiagnosticExample(
                "a goal twice", ["pdo.md:5 error"], "goal:piano-acque stands on line 3 already",
                changes: [("Piano Acque\n\n", "Piano Acque\n\nPiano acque\n\n")]),
            DiagnosticExample(
                "two collaborations with one id", ["profile.yaml:6 error"], "would be collaboration:piazze-1",
                changes: [
                    ("mercato vecchio", "mercato vecchio, con la Direzione Argini"),
                    ("di scolo", "di scolo del mercato"),
                ],
                profile: "themes:\n  - {id: piazze-1, name: Mercato, phrases: [mercato]}\n"),
        ],
        .profile: [
            DiagnosticExample(
                "a key that is none", ["profile.yaml:5 error"], "the profile has no key \"thems\"",
                wholeProfile: DiagnosticExample.profile + "thems: []\n"),
            DiagnosticExample(
                "a goal that the document does not have", ["profile.yaml:6 error"],
                "no transversal goal \"Piano Aque\"; did you mean \"Piano Acque\"?",
                profile: "transversalGoals:\n  - name: Piano Aque\n"),
            DiagnosticExample(
                "a direction that the document does not have", ["profile.yaml:6 error"],
                "no direction \"Direzione Piaze\"; did you mean \"Direzione Piazze\"?",
                profile: "directions:\n  - {name: Direzione Piaze, aliases: [Fontane]}\n"),
            DiagnosticExample(
                "an alias that is another's name", ["profile.yaml:6 error"],
                "\"Direzione Argini\" is a name of \"Direzione Argini\" already",
                profile: "directions:\n  - {name: Direzione Piazze, aliases: [Direzione Argini]}\n"),
        ],
        .unusedEntry: [
            DiagnosticExample(
                "a theme's phrase", ["profile.yaml:6 warning"], "no objective has the phrase \"neve\"",
                profile: "themes:\n  - {id: neve, name: Neve, phrases: [neve]}\n"),
            DiagnosticExample(
                "a goal's phrase", ["profile.yaml:6 warning"], "no objective has the phrase \"piena\"",
                profile: "transversalGoals:\n  - {name: Piano Acque, phrases: [piena]}\n"),
            DiagnosticExample(
                "a partner", ["profile.yaml:5 warning"], "no objective has the phrase \"tutti gli uffici\"",
                profile: "genericPartners: [tutti gli uffici]\n"),
            DiagnosticExample(
                "a category of programmes", ["profile.yaml:5 warning"], "the matrix has no programme \"Varie\"",
                profile: "crossProgrammes: [Varie]\n"),
            DiagnosticExample(
                "a name for no collaboration", ["profile.yaml:6 warning"], "is in no collaboration that needs a name",
                profile: "collaborations:\n  - {id: canali, name: Canali, objective: argini/2}\n"),
            DiagnosticExample(
                "a second name for a collaboration", ["profile.yaml:7 warning"], "is named \"Canali\" already",
                changes: [("Lastricare la piazza del mercato vecchio", "Pulire i canali di scolo")],
                profile: """
                    collaborations:
                      - {id: canali, name: Canali, objective: argini/2}
                      - {id: scolo, name: Scolo, objective: piazze/1}

                    """),
        ],
        .oneDirection: [
            DiagnosticExample(
                "a theme of one direction", ["profile.yaml:6 warning"], "only one direction speaks of \"Canali\"",
                profile: "themes:\n  - {id: canali, name: Canali, phrases: [canali di scolo]}\n")
        ],
    ].merging(DiagnosticExample.ofLinks) { one, _ in one }

    @Test func aPlanWithoutFaultsIsReadWithoutAWord() throws {
        let result = PlanImporter.read(
            document: DiagnosticExample.document, named: "pdo.md", profile: DiagnosticExample.profile,
            named: "profile.yaml")
        #expect(result.plan != nil && result.diagnostics.isEmpty, "\(result.diagnostics)")
    }

    @Test(arguments: DiagnosticCode.allCases) func everyCodeIsReportedAtItsLine(code: DiagnosticCode) throws {
        let examples = try #require(Self.examples[code], "no plan shows the code \(code.rawValue): add one above")
        #expect(!examples.isEmpty)
        for example in examples {
            let result = try example.read()
            let found = result.diagnostics.filter { $0.code == code }
            let comment: Comment = "\(example.fault): \(result.diagnostics)"
            #expect(found.map { "\($0.file):\($0.line) \($0.severity)" } == example.expected, comment)
            #expect(found.first?.message.contains(example.message) == true, comment)
            #expect((result.plan == nil) == result.diagnostics.contains { $0.severity == .error }, comment)
        }
    }
}
