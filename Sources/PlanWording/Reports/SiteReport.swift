/// What is said while a site is written, and after.
public enum SiteReport: Message {
    /// How many pages of how many have been made.
    case made(Int, of: Int)
    /// Links to the site have no pictures beside them, and why.
    case noPreviews(reason: String)
    /// How many files were written, left as they were and taken away.
    case written(folder: String, written: Int, unchanged: Int, removed: Int)
}
