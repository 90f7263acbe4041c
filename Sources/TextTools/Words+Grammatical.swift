extension Words {
    /// What Italian has for its grammar only, folded: articles, prepositions with and without them, conjunctions.
    package static let grammatical: Set<String> = Set(
        """
        a ad agli ai al all alla alle allo anche che col con d da dagli dai dal dall dalla dalle dallo degli dei del dell \
        della delle dello di e ed fra gli i il in l la le lo negli nei nel nell nella nelle nello o od per su sugli sui sul \
        sull sulla sulle sullo tra un una uno
        """.split(separator: " ").map(String.init))
}
