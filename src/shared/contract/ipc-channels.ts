/** Names of the two Electron channels. */
export const ipcCallChannel = 'seriatim:call'
export const ipcEventChannel = 'seriatim:event'
/** Key under which the preload puts the bridge on `window`. */
export const bridgeGlobal = 'seriatim'
