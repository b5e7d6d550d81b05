/** Words for what is copied to be pasted elsewhere. */
export const copying = {
  menu: 'Copy as',
  copied:
    '{part, select, selection {Copied what is selected in “{title}”} other {Copied “{title}”}} as {form, select, rich {rich text} html {HTML} other {Markdown}}, {words, plural, one {# word} other {# words}}.',
  failed: 'Nothing of “{title}” was copied. The clipboard holds what it held.',
} as const
