/** Names of the two Electron channels. Apart from the schemas: the preload must stay a few lines. */
export const ipcCallChannel = 'seriatim:call'
export const ipcEventChannel = 'seriatim:event'
/** Key under which the preload puts the bridge on `window`. */
export const bridgeGlobal = 'seriatim'
