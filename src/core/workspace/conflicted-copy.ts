/**
 * What services that keep folders in step put into the name of a second version, by their documentation:
 * Dropbox and Nextcloud `(… conflicted copy …)`, Dropbox `(Case Conflict)`, ownCloud `_conflict-<date>`,
 * Syncthing `.sync-conflict-<date>`, Google Drive `_conf(1)`, Synology `_<host>_<date>_Conflict`. Names that
 * authors give as well (`draft 2.md`, `draft (1).md`) are nobody's mark.
 */
const marks: readonly RegExp[] = [
  /^(.+?) \([^()]*conflicted copy[^()]*\)(\.[^.]+)$/i,
  /^(.+?) \(case conflict(?: \d+)?\)(\.[^.]+)$/i,
  /^(.+?)_conflict-\d{8}-\d{6}(\.[^.]+)$/i,
  /^(.+?)\.sync-conflict-\d{8}-\d{6}(?:-[0-9A-Z]{7})?(\.[^.]+)$/i,
  /^(.+?)_conf\(\d+\)(\.[^.]+)$/i,
  /^(.+?)_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{6}-\d{4}_Conflict(\.[^.]+)$/,
]

/** The path that a sync service made this second version of; null for any other path. */
export function conflictedOriginal(path: string): string | null {
  const slash = path.lastIndexOf('/')
  const [folder, name] = [path.slice(0, slash + 1), path.slice(slash + 1)]
  for (const mark of marks) {
    const match = mark.exec(name)
    if (match !== null) return `${folder}${match[1]}${match[2]}`
  }
  return null
}
