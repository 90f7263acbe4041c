import GraphCore
import Plan
import PlanAnswers
import PlanGraph

extension NetworkMessage {
    package var italian: String {
        switch self {
        case .title(let kind): "Rete \(Italian.noun(kind).plural(with: .di)): che cosa hanno in comune"
        case .links(let kinds):
            "Un legame: \(Italian.list(kinds.map { Italian.noun($0).plural }, last: "o")) in comune."
        case .weight(.sharedCount): "Peso: numero di cose in comune."
        case .weight(.newman): "Peso: ogni cosa in comune conta 1/(n − 1) (Newman)."
        case .weight(.jaccard): "Peso: indice di Jaccard."
        case .onlyYears(let years): "Solo \(Italian.list(years.map { String($0) }))."
        case .onlyBases(let bases):
            "Solo legami per: \(Italian.list(bases.map { $0.name(in: .italian) }, last: "o"))."
        case .onlyRelations(let relations): "Solo: \(Italian.list(relations.map { $0.name(in: .italian) }))."
        case .joinsYears(let years):
            "La rete mette insieme \(Italian.list(years.map { String($0) })): un percorso può unire legami di anni diversi."
        case .oneYear(let year): "Per un anno solo: --year \(year)."
        case .acrossYears(let links):
            (links.count == 1 ? "1 legame esiste" : "\(Italian.number(links.count)) legami esistono")
                + " solo mettendo insieme anni diversi: " + Italian.pairs(links, others: "altri") + "."
        case .matrixHasNoYears:
            "La matrice del valore pubblico non distingue gli anni: ciò che dice di un obiettivo vale qui per tutti gli anni in cui l’obiettivo ha un testo."
        case .caution:
            "Questi numeri descrivono come è scritto il piano: non sono una graduatoria di merito. Definizioni e fonti: pdo help-measures."

        case .nothingInCommon(let nodes, let kind): "\(Italian.noun(kind).count(nodes)): nulla in comune nel testo."
        case .size(let nodes, let links, let density, let kind):
            "\(Italian.noun(kind).count(nodes)), \(Italian.link.count(links)): \(Italian.percent(density, with: .nothing)) delle coppie possibili ha qualcosa in comune."
        case .connected(let diameter): "Tutta la rete è collegata; \(diameter.italian)."
        case .onePart(let nodes, let kind, let diameter):
            "\(Italian.noun(kind).count(nodes)) formano un’unica rete; \(diameter.italian)."
        case .parts(let sizes, let kind, let diameter):
            "La rete si divide in \(sizes.count) parti separate (\(sizes.count > 5 ? "le maggiori: " : "")\(Italian.list(sizes.prefix(5).map { String($0) })) \(Italian.noun(kind).plural)); \(diameter.italian)."
        case .isolated(let nodes, let kind):
            "\(Italian.noun(kind).count(nodes.count)) senza nulla in comune con \(Italian.noun(kind).gender("altri", "altre")), nel testo"
                + (nodes.count <= 6 ? ": " + Italian.list(nodes.map(Italian.name)) : "") + "."
        case .absent(let count, let years, let kind):
            "\(Italian.noun(kind).count(count)) del piano non \(count == 1 ? "compare" : "compaiono") \(Italian.neitherIn(years)): \(count == 1 ? "è" : "sono") fuori dalla rete."
        case .transitivity(let share, let kind):
            "\(Italian.percent(share, with: .in).capitalizedFirst) dei casi due \(Italian.noun(kind).plural) \(Italian.noun(kind).gender("collegati a un terzo sono collegati", "collegate a una terza sono collegate")) anche tra loro."
        case .assortativity(let value):
            "Assortatività \(Italian.number(value)): "
                + (value > 0.1
                    ? "chi ha molti legami tende ad averli con chi ne ha molti."
                    : value < -0.1
                        ? "chi ha molti legami tende ad averli con chi ne ha pochi."
                        : "chi ha molti legami non li ha di preferenza né con chi ne ha molti né con chi ne ha pochi.")
        case .groups(let sizes, _, let kind) where sizes.count == 1:
            "Un solo gruppo di \(Italian.noun(kind).count(sizes[0]))."
        case .groups(let sizes, let division, let kind):
            "\(sizes.count) gruppi, \(sizes.count > 5 ? "i maggiori " : "")di \(Italian.list(sizes.prefix(5).map { String($0) })) \(Italian.noun(kind).plural): modularità \(Italian.number(division.modularity)), \(division.isClear ? "una divisione netta" : "una divisione debole")"
                + (division.random.map { "; \($0.italian)" } ?? "")
                + " (i gruppi sono netti da 0,3 in su, se meno di 1 rete casuale su 100 arriva a tanto)."
        case .moreArticulationPoints(let count): "Altri snodi: \(count) (pdo analyse bridges)."
        case .mentions(let count, let unreturned, let reciprocity):
            "Menzioni tra \(Italian.officeNoun.plural): \(count); non ricambiate: \(unreturned) (reciprocità \(Italian.number(reciprocity)))."
        case .noMentions: "Nessun obiettivo menziona \(Italian.officeNoun.others(1)) come partner."

        case .measure: "misura"
        case .value: "valore"
        case .allYears: "tutti gli anni"
        case .group: "gruppo"
        }
    }
}

