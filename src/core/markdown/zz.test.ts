import { it } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import MarkdownIt from 'markdown-it'
import { parseBody } from './parse-body.ts'
import { renderMarkdown } from './render-markdown.ts'
import { outlineMarkdown } from './outline-markdown.ts'
import { countText } from './count-words.ts'
import { splitFrontmatter } from './split-frontmatter.ts'
const req = { bodyLine: 0, title: 'A title', link: (href: string) => ({kind:'link' as const, href}), image: (src: string) => ({kind:'image' as const, src, width: 3, height: 4}), wikilinkLabel: () => null }
it.skip('perf', { timeout: 200000 }, () => {
  const dir = 'resources/sample-workspace/architecture-patterns'
  const bodies = readdirSync(dir).filter(f=>f.endsWith('.md')).map(f => splitFrontmatter(readFileSync(dir+'/'+f,'utf8')).body)
  const bare = new MarkdownIt({html:true, linkify:true})
  const prose = bodies.map(b => b.replace(/```[\s\S]*?```/g,'').replace(/\$\$[\s\S]*?\$\$/g,'')).join('\n\n').repeat(20)
  console.log('prose bytes', prose.length)
  const time = (n: string, f: () => void) => { const t = performance.now(); f(); const d = performance.now()-t; console.log(n, d.toFixed(0), 'ms', (prose.length/1e3/d).toFixed(1),'MB/s') }
  for (let i=0;i<3;i++) { time('bare', () => bare.render(prose)); time('parse', () => parseBody(prose + i)); time('outline', ()=>outlineMarkdown(prose+i,0)); time('count', ()=>countText(prose+i)); time('render(parsed)', () => renderMarkdown(prose+i, req)) 
   time('render raw', () => renderMarkdown(prose+'\n\n<b>x</b>'+i, req)) }
  const all = bodies
  for (let i=0;i<2;i++) { const t = performance.now(); for (const b of all) { renderMarkdown(b, req) } console.log('20 sample articles', performance.now()-t) }
})
const gens: Record<string,(n:number)=>string> = {
  stars: n=>'*a_ '.repeat(n/4), brackets: n=>'['.repeat(n/2)+']'.repeat(n/2), nest: n=>'> '.repeat(n/2)+'a', lists: n=>Array.from({length:Math.min(500,n/100)},(_,i)=>' '.repeat(i*2)+'- a').join('\n'), ticks: n=>Array.from({length:Math.sqrt(n*2)},(_,i)=>'`'.repeat(i)).join(' '),
  dollars: n=>'$a '.repeat(n/3), dollars2: n=>'$$a\n'.repeat(n/4), dollars3: n=>'$'.repeat(n), escdollars: n=>'$\\'.repeat(n/2), wikis: n=>'[['.repeat(n/2), wikis2: n=>'[[a'.repeat(n/3), wikis3: n=>'[['+'a'.repeat(n), html: n=>'<a '.repeat(n/3), html2: n=>'<a b="'.repeat(n/6), html3: n=>'<div>\n'.repeat(n/6), html4: n=>'<!--'.repeat(n/4), html5: n=>'<b>'.repeat(n/3), html6: n=>'<script '.repeat(n/8), html7: n=> '<div '+'a '.repeat(n/2), html8: n=>'<div>'+'<x='.repeat(n/3), html9: n=>'<div>'+'</'.repeat(n/2),html10: n=>'<div>'+'<script>'.repeat(n/8),
  foot: n=>'[^a]'.repeat(n/4)+'\n\n[^a]: x', foot2: n=>Array.from({length:n/12},(_,i)=>`[^${i}]: x`).join('\n')+'\n\n'+Array.from({length:n/12},(_,i)=>`[^${i}]`).join(''), foot3: n=>'^['.repeat(n/2),
  callouts: n=>'> [!note] x\n> y\n\n'.repeat(n/18), dl: n=>'a\n: b\n'.repeat(n/6), dl2: n=>': '.repeat(n/2), table: n=>'|'.repeat(n/2)+'\n'+'|-'.repeat(n/4), table2: n=>'| a '.repeat(100)+'|\n'+'|-'.repeat(100)+'|\n'+'|\n'.repeat(n/2), heads: n=>'# a\n'.repeat(n/4), heads2: n=>'# a {#'.repeat(n/6), headid: n=>'# '+' '.repeat(n)+'x', links: n=>'[a](b'.repeat(n/5), imgs: n=>'!['.repeat(n/2), urls: n=>'https://a.b/'+'('.repeat(n), mails: n=>'a@b.c '.repeat(n/6), www: n=>'www.a.b '.repeat(n/8), www2: n=>'www.'.repeat(n/4), emails: n=>'a@'.repeat(n/2), ent: n=>'&a;'.repeat(n/3), refs: n=>Array.from({length:n/10},(_,i)=>`[a${i}]: b`).join('\n'), code: n=>'```js\n'+'/*'.repeat(n/2)+'\n```', code2: n=>'```md\n'+('**a\n'.repeat(n/4))+'```', code3: n=>'```ts\n'+('`${'.repeat(n/3))+'```', tex: n=>'$'+'{'.repeat(n)+'$', info: n=>'```js '+'title="'.repeat(n/7)+'\nx\n```', mer: n=>'```mermaid\ngraph TD\n'+Array.from({length:Math.min(n/10,400)},(_,i)=>`a${i}-->a${(i*7)%100}`).join('\n')+'\n```',
}
it('patho', { timeout: 600000 }, () => {
  const n = 30000
  for (const [k,g] of Object.entries(gens)) { const s = g(n); const t = performance.now(); let e=''; try { renderMarkdown(s, req) } catch (x) { e = String(x).slice(0,80) } const t2 = performance.now(); try { outlineMarkdown(s, 0) } catch (x) { e += String(x).slice(0,80) }  const d = t2 - t; if (d > 150 || e || performance.now()-t2>150) console.log(k, s.length, d.toFixed(0), (performance.now()-t2).toFixed(0), e) }
})
