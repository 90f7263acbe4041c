import TextDocument

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is known of where results go; tests put another answer in its place.
package enum StandardOutput {
    /// Whether it is a terminal.
    @TaskLocal package static var isTerminal = isatty(1) == 1

    /// How words that were sought look: in bold type on a terminal, unless $NO_COLOR or $TERM speak against it.
    package static var marks: StyledText.Marks {
        let environment = Console.current.environment
        let isPlain = !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") == "dumb"
        return isTerminal && !isPlain ? .terminal : .plain
    }
}
