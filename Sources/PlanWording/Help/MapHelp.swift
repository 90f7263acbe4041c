/// What the help of `pdo map` says.
public enum MapHelp: Message, CaseIterable {
    case abstract, discussion, name, all, focus, depth, format, table, linkBase, output
}
