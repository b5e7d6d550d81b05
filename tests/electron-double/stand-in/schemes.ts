import type { CustomScheme } from 'electron'
import { UnknownApi } from './unknown-api.ts'

const registered = new Map<string, CustomScheme>()

/**
 * "protocol", registerSchemesAsPrivileged: a standard scheme has hosts and origins as `http` has, a secure
 * one is a secure context. Chromium as it is installed knows no scheme of ours, so a page is loaded from
 * an https origin that stands for the scheme's, at a name that resolves to nothing.
 */
const suffix = '.scheme.test'

export function registerSchemes(schemes: readonly CustomScheme[]): void {
  registered.clear()
  for (const scheme of schemes) registered.set(scheme.scheme, scheme)
}

/** The address at which Chromium is to load this. */
export function toPageAddress(address: string): string {
  const url = URL.parse(address)
  const scheme = url?.protocol.slice(0, -1) ?? ''
  const privileges = registered.get(scheme)?.privileges
  if (url === null || privileges === undefined) return address
  if (privileges.standard !== true || privileges.secure !== true) {
    throw new UnknownApi(`a scheme that is not both standard and secure ("${scheme}")`)
  }
  const rest = address.slice(`${scheme}://${url.host}`.length)
  return `https://${url.host}.${scheme}${suffix}${rest}`
}

/** The address as the application knows it. */
export function fromPageAddress(address: string): string {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'https:' || !url.host.endsWith(suffix)) return address
  const name = url.host.slice(0, -suffix.length)
  const dot = name.lastIndexOf('.')
  const login = url.username === '' ? '' : `${url.username}${url.password === '' ? '' : `:${url.password}`}@`
  return `${name.slice(dot + 1)}://${login}${name.slice(0, dot)}${url.href.slice(url.href.indexOf(url.host) + url.host.length)}`
}

/** The origin as Electron tells it: `null` for one that is opaque. */
export function originOf(address: string): string {
  const known = URL.parse(fromPageAddress(address))
  if (known === null || known.host === '') return 'null'
  return `${known.protocol}//${known.host}`
}
