extension NetworkUsage {
    public var italian: String {
        switch self {
        case .measuresAreOfNodes: "--measure e --sort valgono solo per 'pdo analyse nodes'."
        case .limitIsOfLists: "--limit vale solo per 'pdo analyse nodes', 'bridges' e 'roles'."
        case .groupingIsOfRoles: "--by vale solo per 'pdo analyse roles'."
        case .idsAreOfLists: "--format ids vale solo per 'pdo analyse nodes', 'groups', 'bridges' e 'roles'."
        case .namedIsOfDirections:
            "'pdo analyse named' mostra quali direzioni si menzionano: togli --of, --through e --weight."
        case .throughIsOfAnotherKind:
            "--through indica ciò che gli elementi hanno in comune: deve essere un tipo diverso dal loro (--of)."
        case .directionsShareNoObjective:
            "Nessun obiettivo è comune a due direzioni; quelli con lo stesso testo sono collaborazioni (--through collaboration). Per vederli: 'pdo neighbours NOME --via objective'."
        case .unknownMeasure(let name, let measures):
            "La misura \(Italian.inQuotes(name)) non esiste. Misure: \(measures.joined(separator: ", "))."
        }
    }
}
