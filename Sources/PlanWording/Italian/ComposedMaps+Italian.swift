import Plan

extension ComposedMapMessage {
    package var italian: String {
        switch self {
        case .page(let number, let count): "\(number) di \(count)"
        case .unlinked(let count, let all):
            "Senza legami: \(Italian.noun(.direction).count(count)) su \(all) (un legame in più lo smentisce)."
        }
    }
}

extension ThumbnailMessage {
    package var italian: String {
        func list(_ things: [NodeKindCount]) -> String {
            Italian.list(things.map { Italian.noun($0.kind).count($0.count) })
        }
        return switch self {
        case .linksAmong(let things, let count): "\(count == 1 ? "legame" : "legami") tra \(list(things))"
        case .linksOfEach(let isOfDirections):
            isOfDirections
                ? Italian.noun(.direction).gender("quanti", "quante") + " " + Italian.noun(.direction).plural
                : "quanti legami"
        case .objectivesInYears(let years): "obiettivi con un testo \(Italian.years(years))"
        case .directionsInYears(let years): "\(Italian.noun(.direction).plural) \(Italian.years(years))"
        case .linksInYears(let things, let years): "legami con \(list(things)) \(Italian.years(years))"
        case .pairs(let count):
            "\(count == 1 ? "coppia" : "coppie") di \(Italian.noun(.direction).plural) con qualcosa in comune"
        case .combinations(let count, let things, let directions):
            "\(count == 1 ? "combinazione" : "combinazioni") di \(list(things)) fra \(Italian.noun(.direction).count(directions))"
        case .partners(let count, let kind): "\(Italian.noun(kind).others(count)) con qualcosa in comune"
        case .thingsInCommon: "quante cose in comune"
        }
    }
}

extension CollaborationMapMessage {
    package var italian: String {
        switch self {
        case .eachLine(let isAlwaysObjective):
            isAlwaysObjective
                ? "Ogni linea è un obiettivo." : "Ogni linea è un obiettivo, o chi partecipa senza averne uno."
        case .bold(let count): "grassetto: da \(Italian.link.count(count))"
        case .singlesFollow(let counts):
            "Negli ultimi fogli: \(Italian.list(counts.map { "\(Italian.noun($0.kind).count($0.count)) di \(Italian.noun(.direction).gender("un solo", "una sola")) \(Italian.noun(.direction).singular)" }))."
        case .coloursAreGoals: "Colori: obiettivi trasversali."
        case .directions(let count, let all):
            count == all
                ? Italian.noun(.direction).count(all) : "\(count) di \(Italian.noun(.direction).count(all))"
        case .some(let count, let all): "\(count) di \(all)"
        case .othersElsewhere(let count, let all):
            "«\(count) di \(all)»: le altre \(Italian.noun(.direction).plural) sono in altri fogli."
        case .unlinked(let names): "Senza legami: \(Italian.list(names)) (un legame in più lo smentisce)."
        case .leftOut(let things, let least, let directions):
            "Fuori dal disegno, con meno di \(Italian.link.count(least)): \(Italian.list(things.map { Italian.noun($0.kind).count($0.count) }))"
                + (directions > 0 ? "; così anche \(Italian.noun(.direction).count(directions))." : ".")
        }
    }
}

extension SupportMapMessage {
    package var italian: String {
        switch self {
        case .summary(let directions, let things, let links):
            Italian.list(
                [Italian.noun(.direction).count(directions)] + things.map { Italian.noun($0.kind).count($0.count) })
                + "; " + SupportMapMessage.linksByYear(links).italian
        case .linksByYear(let links): "legami: " + byYear(links)
        case .directionsByYear(let name, let counts):
            "\(name), \(Italian.noun(.direction).plural): \(byYear(counts))."
        case .servedInYear(let kinds):
            kinds == [.transversalGoal]
                ? "un testo dell’anno serve l’obiettivo" : "un testo dell’anno riguarda \(things(kinds, .nothing))"
        case .noLonger: "non più"
        case .aboveAndBelow(let year, let above, let below):
            "sopra: \(Italian.noun(.direction).count(above)) con un legame anche nel \(year); sotto: \(below) senza"
        case .mayGoOn(let counts):
            "Senza testo in un anno il sostegno può continuare: il piano programma per anni"
                + (counts.isEmpty
                    ? "."
                    : ", e i testi \(Italian.years(counts.dropFirst().map(\.0), first: "del ", following: "del ")) sono meno (\(counts.map { Italian.number($0.1) }.joined(separator: ", "))).")
        }
    }
}

