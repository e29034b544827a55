/// Looks of the report. Hues follow Okabe & Ito's palette for all kinds of colour vision, darkened or
/// lightened until text in them has a contrast of 4.5 : 1 and more; tints lie under text.
enum ReportStyle {
  static let lightColours = """
    --paper:#fff;--sheet:#f6f7f9;--ink:#1b1f24;--soft:#555d66;--grid:#e1e4e8;--mark:#7a828b;\
    --link:#0064a6;--c1:#0064a6;--c2:#b04a00;--c3:#00724f;--c4:#9c3f7c;--c5:#7a5f00;--c6:#5b4fb3;\
    --c7:#3a3f44;--c8:#646b73;--t1:#a9cfea;--t2:#f3be98;--t3:#9ed9c3;--t4:#e6b9d6;--t5:#f0de8c;\
    --t6:#c9c2f2;--t7:#c4c8cc;--t8:#e3e5e7;--h1:#e0eef8;--h2:#bcdaf0;--h3:#8fc1e6;--h4:#5aa3d8;
    """
  static let darkColours = """
    --paper:#14181d;--sheet:#1c2127;--ink:#e8ecf0;--soft:#a9b2bc;--grid:#2c333b;--mark:#7d8791;\
    --link:#7cc0f5;--c1:#6cb8f0;--c2:#f0915a;--c3:#35c29a;--c4:#e39bc8;--c5:#e8cf4a;--c6:#b1a6ff;\
    --c7:#d5d9dd;--c8:#9aa3ab;--t1:#1f4e74;--t2:#7a3b12;--t3:#0f5b47;--t4:#6b2f57;--t5:#5e4e06;\
    --t6:#443a8c;--t7:#4a5056;--t8:#343a40;--h1:#1b2a38;--h2:#1d3b54;--h3:#1f5078;--h4:#2a6fa8;
    """

  /// What drawings need, on the page and in files of their own.
  static let drawings: String = {
    var rules = """
      text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}
      text.soft{fill:var(--soft)}text.small{font-size:11px}text.strong{font-weight:600}
      text.tile-name{font-size:8.2px;font-weight:600}
      .line{fill:none;stroke-width:2;stroke-linejoin:round}.grid{stroke:var(--grid)}.axis{stroke:var(--mark)}
      .mark{stroke:var(--mark);stroke-dasharray:3 3}.faint{opacity:.55}.thick{stroke-width:3;stroke-dasharray:none}.solid{stroke-dasharray:none;stroke-width:1.5;stroke:var(--ink)}
      .outer{opacity:.16}.inner{opacity:.26}.edge{stroke:var(--paper);stroke-width:1}
      .rest{fill:var(--t8)}.tile{fill:var(--sheet)}.frame{fill:none;stroke:var(--mark);stroke-width:.5}.frame.marked{stroke:var(--ink);stroke-width:1.8}
      .observed{fill:var(--paper);stroke:var(--ink);stroke-width:2}.diamond{fill:var(--paper);stroke:var(--ink);stroke-width:2}
      .open{fill:var(--paper)!important}.dash-2{stroke-dasharray:7 3}.dash-3{stroke-dasharray:2 2}.dash-4{stroke-dasharray:9 3 2 3}.dash-5{stroke-dasharray:4 2}.dash-6{stroke-dasharray:12 4}.dash-7{stroke-dasharray:1 3}
      .phase-1{fill:var(--t8)}.phase-2{fill:var(--t5)}.phase-3{fill:var(--t3)}.heat-0{fill:var(--sheet)}
      """
    for colour in 1...8 {
      rules +=
        "\n.line-\(colour){stroke:var(--c\(colour))}.fan-\(colour){fill:var(--c\(colour))}text.text-\(colour){fill:var(--c\(colour))}.tint-\(colour){fill:var(--t\(colour));background:var(--t\(colour))}.disc-\(colour){fill:var(--c\(colour));stroke:var(--c\(colour));stroke-width:2}.dot-\(colour){fill:var(--c\(colour));opacity:.35}"
    }
    for level in 1...4 { rules += "\n.heat-\(level){fill:var(--h\(level))}" }
    return rules
  }()

