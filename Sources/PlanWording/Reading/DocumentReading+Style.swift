import PlanImport

extension DocumentReading {
    /// How the page looks: one colour for each kind of line, the same in the bar, the legend and at the lines.
    static let styleSheet = """
        :root {
          --paper: #fdfcfa; --ink: #1d2025; --soft: #636a74; --rule: #e4e1db; --card: #f5f3ee; --mark: #fff0b8;
          --objective: #1f7a4d; --heading: #2f5fb3; --goal: #8242a8; --value: #8a6a12; --matrix: #0f7587;
          --passed: #a9adb4; --unread: #c02a37; --warning: #a85a00; --note: #636a74;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #15181c; --ink: #e6e7ea; --soft: #9aa2ad; --rule: #2b3037; --card: #1d2126; --mark: #5a4a10;
            --objective: #58c48d; --heading: #84aefb; --goal: #cf9bf0; --value: #dab757; --matrix: #58c3d6;
            --passed: #5d646e; --unread: #ff7a85; --warning: #f0a64b; --note: #9aa2ad;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 4.5rem; }
        body {
          margin: 0 auto; max-width: 76rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif;
        }
        h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
        p { margin: 0; }
        code { font: .82em/1.4 ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        .body { color: var(--soft); margin-bottom: .25rem; }
        .lead { color: var(--soft); max-width: 46rem; margin: .6rem 0 1.4rem; }
        .lead code { color: var(--ink); margin-right: .4em; }
        .objective { --tone: var(--objective); } .heading { --tone: var(--heading); } .goal { --tone: var(--goal); }
        .value { --tone: var(--value); } .matrix { --tone: var(--matrix); } .passed { --tone: var(--passed); }
        .unread { --tone: var(--unread); } .error { --tone: var(--unread); } .warning { --tone: var(--warning); }
        .note { --tone: var(--note); }
        .bar { display: flex; gap: 2px; height: .7rem; border-radius: .35rem; overflow: hidden; }
        .bar span { background: var(--tone); min-width: 3px; flex-basis: 0; }
        .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: .7rem 0 1.4rem; padding: 0; }
        .legend li { font-size: .875rem; color: var(--soft); }
        .legend li::before {
          content: ""; display: inline-block; width: .6rem; height: .6rem; border-radius: .15rem; margin-right: .45rem;
          background: var(--tone);
        }
        .legend .unread { color: var(--unread); font-weight: 600; }
        .fine { color: var(--objective); font-weight: 600; margin-bottom: 1rem; }
        .notices { background: var(--card); border-radius: .6rem; padding: .8rem 1rem; margin-bottom: 1rem; }
        .notices summary { cursor: pointer; font-weight: 600; }
        .notices ul { list-style: none; margin: .7rem 0 0; padding: 0; max-height: 22rem; overflow: auto; }
        .notices li { font-size: .875rem; padding: .3rem 0 .3rem .8rem; border-left: 3px solid var(--tone); margin-bottom: .3rem; }
        .notices b, .notice b { color: var(--tone); }
        .notices em, .notice em { color: var(--soft); }
        .notices li code, .notice code { color: var(--soft); }
        a { color: var(--heading); }
        .filter {
          position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .3rem; padding: .7rem 0;
          background: var(--paper); border-bottom: 1px solid var(--rule);
        }
        header { display: contents; }
        .filter label { cursor: pointer; font-size: .875rem; padding: .2rem .8rem; border-radius: 1rem; color: var(--soft); }
        .filter label:has(:checked) { background: var(--ink); color: var(--paper); }
        .filter label:has(:focus-visible) { outline: 2px solid var(--heading); outline-offset: 2px; }
        .filter input { position: absolute; opacity: 0; pointer-events: none; }
        .lines { list-style: none; margin: 0; padding: 0; }
        .lines > li {
          display: grid; grid-template-columns: 3.6rem 9.5rem minmax(0, 1fr); gap: 0 .9rem; padding: .45rem .5rem .45rem 0;
          border-left: 4px solid var(--tone, transparent); border-bottom: 1px solid var(--rule);
        }
        .lines > li:target { background: var(--mark); }
        .number { color: var(--soft); text-align: right; text-decoration: none; font-size: .8rem; line-height: 1.5rem; font-variant-numeric: tabular-nums; }
        a.number:hover { text-decoration: underline; }
        .what { color: var(--tone); font-size: .8rem; line-height: 1.5rem; font-weight: 600; }
        .content { min-width: 0; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 52rem; }
        .heading .text { font-weight: 650; }
        .passed .text, .passed .what { color: var(--soft); font-weight: 400; }
        .unread .text { text-decoration: underline wavy var(--unread) 1px; text-underline-offset: .25em; }
        .row { display: flex; max-width: none; }
        .cell { flex: 0 1 auto; overflow-wrap: break-word; padding: 0 .8rem; border-left: 1px solid var(--rule); min-height: 1.5rem; }
        .cell:first-child { padding-left: 0; border-left: 0; flex-shrink: 0; max-width: 40%; }
        .cell:empty { flex-shrink: 0; }
        .tag { color: var(--passed); font: .78em ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; }
        mark { background: var(--mark); color: inherit; border-radius: .2rem; padding: .05em .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; cursor: help; }
        .ids { display: flex; flex-wrap: wrap; gap: .25rem .4rem; margin: .1rem 0 .15rem; }
        .ids code { background: color-mix(in srgb, var(--tone) 13%, transparent); color: var(--tone); border-radius: .3rem; padding: .1rem .45rem; }
        .links { list-style: none; margin: .35rem 0 .1rem; padding: 0; font-size: .85rem; color: var(--soft); max-width: 52rem; }
        .links li { padding: .1rem 0 .1rem 1rem; text-indent: -1rem; overflow-wrap: anywhere; }
        .links q { quotes: none; background: var(--mark); color: var(--ink); border-radius: .2rem; padding: .05em .25em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        .links span { color: var(--ink); }
        .notice { font-size: .875rem; margin-top: .35rem; padding-left: .8rem; border-left: 3px solid var(--tone); max-width: 52rem; }
        .lines > li.blank { padding-block: 0; border-bottom-style: dotted; }
        .blank .number, .blank .what { font-size: .7rem; line-height: 1.1rem; color: var(--passed); font-weight: 400; }
        body:has(#linked:checked) .lines > li:not(.linked) { display: none; }
        body:has(#doubtful:checked) .lines > li:not(.doubtful) { display: none; }
        @media (max-width: 44rem) {
          body { padding: 1.5rem 1rem 3rem; }
          h1 { font-size: 1.5rem; }
          .lines > li { grid-template-columns: auto minmax(0, 1fr); gap: 0 .6rem; padding-left: .7rem; }
          .content { grid-column: 1 / -1; }
          .number { text-align: left; }
          .row { flex-direction: column; gap: .3rem; }
          .cell { padding: 0 0 0 .6rem; min-height: 0; }
          .cell:first-child { max-width: none; }
          .cell:empty { display: none; }
        }
        @media print {
          :root {
            --paper: #fff; --ink: #000; --soft: #444; --rule: #ccc; --card: #fff; --mark: #ffeeb0;
            --objective: #1f7a4d; --heading: #2f5fb3; --goal: #8242a8; --value: #8a6a12; --matrix: #0f7587;
            --passed: #777; --unread: #c02a37; --warning: #a85a00; --note: #555;
          }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          @page { margin: 16mm 14mm; }
          html { font-size: 12px; }
          body { max-width: none; padding: 0; }
          .filter { display: none; }
          .notices { padding: 0; } .notices ul { max-height: none; overflow: visible; }
          .lines > li { break-inside: avoid; grid-template-columns: 2.6rem 7.5rem minmax(0, 1fr); }
          a { color: inherit; }
        }
        """
}
