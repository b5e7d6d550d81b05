#!/usr/bin/env node
/*
 * The launcher: plain JavaScript for any Node, because it is what finds out which Node this is. It hands
 * over to the built command line, on a newer Node from node_modules where this one is too old.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Kept equal to `engines.node` of package.json. */
const oldestNode = [22, 22]
/** Set for the second Node, so that one which is too old as well is told of, not asked for ever. */
const mark = 'SERIATIM_SECOND_NODE'
/** Every failure that is neither a finding nor a wrong command line. */
const exitFailed = 3

const here = fileURLToPath(import.meta.url)
const builtCli = join(dirname(here), '..', 'out', 'main', 'cli.js')

if (!existsSync(builtCli)) {
  fail('Seriatim has not been built yet. Run npm run build first.')
} else if (isNewEnough(process.versions.node)) {
  await import(pathToFileURL(builtCli).href)
} else {
  const node = process.env[mark] === undefined ? installedNode() : null
  if (node === null) {
    fail(
      `Seriatim needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one.`,
    )
  } else {
    runOn(node)
  }
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

/** The binary of the package "node", wherever npm put it; null where it is not installed. */
function installedNode() {
  try {
    const manifest = createRequire(here).resolve('node/package.json')
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** Runs this very command on another Node: same arguments, same streams, same end. */
function runOn(node) {
  const child = spawn(node, [here, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [mark]: '1' },
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  // A terminal sends Ctrl-C to both; passed on or not, this process stays until the child has ended.
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', () => fail(`Seriatim could not start Node from ${dirname(node)}.`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
    for (const name of signals) process.removeAllListeners(name)
  })
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = exitFailed
}
