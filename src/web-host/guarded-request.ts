import type { IncomingMessage } from 'node:http'
import type { GuardedRequest } from './request-guard.ts'

/** Reads what the guard needs from Node's raw headers: Node itself would hide a repeated `Host`. */
export function guardedRequest(message: IncomingMessage, upgrade: boolean): GuardedRequest {
  return {
    method: message.method ?? '',
    target: message.url ?? '',
    upgrade,
    hosts: valuesOf(message.rawHeaders, 'host'),
    origins: valuesOf(message.rawHeaders, 'origin'),
    fetchSites: valuesOf(message.rawHeaders, 'sec-fetch-site'),
  }
}

/** `rawHeaders` alternates names and values. */
function valuesOf(rawHeaders: readonly string[], name: string): readonly string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
}
