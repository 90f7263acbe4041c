import CGraphviz

/// Returns how wide one line of text is in a label, in points, as every layout reckons it, on any machine.
///
/// Each character counts with the wider of its widths in Helvetica and in DejaVu Sans. To be used for breaking long
/// labels into lines and for placing a legend. It needs no lock and is fast.
public func textWidth(_ line: String, fontSize: Double = 14, isBold: Bool = false) -> Double {
    graphviz_text_width(SpecialCharacters.cleaned(line), fontSize, isBold, false)
}
