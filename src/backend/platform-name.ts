import type { Host } from './host.ts'

/** The system's name as the contract has it; whatever is neither of the others behaves like Linux. */
export function platformName(platform: NodeJS.Platform): Host['platform'] {
  if (platform === 'darwin') return 'mac'
  return platform === 'win32' ? 'windows' : 'linux'
}