extension NetworkDiameter {
    /// "i percorsi più brevi hanno al massimo 4 passi (2024: 4, 2025: 3)"
    fileprivate var italian: String {
        "i percorsi più brevi hanno al massimo \(Italian.step.count(steps))"
            + eachYear(ofYears.map { ($0.year, String($0.steps)) })
    }
}

extension LeaderMessage {
    package var italian: String {
        switch self {
        case .degree(let count, let nodes, let kind):
            "Più collegamenti diretti (\(count)): \(Italian.names(nodes, kind))."
        case .betweenness(let value, let nodes, let share, let kind):
            "Centralità di intermediazione più alta (\(Italian.number(value))): \(Italian.names(nodes, kind))"
                + (share.map { "; " + BridgeMessage.shareOfPaths($0, ofYears: [], kind).italian } ?? "") + "."
        case .constraint(let value, let nodes, let kind):
            "Vincolo più basso (\(Italian.number(value))), cioè legami distribuiti su molti, poco legati tra loro: \(Italian.names(nodes, kind))."
        case .yearByYear(let leaders, let kind):
            "Anno per anno: "
                + leaders.map { "\(Italian.names($0.nodes, kind)) (\(yearRange($0.years)))" }.joined(separator: "; ")
                + "."
        case .notConverging(let measure):
            "Il calcolo di \(measure) non converge su questa rete: la colonna resta vuota."
        }
    }
}

