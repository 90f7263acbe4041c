extension MapUsage {
    public var italian: String {
        switch self {
        case .nameAndAll: "Scegli tra --all e il nome di una mappa."
        case .focusAndAll: "--focus disegna una sola mappa: togli --all."
        case .severalPrinted: "Più mappe non si possono scrivere a schermo: indicane una."
        case .depthWithoutFocus: "--depth richiede --focus."
        case .tableAndFormat: "--table e --format non si usano insieme."
        case .linkBase: "--link-base deve iniziare con http:// o https://, o essere un percorso relativo."
        }
    }
}
