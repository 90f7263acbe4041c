/// One property of a node, an edge, a cluster or the whole drawing, such as `.label("Casa")` or `.shape(.hexagon)`.
///
/// Values are checked when the drawing is used, not when an attribute is made: an unfit one gives a ``GraphvizError``
/// that names the attribute and where it stands. Text that people read (labels, tooltips, titles) is shown exactly as
/// given, whatever characters it has; control characters other than the newline are left out.
public struct Attribute: Hashable, Sendable {
    /// Graphviz's name of the attribute, such as `fillcolor`.
    public let name: String
    let value: Value

    enum Value: Hashable, Sendable {
        case text(String, TextAlignment)
        case tooltip(String)
        case title(String)
        case formatted(FormattedLabel)
        case fontName(String)
        case color(String)
        case number(Double, ClosedRange<Double>)
        case integer(Int, ClosedRange<Int>)
        case numbers([Double], separator: String, prefix: String, suffix: String)
        case port(String, Side)
        case curves([Layout.Curve])
        case word(String)
        case url(String)
        case identifier(String)
        case classes(String)
        case raw(String)
    }

    init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// Sets any attribute of Graphviz's, by its name and with the value as Graphviz wants it.
    ///
    /// The value has at most 500 bytes and no control characters. `\` is Graphviz's own escape, and may not stand
    /// singly before a quote or at the end; `&`, `<`, `>` and quotes stand for themselves, so HTML-like labels and
    /// record shapes are not available: see ``formattedLabel(_:)`` and ``tableLabel(_:)``.
    ///
    /// Known attributes take values of their kind within ranges for which random drawings were tried, with Graphviz
    /// 2.42 and 14 and every engine; other values are refused, and so are attributes that make Graphviz read files
    /// (`image`, `shapefile`, …), links other than ``url(_:)``, what Graphviz itself writes (`bb`, `vertices`, …), and
    /// what ends the process now and then (`nslimit`, …). Known are:
    ///
    /// `area`, `arrowhead`, `arrowsize`, `arrowtail`, `beautify`, `bgcolor`, `center`, `class`, `clusterrank`,
    /// `color`, `colorscheme`, `comment`, `compound`, `concentrate`, `constraint`, `Damping`, `decorate`,
    /// `defaultdist`, `dim`, `dimen`, `dir`, `diredgeconstraints`, `distortion`, `dpi`, `edgetarget`, `edgetooltip`,
    /// `epsilon`, `esep`, `fillcolor`, `fixedsize`, `fontcolor`, `fontname`, `fontsize`, `forcelabels`,
    /// `gradientangle`, `group`, `headclip`, `headlabel`, `headport`, `headtarget`, `headtooltip`, `height`, `id`,
    /// `imagepos`, `imagescale`, `inputscale`, `K`, `label`, `label_scheme`, `labelangle`, `labeldistance`,
    /// `labelfloat`, `labelfontcolor`, `labelfontname`, `labelfontsize`, `labeljust`, `labelloc`, `labeltarget`,
    /// `labeltooltip`, `landscape`, `layer`, `layerlistsep`, `layers`, `layerselect`, `layersep`, `layout`, `len`,
    /// `levels`, `levelsgap`, `lhead`, `linelength`, `ltail`, `margin`, `maxiter`,
    /// `mclimit`, `mindist`, `minlen`, `mode`, `model`, `newrank`, `nodesep`, `nojustify`, `normalize`, `notranslate`,
    /// `oneblock`, `ordering`, `orientation`, `outputorder`, `overlap`, `overlap_scaling`, `overlap_shrink`, `pack`,
    /// `packmode`, `pad`, `pagedir`, `pencolor`, `penwidth`, `peripheries`, `pin`, `pos`, `quadtree`, `quantum`,
    /// `rankdir`, `ranksep`, `ratio`, `regular`, `remincross`, `repulsiveforce`, `resolution`, `root`, `rotate`,
    /// `rotation`, `samehead`, `sametail`, `samplepoints`, `scale`, `searchsize`, `sep`, `shape`, `sides`,
    /// `size`, `skew`, `smoothing`, `sortv`, `splines`, `start`, `style`, `tailclip`, `taillabel`, `tailport`,
    /// `tailtarget`, `tailtooltip`, `target`, `TBbalance`, `tooltip`, `truecolor`, `viewport`, `voro_margin`, `weight`,
    /// `width`, `xdotversion`, `xlabel`, `z`.
    ///
    /// Where an object has no use for an attribute, or Graphviz knows none of this name, the rendering has a warning
    /// with the nearest name. Unknown attributes go into ``Drawing/dot()`` for other programs. What Graphviz does with
    /// combinations that nobody tried is not promised: it may end the process, and a program for which that counts
    /// draws in a child process.
    public static func raw(_ name: String, _ value: String) -> Attribute {
        Attribute(name, .raw(value))
    }
}
