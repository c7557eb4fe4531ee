extension Stylesheet {
    /// Timelines, tables, forms, readers, print.
    static let parts = #"""
        /* ---------- Parts: deadlines, steps, timeline ---------- */
        .steps { display: grid; gap: 0; }
        .steps li {
          display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s1) var(--s4);
          align-items: center; padding-block: var(--s3); border-block-start: 1px solid var(--line);
        }
        .steps li:first-child { border: 0; padding-block-start: 0; }
        .steps li:last-child { padding-block-end: 0; }
        @container (max-width: 26rem) {
          .steps li { grid-template-columns: minmax(0, 1fr); }
          .steps .act { justify-self: start; }
        }
        .timeline { --rail: .5rem; position: relative; }
        .timeline > li {
          display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); column-gap: var(--s6);
          padding-block-end: var(--s4); position: relative;
        }
        .timeline > li::before {
          content: ""; position: absolute; inset-block: .7em -.7em;
          inset-inline-start: calc(7.5rem + var(--s4) - 1px);
          border-inline-start: 2px solid var(--line);
        }
        .timeline > li:last-child { padding-block-end: 0; }
        .timeline > li:last-child::before { display: none; }
        .timeline > li::after {
          content: ""; position: absolute; inset-block-start: .42em;
          inset-inline-start: calc(7.5rem + var(--s4) - .3125rem); inline-size: .625rem;
          block-size: .625rem; border-radius: 50%; background: var(--edge);
          box-shadow: 0 0 0 3px var(--paper);
        }
        .timeline > li.now::after { background: var(--paper); border: 3px solid var(--accent); }
        .timeline > li.ahead::after { background: var(--paper); border: 2px solid var(--edge); }
        .timeline > li.ahead { color: var(--soft); }
        .timeline time { color: var(--soft); text-align: end; }
        .timeline p { font-size: var(--t-1); color: var(--soft); }
        @container (max-width: 30rem) {
          .timeline > li { grid-template-columns: minmax(0, 1fr); padding-inline-start: var(--s5); }
          .timeline > li::before { inset-inline-start: .25rem; }
          .timeline > li::after { inset-inline-start: 0; }
          .timeline time { text-align: start; font-size: var(--t-1); }
        }

        /* ---------- Parts: tables ---------- */
        .scroll { overflow-x: auto; }
        table { inline-size: 100%; border-collapse: collapse; }
        caption { text-align: start; font-weight: 650; padding-block-end: var(--s2); }
        th, td {
          padding: var(--s2) var(--s3); text-align: start; vertical-align: top;
          border-block-end: 1px solid var(--line);
        }
        thead th {
          font-size: var(--t-1); font-weight: 600; color: var(--soft); vertical-align: bottom;
          border-block-end-color: var(--edge);
        }
        tbody th { font-weight: inherit; }
        tr > .num { text-align: end; white-space: nowrap; }
        tbody tr:last-child > * { border-block-end: 0; }
        tfoot > tr > * {
          border-block-start: 2px solid var(--edge); border-block-end: 0; font-weight: 650;
        }
        tbody tr:hover { background: color-mix(in srgb, var(--accent-tint) 45%, transparent); }
        tr[aria-current] {
          background: var(--accent-tint); box-shadow: inset 4px 0 0 var(--accent);
        }
        td b, td a, th a { font-weight: 600; }
        .flush th:first-child, .flush td:first-child { padding-inline-start: var(--s5); }
        .flush th:last-child, .flush td:last-child { padding-inline-end: var(--s5); }
        @container (max-width: 34rem) {
          .cards, .cards tbody { display: block; }
          .cards thead {
            position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px;
            overflow: hidden;
          }
          .cards tr {
            display: flex; flex-wrap: wrap; justify-content: space-between;
            gap: var(--s1) var(--s3); padding: var(--s3) var(--s4);
            border-block-end: 1px solid var(--line);
          }
          .cards td, .cards th { padding: 0 !important; border: 0; text-align: start; }
          .cards tr > * { order: 4; }
          .cards tr > :first-child { order: 1; }
          .cards tr > .up { order: 2; }
          .cards tr > .whole { order: 3; flex-basis: 100%; }
          .cards tr > .num { order: 5; }
          .cards td:first-child br { display: none; }
          .cards .state { white-space: normal; }
        }
        .tabs {
          display: flex; flex-wrap: wrap; gap: 0 var(--s5);
          border-block-end: 1px solid var(--line);
        }
        .tabs a {
          display: inline-flex; gap: .45em; padding-block: var(--s2); margin-block-end: -1px;
          border-block-end: 2px solid transparent; color: var(--soft); text-decoration: none;
        }
        .tabs a:hover { border-color: var(--edge); }
        .tabs [aria-current] { color: var(--ink); font-weight: 650; border-color: var(--accent); }

        /* ---------- Parts: forms ---------- */
        .form { display: grid; gap: var(--s4); }
        .pair { display: grid; gap: var(--s4); align-items: start; }
        @container (min-width: 30rem) {
          .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .pair.lean { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }
        }
        .form fieldset { display: grid; gap: var(--s4); border-block-start: 1px solid var(--line); }
        .form legend { padding-inline-end: var(--s3); }
        fieldset > legend + * { margin-block-start: var(--s2); }
        fieldset > legend.unseen + * { margin: 0; }
        .form fieldset.plain { border: 0; padding: 0; }
        .entry { display: grid; gap: var(--s1); align-content: start; }
        .entry > label { font-weight: 600; }
        .hint { font-size: var(--t-1); color: var(--soft); }
        input, select, textarea {
          inline-size: 100%; min-block-size: var(--target); padding: .375rem .625rem;
          font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge);
          border-radius: var(--round);
        }
        ::placeholder { color: var(--soft); opacity: 1; }
        ::file-selector-button {
          font: inherit; font-weight: 600; color: var(--accent); background: var(--sunk);
          border: 1px solid var(--edge); border-radius: .25rem; padding: .0625rem .75em;
          margin-inline-end: var(--s3);
        }
        textarea { min-block-size: 5rem; resize: vertical; }
        input[type="checkbox"], input[type="radio"] {
          inline-size: 1.5rem; block-size: 1.5rem; min-block-size: 0; accent-color: var(--accent);
          margin: .15em 0 0; flex: none;
        }
        .check { display: flex; gap: var(--s2); align-items: start; padding-block: var(--s1); }
        .short { inline-size: auto; max-inline-size: 100%; }
        .fault { font-size: var(--t-1); font-weight: 600; color: var(--stop); }
        .entry:has(.fault) {
          border-inline-start: 4px solid var(--stop); padding-inline-start: var(--s3);
        }
        [aria-invalid="true"] { border: 2px solid var(--stop); }
        .files li {
          display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s1) var(--s3);
          align-items: baseline; padding-block: var(--s3);
          border-block-start: 1px solid var(--line);
        }
        .files .whole { grid-column: 1 / -1; }
        .seek { display: flex; flex: 0 1 24rem; gap: var(--s2); }

        /* ---------- Parts: docket item, receipt, reader ---------- */
        .versions { display: grid; gap: var(--s3); }
        @container (min-width: 34rem) {
          .versions { grid-template-columns: repeat(2, minmax(0, 1fr)); }
        }
        .versions label {
          display: grid; align-content: start; grid-template-columns: auto minmax(0, 1fr);
          gap: var(--s1) var(--s3); padding: var(--s3) var(--s4); border: 1px solid var(--edge);
          border-radius: var(--round); cursor: pointer;
        }
        .versions label > :not(input) { grid-column: 2; }
        .versions label:has(:checked) {
          border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent);
          background: var(--accent-tint);
        }
        .big { font-size: var(--t3); font-weight: 650; letter-spacing: -.01em; line-height: 1.2; }
        .reader {
          font-family: var(--serif); font-size: var(--t1); line-height: 1.65;
          max-inline-size: var(--measure); padding: var(--s5); background: var(--paper);
          hyphens: manual;
        }
        .reader p { margin-block-start: .8em; }
        .reader h3 { text-align: center; font-size: var(--t1); margin-block: var(--s5) 0; }
        .reader .court { text-align: center; margin: 0; }
        .reader .no-para { display: grid; grid-template-columns: 2rem minmax(0, 1fr); }

        /* ---------- Small helps ---------- */
        .gap-below { margin-block-end: var(--s3); }
        .gap-above { margin-block-start: var(--s3); }
        .panel.flush > .panel-foot {
          padding: var(--s4) var(--s5); border-block-start: 1px solid var(--line);
        }

        /* ---------- Figures ---------- */
        .tiles {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
          background: var(--paper); border: 1px solid var(--line); border-radius: var(--round);
          overflow: hidden;
        }
        .tiles > div {
          padding: var(--s4) var(--s5); box-shadow: 1px 0 0 var(--line), 0 1px 0 var(--line);
        }
        .tiles dt { font-weight: 600; }
        .tiles .big { font-size: var(--t5); margin-block: var(--s1); }
        .tiles .big small { font-size: var(--t1); font-weight: 400; letter-spacing: 0; }
        .chart .bars { inline-size: 100%; max-block-size: 14rem; }
        .chart .in, .share .in { fill: var(--accent); }
        .chart .out { fill: var(--second); }
        .share { display: block; inline-size: 100%; max-inline-size: 14rem; block-size: .375rem; }
        .key::before {
          content: ""; display: inline-block; inline-size: .75rem; block-size: .75rem;
          margin-inline-end: var(--s1); background: var(--accent);
        }
        .key.out::before { background: var(--second); }
        details {
          margin-block-start: var(--s4); border-block-start: 1px solid var(--line);
          padding-block-start: var(--s3);
        }
        summary {
          cursor: pointer; color: var(--accent); font-weight: 600; min-block-size: 1.75rem;
        }
        details[open] > summary { margin-block-end: var(--s3); }

        /* ---------- Cabinet and field ---------- */
        .fresh li {
          display: flex; justify-content: space-between; gap: var(--s3); padding-block: var(--s3);
          border-block-start: 1px solid var(--line);
        }
        .fresh li:first-child { border: 0; padding-block-start: 0; }
        .fresh li > :last-child { text-align: end; white-space: nowrap; }
        .money {
          display: grid; grid-template-columns: repeat(3, minmax(0, 1fr));
          border-block-start: 1px solid var(--line); border-block-end: 0;
          margin-block-start: var(--s3); padding-block-start: var(--s3);
        }
        .money dt { font-size: var(--t-1); color: var(--soft); }
        .money dd { font-weight: 650; font-size: var(--t2); line-height: 1.25; }
        @container (max-width: 30rem) {
          .money { grid-template-columns: minmax(0, 1fr); gap: var(--s2); }
          .money > div {
            display: flex; justify-content: space-between; align-items: baseline; gap: var(--s3);
          }
          .money dt { font-size: 1rem; }
        }
        @media (max-width: 40rem) {
          h1, .tiles .big { font-size: var(--t3); }
          .panel, .reader { padding: var(--s4); }
          .panel.flush > :not(.full) { margin-inline: var(--s4); }
          .nav { flex-basis: 100%; order: 3; gap: 0 var(--s4); }
          .nav a { padding-block: var(--s2) calc(var(--s2) - 3px); }
          .masthead > .frame { column-gap: var(--s4); }
          .brand { flex: 1 1 0; min-inline-size: 0; }
          .brand b { font-size: var(--t0); }
          .person { flex: none; font-size: var(--t-1); }
          .strip .frame { column-gap: 1em; }
          .strip .state + .state { margin: 0; }
          .strip .frame > span + span:not(.state)::before { content: none; }
          .tiles > div, .panel.flush > .panel-foot { padding: var(--s4); }
          .strip a, .colophon .tongues { margin-inline-start: 0; }
          .head > .act, .head > form.seek { flex: 1 1 100%; }
        }
        @media (prefers-reduced-motion: reduce) {
          * {
            animation: none !important; transition: none !important;
            scroll-behavior: auto !important;
          }
        }

        /* ---------- Ours ---------- */
        .signin { max-inline-size: 26rem; }
        .narrow { max-inline-size: 52rem; }
        .seal { font-size: var(--t-1); color: var(--soft);
          border-block-start: 1px solid var(--line);
          margin-block-start: var(--s5); padding-block-start: var(--s3); font-family: var(--sans); }
        .reader .seal p { margin-block-start: var(--s1); }
        .words { white-space: pre-line; overflow-wrap: anywhere; }
        .inline { display: inline; }
        .pager { display: flex; gap: var(--s4); padding: var(--s3) var(--s5); }
        .acts { display: flex; flex-wrap: wrap; gap: var(--s3); align-items: center; }
        .acts form { margin: 0; }
        button.plain { font: inherit; color: inherit; background: none; border: 0; padding: 0;
          text-decoration: underline; text-underline-offset: .18em; cursor: pointer; }
        .person form { display: inline; }
        .person button.plain { font-size: var(--t-1); color: var(--soft); min-block-size: 1.5rem; }
        .money { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--s3); }
        .money dt { font-size: var(--t-1); color: var(--soft); }
        .money dd { font-weight: 650; font-size: var(--t2); line-height: 1.25; }
        @container (max-width: 30rem) {
          .money { grid-template-columns: minmax(0, 1fr); gap: var(--s2); }
          .money > div { display: flex; justify-content: space-between; align-items: baseline; }
        }
        .form details { margin-block-start: 0; }
        .narrow form .pair { align-items: start; }
        .files li:first-child { border: 0; padding-block-start: 0; }
        .files li:last-child { padding-block-end: 0; }
        .docket > li + li { border-block-start: 1px solid var(--line);
          margin-block-start: var(--s5);
          padding-block-start: var(--s5); }
        .docket h3 { margin-block-end: var(--s2); }

        /* ---------- Print ---------- */
        @media print {
          :root {
            --ground: #fff; --paper: #fff; --sunk: #fff; --ink: #000; --soft: #333; --line: #999;
            --edge: #555; --accent: #000; --second: #555;
          }
          @page { size: A4; margin: 18mm 20mm; }
          body { font-size: 10.5pt; }
          .nav, .skip, .act, .strip a, .seek, .tabs, .colophon .tongues, form:not(.keep) {
            display: none !important;
          }
          .split, .split.even, .split.aside { display: block; }
          .panel, .tiles {
            border-inline: 0; padding-inline: 0; break-inside: avoid; margin-block-end: 6mm;
          }
          .person { margin-inline-start: auto; }
          .panel, .tiles { border-radius: 0; }
          .panel.flush > :not(.full) { margin-inline: 0; }
          .flush :is(th, td):first-child { padding-inline-start: 0; }
          details::details-content { content-visibility: visible; block-size: auto; }
          summary { display: none; }
          thead { display: table-header-group; }
          tr, .timeline > li { break-inside: avoid; }
          a { color: inherit; text-decoration: none; }
          .reader { font-size: 12pt; max-inline-size: none; padding: 0; }
        }
        """#
}
