import Plan
import PlanImport

extension DiagnosticWord {
    public var italian: String {
        switch self {
        case .hint: "suggerimento"
        }
    }
}

extension FindingSeverity {
    public var italian: String {
        switch self {
        case .error: "errore"
        case .warning: "avviso"
        case .note: "nota"
        }
    }
}

extension DiagnosticStatement {
    public var italian: String {
        func quoted(_ text: String) -> String { "«\(text)»" }
        func list(_ names: [String]) -> String { Italian.list(names) }
        func years(_ years: [Int]) -> String { Italian.list(years.map(String.init)) }
        func nearest(_ name: String?) -> String { name.map { " Forse «\($0)»?" } ?? "" }
        func lines(_ count: Int) -> String { count == 1 ? "1 riga" : "\(count) righe" }
        func times(_ count: Int) -> String { count == 1 ? "1 volta" : "\(count) volte" }
        return switch self {
        case .noObjectives:
            "Nessun obiettivo trovato: né una tabella con una colonna di obiettivi, né una scheda, né una riga con codice."
        case .noObjectivesInTables: "Il file non contiene obiettivi."
        case .emptyFile: "Il file è vuoto."
        case .missingColumns(let columns, let header, _):
            "\(columns.count == 1 ? "Manca la colonna" : "Mancano le colonne") \(list(columns)): \(quoted(header))."
        case .unknownTable(let header, let isOurs):
            "Tabella con intestazione sconosciuta\(isOurs ? "" : ", non letta"): \(quoted(header))."
        case .noTextColumn(let header):
            "Nessuna colonna di questa tabella dice quali sono gli obiettivi: \(quoted(header))."
        case .noOffice(let body):
            "Nessun titolo, colonna o riga assegna questo obiettivo a un ufficio: è attribuito a \(quoted(body)), come gli altri senza ufficio."
        case .nameWithoutLetters(let name):
            "Il nome \(quoted(name)) non ha né lettere né cifre, necessarie per l’id: scegline un altro."
        case .assumedOffice(let name): "\(quoted(name)), sopra una tabella, è letto come nome di un ufficio."
        case .unlistedOffice(let name): "\(quoted(name)) non è tra gli uffici elencati nel profilo."
        case .officeBelowItsRows(let name):
            "L’ufficio di questa riga non è in nessuna cella sopra: \(quoted(name)), più in basso, potrebbe essere centrato in una cella unita, quindi nulla può essere completato verso il basso."
        case .sameOfficeName(let name, let id):
            "\(quoted(name)) è il nome di due uffici, parte di altri diversi: questo è \(id)."
        case .missingHeader(let line):
            "Tabella senza intestazione: letta con quella della \(Language.italian.line(line))."
        case .controlCharacters(let first):
            "Caratteri di controllo trattati come spazi (il primo è \(first))."
        case .bidirectionalControls(let first):
            "Caratteri che regolano la direzione di scrittura ignorati (il primo è \(first))."
        case .encoding(let name): "Il file non è in UTF-8: letto come \(name)."
        case .formattingTags(let count): "Marcatori come <i> ignorati (\(lines(count)); questa è la prima)."
        case .pageNumbers(let count):
            "Numeri di pagina come (1/2) tolti dai titoli (\(lines(count)); questa è la prima)."
        case .mixedApostrophes(let one, let other):
            "Apostrofi di tipo diverso («\(one)» e «\(other)») considerati uguali."
        case .mixedDashes(let one, let other): "Trattini di tipo diverso («\(one)» e «\(other)») considerati uguali."
        case .foreignLetters(let letters):
            "Il testo ha lettere estranee alla lingua del piano: \(letters). Le parole potrebbero essere danneggiate."
        case .struckText(let text): "Testo cancellato nel documento, non letto: \(quoted(text))."
        case .leftOut(let subject, let count): subject.italian(count)
        case .leftOutNote(let text):
            "Questa nota a piè di pagina non è di un solo obiettivo, e non è stata letta: \(quoted(text))."
        case .joinedWords(let word):
            "La fine della riga spezza questa parola, letta come \(quoted(word)). Controlla se si scrive così."
        case .doubtfulWords(let words):
            "Una parte di queste parole è cancellata o non si vede, ma sono lette per intero: \(quoted(words)). Controlla che cosa si intende."
        case .unclearTable(let seen):
            "Sembra una tabella, ma righe e colonne non si distinguono: \(quoted(seen)). Usa il documento da cui è stata fatta, o una versione con linee tra le celle."
        case .cutTable(let words):
            "Una tabella è tagliata a destra\(words.isEmpty ? "" : " (\(words))"): il resto non è nel file. Stampala più piccola o in orizzontale, o usa il documento da cui è stata fatta."
        case .missingValue(let count):
            "\(count == 1 ? "Una formula non ha" : "\(count) formule non hanno") il valore calcolato: la cella è letta come vuota."
        case .headerMismatch(let columns, let all, let isRead):
            isRead
                ? "Le colonne \(list(columns.map(quoted))) non indicano ogni anno una volta sola: lette come \(years(all))."
                : "Le colonne \(list(columns.map(quoted))) non corrispondono agli anni del piano (\(years(all)))."
        case .otherYear(let year, let column):
            "\(quoted(column)) è del \(year), che non è un anno del piano: non letto."
        case .notAText(let value, let column):
            "\(quoted(value)), nella colonna \(quoted(column)), è un valore e non il testo di un obiettivo: non letto."
        case .keptColumns(let columns):
            "\(columns.count == 1 ? "Colonna conservata" : "Colonne conservate") come dati di ogni obiettivo: \(list(columns.map(quoted)))."
        case .unusedColumn(let heading): "Nessuna tabella ha la colonna \(quoted(heading))."
        case .cellCount(let count, let header, let line, let row):
            "La riga ha \(count) celle, l’intestazione (\(Language.italian.line(line))) \(header): \(quoted(row))."
        case .emptyCell(let column, let row): "Manca il testo nella colonna \(quoted(column)): \(quoted(row))."
        case .openTable: "La tabella che inizia qui non si chiude."
        case .openQuote: "Le virgolette che si aprono qui non si chiudono."
        case .goalKind(let kind): "«kind» deve essere transversalGoal o strategicDimension, non \(quoted(kind))."
        case .noCode(let column, let cell):
            "Nella colonna \(quoted(column)) serve il numero o il codice dell’obiettivo, non \(quoted(cell))."
        case .repeatedCode(let code, let office, let line):
            "\(quoted(office)) ha già un obiettivo \(code) alla \(Language.italian.line(line))."
        case .emptyObjective: "L’obiettivo non ha un testo in nessun anno."
        case .yearSkipped(let first, let last, let skipped):
            "L’obiettivo ha un testo per il \(first) e per il \(last), ma non per \(Italian.list(skipped.map { "il \($0)" }))."
        case .continuedRow(let line):
            "La riga non ha un codice proprio: le sue parole continuano l’obiettivo della \(Language.italian.line(line))."
        case .totalRow(let row): "Riga di totali, non è un obiettivo: \(quoted(row))."
        case .emptyRows(let count): count == 1 ? "Una riga vuota saltata." : "\(count) righe vuote saltate."
        case .rowOfOneCell(let text):
            "Riga con una sola cella, che non nomina né un ufficio né un livello: non letta: \(quoted(text))."
        case .unreadRow(let row): "Qui non c’è un obiettivo che si possa leggere: \(quoted(row))."
        case .runTogether(let text, let inner, .objective):
            "Il testo prosegue con l’inizio di un altro obiettivo, \(quoted(inner)): \(quoted(text))."
        case .runTogether(let text, let inner, .value):
            "Il testo prosegue con l’inizio di un’altra riga, \(quoted(inner)): \(quoted(text))."
        case .runTogether(let text, let inner, .entry):
            "Più voci di un elenco sono lette come una sola; la seconda è \(quoted(inner)): \(quoted(text))."
        case .severalCodes(let cell): "La cella contiene più codici, come quando si uniscono le righe: \(quoted(cell))."
        case .personLeftOut(let count): "Nomi di persone omessi (\(lines(count)); questa è la prima)."
        case .newOffice(let name): "\(quoted(name)) partecipa e non ha obiettivi propri: diventa un ufficio del piano."
        case .unreadGoalLine(let text): "Riga tra gli obiettivi trasversali, non letta come obiettivo: \(quoted(text))."
        case .unreadDimensionLine(let text):
            "Riga prima della prima dimensione strategica, non attribuita: \(quoted(text))."
        case .unreadText(let text, let count):
            count == 1 ? "Riga non letta: \(quoted(text))." : "\(count) righe non lette: \(quoted(text))."
        case .noGoals: "Il documento non nomina obiettivi trasversali."
        case .unreadSection(let title):
            "Il piano non ha obiettivi trasversali, e questo titolo non è stato letto come il loro: \(quoted(title))."
        case .dimensionCount(let promised, let found):
            "Il titolo annuncia \(promised) dimensioni, ne risultano \(found)."
        case .aliasTaken(let name, let known, let line, let resembles):
            "\(quoted(name)) è inteso come \(quoted(known)) (\(Language.italian.line(line)))\(resembles ? ", a cui somiglia" : "")."
        case .unknownDirection(let name, let near):
            "La matrice indica \(quoted(name)), che non ha una tabella di obiettivi.\(nearest(near))"
        case .unknownMention(let objective, let name, let near):
            "L’obiettivo \(objective) menziona \(quoted(name)), che non è un ufficio del piano.\(nearest(near))"
        case .mentionInValue(let objective, let words, let heading):
            "Accanto all’obiettivo \(objective), in «\(heading)», si legge «\(words)»: i legami si cercano solo nei testi e nelle descrizioni."
        case .joinedText(let objective, let line, let words):
            "La riga è collegata all’obiettivo \(objective) (\(Language.italian.line(line))), ma le parole sono diverse"
                + (words.map { words in
                    switch (words.matrix.isEmpty, words.table.isEmpty) {
                    case (true, _): ": solo nella tabella «\(words.table)»"
                    case (_, true): ": solo nella matrice «\(words.matrix)»"
                    default: ": matrice «\(words.matrix)», tabella «\(words.table)»"
                    }
                } ?? "") + "."
        case .noObjectiveForRow(let direction, let text):
            "Nessun obiettivo di \(quoted(direction)) ha questo testo: \(quoted(text))."
        case .severalObjectivesForRow(let direction, let text):
            "Più obiettivi di \(quoted(direction)) hanno questo testo: \(quoted(text))."
        case .rowGivenInOrder(let count, let direction, let objective, let line, _):
            "\(count) obiettivi di \(quoted(direction)) hanno questo testo: nell’ordine, la riga è collegata all’obiettivo \(objective) (\(Language.italian.line(line)))."
        case .missingRow(let text): "L’obiettivo non compare nella matrice: \(quoted(text))."
        case .severalRows(let lines):
            "L’obiettivo compare in più righe della matrice (\(Italian.list(lines.map(Language.italian.place)))): tutte conservate."
        case .nameVariant(let name, let count, let chosen, let chosenCount):
            "\(quoted(name)) (\(times(count))) è letto come \(quoted(chosen)) (\(times(chosenCount)))."
        case .directionVariant(let name, let known, let line, _):
            "\(quoted(name)) è letto come \(quoted(known)) (\(Language.italian.line(line)))."
        case .similarNames(let later, let earlier, let line):
            "\(quoted(later)) è quasi uguale a \(quoted(earlier)) (\(Language.italian.line(line))): tenuti separati."
        case .sameID(let name, let other, let line, let id):
            "\(quoted(name)) e \(quoted(other)) (\(Language.italian.line(line))) avrebbero lo stesso id, \(id)."
        case .repeatedID(let id, let line): "\(id) è già alla \(Language.italian.line(line))."
        case .repeatedCollaboration(let id): "Due collaborazioni avrebbero l’id \(id)."
        case .profileFault(let problem): problem.italian
        case .unknownName(let kind, let name, let near):
            "Il documento non contiene \(Self.noun(kind)) \(quoted(name)).\(nearest(near))"
        case .nameTaken(let name, let owner): "\(quoted(name)) è già un nome di \(quoted(owner))."
        case .unusedPhrase(let phrase): "Nessun obiettivo contiene \(quoted(phrase))."
        case .unusedProgramme(let name): "La matrice non contiene il programma \(quoted(name))."
        case .unusedOffice(let name): "Il documento non contiene l’ufficio \(quoted(name))."
        case .unusedSection(let title): "Il documento non contiene la sezione \(quoted(title))."
        case .unusedLine(let form): "Nessuna riga ha la forma \(quoted(form))."
        case .collaborationNamed(let objective, let name):
            "La collaborazione dell’obiettivo \(objective) si chiama già \(quoted(name))."
        case .unusedCollaborationName(let objective):
            "L’obiettivo \(objective) non è in una collaborazione senza nome."
        case .link(let statement): statement.italian
        case .oneDirection(let theme): "Solo una direzione parla di \(quoted(theme)): non è una collaborazione."
        }
    }

