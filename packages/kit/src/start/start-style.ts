/** The look of the pages that the kit adds: two inks on cheap paper, without a file of its own, and readable once photocopied. */
export const startStyle = `
:root{color-scheme:light dark;--paper:oklch(97% .012 90);--ink:oklch(22% .02 280);--accent:oklch(47% .2 15);--accent-2:oklch(40% .075 195);--mark:oklch(93% .13 100)}
@media (prefers-color-scheme:dark){:root{--paper:oklch(20% .02 280);--ink:oklch(95% .012 90);--accent:oklch(80% .12 15);--accent-2:oklch(82% .08 195);--mark:oklch(38% .07 100)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.55 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
main,.languages{max-width:62rem;margin:0 auto;padding:0 1.25rem}
.languages{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding-top:1rem;border-bottom:.5rem solid var(--ink);padding-bottom:.75rem}
section{padding:1.5rem 0 3rem;border-bottom:.25rem solid var(--ink)}
h1,h2,h3{line-height:1.1;text-wrap:balance;font-weight:800}
h1{font-size:clamp(2rem,7vw,3.6rem);margin:1.25rem 0 .75rem;letter-spacing:-.02em}
h1::before{content:"";display:block;width:3.4rem;height:1.1rem;margin-bottom:1.4rem;background:var(--accent);box-shadow:2.6rem .4rem 0 var(--accent-2)}
h2{font-size:1.5rem;margin:2.25rem 0 .5rem}
.warning h2{margin-top:0}
p,li{max-width:38rem}
.lead{font-size:1.3rem;max-width:34rem}
a{color:var(--accent-2);text-underline-offset:.15em}
:focus-visible{outline:.25rem solid var(--accent);outline-offset:.2rem}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;padding:0;margin:1.5rem 0}
.buttons a,button{display:inline-block;font:inherit;font-weight:700;padding:.7rem 1.2rem;border:.2rem solid var(--ink);background:var(--ink);color:var(--paper);text-decoration:none;cursor:pointer}
.buttons a+a{background:var(--paper);color:var(--ink)}
.figures{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin:1.5rem 0;padding:0;list-style:none}
.figures b{display:block;font-size:2rem;line-height:1.1;color:var(--accent);font-variant-numeric:tabular-nums}
pre{border:.15rem solid var(--ink);padding:.75rem;overflow-x:auto;max-width:100%;white-space:pre-wrap}
.columns{display:grid;gap:0 3rem}
@media (min-width:56rem){.columns{grid-template-columns:1fr 1fr;align-items:start}.warning{grid-area:1/2}.warning+div{grid-area:1/1}}
.warning{margin-top:2.25rem;border-left:.75rem solid var(--accent);padding-left:1rem}
input{font:inherit;padding:.6rem;border:.2rem solid var(--ink);background:var(--paper);color:var(--ink);max-width:100%}
mark{background:var(--mark);color:inherit}
summary{cursor:pointer;font-weight:700}
@media print{:root{--paper:#fff;--ink:#000;--accent:#000;--accent-2:#000}.buttons{display:none}}
`.trim();
