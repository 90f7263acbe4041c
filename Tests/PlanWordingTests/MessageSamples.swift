import GraphCore
import GraphSnapshot
import Plan
import PlanAnswers
import PlanImport
import PlanSources

@testable import PlanWording

/// Each message of the catalogue, with a number of what it counts.
struct MessageSamples {
    let number: Int

    /// As many as the number says, one at least and twelve at most.
    private var count: Int { max(1, min(number, 12)) }
    var words: [String] { (1...count).map { "parola-\($0)" } }
    private var years: [Int] { (0..<count).map { 2024 + $0 } }

    var all: [any Message] { help + frame + workbooks + reports + failures + usage + diagnostics }

    private var help: [any Message] {
        ([
            ValueName.allCases, ProgramHelp.allCases, ImportHelp.allCases, CheckHelp.allCases, NewHelp.allCases,
            UseHelp.allCases, SuggestHelp.allCases, DeclareHelp.allCases, ReviewHelp.allCases,
            ReviewCompareHelp.allCases, ExportHelp.allCases,
            MapHelp.allCases, NeighboursHelp.allCases, PathHelp.allCases, ShowHelp.allCases, ListHelp.allCases,
            SearchHelp.allCases, AnalyseHelp.allCases, MeasuresHelp.allCases, CompareHelp.allCases, AuditHelp.allCases,
            SnapshotHelp.allCases, SnapshotWriteHelp.allCases, SnapshotCheckHelp.allCases, CompletionsHelp.allCases,
            ManualHelp.allCases, DoctorHelp.allCases, SiteHelp.allCases, PlanOptionsHelp.allCases,
            LanguageHelp.allCases, SnapshotOptionHelp.allCases,
            FilterHelp.allCases, SelectionHelp.allCases,
        ] as [[any Message]]).flatMap(\.self)
            + [OutputHelp.format(hasIDs: true), OutputHelp.format(hasIDs: false), OutputHelp.file]
    }

    private var workbooks: [any Message] { WorkbookMessage.allCases + ReportMessage.allCases }

    private var frame: [any Message] {
        let frame: [HelpFrame] = [
            .overview, .usage, .arguments, .options, .subcommands, .examples, .anySubcommand, .anyOptions, .values,
            .valuesAndDefault, .valuesDefault, .version, .help, .helpOfCommands,
            .subcommandDetails(command: "pdo help"), .moreInformation(command: "pdo map --help"), .error, .errorHelp,
            .errorUsage,
        ]
        let failures: [ParserFailure] = [
            .unknownOption(name: "--lnag", suggestion: "--lang"), .unknownOption(name: "--lnag", suggestion: nil),
            .missingValue(option: "--limit <numero>"),
            .missingValueIn(word: "-qo", suggestion: nil, option: "-o <file>"),
            .needlessValue(option: "--quiet", value: "x"), .unexpected(words), .missingArgument("<nome> ..."),
            .missingArgument("--output <file>"), .missingOneOf(words),
            .invalidValue(value: "x", option: "--sort <ordine>", values: words, reason: ""),
            .invalidValue(value: "x", option: "--format <formato>", values: words, reason: ""),
            .invalidValue(value: "x", option: "<tipo>", values: NodeKind.allCases.map(\.rawValue), reason: ""),
            .invalidValue(value: "x", option: "--limit <numero>", values: [], reason: ""),
            .invalidValue(value: "x", option: "--limit <numero>", values: [], reason: "troppo grande."),
            .contradiction(later: "--quiet", earlier: "--verbose"), .invalidOption("---x"), .missingSubcommand,
        ]
        return frame + failures
    }

    /// Lines of all kinds.
    private var coverage: LineCoverage {
        LineCoverage(
            counts: LineReading.allCases.map { LineCoverage.Count(reading: $0, lines: number) },
            unread: Array(0..<number), keptColumns: words)
    }

