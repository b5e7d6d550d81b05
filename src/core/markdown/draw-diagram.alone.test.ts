import { expect, it } from 'vitest'
import { drawDiagram } from './draw-diagram.ts'

it('draws in a worker, which has a `self` that cannot be set and no `document`, and leaves its messages alone', () => {
  const prototype: object = Object.getPrototypeOf(globalThis)
  const before = Reflect.get(globalThis, 'onmessage')
  Object.defineProperty(prototype, 'self', { configurable: true, get: () => globalThis })
  try {
    expect(drawDiagram('graph LR\n  A[Start] --> B')).toContain('>Start</text>')
    expect(Reflect.get(globalThis, 'self')).toBe(globalThis)
    expect(Object.hasOwn(globalThis, 'self')).toBe(false)
    expect(Reflect.has(globalThis, 'document')).toBe(false)
    expect(Reflect.get(globalThis, 'onmessage')).toBe(before)
  } finally {
    Reflect.deleteProperty(prototype, 'self')
  }
})

it('throws for a kind that it does not know', () => {
  expect(() => drawDiagram('pie title Pets')).toThrow(/header/)
})
