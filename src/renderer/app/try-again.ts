import { message } from '#shared/i18n/message.ts'
import { bridge } from '../state/bridge.ts'
import { openNotebook, showNotebook } from '../state/notebook-store.ts'
import { say } from '../state/notice.ts'
import { saveRefusedAgain } from '../ui/fields/open-edits.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/**
 * Asks the disk once more. When it takes edits again the bar goes by itself, and what it refused in open fields is saved;
 * a notebook that had to be opened anew is shown as it is now.
 */
export async function tryAgain(): Promise<void> {
  const id = openNotebook()?.notebook.id
  if (id === undefined) return
  const tried = await bridge.call['notebook:tryAgain'](null)
  if (!tried.ok) return say(tried.failure.message)
  say(null)
  const problem = tried.value === 'reopen' ? await showNotebook(id) : undefined
  if (problem !== undefined) return say(problem)
  // The bar says what it said before: that it was asked again must be seen.
  if (tried.value === 'writable' || openNotebook()?.standing.readOnly === 'no') await saveRefusedAgain()
  else say(message('shell.tried', { time: clock.format(new Date()) }))
}
