import { useCallback, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { barPlace, type Box } from './bar-place.ts'
import styles from './floating.module.css'

interface FloatingBarProps {
  /** Its name for assistive technology. */
  readonly label: string
  /** What it stands under, in the window's coordinates (`range.getBoundingClientRect()`); null hides it for the moment. */
  readonly getAnchor: () => Box | null
  /** The column it keeps within; the window unless told. */
  readonly getBounds?: () => Box
  /** Esc anywhere, unless something nearer has used it. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A bar that accompanies a selection without taking the focus from it. It stands in the document where it is rendered
 * (render it beside the text, so that it comes next in the tab order) and follows its anchor as things scroll.
 */
export function FloatingBar({ label, getAnchor, getBounds, onClose, children }: FloatingBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const place = useCallback(() => {
    const element = bar.current
    if (!element) return
    const anchor = getAnchor()
    element.style.visibility = anchor ? 'visible' : 'hidden'
    if (!anchor) return
    const bounds = getBounds?.() ?? { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
    const { left, top } = barPlace(anchor, { width: element.offsetWidth, height: element.offsetHeight }, bounds)
    // Physical, as the anchor is: a rectangle in the window has no reading direction.
    element.style.left = `${left}px`
    element.style.top = `${top}px`
  }, [getAnchor, getBounds])
  useLayoutEffect(place)
  useEffect(() => {
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [place])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onClose()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <div ref={bar} className={classNames(styles.floating, styles.bar)} role="group" aria-label={label}>
      {children}
    </div>
  )
}