extension BridgeMessage {
    package var italian: String {
        switch self {
        case .onlyConnects(let node, let parts, let year, let kind):
            (year.map { "Nel \($0) solo " } ?? "Solo ") + Italian.node(node)
                + (parts.count == 2
                    ? " collega \(parts[0].italian(kind)) con \(parts[1].italian(kind))."
                    : " collega tra loro \(Italian.list(parts.map { $0.italian(kind) })).")
        case .yearByYear(let parts, let kind):
            "Anno per anno: \(Italian.list(parts.map { "nel \($0.year) con \(Italian.list($0.part.map { $0.italian(kind) }))" }))."
        case .alsoHolds(let parts, let kind):
            "Vale anche \(Italian.list(parts.map { "nel \($0.year), con \(Italian.list($0.part.map { $0.italian(kind) }))" }))."
        case .inNoYear: "Non vale in nessun anno preso da solo."
        case .inYears(let years): "Anno per anno: vale \(Italian.years(years))."
        case .noArticulationPoints:
            "Nessuno snodo: nessun elemento tiene insieme da solo parti altrimenti separate."
        case .articulationPoints(let count): "Snodi della rete: \(count)"
        case .articulationPointsOfYears(let count): "Snodi solo in singoli anni: \(count)"
        case .inCommon(let things, let part):
            "in comune: \(Italian.list(things.map(Italian.name)))"
                + (part.isEmpty ? "" : " (\(Italian.list(part.map(Italian.name))))")
        case .bridges(let count): "Ponti (legami senza i quali la rete si dividerebbe): \(count)"
        case .bridgesOfYears(let count): "Ponti solo in singoli anni: \(count)"
        case .bridge(let ends, let things):
            "\(Italian.list(ends.map(Italian.name))): in comune \(Italian.list(things.map(Italian.name)))."
        case .brokers(let shown, let all, let kind):
            "Tramiti (\(Italian.noun(kind).plural) che da \(Italian.noun(kind).gender("soli", "sole")) mettono in contatto due \(Italian.noun(kind).plural) senza nulla in comune): \(Italian.shown(shown, of: all))"
        case .pairs(let node, let count, let ofYears):
            "\(Italian.name(node)): \(Italian.pair.count(count))"
                + (count == 0 && !ofYears.isEmpty ? " con tutti gli anni insieme" : "")
                + eachYear(ofYears.map { ($0.year, String($0.count)) }) + "."
        case .between(let nodes): "Tra \(Italian.list(nodes.map { Italian.node($0) }))"
        case .mostly(let nodes):
            "Soprattutto coppie con "
                + Italian.list(
                    nodes.map { node, count, ofYears in
                        "\(Italian.node(node)) (\(count)"
                            + (ofYears.isEmpty
                                ? ""
                                : ofYears.allSatisfy { $0.count == 0 }
                                    ? "; in nessun anno preso da solo"
                                    : "; " + ofYears.map { "\($0.year): \($0.count)" }.joined(separator: ", ")) + ")"
                    })
        case .shareOfPaths(let share, let ofYears, let kind):
            "vi passa in media \(Italian.percent(share, places: 1, with: .nothing)) dei percorsi più brevi tra \(Italian.noun(kind).gender("gli altri", "le altre")) \(Italian.noun(kind).plural) \(Italian.noun(kind).gender("collegati", "collegate"))"
                + eachYear(ofYears.map { ($0.year, Italian.percent($0.share, places: 1)) })
        }
    }
}

extension BridgeMessage.Part {
    fileprivate func italian(_ kind: NodeKind) -> String {
        switch self {
        case .few(let nodes):
            // The first with the others, so that they are not taken for several parts.
            nodes.isEmpty
                ? ""
                : Italian.node(nodes[0])
                    + (nodes.count > 1
                        ? " (insieme \(Italian.list(nodes.dropFirst().map(Italian.toNode))))" : "")
        case .many(let count, let examples):
            "\(Italian.noun(kind).count(count)) (tra cui \(Italian.list(examples.map(Italian.name))))"
        case .others(let count): Italian.noun(kind).others(count)
        }
    }
}

extension GroupMessage {
    package var italian: String {
        switch self {
        case .none: "Nessun gruppo: nella rete non c’è nulla in comune."
        case .inCommon(let isSingle, let kind):
            "Che cosa ha in comune \(isSingle ? "il gruppo" : "ogni gruppo") (tra parentesi, \(Italian.noun(kind).gender("quanti", "quante")) \(Italian.noun(kind).plural))"
        case .number(let number): "gruppo \(number)".unbroken
        case .group(let count, let shared, let kind):
            "\(Italian.noun(kind).count(count)): \(Italian.list(shared.map { "\(Italian.name($0.thing)) (\($0.count))" }))"
        case .agreement(let rand, let information, let nodes, let kind):
            "I gruppi \(rand >= 0.65 ? "coincidono in gran parte" : rand >= 0.2 ? "coincidono in parte" : "non coincidono") con le dimensioni di valore pubblico prevalenti: indice di Rand corretto \(Italian.number(rand)), informazione mutua normalizzata \(Italian.number(information)) (calcolo su \(Italian.noun(kind).count(nodes)))."
        case .undecided(let nodes, let kind):
            "Fuori dal calcolo, perché due o più dimensioni hanno lo stesso numero di obiettivi: "
                + Italian.list(
                    nodes.map { "\(Italian.name($0.node)) (\($0.dimensions.joined(separator: " = ")))" },
                    of: Italian.noun(kind)) + "."
        case .linksInside: "legami interni"
        case .linksOutside: "legami esterni"
        case .prevailingDimension: "dimensione prevalente"
        case .several: "più di una"
        }
    }
}

