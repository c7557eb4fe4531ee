extension Stylesheet {
    /// Tokens, base, frame, surfaces.
    static let base = #"""

        /* ---------- Tokens ---------- */
        :root {
          color-scheme: light dark; --ground: #f3f5f5; --paper: #ffffff; --sunk: #e9edee;
          --ink: #16212a; --soft: #3f4c57; --line: #d3dade; --edge: #6f7d88; --accent: #0b5563;
          --on-accent: #ffffff; --accent-tint: #e1eff1; --focus: #2b4be0; --mark-text: #ffe9a3;
          --done: #17603a; --done-tint: #e3f2e9; --warn: #7d4300; --warn-tint: #fcf0dc;
          --stop: #96201b; --stop-tint: #fbe9e7; --info: #274f7d; --info-tint: #e6eef8;
          --second: #b3541e;
          --sans: "Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto,
            "Noto Sans", "DejaVu Sans", sans-serif;
          --serif: "Noto Serif", Cambria, "Times New Roman", "DejaVu Serif", serif;
          --mono: ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono", "DejaVu Sans Mono",
            monospace; --t-1: .8125rem; --t0: .9375rem; --t1: 1.0625rem; --t2: 1.25rem;
          --t3: 1.5rem; --t4: 1.875rem; --t5: 2.375rem; --s1: .25rem; --s2: .5rem; --s3: .75rem;
          --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem; --s8: 4rem; --target: 2.5rem;
          --round: .375rem; --measure: 42rem; --text: var(--t0); --lead: 1.5;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #0e1418; --paper: #161e24; --sunk: #0a0f12; --ink: #e8edf0; --soft: #b3bec6;
            --line: #2b363e; --edge: #7f8d98; --accent: #7cc9d6; --on-accent: #06191d;
            --accent-tint: #14323a; --focus: #a9baff; --mark-text: #5a4708; --done: #83d3a3;
            --done-tint: #12301f; --warn: #f0bd72; --warn-tint: #35260f; --stop: #f7a39b;
            --stop-tint: #3c1a18; --info: #9fc3ee; --info-tint: #17293e; --second: #f0a57a;
          }
        }
        @media (prefers-contrast: more) {
          :root { --line: var(--edge); --soft: var(--ink); }
        }
        .roomy { --text: var(--t1); --lead: 1.6; --target: 3rem; }

        /* ---------- Base ---------- */
        *, ::before, ::after { box-sizing: border-box; }
        html {
          -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: var(--s6);
        }
        body {
          margin: 0; background: var(--ground); color: var(--ink);
          font: 400 var(--text)/var(--lead) var(--sans);
          font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word;
        }
        h1, h2, h3, p, ol, ul, dl, dd, figure, fieldset, table { margin: 0; padding: 0; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-weight: 650; }
        h1 { font-size: var(--t4); letter-spacing: -.012em; }
        h2 { font-size: var(--t2); letter-spacing: -.006em; }
        h3 { font-size: 1em; }
        ol, ul { list-style: none; }
        fieldset { border: 0; min-inline-size: 0; }
        legend { padding: 0; font-weight: 650; }
        a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
        a:hover { text-decoration-thickness: .14em; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
        time, .num, .no { font-variant-numeric: tabular-nums lining-nums; }
        .no { white-space: nowrap; }
        code, .hash { font-family: var(--mono); font-size: .875em; overflow-wrap: anywhere; }
        small, .small { font-size: var(--t-1); }
        .soft { color: var(--soft); }
        .unseen {
          position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap;
        }
        svg { display: block; }

        /* ---------- Frame ---------- */
        .skip {
          position: absolute; inset-block-start: -6rem; inset-inline-start: var(--s4); z-index: 9;
          padding: var(--s3) var(--s4); background: var(--paper);
        }
        .skip:focus { inset-block-start: var(--s2); }
        .frame {
          max-inline-size: 92rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2.5rem);
        }
        .roomy .frame { max-inline-size: 74rem; }
        .masthead { background: var(--paper); border-block-end: 1px solid var(--line); }
        .masthead > .frame {
          display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--s5);
        }
        .brand {
          display: flex; align-items: center; gap: var(--s3); padding-block: var(--s3);
          color: var(--ink); text-decoration: none; line-height: 1.2;
        }
        .brand svg { inline-size: 1.75rem; block-size: 1.75rem; flex: none; color: var(--accent); }
        .brand b { display: block; font-weight: 650; }
        .brand span { font-size: var(--t-1); color: var(--soft); }
        .nav { display: flex; flex-wrap: wrap; gap: 0 var(--s5); margin-inline-end: auto; }
        .nav a {
          padding-block: var(--s4) calc(var(--s4) - 3px); border-block-end: 3px solid transparent;
          color: var(--ink); text-decoration: none;
        }
        .nav a:hover { border-color: var(--edge); }
        .nav a[aria-current] {
          border-color: var(--accent); color: var(--accent); font-weight: 650;
        }
        .person { padding-block: var(--s2); text-align: end; line-height: 1.25; }
        .person span { display: block; font-size: var(--t-1); color: var(--soft); }
        .strip {
          background: var(--sunk); border-block-end: 1px solid var(--line); font-size: var(--t-1);
        }
        .strip .frame > span + span:not(.state)::before { content: "· " / ""; color: var(--edge); }
        .strip .frame {
          display: flex; flex-wrap: wrap; gap: 0 .4em; padding-block: .3125rem;
          align-items: baseline;
        }
        .strip .state + .state { margin-inline-start: .75em; }
        .strip a { margin-inline-start: auto; color: inherit; }
        main { display: block; padding-block: var(--s5) var(--s8); }
        .colophon {
          border-block-start: 1px solid var(--line); padding-block: var(--s4) var(--s6);
          font-size: var(--t-1); color: var(--soft);
        }
        .colophon .frame {
          display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--s2) var(--s5);
        }
        .colophon a { color: inherit; }
        .strip a, .colophon a, .row > a:not(.act) {
          display: inline-block; min-block-size: 1.5rem; padding-block: .125rem;
        }
        .colophon .tongues { display: flex; gap: var(--s4); margin-inline-start: auto; }
        .tongues [aria-current] { font-weight: 650; color: var(--ink); text-decoration: none; }
        .head {
          display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); align-items: end;
          margin-block-end: var(--s5);
        }
        .head > div { flex: 1 1 18rem; }
        .head > form { flex: 0 1 auto; }
        .head > form.seek { flex: 0 1 24rem; }
        .head p { color: var(--soft); margin-block-start: var(--s1); }
        .crumbs { font-size: var(--t-1); margin-block-end: var(--s2); }
        .crumbs a { color: var(--soft); }
        .split, .stackup {
          display: grid; gap: var(--s5); align-items: start; grid-template-columns: minmax(0, 1fr);
        }
        .roomy .split, .roomy .stackup { gap: var(--s7); }
        @media (min-width: 68rem) {
          .split { grid-template-columns: minmax(0, 1.32fr) minmax(0, 1fr); }
          .split.even { grid-template-columns: minmax(0, 1.08fr) minmax(0, 1fr); }
          .split.aside { grid-template-columns: minmax(0, 1fr) 19rem; }
          .stay { position: sticky; inset-block-start: var(--s4); }
        }
        .split.top { align-items: stretch; }

        /* ---------- Parts: surfaces and words ---------- */
        .panel {
          background: var(--paper); border: 1px solid var(--line); border-radius: var(--round);
          padding: var(--s5); container-type: inline-size;
        }
        .panel > h2 { margin-block-end: var(--s4); }
        .panel > .row { margin-block-end: var(--s4); }
        .panel.flush { padding-inline: 0; padding-block-end: 0; overflow: clip; }
        .panel.flush > :not(.full) { margin-inline: var(--s5); }
        .row { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: center; }
        .row > .end { margin-inline-start: auto; }
        .badge, .state {
          display: inline-block; font-weight: 600; white-space: nowrap;
          color: var(--k, var(--soft));
        }
        h2 .state { white-space: normal; }
        .badge {
          font-size: var(--t-1); padding: .0625rem .5em; border-radius: 1em;
          background: var(--kt, var(--sunk));
        }
        .badge:not([data-kind])::before { display: none !important; }
        .badge::before, .state::before {
          content: ""; display: inline-block; margin-inline-end: .45em; inline-size: .6em;
          block-size: .6em; background: currentColor; forced-color-adjust: none;
        }
        [data-kind] { --shape: inset(0); }
        [data-kind="done"] { --k: var(--done); --kt: var(--done-tint); }
        [data-kind="warn"] { --k: var(--warn); --kt: var(--warn-tint); }
        [data-kind="stop"] { --k: var(--stop); --kt: var(--stop-tint); }
        [data-kind="info"] { --k: var(--info); --kt: var(--info-tint); }
        [data-kind="done"]::before { clip-path: circle(50%); }
        [data-kind="warn"]::before { clip-path: polygon(50% 4%, 100% 96%, 0 96%); }
        [data-kind="stop"]::before { clip-path: inset(4%); }
        [data-kind="info"]::before { clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
        [data-kind="off"]::before {
          background: none; border: .14em solid currentColor; border-radius: 50%;
        }
        [data-kind="wait"]::before {
          background: linear-gradient(90deg, currentColor 50%, transparent 0);
          border: .14em solid currentColor; border-radius: 50%;
        }
        .act {
          display: inline-flex; align-items: center; justify-content: center; gap: var(--s2);
          min-block-size: var(--target); padding: .375rem 1.125em; font: inherit; font-weight: 600;
          line-height: 1.2; color: var(--accent); background: transparent;
          border: 1px solid var(--edge); border-radius: var(--round); text-decoration: none;
          text-align: center; cursor: pointer;
        }
        .act:hover { background: var(--accent-tint); border-color: var(--accent); }
        .act.first {
          background: var(--accent); border-color: var(--accent); color: var(--on-accent);
        }
        .act.first:hover { text-decoration: underline; }
        .note {
          border-inline-start: 4px solid var(--k, var(--info));
          background: var(--kt, var(--info-tint)); padding: var(--s3) var(--s4);
          border-radius: 0 var(--round) var(--round) 0;
        }
        .note::before { content: none; }
        .note > :first-child { color: var(--k, var(--info)); font-weight: 650; font-size: 1em; }
        .note > * + * { margin-block-start: var(--s1); }
        .note ul li + li { margin-block-start: var(--s1); }
        .note ul a { color: inherit; }
        .empty {
          padding: var(--s6) var(--s5); text-align: center; color: var(--soft);
          border: 1px dashed var(--edge); border-radius: var(--round);
        }
        .facts .state { white-space: normal; }
        .facts {
          display: grid; grid-template-columns: minmax(4.5rem, auto) minmax(0, 1fr);
          gap: var(--s2) var(--s4);
        }
        .facts dt { color: var(--soft); }
        .facts .whole { grid-column: 1 / -1; }
        mark { background: var(--mark-text); color: inherit; padding-inline: .15em; }
        """#
}