    private var newPlan: [any Message] {
        let other = ProfileAdvice.OtherName(name: "casa", office: "casa", isTaken: true)
        let report: [NewPlanReport] = [
            .guesses, .title, .municipality, .years, .language, .fromLines([number]), .fromLines(years), .fromName,
            .notFound, .assumed, .toLookAt, .officesWord, .columnsWord, .sectionsWord, .personsWord, .linesWord,
            .namesWord, .unreadWord, .offices(words), .columns(words), .sections(words), .persons(lines: number),
            .lineForms(words), .aliases([other]), .unknown([other]), .unknownWord, .unread(years), .unread([7]),
            .nothingToLookAt, .next,
            .explain, .choose, .draw, .fillIn, .putDocument(document: "pdo.md", table: "objectives.csv"), .importIt,
        ]
        let comments: [ProfileComment] = [
            .head(command: "pdo import"), .years, .source, .title, .municipality, .offices, .columns(roles: words),
            .sections, .lines, .persons, .directions, .goals, .themes,
        ]
        let site: [SiteReport] = [
            .made(number, of: number), .written(folder: "casa", written: number, unchanged: number, removed: number),
            .noPreviews(reason: "Manca cairo."),
        ]
        let use: [UseReport] = [
            .remembered(folder: "casa", file: "casa"), .fromVariable(path: "casa"), .here, .only(folder: "casa"),
            .undecided, .plans, .nowRemembered(folder: "casa", file: "casa"), .forgotten(file: "casa"),
            .nothingRemembered,
        ]
        let words: [any Message] = FindingSeverity.allCases + [DiagnosticWord.hint]
        return report + comments + site + use + words
    }

    private var reports: [any Message] {
        var counts = ImportCounts()
        for count in [
            \ImportCounts.directions, \.objectives, \.strategicDimensions, \.transversalGoals, \.matrixRows,
            \.programmes, \.valueDimensions, \.drivers, \.contributions, \.collaborations, \.joinedRows,
            \.otherNames, \.objectivesWithoutRow, \.warnings, \.notes,
        ] { counts[keyPath: count] = number }
        counts.texts = [(2024, number), (2025, number)]
        var declared = counts
        declared.declarations = [.yes: number, .no: number, .open: number]
        let doctor: [DoctorStatement] = [
            .library(version: "2.43.0"), .engines(words), .pictures(words), .font(name: "DejaVu"), .noFont,
            .lack(.noLibrary, words: nil, parts: []), .lack(.noCairo, words: "not recognized", parts: words),
            .planContent(file: "plan.json", municipality: "Milano", years: years, nodes: number, edges: number),
            .noPlan(reason: "Il file nowhere non esiste."), .definitions(folder: "Graphs", names: words),
            .noDefinitions(folder: "Graphs"),
        ]
        let doctorWords: [any Message] = DoctorCode.allCases + DoctorWord.allCases
        let suggestions: [SuggestReport] = [
            .nothing, .guesses, .directions(count: number, names: words), .wordsOfDimension, .subjectOfDirection,
            .recall(found: number, of: number, share: 0.88, missed: []),
            .recall(found: number, of: number, share: 0.88, missed: words),
            .precision(hits: number, of: number, share: 0.4),
        ]
        let manual: [ManualText] = [
            .name, .synopsis, .description, .subcommands, .options, .exitStatus, .environment, .seeAlso,
            .anySubcommand, .anyValue, .values(words), .defaultValue("table"), .done, .failed, .negative, .wrongUsage,
            .planVariable, .languageVariable, .columnsVariable, .colourVariable, .completionScript(shell: "bash"),
        ]
        let links: [LinksReport] = Declaration.Verdict.allCases.flatMap { verdict in
            [nil, number].map {
                .written(verdict, from: "objective:casa/1", to: "goal:pnrr", path: "links.yaml", line: $0)
            }
        }
        let summaries = [counts, declared].map { ImportReport.summary(path: "plan.json", $0) }
        return newPlan + checks + summaries + [ImportReport.coverage(coverage), .rowsOfOtherLines] + links + doctor
            + doctorWords
            + suggestions
            + manual
    }

