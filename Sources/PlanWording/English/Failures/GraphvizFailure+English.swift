extension GraphvizFailure {
    public var english: String {
        switch self {
        case .noMemory: "Graphviz has too little memory: allow the process more (ulimit -v), or draw less."
        case .noLibrary: "The Graphviz library could not be started: \(Self.plugins)."
        case .noPlugin: "Graphviz lacks the plugin for this: \(Self.plugins)."
        case .noCairo:
            "PNG and PDF need Graphviz's plugin for cairo and pango, which could not be loaded: install it (apt install libgvc6, or where Debian has a package for each, libgvplugin-pango8; dnf install graphviz, brew install graphviz) and register it (dot -c); SVG needs none."
        case .noFont:
            "PNG and PDF need a font, and fontconfig finds none: install some (apt install fonts-dejavu-core, dnf install dejavu-sans-fonts, apk add font-dejavu), or check FONTCONFIG_FILE; SVG needs none."
        case .noTriangulation:
            "Graphviz was built without the library that triangulates (GTS), by which nodes are moved apart: install a Graphviz that has it (apt install libgvc6, brew install graphviz)."
        case .noLayout: "Graphviz could not lay the drawing out: try another engine, or show less."
        case .noRendering: "The layout succeeded, but Graphviz could not render it."
        case .refused(let explanation): explanation
        }
    }

    private static let plugins =
        "check that its plugins are installed (apt install libgvc6, or where Debian has a package for each, libgvplugin-neato-layout8 and libgvplugin-pango8; brew install graphviz) and registered (dot -c)"
}
