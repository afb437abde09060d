import { useEffect, useState } from 'react'
import { openNotebook } from '../../state/notebook-store.ts'
import { type Hit, search } from './search-index.ts'

/** Milliseconds of searching before the window gets its turn: half a frame. */
const SLICE = 8

/** What the open notebook holds for a query. The last result stays until the next is complete. */
export function useSearch(query: string): readonly Hit[] {
  const [hits, setHits] = useState<readonly Hit[]>([])
  useEffect(() => {
    const notebook = openNotebook()?.notebook
    if (notebook === undefined) return undefined
    const running = search(notebook, query)
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = (): void => {
      const end = performance.now() + SLICE
      do {
        const step = running.next()
        if (step.done === true) return setHits(step.value)
      } while (performance.now() < end)
      timer = setTimeout(work)
    }
    work()
    return () => clearTimeout(timer)
  }, [query])
  return hits
}
