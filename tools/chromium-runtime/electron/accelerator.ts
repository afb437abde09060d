/** Electron's names of modifiers, and the one that stands for them in a chord. */
const modifiers: Readonly<Record<string, string>> = {
  command: 'meta',
  cmd: 'meta',
  super: 'meta',
  meta: 'meta',
  control: 'ctrl',
  ctrl: 'ctrl',
  commandorcontrol: process.platform === 'darwin' ? 'meta' : 'ctrl',
  cmdorctrl: process.platform === 'darwin' ? 'meta' : 'ctrl',
  alt: 'alt',
  option: 'alt',
  altgr: 'alt',
  shift: 'shift',
}

/** Electron's names of keys where the browser's `KeyboardEvent.key` has another. */
const keys: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

const namedKeys: ReadonlySet<string> = new Set([
  ...['tab', 'capslock', 'backspace', 'delete', 'insert', 'enter', 'home', 'end', 'pageup', 'pagedown', 'escape'],
  ...Array.from({ length: 24 }, (_, index) => `f${index + 1}`),
  ...Object.keys(keys),
])

const order = ['ctrl', 'alt', 'shift', 'meta']

/**
 * Writes an accelerator such as `CommandOrControl+Shift+Z` as a chord: `ctrl+shift+z`.
 * @throws TypeError for anything that Electron would not read either.
 */
export function chordOf(accelerator: string): string {
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.pop() ?? ''
  const unknown = parts.find((part) => modifiers[part] === undefined)
  const known = key.length === 1 || namedKeys.has(key)
  if (unknown !== undefined || !known)
    throw new TypeError(`Error processing argument: invalid accelerator "${accelerator}"`)
  const held = new Set(parts.map((part) => modifiers[part]))
  return [...order.filter((name) => held.has(name)), keys[key] ?? key].join('+')
}
