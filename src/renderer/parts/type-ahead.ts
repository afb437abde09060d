import { takesTyping } from '../ui/search-field/takes-typing.ts'

/** How long keys are held for a field that never comes, in milliseconds. */
const LONGEST_WAIT = 2_000

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/** Whether a key writes a character by itself. What an input method is composing is its own affair. */
export function isPrintable({ key, ctrlKey, metaKey, altKey, isComposing }: Key): boolean {
  return !isComposing && !ctrlKey && !metaKey && !altKey && Array.from(key).length === 1
}

let letGo: (() => void) | undefined

/**
 * Holds what is typed until the field that it is meant for has opened, and types it there: between the key that adds
 * something and its field lies the way to the disk and back. Gives up after two seconds or at a press of the mouse.
 * @returns gives up at once: no field will open
 */
export function holdKeys(): () => void {
  letGo?.()
  const ending = new AbortController()
  let held = ''
  const end = (): void => ending.abort()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && takesTyping(event.target)) return end()
    if (!isPrintable(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // A key kept down is still the one that added.
    if (!event.repeat) held += event.key
  }
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return
    end()
    if (held === '') return
    // Once the field has also put its caret where it wants it. A typed command, so that the field can undo it.
    queueMicrotask(() => {
      if (document.activeElement === target) document.execCommand('insertText', false, held)
    })
  }
  const { signal } = ending
  window.addEventListener('keydown', onKeyDown, { capture: true, signal })
  window.addEventListener('focusin', onFocus, { capture: true, signal })
  window.addEventListener('pointerdown', end, { capture: true, signal })
  const timer = setTimeout(end, LONGEST_WAIT)
  signal.addEventListener('abort', () => clearTimeout(timer))
  letGo = end
  return end
}
