/** What the gallery's components do when they are used: they only show themselves. */
export function nothing(): void {}