    private static func noun(_ kind: DiagnosticStatement.ProfileName) -> String {
        switch kind {
        case .transversalGoal: "l’obiettivo trasversale"
        case .strategicDimension: "la dimensione strategica"
        case .direction: "la direzione"
        case .programme: "il programma"
        case .strategicObjective: "il livello sovraordinato"
        }
    }

    /// What to do, where that is not plain.
    package var italianHint: String? {
        switch self {
        case .noObjectives:
            "Una tabella deve avere una colonna come «Obiettivo», o una per ogni anno. Altre colonne si indicano con columns: nel profilo, righe di testo con lines:."
        case .emptyFile(let columns): "La prima riga deve nominare le colonne \(Italian.list(columns))."
        case .missingColumns(_, _, let needed): "La prima riga deve nominare le colonne \(Italian.list(needed))."
        case .unknownTable(_, isOurs: true), .noTextColumn:
            "Indica le colonne nel profilo, per esempio columns: {Titolo: text, Rif.: code}, oppure escludi la tabella con ignore."
        case .unknownTable(_, isOurs: false): "Se contiene obiettivi, indica le sue colonne con columns: nel profilo."
        case .noOffice:
            "Scrivi l’ufficio in un titolo, in una colonna o in una riga «Settore: …», oppure indica la colonna con columns: {…: office}."
        case .assumedOffice: "Se non lo è, metti la sua prima parola in offices: {ignore: […]} nel profilo."
        case .unlistedOffice:
            "Aggiungilo a offices: {list: […]} nel profilo, o agli altri nomi (aliases) di una direzione."
        case .officeBelowItsRows: "Scrivi l’ufficio nella prima riga della sua cella, o in ogni riga."
        case .headerMismatch(_, _, isRead: false): "Correggi l’intestazione o gli anni nel profilo."
        case .keptColumns: "Se una di queste contiene un dato del piano, indicala con columns: nel profilo."
        case .cellCount: "Metti una cella per ogni colonna, vuota se non c’è testo."
        case .openTable: "Chiudi la tabella con </table>."
        case .openQuote: "Dentro un valore le virgolette si scrivono due volte, e una alla fine."
        case .runTogether:
            "Mettilo su una riga propria del documento, o della tabella; se un convertitore ha perso gli a capo, importa il file da cui proviene."
        case .severalCodes: "Dai a ogni obiettivo una riga propria nel documento."
        case .repeatedCode:
            "Cambia il numero, oppure metti sopra la tabella il titolo con il nome dell’altro ufficio."
        case .encoding: "se alcuni segni sono sbagliati, salvalo in UTF-8"
        case .personLeftOut: "Per conservarli scrivi persons: keep nel profilo."
        case .unreadText: "Se fa parte del piano, indica come con sections:, offices: o lines: nel profilo."
        case .noGoals, .unreadSection:
            "Se una sezione li nomina, indicane il titolo con sections:, per esempio {Linee strategiche: transversalGoals}, oppure elencali in transversalGoals: nel profilo."
        case .aliasTaken(_, _, _, resembles: true):
            "Se è giusto, aggiungilo agli altri nomi (aliases) della direzione nel profilo."
        case .unknownDirection, .unknownMention:
            "Se è un altro nome di una direzione, aggiungilo ai suoi aliases nel profilo."
        case .mentionInValue:
            "Se quella colonna dice in che cosa consiste l’obiettivo, assegnale il ruolo description in columns: nel profilo."
        case .noObjectiveForRow, .severalObjectivesForRow: "Riporta nella riga il testo della tabella degli obiettivi."
        case .rowGivenInOrder(_, _, _, _, isSafe: false):
            "Se è di un altro, scrivi testi diversi per gli obiettivi, o cambia l’ordine delle righe."
        case .directionVariant(_, _, _, isSame: false): "Se sono due uffici, dai a uno un nome con altre parole."
        case .sameID: "Cambia uno dei due nomi."
        case .repeatedID: "Cambia uno dei due nomi."
        case .repeatedCollaboration: "Dai a una un altro id."
        case .goalKind: nil
        case .profileFault(let problem): problem.italianHint
        case .link(let statement): statement.italianHint
        default: nil
        }
    }
}
