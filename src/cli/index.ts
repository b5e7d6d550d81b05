import { fileURLToPath } from 'node:url'
import packageFacts from '../../package.json' with { type: 'json' }
import { runCommandLine } from './run-command-line.ts'

// Built to out/main/cli.js and written in src/cli/index.ts: from both, the root is two folders up.
const root = fileURLToPath(new URL('../..', import.meta.url))

process.exitCode = await runCommandLine(process.argv.slice(2), { root, version: packageFacts.version })