    private var checks: [CheckReport] {
        let first = Quotation(node: "objective:casa/5", target: "goal:clima", text: "parole inventate", line: number)
        let changes: [CheckAnswer.Difference.Change] = [.missing, .unfounded, .changed, .reordered]
        let report: [CheckReport] = [
            .misquotations(plan: "plan.json", document: "pdo.md", count: count, first: first),
            .unverified(plan: "plan.json", document: "pdo.md", count: count, first: first),
            .unreadable(plan: "plan.json", reason: "manca il permesso"),
            .sound(plan: "plan.json", document: "pdo.md", quotations: number),
            .unsound(plan: "plan.json", document: "pdo.md"), .misquotationsHeading(number),
            .differencesHeading(number), .plan, .place(line: number, target: nil),
            .place(line: number, target: "goal:clima"), .values("a\tb", "a b"),
        ]
        return report
            + changes.flatMap { change -> [CheckReport] in
                [
                    .node(change), .link(change, target: "goal:clima", words: nil),
                    .link(change, target: "goal:clima", words: "parole"), .part(change, words: nil),
                    .part(change, words: "parole"),
                ]
            }
    }

    private var sourceErrors: [SourceError.Reason] {
        [
            .unknownFormat, .oldBinary, .passwordProtected, .otherKind, .damaged, .malformed(line: number),
            .malformed(line: nil), .missingPart, .documentType, .tooDeep(limit: 256), .tooManyElements(limit: 1000),
            .tooManyCells(limit: 1000), .tooLarge(limit: 64 << 20), .compression(limit: 100), .unsafeName,
            .missingLibrary("libxml2"), .noVisibleContent, .missingProgram("pdftotext"),
            .programFailed("pdftotext", "x"),
            .programFailed("pdftotext", ""), .programTooSlow("pdftoppm", seconds: 60), .scanned(pages: 1),
            .scanned(pages: max(2, number)),
        ]
    }

