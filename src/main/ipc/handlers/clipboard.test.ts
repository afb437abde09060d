import { expect, test } from 'vitest'
import { ClipboardGuard } from '../../security/clipboard-guard.ts'
import { clipboardHandlers } from './clipboard.ts'

/** A clipboard that holds a text, and its guard. */
function guarded(text: string) {
  const held = { text }
  const guard = new ClipboardGuard({
    readText: async () => held.text,
    clear: () => {
      held.text = ''
    },
  })
  return { held, guard }
}

test('what was copied and what is selected are cleared each from its own clipboard', async () => {
  const copied = guarded('Copied by another program')
  const selected = guarded('Our fallback is twelve.')
  const handlers = clipboardHandlers(copied.guard, selected.guard)
  await handlers['clipboard:selected'](null)
  await Promise.all([copied.guard.clear(), selected.guard.clear()])
  expect([copied.held.text, selected.held.text]).toEqual(['Copied by another program', ''])

  copied.held.text = 'Our fallback is twelve.'
  await handlers['clipboard:copied'](null)
  selected.held.text = 'Selected in another program'
  await Promise.all([copied.guard.clear(), selected.guard.clear()])
  expect([copied.held.text, selected.held.text]).toEqual(['', 'Selected in another program'])
})

test('where the system has no second clipboard, a selection is no matter', async () => {
  const copied = guarded('')
  expect(await clipboardHandlers(copied.guard, null)['clipboard:selected'](null)).toMatchObject({ ok: true })
})
