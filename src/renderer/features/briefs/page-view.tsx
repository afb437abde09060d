import { useEffect, useRef, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { PIXELS_PER_POINT } from './page-zoom.ts'
import type { BriefReader } from './pdf-reader.ts'

interface PageViewProps {
  readonly reader: BriefReader
  readonly number: number
  /** Against the size of the paper. */
  readonly zoom: number
  /** More pages are on their way; how many is not known yet. */
  readonly goesOn: boolean
}

/** One page as it will print; its text stands behind the picture for those who listen. */
export function PageView({ reader, number, zoom, goesOn }: PageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const page = reader.pages[number - 1]
  const width = page === undefined ? 0 : Math.floor(page.width * PIXELS_PER_POINT * zoom)
  const height = page === undefined ? 0 : Math.floor((width * page.height) / page.width)
  useEffect(() => {
    const target = canvas.current
    if (target === null || width <= 0) return undefined
    let isStale = false
    // Drawn aside and put in place when it is whole, so that the page never flickers.
    const aside = document.createElement('canvas')
    void reader.draw(number, aside, width).then(
      (words) => {
        if (isStale) return
        target.width = aside.width
        target.height = aside.height
        target.getContext('2d')?.drawImage(aside, 0, 0)
        setText(words)
      },
      // The reader was closed under it: a newer brief has taken its place and draws itself.
      () => undefined,
    )
    return () => {
      isStale = true
    }
  }, [reader, number, width])
  return (
    <figure>
      <canvas ref={canvas} aria-hidden="true" style={{ inlineSize: `${width}px`, blockSize: `${height}px` }} />
      <figcaption className="visually-hidden">
        {message(goesOn ? 'briefs.page-text-more' : 'briefs.page-text', { page: number, pages: reader.pages.length })}
        <div>{text}</div>
      </figcaption>
    </figure>
  )
}
