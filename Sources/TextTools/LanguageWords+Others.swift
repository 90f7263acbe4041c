extension LanguageWords {
    /// English.
    package static let english: LanguageWords = {
        var words = LanguageWords(code: "en")
        words.separate = ["and", "for", "from", "the", "with"]
        words.separateAmongConsonants = ["at", "by", "of", "to"]
        words.possibleEnds = ["a", "in", "on", "or", "is", "as"]
        (words.page, words.pagesOf) = (["page", "p."], ["of"])
        return words
    }()

    /// Spanish.
    package static let spanish: LanguageWords = {
        var words = LanguageWords(code: "es")
        words.separate = ["con", "del", "las", "los"]
        words.possibleEnds = ["a", "de", "e", "el", "en", "la", "o", "y"]
        (words.page, words.pagesOf) = (["página", "pág."], ["de"])
        return words
    }()

    /// French.
    package static let french: LanguageWords = {
        var words = LanguageWords(code: "fr")
        words.separate = ["des", "par", "pour"]
        words.possibleEnds = ["de", "en", "et", "la", "le"]
        (words.page, words.pagesOf) = (["page", "p."], ["de"])
        return words
    }()

    /// German.
    package static let german: LanguageWords = {
        var words = LanguageWords(code: "de")
        (words.page, words.pagesOf) = (["seite"], ["von"])
        return words
    }()
}
