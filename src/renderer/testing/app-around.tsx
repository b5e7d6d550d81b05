import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { FakeClient } from './fake-client.ts'
import { ActionContextProvider } from '../actions/action-context.tsx'
import { AppServicesProvider, type HostFacts } from '../app-services.tsx'
import { ListToolsProvider } from '../list/list-tools.tsx'
import { Words } from '../shell/words.tsx'

/** A host for tests; what is not named is that of a plain page on Linux. */
export function sampleHost(facts: Partial<HostFacts> = {}): HostFacts {
  return {
    host: 'memory',
    version: '0.1.0',
    platform: 'linux',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      zoom: false,
      previewWindow: false,
      openResult: 'url',
    },
    systemAccent: null,
    ...facts,
  }
}

/** Renders a part of the interface with all that its parts ask for, over a host that answers as told. */
export function renderInApp(children: ReactNode, client: FakeClient, host: HostFacts = sampleHost()): void {
  act(() => {
    render(
      <Words>
        <AppServicesProvider client={client} host={host}>
          <ListToolsProvider>
            <ActionContextProvider>{children}</ActionContextProvider>
          </ListToolsProvider>
        </AppServicesProvider>
      </Words>,
    )
  })
}

/** What a hook gives inside the application. */
export function insideApp<Given>(use: () => Given, client: FakeClient, host?: HostFacts): Given {
  const given: Given[] = []
  function Look() {
    given.push(use())
    return null
  }
  renderInApp(<Look />, client, host)
  const [first] = given
  if (first === undefined) throw new Error('The hook gave nothing.')
  return first
}
