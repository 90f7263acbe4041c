import Graphviz
import Testing

#if os(Linux)
    import Glibc

    /// What a drawing owes to the machine's fonts: SVG nothing, PNG and PDF a clear error where there are none. Each
    /// test is a process of its own, since fontconfig reads its settings once.
    @Suite struct MachineFontTests {
        static var drawing: Drawing {
            var drawing = network(9)
            drawing.nodes[0].attributes.append(
                .formattedLabel(FormattedText(TextRun("Casa", .bold), TextRun(" è & qui"))))
            return drawing
        }

        /// The libraries and files that the process has loaded.
        static func maps() throws -> String {
            let file = try #require(fopen("/proc/self/maps", "r"))
            defer { fclose(file) }
            var maps: [UInt8] = []
            while case let byte = fgetc(file), byte != EOF { maps.append(UInt8(truncatingIfNeeded: byte)) }
            return String(decoding: maps, as: UTF8.self)
        }

        /// Makes fontconfig find no font in this process.
        ///
        /// - Returns: the path of a file to be removed at the end.
        static func hideFonts() throws -> String {
            let path = "/tmp/no-fonts-\(getpid()).conf"
            let file = try #require(fopen(path, "w"))
            fputs("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>", file)
            fclose(file)
            setenv("FONTCONFIG_FILE", path, 1)
            return path
        }

        @Test func svgLoadsNoFontLibrary() async {
            await #expect(processExitsWith: .success) {
                _ = try Self.drawing.svg(using: .dot)
                _ = try network(30, isDirected: false).layout(using: .neato)
                let maps = try Self.maps()
                #expect(maps.contains("libgvplugin_core"))
                for library in ["libpango", "libfontconfig", "libgd.", "libcairo"] { #expect(!maps.contains(library)) }
            }
        }

        @Test func svgIsTheSameWithoutFonts() async throws {
            let expected = try Self.drawing.svg(using: .dot).text
            for path in ["/nonexistent/fonts.conf", "empty"] {
                await #expect(processExitsWith: .success) { [expected = expected as String, path = path as String] in
                    let settings = path == "empty" ? try Self.hideFonts() : nil
                    defer { if let settings { unlink(settings) } }
                    if settings == nil { setenv("FONTCONFIG_FILE", path, 1) }
                    #expect(try Self.drawing.svg(using: .dot).text == expected)
                }
            }
        }

        @Test func withoutFontsPicturesAreAnError() async {
            await #expect(processExitsWith: .success) {
                let settings = try Self.hideFonts()
                defer { unlink(settings) }
                let before = try Self.drawing.svg(using: .dot)
                for _ in 0..<2 {
                    let error = #expect(throws: GraphvizError.self) { try Self.drawing.png(using: .dot) }
                    #expect(error?.reason == .libraryUnavailable)
                    #expect(error?.lack == .font)
                    #expect(throws: GraphvizError.self) { try Self.drawing.pdf(using: .dot) }
                }
                #expect(try Self.drawing.svg(using: .dot) == before)
                let installation = try graphvizInstallation()
                #expect(installation.formats == [.svg, .dot] && installation.helvetica == nil)
                #expect(installation.problems.map(\.formats).filter { !$0.isEmpty } == [[.png, .pdf]])
                #expect(try Self.maps().contains("libpango"))
            }
        }
    }
#endif
