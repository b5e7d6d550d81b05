import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/* The launcher, copied into a folder of its own beside a command line that says what it was given. */

let root: string

beforeEach(async () => {
  // A space and a letter that is not ASCII: paths of authors have them.
  root = await mkdtemp(join(tmpdir(), 'seriatim läuncher '))
  await mkdir(join(root, 'bin'))
  await copyFile('bin/seriatim.js', join(root, 'bin', 'seriatim.js'))
  await writeFile(join(root, 'package.json'), '{ "type": "module" }')
  await writeFile(join(root, 'old-node.mjs'), oldNode)
})
afterEach(() => rm(root, { recursive: true }))

/** Makes a Node believe that it is 20.0.0. */
const oldNode = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } })`

const fakeCli = `
if (process.argv[2] === 'exit') process.exitCode = Number(process.argv[3])
if (process.argv[2] === 'serve') {
  const timer = setInterval(() => undefined, 1000)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      process.stdout.write('flushed after ' + signal + '\\n')
      clearInterval(timer)
      for (const name of ['SIGINT', 'SIGTERM']) process.removeAllListeners(name)
    })
  }
}
if (process.argv[2] === 'sleep') setInterval(() => undefined, 1000)
// Last: whoever reads this line may send a signal at once.
process.stdout.write(JSON.stringify([process.versions.node, process.argv.slice(2)]) + '\\n')
`

async function build(): Promise<void> {
  await mkdir(join(root, 'out', 'main'), { recursive: true })
  await writeFile(join(root, 'out', 'main', 'cli.js'), fakeCli)
}

/** Puts the package "node" into a folder; `script` is what its binary does before it is this Node. */
async function installNode(nodeModules: string, script = 'unset NODE_OPTIONS'): Promise<void> {
  await mkdir(join(nodeModules, 'node', 'bin'), { recursive: true })
  await writeFile(join(nodeModules, 'node', 'package.json'), '{ "name": "node", "version": "24.0.0" }')
  const binary = join(nodeModules, 'node', 'bin', 'node')
  await writeFile(binary, `#!/bin/sh\n${script}\nexec "${process.execPath}" "$@"\n`)
  await chmod(binary, 0o755)
}

function launch(args: readonly string[], age: 'old' | 'new'): ChildProcess {
  const env = {
    ...process.env,
    NODE_OPTIONS: age === 'old' ? `--import "${join(root, 'old-node.mjs')}"` : '',
  }
  return spawn(process.execPath, [join(root, 'bin', 'seriatim.js'), ...args], { env })
}

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs to the end; `onLine` hears of the first line of output. */
function ended(child: ChildProcess, onLine: () => void = () => undefined): Promise<Ended> {
  return new Promise((done, fail) => {
    let out = ''
    let err = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      const first = !out.includes('\n')
      out += chunk.toString('utf8')
      if (first && out.includes('\n')) onLine()
    })
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, err }))
  })
}

const notBuilt = 'Seriatim has not been built yet. Run npm run build first.\n'

describe('the launcher', () => {
  it('is executable, and names the oldest Node that package.json names', async () => {
    expect((await stat('bin/seriatim.js')).mode & 0o777).toBe(0o755)
    const text = await readFile('bin/seriatim.js', 'utf8')
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
    const manifest: { engines: { node: string } } = JSON.parse(
      await readFile(resolve('package.json'), 'utf8'),
    )
    const [, major, minor] = /const oldestNode = \[(\d+), (\d+)\]/.exec(text) ?? []
    expect(manifest.engines.node).toBe(`>=${major}.${minor}`)
  })

  it.each(['new', 'old'] as const)('says on a Node that is %s that nothing has been built', async (age) => {
    await installNode(join(root, 'node_modules'))
    expect(await ended(launch(['list'], age))).toEqual({ code: 3, out: '', err: notBuilt })
  })

  it('runs the built command line in its own process where this Node will do', async () => {
    await build()
    const { code, out } = await ended(launch(['exit', '7', 'a b', 'ü'], 'new'))
    expect([code, JSON.parse(out)]).toEqual([7, [process.versions.node, ['exit', '7', 'a b', 'ü']]])
  })

  it('runs it on the Node of node_modules where this one is too old', async () => {
    await build()
    await installNode(join(root, 'node_modules'))
    const { code, out } = await ended(launch(['exit', '7', 'a b', '--flag=ü', ''], 'old'))
    expect([code, JSON.parse(out)]).toEqual([
      7,
      [process.versions.node, ['exit', '7', 'a b', '--flag=ü', '']],
    ])
  })

  it('finds that Node in a folder further up, where npm may have put it', async () => {
    const outer = root
    root = join(outer, 'node_modules', 'seriatim')
    await mkdir(join(root, 'bin'), { recursive: true })
    for (const name of ['bin/seriatim.js', 'package.json', 'old-node.mjs'])
      await copyFile(join(outer, name), join(root, name))
    await build()
    await installNode(join(outer, 'node_modules'))
    expect((await ended(launch(['exit', '0'], 'old'))).code).toBe(0)
    root = outer
  })

  it('says so in one line where there is no Node that will do', async () => {
    await build()
    const { code, out, err } = await ended(launch(['list'], 'old'))
    expect([code, out]).toEqual([3, ''])
    expect(err).toBe('Seriatim needs Node 22.22 or newer; this is Node 20.0.0. Install a newer one.\n')
  })

  it('does not ask for ever where the other Node is too old as well', async () => {
    await build()
    await installNode(join(root, 'node_modules'), ':')
    const { code, err } = await ended(launch(['list'], 'old'))
    expect([code, err.split('\n').length]).toEqual([3, 2])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on and waits for the end', async (signal) => {
    await build()
    await installNode(join(root, 'node_modules'))
    const child = launch(['serve'], 'old')
    const { code, out } = await ended(child, () => child.kill(signal))
    expect([code, out.trim().split('\n').at(-1)]).toEqual([0, `flushed after ${signal}`])
  })

  it('tells by its exit code that the other process was ended by a signal', async () => {
    await build()
    await installNode(join(root, 'node_modules'))
    const child = launch(['sleep'], 'old')
    expect((await ended(child, () => child.kill('SIGTERM'))).code).toBe(143)
  })
})
