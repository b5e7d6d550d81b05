import { join } from 'node:path'

/** What decides where a user's folders are; all of it from `node:os` and the environment. */
export interface UserSurroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The folder in which this user's programs keep their configuration, by each system's custom. */
export function configFolder({ platform, home, env }: UserSurroundings): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  const configured = env['XDG_CONFIG_HOME'] ?? ''
  // The XDG rules say to ignore a relative path.
  return configured.startsWith('/') ? configured : join(home, '.config')
}

/** The folder in which this user's programs keep their data. */
export function dataFolder({ platform, home, env }: UserSurroundings): string {
  if (platform !== 'linux') return configFolder({ platform, home, env })
  const configured = env['XDG_DATA_HOME'] ?? ''
  return configured.startsWith('/') ? configured : join(home, '.local', 'share')
}

/** The folder in which this user keeps documents. */
export function documentsFolder({ platform, home, env }: UserSurroundings): string {
  const configured = platform === 'linux' ? (env['XDG_DOCUMENTS_DIR'] ?? '') : ''
  return configured.startsWith('/') ? configured : join(home, 'Documents')
}
