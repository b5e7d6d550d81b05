import { createStorage } from '#core/storage/create-storage'
import { withFaults } from '#core/storage/faulty-file-system'
import { createNodeFileSystem } from '#core/storage/node-file-system'
import { operations } from './operations.ts'

/*
 * One operation on the real disk, in a process of its own that ends itself before its k-th call, as a crash
 * would: no handler runs, nothing is flushed. Prints how many calls there were when it came to its end.
 */
const [name, root, killAt] = process.argv.slice(2)
const operation = operations.find((each) => each.name === name)
if (operation === undefined || root === undefined) throw new Error('Which operation, and where?')

let calls = 0
const system = withFaults(createNodeFileSystem(), ({ index }) => {
  if (index === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  calls = index + 1
  return null
})
await operation.run(createStorage(system), root)
console.log(calls)
