import Plan
import PlanImport
import PlanSources
import StrictReader

@testable import PlanWording

extension MessageSamples {
    /// What an import notices.
    var diagnostics: [any Message] {
        let words: [any Message] = FindingSeverity.allCases + [DiagnosticWord.hint]
        return words + statements + syntaxProblems + profileProblems + linksProblems + mapProblems
    }

    private var names: [String] { (1...max(1, min(number, 12))).map { "parola-\($0)" } }
    private var years: [Int] { (0..<max(1, min(number, 12))).map { 2024 + $0 } }

    private var statements: [DiagnosticStatement] {
        let tables: [DiagnosticStatement] = [
            .noObjectives, .noObjectivesInTables, .emptyFile(columns: names),
            .missingColumns(names, header: "a | b", needed: names), .unknownTable(header: "a | b", isOurs: true),
            .unknownTable(header: "a | b", isOurs: false), .noTextColumn(header: "a | b"), .noOffice(body: "Comune"),
            .nameWithoutLetters("—"), .assumedOffice("Verde"), .unlistedOffice("Verde"), .officeBelowItsRows("Verde"),
            .sameOfficeName("Verde", id: "direction:verde"), .missingHeader(line: number),
            .controlCharacters(first: "U+000C"), .bidirectionalControls(first: "U+202E"),
            .formattingTags(lines: number), .pageNumbers(lines: number), .mixedApostrophes("'", "’"),
            .mixedDashes("-", "–"), .encoding("Windows-1252"), .foreignLetters("¡®"), .struckText("vecchio"),
            .leftOutNote("a b"), .joinedWords("a/b"), .doubtfulWords("10%15%"), .unclearTable("a / b"),
            .cutTable(""), .cutTable("Indicat, Accertam"),
            .missingValue(count: max(1, number)),
            .headerMismatch(columns: names, years: years, isRead: true),
            .headerMismatch(columns: names, years: years, isRead: false), .otherYear(2030, column: "Target 2030"),
            .notAText("20%", column: "2030"), .keptColumns(names), .unusedColumn("Note"),
            .cellCount(number, header: 4, line: 9, row: "a | b"),
            .emptyCell(column: "Driver", row: "a | b"), .openTable, .openQuote, .goalKind("goal"),
        ]
        let objectives: [DiagnosticStatement] = [
            .noCode(column: "ID", cell: "due"), .repeatedCode("5", office: "Settore Verde", line: number),
            .emptyObjective, .yearSkipped(first: 2024, last: 2030, years: years), .continuedRow(line: number),
            .totalRow("Totale | 100"), .emptyRows(number), .rowOfOneCell("Lavori"), .unreadRow("a | b"),
            .runTogether("a b", inner: "b", .objective), .runTogether("a b", inner: "b", .value),
            .runTogether("a b", inner: "b", .entry), .severalCodes("1 2"),
            .personLeftOut(lines: number), .newOffice("Settore Verde"), .unreadGoalLine("Sono questi"),
            .unreadDimensionLine("Prima"), .unreadText("Prima", lines: number), .noGoals,
            .unreadSection("Valore trasversale"), .dimensionCount(promised: number, found: 2),
        ]
        let matrix: [DiagnosticStatement] = [
            .aliasTaken("a", as: "b", line: number, resembles: true),
            .aliasTaken("a", as: "b", line: number, resembles: false), .unknownDirection("a", nearest: "b"),
            .unknownDirection("a", nearest: nil), .unknownMention(objective: "5", name: "a", nearest: "b"),
            .unknownMention(objective: "5", name: "a", nearest: nil),
            .mentionInValue(objective: "5", words: "con il Settore Sport", heading: "Note"),
            .joinedText(objective: "5", line: number, words: nil),
            .joinedText(objective: "5", line: number, words: .init(matrix: "a", table: "b")),
            .joinedText(objective: "5", line: number, words: .init(matrix: "", table: "b")),
            .joinedText(objective: "5", line: number, words: .init(matrix: "a", table: "")),
            .noObjectiveForRow(direction: "a", text: "b"), .severalObjectivesForRow(direction: "a", text: "b"),
            .rowGivenInOrder(count: number, direction: "a", objective: "5", line: 9, isSafe: true),
            .rowGivenInOrder(count: number, direction: "a", objective: "5", line: 9, isSafe: false),
            .missingRow(text: "a"), .severalRows(lines: years),
        ]
        let profile: [DiagnosticStatement] = [
            .nameVariant("A", count: number, as: "a", chosenCount: number),
            .directionVariant("A", as: "a", line: number, isSame: true),
            .directionVariant("A", as: "a", line: number, isSame: false), .similarNames("a", "b", line: number),
            .sameID("a", "b", line: number, id: "direction:a"), .repeatedID("goal:a", line: number),
            .repeatedCollaboration("collaboration:a"), .profileFault(.empty),
            .unknownName(.direction, "a", nearest: "b"), .unknownName(.transversalGoal, "a", nearest: nil),
            .unknownName(.strategicDimension, "a", nearest: "b"), .nameTaken("a", by: "b"), .unusedPhrase("a"),
            .unusedProgramme("a"), .unusedOffice("a"), .unusedSection("a"), .unusedLine("{code} {text}"),
            .collaborationNamed(objective: "casa/1", as: "a"), .unusedCollaborationName(objective: "casa/1"),
            .oneDirection(theme: "a"),
        ]
        let links: [DeclaredLinkStatement] = [
            .fault(.noReason), .unknownEnd("a", nearest: "b"), .unknownEnd("a", nearest: nil),
            .ambiguousEnd("a", ids: names), .collaborationOfCollaboration("collaboration:a"), .otherYear(2030),
            .repeated(subject: "objective:a/1", target: "goal:b", line: number, agrees: true),
            .repeated(subject: "objective:a/1", target: "goal:b", line: number, agrees: false),
            .inferred(subject: "objective:a/1", target: "goal:b", basis: .theme),
            .contradicted(words: "a", line: number), .dissolvedCollaboration("a"), .changedText(objective: "a"),
            .missingWords("a", objective: "b"), .noTextInYears(years, subject: "a"), .noTextInYears([], subject: "a"),
        ]
        let left = SourceDocument.Remark.Omission.allCases.map {
            DiagnosticStatement.leftOut($0, count: max(1, number))
        }
        return tables + objectives + matrix + profile + links.map { .link($0) } + left
    }