    private var failures: [any Message] {
        let lists: [[any Message]] = [
            [
                LinksFailure.twoVerdicts, LinksFailure.noReason,
                LinksFailure.noSuchLink(from: "goal:a", to: "goal:b"),
                LinksFailure.declaredElsewhere(path: "links.csv", line: number),
                LinksFailure.unusualFile(path: "links.yaml"), LinksFailure.unreadable(path: "links.yaml"),
                LinksFailure.changedSince(path: "links.yaml"),
                SourceFailure.severalDocuments(folder: "casa", names: words),
                SourceFailure.severalDocuments(folder: "", names: words),
                SourceFailure.noSuchDocument(path: "casa.docx", profile: "profile.yaml"),
                SourceFailure.noProfile(document: "casa.docx", profile: "profile.yaml"),
            ],
            sourceErrors.map { SourceFailure.unreadable(path: "casa.docx", SourceError($0)) },
            [
                SourceFailure.unreadable(path: "casa.docx", SourceError(.missingPart, part: "word/document.xml")),
                FileFailure.cannotRead(path: "casa", reason: "manca il permesso"),
                FileFailure.cannotWrite(path: "casa", reason: "manca il permesso"),
                FileFailure.cannotPrint(reason: "manca il permesso"),
                FileFailure.tooLarge(path: "casa"),
                FileFailure.device(path: "casa"),
                FileFailure.notText(path: "casa", line: number),
                FileFailure.leadsOutside(path: "casa", folder: "casa"),
                FileFailure.leadsOutside(path: "casa", folder: nil),
                FileFailure.isInput(path: "casa", original: "casa", isSource: false),
                FileFailure.isInput(path: "casa", original: "casa", isSource: true),
                FileFailure.argumentIsNotText(place: number, argument: "casa"),
                FileFailure.emptyOutput,
                FileFailure.outputIsFolder, FileFailure.formIsAFile(form: "DOCX"),
                FileFailure.noSuchForm(name: "Direzione Casa", form: "casa", forms: words),
                FileFailure.wrongEnding(name: "Direzione Casa", form: "casa", ending: "svg"),
                FileFailure.standardInput,
                FileFailure.notRegular,
                FileFailure.twice,
            ],
            [
                PlanFailure.emptyPath,
                PlanFailure.missing(file: "casa", isFromVariable: false, folder: "casa"),
                PlanFailure.missing(file: "casa", isFromVariable: true, folder: nil),
                PlanFailure.several(option: "casa", folders: words),
                PlanFailure.several(option: nil, folders: words),
                PlanFailure.forgottenPlan(name: "casa", file: "casa"),
                PlanFailure.noSuchPlan(name: "casa", plans: words),
                PlanFailure.noSuchPlan(name: "casa", plans: []),
                PlanFailure.noProject,
                PlanFailure.folderExists(path: "casa"),
                PlanFailure.newPlanIsFaulty(folder: "casa", errors: number),
                PlanFailure.notImported(document: "casa", file: "casa"),
                PlanFailure.notFound(file: "casa", option: "casa"),
                PlanFailure.documentNotFound(document: "casa", profile: "casa"),
                PlanFailure.noSource(document: "casa", table: "casa", others: []),
                PlanFailure.noSource(document: "casa", table: "casa", others: ["casa.docx"]),
                PlanFailure.noSource(
                    document: "casa", table: "casa", others: ["casa.xlsx", "casa.pdf", "casa.html", "casa.csv"]),
                PlanFailure.noSource(document: "casa", table: "casa", others: ["casa.pdf"]),
                PlanFailure.noSource(document: "casa", table: "casa", others: ["casa.html"]),
                PlanFailure.noSource(document: "casa", table: "casa", others: ["casa.csv"]),
                PlanFailure.invalid(path: "casa", error: .duplicateID("direction:casa")),
                PlanFailure.noYear(year: number, years: years),
                PlanFailure.noNodes(kind: .direction, years: years),
                PlanFailure.nothingWritten(errors: number),
                PlanFailure.unreadable,
                PlanFailure.warnings(count: number),
                PlanFailure.content(path: "casa", nodes: number, edges: number),
            ],
            [
                NodeFailure.ambiguous(query: "casa", count: number, candidates: "\n  direction:casa  Direzione Casa"),
                NodeFailure.ambiguousAndMore(
                    query: "casa", count: number, candidates: "\n  direction:casa  Direzione Casa"),
                NodeFailure.misspelt(query: "casa", candidates: "\n  direction:casa  Direzione Casa"),
                NodeFailure.unknown(query: "casa"),
                NodeFailure.unknownOfKind(query: "casa", kind: .direction),
                NodeFailure.unknownObjective(query: "casa", direction: "casa", name: "Direzione Casa"),
                NodeFailure.misspeltIn(path: "casa", query: "casa", candidates: "\n  direction:casa  Direzione Casa"),
                NodeFailure.unknownIn(path: "casa", query: "casa"),
                NodeFailure.sameNode(id: "casa", name: "Casa"),
                NodeFailure.same(id: "casa", kind: .direction, name: "Direzione Casa"),
                NodeFailure.isOfViaKind(id: "casa", kind: .direction, name: "Direzione Casa"),
                NodeFailure.wrongKind(
                    option: "casa", query: "casa", id: "casa", kind: .direction, name: "Direzione Casa",
                    wanted: [.transversalGoal, .strategicDimension]),
                NodeFailure.notADirection(id: "casa", kind: .direction, name: "Direzione Casa"),
                NodeFailure.inputLine(number: number, reason: "Nel piano non c’è «x»."),
                NodeFailure.nothingToDraw,
            ],
            [
                MapFailure.hasNoFocus(map: "casa"),
                SiteFailure.foreignFiles(folder: "casa", names: words, count: max(1, number)),
                SiteFailure.notAFolder(path: "casa"), SiteFailure.noOutput,
                SiteFailure.address(option: "--base-url"),
                MapFailure.unknown(file: "casa", near: words, names: words),
                MapFailure.severalPictures(count: number),
                MapFailure.severalPicturesForAFile(count: number), MapFailure.noSuchSheet(number: 2, count: number),
                MapFailure.tooManySheets(subject: number == 1 ? nil : "A", count: max(2, number), limit: 1),
                MapFailure.nothing(subject: "casa"),
                MapFailure.nothing(subject: nil),
                MapFailure.nothingInPlan,
                MapFailure.leftOut(path: "casa"), MapFailure.allLeftOut(count: number),
                MapFailure.tooLarge(subject: "casa", engine: "casa", nodes: number, links: number),
                MapFailure.tooLarge(subject: nil, engine: "casa", nodes: number, links: number),
            ],
            [
                SnapshotFailure.neverPrinted,
                SnapshotFailure.sameID(id: "casa"),
            ],
        ]
        let further: [any Message] = [
            MapFailure.unknown(file: "Graphs/x.yaml", near: [], names: []),
            MapFailure.unknown(file: "Graphs/x.yaml", near: [], names: words),
            FileFailure.leadsOutside(path: "x.svg", folder: ""),
            FileFailure.isInput(path: "x", original: "y", isSource: false),
            PlanFailure.noNodes(kind: .driver, years: []),
            PlanFailure.invalid(path: "plan.json", error: .unsupportedVersion(number)),
            PlanFailure.invalid(path: "plan.json", error: .unknownReference("driver:x", in: "objective:casa/1")),
        ]
        let system = SystemFailure.Reason.allCases.map { SystemFailure.said(words: "No such file", $0) }
        return lists.flatMap(\.self) + further + graphs + graphviz + snapshots + planFiles + system + [
            SystemFailure.said(words: "No such file", nil)
        ]
    }