  static let page =
    """
    :root{color-scheme:light dark;\(lightColours)}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(darkColours)}}
    :root[data-theme=dark]{color-scheme:dark;\(darkColours)}
    :root[data-theme=light]{color-scheme:light}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
    header,main{max-width:1024px;margin:0 auto;padding:0 12px}
    @media (min-width:640px){header,main{padding:0 24px}}
    header{padding-top:20px;position:relative}
    .kind{margin:0;color:var(--soft);font-size:14px;padding-right:110px}
    h1{margin:.45em 0 .3em;font-size:clamp(26px,5vw,38px);line-height:1.15;letter-spacing:-.01em}
    .question{font-size:clamp(18px,2.6vw,22px);line-height:1.4;max-width:46em;margin:0 0 .5em}
    .facts{color:var(--soft);margin:0 0 20px}
    h2{font-size:24px;line-height:1.25;margin:0 0 16px}
    h3{font-size:17px;line-height:1.35;margin:0 0 10px}
    section{padding:32px 0 8px;border-top:1px solid var(--grid)}
    section.short{border:0;background:var(--sheet);border-radius:10px;padding:20px 16px}
    @media (min-width:640px){section.short{padding:24px 28px}}
    .short ul{margin:0;padding-left:1.1em}.short li{margin:.35em 0}
    a{color:var(--link)}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;margin:18px 0}
    .skip{position:absolute;left:-9999px}.skip:focus{left:12px;top:8px;background:var(--paper);padding:6px 10px;z-index:2}
    figure{margin:0 0 40px}
    figure svg{display:block;width:100%;height:auto;overflow:visible}
    svg.narrow{display:none;max-width:460px}
    .pair{display:grid;gap:8px 36px;grid-template-columns:1fr}
    .pair figure{max-width:560px;min-width:0}
    @media (min-width:900px){.pair{grid-template-columns:1fr 1fr}.pair figure{max-width:none}}
    @media (max-width:639px){svg.wide{display:none}svg.narrow{display:block}}
    figcaption{color:var(--soft);font-size:14px;line-height:1.45;margin:8px 0;max-width:60em}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:10px 0 0;padding:0;font-size:14px}
    .key{display:inline-block;width:14px;height:14px;border:1px solid var(--mark);vertical-align:-2px;margin-right:6px}
    .slider{display:flex;align-items:center;gap:12px;margin:12px 0;font-size:15px}
    .slider input{flex:1;min-width:0;accent-color:var(--link);height:28px}
    .slider output{font-variant-numeric:tabular-nums;min-width:4.6em}
    button{font:inherit;font-size:14px;color:var(--ink);background:var(--sheet);border:1px solid var(--mark);border-radius:6px;padding:5px 12px;cursor:pointer}
    button:hover{border-color:var(--ink)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .theme{position:absolute;right:12px;top:16px}
    @media (min-width:640px){.theme{right:24px}}
    .aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .numbers,.scroll{overflow:auto;max-height:420px;margin-top:10px;border:1px solid var(--grid);border-radius:6px}
    .numbers p{margin:8px 12px;font-size:14px;color:var(--soft)}
    table{border-collapse:collapse;font-size:13.5px;line-height:1.4;width:100%}
    th,td{text-align:left;padding:4px 10px;border-bottom:1px solid var(--grid);vertical-align:top;font-weight:400;min-width:4.5em;overflow-wrap:normal}
    td bdi,th bdi{overflow-wrap:anywhere}
    thead th{font-weight:600;position:sticky;top:0;background:var(--sheet)}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .n{white-space:normal}
    dl{margin:0 0 20px}dt{font-weight:600}dd{margin:0 0 10px}
    @media (min-width:640px){.facts-list{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px}.facts-list dd{margin:0}}
    pre{background:var(--sheet);border-radius:6px;padding:12px;overflow:auto;font-size:13px;line-height:1.4;overflow-wrap:normal}
    details{margin-top:14px}summary{cursor:pointer}
    \(drawings)
    @page{margin:14mm}
    @media print{:root,:root[data-theme]{color-scheme:light;\(lightColours)}
    body{font-size:11pt}header,main{max-width:none;padding:0}.theme,.toggle,.slider,nav,.skip{display:none!important}
    svg.wide{display:block!important;max-height:88mm}figure{margin-bottom:8mm}section{padding-top:6mm}
    svg.narrow{display:none!important}.pair{grid-template-columns:1fr 1fr}
    figure,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}.numbers,.scroll{max-height:none;overflow:visible}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
