import Plan
import PlanAnswers

extension BackboneMapMessage {
    package var italian: String {
        switch self {
        case .summary(let counts, let lines, let all):
            Italian.list(
                counts.map { Italian.noun($0.kind).count($0.count) } + [
                    "\(Italian.number(lines)) di \(Italian.link.count(all))"
                ])
        case .drawn(let lines, let all, let share, let level, let kind):
            lines == all
                ? "Sono disegnati tutti i legami."
                : "\(Italian.number(lines)) di \(Italian.link.count(all)), con \(Italian.percent(share, with: .nothing)) del peso: quelli che per \(Italian.noun(kind).gender("uno dei due contano", "una delle due contano")) più del caso (filtro di disparità, α = \(Italian.number(level, places: level < 0.01 ? 3 : level < 0.1 ? 2 : 1))) o che uniscono le parti."
        case .hidden(let count):
            count == 1
                ? "Un legame non è disegnato perché passerebbe dietro un riquadro: è nella tabella."
                : "\(Italian.number(count)) legami non sono disegnati perché passerebbero dietro un riquadro: sono nella tabella."
        case .strongest(1, _): "Il legame più forte"
        case .strongest(let count, let isTied):
            isTied
                ? "\(Self.numbers[count].capitalizedFirst) dei legami più forti"
                : "I \(Self.numbers[count]) legami più forti"
        case .things(let names, let more): Self.list(names, more)
        case .apart(let count, let kind, let things, let more):
            "con \(Self.others(count, kind)), \(more == 0 ? "solo " : "")per \(Self.list(things, more))"
        case .pair(let names, let things, let more): "\(names): \(Self.list(things, more))."
        case .groups: "Gruppi"
        case .noGroups(let division): Self.noGroups(division)
        case .groupsAre(let division):
            "Una lettera per gruppo: modularità \(Italian.number(division.modularity, places: 2))"
                + (division.random.map { "; \($0.italian)" } ?? "") + "."
        case .group(let letter, let name, let count): "\(letter): intorno a \(name) (\(Italian.number(count)))"
        case .mostlyCollaboration: "soprattutto per una collaborazione"
        case .thicker(.newman): "più spessa: più cose, e più rare"
        case .thicker(.sharedCount): "più spessa: più cose"
        case .thicker(.jaccard): "più spessa: una parte maggiore in comune"
        case .inNoYear: "mai nello stesso anno"
        case .bold(let count): "In grassetto chi ha almeno \(count) linee."
        case .leftOut(let count, let kind, let isLargest):
            "Fuori dal disegno, con legami più deboli: \(Italian.noun(kind).count(count))"
                + (isLargest
                    ? "; meno anni o meno \(Italian.noun(kind).plural) li mostrano." : " (su un A3 ne entrano di più).")
        case .caution: "Dice come è scritto il piano, non chi conta di più."
        }
    }

    private static let numbers = ["", "un", "due", "tre", "quattro", "cinque"]

    /// "Nuova BEIC, PNRR e altre 2".
    private static func list(_ names: [String], _ more: Int) -> String {
        Italian.list(names + (more == 0 ? [] : [more == 1 ? "un’altra" : "altre \(Italian.number(more))"]))
    }

    private static func others(_ count: Int, _ kind: NodeKind) -> String {
        let gender = Italian.noun(kind).gender
        return count == 1
            ? gender("un altro", "un’altra") : gender("altri ", "altre ") + Italian.number(count)
    }

    private static func noGroups(_ division: NetworkDivision) -> String {
        let (count, modularity) = (division.groups.count, Italian.number(division.modularity, places: 2))
        if count < 2 { return "Non disegnati: la rete non si divide." }
        guard let random = division.random else {
            return
                "Non disegnati: la divisione migliore (\(count) gruppi, modularità \(modularity)) è debole, sotto 0,3."
        }
        return
            "Non disegnati: la divisione migliore (\(count) gruppi, modularità \(modularity)) può venire dal caso: \(random.italian)."
    }
}

extension RandomNetworks {
    /// "4 reti casuali su 200 arrivano a tanto".
    var italian: String {
        switch reachingCount {
        case 0: "nessuna rete casuale su \(Italian.number(count)) arriva a tanto"
        case 1: "1 rete casuale su \(Italian.number(count)) arriva a tanto"
        default: "\(Italian.number(reachingCount)) reti casuali su \(Italian.number(count)) arrivano a tanto"
        }
    }
}
