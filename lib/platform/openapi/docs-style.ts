/** Style of the API page: the colours of the application, nothing from outside, and no script that would need them. */
export const DOCS_STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#f8fafc,#0f172a);--surface:light-dark(#fff,#182234);--raised:light-dark(#f1f5f9,#243147);--border:light-dark(#e2e8f0,#2b3950);--text:light-dark(#0f172a,#f1f5f9);--muted:light-dark(#475569,#cbd5e1);--link:light-dark(#1d4ed8,#60a5fa);--focus:light-dark(#2563eb,#60a5fa)}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{scroll-padding-top:16px}
body{margin:0;background:var(--bg);color:var(--text);font:14px/22px system-ui,sans-serif}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
code{font:13px/20px ui-monospace,monospace;overflow-wrap:anywhere}
.skip{position:absolute;left:16px;top:-60px;padding:8px 12px;background:var(--surface);border:1px solid var(--border);border-radius:6px}
.skip:focus{top:8px}
header{padding:24px 32px 16px;border-bottom:1px solid var(--border);background:var(--surface)}
h1{margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600}
h2{margin:32px 0 12px;font-size:16px;line-height:24px;font-weight:600}
h3{display:inline;margin:0;font-size:14px;font-weight:500}
h4{margin:16px 0 4px;font-size:13px;line-height:20px;font-weight:600}
p{margin:4px 0;max-width:68ch}
.layout{display:grid;grid-template-columns:220px minmax(0,1fr);max-width:1200px}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:24px 16px 24px 32px}
nav ul{margin:0;padding:0;list-style:none}
nav a{display:block;padding:4px 8px;color:var(--muted);text-decoration:none;border-radius:6px}
nav a:hover{background:var(--raised);color:var(--text)}
main{padding:8px 32px 64px}
details{margin:0 0 8px;border:1px solid var(--border);border-radius:8px;background:var(--surface)}
summary{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 12px;padding:10px 16px;cursor:pointer;border-radius:8px}
summary:hover{background:var(--raised)}
summary::before{content:"";width:6px;height:6px;border:solid var(--muted);border-width:0 2px 2px 0;transform:rotate(-45deg);align-self:center}
details[open]>summary::before{transform:rotate(45deg)}
.summary{color:var(--muted)}
.method{display:inline-block;min-width:60px;padding:0 8px;border-radius:999px;font-size:12px;line-height:20px;font-weight:600;text-align:center;background:light-dark(#e2e8f0,#334155);color:light-dark(#334155,#cbd5e1)}
.method.get{background:light-dark(#dbeafe,#1e3a8a);color:light-dark(#1e40af,#bfdbfe)}
.method.post{background:light-dark(#d1fae5,#0c3a31);color:light-dark(#065f46,#6ee7b7)}
.method.delete{background:light-dark(#fee2e2,#450a0a);color:light-dark(#991b1b,#fca5a5)}
.method.patch,.method.put{background:light-dark(#fef3c7,#3b2a0a);color:light-dark(#92400e,#fcd34d)}
.operation{padding:4px 16px 16px;border-top:1px solid var(--border)}
.properties{margin:4px 0;padding:0 0 0 12px;list-style:none;border-left:2px solid var(--border)}
.properties li{padding:4px 0}
.properties p,.media{margin:2px 0;color:var(--muted);font-size:13px;line-height:20px}
.name{font-weight:600}
.type{color:var(--muted);font-size:13px;overflow-wrap:anywhere}
.required{font-size:12px;color:light-dark(#92400e,#fcd34d)}
@media (max-width:767px){header{padding:16px}.layout{display:block}nav{position:static;max-height:none;padding:16px 16px 0}nav ul{display:flex;flex-wrap:wrap}nav a{padding:11px 12px}main{padding:0 16px 48px}summary{padding:12px}}
@media print{nav,.skip{display:none}.layout{display:block}}
`;
