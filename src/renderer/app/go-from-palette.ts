import { show } from '../state/navigation.ts'
import type { RecordRef } from '../state/records.ts'
import { focusSelection } from './kept-focus.ts'
import { setPalette } from './palette-state.ts'

/**
 * Closes the palette and goes to a record, with the focus on it. The palette gives the focus back to where it was first:
 * in a list that selects, which must not come after the record that was chosen.
 */
export function goFromPalette(record: RecordRef): void {
  setPalette(false)
  afterFrames(3, () => {
    show(record)
    focusSelection()
  })
}

function afterFrames(count: number, act: () => void): void {
  requestAnimationFrame(() => (count === 1 ? act() : afterFrames(count - 1, act)))
}
