extension SiteHelp {
    public var italian: String {
        switch self {
        case .abstract: "Scrive il piano come sito: una cartella di pagine che si aprono anche da una chiavetta."
        case .discussion:
            """
            ESEMPI
              pdo site -o site               il piano in pagine, da site/index.html
              pdo site -o site --lang it,en  in due lingue, la seconda in site/en

            Ogni citazione porta alla sua riga del documento, ogni nome di una mappa alla sua pagina. Una pagina che resterebbe \
            uguale non viene riscritta, e nulla viene sostituito prima che tutto sia pronto. Una cartella con file che non \
            sono pagine di un tale sito resta com’è, a meno che --force non dica altro; anche allora si sostituiscono solo i file che hanno i nomi del sito.
            """
        case .output: "La cartella da scrivere."
        case .languages:
            "Le lingue delle pagine, separate da virgole: la prima è in cima. (predefinito: quella del piano)"
        case .force: "Scrive anche in una cartella che ha altri file, e li lascia."
        case .baseline: "Il piano precedente, per una pagina su ciò che è cambiato."
        case .baseURL:
            "Dove starà il sito, per sitemap.xml, anteprime con immagini e mappe da inserire in altre pagine."
        case .statement:
            "L’indirizzo della dichiarazione di accessibilità dell’amministrazione, in fondo a ogni pagina."
        case .feedback: "Un indirizzo di posta o del web per le segnalazioni, in fondo a ogni pagina."
        }
    }
}