    private var graphviz: [GraphvizFailure] {
        [
            .noMemory, .noLibrary, .noPlugin, .noCairo, .noFont, .noTriangulation, .noLayout, .noRendering,
            .refused(explanation: "There are two nodes with the id \"a\"."),
        ]
    }

    private var planFiles: [any Message] {
        let places = ["", "objectives[0].code"]
        let values = PlanFileFault.Value.allCases.flatMap { value -> [PlanFileFault] in
            places.flatMap { [.otherValue(place: $0, wanted: value), .null(place: $0, wanted: value)] }
        }
        let placed = places.flatMap { place -> [PlanFileFault] in
            [.missingKey("a", place: place), .otherWord(place: place, wanted: words)]
                + [.unreadable(place: place, words: "not a number")]
        }
        let others: [PlanFileFault] = [
            .noJSON(unusualLine: number), .controlCharacter(line: number, codePoint: "U+001B"),
            .unknownKey(place: "a.b"), .negativeLine(-1), .wrongYears, .strangeYear(2030, in: "goal:a"),
            .whiteSpaceInID("a b"), .pathAsID("a:.."), .partOfItself("a"),
        ]
        let faults = values + placed + others
        let errors: [PlanFileError] =
            [.unsupportedVersion(number), .unknownReference("a", in: "b"), .duplicateID("a")]
            + faults.map { .malformed($0) }
        return errors.map { PlanFailure.invalid(path: "plan.json", error: $0) } + errors + faults
            + PlanFileFault.Value.allCases
    }

