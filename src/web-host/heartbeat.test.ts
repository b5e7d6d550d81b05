import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepBeat } from './heartbeat.ts'

class RecordingSocket extends EventEmitter {
  isPaused = false
  pings = 0
  terminated = false
  ping() {
    this.pings += 1
  }
  terminate() {
    this.terminated = true
    this.emit('close')
  }
}

describe('keepBeat', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps a socket that answers', () => {
    const socket = new RecordingSocket()
    socket.ping = () => void socket.emit('pong')
    keepBeat(socket)
    vi.advanceTimersByTime(600_000)
    expect(socket.terminated).toBe(false)
  })

  it('ends a socket that missed a whole beat, and stops', () => {
    const socket = new RecordingSocket()
    keepBeat(socket)
    vi.advanceTimersToNextTimer()
    expect([socket.pings, socket.terminated]).toEqual([1, false])
    vi.advanceTimersToNextTimer()
    expect([socket.pings, socket.terminated]).toEqual([1, true])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves a paused socket alone', () => {
    const socket = new RecordingSocket()
    keepBeat(socket)
    socket.isPaused = true
    vi.advanceTimersByTime(600_000)
    expect(socket.terminated).toBe(false)
  })

  it('stops when the socket closes', () => {
    const socket = new RecordingSocket()
    keepBeat(socket)
    socket.emit('close')
    expect(vi.getTimerCount()).toBe(0)
  })
})
