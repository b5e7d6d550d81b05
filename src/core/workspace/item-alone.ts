/** Items keep their indentation while one of them is read alone: the part before it is blanked. */
export function asIfAlone(item: string, start: number, edit: (text: string) => string): string {
  const lead = item.slice(0, start)
  const column = start - (lead.lastIndexOf('\n') + 1)
  return lead + edit(' '.repeat(column) + item.slice(start)).slice(column)
}
