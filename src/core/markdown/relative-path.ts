/** The way from the folder of one file to another path; both are paths of one root with `/` between parts. */
export function relativePath(fromFile: string, to: string): string {
  const from = fromFile.split('/').slice(0, -1)
  const parts = to.split('/')
  let shared = 0
  while (shared < from.length && shared < parts.length - 1 && from[shared] === parts[shared]) shared += 1
  // A folder on the way to the file: no part of it is left to go down.
  if (shared === parts.length - 1 && from[shared] === parts[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}