    private var usage: [any Message] {
        let lists: [[any Message]] = [
            [
                UsageFailure.tooSmall(option: "casa"),
                UsageFailure.outOfRange(option: "casa", first: number, last: number),
                UsageFailure.verbosity,
                UsageFailure.language(variable: "casa", value: "casa", languages: words),
                UsageFailure.completionScripts,
                UsageFailure.csvIsAFolder, UsageFailure.csvIsWhole,
                UsageFailure.exportIsAFolder(format: "tables"), UsageFailure.exportIsAFile(format: "xlsx"),
                UsageFailure.exportNeedsAFormat(words), UsageFailure.exportDialect("gephi", formats: words),
                UsageFailure.exportOptionIsOf("--base-url", formats: words),
                UsageFailure.exportOfSnapshot(options: words), UsageFailure.exportDepthNeedsAFocus,
                UsageFailure.partitionNamesPlans("--plan"),
                ExportFailure.samePartition(name: "plan-prova", bodies: ["Comune di Prova", "Prova"]),
                ExportFailure.otherPartitions(folder: "tables", names: ["nodes/plan=plan-prova"]),
                UsageFailure.exportBase,
                ExportFailure.missingLibrary(name: "libarchive", format: "xlsx"),
                ExportFailure.database(reason: "disk I/O error"), ExportFailure.needsPlan(format: "stratml"),
                ExportFailure.tooManyRows(count: max(1, number), limit: 1_048_576),
                ExportFailure.largeForMermaid(edges: 1234, limit: 500), ExportFailure.noPicture(reason: "Graphviz."),
                UsageFailure.reportAndPlan, UsageFailure.noSuchExplanation, UsageFailure.nameOrNone,
                UsageFailure.pagesAreOfAll,
                UsageFailure.pagesAreAFolder,
                UsageFailure.unknownCommand(name: "Direzione Casa", nearest: [], commands: words),
                UsageFailure.unknownCommand(name: "Direzione Casa", nearest: words, commands: words),
                UsageFailure.nothingToSearch, UsageFailure.strangeOfficeWord("settori", kinds: ["direction"]),
                UsageFailure.formatNeedsTarget(format: "csv"),
                UsageFailure.measureNeedsReading,
            ],
            [
                NetworkUsage.measuresAreOfNodes,
                NetworkUsage.limitIsOfLists,
                NetworkUsage.groupingIsOfRoles,
                NetworkUsage.idsAreOfLists,
                NetworkUsage.namedIsOfDirections,
                NetworkUsage.throughIsOfAnotherKind,
                NetworkUsage.directionsShareNoObjective,
                NetworkUsage.unknownMeasure(name: "Direzione Casa", measures: words),
            ],
            [
                ComparisonUsage.yearAndPath(year: "casa"),
                ComparisonUsage.sameYears,
                ComparisonUsage.laterYearFirst,
                ComparisonUsage.pictureShowsAll,
                ComparisonUsage.jsonHasNoGroups,
                ComparisonUsage.nothingMovesInAPlan,
                ComparisonUsage.plansAreArguments,
            ],
            [
                ListUsage.idsNeedAKind,
                ListUsage.orderNeedsAKind,
                ListUsage.columnsNeedAKind,
                ListUsage.wrongColumn(name: "casa", kind: .objective, known: words),
                ListUsage.wrongOrder(order: "casa", kind: .direction, orders: words),
            ],
            [
                MapUsage.nameAndAll,
                MapUsage.focusAndAll,
                MapUsage.severalPrinted,
                MapUsage.depthWithoutFocus,
                MapUsage.tableAndFormat,
                MapUsage.linkBase,
            ],
            [
                SnapshotUsage.needsPlan(options: words), SnapshotUsage.noPicture, SnapshotUsage.noDirections,
                SnapshotUsage.needsTexts, SnapshotUsage.importNeedsASnapshot, SnapshotUsage.onlyOfGraphs,
                SnapshotUsage.unknownWord(path: "casa", word: "x", known: words),
                SnapshotUsage.tooLargeToDraw(nodes: number, links: number),
                SnapshotUsage.tooLargeToDraw(nodes: number, links: nil),
                SnapshotUsage.tooLargeToMeasure(nodes: number, links: number),
                NeighboursUsage.needlessWithVia(options: words),
                NeighboursUsage.orderWithVia,
            ],
        ]
        return lists.flatMap(\.self)
    }
}
