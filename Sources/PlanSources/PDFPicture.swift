import CDocumentLibraries

/// A grey picture of a page, from which the lines are read that are drawn on it, however they are drawn.
struct PDFPicture {
    let pixels: [UInt8]
    let width: Int
    let height: Int

    init(pixels: [UInt8], width: Int, height: Int) {
        (self.pixels, self.width, self.height) = (pixels, width, height)
    }

    /// Reads the next picture of what `pdftoppm -gray` writes; nil at the end, or where that is none.
    ///
    /// - Parameter read: reads so many bytes, or fewer at the end.
    init?(_ read: (Int) -> [UInt8]) {
        // P5, width, height, 255, each with white space behind it.
        var (header, spaces): ([UInt8], Int) = ([], 0)
        while spaces < 4 {
            guard let byte = read(1).first, header.count < 60 else { return nil }
            header.append(byte)
            if byte == 0x0A || byte == 0x20 { spaces += 1 }
        }
        let parts = String(decoding: header, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard parts.count == 4, parts[0] == "P5", let width = Int(parts[1]), let height = Int(parts[2]),
            (1...4_000).contains(width), (1...4_000).contains(height)
        else { return nil }
        pixels = read(width * height)
        guard pixels.count == width * height else { return nil }
        (self.width, self.height) = (width, height)
    }

    /// Completes a page by what its picture shows: lines, and which words are struck out or can't be seen.
    func complete(_ page: inout PDFPage) {
        if (page.width > page.height) != (width > height), abs(width - height) > 10 {
            swap(&page.width, &page.height)
        }
        let (across, down) = (page.width / Double(width), page.height / Double(height))
        look(atWordsOf: &page, across, down)
        var edges: UnsafeMutablePointer<raster_edge>?
        let count = raster_edges(pixels, CInt(width), CInt(height), 9, 20_000, &edges)
        defer { free(edges) }
        let found = UnsafeBufferPointer(start: edges, count: edges == nil ? 0 : count)
        page.horizontals = found.filter { !$0.is_vertical }.map {
            PDFRule(at: Double($0.at) * down, from: Double($0.from) * across, to: Double($0.to) * across)
        }
        page.verticals = found.filter { $0.is_vertical }.map {
            PDFRule(at: Double($0.at) * across, from: Double($0.from) * down, to: Double($0.to) * down)
        }
        Self.leaveOutLetters(&page)
        page.horizontals = Self.rules(page.horizontals)
        page.verticals = Self.rules(page.verticals)
        // A page with more is none that anybody reads.
        guard page.words.count < 3_000, page.horizontals.count + page.verticals.count < 1_000 else { return }
        page.cut = cut(of: page, across, down)
        for place in page.words.indices {
            page.words[place].hasMark = hasMark(before: page.words[place].box, page, across, down)
        }
    }

    /// Leaves out the lines of which letters consist.
    private static func leaveOutLetters(_ page: inout PDFPage) {
        // Words by the strips of the page in which they lie.
        var strips: [Int: [PDFBox]] = [:]
        for word in page.words where !word.isHidden {
            for strip in Int(word.box.top / 20)...max(Int(word.box.top / 20), Int(word.box.bottom / 20)) {
                strips[strip, default: []].append(word.box)
            }
        }
        page.verticals.removeAll { rule in
            strips[Int((rule.from + rule.to) / 40)]?.contains { box in
                box.left - 1 <= rule.at && rule.at <= box.right + 1 && box.top - 2 <= rule.from
                    && rule.to <= box.bottom + 2
            } == true
        }
        page.horizontals.removeAll { rule in
            strips[Int(rule.at / 20)]?.contains { box in
                box.left - 2 <= rule.from && rule.to <= box.right + 2 && box.top <= rule.at && rule.at <= box.bottom
            } == true
        }
    }

    /// Joins the edges that are both sides of a line, or pieces of it.
    static func rules(_ edges: [PDFRule]) -> [PDFRule] {
        var rules: [PDFRule] = []
        for edge in edges.sorted(by: { ($0.at, $0.from) < ($1.at, $1.from) }) {
            var joined = edge
            var place = rules.count - 1
            while place >= 0, edge.at - rules[place].at <= 7 {
                let rule = rules[place]
                if joined.at - rule.at <= 3.5, rule.from <= joined.to + 3, joined.from <= rule.to + 3 {
                    joined = PDFRule(
                        at: (rule.at + joined.at) / 2, from: min(rule.from, joined.from), to: max(rule.to, joined.to))
                    rules.remove(at: place)
                }
                place -= 1
            }
            rules.append(joined)
        }
        return rules.sorted { ($0.at, $0.from) < ($1.at, $1.from) }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
