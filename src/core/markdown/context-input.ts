import type { Input } from '@lezer/common'
import type { BlockContext } from '@lezer/markdown'

/** What a context reads from. The published context shows one line ahead; the input that it holds shows more. */
export function inputOf(context: BlockContext): Pick<Input, 'read' | 'length'> | null {
  const input: unknown = Reflect.get(context, 'input')
  return isInput(input) ? input : null
}

function isInput(value: unknown): value is Pick<Input, 'read' | 'length'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'read' in value &&
    typeof value.read === 'function' &&
    'length' in value &&
    typeof value.length === 'number'
  )
}

/** Text from an offset on, at most as long as is asked for. */
export function textFrom(context: BlockContext, from: number, length: number): string | null {
  const input = inputOf(context)
  return input === null ? null : input.read(from, Math.min(input.length, from + length))
}