extension CombinationsMapMessage {
    package var italian: String {
        switch self {
        case .summary(let combinations, let directions, let things):
            "\(combinations == 1 ? "1 combinazione" : "\(combinations) combinazioni") di \(Italian.list(things.map { Italian.noun($0.kind).count($0.count) })) fra \(Italian.noun(.direction).count(directions))"
        case .combination(let things, let directions):
            "\(Italian.list(things)): \(Italian.list(directions, of: Italian.noun(.direction)))."
        case .eachRow(let kinds):
            kinds == [.transversalGoal]
                ? "Ogni riga è una combinazione: i punti dicono quali obiettivi, il numero quante \(Italian.noun(.direction).plural) li portano tutti e nessun altro."
                : "Ogni riga è una combinazione: il numero dice quante \(Italian.noun(.direction).plural) hanno tutto ciò che ha un punto, e nient’altro."
        case .eachRowInWords:
            "Ogni riga è una combinazione: il numero dice quante \(Italian.noun(.direction).plural) l’hanno tutta, e nient’altro."
        case .others(let count): "e \(Italian.noun(.direction).others(count))"
        case .silence: Italian.silence("il punto", "il contributo")
        }
    }
}

extension LifetimesMapMessage {
    package var italian: String {
        switch self {
        case .summary(let directions, let objectives, let years):
            "\(Italian.noun(.direction).count(directions)) e \(Italian.noun(.objective).count(objectives)), \(years.count == 1 ? "anno" : "anni") \(yearRange(years))"
        case .objectivesByYear(let counts): "obiettivi: " + byYear(counts)
        case .goingOn(let count, let all): "\(count) di \(all)"
        case .eachSquare: "ogni riquadro un obiettivo, con il suo numero"
        case .howManyGoOn(let year): "quanti proseguono nel \(year)"
        case .until(let years): "fino al \(yearRange(years))"
        case .only(let year): "solo nel \(year)"
        case .changed: "≠ con altre parole, o ripreso dopo una pausa"
        case .later(let year): "+ nuovo dopo il \(year)"
        case .mayGoOnElsewhere:
            "Un obiettivo senza testo in un anno può continuare sotto altro nome o \(Italian.officeNoun.gender("altro", "altra")) \(Italian.officeNoun.singular): il piano non lo dice."
        }
    }
}

extension LossesMapMessage {
    package var italian: String {
        switch self {
        case .summary(let things, let pairs):
            "\(Italian.list(things.map { Italian.noun($0.kind).count($0.count) })); \(pairs == 1 ? "1 coppia" : "\(Italian.number(pairs)) coppie") di \(Italian.noun(.direction).plural) con qualcosa in comune"
        case .loss(let name, let count, let all, let left):
            "\(name): \(count) di \(all) \(all == 1 ? "coppia" : "coppie") senza altro in comune"
                + (left.isEmpty ? "." : "; senza alcun legame: \(Italian.list(left)).")
        case .part(let count, let all): "\(count) di \(all)"
        case .thing: "nome"
        case .pairs: "coppie di \(Italian.noun(.direction).plural) che unisce"
        case .onlyPairs: "coppie senza altro in comune"
        case .left: "\(Italian.noun(.direction).plural) che resterebbero senza alcun legame"
        case .nothingElse: "coppie che non hanno altro in comune"
        case .somethingElse(let all): "coppie che hanno in comune anche altro (le coppie sono \(all))"
        case .goalsAreBold: "in grassetto gli obiettivi trasversali"
        case .caution:
            "Dice che cosa dicono le parole del piano, non che cosa fanno gli uffici: un solo legame in più toglie un nome dalla colonna di destra."
        }
    }
}

