import type { Capabilities } from '#shared/contract/system'
import type { ApplicationMenu } from '#shared/model/application-menu'
import type { Settings } from '#shared/model/settings'

/** What a host (Electron's main process, the loopback server, a test) lends to the backend. */
export interface Host {
  readonly kind: 'electron' | 'browser' | 'memory'
  readonly version: string
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly capabilities: Capabilities
  /** Preferences; reading never fails (damaged ones read as the defaults). */
  readonly settings: SettingsStore
  /** The desktop's accent colour as `#rrggbb` now; null where unknown. */
  accent(): string | null
  /** Absolute folder in which copies of the sample workspace are made. */
  readonly documentsFolder: string
  /** Absolute folder of this user's data, for texts that their workspace cannot take; null where there is none. */
  readonly dataFolder: string | null
  /** Asks for a folder; null when cancelled. Only called where `capabilities.folderDialog`. */
  chooseFolder(purpose: 'open-workspace' | 'new-workspace' | 'export'): Promise<string | null>
  /** Shows an exported site: opens it, or answers with the address that shows it. */
  openResult(out: string): Promise<string | null>
  /** Shows the page's actions in the native menu. Only called where `capabilities.nativeMenu`. */
  showMenu(menu: ApplicationMenu, choose: (action: string) => void): void
  /** The windows beside each other that this host can have; null where it has one, as `capabilities` says. */
  readonly windows: HostWindows | null
  readonly log: Log
}

/** What can be done with them. */
export interface HostWindows {
  /** Opens the preview's window, or brings it to the front. */
  openPreview(): void
  /** Closes it; its end is told, and also where there was none. */
  closePreview(): void
  /** Brings the window to the front in which articles are written. */
  showEditor(): void
}

export interface SettingsStore {
  read(): Promise<Settings>
  write(settings: Settings): Promise<void>
}

/** Local only; never receives text or paths of the author. */
export interface Log {
  info(message: string): void
  error(message: string, error: unknown): void
}
