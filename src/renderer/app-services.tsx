import { createContext, useContext, type ReactNode } from 'react'
import type { Client } from './bridge/client.ts'
import type { Result } from '#shared/contract/index'

/** What the host said of itself when the window connected; it does not change while the window lives. */
export type HostFacts = Omit<Result<'system.hello'>, 'settings'>

/** The two things that every part of the interface may need and that never change. */
export interface AppServices {
  readonly client: Client
  readonly host: HostFacts
}

const ServicesContext = createContext<AppServices | null>(null)

export function AppServicesProvider({ client, host, children }: AppServices & { children: ReactNode }) {
  return <ServicesContext value={{ client, host }}>{children}</ServicesContext>
}

/** The connection to the host. */
export function useClient(): Client {
  return useServices().client
}

/** Platform, version and capabilities of the host. */
export function useHost(): HostFacts {
  return useServices().host
}

function useServices(): AppServices {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('This component needs an AppServicesProvider above it.')
  return services
}