extension RoleMessage {
    package var italian: String {
        switch self {
        case .question(let kind):
            "Per quante coppie senza nulla in comune \(Italian.noun(kind).gender("ciascuno", "ciascuna")) fa da tramite, e tra quali gruppi."
        case .groupsOfNetwork: "I gruppi sono quelli trovati nella rete (pdo analyse groups)."
        case .groupsOfDimensions(let names):
            "I gruppi sono le dimensioni di valore pubblico che prevalgono tra gli obiettivi: \(names.joined(separator: ", "))."
        case .ungrouped(let kind):
            "Dove nessuna prevale da sola, \(Italian.noun(kind).gender("ciascuno", "ciascuna")) fa gruppo a sé."
        case .coordinator: "tutti e tre nello stesso gruppo"
        case .consultant: "i due in uno stesso gruppo, il tramite in un altro"
        case .representative:
            "un solo estremo nel gruppo del tramite (rappresentante o gatekeeper: senza verso coincidono)"
        case .liaison: "tutti e tre in gruppi diversi"
        case .most(let count, let nodes, let kind):
            "Fa da tramite tra gruppi diversi per più coppie (\(count)): \(Italian.names(nodes, kind))."
        case .none: "Nessun tramite tra gruppi diversi."
        }
    }
}

extension MentionMessage {
    package var italian: String {
        switch self {
        case .title:
            "Chi menziona chi: \(Italian.officeNoun.plural) \(Italian.officeNoun.gender("menzionati", "menzionate")) negli obiettivi di \(Italian.officeNoun.gender("altri", "altre"))"
        case .count(let count, let stated, let returned, let reciprocity):
            "In \(count) \(count == 1 ? "caso" : "casi") un obiettivo menziona \(Italian.officeNoun.others(1))\(stated == 0 ? "" : " (\(stated) in una colonna o riga di chi è coinvolto)"); la menzione è ricambiata in \(returned == 0 ? "nessuno" : String(returned)). Reciprocità \(Italian.number(reciprocity)): ogni coppia di \(Italian.officeNoun.plural) conta una volta per verso."
        case .mostUnreturned(let nodes, let count):
            "Più menzioni non ricambiate: \(Italian.list(nodes.map(Italian.name))) (\(count))."
        case .unreturned(let count): "Menzioni non ricambiate: \(count)"
        case .returned(let count): "Menzioni ricambiate: \(count)"
        case .mention(let from, let to, let role):
            "\(Italian.node(from).capitalizedFirst) menziona \(Italian.node(to)) \(role.name(in: .italian))"
        case .ownObjective(let from, let to):
            "\(Italian.node(to).capitalizedFirst) ha un obiettivo nella stessa collaborazione, ma non menziona \(Italian.node(from))."
        case .noAnswer(let from, let to):
            "Nessun obiettivo \(Italian.node(to, with: .di)) menziona \(Italian.node(from)) o risulta collegato a questa collaborazione."
        case .inOtherYears: "La menzione di ritorno è in anni diversi."
        }
    }
}

extension MeasureMessage {
    package var italian: String {
        switch self {
        case .reading(let text): "Come si legge: \(text)"
        case .source(let source): "Fonte: \(source)"
        case .signs:
            "n: numero di nodi; m: numero di legami, o somma dei loro pesi; d(v): grado; w(v, u): peso di un legame; s(v): grado pesato; dist(v, u): legami sul percorso più breve (in teoria dei grafi «cammino»)."
        case .caution: "Tutte descrivono come è scritto il piano; nessuna è una graduatoria di merito."
        }
    }
}

extension Italian {
    /// "alla Direzione Casa", "a «Aria e clima»".
    fileprivate static func toNode(_ node: NodeReference) -> String {
        node.kind == .direction || node.kind == .objective ? self.node(node, with: .a) : "a " + name(node)
    }
}
