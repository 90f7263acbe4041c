/// What the help of `pdo site` says.
public enum SiteHelp: CommandHelp, CaseIterable {
    case abstract, discussion, output, languages, force, baseline, baseURL, statement, feedback
}
