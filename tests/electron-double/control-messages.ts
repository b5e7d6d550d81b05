import type { FoundChromium } from '../../scripts/launch-chromium.ts'

/** What the launcher hands to the child in its environment. Survives JSON. */
export interface DoubleOptions {
  readonly chromium: FoundChromium
  /** The folder that stands for the user's home; every path that the application asks for is in it. */
  readonly home: string
  /** The application: the folder of its package.json. */
  readonly root: string
  readonly dark: boolean
  /** The desktop's accent, RRGGBBAA. */
  readonly accent: string
  /** Whether `app.isPackaged` is true. */
  readonly packaged: boolean
}

export const optionsVariable = 'ELECTRON_DOUBLE_OPTIONS'

/** What the test can have done, by name: argument and answer. Answers survive structured cloning. */
export interface Commands {
  pressMenu: { readonly argument: { readonly path: readonly string[] }; readonly answer: null }
  menu: { readonly argument: null; readonly answer: readonly MenuFacts[] }
  pressAccelerator: { readonly argument: { readonly accelerator: string }; readonly answer: null }
  scriptDialog: { readonly argument: DialogAnswer; readonly answer: null }
  windows: { readonly argument: null; readonly answer: readonly WindowFacts[] }
  crash: { readonly argument: { readonly window: number }; readonly answer: null }
  closeWindow: { readonly argument: { readonly window: number }; readonly answer: null }
  quit: { readonly argument: null; readonly answer: null }
  secondInstance: {
    readonly argument: { readonly argv: readonly string[]; readonly folder: string; readonly data: unknown }
    readonly answer: null
  }
  openFile: { readonly argument: { readonly path: string }; readonly answer: null }
  activate: { readonly argument: null; readonly answer: null }
  systemAccent: { readonly argument: { readonly accent: string }; readonly answer: null }
  systemTheme: { readonly argument: { readonly dark: boolean }; readonly answer: null }
  forgeCall: { readonly argument: ForgedCall; readonly answer: unknown }
  askPermission: { readonly argument: { readonly permission: string }; readonly answer: PermissionAnswer }
  /** Runs the text of a function of this test in the main process; for the conformance specs. */
  evaluate: {
    readonly argument: { readonly source: string; readonly value: unknown }
    readonly answer: unknown
  }
}
export type CommandName = keyof Commands

/** A call of `ipcMain.handle`'s handler from a frame that the page could not have made it from. */
export interface ForgedCall {
  readonly channel: string
  readonly args: readonly unknown[]
  readonly from: 'sub-frame' | 'foreign-origin' | 'navigated' | 'gone' | 'main-frame'
}

export interface PermissionAnswer {
  readonly requested: boolean
  readonly checked: boolean
}

export interface MenuFacts {
  readonly label: string
  readonly type: string
  readonly role: string | null
  readonly accelerator: string | null
  readonly enabled: boolean
  readonly submenu: readonly MenuFacts[]
}

export interface WindowFacts {
  readonly id: number
  readonly target: string
  readonly url: string
  readonly title: string
  readonly visible: boolean
  readonly focused: boolean
  readonly minimized: boolean
}

/** The author's next answer to a dialog of this kind; `match` must be found in what the dialog says. */
export interface DialogAnswer {
  readonly kind: 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
  readonly match?: string
  readonly answer: unknown
}

/** What the child tells, unasked. */
export type Note =
  | { readonly note: 'chromium'; readonly address: string; readonly pid: number }
  | { readonly note: 'window'; readonly window: number }
  | { readonly note: 'event'; readonly name: string }
  | { readonly note: 'dialog'; readonly kind: string; readonly options: unknown }
  | { readonly note: 'shell'; readonly call: string; readonly target: string }
  | { readonly note: 'outside'; readonly url: string }
  /** Something happened that an honest run does not have: it fails the test. */
  | { readonly note: 'complaint'; readonly text: string }
  | {
      readonly note: 'second-instance'
      readonly argv: readonly string[]
      readonly folder: string
      readonly data: unknown
    }

export interface CommandMessage {
  readonly id: number
  readonly command: CommandName
  readonly argument: unknown
}

export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }
