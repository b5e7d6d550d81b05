import type { Configuration } from 'electron-builder'
import { sealPackage } from './scripts/packaging/seal-package.ts'

/**
 * What `npm run package` makes, and of which files. No updater, no publishing, no download at run time.
 * SERIATIM_ELECTRON_DIST names a folder or zip of Electron to use instead of fetching it.
 */
const config: Configuration = {
  appId: 'app.seriatim.Seriatim',
  productName: 'Seriatim',
  copyright: 'Copyright © 2026 Seriatim contributors',
  extraMetadata: { author: 'Seriatim contributors', desktopName: 'seriatim.desktop' },
  directories: { output: 'dist', buildResources: 'resources/icons' },
  electronDist: process.env['SERIATIM_ELECTRON_DIST'] ?? null,
  // The one native part comes built from npm.
  npmRebuild: false,
  publish: null,

  asar: true,
  files: [
    'out/**',
    'resources/{fonts,sample-workspace,themes}/**',
    'LICENSE',
    'package.json',
    '!**/*.{map,py}',
    // Of the packages: no source of what is compiled.
    '!**/node_modules/**/*.{ts,mts,cts,flow,scss}',
    '!**/node_modules/@types/**',
    '!**/node_modules/json-schema-traverse/spec/**',
  ],
  afterPack: sealPackage,

  linux: {
    target: ['AppImage', 'deb'],
    icon: 'linux',
    executableName: 'seriatim',
    category: 'Office;WordProcessor',
    synopsis: 'Write series of Markdown articles',
    maintainer: 'Seriatim contributors',
    syncDesktopName: true,
    // One of the applications offered for Markdown; the choice of the default stays the author's.
    mimeTypes: ['text/markdown'],
  },
  // Its launcher keeps the sandbox wherever the system allows one; the older set never does.
  toolsets: { appimage: '1.0.3' },

  mac: {
    target: ['dmg'],
    icon: 'icon.icns',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    entitlements: 'scripts/packaging/entitlements.mac.plist',
    entitlementsInherit: 'scripts/packaging/entitlements.mac.plist',
    // Electron's template announces uses that Seriatim has not.
    extendInfo: {
      NSAudioCaptureUsageDescription: null,
      NSBluetoothAlwaysUsageDescription: null,
      NSBluetoothPeripheralUsageDescription: null,
      NSCameraUsageDescription: null,
      NSMicrophoneUsageDescription: null,
    },
    fileAssociations: [{ ext: 'md', name: 'Markdown', role: 'Editor', rank: 'Alternate' }],
  },
  dmg: { writeUpdateInfo: false },

  // No association: the installer of Windows could only make Seriatim the default.
  win: { target: ['nsis'], icon: 'icon.ico' },
  nsis: { oneClick: false, perMachine: false, differentialPackage: false, deleteAppDataOnUninstall: false },
}

export default config
