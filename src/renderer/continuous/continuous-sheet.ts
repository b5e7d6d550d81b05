/** What the scroll of a series needs beside the theme: space between articles, and what is said in place of one. */
export const continuousSheet = `
  body::after { content: none; }
  .page-scroll main.article { padding-block: 0; }
  .scroll-article { display: flow-root; padding-block: 2.5rem 4.5rem; }
  .scroll-article + .scroll-article { border-block-start: 1px solid var(--line); }
  .scroll-article .article-header { margin-block-start: 0; }
  .scroll-section { margin-block-end: 1.5rem; color: var(--ink); font-size: 0.9375rem; font-weight: 600; line-height: 1.5rem; }
  .scroll-box { padding: 0.75rem 1rem; border: 1px dashed var(--control); border-radius: 8px; color: var(--ink-2); font-size: 0.9375rem; line-height: 1.5rem; }
`
