import CDocumentLibraries

/// How words look: whether they can be seen, and which lines go through them.
extension PDFPicture {
    /// Finds the words that can't be seen, those that are struck out, and those of which only a part is so.
    func look(atWordsOf page: inout PDFPage, _ across: Double, _ down: Double) {
        for place in page.words.indices {
            let word = page.words[place]
            page.words[place].isHidden = isUnseen(word, across, down)
            if page.words[place].isHidden { continue }
            switch strike(through: word, across, down) {
            case .whole: page.words[place].isStruck = true
            case .part: page.words[place].isDoubtful = true
            case .unsure: page.words[place].mayBeStruck = true
            case .none: page.words[place].isDoubtful = isPartlyUnseen(word, across, down)
            }
        }
    }

    private func isUnseen(_ word: PDFWord, _ across: Double, _ down: Double) -> Bool {
        let box = word.box
        // What reaches over the page's edge, or is too small to be drawn, may be seen.
        guard box.left >= 0, box.top >= 0, box.right / across <= Double(width), box.bottom / down <= Double(height)
        else { return box.right <= 0 || box.bottom <= 0 || box.left / across >= Double(width) }
        if isBlank(box.left / across, box.top / down, box.right / across, box.bottom / down) { return true }
        // Letters of the lines above and below, and the lines of a cell, reach into the edges of a word.
        guard box.height / down >= 5, Self.fillsItsMiddle(word.text) else { return false }
        let inset = min(1.5 * across, 0.2 * box.width)
        return isBlank(
            (box.left + inset) / across, ((box.top + 0.25 * box.height) / down).rounded(.up),
            (box.right - inset) / across, ((box.top + 0.75 * box.height) / down).rounded(.down))
    }

    private func isBlank(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Bool {
        raster_is_blank(
            pixels, CInt(width), CInt(height), CInt(left), CInt(top), CInt(right.rounded(.up)),
            CInt(bottom.rounded(.up)))
    }

    /// Whether a text has a sign that no font draws at the edges of a line only.
    private static func fillsItsMiddle(_ text: String) -> Bool {
        text.contains { ($0.isLetter || $0.isNumber) && !"ªº°⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".contains($0) }
    }

    /// Whether a part of a word can't be seen, beside another that is drawn.
    private func isPartlyUnseen(_ word: PDFWord, _ across: Double, _ down: Double) -> Bool {
        let box = word.box
        guard box.width > 1.2 * box.height, !word.text.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "%" })
        else { return false }
        let gap = raster_widest_gap(
            pixels, CInt(width), CInt(height), CInt((box.left / across).rounded(.up)),
            CInt(((box.top + 0.25 * box.height) / down).rounded(.up)), CInt(box.right / across),
            CInt((box.top + 0.75 * box.height) / down))
        return Double(gap.to - gap.from) * across > 0.6 * box.height
    }

    // MARK: Strikes

    private enum Strike {
        case whole, part, none
        /// A line as long as the word, which may be one of its letter's.
        case unsure
    }

    /// How much a line goes through a word.
    ///
    /// A line that strikes out is as long as the text, while those of which letters consist leave some space at their ends.
    private func strike(through word: PDFWord, _ across: Double, _ down: Double) -> Strike {
        let box = word.box
        // Of an upright word nothing is known.
        let isUpright = word.text.count > 2 && box.height > 1.5 * box.width
        guard !isUpright, box.height > 1, word.text.contains(where: { $0.isLetter || $0.isNumber }) else {
            return .none
        }
        func longest(from left: CInt, to right: CInt, between top: Double = 0.4, and bottom: Double = 0.75)
            -> raster_run
        {
            raster_longest_line(
                pixels, CInt(width), CInt(height), left, CInt((box.top + box.height * top) / down), right,
                CInt(((box.top + box.height * bottom) / down).rounded(.up)))
        }
        guard (-1...CDouble(width)).contains(box.left / across), box.right / across < Double(width) + 1 else {
            return .none
        }
        // All pixels that the word touches.
        let (left, right) = (
            CInt((box.left / across + 0.15).rounded(.down)), CInt((box.right / across - 0.15).rounded(.up))
        )
        guard left < right else { return .none }
        if box.width > box.height * 0.8 {
            let inner = (
                left: CInt(((box.left + Self.open(word.text.first, box)) / across).rounded(.up)),
                right: CInt((box.right - Self.open(word.text.last, box)) / across)
            )
            guard inner.left < inner.right else { return .none }
            let run = longest(from: inner.left, to: inner.right)
            if Double(run.to - run.from) / Double(inner.right - inner.left) >= 0.97 { return .whole }
            guard !word.text.contains(where: { "—–―─=→←_".contains($0) }) else { return .none }
            // Bars of letters that touch are shorter, in any font: a height in the word, less at its ends.
            // Further up and down heads and feet of letters touch, which makes longer ones.
            func heights(_ run: raster_run) -> Double { Double(run.to - run.from) * across / box.height }
            let middle = longest(
                from: left, to: right, between: 0.45 + down / box.height, and: 0.63 - down / box.height)
            let isAtEnd = middle.from <= left + 1 || middle.to >= right - 1
            let bar = isAtEnd ? (box.height / down < 11 ? 0.85 : 0.7) : 1.25
            guard heights(middle) > bar || heights(longest(from: left, to: right)) > 1.8 else { return .none }
            return .part
        }
        let run = longest(from: left - 2, to: right + 2)
        let goesOn = (before: run.from <= left - 2, behind: run.to >= right + 2)
        // Where another line goes on there may be a gap between both.
        if goesOn.before && run.to >= right - 1 || goesOn.behind && run.from <= left + 1 { return .whole }
        guard run.from <= left, run.to >= right else { return .none }
        return word.text.allSatisfy(Self.barred.contains) ? .unsure : .whole
    }

    /// How wide a sign at an end of a word is at the most that may not be struck out with it.
    private static func open(_ sign: Character?, _ box: PDFBox) -> Double {
        guard let sign, ".,;:!?()[]«»\"'’".contains(sign), box.width > 1.2 * box.height else { return 0 }
        return 0.4 * box.height
    }

    /// Letters that a line crosses anyway, in some font from edge to edge.
    private static let barred = Set("eèéêëEÈÉÊAÀHFBPRGftzZ45689&€")
}
