const special = /[&<>"]/
const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it may stand between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return special.test(text)
    ? text.replace(/[&<>"]/g, (character) => replacements[character] ?? character)
    : text
}

/** One attribute with a space before it; null leaves it out. */
export function attributeHtml(name: string, value: string | number | null): string {
  return value === null ? '' : ` ${name}="${escapeHtml(String(value))}"`
}
