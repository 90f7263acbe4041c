extension KnownAttribute {
    private static let output = "is what Graphviz itself writes: leave it out"
    private static let loading = "would load a file or a resource, which a drawing may not do"
    private static let link = "is a link: use .url(…) for it"
    private static let splineWords = ["true", "false", "line", "spline", "polyline", "ortho", "curved", "none", ""]
    private static let styleWords = Style.allCases.map(\.rawValue)
    private static let directions = ["TB", "LR", "BT", "RL"]

    /// Graphviz's attributes by name, as its reference lists them. The ranges are those within which random drawings
    /// were tried; what crashed is refused.
    static let all: [String: KnownAttribute] = ofAll.merging(ofWholes) { $1 }.merging(ofNodes) { $1 }
        .merging(ofEdges) { $1 }

    private static let ofAll: [String: KnownAttribute] = [
        "class": Self(.all, .text), "color": Self([.cluster, .node, .edge], .colors), "colorscheme": Self(.all, .text),
        "comment": Self([.graph, .node, .edge], .text), "fillcolor": Self([.cluster, .node, .edge], .colors),
        "fontcolor": Self(.all, .color), "fontname": Self(.all, .text), "fontsize": Self(.all, .number(1...1000)),
        "gradientangle": Self([.graph, .cluster, .node], .integer(0...360)), "href": Self(.all, .refused(link)),
        "id": Self(.all, .text), "label": Self(.all, .text),
        "labeljust": Self([.graph, .cluster], .words(["l", "r", "c"])),
        "labelloc": Self([.graph, .cluster, .node], .words(["t", "c", "b"])),
        "layer": Self([.cluster, .node, .edge], .text),
        "lp": Self([.graph, .cluster, .edge], .refused(output)),
        "margin": Self([.graph, .cluster, .node], .numbers(1...2, 0...100)),
        "nojustify": Self(.all, .flag), "penwidth": Self([.cluster, .node, .edge], .number(0...100)),
        "peripheries": Self([.cluster, .node], .integer(0...10)),
        "pos": Self([.node, .edge], .numbers(2...3, -100_000...100_000, suffix: "!")),
        "showboxes": Self([.graph, .node, .edge], .refused(output)),
        "sortv": Self([.graph, .cluster, .node], .integer(0...100_000)),
        "style": Self(.all, .list(styleWords)), "target": Self(.all, .text), "tooltip": Self(.all, .text),
        "URL": Self(.all, .refused(link)), "xlabel": Self([.node, .edge], .text),
        "xlp": Self([.node, .edge], .refused(output)),
        "_draw_": Self(.all, .refused(output)),
    ]

    /// Of the whole drawing and of clusters.
    private static let ofWholes: [String: KnownAttribute] = [
        "_background": Self(.graph, .refused(loading)), "area": Self([.node, .cluster], .number(0.01...10_000)),
        "bb": Self([.graph, .cluster], .refused(output)), "beautify": Self(.graph, .words(["false", "no"])),
        "bgcolor": Self([.graph, .cluster], .colors), "center": Self(.graph, .flag),
        "charset": Self(.graph, .refused("can't be set: a drawing's texts are UTF-8 always")),
        "cluster": Self(.cluster, .refused("says what a cluster is already: leave it out")),
        "clusterrank": Self(.graph, .words(["local", "global", "none"])), "compound": Self(.graph, .flag),
        "concentrate": Self(.graph, .flag), "Damping": Self(.graph, .number(0.01...1)),
        "defaultdist": Self(.graph, .number(0.01...1000)), "dim": Self(.graph, .integer(2...10)),
        "dimen": Self(.graph, .integer(2...10)), "diredgeconstraints": Self(.graph, .either(["hier"], .flag)),
        "dpi": Self(.graph, .number(10...600)), "epsilon": Self(.graph, .number(0.0001...1)),
        "esep": Self(.graph, .numbers(1...2, 0...1000, prefix: "+")), "fontnames": Self(.graph, .refused(loading)),
        "fontpath": Self(.graph, .refused(loading)), "forcelabels": Self(.graph, .flag),
        "imagepath": Self(.graph, .refused(loading)), "inputscale": Self(.graph, .number(0...1000)),
        "K": Self([.graph, .cluster], .number(0.01...100)), "label_scheme": Self(.graph, .integer(0...3)),
        "landscape": Self(.graph, .flag), "layerlistsep": Self(.graph, .text), "layers": Self(.graph, .text),
        "layerselect": Self(.graph, .text), "layersep": Self(.graph, .text),
        "layout": Self(.graph, .words(Engine.allCases.map(\.rawValue) + ["nop", "nop1"])),
        "levels": Self(.graph, .integer(0...100)), "levelsgap": Self(.graph, .number(-100...100)),
        "lheight": Self([.graph, .cluster], .refused(output)), "linelength": Self(.graph, .integer(60...1000)),
        "lwidth": Self([.graph, .cluster], .refused(output)), "maxiter": Self(.graph, .integer(0...10_000)),
        "mclimit": Self(.graph, .number(0.01...10)), "mindist": Self(.graph, .number(0.01...100)),
        "mode": Self(.graph, .words(["major", "KK", "sgd", "maxent"])),
        "model": Self(.graph, .words(["shortpath", "circuit", "subset", "mds"])), "newrank": Self(.graph, .flag),
        "nodesep": Self(.graph, .number(0.02...100)),
        "normalize": Self(.graph, .either(["true", "false"], .number(-360...360))),
        "notranslate": Self(.graph, .flag),
        "nslimit": Self(.graph, .refused("ends the process now and then: leave it out")),
        "nslimit1": Self(.graph, .refused("ends the process now and then: leave it out")),
        "oneblock": Self(.graph, .flag),
        "ordering": Self([.graph, .node], .words(["in", "out"])),
        "outputorder": Self(.graph, .words(["breadthfirst", "nodesfirst", "edgesfirst"])),
        "overlap": Self(
            .graph,
            .words([
                "true", "false", "scale", "scalexy", "prism", "compress", "vpsc", "ortho", "orthoxy", "orthoyx",
                "ortho_yx",
            ])),
        "overlap_scaling": Self(.graph, .number(-100...100)), "overlap_shrink": Self(.graph, .flag),
        "pack": Self(.graph, .either(["true", "false"], .integer(0...1000))), "packmode": Self(.graph, .packing),
        "pad": Self(.graph, .numbers(1...2, 0...100)),
        "page": Self(.graph, .refused("cuts the picture into pages: use .maximumSize(…)")),
        "pagedir": Self(.graph, .words(["BL", "BR", "TL", "TR", "RB", "RT", "LB", "LT"])),
        "pencolor": Self(.cluster, .color),
        "quadtree": Self(.graph, .words(["normal", "fast", "none", "true", "false"])),
        "quantum": Self(.graph, .number(0...100)),
        "rank": Self(.cluster, .refused("can't be set on a cluster: use Drawing.ranks")),
        "rankdir": Self(.graph, .words(directions)),
        "ranksep": Self(.graph, .numbers(1...1, 0.02...100, suffix: " equally")),
        "ratio": Self(.graph, .either(["fill", "compress", "expand", "auto"], .number(0.01...100))),
        "remincross": Self(.graph, .flag), "repulsiveforce": Self(.graph, .number(0...10)),
        "resolution": Self(.graph, .number(10...600)), "root": Self(.graph, .text),
        "rotate": Self(.graph, .words(["0", "90"])),
        "rotation": Self(.graph, .number(-360...360)), "scale": Self(.graph, .numbers(1...2, 0.01...100)),
        "searchsize": Self(.graph, .integer(1...10_000)), "sep": Self(.graph, .numbers(1...2, 0...1000, prefix: "+")),
        "size": Self(.graph, .numbers(1...2, 0.01...1000, suffix: "!")),
        "smoothing": Self(.graph, .words(["none"])), "splines": Self(.graph, .words(splineWords)),
        "start": Self(.graph, .either(["regular", "self"], .integer(0...1_000_000))),
        "stylesheet": Self(.graph, .refused(loading)), "TBbalance": Self(.graph, .words(["min", "max", "no"])),
        "truecolor": Self(.graph, .flag), "viewport": Self(.graph, .numbers(2...3, 0.01...10_000)),
        "voro_margin": Self(.graph, .number(0...1)), "xdotversion": Self(.graph, .text),
    ]

    private static let ofNodes: [String: KnownAttribute] = [
        "distortion": Self(.node, .number(-10...10)), "fixedsize": Self(.node, .either(["shape"], .flag)),
        "group": Self(.node, .text), "height": Self(.node, .number(0...1000)), "image": Self(.node, .refused(loading)),
        "imagepos": Self(.node, .words(["tl", "tc", "tr", "ml", "mc", "mr", "bl", "bc", "br"])),
        "imagescale": Self(.node, .either(["width", "height", "both"], .flag)),
        "orientation": Self([.graph, .node], .either(["portrait", "landscape"], .number(-360...360))),
        "pin": Self(.node, .flag), "rects": Self(.node, .refused(output)), "regular": Self(.node, .flag),
        "samplepoints": Self(.node, .integer(3...100)), "shape": Self(.node, .words(Shape.allCases.map(\.rawValue))),
        "shapefile": Self(.node, .refused(loading)), "sides": Self(.node, .integer(0...100)),
        "skew": Self(.node, .number(-10...10)), "vertices": Self(.node, .refused(output)),
        "width": Self(.node, .number(0...1000)), "z": Self(.node, .number(-1000...1000)),
    ]

    private static let ofEdges: [String: KnownAttribute] = [
        "arrowhead": Self(.edge, .arrows), "arrowsize": Self(.edge, .number(0...10)), "arrowtail": Self(.edge, .arrows),
        "constraint": Self(.edge, .flag), "decorate": Self(.edge, .flag),
        "dir": Self(.edge, .words(["forward", "back", "both", "none"])), "edgehref": Self(.edge, .refused(link)),
        "edgetarget": Self(.edge, .text), "edgetooltip": Self(.edge, .text), "edgeURL": Self(.edge, .refused(link)),
        "head_lp": Self(.edge, .refused(output)), "headclip": Self(.edge, .flag),
        "headhref": Self(.edge, .refused(link)),
        "headlabel": Self(.edge, .text), "headport": Self(.edge, .port), "headtarget": Self(.edge, .text),
        "headtooltip": Self(.edge, .text), "headURL": Self(.edge, .refused(link)),
        "key": Self(.edge, .refused("is the edge's own name, which edges don't have here: leave it out")),
        "labelangle": Self(.edge, .number(-360...360)), "labeldistance": Self(.edge, .number(0...100)),
        "labelfloat": Self(.edge, .flag), "labelfontcolor": Self(.edge, .color), "labelfontname": Self(.edge, .text),
        "labelfontsize": Self(.edge, .number(1...1000)), "labelhref": Self(.edge, .refused(link)),
        "labeltarget": Self(.edge, .text), "labeltooltip": Self(.edge, .text), "labelURL": Self(.edge, .refused(link)),
        "len": Self(.edge, .number(0.01...100)), "lhead": Self(.edge, .text), "ltail": Self(.edge, .text),
        "minlen": Self(.edge, .integer(0...1000)), "samehead": Self(.edge, .text), "sametail": Self(.edge, .text),
        "tail_lp": Self(.edge, .refused(output)), "tailclip": Self(.edge, .flag),
        "tailhref": Self(.edge, .refused(link)),
        "taillabel": Self(.edge, .text), "tailport": Self(.edge, .port), "tailtarget": Self(.edge, .text),
        "tailtooltip": Self(.edge, .text), "tailURL": Self(.edge, .refused(link)),
        "weight": Self(.edge, .integer(0...1000)),
    ]
}
