import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { makeOwnFolder } from '#core/documents/set-aside'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { judgeHolder, type Judgement } from './judge-holder.ts'
import { decodeHolder, encodeHolder, type LockHolder, lockPath } from './lock-file.ts'
import type { ProcessIdentity } from './process-identity.ts'

export interface LockOptions {
  readonly storage: Storage
  /** Absolute folder of the workspace. */
  readonly root: string
  readonly identity: ProcessIdentity
  readonly app: LockHolder['app']
  readonly now?: () => number
}

/** The right to write in a workspace. */
export interface WorkspaceLock {
  readonly holder: LockHolder
  /** Says that this process is still there; false when the lock was taken over by another one. */
  beat(): Promise<boolean>
  /** Gives the lock back; one that is another's by now is left alone. */
  release(): Promise<void>
}

/** A process that has the lock and is there, as far as one can tell. */
export interface ForeignHolder {
  readonly holder: LockHolder
  readonly silent: boolean
}

/** Who holds the lock, without taking it; null where nobody does that is there. */
export async function foreignHolder(options: LockOptions): Promise<ForeignHolder | null> {
  const found = await look(options)
  if (found === null || found.judgement === 'gone') return null
  return { holder: found.holder, silent: found.judgement === 'silent' }
}

/**
 * Takes the lock `.seriatim/lock`. Of any number of processes that try, one gets it. Raises
 * `workspace.locked`, which names the holder; `details.silent` is true where it may be gone, and
 * `takeOver` then takes the lock all the same. Raises the disk's own errors.
 */
export async function takeLock(options: LockOptions, takeOver = false): Promise<WorkspaceLock> {
  const { storage, root, identity, app } = options
  const now = options.now ?? Date.now
  const path = lockPath(root)
  const since = new Date(now()).toISOString()
  const holder: LockHolder = {
    pid: identity.pid,
    start: await identity.startOf(identity.pid),
    host: identity.host,
    boot: identity.boot,
    app,
    since,
    beat: since,
    nonce: randomBytes(12).toString('hex'),
  }
  await makeOwnFolder(storage, root)
  for (;;) {
    if (await storage.create(path, encodeHolder(holder))) return heldLock(storage, path, holder, now)
    const found = await look(options)
    if (found === null) await removeDamaged(storage, path)
    else if (found.judgement === 'live' || (found.judgement === 'silent' && !takeOver)) throw locked(found)
    else await removeOf(storage, path, found.holder.nonce)
  }
}

function heldLock(storage: Storage, path: string, holder: LockHolder, now: () => number): WorkspaceLock {
  const isOurs = async (): Promise<boolean> => {
    const bytes = await storage.read(path)
    return bytes !== null && decodeHolder(bytes)?.nonce === holder.nonce
  }
  return {
    holder,
    beat: async () => {
      if (!(await isOurs())) return false
      await storage.replace(path, encodeHolder({ ...holder, beat: new Date(now()).toISOString() }))
      return true
    },
    release: async () => {
      if (!(await isOurs())) return
      await storage.removeFile(path)
      await removeUnused(storage, dirname(path))
    },
  }
}

/** Our folder goes again where nothing but its `.gitignore` came into it: one write leaves no trace. */
async function removeUnused(storage: Storage, folder: string): Promise<void> {
  const names = ((await storage.list(folder)) ?? []).map(({ name }) => name)
  if (names.length !== 1 || names[0] !== '.gitignore') return
  await storage.removeFile(join(folder, '.gitignore'))
  await storage.removeEmptyFolder(folder)
}

interface Found {
  readonly holder: LockHolder
  readonly judgement: Judgement
}

async function look({ storage, root, identity, now = Date.now }: LockOptions): Promise<Found | null> {
  const bytes = await storage.read(lockPath(root))
  const holder = bytes === null ? null : decodeHolder(bytes)
  return holder === null ? null : { holder, judgement: await judgeHolder(holder, identity, now()) }
}

/**
 * Removes the lock of a holder that is gone. It is renamed first and looked at then: between the judging and
 * the removing another process may have done the same and taken the lock, and that one must stand.
 */
async function removeOf(storage: Storage, path: string, nonce: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.gone`
  try {
    await storage.rename(path, aside)
  } catch (error) {
    if ((await storage.facts(path)) === null) return
    throw error
  }
  const bytes = await storage.read(aside)
  if (bytes !== null && decodeHolder(bytes)?.nonce !== nonce) await storage.create(path, bytes)
  await storage.removeFile(aside)
}

/** A lock that cannot be read was never whole, or is none: nobody holds it. */
async function removeDamaged(storage: Storage, path: string): Promise<void> {
  const bytes = await storage.read(path)
  if (bytes !== null && decodeHolder(bytes) === null) await storage.removeFile(path)
}

function locked({ holder, judgement }: Found): SeriatimError {
  const time = holder.since.slice(11, 16)
  return new SeriatimError(
    'workspace.locked',
    `Seriatim (${holder.app}) on ${holder.host} has been writing here since ${time} UTC. Nothing was changed; close it there, or wait until it is done.`,
    {
      host: holder.host,
      app: holder.app,
      pid: holder.pid,
      since: holder.since,
      silent: judgement === 'silent',
    },
  )
}
