/// What a map says in a picture that is shown small: one number, and up to five bars.
struct Thumbnail {
    struct Bar {
        let name: String
        let value: Int
        /// The value in words where a number says too little.
        var text: String?
        var color = Palette.strong
    }

    /// Such as "80" or "12 → 8".
    let number: String
    /// What the number counts.
    let label: String
    /// What the bars say.
    let head: String
    /// The longest first, or in the order of years.
    let bars: [Bar]
}
