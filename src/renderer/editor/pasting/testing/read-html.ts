/** HTML as nodes, without the sanitiser, which needs a browser. */
export function readHtml(html: string): Node {
  return new DOMParser().parseFromString(html, 'text/html').body
}
