import { StrictMode } from 'react'
import { App } from './app.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Words } from './words.tsx'
import { ActionContextProvider } from '../actions/action-context.tsx'
import { AppServicesProvider, type AppServices } from '../app-services.tsx'
import { ListToolsProvider } from '../list/list-tools.tsx'

/** The window with all that its parts ask for. */
export function Root({ client, host }: AppServices) {
  return (
    <StrictMode>
      <Words>
        <ErrorBoundary>
          <AppServicesProvider client={client} host={host}>
            <ListToolsProvider>
              <ActionContextProvider>
                <App />
              </ActionContextProvider>
            </ListToolsProvider>
          </AppServicesProvider>
        </ErrorBoundary>
      </Words>
    </StrictMode>
  )
}
