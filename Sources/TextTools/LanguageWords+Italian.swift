extension LanguageWords {
    /// Italian.
    package static let italian: LanguageWords = {
        var words = LanguageWords(code: "it")
        words.grammatical = list(
            """
            a ad agli ai al all alla alle allo anche che col con d da dagli dai dal dall dalla dalle dallo degli dei del dell \
            della delle dello di e ed fra gli i il in l la le lo negli nei nel nell nella nelle nello o od per su sugli sui sul \
            sull sulla sulle sullo tra un una uno
            """)
        // As in Snowball's list: besides pronouns, adverbs, auxiliary verbs and the like.
        words.stopWords = words.grammatical.union(
            list(
                """
                altra altre altresi altri altro ambito ancora appena aver avere aveva avevano avra avranno avuto ben bene \
                c chi ci ciascun ciascuna ciascuno cio circa coi come contro cosa cosi cui dagl degl dentro deve devono \
                dobbiamo dopo dove dovra due durante entro era erano essa esse essendo esser essere essi esso eventuale \
                eventuali far fara fare fatto finche fino gia ha hanno indipendentemente insieme invece io li loro lungo \
                ma maggior maggiore mediante meglio meno mentre mi modo molto ne neanche negl nessun nessuna nessuno noi \
                non nonche nostra nostre nostri nostro occorre ogni oltre oppure ora ossia particolare perche percio piu \
                poi possa possano possono potra presso prima primis proprie proprio puo pur pure qual quale quali \
                qualsiasi qualunque quando quanto quegli quei quella quelle quelli quello quest questa queste questi \
                questo quindi relativa relative relativi relativo riguardo s sara saranno se secondo sempre senza si sia \
                siamo siano sono sopra sotto stata state stati stato stessa stesse stessi stesso sua sue sugl suo suoi \
                tale tali tanto tramite tre tutta tutte tutti tutto va vari varia varie vario verso vi via vogliamo volta
                """))
        words.separate = list(
            """
            ad al alla allo alle ai agli che con da dal dalla dai dalle degli dei del della delle dello di ed nei nel nella \
            nelle per più su sul sulla sullo sulle sui tra fra
            """)
        words.possibleEnds = list("a e o i il la lo le gli un una uno in")
        words.endVowels = Set("aeioàèéìòù")
        // Na-zione, digita-lizzazione, rea-lizzato.
        words.innerBeginnings = ["zion"]
        words.innerSeconds = ["izzaz", "izzat"]
        (words.page, words.pagesOf) = (["pagina", "pag.", "pag", "p."], ["di"])
        return words
    }()
}
