/// What the help of `pdo declare` says.
public enum DeclareHelp: CommandHelp, CaseIterable {
    case abstract, discussion, subject, target, because, no, open, words, source, by, date, year
}