extension ContributorsMapMessage {
    package var italian: String {
        switch self {
        case .summary(let objectives, let texts, let directions):
            "\(ContributorsMapMessage.objectives(objectives, texts: texts).italian), \(Italian.noun(.direction).count(directions))"
        case .objectives(let count, let texts):
            "\(Italian.noun(.objective).count(count)), \(texts == 1 ? "1 testo" : "\(Italian.number(texts)) testi diversi")"
        case .group(let text, let directions):
            "\(Italian.list(directions, of: Italian.noun(.direction))): \(Italian.quoted(text))."
        case .inYear(let count, let year): "\(Italian.number(count)) nel \(year)"
        case .withoutObjective: "senza un proprio obiettivo"
        case .holdsInYears: "anni in cui le parole lo dicono"
        case .basis(let names): "Legame: \(Italian.list(names, last: "o"))."
        case .caution:
            "Lo stesso testo in più \(Italian.officeNoun.plural) sta in un solo riquadro. \(Italian.silence("la linea", "il contributo"))"
        }
    }
}

extension ObjectivesMapMessage {
    package var italian: String {
        switch self {
        case .summary(let objectives, let things, let directions):
            "\(Italian.noun(.objective).count(objectives)) per \(Italian.list(things.map { Italian.noun($0.kind).count($0.count) })), \(Italian.noun(.direction).count(directions))"
        case .shared(let things):
            "obiettivi per \(Italian.list(things.map { Italian.noun($0.kind).count($0.count) }))"
        case .caution:
            "Lo stesso testo in più \(Italian.officeNoun.plural) è scritto una volta. \(Italian.silence("la riga", "il contributo"))"
        }
    }
}

extension PartnersMapMessage {
    package var italian: String {
        switch self {
        case .title: "{focus}: che cosa condivide e con chi"
        case .summary(let name, let things, let partners, let kind):
            "\(name): \(Italian.list(things.map { Italian.noun($0.kind).count($0.count) })) in comune con \(Italian.noun(kind).count(partners))"
        case .group(let names, let kind, let things):
            "\(Italian.list(names, of: Italian.noun(kind))): \(Italian.list(things))."
        case .things(1): "1 cosa in comune"
        case .things(let count): "\(Italian.number(count)) cose in comune, le più diffuse in basso"
        case .partners(1, let kind): "1 \(Italian.noun(kind).singular)"
        case .partners(let count, let kind):
            "\(Italian.noun(kind).gender("altri", "altre")) \(Italian.noun(kind).count(count)), da chi ha più in comune"
        case .objectives(let count, let all):
            "\(count == 1 ? "1 obiettivo" : "\(Italian.number(count)) obiettivi") su \(Italian.number(all))"
        case .with(let count, let kind): "con \(Italian.noun(kind).others(count))"
        case .plus(let count): "+\(Italian.number(count))"
        case .also(let names): "anche \(names.joined(separator: ", "))"
        case .others(let count, let kind): "e \(Italian.noun(kind).others(count))"
        case .bar(let least):
            "quanto è raro ciò che hanno in comune, Σ 1/(n − 1); grassetto: da \(Italian.number(least, places: 1))"
        case .sameBox: "Un riquadro: le stesse cose in comune."
        case .inNoYear: "mai nello stesso anno"
        case .caution(0, _): Italian.silence("la linea", "la collaborazione")
        case .caution(let unlinked, let all):
            "\(unlinked == 1 ? "1 obiettivo" : "\(Italian.number(unlinked)) obiettivi") su \(Italian.number(all)) non \(unlinked == 1 ? "risulta legato" : "risultano legati") ad altri. \(Italian.silence("la linea", "la collaborazione"))"
        case .weight(let weight): "Σ 1/(n − 1) = \(Italian.number(weight, places: 2))"
        case .rarity: "Σ 1/(n − 1)"
        case .ownObjectives: "obiettivi propri"
        case .theirObjectives: "obiettivi dell’altro"
        case .years: "anni in comune"
        }
    }
}

/// "36 nel 2024, 33 nel 2025".
private func byYear(_ counts: [(Int, Int)]) -> String {
    counts.map { "\(Italian.number($0.1)) nel \($0.0)" }.joined(separator: ", ")
}

/// "gli obiettivi trasversali o le collaborazioni".
private func things(_ kinds: [NodeKind], _ preposition: Italian.Preposition) -> String {
    Italian.list(kinds.map { Italian.noun($0).plural(with: preposition) }, last: "o")
}
