/** Something that a green run on the double says nothing about, and why. */
export interface Unvouched {
  readonly what: string
  readonly why: string
}

/**
 * What the double cannot vouch for. Whoever releases looks at these on real Electron; the report of every
 * run on the double ends with this list.
 */
export const cannotVouch: readonly Unvouched[] = [
  {
    what: 'privileges of the custom scheme',
    why: 'pages come from an https origin that stands for app://, so location, origin and referrer differ, and https is what makes them secure',
  },
  {
    what: 'the line between two windows',
    why: 'BroadcastChannel joins pages of one origin, which is https here; that pages of a standard scheme have an origin like any other is Electron’s word',
  },
  {
    what: 'the sandbox of the page’s process',
    why: 'Chromium is started by its own flags; test machines often forbid the sandbox',
  },
  {
    what: 'the moment at which a permission is asked for',
    why: 'both handlers are asked when a page arrives, and Chromium is told the outcome beforehand',
  },
  {
    what: 'devices, screen sharing, downloads, the spell checker',
    why: 'their handlers are taken and never called',
  },
  {
    what: 'what window.open returns',
    why: 'Chromium makes the page before it can be refused and closes it again; Electron returns null',
  },
  {
    what: 'frames that go to data:, blob: or about: addresses',
    why: 'a refusal is noticed and fails the test, but cannot be carried out',
  },
  {
    what: 'native menus, their keys, context menus, dialogs',
    why: 'there are none to see: the test presses entries and gives answers; which of page and menu gets a key first is not emulated',
  },
  {
    what: 'input methods, dead keys, drag and drop from other programs',
    why: 'keys come through the DevTools protocol',
  },
  {
    what: 'windows on a screen: place, size, frame, focus, minimising, zoom, full screen',
    why: 'they are remembered and not drawn; Chromium runs without a window',
  },
  {
    what: 'dock, taskbar, recent documents, file association, open-file',
    why: 'the system has no part in it; what it would say is said by the test',
  },
  {
    what: 'the single-instance lock between users and after a crash of the system',
    why: 'a file with a process number stands for it',
  },
  {
    what: 'asar archives, fuses, code signing, auto update, installers',
    why: 'the built files are run as they lie in out/',
  },
  {
    what: 'the graphics processor, fonts and colours of the system',
    why: 'software rendering in the Chromium of the machine',
  },
  {
    what: 'the accent of the desktop: in which form each system tells it, and whether it tells a change',
    why: 'what the documentation says is told by the test; macOS has a notification in place of the event',
  },
  { what: 'printToPDF, print, capture', why: 'not emulated' },
  {
    what: 'Electron’s own Node and Chromium',
    why: 'this is the machine’s Node 24 and its own Chromium; versions and patches differ',
  },
  {
    what: 'the order of messages against input and painting',
    why: 'order among messages is kept; against anything else it is the protocol’s',
  },
  { what: 'start-up time and memory', why: 'other processes than Electron’s' },
]

/** The list as lines of a report. */
export function cannotVouchReport(): string {
  const lines = cannotVouch.map(({ what, why }) => `  - ${what}: ${why}`)
  return ['The Electron double cannot vouch for:', ...lines].join('\n')
}
