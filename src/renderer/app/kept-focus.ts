import { useEffect } from 'react'
import { currentPlace, type Section } from '../state/navigation.ts'
import { openNotebook } from '../state/notebook-store.ts'
import { byId } from '../state/records.ts'

const PANE = '[data-pane]'
const MAIN = '[data-pane="main"]'
/** What the keyboard can stand on. */
const STOPS =
  'button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), a[href], [tabindex]'
/** The row, cell or head of what is selected. */
const SELECTED = ':is([aria-selected="true"], [aria-current="true"]):is([tabindex="0"], button:not([tabindex="-1"]))'
/** Where the arrows work in a list or matrix: the row or cell that it keeps in the tab order. Focus there selects. */
const IN_LIST = '[role="grid"] [tabindex="0"], [data-cell][tabindex="0"]'
/** A text to be read and annotated. Focus there selects nothing. */
const IN_TEXT = '[role="group"][tabindex="0"]'

/** How many frames a screen may take to draw what is selected: long lists draw theirs once they know their room. */
const PATIENCE_FRAMES = 20

/** What had the focus last, and what stood around it, up to its pane. */
let last: { readonly element: HTMLElement; readonly around: readonly HTMLElement[] } | null = null
let isRestoring = false

/**
 * Keeps the keyboard from falling out of the window: when what had the focus goes (its screen was left, its row was
 * removed, its button became another), the focus goes to what is selected, to what took its place, or to the list.
 * Called once, before anything is drawn. A click on bare ground still leaves the focus nowhere: that was meant.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = { element: target, around: surroundings(target) }
  })
  const changes = new MutationObserver(() => {
    if (isLost()) restore()
  })
  changes.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'inert', 'hidden'],
  })
}

/** A screen that was gone to by keys takes the focus with it, where it stands nowhere else (the rail, a field). */
export function useFocusInScreen(section: Section): void {
  useEffect(() => {
    if (document.activeElement === document.body) restore()
  }, [section])
}

/**
 * Moves the focus to what is selected once that is drawn; to the list, or the pane, should it have no row there. Leaves
 * it where it is if something else takes it meanwhile.
 */
export function focusSelection(): void {
  const before = document.activeElement
  whenDrawn((isLastChance) => {
    const now = document.activeElement
    if (now !== before && now !== document.body && now !== null) return true
    return focusIn(document.querySelector(MAIN), isLastChance)
  })
}

/** What stands around an element, from within outwards, up to its pane; nothing for a pane itself and for what floats. */
function surroundings(target: HTMLElement): HTMLElement[] {
  const pane = target.closest(PANE)
  const around: HTMLElement[] = []
  let at = pane === null || pane === target ? null : target.parentElement
  while (at !== null && at !== pane) {
    around.push(at)
    at = at.parentElement
  }
  return around
}

/** Whether nothing has the focus because what had it is gone. */
const isLost = (): boolean =>
  last !== null && !isRestoring && document.activeElement === document.body && !canStand(last.element)

const canStand = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null &&
  element.checkVisibility({ visibilityProperty: true })

function restore(): void {
  isRestoring = true
  const from = last
  // Two frames: what replaces it may be about to take the focus itself (a field that opens, a dialog that gives it back).
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      isRestoring = false
      if (document.activeElement !== document.body) return
      if (!focusBeside(from)) focusSelection()
    }),
  )
}

/** What took the place of what had the focus: the first stop in the nearest thing around it that is left. */
function focusBeside(from: typeof last): boolean {
  const holder = from?.around.find((element) => element.isConnected)
  // A list has its own way to say where one is: what is selected in it.
  if (holder === undefined || holder.closest('[role="grid"]') !== null) return false
  const stop = [...holder.querySelectorAll<HTMLElement>(STOPS)].find((one) => one.tabIndex >= 0 && canStand(one))
  stop?.focus()
  return stop !== undefined
}

/** Tries each frame until it holds; the last time it is told so. */
function whenDrawn(attempt: (isLastChance: boolean) => boolean, patience = PATIENCE_FRAMES): void {
  requestAnimationFrame(() => {
    if (!attempt(patience === 0) && patience > 0) whenDrawn(attempt, patience - 1)
  })
}

function focusIn(main: HTMLElement | null, isLastChance: boolean): boolean {
  if (main === null) return false
  const selected = main.querySelector<HTMLElement>(SELECTED)
  // Selection follows the focus in lists: where something is selected on purpose, another row must not take its place.
  const other = isSomethingSelected() ? IN_TEXT : isWide() ? `${IN_LIST}, ${IN_TEXT}` : IN_TEXT
  const stop = selected ?? (isLastChance || !isSomethingSelected() ? main.querySelector<HTMLElement>(other) : null)
  if (stop !== null) stop.focus()
  else if (isLastChance) main.focus()
  return stop !== null
}

function isSomethingSelected(): boolean {
  const { selected } = currentPlace()
  const notebook = openNotebook()?.notebook
  return selected !== null && notebook !== undefined && byId(notebook, selected.collection).has(selected.id)
}

/** In a narrow window a selection opens the drawer over the list, which nobody asked for by going there. */
const isWide = (): boolean => !window.matchMedia('(max-width: 68rem)').matches
