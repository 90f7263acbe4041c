extension GraphvizFailure {
    public var italian: String {
        switch self {
        case .noMemory: "Graphviz ha troppo poca memoria: concedine di più al processo (ulimit -v) o disegna meno."
        case .noLibrary: "La libreria Graphviz non si avvia: \(Self.plugins)."
        case .noPlugin: "A Graphviz manca il componente necessario: \(Self.plugins)."
        case .noCairo:
            "PNG e PDF richiedono il componente di Graphviz per cairo e pango, che non si carica: installalo (apt install libgvc6 o, dove Debian ha un pacchetto per ciascuno, libgvplugin-pango8; dnf install graphviz, brew install graphviz) e registralo (dot -c). SVG non lo richiede."
        case .noFont:
            "PNG e PDF richiedono un carattere e fontconfig non ne trova: installane uno (apt install fonts-dejavu-core, dnf install dejavu-sans-fonts, apk add font-dejavu) o controlla FONTCONFIG_FILE. SVG non ne richiede."
        case .noTriangulation:
            "Questo Graphviz è privo della libreria di triangolazione (GTS), che serve a distanziare gli elementi: installane uno che l’abbia (apt install libgvc6, brew install graphviz)."
        case .noLayout: "Graphviz non riesce a disporre il disegno: prova un altro engine o mostra meno elementi."
        case .noRendering: "Graphviz ha disposto il disegno ma non riesce a produrre l’immagine."
        case .refused(let explanation): "Graphviz non può fare questo disegno: \(Italian.inQuotes(explanation))."
        }
    }

    private static let plugins =
        "controlla che i suoi componenti siano installati (apt install libgvc6 o, dove Debian ha un pacchetto per ciascuno, libgvplugin-neato-layout8 e libgvplugin-pango8; brew install graphviz) e registrati (dot -c)"
}
