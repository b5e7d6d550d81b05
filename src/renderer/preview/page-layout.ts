/** The page's own parts: what stands above the text, and the text. */
export interface PageLayout {
  setHead(nodes: readonly ChildNode[]): void
  readonly main: HTMLElement
  readonly body: HTMLElement
}

/** Builds an article's page as the site has it, so that the theme's own rules fit. */
export function layOutPage(page: Document): PageLayout {
  page.body.className = 'crisp page-article'
  const main = page.createElement('main')
  main.className = 'article'
  const body = page.createElement('div')
  body.className = 'prose'
  main.append(body)
  page.body.append(main)
  return {
    main,
    body,
    setHead: (nodes) => main.replaceChildren(...nodes, body),
  }
}
