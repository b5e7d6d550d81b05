import { deserialize, serialize } from 'node:v8'
import { createValueCodec } from '../page/value-codec.ts'

const codec = createValueCodec()

/**
 * "ipcRenderer", invoke: values travel by the structured clone algorithm, so prototypes are not included,
 * and functions, promises, symbols, weak maps and weak sets throw. Both ends pass through V8's own
 * serialiser, so that nothing arrives as the object that was sent.
 */
export function toText(value: unknown): string {
  return codec.encode(deserialize(serialize(value)))
}

export function fromText(text: string): unknown {
  return deserialize(serialize(codec.decode(text)))
}

/** The arguments of a message; a message always has a list of them. */
export function argsFromText(text: string): readonly unknown[] {
  const args = fromText(text)
  return Array.isArray(args) ? args : []
}
