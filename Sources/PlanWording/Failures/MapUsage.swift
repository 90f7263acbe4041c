/// What makes no sense with `pdo map`.
public enum MapUsage: Message {
    case nameAndAll
    case focusAndAll
    case severalPrinted
    case depthWithoutFocus
    case tableAndFormat
    case linkBase
}
