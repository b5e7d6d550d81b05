import { StrictMode, type ReactNode } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'
import { Words } from './words.tsx'
import { ActionContextProvider, type ActionContextProviderProps } from '../actions/action-context.tsx'
import { AppServicesProvider, type AppServices } from '../app-services.tsx'
import { ListToolsProvider } from '../list/list-tools.tsx'

interface RootProps extends AppServices, ActionContextProviderProps {
  readonly children: ReactNode
}

/** A window with all that its parts ask for. */
export function Root({ client, host, children, ...actions }: RootProps) {
  return (
    <StrictMode>
      <Words>
        <ErrorBoundary>
          <AppServicesProvider client={client} host={host}>
            <ListToolsProvider>
              <ActionContextProvider {...actions}>{children}</ActionContextProvider>
            </ListToolsProvider>
          </AppServicesProvider>
        </ErrorBoundary>
      </Words>
    </StrictMode>
  )
}
