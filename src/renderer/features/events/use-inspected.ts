import { useCallback, useDeferredValue, useState } from 'react'
import { flushSync } from 'react-dom'
import { focusFirstField } from '../../parts/inspector-focus.ts'
import { type Named, selectEvent } from './use-event-acts.ts'

/** Which event the inspector shows, and the ways to come to another. */
export type Inspected = {
  readonly id: string | null
  /** Selects an event in passing: the inspector follows when there is time for it. */
  readonly browse: (event: Named) => void
  /** Shows at once what is selected, and goes to its first field. */
  readonly open: () => void
  /** From here on the inspector shows at once what is selected: something is about to be written there. */
  readonly settle: () => void
}

/**
 * The inspector's many fields take longer to draw than a key takes to repeat. While one walks through the list by the
 * arrow keys, the row moves at once and the inspector shows the one where the walk comes to rest.
 */
export function useInspected(selectedId: string | null): Inspected {
  const follower = useDeferredValue(selectedId)
  const [isBrowsing, setBrowsing] = useState(false)
  const browse = useCallback((event: Named) => {
    setBrowsing(true)
    selectEvent(event)
  }, [])
  const settle = useCallback(() => flushSync(() => setBrowsing(false)), [])
  const open = useCallback(() => {
    settle()
    focusFirstField()
  }, [settle])
  return { id: isBrowsing ? follower : selectedId, browse, open, settle }
}
