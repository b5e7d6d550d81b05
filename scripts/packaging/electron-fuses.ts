import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * What the packaged binary can no longer be talked into. Every fuse is named: a binary with one more, or
 * a table with one less, stops the packaging. Reasons: docs/decisions/0007-packaging.md.
 */
export const electronFuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  // One-way: turn it on once builds are signed. Seriatim keeps no cookie.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig
