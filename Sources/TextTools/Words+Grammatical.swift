extension Words {
    /// What Italian has for its grammar only.
    package static let grammatical = LanguageWords.italian.grammatical

    /// What is in any Italian text and says nothing of its subject.
    package static let stopWords = LanguageWords.italian.stopWords
}
