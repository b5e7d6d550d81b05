import { spawn } from 'node:child_process'

/** Asks the system to open an address; that nothing opens is no failure, since the address is printed. */
export function openInBrowser(url: string): void {
  const [command, ...args] = commandFor(process.platform)
  if (command === undefined) return
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function commandFor(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return ['open']
  // `start` takes its first quoted argument for a window title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""']
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
  return display === undefined || display === '' ? [] : ['xdg-open']
}
