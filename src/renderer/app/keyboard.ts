import { type ActId, ACTS } from '#shared/acts.ts'
import { settingsNow } from '../state/settings-store.ts'
import { takesTyping } from '../ui/search-field/takes-typing.ts'
import { perform } from './act.ts'

const isMac = navigator.platform.startsWith('Mac')

/** How long the first key of a sequence such as `G E` waits for the second, in milliseconds. */
const SEQUENCE_WAIT = 1_500

/**
 * Turns keys into acts for the whole window. Fields keep their own undo, and single letters act only outside them.
 * Called once, before anything is drawn: a screen's own single letters (N adds) come after the sequences (G, then N).
 */
export function listenToKeys(): void {
  const sequence = new Sequence()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const act = chordAct(event) ?? (settingsNow().singleKeys && !isTyping(event) ? sequence.next(event) : undefined)
    if (act === undefined || ((act === 'undo' || act === 'redo') && isTyping(event))) return
    event.preventDefault()
    perform(act)
  }
  window.addEventListener('keydown', lockAtOnce, { capture: true })
  window.addEventListener('keydown', onKeyDown)
}

const LOCK = ACTS.find(({ id }) => id === 'lock')?.key

/** The key that locks comes before every dialog and field, whatever they do with keys. */
function lockAtOnce(event: KeyboardEvent): void {
  if (LOCK == null || !isChord(event, LOCK)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  perform('lock')
}

const isTyping = ({ target }: KeyboardEvent): boolean => target instanceof Element && takesTyping(target)

function chordAct(event: KeyboardEvent): ActId | undefined {
  return ACTS.find(({ key }) => key !== null && !key.includes(' ') && isChord(event, key))?.id
}

function isChord(event: KeyboardEvent, accelerator: string): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1)!
  const command = isMac ? event.metaKey : event.ctrlKey
  const foreign = isMac ? event.ctrlKey : event.metaKey
  return (
    command === parts.includes('CmdOrCtrl') &&
    !foreign &&
    event.altKey === parts.includes('Alt') &&
    (event.shiftKey === parts.includes('Shift') || key === 'Plus') &&
    isKey(event, key)
  )
}

/** A letter is matched by its place on the board as well, so that shortcuts work with an Urdu or Russian layout on. */
function isKey(event: KeyboardEvent, key: string): boolean {
  if (key === 'Plus') return event.key === '+' || event.key === '='
  if (key === 'Left') return event.key === 'ArrowLeft'
  if (/^[A-Z]$/.test(key))
    return event.key.toUpperCase() === key || (!/^[a-z]$/i.test(event.key) && event.code === `Key${key}`)
  return event.key === key
}

/** Two letters one after the other, such as G, then E. */
class Sequence {
  #first: string | undefined
  #at = 0

  next(event: KeyboardEvent): ActId | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/i.test(event.key)) {
      this.#first = undefined
      return undefined
    }
    const letter = event.key.toUpperCase()
    const isWaiting = this.#first !== undefined && event.timeStamp - this.#at < SEQUENCE_WAIT
    const act = isWaiting ? ACTS.find(({ key }) => key === `${this.#first} ${letter}`)?.id : undefined
    this.#first = act === undefined && ACTS.some(({ key }) => key?.startsWith(`${letter} `)) ? letter : undefined
    this.#at = event.timeStamp
    return act
  }
}
