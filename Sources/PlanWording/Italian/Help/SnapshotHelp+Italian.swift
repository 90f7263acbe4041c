extension SnapshotHelp {
    public var italian: String {
        switch self {
        case .abstract: "Mette i grafi di molti piani in un solo file che si apre subito."
        case .discussion:
            """
            ESEMPI
              pdo snapshot write Data/my-city -o my-city.snapshot
              pdo snapshot write plans/*/plan.json -o italia.snapshot
              pdo snapshot check italia.snapshot
              pdo neighbours --graph italia.snapshot "coesione sociale"
            """
        }
    }
}

extension SnapshotWriteHelp {
    public var italian: String {
        switch self {
        case .abstract: "Scrive uno o più piani in un file."
        case .discussion:
            """
            ESEMPI
              pdo snapshot write Data/my-city -o my-city.snapshot
              pdo snapshot write plans/*/plan.json -o italia.snapshot

            Con più piani, direzioni, obiettivi e collaborazioni portano il comune nell’id (direction:comune/casa) e dopo il nome, con gli anni se il comune ha più piani; \
            programmi, obiettivi trasversali, dimensioni e driver con lo stesso id diventano uno solo.
            """
        case .plans: "File plan.json o cartelle che ne contengono uno."
        case .output: "Il file da scrivere."
        }
    }
}

extension SnapshotCheckHelp {
    public var italian: String {
        switch self {
        case .abstract: "Controlla che il file sia integro."
        case .discussion:
            """
            ESEMPI
              pdo snapshot check italia.snapshot

            Confronta il contenuto del file con i suoi codici di controllo.
            """
        case .file: "Il file del grafo."
        }
    }
}
