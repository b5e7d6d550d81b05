/** Structured values as text and back. */
export interface ValueCodec {
  /** Throws for a function, a symbol, a promise, an element of a page, as Electron does. */
  encode(value: unknown): string
  decode(text: string): unknown
}

/*
 * The DevTools protocol carries text between page and main process, Electron carries structured values.
 * This function is sent to the page as its own source, so it uses nothing from around it.
 */
export function createValueCodec(): ValueCodec {
  type Node = readonly [kind: string, ...rest: unknown[]]
  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)
  const views = new Map<string, new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView>(
    [
      ['Int8Array', Int8Array],
      ['Uint8Array', Uint8Array],
      ['Uint8ClampedArray', Uint8ClampedArray],
      ['Int16Array', Int16Array],
      ['Uint16Array', Uint16Array],
      ['Int32Array', Int32Array],
      ['Uint32Array', Uint32Array],
      ['Float32Array', Float32Array],
      ['Float64Array', Float64Array],
      ['BigInt64Array', BigInt64Array],
      ['BigUint64Array', BigUint64Array],
      ['DataView', DataView],
    ],
  )
  const errors = new Map<string, new (message: string) => Error>([
    ['EvalError', EvalError],
    ['RangeError', RangeError],
    ['ReferenceError', ReferenceError],
    ['SyntaxError', SyntaxError],
    ['TypeError', TypeError],
    ['URIError', URIError],
  ])

  function bytesToText(buffer: ArrayBuffer): string {
    let binary = ''
    for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte)
    return btoa(binary)
  }
  function textToBytes(text: string): ArrayBuffer {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer
  }

  /** What the algorithm drops or refuses, it drops and refuses here. */
  function cloned(value: unknown): unknown {
    try {
      return structuredClone(value)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  function encode(value: unknown): string {
    const nodes: Node[] = []
    const known = new Map<unknown, number>()

    function add(item: unknown): number {
      const seen = known.get(item)
      if (seen !== undefined) return seen
      const index = nodes.push(['undefined']) - 1
      if (typeof item === 'object' && item !== null) known.set(item, index)
      nodes[index] = describe(item)
      return index
    }
    function describe(item: unknown): Node {
      if (item === undefined) return ['undefined']
      if (typeof item === 'bigint') return ['bigint', item.toString()]
      if (typeof item === 'number' && (!Number.isFinite(item) || Object.is(item, -0))) {
        return ['number', Object.is(item, -0) ? '-0' : String(item)]
      }
      if (typeof item !== 'object' || item === null) return ['plain', item]
      return describeObject(item)
    }
    function describeObject(item: object): Node {
      if (Array.isArray(item)) {
        const list: readonly unknown[] = item
        return ['array', list.length, Object.keys(list).map((key) => [key, add(Reflect.get(list, key))])]
      }
      const tag = tagOf(item)
      if (item instanceof Error) return ['error', item.name, item.message, item.stack ?? '']
      if (item instanceof Date) return ['date', item.getTime()]
      if (item instanceof RegExp) return ['regexp', item.source, item.flags]
      if (item instanceof Map) return ['map', [...item].map(([key, entry]) => [add(key), add(entry)])]
      if (item instanceof Set) return ['set', [...item].map((entry) => add(entry))]
      if (item instanceof ArrayBuffer) return ['buffer', bytesToText(item)]
      if (ArrayBuffer.isView(item)) {
        const length = 'length' in item ? Number(item.length) : item.byteLength
        return ['view', tag, add(item.buffer), item.byteOffset, length]
      }
      if (tag === 'Boolean' || tag === 'Number' || tag === 'String') {
        return ['boxed', add(item.valueOf())]
      }
      if (tag !== 'Object') throw new Error('An object could not be cloned.')
      return ['object', Object.keys(item).map((key) => [key, add(Reflect.get(item, key))])]
    }

    add(cloned(value))
    return JSON.stringify(nodes)
  }

  function decode(text: string): unknown {
    const nodes: Node[] = JSON.parse(text)
    const made: unknown[] = []
    const done: boolean[] = []

    function put(target: object, entries: readonly [string, number][]): void {
      for (const [key, at] of entries) {
        const property = { value: take(at), writable: true, enumerable: true, configurable: true }
        Object.defineProperty(target, key, property)
      }
    }
    function take(index: number): unknown {
      if (done[index] === true) return made[index]
      done[index] = true
      const [kind, ...rest] = nodes[index] ?? ['undefined']
      const [first, second, third, fourth] = rest
      if (kind === 'array') {
        // Holes stay holes.
        const list: unknown[] = (made[index] = [])
        list.length = Number(first)
        put(list, second as [string, number][])
      } else if (kind === 'object')
        put((made[index] = Object.create(Object.prototype)), first as [string, number][])
      else if (kind === 'map') {
        const map = (made[index] = new Map<unknown, unknown>())
        for (const [key, entry] of first as [number, number][]) map.set(take(key), take(entry))
      } else if (kind === 'set') {
        const set = (made[index] = new Set<unknown>())
        for (const entry of first as number[]) set.add(take(entry))
      } else made[index] = makeLeaf(kind, first, second, third, fourth)
      return made[index]
    }
    function makeLeaf(
      kind: string,
      first: unknown,
      second: unknown,
      third: unknown,
      fourth: unknown,
    ): unknown {
      if (kind === 'plain') return first
      if (kind === 'bigint') return BigInt(String(first))
      if (kind === 'number') return Number(first)
      if (kind === 'date') return new Date(Number(first))
      if (kind === 'regexp') return new RegExp(String(first), String(second))
      if (kind === 'buffer') return textToBytes(String(first))
      if (kind === 'boxed') return Object(take(Number(first)))
      if (kind === 'view') {
        // A Buffer of Node arrives as the array that it is.
        const View = views.get(String(first)) ?? Uint8Array
        return new View(take(Number(second)) as ArrayBuffer, Number(third), Number(fourth))
      }
      if (kind === 'error') {
        const error = new (errors.get(String(first)) ?? Error)(String(second))
        Object.defineProperty(error, 'stack', { value: third, writable: true, configurable: true })
        return error
      }
      return undefined
    }
    return take(0)
  }

  return { encode, decode }
}
