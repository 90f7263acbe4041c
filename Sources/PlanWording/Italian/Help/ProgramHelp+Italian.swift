extension ProgramHelp {
    public var italian: String {
        switch self {
        case .abstract: "Chi condivide obiettivi con chi, nel Piano degli Obiettivi di un ente."
        case .discussion:
            """
            ESEMPI
              pdo map                          disegna la mappa delle collaborazioni
              pdo neighbours "direzione casa"  a che cosa è collegata, e perché
              pdo neighbours piano-aria-clima --kind direction --depth 2
                                               le direzioni di un obiettivo trasversale
              pdo list goal                    gli obiettivi trasversali
              pdo show casa/5                  un obiettivo, con i suoi riscontri
              pdo analyse bridges              chi da solo collega altri
              pdo audit                        che cosa il piano lascia aperto
              pdo suggest                      che cosa manca al profilo
              pdo compare 2024 2025            che cosa cambia, inizia, non è più previsto
              pdo new my-city --from plan.md   la cartella per il piano di una nuova città
              pdo use my-city                  usa questo piano in tutti i comandi
              pdo import Data/my-city          legge un documento e scrive plan.json
              pdo check                        se plan.json è ciò che dà il documento

            Un elemento si indica con il suo id (direction:casa), il nome o una parte che nessun altro ha. Maiuscole, accenti e \
            apostrofi non contano. Per cominciare: 'pdo map' disegna la mappa, 'pdo list' mostra che cosa c’è nel piano.
            """
        }
    }
}

extension CompletionsHelp {
    public var italian: String {
        switch self {
        case .abstract: "Scrive lo script con cui la shell completa comandi, opzioni e nomi del piano."
        case .discussion:
            """
            ESEMPI
              pdo completions bash > ~/.local/share/bash-completion/completions/pdo
              pdo completions zsh > ~/.zfunc/_pdo
              pdo completions fish > ~/.config/fish/completions/pdo.fish
              source <(pdo completions bash)        solo per la shell aperta

            Salva lo script una volta e apri una nuova shell. bash richiede il pacchetto bash-completion, o una riga in ~/.bashrc \
            che legga lo script; zsh richiede "fpath+=~/.zfunc" prima di "compinit" in ~/.zshrc.

            I nomi sono quelli del piano che il comando leggerebbe: id come direction:casa, la loro ultima parte oppure, se non ce \
            n’è, i nomi da una loro parola in poi. Si completano anche anni, mappe e file. Lo script interroga il pdo che si trova \
            nel PATH, e nulla di ciò che sta nei nomi viene eseguito. Gli script di versioni precedenti non propongono più nulla: \
            vanno scritti di nuovo.
            """
        case .shell: "La shell."
        }
    }
}

extension ManualHelp {
    public var italian: String {
        switch self {
        case .abstract: "Scrive la pagina di manuale di un comando."
        case .discussion:
            """
            ESEMPI
              pdo manual neighbours | man -l -      la mostra
              pdo manual > pdo.1                    la pagina di pdo
              pdo manual --output ~/.local/share/man/man1
                                                    tutte; poi: man pdo-neighbours
              pdo manual snapshot write             la pagina di un comando di snapshot

            Senza nome, la pagina di pdo; con --output, tutte le pagine in una cartella.
            """
        case .subcommands: "Il comando; senza, la pagina di pdo."
        case .output: "Scrive tutte le pagine in questa cartella."
        }
    }
}

extension DoctorHelp {
    public var italian: String {
        switch self {
        case .abstract:
            "Dice che cosa questo computer può disegnare, quale piano si legge e come rimediare a ciò che manca."
        case .discussion:
            """
            ESEMPI
              pdo doctor
              pdo doctor --plan Data/my-city

            Ogni disposizione e ogni formato si provano con un piccolo disegno. Ogni riga inizia con «ok» o con «manca» e il rimedio. \
            Codice di uscita 2 se manca qualcosa.
            """
        }
    }
}
