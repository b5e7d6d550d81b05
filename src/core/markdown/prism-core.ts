import './prism-quiet.ts'
import Prism from 'prismjs'

// The language files expect Prism as a global name, which it gives itself in Node only.
Reflect.set(globalThis, 'Prism', Prism)

export { Prism }
