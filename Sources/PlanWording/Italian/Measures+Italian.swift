extension ExplainedMeasure {
    var italian: Text {
        switch self {
        case .sharedCount:
            Text(
                "Peso: cose in comune",
                formula: "w(v, u) = |A ∩ B|, dove A sono le cose che ha v, e B quelle che ha u",
                meaning: "Quante cose due nodi hanno in comune.",
                reading: "è il peso predefinito; con più anni insieme conta anche ciò che i due hanno in anni diversi.")
        case .newman:
            Text(
                "Peso di Newman",
                formula: "w(v, u) = somma, sulle cose in comune g, di 1/(n(g) - 1), dove n(g) sono i nodi che hanno g",
                meaning: "Una cosa che pochi hanno in comune pesa più di una comune a molti.",
                reading:
                    "1 per una cosa che solo quei due hanno in comune; 1/11 per un obiettivo trasversale comune a dodici \(Italian.officeNoun.plural)."
            )
        case .jaccard:
            Text(
                "Indice di Jaccard",
                formula: "w(v, u) = |A ∩ B| / |A ∪ B|",
                meaning: "Quale parte di ciò che i due hanno è comune.",
                reading: "1: hanno esattamente le stesse cose.")
        case .density:
            Text(
                "Densità",
                formula: "m / (n(n - 1)/2)",
                meaning: "Quale parte delle coppie possibili ha un legame.",
                reading: "da 0 a 1; in un anno contano solo i nodi che vi compaiono.")
        case .components:
            Text(
                "Componenti",
                formula: "parti i cui nodi sono tutti uniti da percorsi, e da cui nessun percorso esce",
                meaning: "In quante parti separate la rete si divide.",
                reading: "un nodo senza legami, senza nulla in comune, è una componente da solo.")
        case .diameter:
            Text(
                "Diametro",
                formula: "massimo di dist(v, u) tra due nodi uniti da un percorso",
                meaning: "Quanti passi separano i due nodi più lontani.",
                reading:
                    "con parti separate, quello della parte dove è maggiore; con più anni insieme un percorso può passare per legami di anni diversi."
            )
        case .transitivity:
            Text(
                "Transitività",
                formula: "3 * triangoli / percorsi di due legami",
                meaning:
                    "Quanto spesso due vicini di uno stesso nodo sono legati anche tra loro: una coppia conta una volta per ogni vicino in comune.",
                reading:
                    "alta in ogni rete ricavata da cose in comune: chi ha la stessa cosa è legato a tutti gli altri.")
        case .assortativity:
            Text(
                "Assortatività dei gradi",
                formula: "correlazione tra i gradi dei due estremi dei legami",
                meaning: "Se i nodi con molti legami sono legati tra loro.",
                reading: "1: i simili tra loro; 0: nessuna preferenza; sotto 0: i molto legati con i poco legati.")
        case .articulationPoints:
            Text(
                "Punti di articolazione (snodi)",
                formula: "nodi senza i quali la rete ha più componenti",
                meaning: "Gli elementi che da soli tengono unite parti della rete.",
                reading:
                    "senza quel nodo le parti non avrebbero nulla in comune, nemmeno attraverso altri; vale per l’insieme degli anni, e l’analisi indica in quali anni."
            )
        case .bridges:
            Text(
                "Ponti",
                formula: "legami senza i quali la rete ha più componenti",
                meaning: "I legami che da soli uniscono due parti.",
                reading: "rari in una rete ricavata da cose in comune; l’analisi indica in quali anni lo sono.")
        case .degree:
            Text(
                "Grado",
                formula: "d(v) = numero dei vicini di v",
                meaning: "Con quanti altri il nodo ha qualcosa in comune.",
                reading:
                    "dipende molto da \(Italian.officeNoun.gender("quanti", "quante")) \(Italian.officeNoun.plural) hanno lo stesso obiettivo trasversale."
            )
        case .weightedDegree:
            Text(
                "Grado pesato",
                formula: "s(v) = somma di w(v, u) sui vicini u di v",
                meaning: "Quanto il nodo ha in comune con altri, in tutto.",
                reading: "molto sopra il grado: con gli stessi vicini ha più cose in comune.")
        case .betweenness:
            Text(
                "Centralità di intermediazione",
                formula:
                    "b(v) = somma, sulle coppie {s, t}, di (percorsi più brevi tra s e t che passano per v) / (tutti i percorsi più brevi tra s e t), divisa per (n-1)(n-2)/2",
                meaning:
                    "Quale parte dei percorsi più brevi di due altri passa dal nodo, in media sulle coppie di altri; una coppia senza percorso conta 0. I pesi non contano.",
                reading:
                    "alta: il nodo collega parti che hanno poco altro in comune; 0: i suoi vicini sono tutti legati tra loro, o ne ha al più uno. Si divide per tutte le coppie, anche per quelle senza un percorso: con molti nodi senza legami è bassa."
            )
        case .closeness:
            Text(
                "Centralità di vicinanza",
                formula: "c(v) = (r - 1) / somma di dist(v, u) * (r - 1)/(n - 1), sugli r - 1 nodi u che v raggiunge",
                meaning: "Quanto sono brevi i percorsi dal nodo agli altri. I pesi non contano.",
                reading: "1: legato direttamente a tutti; 0: a nessuno.")
        case .harmonic:
            Text(
                "Centralità armonica",
                formula: "h(v) = somma di 1/dist(v, u) sugli altri nodi u, divisa per n - 1",
                meaning: "Come la vicinanza; chi non è raggiunto conta 0. I pesi non contano.",
                reading: "preferibile alla vicinanza quando la rete ha parti separate.")
        case .eigenvector:
            Text(
                "Centralità di autovettore",
                formula: "x(v) = 1/lambda * somma di w(v, u) x(u), con il massimo lambda, e con somma di x(v)^2 = 1",
                meaning: "Quanto il nodo è legato a nodi che sono a loro volta molto legati.",
                reading:
                    "alto dove i legami sono più fitti e più pesanti; con parti separate è 0 fuori di quella con il massimo lambda, che non è sempre la più numerosa."
            )
        case .pageRank:
            Text(
                "PageRank",
                formula:
                    "p(v) = (1 - 0,85)/n + 0,85 * (somma di p(u) w(u, v)/s(u) sui vicini u + somma di p(z)/n sui nodi senza legami z)",
                meaning:
                    "Quanto spesso si arriva al nodo seguendo legami a caso e ripartendo ogni tanto da un nodo qualsiasi.",
                reading: "in tutto 1; vicino al grado pesato, ma definito anche con parti separate.")
        case .constraint:
            Text(
                "Vincolo",
                formula:
                    "c(v) = somma, sui vicini u, di (p(v, u) + somma su q di p(v, q) p(q, u))^2, con p(v, u) = w(v, u)/s(v)",
                meaning: "Quanto i legami del nodo si concentrano su pochi vicini, o su vicini legati tra loro.",
                reading:
                    "basso: molti vicini, o vicini che non hanno a che fare tra loro (vuoti strutturali): da solo non dice quale dei due; alto: vicini pochi, o legati tra loro; vuoto per chi non ha vicini."
            )
        case .clustering:
            Text(
                "Coefficiente di aggregazione (clustering)",
                formula: "c(v) = legami tra i vicini di v / (d(v)(d(v) - 1)/2)",
                meaning: "Quale parte delle coppie di vicini è legata. I pesi non contano.",
                reading:
                    "1: i vicini sono tutti legati tra loro, anche senza il nodo; 0: nessuno lo è con un altro, o sono meno di due."
            )
        case .core:
            Text(
                "Indice di nucleo (k-core)",
                formula:
                    "il massimo k tale che v sta in una parte dove ogni nodo ha almeno k vicini nella parte stessa",
                meaning: "Quanto è fitta la parte di rete in cui sta il nodo.",
                reading: "alto al centro, basso ai margini.")
        case .onlyBroker:
            Text(
                "Coppie come unico tramite",
                formula: "coppie {s, t} che non hanno nulla in comune, e il cui unico vicino in comune è v",
                meaning: "Per quante coppie il nodo è il solo vicino in comune.",
                reading:
                    "conta soltanto coppie a due passi con un solo vicino in comune; l’intermediazione conta anche percorsi più lunghi, e in parte coppie con più vicini in comune."
            )
        case .community:
            Text(
                "Gruppi",
                formula:
                    "gruppi di nodi di alta modularità, i migliori di 100 tentativi (meno in reti grandi), sempre gli stessi",
                meaning:
                    "Nodi che hanno in comune tra loro più di quanto farebbero per caso (metodo di Leiden). I pesi contano.",
                reading: "numerati dal maggiore; un nodo senza legami non ha gruppo.")
        case .modularity:
            Text(
                "Modularità",
                formula:
                    "Q = somma, sui gruppi g, di w(g)/m - (s(g)/2m)^2, dove w(g) è il peso dentro g, e s(g) la somma dei suoi gradi pesati",
                meaning: "Quanto peso in più c’è dentro i gruppi di quanto ce ne sarebbe per caso.",
                reading: "0: come per caso; da 0,3 si parla di gruppi netti.")
        case .adjustedRand:
            Text(
                "Indice di Rand corretto",
                formula:
                    "(s - ab/t) / ((a + b)/2 - ab/t), dove a e b sono le coppie unite in ciascuna divisione, s in entrambe, e t tutte le coppie",
                meaning:
                    "Quanto i gruppi coincidono con le dimensioni di valore pubblico prevalenti, al netto del caso.",
                reading:
                    "1: gli stessi gruppi; 0: come per caso. Un nodo dove più dimensioni hanno altrettanti obiettivi non conta, come chi non ha nulla in comune."
            )
        case .mutualInformation:
            Text(
                "Informazione mutua normalizzata",
                formula: "informazione in comune / ((H + H')/2), dove H e H' sono le entropie delle due divisioni",
                meaning: "Quanto il gruppo di un nodo dice della sua dimensione, e viceversa.",
                reading:
                    "da 0 a 1, non al netto del caso: molti gruppi piccoli la alzano. Contano gli stessi nodi che per l’indice di Rand."
            )
        case .roles:
            Text(
                "Ruoli di intermediazione",
                formula:
                    "percorsi a - v - c dove a e c non hanno nulla in comune, secondo i gruppi di a, v e c: AAA, ABA, AAB, ABC",
                meaning:
                    "Tra quali gruppi un nodo è tramite: coordinatore (AAA), consulente (ABA), rappresentante (AAB, nei due versi gatekeeper e representative), collegamento (ABC).",
                reading:
                    "conteggi di coppie, ciascuna una volta, non confrontati con il caso. Secondo le dimensioni di valore (--by value) un nodo dove nessuna prevale da sola è un gruppo a sé."
            )
        case .reciprocity:
            Text(
                "Reciprocità",
                formula: "coppie ordinate (a, b) dove a menziona b e b menziona a / coppie ordinate dove a menziona b",
                meaning: "Quale parte delle menzioni è ricambiata.",
                reading:
                    "più collaborazioni tra \(Italian.officeNoun.gender("gli stessi", "le stesse")) due \(Italian.officeNoun.plural) contano una volta."
            )
        }
    }
}
