/**
 * Prism looks for itself in the global scope when it is loaded. Finding this, it neither highlights the
 * page by itself nor listens to a worker's messages.
 */
Reflect.set(globalThis, 'Prism', { manual: true, disableWorkerMessageHandler: true })