    private var syntaxProblems: [YAMLSyntaxProblem] {
        [
            .notYAML(words: "did not find expected key"), .notYAML(words: nil), .noValue, .secondDocument,
            .repeatedKey("a"), .unknownAlias("a"), .tooDeep(limit: number), .tooManyAliases(limit: number), .noMemory,
        ]
    }

    private func problems<Subject: Message & Hashable>(of subject: Subject) -> [YAMLProblem<Subject>] {
        [
            .syntax(.noValue), .noMapping(subject, keys: names), .noPairs(key: "columns"),
            .unknownKey("a", of: subject, nearest: [], keys: names),
            .unknownKey("a", of: subject, nearest: names, keys: names), .missingKey("a", of: subject),
            .unknownWord("a", subject, nearest: [], words: names),
            .unknownWord("a", subject, nearest: names, words: names), .noList, .noText,
            .controlCharacter(codePoint: "U+001B"), .noNumber(first: 1, last: number),
        ]
    }

    private var profileProblems: [any Message] {
        let problems: [ProfileProblem] = [
            .yaml(.noText), .empty, .noLineForm("{text"), .noLanguageCode("Italian"), .noIdentifier(slug: "a-b"),
            .noIdentifier(slug: nil), .noYear("24"), .descendingYears(2024, after: 2025), .noYears,
        ]
        let contents = ProfileContainer.allCases.flatMap { container -> [ProfileProblem] in
            [[], names].map { .unknownContent("a", of: container, nearest: $0, words: names) }
        }
        let subjects = ProfileSubject.allCases.flatMap { self.problems(of: $0) }
        return problems + contents + subjects + ProfileSubject.allCases + ProfileContainer.allCases
    }

    private var linksProblems: [any Message] {
        let problems: [LinksProblem] = [.yaml(.noText), .noSubject, .noReason, .noDate("oggi"), .noYear("24")]
        return problems + LinksSubject.allCases.flatMap { self.problems(of: $0) } + LinksSubject.allCases
    }

    private var mapProblems: [any Message] {
        let problems: [MapDefinitionProblem] = [
            .yaml(.noText), .yaml(.syntax(.secondDocument)), .noKinds, .matrixNeeds(key: "rows"), .rowsOfNoMatrix,
            .columnIsNoNode(.driver), .nodeIsInNoColumn(.driver), .keyOfOtherForm("depth", form: "matrix"),
            .minimumOfProjection, .needsThrough, .needsCentre, .onlyOneCentre, .throughOffices, .clustersAndColumns,
            .noClusters(engine: "neato"), .unsteadyEngine,
            .noYear(2030, years: years), .otherKind(id: "goal:a", wanted: .direction),
            .noneOfKind(.direction, name: "a"), .severalNodes(name: "a", count: number, first: names),
            .unknownNode(name: "a", nearest: []), .unknownNode(name: "a", nearest: names),
        ]
        let subjects = MapDefinitionSubject.allCases.flatMap { self.problems(of: $0) }
        return problems + subjects + MapDefinitionSubject.allCases
    }
}
