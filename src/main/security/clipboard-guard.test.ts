import { expect, test, vi } from 'vitest'
import { ClipboardGuard } from './clipboard-guard.ts'

/** A clipboard that any program may write to. */
function aClipboard() {
  const held = { text: '', readable: true }
  const clipboard = {
    readText: () => (held.readable ? Promise.resolve(held.text) : Promise.reject(new Error('busy'))),
    clear: vi.fn(() => {
      held.text = ''
    }),
  }
  return { held, clipboard, guard: new ClipboardGuard(clipboard) }
}

test('what was copied in the window is cleared', async () => {
  const { held, clipboard, guard } = aClipboard()
  held.text = 'Our fallback is twelve.'
  await guard.note()
  await guard.clear()
  expect(held.text).toBe('')
  expect(clipboard.clear).toHaveBeenCalledOnce()
})

test('what another program has put there since stays', async () => {
  const { held, guard } = aClipboard()
  held.text = 'Our fallback is twelve.'
  await guard.note()
  held.text = 'A telephone number'
  await guard.clear()
  expect(held.text).toBe('A telephone number')
})

test('where nothing was copied, nothing is touched, nor a second time', async () => {
  const { held, clipboard, guard } = aClipboard()
  held.text = 'A telephone number'
  await guard.clear()
  held.text = 'Ours'
  await guard.note()
  await guard.clear()
  held.text = 'Ours'
  await guard.clear()
  expect(held.text).toBe('Ours')
  expect(clipboard.clear).toHaveBeenCalledOnce()
})

test('a clipboard that cannot be read is cleared once something of ours was there', async () => {
  const { held, guard } = aClipboard()
  held.text = 'Ours'
  await guard.note()
  held.readable = false
  await guard.clear()
  expect(held.text).toBe('')
})

test('a copy that could not be read is cleared, whatever lies there', async () => {
  const { held, guard } = aClipboard()
  held.text = 'Ours'
  held.readable = false
  await guard.note()
  held.readable = true
  await guard.clear()
  expect(held.text).toBe('')
})

test('what was copied a moment before is cleared too', async () => {
  const { held, guard } = aClipboard()
  held.text = 'Ours'
  const noted = guard.note()
  await guard.clear()
  expect(held.text).toBe('')
  await noted
})

test('of two copies the later one counts', async () => {
  const { held, guard } = aClipboard()
  held.text = 'Ours'
  await guard.note()
  held.text = 'Ours too'
  await guard.note()
  await guard.clear()
  expect(held.text).toBe('')
})
