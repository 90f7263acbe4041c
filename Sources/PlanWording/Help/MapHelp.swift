/// What the help of `pdo map` says.
public enum MapHelp: CommandHelp, CaseIterable {
    case abstract, discussion, name, all, list, printDefinition, focus, depth, format, table, linkBase, output,
        pageNumber, kind, page, engine, sort
}
