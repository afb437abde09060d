import { describe, expect, it } from 'vitest'
import { chordOf } from './accelerator.ts'

const command = process.platform === 'darwin' ? 'meta' : 'ctrl'

describe('chordOf', () => {
  it.each([
    ['CommandOrControl+Shift+Z', command === 'meta' ? 'shift+meta+z' : 'ctrl+shift+z'],
    ['Shift+CmdOrCtrl+Plus', command === 'meta' ? 'shift+meta++' : 'ctrl+shift++'],
    ['Alt+Left', 'alt+arrowleft'],
    ['F11', 'f11'],
    ['Esc', 'escape'],
    ['Control+-', 'ctrl+-'],
  ])('writes %s as %s', (accelerator, chord) => {
    expect(chordOf(accelerator)).toBe(chord)
  })

  it.each(['Hyper+Q', 'Control+', 'Control+Foo', '', 'g p'])('refuses %j', (accelerator) => {
    expect(() => chordOf(accelerator)).toThrow('invalid accelerator')
  })
})
