/**
 * The switches inside Electron's binary that only whoever packs the app can turn, in the order of the binary's own list
 * (build/fuses/fuses.json5 of Electron, there since 43: nine of them; `FuseV1Options` of @electron/fuses). A packed app
 * has all nine set as here; a binary that knows more or fewer is not packed until somebody has decided.
 */
export const FUSES = [
  // The app's binary is no Node: whoever can set ELECTRON_RUN_AS_NODE must not run a script by its name and its rights.
  { name: 'RunAsNode', on: false },
  // Nothing is kept in cookies; if something ever were, not in the clear.
  { name: 'EnableCookieEncryption', on: true },
  // NODE_OPTIONS=--require would put a stranger's code into the process that holds the notebook.
  { name: 'EnableNodeOptionsEnvironmentVariable', on: false },
  // Nor does a debugger get in, by --inspect or by SIGUSR1.
  { name: 'EnableNodeCliInspectArguments', on: false },
  // The archive of the app is checked against the hash in the binary when it is read (macOS, Windows).
  { name: 'EnableEmbeddedAsarIntegrityValidation', on: true },
  // And there is no folder beside the archive that would be taken in its place.
  { name: 'OnlyLoadAppFromAsar', on: true },
  // The app brings no snapshot of V8 of its own.
  { name: 'LoadBrowserProcessSpecificV8Snapshot', on: false },
  // No page is ever a file: address.
  { name: 'GrantFileProtocolExtraPrivileges', on: false },
  // WebAssembly's reads out of bounds are caught by the processor; without, each read would be checked by code.
  { name: 'WasmTrapHandlers', on: true },
] as const

export type FuseName = (typeof FUSES)[number]['name']
