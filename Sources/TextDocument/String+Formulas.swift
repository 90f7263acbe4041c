extension String {
    /// The text as a cell of a table for people: with an apostrophe before what a spreadsheet would take for a
    /// formula, as OWASP advises (*CSV Injection*): `=`, `+`, `-`, `@`, also in full width, a tab or a carriage return
    /// at the beginning. Numbers such as `-3` or
    /// `+2,5` are none.
    ///
    /// So is what follows a semicolon, a tab or the end of a line within the text: where the decimal mark is a comma,
    /// spreadsheets take a file's lines apart at its semicolons, whatever separates its values.
    ///
    /// ```swift
    /// "=1+1".guardedAgainstFormulas  // "'=1+1"
    /// ```
    package var guardedAgainstFormulas: String {
        guard unicodeScalars.contains(where: Self.beginsFormula) else { return self }
        var guarded = String.UnicodeScalarView()
        var isBeginning = true
        for (index, scalar) in zip(unicodeScalars.indices, unicodeScalars) {
            if isBeginning, Self.beginsFormula(scalar), !Self.isNumber(unicodeScalars[index...]) { guarded.append("'") }
            guarded.append(scalar)
            // Behind a semicolon a quotation mark may open the new cell.
            isBeginning =
                ";\t\n\r".unicodeScalars.contains(scalar)
                || isBeginning && scalar == "\"" && index > unicodeScalars.startIndex
        }
        return String(guarded)
    }

    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        "=+-@\t\r＝＋－＠".unicodeScalars.contains(scalar)
    }

    /// Whether a sign and what follows it up to the end of the cell is a number, in the way of whatever language.
    private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
        let cell = Substring(text.prefix { !";\t\n\r".unicodeScalars.contains($0) })
        return cell.wholeMatch(of: /[+\-][0-9]+(?:[.,'][0-9]+)*(?:[eE][+\-]?[0-9]+)? ?%?/) != nil
    }
}
