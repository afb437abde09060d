import { message } from '#shared/i18n/message.ts'
import { SlowProgress } from '../../parts/protection/slow-progress.tsx'
import { openNotebook, showNotebook } from '../../state/notebook-store.ts'
import { say } from '../../state/notice.ts'
import { useProtecting } from '../../state/protection.ts'

/** The notebook is opened anew by being sealed, so the window takes it over again, whether that succeeded or not. */
export async function sealAndShow<T>(seal: () => Promise<T>): Promise<T> {
  const id = openNotebook()?.notebook.id
  const made = await seal()
  const unseen = id === undefined ? undefined : await showNotebook(id)
  if (unseen !== undefined) say(unseen)
  return made
}

/** How many files of the notebook are sealed by now. */
export function HowFar({ isWorking }: { readonly isWorking: boolean }) {
  const files = useProtecting()
  return (
    <SlowProgress isWorking={isWorking} value={files === null ? null : files.done / Math.max(1, files.total)}>
      {files === null ? message('protection.making') : message('protection.protecting', files)}
    </SlowProgress>
  )
}
